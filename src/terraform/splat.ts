import { isUnknown } from '../source/text.ts';
import type { Value } from '../source/value.ts';
import { type Evaluate, type Evaluation, lazyObjectOf, within } from './evaluation.ts';
import { symbolicItem } from './iteration.ts';
import { SPLAT_ITEM, type SplatExpression } from './syntax.ts';
import { entriesOf, kindOf, listValue, madeFrom } from './values.ts';

/** https://developer.hashicorp.com/terraform/language/expressions/splat */
export function evaluateSplat(expression: SplatExpression, evaluation: Evaluation, evaluate: Evaluate): Value {
  const { at } = expression;
  const each = (item: Value) => evaluate(expression.each, within(evaluation, new Map([[SPLAT_ITEM, item]])));
  let value = evaluate(expression.of, evaluation);
  const lazy = lazyObjectOf(value);
  if (lazy) {
    if (!lazy.instances) return listValue([each(value)], at, false, 'tuple');
    value = lazy.instances(at, evaluation);
    // The old splat goes through the instances of `for_each`, which make a map, as well.
    if (value.kind === 'map')
      value = listValue(
        entriesOf(value).map((entry) => entry.value),
        at,
      );
  }
  if (value.kind === 'null') return listValue([], at, false, 'tuple');
  if (value.kind === 'list') {
    const kind = kindOf(value) === 'list' || kindOf(value) === 'set' ? 'list' : kindOf(value);
    return madeFrom([value], listValue(value.items.map(each), at, false, kind));
  }
  const only = value.kind === 'unknown' ? value.unknown : value.kind === 'text' ? value.text[0] : undefined;
  if (only !== undefined && isUnknown(only)) return listValue([each(symbolicItem(only, at))], at, true);
  return listValue([each(value)], at, false, 'tuple');
}
