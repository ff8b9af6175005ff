import { sha256 } from './edit.ts';
import type { Span } from './span.ts';

/**
 * Something in the reviewed files that could not be read, or not wholly. Data, never an exception: reading goes on.
 *
 * `hides` says whether access may lie behind it: a template that does not parse hides everything in it, an unknown
 * attribute of a queue hides nothing. Only a problem that hides something may block (semantics.md, "The gate").
 */
export interface Problem {
  /** Kebab-case and stable: `yaml-syntax`, `circular-reference`. */
  readonly code: string;
  /** A lower-case sentence without a full stop, the user's text in backticks. */
  readonly message: string;
  /** What to do about it, in the same style. */
  readonly help: string;
  readonly file: string;
  /** 1-based; absent where the file as a whole is meant. */
  readonly line?: number;
  readonly hides: boolean;
  /** The place, where there is text to point at. */
  readonly span?: Span;
  /** The text that was left unread because of it, where that is more than the place. */
  readonly unread?: string;
}

/**
 * The same problem on both sides is listed and does not block. Lines move, so they take no part; but what is left unread
 * does, since a change of that is a change that nobody saw.
 */
export function problemIdentity({ code, message, file, hides, span, unread }: Problem): string {
  const hidden = hides ? (unread ?? span?.file.text.slice(span.start, span.end) ?? '') : '';
  return JSON.stringify([code, message, file, sha256(hidden.replace(/\s+/g, ' '))]);
}
