import { canonicalStatement } from '../canonical.ts';
import type { Access, Statement } from '../policy.ts';

/**
 * Whether every Allow of the new side is an Allow of the old one, and every Deny of the old side a Deny of the new one,
 * word for word but for order: nothing is new then. A policy that is not known may do either.
 */
export function onlyRepeats(before: Access, after: Access): boolean {
  if (before.boundary && !after.boundary) return false;
  return (
    isWithin(after.identity.filter(mayAllow), before.identity) &&
    (!before.boundary || isWithin(after.boundary!.filter(mayAllow), before.boundary)) &&
    isWithin(deniesOf(before), deniesOf(after))
  );
}

function deniesOf({ identity, boundary = [] }: Access): readonly Statement[] {
  return [...identity, ...boundary].filter((statement) => statement.effect === 'Deny' || statement.opaque);
}

function mayAllow({ effect, opaque }: Statement): boolean {
  return effect === 'Allow' || opaque !== undefined;
}

function isWithin(some: readonly Statement[], others: readonly Statement[]): boolean {
  const known = new Set(others.map(canonicalStatement));
  return some.every((statement) => known.has(canonicalStatement(statement)));
}
