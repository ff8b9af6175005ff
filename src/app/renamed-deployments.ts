import { posix } from 'node:path';
import type { Deployment } from '../model/deployment.ts';
import type { ChangedFile } from '../source/changed-file.ts';

/**
 * Ids of head's deployments to those on base, where files were renamed: a deployment is known by its root's path, which
 * is a directory where several files make one.
 */
export function renamedDeployments(
  changed: readonly ChangedFile[],
  base: readonly Deployment[],
  head: readonly Deployment[],
): ReadonlyMap<string, string> {
  const renamed = new Map(changed.flatMap(({ path, was }) => (was ? [[path, was] as const] : [])));
  const known = new Set(base.map(({ id }) => id));
  const result = new Map(renamed);
  for (const { id, files } of head) {
    if (known.has(id) || renamed.has(id)) continue;
    const own = files.filter((file) => posix.dirname(file) === id);
    const before = new Set(own.flatMap((file) => (renamed.has(file) ? [posix.dirname(renamed.get(file)!)] : [])));
    const [only] = before;
    if (before.size === 1 && only !== undefined && known.has(only)) result.set(id, only);
  }
  return result;
}
