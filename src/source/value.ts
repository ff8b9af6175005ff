import type { Span } from './span.ts';
import { type Text, textKey, type Unknown } from './text.ts';

/**
 * What an expression of any dialect came to: the shape of JSON, with unknown parts, and the place each piece is
 * written at. Numbers and booleans are texts as IAM would read them, and `scalar` remembers what they were.
 */
export type Value =
  | { readonly kind: 'text'; readonly text: Text; readonly scalar: 'string' | 'number' | 'boolean'; readonly at: Span }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly at: Span }
  | { readonly kind: 'map'; readonly entries: readonly ValueEntry[]; readonly at: Span }
  | { readonly kind: 'null'; readonly at: Span }
  /** Not determined as a whole: it may turn out to be a text, a list or a map. */
  | { readonly kind: 'unknown'; readonly unknown: Unknown; readonly at: Span };

export interface ValueEntry {
  readonly key: string;
  readonly keyAt: Span;
  readonly value: Value;
}

/** The value of a key; of the last one where a key is written twice. */
export function entryOf(value: Value | undefined, key: string): Value | undefined {
  if (value?.kind !== 'map') return undefined;
  return value.entries.findLast((entry) => entry.key === key)?.value;
}

/** A list's items, or the value itself as the only item: AWS takes both for most lists. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (!value || value.kind === 'null') return [];
  return value.kind === 'list' ? value.items : [value];
}

/** Plain data as a value, all of it at one place: for documents that are not written in the repository. */
export function dataValue(data: unknown, at: Span): Value {
  if (data === null || data === undefined) return { kind: 'null', at };
  if (Array.isArray(data)) return { kind: 'list', items: data.map((item) => dataValue(item, at)), at };
  if (typeof data === 'object') {
    const entries = Object.entries(data).map(([key, value]) => ({ key, keyAt: at, value: dataValue(value, at) }));
    return { kind: 'map', entries, at };
  }
  const scalar = typeof data === 'number' ? 'number' : typeof data === 'boolean' ? 'boolean' : 'string';
  const text = String(data);
  return { kind: 'text', text: text === '' ? [] : [text], scalar, at };
}

/** The same for values that say the same, wherever they stand. */
export function canonicalValue(value: Value): string {
  if (value.kind === 'text') return JSON.stringify(textKey(value.text));
  if (value.kind === 'unknown') return JSON.stringify(`?${value.unknown.token}`);
  if (value.kind === 'null') return 'null';
  if (value.kind === 'list') return `[${value.items.map(canonicalValue).join(',')}]`;
  const entries = value.entries.map((entry) => `${JSON.stringify(entry.key)}:${canonicalValue(entry.value)}`);
  return `{${entries.sort().join(',')}}`;
}
