import { literalOf, type Text, textOf } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { converted } from '../conversion.ts';
import { Decimal } from '../decimal.ts';
import { EvaluationError } from '../evaluation.ts';
import { jsonText, quotedJson } from '../json.ts';
import { isKnown, literalIn, textIn } from '../values.ts';
import { graphemes } from './collection.ts';
import type { Call } from './function.ts';
import { presumeType } from './signature.ts';

/** Wider than anyone formats. */
const MAX_WIDTH = 1000;

interface Verb {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly mode: string;
}

const VERB = /%(?:%|([-+ #0]*)([1-9]\d*)?(?:\.(\d*))?(?:\[([1-9]\d*)\])?([vtbdoxXeEfgGsq]))/y;

/**
 * The text of `format`; undefined where it is not known.
 * Source: https://developer.hashicorp.com/terraform/language/functions/format#specification-syntax
 */
export function formatted(pattern: string, args: readonly Value[], call: Call): Text | undefined {
  const pieces: (Text | undefined)[] = [];
  let at = 0;
  let next = 0;
  let used = 0;
  for (let percent = pattern.indexOf('%'); percent >= 0; percent = pattern.indexOf('%', at)) {
    pieces.push(textOf(pattern.slice(at, percent)));
    VERB.lastIndex = percent;
    const found = VERB.exec(pattern);
    if (!found)
      throw new EvaluationError(call.at, `\`${call.name}\` knows no \`${pattern.slice(percent, percent + 5)}\``);
    at = percent + found[0].length;
    if (found[0] === '%%') {
      pieces.push(['%']);
      continue;
    }
    const [, flags = '', width = '0', precision, position, mode] = found;
    const index = position ? Number(position) - 1 : next;
    next = index + 1;
    used = Math.max(used, next);
    const value = args[index];
    if (!value) throw new EvaluationError(call.at, `\`${call.name}\` takes an argument for \`${found[0]}\``);
    const verb = { flags, width: Number(width), precision: precision === undefined ? undefined : Number(precision) };
    pieces.push(formattedValue(value, { ...verb, mode: mode! }, call));
  }
  if (args.length > used) throw new EvaluationError(call.at, `\`${call.name}\` has more arguments than it uses`);
  const known = pieces.filter((piece) => piece !== undefined);
  return known.length === pieces.length ? textOf(...known, pattern.slice(at)) : undefined;
}

function formattedValue(value: Value, verb: Verb, call: Call): Text | undefined {
  const { mode, width, precision } = verb;
  if (width > MAX_WIDTH || (precision ?? 0) > MAX_WIDTH) return undefined;
  if (value.kind === 'null') {
    if (mode !== 'v') throw new EvaluationError(value.at, `\`%${mode}\` does not take null`);
    return paddedText(['null'], verb);
  }
  if (value.kind === 'list' || value.kind === 'map') {
    if (mode !== 'v') throw new EvaluationError(value.at, `\`%${mode}\` does not take a list or a map`);
    return width === 0 || isKnown(value) ? paddedText(jsonText(value), verb) : undefined;
  }
  const literal = literalIn(value);
  if (literal === undefined) {
    if (value.kind === 'unknown') presumeType(value, { kind: 'string' }, call);
    return asItIs(value, verb) ? textIn(value) : undefined;
  }
  if (value.kind !== 'text') return undefined;
  const plain = mode === 'v' ? plainVerb(value, verb) : verb;
  switch (plain.mode) {
    case 's':
      return textOf(padded(cut(literal, plain.precision), plain));
    case 'q':
      return textOf(padded(quotedJson(cut(literal, plain.precision)), plain));
    case 'V':
      return textOf(padded(value.scalar === 'string' ? quotedJson(literal) : literal, plain));
    case 't':
      return textIn(converted(value, { kind: 'boolean' }));
    default:
      return textOf(formattedNumber(value, plain));
  }
}

/** Whether a value that is not known stands in the result as it is. */
function asItIs(value: Value, { mode, width, precision }: Verb): boolean {
  if (width > 0 || precision !== undefined) return false;
  if (mode === 's') return true;
  return (
    value.kind === 'text' && ((mode === 'd' && value.scalar === 'number') || (mode === 'v' && value.text.length > 1))
  );
}

/** `%v` is a verb by the type of its argument; `V` stands for the way JSON writes it. */
function plainVerb(value: Value & { kind: 'text' }, verb: Verb): Verb {
  const whole = { flags: verb.flags.replace(/[+ #]/g, ''), width: verb.width, precision: undefined };
  if (verb.flags.includes('#')) return { ...whole, mode: 'V' };
  return { ...whole, mode: value.scalar === 'number' ? 'g' : 's' };
}

function decimalOf(value: Value): Decimal {
  return Decimal.parse(literalIn(converted(value, { kind: 'number' })) ?? '') ?? Decimal.from(0);
}

function paddedText(text: Text, verb: Verb): Text {
  const literal = literalOf(text);
  return literal === undefined ? text : textOf(padded(literal, verb));
}

function cut(text: string, precision: number | undefined): string {
  return precision === undefined ? text : graphemes(text).slice(0, precision).join('');
}

/** Texts are filled up with zeros as well, on either side. */
function padded(text: string, { flags, width }: Verb): string {
  const missing = Math.max(0, width - graphemes(text).length);
  const filling = (flags.includes('0') ? '0' : ' ').repeat(missing);
  return flags.includes('-') ? text + filling : filling + text;
}

const BASES: Readonly<Record<string, number>> = { b: 2, d: 10, o: 8, x: 16, X: 16 };
const PREFIXES: Readonly<Record<string, string>> = { b: '0b', o: '0', x: '0x', X: '0X' };

function formattedNumber(value: Value, verb: Verb): string {
  const { flags, precision, mode } = verb;
  const number = decimalOf(value);
  const sign = number.negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const base = BASES[mode];
  if (base === undefined) return filled(sign, floatDigits(number, mode, precision), verb, true);
  if (!number.isWhole()) throw new EvaluationError(value.at, `\`%${mode}\` takes a whole number`);
  const whole = number.toBigInt();
  const digits = (whole < 0n ? -whole : whole).toString(base).padStart(precision ?? 0, '0');
  const prefix = flags.includes('#') ? (PREFIXES[mode] ?? '') : '';
  return filled(sign + prefix, mode === 'X' ? digits.toUpperCase() : digits, verb, precision === undefined);
}

/** Zeros stand between the sign and the digits. */
function filled(sign: string, digits: string, { flags, width }: Verb, zeros: boolean): string {
  const missing = Math.max(0, width - sign.length - digits.length);
  if (flags.includes('-')) return sign + digits + ' '.repeat(missing);
  return flags.includes('0') && zeros ? sign + '0'.repeat(missing) + digits : ' '.repeat(missing) + sign + digits;
}

function floatDigits(number: Decimal, mode: string, precision: number | undefined): string {
  const size = number.negative ? number.negated() : number;
  const capital = mode === 'E' || mode === 'G';
  const text =
    mode === 'f'
      ? size.toFixed(precision ?? 6)
      : mode === 'g' || mode === 'G'
        ? general(size, precision)
        : size.toScientific(precision ?? 6);
  return capital ? text.toUpperCase() : text;
}

/** From this power of ten on, as many digits as it takes are written with an exponent. */
const SHORTEST_LIMIT = 6;

/** With an exponent where the number is small or large for its digits. */
function general(size: Decimal, precision: number | undefined): string {
  const scientific = precision === undefined ? size.toScientific() : size.toScientific(Math.max(1, precision) - 1);
  const [digits, power] = scientific.split('e');
  const exponent = Number(power);
  const limit = precision === undefined ? SHORTEST_LIMIT : Math.max(1, precision);
  const short = digits!.includes('.') ? digits!.replace(/\.?0+$/, '') : digits!;
  if (exponent < -4 || exponent >= limit) return `${short}e${power}`;
  return Decimal.parse(scientific)!.toString();
}
