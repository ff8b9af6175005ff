import { literalOf } from '../source/text.ts';
import type { Value, ValueEntry } from '../source/value.ts';
import { type Evaluate, type Evaluation, EvaluationError, within } from './evaluation.ts';
import { type Item, itemsIn } from './iteration.ts';
import { isTrue } from './operators.ts';
import type { ForExpression } from './syntax.ts';
import { assumed, entryFor, keyText, keyTextOf, listValue, madeFrom, mapValue, withValue } from './values.ts';

/** https://developer.hashicorp.com/terraform/language/expressions/for */
export function evaluateFor(expression: ForExpression, evaluation: Evaluation, evaluate: Evaluate): Value {
  const { at } = expression;
  const collection = evaluate(expression.collection, evaluation);
  const { items, open } = itemsIn(collection, at, evaluation);
  const bind = (item: Item) => variablesOf(expression.keyName, expression.valueName, item);
  const kept = items.filter((item) => {
    if (!expression.condition) return true;
    // Which items there are was assumed already where a default gave them; the rest of the condition is not.
    const settled = { key: assumed(item.key), value: assumed(item.value) };
    return isTrue(expression.condition, within(evaluation, bind(settled)), evaluate);
  });
  const inner = (item: Item) => within(evaluation, bind(item));
  if (!expression.key)
    return madeFrom(
      [collection],
      listValue(
        kept.map((item) => evaluate(expression.value, inner(item))),
        at,
        open,
        'tuple',
      ),
    );
  const entries = kept.map((item): ValueEntry => {
    const key = keyText(evaluate(expression.key!, inner(item)), expression.key!.at, evaluation);
    return entryFor(key, expression.key!.at, evaluate(expression.value, inner(item)));
  });
  if (expression.grouped) return mapValue(grouped(entries, at, open), at, 'object', open);
  const seen = new Set<string>();
  const twice = entries.find(({ key }) => seen.size === seen.add(key).size);
  if (twice && !open) throw new EvaluationError(twice.keyAt, `two items have the key \`${twice.key}\``);
  return mapValue(entries, at, 'object', open);
}

export function variablesOf(keyName: string | undefined, valueName: string, item: Item): Map<string, Value> {
  const variables = new Map([[valueName, item.value]]);
  if (keyName !== undefined) variables.set(keyName, item.key);
  return variables;
}

/** Where a key is not known, further items may belong to its group, and its items to another one. */
function grouped(entries: readonly ValueEntry[], at: Value['at'], open: boolean): ValueEntry[] {
  const groups = new Map<string, ValueEntry[]>();
  for (const entry of entries) groups.set(entry.key, [...(groups.get(entry.key) ?? []), entry]);
  const keys = [...groups.values()].map(([first]) => literalOf(keyTextOf(first!)));
  const doubtful = open || (keys.length > 1 && keys.includes(undefined));
  return [...groups.values()].map((group) => {
    const values = group.map((one) => one.value);
    return withValue(group[0]!, listValue(values, at, doubtful, 'tuple'));
  });
}
