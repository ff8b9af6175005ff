import { isUnknown, literalOf, type Text, textOf, withoutPrefix } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { EvaluationError } from '../evaluation.ts';
import { jsonText } from '../json.ts';
import { derived, isOpen, listValue, literalIn, numberText, standsForMany, textIn, textValue } from '../values.ts';
import { collection } from './collection.ts';
import { argument, type Call, fromPlain, plainOf, type TerraformFunction } from './function.ts';
import { TEXT_FUNCTIONS } from './text.ts';
import { suggestedResult, unknownResult } from './unknown-result.ts';

/** Functions that keep the unknown parts of a text where they are. */
export const TEXT_PART_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  join: (call) => {
    const separator = literalIn(argument(call, 0));
    const lists = call.arguments.slice(1).map((value) => collection(value, call));
    if (separator === undefined || !lists.every((list) => list.kind === 'list')) return unknownResult(call);
    const items = lists.flatMap((list) => (list.kind === 'list' ? list.items : []));
    if (lists.some(isOpen)) return unknownResult(call);
    const texts = items.filter((item) => item.kind !== 'null').map((item) => textOrRefuse(item, call));
    return textValue(textOf(...texts.flatMap((text, index) => (index === 0 ? [text] : [separator, text]))), call.at);
  },
  format: (call) => {
    const pattern = literalIn(argument(call, 0));
    if (pattern === undefined) return unknownResult(call);
    const text = formatted(pattern, call.arguments.slice(1), call);
    return text ? textValue(text, call.at) : unknownResult(call);
  },
  formatlist: (call) => {
    const pattern = literalIn(argument(call, 0));
    const args = call.arguments.slice(1).map((value) => collection(value, call));
    const lists = args.filter((value) => value.kind === 'list');
    const length = lists[0]?.kind === 'list' ? lists[0].items.length : 0;
    if (
      pattern === undefined ||
      lists.length === 0 ||
      lists.some((list) => list.kind === 'list' && list.items.length !== length)
    )
      return unknownResult(call, 'list');
    const items = Array.from({ length }, (_, index): Value => {
      const row = args.map((value) => (value.kind === 'list' ? value.items[index]! : value));
      const many = row.some(standsForMany);
      const text = many ? undefined : formatted(pattern, row, call);
      return text
        ? textValue(text, call.at)
        : { kind: 'unknown', unknown: derived('format', row, call.at, many ? 'list' : 'any'), at: call.at };
    });
    return listValue(items, call.at, lists.some(isOpen));
  },
  split: (call) => {
    const [separator, text] = [literalIn(argument(call, 0)), textIn(argument(call, 1))];
    const parts = separator && text && splitText(text, separator);
    if (parts)
      return listValue(
        parts.map((part) => textValue(part, call.at)),
        call.at,
      );
    const result = suggestedResult(call, (args) => fromPlain(TEXT_FUNCTIONS['split']!(...args.map(plainOf)), call.at));
    return result.kind === 'unknown' ? unknownResult(call, 'list') : result;
  },
  trimprefix: (call) => {
    const [text, prefix] = [textIn(argument(call, 0)), textIn(argument(call, 1))];
    if (!text || !prefix) return unknownResult(call);
    const rest = withoutPrefix(text, prefix);
    if (rest) return textValue(rest, call.at);
    const [first] = text;
    const [want] = [literalOf(prefix)];
    if (want !== undefined && typeof first === 'string' && !want.startsWith(first)) return argument(call, 0);
    return plainly(call);
  },
  trimsuffix: (call) => {
    const [text, suffix] = [textIn(argument(call, 0)), literalIn(argument(call, 1))];
    const last = text?.at(-1);
    if (!text || suffix === undefined || typeof last !== 'string') return plainly(call);
    if (suffix !== '' && last.endsWith(suffix))
      return textValue(textOf(...text.slice(0, -1), last.slice(0, last.length - suffix.length)), call.at);
    return suffix.endsWith(last) ? plainly(call) : argument(call, 0);
  },
};

function plainly(call: Call): Value {
  return suggestedResult(call, (args) => fromPlain(TEXT_FUNCTIONS[call.name]!(...args.map(plainOf)), call.at));
}

function textOrRefuse(value: Value, call: Call): Text {
  const text = textIn(value);
  if (text) return text;
  throw new EvaluationError(call.at, `\`${call.name}\` takes strings`);
}

/** Splits at a separator that stands in no unknown part; undefined where it might. */
function splitText(text: Text, separator: string): Text[] | undefined {
  const safe = (part: Text[number]) =>
    !isUnknown(part) ||
    (part.shape === 'field' && /^[:,/]$/.test(separator)) ||
    (part.shape === 'arn' && separator === ',');
  if (!text.every(safe)) return undefined;
  let current: Text = [];
  const parts: Text[] = [];
  for (const part of text) {
    if (isUnknown(part)) {
      current = textOf(current, part);
      continue;
    }
    const [first, ...rest] = part.split(separator);
    current = textOf(current, first!);
    for (const piece of rest) {
      parts.push(current);
      current = textOf(piece);
    }
  }
  return [...parts, current];
}

/** Wider than anyone formats. */
const MAX_WIDTH = 1000;

const VERB = /%(?:%|([-+ #0]*)(\d+|\*)?(?:\.(\d+|\*))?(?:\[(\d+)\])?([a-zA-Z]))/g;

/** https://developer.hashicorp.com/terraform/language/functions/format#specification-syntax */
function formatted(pattern: string, args: readonly Value[], call: Call): Text | undefined {
  const pieces: Text[] = [];
  let at = 0;
  let next = 0;
  for (const match of pattern.matchAll(VERB)) {
    pieces.push(textOf(pattern.slice(at, match.index)));
    at = match.index + match[0].length;
    if (match[0] === '%%') {
      pieces.push(['%']);
      continue;
    }
    const [, flags = '', width, precision, position, verb] = match;
    if (width === '*' || precision === '*' || Number(width ?? 0) > MAX_WIDTH) return undefined;
    const index = position ? Number(position) - 1 : next;
    next = index + 1;
    const value = args[index];
    if (!value) throw new EvaluationError(call.at, `\`format\` takes an argument for \`${match[0]}\``);
    const text = formattedValue(value, { flags, width: Number(width ?? 0), precision, verb: verb! });
    if (!text) return undefined;
    pieces.push(text);
  }
  pieces.push(textOf(pattern.slice(at)));
  return textOf(...pieces);
}

interface Verb {
  readonly flags: string;
  readonly width: number;
  readonly precision: string | undefined;
  readonly verb: string;
}

function formattedValue(value: Value, verb: Verb): Text | undefined {
  const structured = value.kind === 'list' || value.kind === 'map' || value.kind === 'null';
  if (structured) return verb.verb === 'v' ? jsonText(value) : undefined;
  const text = textIn(value)!;
  const literal = literalOf(text);
  if (literal === undefined)
    return verb.width === 0 && verb.precision === undefined && /[sdv]/.test(verb.verb) ? text : undefined;
  const body = formattedLiteral(literal, verb);
  if (body === undefined) return undefined;
  if (verb.flags.includes('-')) return textOf(body.padEnd(verb.width));
  const zero = verb.flags.includes('0') && !/[sqvt]/.test(verb.verb);
  const sign = zero ? (/^[+-]/.exec(body)?.[0] ?? '') : '';
  return textOf(sign + body.slice(sign.length).padStart(verb.width - sign.length, zero ? '0' : ' '));
}

function formattedLiteral(literal: string, { flags, precision, verb }: Verb): string | undefined {
  const number = Number(literal);
  const signed = (text: string) => (flags.includes('+') && !text.startsWith('-') ? `+${text}` : text);
  switch (verb) {
    case 's':
    case 'v':
    case 't':
      return precision === undefined ? literal : [...literal].slice(0, Number(precision)).join('');
    case 'q':
      return JSON.stringify(literal);
    case 'd':
      return Number.isInteger(number) ? signed(numberText(number)) : undefined;
    case 'b':
    case 'o':
    case 'x':
    case 'X': {
      const digits = number.toString(verb === 'b' ? 2 : verb === 'o' ? 8 : 16);
      return Number.isInteger(number) ? (verb === 'X' ? digits.toUpperCase() : digits) : undefined;
    }
    case 'f':
      return Number.isNaN(number) ? undefined : signed(number.toFixed(Number(precision ?? 6)));
    case 'e':
      return Number.isNaN(number)
        ? undefined
        : signed(number.toExponential(Number(precision ?? 6)).replace(/e([+-])(\d)$/, 'e$10$2'));
    default:
      return undefined;
  }
}
