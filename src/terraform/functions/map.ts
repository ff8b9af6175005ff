import { textKey } from '../../source/text.ts';
import type { Value, ValueEntry } from '../../source/value.ts';
import { converted } from '../conversion.ts';
import { combinedEntries } from '../entries.ts';
import { areSo, EvaluationError } from '../evaluation.ts';
import { areEqual } from '../operators.ts';
import { getIndex } from '../traversal.ts';
import { typeOf, unified } from '../unification.ts';
import {
  entriesOf,
  entryFor,
  hasPlainKey,
  isCounted,
  isKnown,
  isOpen,
  keyTextOf,
  kindOf,
  listValue,
  literalIn,
  madeFrom,
  mapValue,
  textIn,
  textValue,
} from '../values.ts';
import { asMap, listIn, mapIn } from './collection.ts';
import { argument, type Call, type TerraformFunction } from './function.ts';
import { unknownResult } from './unknown-result.ts';

/** https://developer.hashicorp.com/terraform/language/functions#collection-functions, those of maps */
export const MAP_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  merge: (call) => {
    const maps = call.arguments.filter((value) => value.kind !== 'null').map((value) => asMap(value, call));
    if (!maps.every((map) => map !== undefined)) return unknownResult(call);
    const entries = combinedEntries(maps.flatMap(entriesOf), call.evaluation);
    if (!entries) return unknownResult(call);
    const allMaps = maps.length > 0 && maps.every((map) => kindOf(map) === 'map');
    // Maps of one type make a map; of several types, an object.
    const types = new Set(maps.filter((map) => map.entries.length > 0).map((map) => JSON.stringify(typeOf(map))));
    return mapValue(entries, call.at, allMaps && types.size < 2 ? 'map' : 'object', maps.some(isOpen));
  },
  lookup: (call) => {
    if (call.arguments.length > 3) throw new EvaluationError(call.at, '`lookup` takes fewer arguments');
    const [map, key] = [mapIn(call, 0), argument(call, 1)];
    if (!map || isOpen(map)) return foundIn(argument(call, 0), call);
    const fallback = call.arguments.length > 2 ? ofItsType(argument(call, 2), map) : undefined;
    const literal = literalIn(key);
    if (literal !== undefined && map.entries.every(hasPlainKey)) {
      const entry = map.entries.findLast((one) => one.key === literal);
      if (entry || fallback) return entry?.value ?? fallback!;
    }
    if (!fallback) return getIndex(map, key, call.at, call.evaluation);
    for (const entry of entriesOf(map).reverse()) {
      if (areEqual(key, textValue(keyTextOf(entry), entry.keyAt), call.evaluation)) return entry.value;
    }
    return fallback;
  },
  keys: (call) => {
    const map = mapIn(call, 0);
    if (!map) return unknownResult(call, 'list');
    const keys = entriesOf(map).map((entry) => textValue(keyTextOf(entry), entry.keyAt));
    return madeFrom([map], listValue(keys, call.at, false, kindOf(map) === 'map' ? 'list' : 'tuple'));
  },
  values: (call) => {
    const map = mapIn(call, 0);
    if (!map) return unknownResult(call, 'list');
    const values = entriesOf(map).map((entry) => entry.value);
    return madeFrom([map], listValue(values, call.at, false, kindOf(map) === 'map' ? 'list' : 'tuple'));
  },
  zipmap: (call) => {
    const [keys, values] = [listIn(call, 0), listIn(call, 1, false)];
    if (!keys || !values || !isCounted(keys) || !isCounted(values)) return unknownResult(call);
    if (keys.items.length !== values.items.length)
      throw new EvaluationError(call.at, '`zipmap` takes a key for each value');
    const entries = keys.items.map((key, index): ValueEntry => {
      const text = textIn(key);
      if (!text) throw new EvaluationError(call.at, '`zipmap` takes strings for keys');
      return entryFor(text, key.at, values.items[index]!);
    });
    return mapValue(lastOfEach(entries), call.at, kindOf(values) === 'list' ? 'map' : 'object');
  },
  transpose: (call) => {
    const map = mapIn(call, 0);
    if (!map || !isKnown(map)) return unknownResult(call);
    const lists = new Map<string, Value[]>();
    for (const entry of entriesOf(map)) {
      if (entry.value.kind !== 'list') throw new EvaluationError(call.at, '`transpose` takes lists');
      for (const item of entry.value.items) {
        const key = literalIn(item);
        if (key === undefined) throw new EvaluationError(call.at, '`transpose` takes lists of strings');
        lists.set(key, [...(lists.get(key) ?? []), textValue(entry.key, entry.keyAt)]);
      }
    }
    const entries = [...lists].map(([key, items]) => ({
      key,
      keyAt: call.at,
      value: listValue(items, call.at, false, 'list'),
    }));
    return mapValue(entries, call.at, 'map');
  },
};

/** What a map holds that is not known, or the default where it does not hold it. */
function foundIn(map: Value, call: Call): Value {
  const [, key, fallback] = call.arguments;
  const presumed = new Set<string>();
  const evaluation = fallback ? { ...call.evaluation, presumed } : call.evaluation;
  const value = getIndex(map, key!, call.at, evaluation);
  return !fallback || areSo(presumed, call.evaluation) ? value : fallback;
}

function lastOfEach(entries: readonly ValueEntry[]): ValueEntry[] {
  return [...new Map(entries.map((entry) => [textKey(keyTextOf(entry)), entry])).values()];
}

/** The default of a `lookup` in a map is of the type of the map's values. */
function ofItsType(fallback: Value, map: Value & { kind: 'map' }): Value {
  if (kindOf(map) !== 'map') return fallback;
  const of = unified(map.entries.map((entry) => typeOf(entry.value)));
  return of ? converted(fallback, of) : fallback;
}
