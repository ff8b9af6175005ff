import { parseAddress, parseRange } from './addresses.ts';
import { parseDate } from './dates.ts';

/** How the values of an operator are read. */
export type TypedFamily = 'number' | 'date' | 'address';
export type Family = 'text' | TypedFamily | 'null';

export interface Operator {
  readonly family: Family;
  /** `…Not…`: true unless a value matches, and true when the key is absent. */
  readonly negated: boolean;
  /** For texts. */
  readonly reading?: 'literal' | 'ignore-case' | 'glob' | 'arn';
  /** For numbers and dates. */
  readonly order?: '=' | '<' | '<=' | '>' | '>=';
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS: Readonly<Record<string, Operator>> = {
  stringequals: { family: 'text', negated: false, reading: 'literal' },
  stringnotequals: { family: 'text', negated: true, reading: 'literal' },
  stringequalsignorecase: { family: 'text', negated: false, reading: 'ignore-case' },
  stringnotequalsignorecase: { family: 'text', negated: true, reading: 'ignore-case' },
  stringlike: { family: 'text', negated: false, reading: 'glob' },
  stringnotlike: { family: 'text', negated: true, reading: 'glob' },
  arnequals: { family: 'text', negated: false, reading: 'arn' },
  arnnotequals: { family: 'text', negated: true, reading: 'arn' },
  arnlike: { family: 'text', negated: false, reading: 'arn' },
  arnnotlike: { family: 'text', negated: true, reading: 'arn' },
  bool: { family: 'text', negated: false, reading: 'ignore-case' },
  binaryequals: { family: 'text', negated: false, reading: 'literal' },
  numericequals: { family: 'number', negated: false, order: '=' },
  numericnotequals: { family: 'number', negated: true, order: '=' },
  numericlessthan: { family: 'number', negated: false, order: '<' },
  numericlessthanequals: { family: 'number', negated: false, order: '<=' },
  numericgreaterthan: { family: 'number', negated: false, order: '>' },
  numericgreaterthanequals: { family: 'number', negated: false, order: '>=' },
  dateequals: { family: 'date', negated: false, order: '=' },
  datenotequals: { family: 'date', negated: true, order: '=' },
  datelessthan: { family: 'date', negated: false, order: '<' },
  datelessthanequals: { family: 'date', negated: false, order: '<=' },
  dategreaterthan: { family: 'date', negated: false, order: '>' },
  dategreaterthanequals: { family: 'date', negated: false, order: '>=' },
  ipaddress: { family: 'address', negated: false },
  notipaddress: { family: 'address', negated: true },
  null: { family: 'null', negated: false },
};

/** An operator by its name in any case, without set prefix and `IfExists`; undefined if nobody knows it. */
export function operatorOf(name: string): Operator | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(OPERATORS, key) ? OPERATORS[key] : undefined;
}

const NUMBER = /^[+-]?(\d+)(?:\.(\d+))?$/;
const MOST_DIGITS = 15;
const MOST_DECIMALS = 20;

/** Numbers that a double holds exactly as they are written; others are not read. */
export function parseNumber(text: string): number | undefined {
  const written = NUMBER.exec(text.trim());
  if (!written) return undefined;
  const [, whole, decimals = ''] = written;
  const digits = `${whole}${decimals}`.replace(/^0+/, '');
  return digits.length > MOST_DIGITS || decimals.length > MOST_DECIMALS ? undefined : Number(text);
}

/** A request's number may have more digits than a policy's, for there are numbers beyond and between those. */
function parseFound(text: string): number | undefined {
  return NUMBER.test(text.trim()) ? Number(text) : undefined;
}

/** Whether a value of a policy is of the operator's type. */
export function isReadable(operator: Operator, value: string): boolean {
  if (operator.family === 'number') return parseNumber(value) !== undefined;
  if (operator.family === 'date') return parseDate(value) !== undefined;
  if (operator.family === 'address') return parseRange(value) !== undefined;
  if (operator.family === 'null') return /^(true|false)$/i.test(value);
  return true;
}

/** Whether a request's value matches a policy's value: for numbers, dates and addresses. Another type never matches. */
export function typedMatch(operator: Operator, wanted: string, found: string): boolean {
  if (operator.family === 'address') {
    const range = parseRange(wanted);
    const address = parseAddress(found);
    if (!range || !address) return false;
    return range.version === address.version && range.first <= address.value && address.value <= range.last;
  }
  const isNumber = operator.family === 'number';
  const limit = isNumber ? parseNumber(wanted) : parseDate(wanted);
  const value = isNumber ? parseFound(found) : parseDate(found);
  if (limit === undefined || value === undefined) return false;
  if (operator.order === '<') return value < limit;
  if (operator.order === '<=') return value <= limit;
  if (operator.order === '>') return value > limit;
  if (operator.order === '>=') return value >= limit;
  return value === limit;
}
