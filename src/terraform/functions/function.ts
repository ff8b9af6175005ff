import type { Span } from '../../source/span.ts';
import { literalOf, textOf } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { Decimal } from '../decimal.ts';
import { type Evaluation, EvaluationError } from '../evaluation.ts';
import { booleanValue, composed, entriesOf, listValue, mapValue, numberValue, textValue } from '../values.ts';

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
export type Plain = string | number | Decimal | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A function of plain data. Throws a `Refused` where Terraform would refuse the arguments. */
export type PlainFunction = (...args: readonly Plain[]) => Plain;

export class Refused extends Error {}

/** What Terraform does is not followed here, so that the result is not known. */
export class NotFollowed extends Error {}

/** Numbers are exact. */
export function plainOf(value: Value): Plain {
  switch (value.kind) {
    case 'text': {
      const literal = literalOf(value.text) ?? '';
      if (value.scalar === 'boolean') return literal === 'true';
      return value.scalar === 'number' ? (Decimal.parse(literal) ?? literal) : literal;
    }
    case 'list':
      return value.items.map(plainOf);
    case 'map':
      return plainMap(entriesOf(value).map((entry) => [entry.key, plainOf(entry.value)]));
    default:
      return null;
  }
}

/** No name of a key means anything to JavaScript in it. */
export function plainMap(entries: readonly (readonly [string, Plain])[]): { readonly [key: string]: Plain } {
  const map: { [key: string]: Plain } = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
}

export function fromPlain(plain: Plain, at: Span): Value {
  if (plain === null) return { kind: 'null', at };
  if (typeof plain === 'string') return textValue(composed(textOf(plain)), at);
  if (typeof plain === 'number' || plain instanceof Decimal) return numberValue(plain, at);
  if (typeof plain === 'boolean') return booleanValue(plain, at);
  if (isPlainList(plain))
    return listValue(
      plain.map((item) => fromPlain(item, at)),
      at,
      false,
      'list',
    );
  const entries = Object.entries(plain).map(([key, item]) => ({ key, keyAt: at, value: fromPlain(item, at) }));
  return mapValue(entries, at, 'object');
}

export function isPlainList(plain: Plain | undefined): plain is readonly Plain[] {
  return Array.isArray(plain);
}

export function stringFrom(plain: Plain | undefined): string {
  if (typeof plain === 'string') return plain;
  throw new Refused('a string has to stand here');
}

export function numberFrom(plain: Plain | undefined): Decimal {
  const number = typeof plain === 'string' ? Decimal.parse(plain) : plain;
  if (number instanceof Decimal) return number;
  throw new Refused('a number has to stand here');
}

/** A whole number that JavaScript holds exactly. */
export function wholeNumberFrom(plain: Plain | undefined): number {
  const number = numberFrom(plain);
  if (!number.isWhole()) throw new Refused('a whole number has to stand here');
  const whole = number.toNumber();
  if (!Number.isSafeInteger(whole)) throw new NotFollowed();
  return whole;
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
