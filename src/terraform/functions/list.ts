import { literalOf, withValues } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { converted } from '../conversion.ts';
import { EvaluationError } from '../evaluation.ts';
import { areEqual, equality } from '../operators.ts';
import { typeOf, unified } from '../unification.ts';
import {
  booleanValue,
  type CollectionKind,
  entriesOf,
  identityOf,
  isCounted,
  isKnown,
  isOpen,
  isSet,
  kindOf,
  listValue,
  literalIn,
  madeFrom,
  numberValue,
  standsForMany,
  textIn,
  uncountedList,
} from '../values.ts';
import { asList, collection, lengthOf, listIn, mayBeList, wholeNumberIn } from './collection.ts';
import { argument, type Call, type TerraformFunction } from './function.ts';
import { unknownResult } from './unknown-result.ts';

/** https://developer.hashicorp.com/terraform/language/functions#collection-functions, those of lists */
export const LIST_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  concat: (call) => {
    if (call.arguments.length === 0) throw new EvaluationError(call.at, '`concat` takes at least one list');
    const lists = call.arguments.map((value) => asList(value, call, false) ?? value);
    if (!lists.every((list) => list.kind === 'list' || standsForMany(list))) return unknownResult(call, 'list');
    const kind = commonKind(lists);
    const type = kind === 'list' ? unified(lists.map(typeOf)) : undefined;
    const whole = listValue(
      // A list of which nothing is known stands in the result as it is: for any number of items.
      lists.flatMap((list) => (list.kind === 'list' ? list.items : [list])),
      call.at,
      lists.some((list) => list.kind !== 'list'),
      kind === 'list' && !type ? 'tuple' : kind,
    );
    const result = type ? converted(whole, type) : whole;
    return result.kind === 'list' ? madeFrom(lists, result) : result;
  },
  flatten: (call) => {
    const list = listIn(call, 0);
    if (!list) return unknownResult(call, 'list');
    const sources: Value[] = [];
    let open = false;
    const flat = (value: Value): readonly Value[] => {
      const inner = collection(value, call);
      if (inner.kind !== 'list') {
        if (mayBeList(inner)) open = true;
        return [inner];
      }
      sources.push(inner);
      return inner.items.flatMap(flat);
    };
    const items = flat(list);
    return madeFrom(sources, listValue(items, call.at, open, 'tuple'));
  },
  length: (call) => {
    const value = argument(call, 0);
    if (value.kind === 'map')
      return isOpen(value) ? unknownResult(call, 'field') : numberValue(entriesOf(value).length, call.at);
    if (value.kind === 'text') return lengthOf(value, call);
    const list = asList(value, call);
    return list && isCounted(list) ? numberValue(list.items.length, call.at) : unknownResult(call, 'field');
  },
  element: (call) => {
    const [list, index] = [listIn(call, 0, false), wholeNumberIn(call, 1)];
    if (!list || !isCounted(list) || index === undefined) return unknownResult(call);
    const { length } = list.items;
    if (length === 0) throw new EvaluationError(call.at, '`element` of an empty list');
    // Newer versions count from the end, and older ones refuse what is negative.
    return list.items[((index % length) + length) % length]!;
  },
  contains: (call) => {
    const list = listIn(call, 0);
    if (!list) return unknownResult(call, 'field');
    const found = list.items.map((item) => !standsForMany(item) && equality(item, argument(call, 1)));
    if (found.includes(true)) return booleanValue(true, call.at);
    if (isOpen(list)) return unknownResult(call, 'field');
    const holds = list.items.some((item) => areEqual(item, argument(call, 1), call.evaluation));
    return booleanValue(holds, call.at);
  },
  index: (call) => {
    const list = listIn(call, 0, false);
    if (!list || !isCounted(list)) return unknownResult(call, 'field');
    const index = list.items.findIndex((item) => areEqual(item, argument(call, 1), call.evaluation));
    if (index < 0) throw new EvaluationError(call.at, 'the list does not hold the item');
    return numberValue(index, call.at);
  },
  compact: (call) => {
    const list = listIn(call, 0);
    if (!list) return unknownResult(call, 'list');
    const kept = list.items.filter((item) => item.kind !== 'null' && (item.kind === 'unknown' || notEmpty(item, call)));
    // An item that is not known may be empty, and then it does not count.
    const certain = kept.every((item) => isKnown(item) || mayNotBeEmpty(item));
    const result = madeFrom([list], listValue(kept, call.at, false, 'list'));
    return certain ? result : uncountedList(result);
  },
  distinct: (call) => {
    const list = listIn(call, 0);
    if (!list) return unknownResult(call, 'list');
    const first = new Map<string, Value>();
    for (const item of list.items) if (!first.has(identityOf(item))) first.set(identityOf(item), item);
    const result = madeFrom([list], listValue([...first.values()], call.at, false, 'list'));
    return first.size < 2 || result.items.every(isKnown) ? result : uncountedList(result);
  },
  reverse: (call) => {
    const list = listIn(call, 0);
    if (!list) return unknownResult(call, 'list');
    const kind = isSet(list) ? 'list' : kindOf(list);
    return madeFrom([list], listValue([...list.items].reverse(), call.at, false, kind));
  },
  slice: (call) => {
    const [list, from, to] = [listIn(call, 0, false), wholeNumberIn(call, 1), wholeNumberIn(call, 2)];
    if (!list || !isCounted(list) || from === undefined || to === undefined) return unknownResult(call, 'list');
    if (from < 0 || from > to || to > list.items.length)
      throw new EvaluationError(call.at, 'the slice lies outside the list');
    return listValue(list.items.slice(from, to), call.at, false, kindOf(list));
  },
  chunklist: (call) => {
    const [list, size] = [listIn(call, 0), wholeNumberIn(call, 1)];
    if (!list || !isCounted(list) || size === undefined) return unknownResult(call, 'list');
    const { items } = list;
    if (size < 0) throw new EvaluationError(call.at, '`chunklist` takes a size of at least zero');
    const step = size === 0 ? Math.max(1, items.length) : size;
    const chunks = Array.from({ length: Math.ceil(items.length / step) }, (_, index) =>
      listValue(items.slice(index * step, (index + 1) * step), call.at, false, 'list'),
    );
    return listValue(chunks, call.at, false, 'list');
  },
  one: (call) => {
    const list = listIn(call, 0);
    if (!list || (isOpen(list) && list.items.some(standsForMany))) return unknownResult(call);
    if (list.items.length > 1 && isCounted(list)) throw new EvaluationError(call.at, '`one` of several items');
    if (list.items.length > 1) return unknownResult(call);
    return list.items[0] ?? { kind: 'null', at: call.at };
  },
  coalescelist: (call) => {
    if (call.arguments.length === 0 || call.arguments.some((value) => value.kind === 'null'))
      throw new EvaluationError(call.at, '`coalescelist` takes lists, and at least one');
    for (const list of call.arguments.map((value) => asList(value, call, false))) {
      if (!list || (isOpen(list) && list.items.length === 0)) return unknownResult(call, 'list');
      if (isOpen(list)) return unknownResult(call, 'list');
      if (list.items.length > 0) return list;
    }
    throw new EvaluationError(call.at, '`coalescelist` of empty lists');
  },
  matchkeys: (call) => {
    const [values, keys, wanted] = [listIn(call, 0), listIn(call, 1), listIn(call, 2)];
    if (!values || !keys || !wanted || ![values, keys, wanted].every(isCounted)) return unknownResult(call, 'list');
    if (values.items.length !== keys.items.length)
      throw new EvaluationError(call.at, '`matchkeys` takes a key for each value');
    const of = unified([...keys.items, ...wanted.items].map(typeOf));
    if (!of) throw new EvaluationError(call.at, '`matchkeys` takes keys of one type');
    const sought = wanted.items.map((one) => converted(one, of));
    const found = values.items.filter((_, index) =>
      sought.some((one) => areEqual(converted(keys.items[index]!, of), one, call.evaluation)),
    );
    return listValue(found, call.at, false, 'list');
  },
  alltrue: (call) => truth(call, false),
  anytrue: (call) => truth(call, true),
};

/** Lists make a list, and anything else a tuple. */
function commonKind(lists: readonly Value[]): CollectionKind | undefined {
  const kinds = new Set(lists.map(kindOf));
  if (kinds.size === 1) return [...kinds][0];
  return kinds.has(undefined) ? undefined : 'tuple';
}

/** A text that is empty by its default alone counts as empty: the default fills the value. */
function notEmpty(item: Value, call: Call): boolean {
  const text = textIn(item);
  if (!text) throw new EvaluationError(call.at, '`compact` takes a list of strings');
  return literalOf(withValues(text)) !== '';
}

function mayNotBeEmpty(item: Value): boolean {
  const text = textIn(item) ?? [];
  return text.some((part) => typeof part === 'string' || (part.why === 'known-after-deploy' && part.shape !== 'any'));
}

/** Whether any item is true, or all are. One that decides it is enough. */
function truth(call: Call, deciding: boolean): Value {
  const list = listIn(call, 0);
  if (!list) return unknownResult(call, 'field');
  const literals = list.items.map((item) => (item.kind === 'null' ? 'false' : literalIn(item)));
  if (literals.includes(String(deciding))) return booleanValue(deciding, call.at);
  if (isOpen(list) || literals.includes(undefined)) return unknownResult(call, 'field');
  return booleanValue(!deciding, call.at);
}
