/** Longer patterns are not compared: AWS has no name and no ARN of such a length, and comparing is quadratic. */
const MAX_LENGTH = 2_048;

/**
 * Whether a pattern matches everything that another one matches, read pattern by pattern: what it says is so, what it
 * does not say may be so.
 */
export function covers(pattern: string, other: string): boolean {
  if (pattern.length > MAX_LENGTH || other.length > MAX_LENGTH) return false;
  let [at, from] = [0, 0];
  let [star, retry] = [-1, 0];
  while (from < other.length) {
    const one = pattern[at];
    if (one === '*') {
      star = at;
      retry = from;
      at += 1;
    } else if (other[from] !== '*' && (one === other[from] || one === '?')) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      retry += 1;
      from = retry;
      at = star + 1;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

/** Whether some text matches both patterns. Patterns that are too long to be compared may. */
export function overlap(one: string, other: string): boolean {
  if (one.length > MAX_LENGTH || other.length > MAX_LENGTH) return true;
  // Row `i` says from which places of `other` the rest of `one` after `i` can be matched.
  let row = new Uint8Array(other.length + 1);
  row[other.length] = 1;
  for (let at = other.length - 1; at >= 0 && other[at] === '*'; at -= 1) row[at] = 1;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const next = new Uint8Array(other.length + 1);
    const letter = one[i]!;
    for (let j = other.length; j >= 0; j -= 1) {
      const facing = other[j];
      if (letter === '*') next[j] = row[j]! | (j < other.length ? next[j + 1]! : 0);
      else if (facing === '*') next[j] = row[j]! | next[j + 1]!;
      else if (facing !== undefined && (letter === facing || letter === '?' || facing === '?')) next[j] = row[j + 1]!;
    }
    row = next;
  }
  return row[0] === 1;
}
