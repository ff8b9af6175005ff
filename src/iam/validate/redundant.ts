import { covers } from './globs.ts';
import type { Text } from './piece.ts';

/** Pairs that are compared in one list; what a longer list hides is not found. */
const MAX_PAIRS = 100_000;

/** `s3` of `s3:Get*`, `arn:aws:s3` of an ARN: patterns of two services have nothing in common. */
const SERVICE = /^(?:arn:[^:*?]*:)?[^:*?]*(?=:)/;

/** The items that another item of the list already stands for; the first of two equal ones stays. */
export function redundantItems(items: readonly Text[], fold: (text: string) => string): Text[] {
  const texts = items.map(({ text }) => fold(text).replace(/\*{2,}/g, '*'));
  const patterns = new Map<string, Set<string>>();
  for (const text of texts) {
    if (!/[*?]/.test(text)) continue;
    const service = SERVICE.exec(text)?.[0] ?? '';
    patterns.set(service, (patterns.get(service) ?? new Set()).add(text));
  }
  const seen = new Set<string>();
  let pairs = 0;
  return items.filter((_, index) => {
    const own = texts[index]!;
    if (seen.has(own)) return true;
    seen.add(own);
    const groups = ['', SERVICE.exec(own)?.[0] ?? ''].map((service) => patterns.get(service) ?? new Set<string>());
    pairs += groups.reduce((sum, { size }) => sum + size, 0);
    if (pairs > MAX_PAIRS) return false;
    return groups.some((group) => [...group].some((pattern) => pattern !== own && covers(pattern, own)));
  });
}
