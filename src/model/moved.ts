import type { Deployment } from './deployment.ts';

/**
 * Ids of head's things to those they had on base, by what head says was moved: where base has the thing under the old
 * id only, and head under the new one only. A `moved` block stays in the files long after it was followed.
 */
export function movedBetween(base: readonly Deployment[], head: readonly Deployment[]): ReadonlyMap<string, string> {
  const onBase = declaredIds(base);
  const onHead = declaredIds(head);
  const moved = new Map<string, string>();
  for (const { id, moved: moves = [] } of head) {
    for (const { from, to } of moves) {
      const [before, after] = [`${id}#${from}`, `${id}#${to}`];
      const isMove = onBase.has(before) && !onBase.has(after) && onHead.has(after) && !onHead.has(before);
      if (isMove && !moved.has(after)) moved.set(after, before);
    }
  }
  return moved;
}

function declaredIds(deployments: readonly Deployment[]): ReadonlySet<string> {
  return new Set(deployments.flatMap((deployment) => deployment.declared.map(({ id }) => `${deployment.id}#${id}`)));
}
