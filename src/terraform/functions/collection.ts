import { literalOf, textKey, withValues } from '../../source/text.ts';
import type { Value, ValueEntry } from '../../source/value.ts';
import { EvaluationError, lazyObjectOf } from '../evaluation.ts';
import { areEqual, equality } from '../operators.ts';
import { getIndex } from '../traversal.ts';
import {
  entriesOf,
  isKnown,
  isOpen,
  isSet,
  keyTextOf,
  type ListValue,
  listValue,
  literalIn,
  numberValue,
  setValue,
  textIn,
  textValue,
  valueKey,
} from '../values.ts';
import { argument, type Call, type TerraformFunction } from './function.ts';
import { unknownResult } from './unknown-result.ts';

/** https://developer.hashicorp.com/terraform/language/functions#collection-functions */
export const COLLECTION_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  concat: (call) => {
    const lists = call.arguments.map((value) => collection(value, call));
    if (!lists.every(isListLike)) return unknownResult(call, 'list');
    // A list of which nothing is known stands in the result as it is: for any number of items.
    return listValue(
      lists.flatMap((list) => (list.kind === 'list' ? list.items : [list])),
      call.at,
      lists.some(isOpen),
    );
  },
  flatten: (call) => {
    const list = collection(argument(call, 0), call);
    if (list.kind !== 'list') return unknownResult(call, 'list');
    const flat = (value: Value): readonly Value[] => {
      const item = lazyObjectOf(value)?.instances ? collection(value, call) : value;
      return item.kind === 'list' ? item.items.flatMap(flat) : [item];
    };
    return listValue(flat(list), call.at, anyOpen(list));
  },
  merge: (call) => {
    const maps = call.arguments.map((value) => collection(value, call)).filter((value) => value.kind !== 'null');
    if (!maps.every((map) => map.kind === 'map')) return unknownResult(call);
    const entries = new Map(maps.flatMap((map) => map.entries.map((entry) => [entry.key, entry] as const)));
    return { kind: 'map', entries: [...entries.values()], at: call.at };
  },
  length: (call) => {
    const value = collection(argument(call, 0), call);
    if (value.kind === 'list' && !isOpen(value)) return numberValue(value.items.length, call.at);
    if (value.kind === 'map') return numberValue(entriesOf(value).length, call.at);
    const literal = literalIn(value);
    return literal === undefined ? unknownResult(call, 'field') : numberValue([...literal].length, call.at);
  },
  element: (call) => {
    const [list, index] = [collection(argument(call, 0), call), literalIn(argument(call, 1))];
    if (list.kind !== 'list' || isOpen(list) || index === undefined) return unknownResult(call);
    const { length } = list.items;
    if (length === 0) throw new EvaluationError(call.at, '`element` of an empty list');
    return list.items[((Number(index) % length) + length) % length]!;
  },
  lookup: (call) => {
    const [map, key] = [collection(argument(call, 0), call), argument(call, 1)];
    const literal = literalIn(key);
    if (map.kind !== 'map')
      return map.kind === 'unknown' ? getIndex(map, key, call.at, call.evaluation) : unknownResult(call);
    if (literal !== undefined) {
      const entry = map.entries.findLast((one) => one.key === literal);
      if (entry || call.arguments.length > 2) return entry?.value ?? argument(call, 2);
    }
    if (literal !== undefined || call.arguments.length < 3) return getIndex(map, key, call.at, call.evaluation);
    for (const entry of entriesOf(map)) {
      if (areEqual(key, textValue(keyTextOf(entry), entry.keyAt), call.evaluation)) return entry.value;
    }
    return argument(call, 2);
  },
  keys: (call) => {
    const map = collection(argument(call, 0), call);
    if (map.kind !== 'map') return unknownResult(call, 'list');
    return listValue(
      entriesOf(map).map((entry) => textValue(keyTextOf(entry), entry.keyAt)),
      call.at,
    );
  },
  values: (call) => {
    const map = collection(argument(call, 0), call);
    if (map.kind !== 'map') return unknownResult(call, 'list');
    return listValue(
      entriesOf(map).map((entry) => entry.value),
      call.at,
    );
  },
  contains: (call) => {
    const list = collection(argument(call, 0), call);
    if (list.kind !== 'list') return unknownResult(call, 'field');
    const found = list.items.map((item) => equality(item, argument(call, 1)));
    if (found.includes(true)) return { kind: 'text', text: ['true'], scalar: 'boolean', at: call.at };
    if (isOpen(list)) return unknownResult(call, 'field');
    const holds = list.items.some((item) => areEqual(item, argument(call, 1), call.evaluation));
    return { kind: 'text', text: [String(holds)], scalar: 'boolean', at: call.at };
  },
  index: (call) => {
    const list = collection(argument(call, 0), call);
    if (list.kind !== 'list' || isOpen(list)) return unknownResult(call, 'field');
    const index = list.items.findIndex((item) => areEqual(item, argument(call, 1), call.evaluation));
    if (index < 0) throw new EvaluationError(call.at, 'the list does not hold the item');
    return numberValue(index, call.at);
  },
  compact: (call) => {
    const list = collection(argument(call, 0), call);
    if (list.kind !== 'list') return unknownResult(call, 'list');
    const kept = list.items.filter((item) => item.kind !== 'null' && (item.kind === 'unknown' || notEmpty(item, call)));
    return listValue(kept, call.at, isOpen(list));
  },
  distinct: (call) => onItems(call, (items) => [...firstOfEach(items).values()]),
  reverse: (call) => onItems(call, (items) => [...items].reverse()),
  slice: (call) =>
    onItems(call, (items) => {
      const [from, to] = [Number(literalIn(argument(call, 1))), Number(literalIn(argument(call, 2)))];
      if (!(from >= 0 && from <= to && to <= items.length))
        throw new EvaluationError(call.at, 'the slice lies outside the list');
      return items.slice(from, to);
    }),
  chunklist: (call) =>
    onItems(call, (items) => {
      const size = Number(literalIn(argument(call, 1)));
      if (!(size > 0)) return [listValue(items, call.at)];
      const chunks = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
        items.slice(index * size, (index + 1) * size),
      );
      return chunks.map((chunk) => listValue(chunk, call.at));
    }),
  one: (call) => {
    const list = collection(argument(call, 0), call);
    if (list.kind !== 'list') return unknownResult(call);
    if (list.items.length > 1) throw new EvaluationError(call.at, '`one` of several items');
    return list.items[0] ?? { kind: 'null', at: call.at };
  },
  coalescelist: (call) => {
    for (const value of call.arguments) {
      const list = collection(value, call);
      if (list.kind !== 'list' || isOpen(list)) return unknownResult(call, 'list');
      if (list.items.length > 0) return list;
    }
    throw new EvaluationError(call.at, '`coalescelist` of empty lists');
  },
  zipmap: (call) => {
    const [keys, values] = [collection(argument(call, 0), call), collection(argument(call, 1), call)];
    if (keys.kind !== 'list' || values.kind !== 'list' || isOpen(keys) || isOpen(values)) return unknownResult(call);
    const entries = keys.items.map((key, index): ValueEntry => {
      const [text, value] = [textIn(key), values.items[index]];
      if (!text || !value) throw new EvaluationError(call.at, '`zipmap` takes a key for each value');
      return { key: literalOf(text) ?? textKey(text), keyAt: key.at, value };
    });
    return { kind: 'map', entries, at: call.at };
  },
  transpose: (call) => {
    const map = argument(call, 0);
    if (map.kind !== 'map' || !isKnown(map)) return unknownResult(call);
    const lists = new Map<string, Value[]>();
    for (const entry of entriesOf(map))
      for (const item of entry.value.kind === 'list' ? entry.value.items : []) {
        const key = literalIn(item) ?? '';
        lists.set(key, [...(lists.get(key) ?? []), textValue(entry.key, entry.keyAt)]);
      }
    const entries = [...lists].map(([key, items]) => ({ key, keyAt: call.at, value: listValue(items, call.at) }));
    return { kind: 'map', entries, at: call.at };
  },
  matchkeys: (call) => {
    const lists = call.arguments.map((value) => collection(value, call));
    const [values, keys, wanted] = lists;
    if (!lists.every((list) => list.kind === 'list' && !isOpen(list))) return unknownResult(call, 'list');
    const sought = (wanted as ListValue).items;
    const found = (values as ListValue).items.filter((_, index) =>
      sought.some((one) => areEqual((keys as ListValue).items[index]!, one, call.evaluation)),
    );
    return listValue(found, call.at);
  },
  setunion: (call) => setOf(call, (sets) => sets.flat()),
  setintersection: (call) =>
    setOf(call, ([first, ...rest]) => first!.filter((item) => rest.every((set) => has(set, item, call)))),
  setsubtract: (call) => setOf(call, ([first, second]) => first!.filter((item) => !has(second!, item, call))),
  setproduct: (call) => {
    const lists = call.arguments.map((value) => collection(value, call));
    if (!lists.every((list) => list.kind === 'list')) return unknownResult(call, 'list');
    const sizes = lists.reduce((product, list) => product * (list as ListValue).items.length, 1);
    if (sizes > 5000) return unknownResult(call, 'list');
    const rows = lists.reduce<Value[][]>(
      (found, list) => found.flatMap((row) => (list as ListValue).items.map((item) => [...row, item])),
      [[]],
    );
    const products = rows.map((row) => listValue(row, call.at));
    return lists.every(isSet)
      ? setValue(products, call.at, lists.some(isOpen))
      : listValue(products, call.at, lists.some(isOpen));
  },
  alltrue: (call) => truth(call, (items) => items.every((item) => item), true),
  anytrue: (call) => truth(call, (items) => items.some((item) => item), false),
};

/** The instances of a resource with `count` or `for_each` count as the list or map that they are. */
export function collection(value: Value, call: Call): Value {
  const instances = lazyObjectOf(value)?.instances;
  return instances ? instances(call.at, call.evaluation) : value;
}

function isListLike(value: Value): boolean {
  return value.kind === 'list' || (value.kind === 'unknown' && value.unknown.shape === 'list');
}

function anyOpen(value: Value): boolean {
  return value.kind === 'list' && (isOpen(value) || value.items.some(anyOpen));
}

function onItems(call: Call, change: (items: readonly Value[]) => readonly Value[]): Value {
  const list = collection(argument(call, 0), call);
  if (list.kind !== 'list') return unknownResult(call, 'list');
  return isOpen(list) && call.arguments.length > 1
    ? unknownResult(call, 'list')
    : listValue(change(list.items), call.at, isOpen(list));
}

function firstOfEach(items: readonly Value[]): Map<string, Value> {
  const first = new Map<string, Value>();
  for (const item of items) if (!first.has(valueKey(item))) first.set(valueKey(item), item);
  return first;
}

/** A text that is empty by its default alone counts as empty: the default fills the value. */
function notEmpty(item: Value, call: Call): boolean {
  const text = textIn(item);
  if (!text) throw new EvaluationError(call.at, '`compact` takes a list of strings');
  return literalOf(withValues(text)) !== '';
}

function setOf(call: Call, combine: (sets: readonly (readonly Value[])[]) => readonly Value[]): Value {
  const lists = call.arguments.map((value) => collection(value, call));
  if (lists.length === 0 || !lists.every((list) => list.kind === 'list')) return unknownResult(call, 'list');
  const open = lists.some(isOpen);
  if (open && call.name !== 'setunion') return unknownResult(call, 'list');
  return setValue(combine(lists.map((list) => (list as ListValue).items)), call.at, open);
}

function has(set: readonly Value[], item: Value, call: Call): boolean {
  return set.some((one) => areEqual(one, item, call.evaluation));
}

function truth(call: Call, decide: (items: readonly boolean[]) => boolean, empty: boolean): Value {
  const list = argument(call, 0);
  if (list.kind !== 'list' || !isKnown(list)) return unknownResult(call, 'field');
  const items = list.items.map((item) => literalIn(item) === 'true');
  const text = String(items.length === 0 ? empty : decide(items));
  return { kind: 'text', text: [text], scalar: 'boolean', at: call.at };
}
