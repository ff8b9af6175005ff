import type { UnitPair } from '../model/change.ts';

/**
 * Tokens of head that mean what another token means on base: scopes of files that were renamed, and the names of paired
 * functions and their roles. Keys that end in `#` are scopes; the others are whole tokens.
 */
export function sameNames(
  pairs: readonly UnitPair[],
  renamedDeployments: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  for (const [after, before] of renamedDeployments) same.set(`${after}#`, `${before}#`);
  for (const { before, after } of pairs) {
    if (!before || !after) continue;
    if (before.id !== after.id) same.set(after.id, before.id);
    if (before.role && after.role && !before.role.external && !after.role.external && before.role.id !== after.role.id)
      same.set(after.role.id, before.role.id);
  }
  return same;
}
