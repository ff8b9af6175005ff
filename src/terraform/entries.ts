import type { ValueEntry } from '../source/value.ts';
import type { Evaluation } from './evaluation.ts';
import { areEqual } from './operators.ts';
import { hasPlainKey, keyTextOf, textValue } from './values.ts';

/** More keys that may turn out to be the same than are told apart one by one. */
const MAX_DOUBTS = 6;

/**
 * Entries of which a later one replaces an earlier one of the same key. A key that is not known may be another one.
 * Undefined where there are too many of them.
 */
export function combinedEntries(entries: readonly ValueEntry[], evaluation: Evaluation): ValueEntry[] | undefined {
  const combined = new Map<string, ValueEntry>();
  let doubts = 0;
  for (const entry of entries) {
    const doubtful = combined.has(entry.key)
      ? []
      : [...combined.values()].filter((one) => !hasPlainKey(one) || !hasPlainKey(entry));
    doubts += doubtful.length;
    if (doubts > MAX_DOUBTS) return undefined;
    const key = textValue(keyTextOf(entry), entry.keyAt);
    const replaced = doubtful.find((one) => areEqual(textValue(keyTextOf(one), one.keyAt), key, evaluation));
    if (replaced) combined.delete(replaced.key);
    combined.set(entry.key, entry);
  }
  return [...combined.values()];
}
