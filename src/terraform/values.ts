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

export type ListValue = Extract<Value, { kind: 'list' }>;
type MapValue = Extract<Value, { kind: 'map' }>;

export function textValue(text: Text | string, at: Span): Value {
  return { kind: 'text', text: typeof text === 'string' ? textOf(text) : text, scalar: 'string', at };
}

export function numberValue(number: number, at: Span): Value {
  return { kind: 'text', text: [numberText(number)], scalar: 'number', at };
}

/** As Terraform writes numbers: no exponent where the number is whole. */
export function numberText(number: number): string {
  return Number.isInteger(number) ? BigInt(number).toString() : String(number);
}

export function booleanValue(boolean: boolean, at: Span): Value {
  return { kind: 'text', text: [String(boolean)], scalar: 'boolean', at };
}

export function unknownValue(unknown: Unknown, at: Span): Value {
  return { kind: 'unknown', unknown, at };
}

const open = new WeakSet<Value>();
const sets = new WeakSet<Value>();

/** A list; an open one has further items that are not known, each like one of those that are there. */
export function listValue(items: readonly Value[], at: Span, isOpen = false): ListValue {
  const list: ListValue = { kind: 'list', items, at };
  if (isOpen) open.add(list);
  return list;
}

/** Whether nobody can say how many items there are. */
export function isOpen(list: Value): boolean {
  return open.has(list) || (list.kind === 'list' && list.items.some(standsForMany));
}

/** An unknown list inside a list stands for any number of items. */
export function standsForMany(item: Value): boolean {
  return item.kind === 'unknown' && item.unknown.shape === 'list';
}

/** A set is a list without repetition, in the order of its texts; in a `for` its items are their own keys. */
export function setValue(items: readonly Value[], at: Span, isOpen = false): ListValue {
  const distinct = new Map(items.map((item) => [valueKey(item), item]));
  const ordered = [...distinct].sort(([a, one], [b, other]) => compareKeys(sortKey(one, a), sortKey(other, b)));
  const set = listValue(
    ordered.map(([, item]) => item),
    at,
    isOpen,
  );
  sets.add(set);
  return set;
}

function sortKey(value: Value, canonical: string): string {
  return (value.kind === 'text' ? literalOf(value.text) : undefined) ?? canonical;
}

/** The order of Terraform's maps and sets: by Unicode code point, which is the order of bytes in UTF-8. */
function compareKeys(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

export function isSet(value: Value): boolean {
  return sets.has(value);
}

/** Keys that are not determined are written by what they are known by; this is the text that such a key stands for. */
const keyTexts = new WeakMap<ValueEntry, Text>();

export function entryFor(key: Text, keyAt: Span, value: Value): ValueEntry {
  const entry: ValueEntry = { key: literalOf(key) ?? textKey(key), keyAt, value };
  keyTexts.set(entry, key);
  return entry;
}

export function keyTextOf(entry: ValueEntry): Text {
  return keyTexts.get(entry) ?? textOf(entry.key);
}

/** The entries that count, in the order in which Terraform goes through them. */
export function entriesOf(map: MapValue): ValueEntry[] {
  const last = new Map(map.entries.map((entry) => [entry.key, entry]));
  return [...last.values()].sort((one, other) => compareKeys(one.key, other.key));
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
      return value.entries.every((entry) => isKnown(entry.value));
    default:
      return value.kind === 'null';
  }
}

/** With everything put in that the files suggest for unknown parts. */
export function assumed(value: Value): Value {
  if (value.kind === 'text') return value.text.some(isUnknown) ? { ...value, text: withValues(value.text) } : value;
  if (value.kind === 'list') {
    const list = listValue(value.items.map(assumed), value.at, open.has(value));
    if (sets.has(value)) sets.add(list);
    return list;
  }
  if (value.kind === 'map')
    return { ...value, entries: value.entries.map((entry) => ({ ...entry, value: assumed(entry.value) })) };
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

/** A value that follows from others, one of which is not known: the same for equal arguments. */
export function derived(
  name: string,
  from: readonly Value[],
  at: Span,
  shape: Unknown['shape'] = 'any',
  value?: Text,
): Unknown {
  return {
    token: `#${name}(${from.map(valueKey).join(',')})`,
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
