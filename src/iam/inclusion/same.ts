import type { Text } from '../../source/text.ts';
import type { Access, Clause, Pattern, Principal, Selection, Statement } from '../policy.ts';

/** Whether two sides say the same in the same order: whatever it is, nothing of it is new. */
export function isSame(before: Access, after: Access): boolean {
  if ((before.boundary === undefined) !== (after.boundary === undefined)) return false;
  return (
    isList(before.identity, after.identity, isStatement) &&
    isList(before.boundary ?? [], after.boundary ?? [], isStatement)
  );
}

function isList<T>(some: readonly T[], others: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return some === others || (some.length === others.length && some.every((one, index) => same(one, others[index]!)));
}

function isStatement(one: Statement, other: Statement): boolean {
  return (
    one.effect === other.effect &&
    one.opaque?.token === other.opaque?.token &&
    isSelection(one.actions, other.actions) &&
    isSelection(one.resources, other.resources) &&
    isList(one.conditions, other.conditions, isClause) &&
    (one.principals === undefined) === (other.principals === undefined) &&
    one.principals?.except === other.principals?.except &&
    isList(one.principals?.items ?? [], other.principals?.items ?? [], isPrincipal)
  );
}

function isSelection(one: Selection, other: Selection): boolean {
  return one.except === other.except && isList(one.items, other.items, isPattern);
}

function isPattern(one: Pattern, other: Pattern): boolean {
  return isText(one.text, other.text);
}

function isPrincipal(one: Principal, other: Principal): boolean {
  return one.type === other.type && isText(one.text, other.text);
}

function isClause(one: Clause, other: Clause): boolean {
  return (
    one.operator === other.operator &&
    one.quantifier === other.quantifier &&
    one.ifExists === other.ifExists &&
    one.key === other.key &&
    isList(one.values, other.values, isText)
  );
}

/** Unknowns are compared by token. */
function isText(one: Text, other: Text): boolean {
  return isList(one, other, (part, counterpart) =>
    typeof part === 'string' || typeof counterpart === 'string'
      ? part === counterpart
      : part.token === counterpart.token,
  );
}
