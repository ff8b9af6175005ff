import type { Span } from '../../source/span.ts';
import { literalOf, textOf } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { type Evaluation, EvaluationError } from '../evaluation.ts';
import { booleanValue, entriesOf, listValue, numberValue, textValue } from '../values.ts';

/** One use of a function whose arguments are evaluated. */
export interface Call {
  readonly name: string;
  readonly arguments: readonly Value[];
  readonly at: Span;
  readonly evaluation: Evaluation;
}

/** A function that knows what to do with arguments that are not wholly known. */
export type TerraformFunction = (call: Call) => Value;

/** Plain data, for functions that need all of their arguments known. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A function of plain data. Throws a `Refused` where Terraform would refuse the arguments. */
export type PlainFunction = (...args: readonly Plain[]) => Plain;

export class Refused extends Error {}

/** Numbers that JavaScript cannot hold exactly stay texts. */
export function plainOf(value: Value): Plain {
  switch (value.kind) {
    case 'text': {
      const literal = literalOf(value.text) ?? '';
      if (value.scalar === 'boolean') return literal === 'true';
      return value.scalar === 'number' && Number.isFinite(Number(literal)) ? Number(literal) : literal;
    }
    case 'list':
      return value.items.map(plainOf);
    case 'map':
      return Object.fromEntries(entriesOf(value).map((entry) => [entry.key, plainOf(entry.value)]));
    default:
      return null;
  }
}

export function fromPlain(plain: Plain, at: Span): Value {
  if (plain === null) return { kind: 'null', at };
  if (typeof plain === 'string') return textValue(textOf(plain), at);
  if (typeof plain === 'number') return numberValue(plain, at);
  if (typeof plain === 'boolean') return booleanValue(plain, at);
  if (isPlainList(plain))
    return listValue(
      plain.map((item) => fromPlain(item, at)),
      at,
    );
  const entries = Object.entries(plain).map(([key, item]) => ({ key, keyAt: at, value: fromPlain(item, at) }));
  return { kind: 'map', entries, at };
}

export function isPlainList(plain: Plain | undefined): plain is readonly Plain[] {
  return Array.isArray(plain);
}

export function stringFrom(plain: Plain | undefined): string {
  if (typeof plain === 'string') return plain;
  if (typeof plain === 'number' && Number.isInteger(plain)) return BigInt(plain).toString();
  if (typeof plain === 'number' || typeof plain === 'boolean') return String(plain);
  throw new Refused('a string has to stand here');
}

export function numberFrom(plain: Plain | undefined): number {
  if (typeof plain === 'number') return plain;
  const number = typeof plain === 'string' && plain.trim() !== '' ? Number(plain) : Number.NaN;
  if (Number.isNaN(number)) throw new Refused('a number has to stand here');
  return number;
}

export function wholeNumberFrom(plain: Plain | undefined): number {
  const number = numberFrom(plain);
  if (!Number.isInteger(number)) throw new Refused('a whole number has to stand here');
  return number;
}

export function listFrom(plain: Plain | undefined): readonly Plain[] {
  if (isPlainList(plain)) return plain;
  throw new Refused('a list has to stand here');
}

/** The argument at a position. */
export function argument(call: Call, index: number): Value {
  const value = call.arguments[index];
  if (value) return value;
  throw new EvaluationError(call.at, `\`${call.name}\` takes more arguments`);
}
