import { standingForItems, type Text } from '../source/text.ts';
import { canonicalValue, itemsOf, type Value, type ValueEntry } from '../source/value.ts';
import type { Clause, Statement } from './policy.ts';
import { withVariables } from './variable.ts';

/** A `Condition` block as clauses, or a sentence on what is wrong with it. */
export function conditionsOf(value: Value | undefined, version: Statement['version']): Clause[] | string {
  if (!value || value.kind === 'null') return [];
  if (value.kind === 'unknown') return [opaqueClause(value)];
  if (value.kind !== 'map') return '`Condition` has to be an object';
  const clauses: Clause[] = [];
  for (const operator of value.entries) {
    if (operator.value.kind === 'unknown') clauses.push(opaqueClause(operator.value, operator.key));
    else if (operator.value.kind !== 'map') return `\`${operator.key}\` has to hold an object of condition keys`;
    else
      for (const key of operator.value.entries) {
        // Such keys are the engine's own, for what is set at deployment; as one of them it would always be there.
        if (/^template\//i.test(key.key)) return `\`${key.key}\` is no key of a request`;
        clauses.push(clauseOf(operator.key, key, version));
      }
  }
  return clauses;
}

function clauseOf(name: string, entry: ValueEntry, version: Statement['version']): Clause {
  const prefix = /^(ForAllValues|ForAnyValue):/i.exec(name);
  const bare = prefix ? name.slice(prefix[0].length) : name;
  const ifExists = /IfExists$/i.test(bare);
  const operator = ifExists ? bare.slice(0, -'IfExists'.length) : bare;
  const values: Text[] = [];
  for (const item of itemsOf(entry.value)) {
    if (item.kind === 'text') values.push(withVariables(item.text, version));
    else if (item.kind === 'unknown') values.push([standingForItems(item.unknown)]);
    else if (item.kind !== 'null') return opaqueClause(entry.value, name, entry.key);
  }
  return {
    operator: OPERATORS.get(operator.toLowerCase()) ?? operator,
    ...(prefix ? { quantifier: /all/i.test(prefix[1]!) ? ('ForAllValues' as const) : ('ForAnyValue' as const) } : {}),
    ...(ifExists ? { ifExists } : {}),
    key: entry.key,
    values,
    at: entry.keyAt,
  };
}

/** A condition of which not even the keys are known; the engines can only compare it with itself. */
function opaqueClause(value: Value, operator = 'Condition', key = canonicalValue(value)): Clause {
  return { operator: `unread:${operator}`, key, values: [[canonicalValue(value)]], at: value.at };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS = new Map(
  [
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
    'NumericEquals',
    'NumericNotEquals',
    'NumericLessThan',
    'NumericLessThanEquals',
    'NumericGreaterThan',
    'NumericGreaterThanEquals',
    'DateEquals',
    'DateNotEquals',
    'DateLessThan',
    'DateLessThanEquals',
    'DateGreaterThan',
    'DateGreaterThanEquals',
    'Bool',
    'BinaryEquals',
    'IpAddress',
    'NotIpAddress',
    'ArnEquals',
    'ArnLike',
    'ArnNotEquals',
    'ArnNotLike',
    'Null',
  ].map((name) => [name.toLowerCase(), name]),
);
