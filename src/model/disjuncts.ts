import type { Clause, Statement } from '../iam/policy.ts';
import type { GuardedStatement } from './deployment.ts';
import type { Guard } from './guard.ts';

/** Past this many alternatives a guard is compared only with itself. */
const MOST = 64;

/**
 * A guard as alternatives, each a list of clauses that all hold: what statements can carry. No alternative: never.
 * A guard with too many alternatives becomes one clause that no engine can look into.
 */
export function disjuncts(guard: Guard): readonly (readonly Clause[])[] {
  return (
    expand(guard, true) ?? [[{ operator: 'unread:guard', key: 'template/guard', values: [[canonicalGuard(guard)]] }]]
  );
}

function expand(guard: Guard, positive: boolean): Clause[][] | undefined {
  switch (guard.kind) {
    case 'always':
      return positive ? [[]] : [];
    case 'never':
      return positive ? [] : [[]];
    case 'test':
      return [[positive ? guard.clause : negated(guard.clause)]];
    case 'not':
      return expand(guard.of, !positive);
    default:
      return (guard.kind === 'all') === positive ? product(guard.of, positive) : union(guard.of, positive);
  }
}

function union(guards: readonly Guard[], positive: boolean): Clause[][] | undefined {
  const alternatives: Clause[][] = [];
  for (const guard of guards) {
    const expanded = expand(guard, positive);
    if (!expanded || alternatives.length + expanded.length > MOST) return undefined;
    alternatives.push(...expanded);
  }
  return alternatives;
}

function product(guards: readonly Guard[], positive: boolean): Clause[][] | undefined {
  let alternatives: Clause[][] = [[]];
  for (const guard of guards) {
    const expanded = expand(guard, positive);
    if (!expanded || alternatives.length * expanded.length > MOST) return undefined;
    alternatives = alternatives.flatMap((left) => expanded.map((right) => [...left, ...right]));
  }
  return alternatives.filter(isPossible);
}

/** Tests are `StringEquals` on keys with one value, so their opposite is exact. */
function negated(clause: Clause): Clause {
  return { ...clause, operator: clause.operator === 'StringEquals' ? 'StringNotEquals' : 'StringEquals' };
}

/** Whether no clause contradicts another outright; the engine would see it too, later. */
function isPossible(clauses: readonly Clause[]): boolean {
  return !clauses.some((one) =>
    clauses.some((other) => other.key === one.key && other.operator !== one.operator && sameValues(one, other)),
  );
}

function sameValues(one: Clause, other: Clause): boolean {
  return JSON.stringify(one.values) === JSON.stringify(other.values);
}

/** The same text for guards that are written the same way, wherever they stand. */
export function canonicalGuard(guard: Guard): string {
  switch (guard.kind) {
    case 'always':
    case 'never':
      return guard.kind;
    case 'test':
      return JSON.stringify([guard.clause.operator, guard.clause.key, guard.clause.values]);
    case 'not':
      return `not(${canonicalGuard(guard.of)})`;
    default:
      return `${guard.kind}(${guard.of.map(canonicalGuard).sort().join(',')})`;
  }
}

/** A guarded statement as the statements that engines read: one for each alternative of its guard. */
export function plainStatements({ guard, statement }: GuardedStatement): readonly Statement[] {
  return disjuncts(guard).map((clauses) =>
    clauses.length === 0 ? statement : { ...statement, conditions: [...statement.conditions, ...clauses] },
  );
}
