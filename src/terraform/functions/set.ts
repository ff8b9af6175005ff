import type { Value } from '../../source/value.ts';
import { converted } from '../conversion.ts';
import { EvaluationError } from '../evaluation.ts';
import { areEqual } from '../operators.ts';
import { typeOf, unified } from '../unification.ts';
import { isOpen, isSet, type ListValue, listValue, madeFrom, setValue, standsForMany } from '../values.ts';
import { asList } from './collection.ts';
import type { Call, TerraformFunction } from './function.ts';
import { unknownResult } from './unknown-result.ts';

/** More rows than anyone multiplies out. */
const MAX_PRODUCT = 5000;

/** https://developer.hashicorp.com/terraform/language/functions#collection-functions, those of sets */
export const SET_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  setunion: (call) => setOf(call, (sets) => sets.flat()),
  setintersection: (call) =>
    setOf(call, ([first, ...rest]) => first!.filter((item) => rest.every((set) => has(set, item, call)))),
  setsubtract: (call) => setOf(call, ([first, second]) => first!.filter((item) => !has(second!, item, call))),
  setproduct: (call) => {
    if (call.arguments.length < 2) throw new EvaluationError(call.at, '`setproduct` takes at least two lists');
    const lists = call.arguments.map((value) => asList(value, call));
    if (!lists.every((list) => list !== undefined)) return unknownResult(call, 'list');
    const columns = lists.map((list) => ofOneType(list, call).items);
    if (columns.reduce((product, column) => product * column.length, 1) > MAX_PRODUCT)
      return unknownResult(call, 'list');
    const rows = columns.reduce<Value[][]>(
      (found, column) => found.flatMap((row) => column.map((item) => [...row, item])),
      [[]],
    );
    if (rows.some((row) => row.some(standsForMany))) return unknownResult(call, 'list');
    const products = rows.map((row) => listValue(row, call.at, false, 'tuple'));
    return lists.some(isSet)
      ? setValue(products, call.at, lists.some(isOpen))
      : madeFrom(lists, listValue(products, call.at, false, 'list'));
  },
};

/** The items of a list in the type that they have in common. */
function ofOneType(list: ListValue, call: Call): ListValue {
  const result = converted(list, { kind: isSet(list) ? 'set' : 'list', of: { kind: 'any' } });
  if (result.kind !== 'list') throw new EvaluationError(call.at, `\`${call.name}\` takes lists`);
  return result;
}

function setOf(call: Call, combine: (sets: readonly (readonly Value[])[]) => readonly Value[]): Value {
  const lists = call.arguments.map((value) => asList(value, call));
  if (!lists.every((list) => list !== undefined)) return unknownResult(call, 'list');
  const open = lists.some(isOpen);
  if (open && call.name !== 'setunion') return unknownResult(call, 'list');
  const of = unified(lists.flatMap((list) => list.items.map((item) => (standsForMany(item) ? ANY : typeOf(item)))));
  if (!of) throw new EvaluationError(call.at, `\`${call.name}\` takes sets of one type`);
  const sets = lists.map((list) => list.items.map((item) => (standsForMany(item) ? item : converted(item, of))));
  return setValue(combine(sets), call.at, open);
}

const ANY = { kind: 'any' } as const;

function has(set: readonly Value[], item: Value, call: Call): boolean {
  return set.some((one) => areEqual(one, item, call.evaluation));
}
