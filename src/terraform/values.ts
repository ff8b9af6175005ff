import type { Span } from '../source/span.ts';
import {
  isUnknown,
  literalOf,
  mapUnknowns,
  printText,
  type Text,
  textKey,
  textOf,
  type Unknown,
  withValues,
} from '../source/text.ts';
import { canonicalValue, type Value, type ValueEntry } from '../source/value.ts';
import { Decimal, numberText, ZERO } from './decimal.ts';
import { type Evaluation, EvaluationError, presume } from './evaluation.ts';

export type ListValue = Extract<Value, { kind: 'list' }>;
type MapValue = Extract<Value, { kind: 'map' }>;

export function textValue(text: Text | string, at: Span): Value {
  return { kind: 'text', text: typeof text === 'string' ? textOf(text) : text, scalar: 'string', at };
}

/** Terraform's strings are in Unicode's composed form (NFC). Source: https://developer.hashicorp.com/terraform/language/expressions/types */
export function composed(text: Text): Text {
  const isComposed = (part: Text[number]) => isUnknown(part) || /^[\0-\u02ff]*$/.test(part);
  return text.every(isComposed) ? text : text.map((part) => (isUnknown(part) ? part : part.normalize('NFC')));
}

export function numberValue(number: number | Decimal, at: Span): Value {
  const text = typeof number === 'number' ? numberText(number) : number.toString();
  return { kind: 'text', text: [text], scalar: 'number', at };
}

export function booleanValue(boolean: boolean, at: Span): Value {
  return { kind: 'text', text: [String(boolean)], scalar: 'boolean', at };
}

export function unknownValue(unknown: Unknown, at: Span): Value {
  return { kind: 'unknown', unknown, at };
}

/**
 * What Terraform takes a collection for, where that is certain. What is written in brackets is a tuple, what is written
 * in braces an object; functions and types of variables make lists, sets and maps.
 */
export type CollectionKind = 'tuple' | 'list' | 'set' | 'object' | 'map';

const open = new WeakSet<Value>();
const kinds = new WeakMap<Value, CollectionKind>();

/** A list; an open one has further items that are not known, each like one of those that are there. */
export function listValue(items: readonly Value[], at: Span, isOpen = false, kind?: CollectionKind): ListValue {
  const list: ListValue = { kind: 'list', items, at };
  if (isOpen) open.add(list);
  if (kind) kinds.set(list, kind);
  return list;
}

/** A map; an open one has further entries that are not known, each like one of those that are there. */
export function mapValue(entries: readonly ValueEntry[], at: Span, kind?: CollectionKind, isOpen = false): MapValue {
  const map: MapValue = { kind: 'map', entries, at };
  if (isOpen) open.add(map);
  if (kind) kinds.set(map, kind);
  return map;
}

export function kindOf(value: Value): CollectionKind | undefined {
  return kinds.get(value);
}

/** The same list with other items, one for each. */
export function withItems(list: ListValue, items: readonly Value[], kind = kindOf(list)): ListValue {
  return kind === 'set' ? setValue(items, list.at, isOpen(list)) : listValue(items, list.at, isOpen(list), kind);
}

/** Whether nobody can say how many items there are. */
export function isOpen(list: Value): boolean {
  return open.has(list) || (list.kind === 'list' && list.items.some(standsForMany));
}

/** An unknown list inside a list stands for any number of items. */
export function standsForMany(item: Value): boolean {
  return item.kind === 'unknown' && item.unknown.shape === 'list';
}

/**
 * Whether it is known which item comes where. Two items of a set that are not known may turn out to be one, and entries
 * whose keys are not known come in any order.
 */
export function isCounted(list: ListValue): boolean {
  if (isOpen(list) || uncounted.has(list)) return false;
  return !isSet(list) || list.items.length < 2 || list.items.every(isKnown);
}

const uncounted = new WeakSet<Value>();

/** A list of which items may turn out to be missing, or to stand elsewhere. */
export function uncountedList(list: ListValue): ListValue {
  uncounted.add(list);
  return list;
}

/** A list made of the items of others, of which no more is known than of these. */
export function madeFrom(sources: readonly Value[], list: ListValue): ListValue {
  if (sources.some(isOpen)) open.add(list);
  if (sources.some(isOutOfOrder)) uncounted.add(list);
  return list;
}

function isOutOfOrder(value: Value): boolean {
  if (value.kind === 'list') return !isCounted(value);
  return value.kind === 'map' && value.entries.length > 1 && !value.entries.every(hasPlainKey);
}

/** A set is a list without repetition, in the order of its items; in a `for` its items are their own keys. */
export function setValue(items: readonly Value[], at: Span, isOpen = false): ListValue {
  const distinct = new Map(items.map((item) => [identityOf(item), item]));
  const ordered = [...distinct].sort(([a, one], [b, other]) => compareItems(one, other) ?? compareKeys(a, b));
  return listValue(
    ordered.map(([, item]) => item),
    at,
    isOpen,
    'set',
  );
}

/** Numbers by size, and texts as keys of maps; undefined where neither is known. */
function compareItems(one: Value, other: Value): number | undefined {
  const [a, b] = [literalIn(one), literalIn(other)];
  if (a === undefined || b === undefined || one.kind !== 'text' || other.kind !== 'text') return undefined;
  if (one.scalar === 'number' && other.scalar === 'number')
    return (Decimal.parse(a) ?? ZERO).compare(Decimal.parse(b) ?? ZERO);
  return compareKeys(a, b);
}

/** The order of Terraform's maps and sets: by Unicode code point, which is the order of bytes in UTF-8. */
function compareKeys(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

export function isSet(value: Value): boolean {
  return kindOf(value) === 'set';
}

/** Keys that are not determined are written by what they are known by; this is the text that such a key stands for. */
const keyTexts = new WeakMap<ValueEntry, Text>();

export function entryFor(key: Text, keyAt: Span, value: Value): ValueEntry {
  const entry: ValueEntry = { key: literalOf(key) ?? textKey(key), keyAt, value };
  keyTexts.set(entry, key);
  return entry;
}

/** The same entry with another value. */
export function withValue(entry: ValueEntry, value: Value): ValueEntry {
  return entryFor(keyTextOf(entry), entry.keyAt, value);
}

export function keyTextOf(entry: ValueEntry): Text {
  return keyTexts.get(entry) ?? textOf(entry.key);
}

export function hasPlainKey(entry: ValueEntry): boolean {
  return literalOf(keyTextOf(entry)) !== undefined;
}

/** The entries that count, in the order in which Terraform goes through them. */
export function entriesOf(map: MapValue): ValueEntry[] {
  const last = new Map(map.entries.map((entry) => [entry.key, entry]));
  return [...last.values()].sort((one, other) => compareKeys(one.key, other.key));
}

/** The key of an object: a text, which is not null. */
export function keyText(value: Value, at: Span, evaluation: Evaluation): Text {
  const text = textIn(value);
  if (value.kind === 'unknown') presume(evaluation, `text(${value.unknown.token})`);
  if (!text) throw new EvaluationError(at, 'the key of an object has to be a string');
  return text;
}

/** The text of a scalar, with an unknown value as an unknown part. */
export function textIn(value: Value | undefined): Text | undefined {
  if (value?.kind === 'text') return value.text;
  return value?.kind === 'unknown' ? [value.unknown] : undefined;
}

export function literalIn(value: Value | undefined): string | undefined {
  const text = value?.kind === 'text' ? value.text : undefined;
  return text && literalOf(text);
}

const weights = new WeakMap<Value, number>();

/** How much a value holds once it is written out: parts may be shared many times over. */
export function weightOf(value: Value): number {
  if (value.kind === 'text') return value.text.reduce((sum, part) => sum + (isUnknown(part) ? 1 : part.length / 16), 1);
  if (value.kind !== 'list' && value.kind !== 'map') return 1;
  let weight = weights.get(value);
  if (weight === undefined) {
    const inner = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value);
    weight = inner.reduce((sum, one) => sum + weightOf(one), 1);
    weights.set(value, weight);
  }
  return weight;
}

/** Whether no part of it is unknown, however deep. */
export function isKnown(value: Value): boolean {
  switch (value.kind) {
    case 'text':
      return !value.text.some(isUnknown);
    case 'list':
      return !isOpen(value) && value.items.every(isKnown);
    case 'map':
      return !isOpen(value) && value.entries.every((entry) => isKnown(entry.value) && hasPlainKey(entry));
    default:
      return value.kind === 'null';
  }
}

/** With everything put in that the files suggest for unknown parts. */
export function assumed(value: Value): Value {
  if (value.kind === 'text') return value.text.some(isUnknown) ? { ...value, text: withValues(value.text) } : value;
  if (value.kind === 'list') {
    return withItems(value, value.items.map(assumed));
  }
  if (value.kind === 'map') {
    const entries = value.entries.map((entry) => withValue(entry, assumed(entry.value)));
    return mapValue(entries, value.at, kindOf(value), isOpen(value));
  }
  if (value.kind === 'unknown' && value.unknown.value)
    return { kind: 'text', text: withValues(value.unknown.value), scalar: 'string', at: value.at };
  return value;
}

/** With the defaults of parameters put in; resources stay known by what they are, whatever they are called. */
export function withDefaults(value: Value): Value {
  const filled = (text: Text) =>
    mapUnknowns(text, ({ why, value: given }) => (why === 'parameter' ? given : undefined));
  switch (value.kind) {
    case 'text':
      return { ...value, text: filled(value.text) };
    case 'list':
      return { ...value, items: value.items.map(withDefaults) };
    case 'map':
      return { ...value, entries: value.entries.map((entry) => ({ ...entry, value: withDefaults(entry.value) })) };
    default:
      return value;
  }
}

/** Identity of a value: the same for values that say the same, with unknowns by token. */
export function valueKey(value: Value): string {
  switch (value.kind) {
    case 'unknown':
      return JSON.stringify(textKey([value.unknown]));
    case 'list':
      return `[${value.items.map(valueKey).join(',')}]`;
    case 'map':
      return `{${entriesOf(value)
        .map((entry) => `${JSON.stringify(entry.key)}:${valueKey(entry.value)}`)
        .join(',')}}`;
    default:
      return canonicalValue(value);
  }
}

/** The same, which also tells numbers from texts, sets from lists, and open lists from others. */
export function identityOf(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.text.some(isUnknown) || value.scalar === 'string' ? valueKey(value) : textKey(value.text);
    case 'list': {
      const mark = (isSet(value) ? '{' : '[') + (open.has(value) ? '…' : '');
      return `${mark}${value.items.map(identityOf).join(',')}]`;
    }
    case 'map': {
      const entries = entriesOf(value).map((entry) => `${JSON.stringify(entry.key)}:${identityOf(entry.value)}`);
      return `{${open.has(value) ? '…' : ''}${entries.join(',')}}`;
    }
    default:
      return valueKey(value);
  }
}

/** A value that follows from others, one of which is not known: the same for equal arguments. */
export function derived(
  name: string,
  from: readonly Value[],
  at: Span,
  shape: Unknown['shape'] = 'any',
  value?: Text,
): Unknown {
  return {
    token: `#${name}(${from.map(identityOf).join(',')})`,
    label: `${name}(${from.map(printValue).join(', ')})`,
    why: 'known-after-deploy',
    shape,
    ...(value ? { value } : {}),
    at,
  };
}

/** A value as people can read it, in short. */
function printValue(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.text.length === 1 && isUnknown(value.text[0]!) ? value.text[0].label : `"${printText(value.text)}"`;
    case 'unknown':
      return value.unknown.label;
    case 'null':
      return 'null';
    case 'list':
      return value.items.length > 3 ? '[…]' : `[${value.items.map(printValue).join(', ')}]`;
    case 'map':
      return '{…}';
  }
}
