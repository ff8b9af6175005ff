import type { Node } from '../source/node.ts';
import type { SourceFile, Span } from '../source/span.ts';
import { isUnknown, type Text, textOf, type Unknown } from '../source/text.ts';
import { canonicalValue, type Value } from '../source/value.ts';
import { parseYaml } from '../source/yaml.ts';
import {
  composed,
  derived,
  entriesOf,
  hasPlainKey,
  isCounted,
  isKnown,
  isOpen,
  isSet,
  keyTextOf,
  listValue,
  mapValue,
  textValue,
  unknownValue,
} from './values.ts';
import { jsonScalar, yamlScalar } from './yaml-scalar.ts';

/** A stretch of a rendered text and where it is written; `value` is what was interpolated. */
export interface Piece {
  readonly text: Text;
  readonly at: Span;
  readonly value?: Value;
}

/** Texts know what they were made of, so that what is read back from them has its own places and unknowns. */
const encodedFrom = new WeakMap<Value, Value>();
const madeOf = new WeakMap<Value, readonly Piece[]>();

export function notePieces(value: Value, pieces: readonly Piece[]): Value {
  madeOf.set(value, pieces);
  return value;
}

/** `jsonencode`. */
export function encodeJson(value: Value, at: Span): Value {
  const encoded: Value = { kind: 'text', text: jsonText(value), scalar: 'string', at };
  encodedFrom.set(encoded, value);
  return encoded;
}

/** `jsondecode`; undefined where the text is no JSON, or not known to be. */
export function decodeJson(text: Value): Value | undefined {
  return encodedFrom.get(text) ?? decode(text, true);
}

/** `yamldecode`, of which JSON is a part. */
export function decodeYaml(text: Value): Value | undefined {
  return encodedFrom.get(text) ?? decode(text, false);
}

/** Terraform writes `<`, `>` and `&` as escapes, and keys in order. */
export function jsonText(value: Value): Text {
  switch (value.kind) {
    case 'null':
      return ['null'];
    case 'unknown':
      return [derived('jsonencode', [value], value.at)];
    case 'text': {
      if (value.scalar !== 'string') return value.text;
      return textOf('"', ...value.text.map((part) => (isUnknown(part) ? part : quotedJson(part).slice(1, -1))), '"');
    }
    case 'list':
      // Whose items, or their order, are not known.
      if (!isCounted(value) || (isSet(value) && !isKnown(value))) return [derived('jsonencode', [value], value.at)];
      return textOf('[', ...value.items.flatMap((item, index) => [index > 0 ? ',' : '', jsonText(item)]), ']');
    case 'map': {
      const counting = entriesOf(value);
      const ordered = (counting.length < 2 && !isOpen(value)) || (!isOpen(value) && counting.every(hasPlainKey));
      if (!ordered) return [derived('jsonencode', [value], value.at)];
      const entries = counting.flatMap((entry, index) => {
        const key: Value = { kind: 'text', text: keyTextOf(entry), scalar: 'string', at: entry.keyAt };
        return [index > 0 ? ',' : '', jsonText(key), ':', jsonText(entry.value)];
      });
      return textOf('{', ...entries, '}');
    }
  }
}

/** A string as Terraform writes it in JSON. */
export function quotedJson(text: string): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, escaped);
}

/** Marks in the place of what is not text: inside a string, and in the place of a whole value. */
const IN_STRING = '\uE000';
const WHOLE = '\uE002';
const END = '\uE001';

/** The flat text that is parsed, with marks in the place of what is not text. */
class Marked {
  text = '';
  readonly values: Value[] = [];
  private readonly stretches: { start: number; at: Span; exact: boolean }[] = [];
  private inString = false;
  private escaped = false;

  add(text: string, at: Span): void {
    this.stretches.push({ start: this.text.length, at, exact: at.end - at.start === text.length });
    this.text += text;
    for (const character of text) {
      if (character === '"' && !this.escaped) this.inString = !this.inString;
      this.escaped = character === '\\' && !this.escaped;
    }
  }

  mark(value: Value, at: Span): void {
    const index = this.values.push(value) - 1;
    this.add(this.inString ? `${IN_STRING}${index}${END}` : `"${WHOLE}${index}${END}"`, at);
  }

  /** The place in the sources of a stretch of the flat text. */
  place(start: number, end: number): Span {
    const first = this.stretch(start);
    const last = this.stretch(Math.max(start, end - 1));
    if (!first || !last) throw new Error('a place lies outside the text');
    const from = first.exact ? first.at.start + (start - first.start) : first.at.start;
    if (first.at.file !== last.at.file) return { ...first.at, start: from };
    const to = last.exact ? last.at.start + (end - last.start) : last.at.end;
    return { file: first.at.file, start: Math.min(from, to), end: Math.max(from, to) };
  }

  private stretch(offset: number) {
    let low = 0;
    let high = this.stretches.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.stretches[middle]!.start <= offset) low = middle;
      else high = middle;
    }
    return this.stretches[low];
  }
}

function decode(value: Value, strict: boolean): Value | undefined {
  if (value.kind !== 'text') return undefined;
  const pieces = madeOf.get(value) ?? [{ text: value.text, at: value.at }];
  const marked = new Marked();
  for (const piece of pieces) {
    const whole = piece.value && encodedFrom.get(piece.value);
    if (whole) marked.mark(whole, piece.at);
    else for (const part of piece.text) addPart(marked, part, piece.at);
  }
  if (!strict && /^%|(?:^|[\s[{,])!!?\w/.test(marked.text)) return derivedFrom(value);
  const file: SourceFile = { path: strict ? 'text.json' : 'text.yaml', text: marked.text };
  const { roots, problems } = parseYaml(file);
  const [root] = roots;
  if (!root || roots.length !== 1 || problems.some((problem) => problem.code !== 'duplicate-key')) return undefined;
  return fromNode(root, marked, strict);
}

/** Directives and tags are not followed. */
function derivedFrom(value: Value): Value {
  return unknownValue(derived('yamldecode', [value], value.at), value.at);
}

function addPart(marked: Marked, part: string | Unknown, at: Span): void {
  if (isUnknown(part)) marked.mark(unknownValue(part, at), at);
  else marked.add(part, at);
}

const MARK = /([\uE000\uE002]\d+\uE001)/;

function fromNode(node: Node, marked: Marked, strict: boolean): Value {
  const at = marked.place(node.at.start, node.at.end);
  if (node.kind === 'list') {
    const items = node.items.map((item) => fromNode(item, marked, strict));
    return listValue(items, at, false, 'tuple');
  }
  if (node.kind === 'map') {
    const entries = node.entries.map(({ key, keyAt, value }) => ({
      key: strict ? printableKey(key, marked) : spokenKey(key, keyAt, marked),
      keyAt: marked.place(keyAt.start, keyAt.end),
      value: fromNode(value, marked, strict),
    }));
    return mapValue(entries, at, 'object');
  }
  if (node.type === 'null') return { kind: 'null', at };
  const spoken = strict ? jsonScalar(node) : yamlScalar(node);
  if (!spoken) return unknownValue(derived('yamldecode', [textValue(node.text, at)], at), at);
  const pieces = spoken.text.split(MARK).filter((piece) => piece !== '');
  const markedValue = (piece: string) => (MARK.test(piece) ? marked.values[Number(piece.slice(1, -1))] : undefined);
  const whole = pieces.length === 1 && pieces[0]!.startsWith(WHOLE) ? markedValue(pieces[0]!) : undefined;
  if (whole) return whole;
  const texts = pieces.map((piece) => {
    const value = markedValue(piece);
    return value ? textForm(value) : piece;
  });
  return { kind: 'text', text: composed(textOf(...texts)), scalar: spoken.type, at };
}

/** A key is a text, whatever YAML takes it for. */
function spokenKey(key: string, keyAt: Span, marked: Marked): string {
  const spoken = yamlScalar({ kind: 'scalar', text: key, type: 'string', at: keyAt });
  return printableKey(spoken?.text ?? key, marked);
}

function textForm(value: Value): Text {
  return value.kind === 'unknown' ? [value.unknown] : textOf(jsonText(value));
}

function printableKey(key: string, marked: Marked): string {
  return key.replace(/[\uE000\uE002](\d+)\uE001/g, (_, index: string) => {
    const value = marked.values[Number(index)];
    return value?.kind === 'unknown' ? `\uE000${value.unknown.token}\uE001` : canonicalValue(value!);
  });
}
