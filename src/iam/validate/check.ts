import type { IssueCode } from './issue-codes.ts';
import type { Piece } from './piece.ts';
import type { ClauseView, PolicyView, StatementView } from './policy-view.ts';

/** One question about a policy document; asked of the whole, of every statement or of every condition key. */
export interface Check {
  /** What it can find. */
  readonly codes: readonly IssueCode[];
  readonly document?: (policy: PolicyView) => Iterable<Issue>;
  readonly statement?: (statement: StatementView) => Iterable<Issue>;
  readonly clause?: (clause: ClauseView) => Iterable<Issue>;
}

export interface Issue {
  readonly code: IssueCode;
  /** A lower-case sentence without a full stop, the policy's text in backticks. */
  readonly message: string;
  readonly at: readonly Piece[];
}

/** So many places of one finding are enough. */
const MAX_PLACES = 100;

export function issue(code: IssueCode, message: string, ...at: readonly (Piece | readonly Piece[])[]): Issue {
  return { code, message, at: at.flat().slice(0, MAX_PLACES) };
}

/** Text of a policy as a message can show it: short, on one line, and no backtick breaks out of its quotes. */
export function quote(text: string): string {
  const short = text.length > 120 ? `${text.slice(0, 119)}…` : text;
  return `\`${short.replace(/[`\p{C}]/gu, ' ')}\``;
}

/** `a`, `b` and `c`; no more than ten, and how many more there are. */
export function quoteAll(texts: Iterable<string>): string {
  const all = [...new Set(texts)];
  const shown = all.slice(0, 10).map(quote);
  if (all.length > shown.length) return `${shown.join(', ')} and ${all.length - shown.length} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
