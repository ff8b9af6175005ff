import type { Access, Statement } from '../iam/policy.ts';

/**
 * Head's access where base is something else: a policy that the files leave unknown, and that a plan of head tells, is
 * what the plan tells. The same unknown on both sides stays unknown, and equal.
 */
export function toldBeside(after: Access, before: Access): Access {
  const unknown = [...before.identity, ...(before.boundary ?? [])];
  return {
    identity: toldStatements(after.identity, unknown),
    ...(after.boundary ? { boundary: toldStatements(after.boundary, unknown) } : {}),
  };
}

/** The same for the statements of trust policies. */
export function toldStatements(after: readonly Statement[], before: readonly Statement[]): readonly Statement[] {
  if (!after.some(({ opaque }) => opaque?.told)) return after;
  const onBase = new Set(before.map(({ opaque }) => opaque?.token));
  return after.flatMap((statement): readonly Statement[] => {
    const { opaque, conditions, at } = statement;
    if (!opaque?.told || onBase.has(opaque.token)) return [statement];
    const place = at ? { at } : {};
    return opaque.told.map((one) => ({ ...one, conditions: [...one.conditions, ...conditions], ...place }));
  });
}
