import type { Span } from '../source/span.ts';
import { isUnknown, textOf, type Unknown } from '../source/text.ts';
import type { Value } from '../source/value.ts';
import { type Evaluation, EvaluationError, lazyObjectOf, presume } from './evaluation.ts';
import {
  derived,
  entriesOf,
  isCounted,
  isOpen,
  isSet,
  keyTextOf,
  numberValue,
  standsForMany,
  textValue,
  unknownValue,
} from './values.ts';

export interface Item {
  readonly key: Value;
  readonly value: Value;
}

/** What a collection holds. In an open one, the items stand for any number of others like them. */
export interface Items {
  readonly items: readonly Item[];
  readonly open: boolean;
}

/** Goes through a list, a set or a map in Terraform's order; of an unknown one there is a single item that stands for all. */
export function itemsIn(collection: Value, at: Span, evaluation: Evaluation): Items {
  const instances = lazyObjectOf(collection)?.instances;
  const value = instances ? instances(at, evaluation) : collection;
  switch (value.kind) {
    case 'list': {
      const set = isSet(value);
      const many = value.items.findIndex(standsForMany);
      const items = value.items.map((item, index): Item => {
        if (standsForMany(item) && item.kind === 'unknown') return symbolic(item.unknown, at, set);
        if (set) return { key: item, value: item };
        const placed = isCounted(value) || index < many;
        return { key: placed ? numberValue(index, at) : placeOf(item, value, at), value: item };
      });
      return { items, open: isOpen(value) };
    }
    case 'map': {
      const items = entriesOf(value).map((entry) => ({
        key: textValue(keyTextOf(entry), entry.keyAt),
        value: entry.value,
      }));
      return { items, open: isOpen(value) };
    }
    case 'unknown':
      if (value.unknown.shape !== 'list') presume(evaluation, `items(${value.unknown.token})`);
      return { items: [symbolic(value.unknown, at, false)], open: true };
    case 'text': {
      const [only] = value.text;
      if (value.text.length === 1 && isUnknown(only!)) {
        presume(evaluation, `items(${only.token})`);
        return { items: [symbolic(only, at, false)], open: true };
      }
      throw new EvaluationError(value.at, 'a list or a map has to stand here');
    }
    default:
      throw new EvaluationError(value.at, 'a list or a map has to stand here, and this is null');
  }
}

/** Where an item stands in a list of which nobody can say how it begins. */
function placeOf(item: Value, list: Value, at: Span): Value {
  return { kind: 'text', text: [derived('key', [list, item], at, 'field')], scalar: 'number', at };
}

function symbolic(unknown: Unknown, at: Span, set: boolean): Item {
  const value = symbolicItem(unknown, at);
  const { value: _, ...rest } = unknown;
  const key: Unknown = { ...rest, token: `${unknown.token}[*key]`, label: `${unknown.label}[*].key`, shape: 'any' };
  return { key: set ? value : textValue(textOf(key), at), value };
}

/** Any one item of an unknown collection. */
export function symbolicItem(unknown: Unknown, at: Span): Value {
  const { value: _, arn: __, ...rest } = unknown;
  return unknownValue({ ...rest, token: `${unknown.token}[*]`, label: `${unknown.label}[*]`, shape: 'any' }, at);
}
