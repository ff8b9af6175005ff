import type { PlainFunction } from './function.ts';
import { isPlainList, listFrom, numberFrom, type Plain, Refused, stringFrom, wholeNumberFrom } from './function.ts';

/** https://developer.hashicorp.com/terraform/language/functions#numeric-functions */
export const NUMBER_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  abs: (number) => Math.abs(numberFrom(number)),
  ceil: (number) => Math.ceil(numberFrom(number)),
  floor: (number) => Math.floor(numberFrom(number)),
  log: (number, base) => Math.log(numberFrom(number)) / Math.log(numberFrom(base)),
  pow: (number, power) => numberFrom(number) ** numberFrom(power),
  signum: (number) => Math.sign(numberFrom(number)),
  max: (...numbers) => Math.max(...some(numbers)),
  min: (...numbers) => Math.min(...some(numbers)),
  sum: (list) => some(listFrom(list)).reduce((sum, number) => sum + number, 0),
  parseint: (text, base) => {
    const [digits, radix] = [stringFrom(text), wholeNumberFrom(base)];
    if (radix < 2 || radix > 36) throw new Refused('a base from 2 to 36 has to stand here');
    const number = /^-?[0-9a-z]+$/i.test(digits) ? Number.parseInt(digits, radix) : Number.NaN;
    if (Number.isNaN(number) || !sameDigits(number, digits, radix))
      throw new Refused(`\`${digits}\` is no whole number of base ${radix}`);
    return number;
  },
  range: (...bounds) => {
    const numbers = bounds.map(numberFrom);
    const [start, limit] = numbers.length === 1 ? [0, numbers[0]!] : [numbers[0]!, numbers[1]!];
    const step = numbers[2] ?? (start <= limit ? 1 : -1);
    if (step === 0 || (limit - start) / step > 1024) throw new Refused('the range is too long');
    const list: number[] = [];
    for (let number = start; step > 0 ? number < limit : number > limit; number += step) list.push(number);
    return list;
  },
};

function some(plain: readonly Plain[]): number[] {
  const numbers = plain.flatMap((one) => (isPlainList(one) ? one.map(numberFrom) : [numberFrom(one)]));
  if (numbers.length === 0) throw new Refused('at least one number has to stand here');
  return numbers;
}

function sameDigits(number: number, digits: string, radix: number): boolean {
  const plain = digits.toLowerCase().replace(/^(-?)0+(?=.)/, '$1');
  return number.toString(radix) === plain || !Number.isSafeInteger(number);
}
