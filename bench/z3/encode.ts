import { parseRange } from '../../src/iam/condition/addresses.ts';
import type { PolicyStatement } from '../policies.ts';
import { anyOf, literal, oneOf, patternTest, string } from './strings.ts';

/**
 * The question of a pair in SMT-LIB 2.6, for a solver of strings: satisfiable where the second side allows a request
 * that the first one does not. It means what `iam/inclusion` means by it:
 *
 * - an action is text with a colon, compared in lower case: patterns are lowered, and the action has no capitals;
 * - a resource is an ARN with six fields, where wildcards in the first five stop at colons, or it is no ARN, which only
 *   the bare star matches. `fields` makes a variable of each field; `flat` makes one of the whole text;
 * - a key is there or not, and has one value. What the encoding does not know is an error, never left out.
 */
export function question(
  before: readonly PolicyStatement[],
  after: readonly PolicyStatement[],
  how: Encoding,
  request?: Pinned,
): string {
  const keys = new Keys();
  const sides = [before, after].map((side) => allowed(side, how, keys));
  const asserted = [
    `(str.in_re action (re.++ ${NO_CAPITALS} (str.to_re ":") ${NO_CAPITALS}))`,
    ...(how === 'flat' ? ['(not (= resource ""))'] : [0, 1, 2, 3, 4].map((index) => `(not ${hasColon(index)})`)),
    sides[1]!,
    `(not ${sides[0]})`,
    ...(request ? [...pinned(request, how), ...keys.pinned(request.context)] : []),
  ];
  return [
    '(set-logic ALL)',
    '(declare-const action String)',
    ...(how === 'flat' ? FLAT_RESOURCE : FIELDS_RESOURCE),
    ...keys.declarations(),
    ...asserted.map((test) => `(assert ${test})`),
    '(check-sat)',
    '',
  ].join('\n');
}

export type Encoding = 'fields' | 'flat';

/** One request, to ask whether the pair differs on it. */
export interface Pinned {
  readonly action: string;
  readonly resource: string;
  /** Keys in lower case; the others are not there. */
  readonly context: Readonly<Record<string, string>>;
}

function pinned({ action, resource }: Pinned, how: Encoding): string[] {
  const first = `(= action ${string(action.toLowerCase())})`;
  if (how === 'flat') return [first, `(= resource ${string(resource)})`];
  if (resource.split(':').length < 6) return [first, '(not arn)'];
  return [first, 'arn', ...fieldsOf(resource).map((field, index) => `(= field${index} ${string(field)})`)];
}

function hasColon(field: number): string {
  return `(str.contains field${field} ":")`;
}

/** Any characters but `A` to `Z`, one at least. */
const NO_CAPITALS = '(re.+ (re.union (re.range "\\u{0}" "@") (re.range "[" "\\u{2ffff}")))';

const FLAT_RESOURCE = ['(declare-const resource String)'];
const FIELDS_RESOURCE = [
  '(declare-const arn Bool)',
  ...[0, 1, 2, 3, 4, 5].map((index) => `(declare-const field${index} String)`),
];

function allowed(side: readonly PolicyStatement[], how: Encoding, keys: Keys): string {
  const of = (effect: PolicyStatement['Effect']) =>
    anyOf(side.filter((one) => one.Effect === effect).map((one) => statement(one, how, keys)));
  return `(and ${of('Allow')} (not ${of('Deny')}))`;
}

function statement({ Action, Resource, Condition = {} }: PolicyStatement, how: Encoding, keys: Keys): string {
  const actions = Action.map((pattern) => patternTest('action', pattern.toLowerCase()));
  const resources = Resource.map((pattern) => (how === 'flat' ? flatResource(pattern) : resourceFields(pattern)));
  const clauses = Object.entries(Condition).flatMap(([operator, on]) =>
    Object.entries(on).map(([key, value]) => keys.clause(operator, key, value)),
  );
  return `(and ${[anyOf(actions), anyOf(resources), ...clauses].join(' ')})`;
}

function resourceFields(pattern: string): string {
  if (pattern === '*') return 'true';
  const tests = fieldsOf(pattern).map((field, index) => patternTest(`field${index}`, field, index < 5));
  return `(and arn ${tests.join(' ')})`;
}

function flatResource(pattern: string): string {
  if (pattern === '*') return 'true';
  return `(str.in_re resource ${arnExpression(pattern)})`;
}

/** The pattern of an ARN as one regular expression. */
function arnExpression(pattern: string): string {
  const fields = fieldsOf(pattern).map((field, index) => oneOf(field, index < 5));
  return `(re.++ ${fields.join(` ${literal(':')} `)})`;
}

function fieldsOf(pattern: string): string[] {
  const fields = pattern.split(':');
  if (fields.length < 6) throw new Error(`not a whole ARN: ${pattern}`);
  return [...fields.slice(0, 5), fields.slice(5).join(':')];
}

type Family = 'text' | 'bool' | 'number' | 'address';

const FAMILIES: Readonly<Record<string, Family>> = {
  StringEquals: 'text',
  StringLike: 'text',
  ArnLike: 'text',
  Bool: 'bool',
  NumericLessThan: 'number',
  IpAddress: 'address',
};

/** The condition keys of a question, each with the one kind of value that its operators compare. */
class Keys {
  private readonly families = new Map<string, Family>();

  clause(written: string, name: string, value: string): string {
    const key = name.toLowerCase();
    const operator = written.replace(/IfExists$/, '');
    const family = FAMILIES[operator];
    if (!family || (this.families.get(key) ?? family) !== family) throw new Error(`no encoding: ${written} on ${name}`);
    this.families.set(key, family);
    const test = this.test(operator, valueNamed(key), value);
    return written === operator ? `(and ${present(key)} ${test})` : `(or (not ${present(key)}) ${test})`;
  }

  declarations(): string[] {
    return [...this.families].flatMap(([key, family]) => {
      const type = family === 'number' ? 'Real' : family === 'address' ? '(_ BitVec 32)' : 'String';
      const lines = [`(declare-const ${present(key)} Bool)`, `(declare-const ${valueNamed(key)} ${type})`];
      // The catalogue knows that such a key has no third value.
      if (family === 'bool') lines.push(`(assert (or (= ${valueNamed(key)} "true") (= ${valueNamed(key)} "false")))`);
      // A value that is no number, and an address of version 6.
      if (type !== 'String') lines.push(`(declare-const ${other(key)} Bool)`);
      return lines;
    });
  }

  /** The keys of one request, and no others. */
  pinned(context: Pinned['context']): string[] {
    return [...this.families].map(([key, family]) => {
      const value = context[key];
      if (value === undefined) return `(not ${present(key)})`;
      const isKind = family === 'number' ? /^[\d.]+$/.test(value) : parseRange(value)?.version === 4;
      if (family === 'text' || family === 'bool')
        return `(and ${present(key)} (= ${valueNamed(key)} ${string(value)}))`;
      if (!isKind) return `(and ${present(key)} ${other(key)})`;
      const same = family === 'number' ? Number(value).toFixed(1) : bits(parseRange(value)!.first);
      return `(and ${present(key)} (not ${other(key)}) (= ${valueNamed(key)} ${same}))`;
    });
  }

  private test(operator: string, variable: string, value: string): string {
    const isKind = variable.replace(/^\|value /, '|other ');
    if (operator === 'StringEquals' || operator === 'Bool') return `(= ${variable} ${string(value)})`;
    if (operator === 'StringLike') return patternTest(variable, value);
    if (operator === 'ArnLike') return `(str.in_re ${variable} ${arnExpression(value)})`;
    if (operator === 'NumericLessThan') return `(and (not ${isKind}) (< ${variable} ${Number(value).toFixed(1)}))`;
    const range = parseRange(value);
    if (range?.version !== 4) throw new Error(`no encoding: ${value}`);
    return `(and (not ${isKind}) (bvule ${bits(range.first)} ${variable}) (bvule ${variable} ${bits(range.last)}))`;
  }
}

function bits(value: bigint): string {
  return `#x${value.toString(16).padStart(8, '0')}`;
}

function present(key: string): string {
  return `|has ${key}|`;
}

function valueNamed(key: string): string {
  return `|value ${key}|`;
}

function other(key: string): string {
  return `|other ${key}|`;
}
