import { Decimal, ZERO } from '../decimal.ts';
import type { PlainFunction } from './function.ts';
import { listFrom, numberFrom, type Plain, Refused, stringFrom, wholeNumberFrom } from './function.ts';

/** https://developer.hashicorp.com/terraform/language/functions#numeric-functions */
export const NUMBER_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  abs: (number) => (numberFrom(number).negative ? numberFrom(number).negated() : numberFrom(number)),
  ceil: (number) => Decimal.from(numberFrom(number).ceiling().toBigInt()),
  floor: (number) => Decimal.from(numberFrom(number).floor().toBigInt()),
  log: (number, base) => finite(Math.log(numberFrom(number).toNumber()) / Math.log(numberFrom(base).toNumber())),
  pow: (number, power) => finite(numberFrom(number).toNumber() ** numberFrom(power).toNumber()),
  signum: (number) =>
    numberFrom(wholeNumberFrom(number) === 0 ? ZERO : Decimal.from(Math.sign(wholeNumberFrom(number)))),
  max: (...numbers) => some(numbers).reduce((most, number) => (number.compare(most) > 0 ? number : most)),
  min: (...numbers) => some(numbers).reduce((least, number) => (number.compare(least) < 0 ? number : least)),
  sum: (list) => some(listFrom(list)).reduce((sum, number) => sum.plus(number)),
  parseint: (text, base) => parsedInteger(stringFrom(text), wholeNumberFrom(base)),
  range: (...bounds) => range(bounds.map(numberFrom)),
};

/** Go and JavaScript compute these in the same 64 bits. */
function finite(number: number): Decimal {
  if (!Number.isFinite(number)) throw new Refused('the result is no number');
  return Decimal.parse(number.toExponential())!;
}

function some(plain: readonly Plain[]): Decimal[] {
  if (plain.length === 0) throw new Refused('at least one number has to stand here');
  return plain.map(numberFrom);
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Up to base 36 capitals are the same digits, above that they are digits of their own. */
function parsedInteger(text: string, base: number): Decimal {
  if (base < 2 || base > 62) throw new Refused('a base from 2 to 62 has to stand here');
  const [, sign, digits] = /^([+-]?)([0-9a-zA-Z]+)$/.exec(text) ?? [];
  const values = [...(base <= 36 ? (digits ?? '').toLowerCase() : (digits ?? ''))].map((digit) =>
    DIGITS.indexOf(digit),
  );
  if (values.length === 0 || values.some((value) => value >= base))
    throw new Refused(`\`${text}\` is no whole number of base ${base}`);
  const number = values.reduce((sum, value) => sum * BigInt(base) + BigInt(value), 0n);
  return Decimal.from(sign === '-' ? -number : number);
}

const MAX_RANGE = 1024;

function range(numbers: readonly Decimal[]): Decimal[] {
  const [first, second, third] = numbers;
  if (!first || numbers.length > 3) throw new Refused('one to three numbers have to stand here');
  const [start, limit] = second ? [first, second] : [ZERO, first];
  const ahead = start.compare(limit) <= 0;
  const step = third ?? Decimal.from(ahead ? 1 : -1);
  const direction = step.compare(ZERO);
  if (direction === 0) throw new Refused('a step of zero leads nowhere');
  if (start.compare(limit) !== 0 && ahead !== direction > 0) throw new Refused('the step leads away from the end');
  const list: Decimal[] = [];
  for (let number = start; number.compare(limit) * direction < 0; number = number.plus(step)) {
    if (list.length >= MAX_RANGE) throw new Refused('the range is too long');
    list.push(number);
  }
  return list;
}
