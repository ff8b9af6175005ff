/**
 * The name that was probably meant: at most two letters added, dropped or changed, case aside. Undefined where none is
 * that near, and for what is so short that everything is near.
 */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  if (wanted.length < 3 || wanted.length > 128) return undefined;
  let nearest: { name: string; distance: number } | undefined;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > 2) continue;
    const distance = distanceBetween(wanted, name.toLowerCase());
    if (distance <= 2 && distance < (nearest?.distance ?? 3)) nearest = { name, distance };
  }
  return nearest?.name;
}

/** Levenshtein's distance. */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
