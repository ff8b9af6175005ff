import fc from 'fast-check';
import type { Access, Statement } from '../../src/iam/policy.ts';
import { isUnknown, mapUnknowns, type Text, type Unknown } from '../../src/source/text.ts';
import { access, type Written } from '../iam/build.ts';
import type { Universe } from './brute-force.ts';

/** Random policies over a universe that is small enough to try every request of it. */

const ACTION_PATTERNS = ['*', 's:*', 's:a*', 's:?', 's:*b', 's:a', 's:ab', 's:b?a', '*:a', 't:*', 't:b', 's:*a*b*'];
const RESOURCE_PATTERNS = [
  '*',
  'arn:*',
  'arn:p:s:::*',
  'arn:p:s:::a',
  'arn:p:s:::a*',
  'arn:p:s:::*b',
  'arn:p:s:::?',
  'arn:p:s:*::a*',
  'arn:p:s:r::*',
  'arn:p:?:r::b',
  'arn:*:s:::b*a',
  'arn:p:t',
  'arn:p:s:::a:*',
];
const SYMBOLIC_RESOURCES = [
  'arn:p:s:::${A}',
  'arn:p:s:::${B}',
  'arn:p:s:::${A}*',
  'arn:p:s:::a${A}',
  'arn:p:s:${A}::*',
  '${any:P}',
  '${any:P}*',
  '${Q.Arn}',
  '${Q.Arn}a',
];
const SYMBOLIC_ACTIONS = ['s:${A}', 's:${A}*', '${any:S}', 's:*${B}'];
const VALUES = ['a', 'b', 'ab', 'a*', '*', '?'];

const WORDS = ['a', 'b', 'x', 'aa', 'ab', 'ba', 'bb', 'ax', 'xb', 'a:b', 'aba', 'bxa', 'abb'];
const ACTIONS = ['s', 't'].flatMap((service) => WORDS.map((word) => `${service}:${word}`));
const RESOURCES: string[] = [
  '*',
  'a',
  'x',
  ...['s', 't'].flatMap((service) =>
    ['', 'r', 'a'].flatMap((region) => WORDS.map((word) => `arn:p:${service}:${region}::${word}`)),
  ),
  'arn:q:s:::ba',
];

const KEYS: Universe['keys'] = {
  k: [undefined, ['a'], ['b'], ['ab'], ['A'], ['x'], ['5'], ['']],
  n: [undefined, ['4'], ['5'], ['6'], ['7'], ['7.5'], ['8'], ['9'], ['x']],
  m: [undefined, ['a'], ['b'], ['x'], ['a', 'b'], ['a', 'x'], ['b', 'x'], ['a', 'b', 'x']],
  ip: [undefined, ['10.0.0.1'], ['10.0.1.1'], ['11.0.0.1'], ['x'], ['::1']],
  'template/p': [['a'], ['b'], ['x']],
};

export const UNIVERSE: Universe = { actions: ACTIONS, resources: RESOURCES, keys: KEYS };

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

function some(patterns: readonly string[]): fc.Arbitrary<string[]> {
  return fc.uniqueArray(fc.constantFrom(...patterns), { minLength: 1, maxLength: 3 });
}

const TEXT_OPERATORS = ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringLike', 'StringNotLike'];
const NUMBER_OPERATORS = ['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericGreaterThanEquals'];

function condition(symbolic: boolean): fc.Arbitrary<NonNullable<Written['Condition']>> {
  const values = fc.uniqueArray(
    fc.constantFrom('a', 'b', 'a*', '*', ...(symbolic ? ['${A}', '${A}', '${B}', '${A}*'] : [])),
    {
      minLength: 1,
      maxLength: 2,
    },
  );
  const suffix = fc.constantFrom('', '', 'IfExists');
  const on = (key: string, operators: readonly string[], prefix: fc.Arbitrary<string>, of: fc.Arbitrary<string[]>) =>
    fc
      .tuple(prefix, fc.constantFrom(...operators), suffix, of)
      .map(([set, operator, exists, list]) => ({ [`${set}${operator}${exists}`]: { [key]: list } }));
  const plain = fc.constant('');
  return fc.oneof(
    on('k', TEXT_OPERATORS, plain, values),
    on('K', TEXT_OPERATORS, plain, values),
    on('n', NUMBER_OPERATORS, plain, fc.uniqueArray(fc.constantFrom('5', '7', '8'), { minLength: 1, maxLength: 2 })),
    on('m', TEXT_OPERATORS, fc.constantFrom('ForAllValues:', 'ForAnyValue:'), values),
    on('ip', ['IpAddress', 'NotIpAddress'], plain, some(['10.0.0.0/8', '10.0.0.0/24', '0.0.0.0/0', '::/0'])),
    on('k', ['Null'], plain, fc.constantFrom(['true'], ['false'])).map((found) =>
      'Null' in found ? found : { Null: { m: ['true'] } },
    ),
    fc
      .tuple(fc.constantFrom('StringEquals', 'StringNotEquals'), fc.constantFrom('a', 'b'))
      .map(([operator, value]) => ({ [operator]: { 'template/P': value } })),
  );
}

function statement(symbolic: boolean): fc.Arbitrary<Written> {
  const resources = some(
    symbolic ? [...RESOURCE_PATTERNS, ...SYMBOLIC_RESOURCES, ...SYMBOLIC_RESOURCES] : RESOURCE_PATTERNS,
  );
  const exception = fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0);
  return fc
    .record({
      effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
      notAction: exception,
      actions: some(symbolic ? [...ACTION_PATTERNS, ...SYMBOLIC_ACTIONS] : ACTION_PATTERNS),
      notResource: exception,
      resources,
      conditions: fc.array(condition(symbolic), { maxLength: 2 }),
    })
    .map(({ effect, notAction, actions, notResource, resources: list, conditions }) => ({
      Effect: effect,
      [notAction ? 'NotAction' : 'Action']: actions,
      [notResource ? 'NotResource' : 'Resource']: list,
      ...(conditions.length > 0 && { Condition: Object.assign({}, ...conditions) }),
    }));
}

export function accesses(symbolic: boolean): fc.Arbitrary<Access> {
  const one = statement(symbolic);
  return fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 4 }), optional(fc.array(one, { minLength: 1, maxLength: 2 })))
    .map(([identity, boundary]) => access(identity, boundary));
}

/** Pairs that have much in common, as the two sides of a change do. */
export function pairs(symbolic: boolean): fc.Arbitrary<readonly [Access, Access]> {
  const one = accesses(symbolic);
  return fc.tuple(one, one, fc.integer({ min: 0, max: 5 })).map(([a, b, roll]) => {
    if (roll === 0) return [a, b];
    const boundary = roll < 3 ? a.boundary : b.boundary;
    const identity =
      roll % 2 === 0 ? [...b.identity, ...a.identity] : [...a.identity.slice(1), ...b.identity.slice(0, 1)];
    return roll === 5
      ? [{ ...a, identity: [...a.identity, ...b.identity] }, b]
      : [a, boundary ? { identity, boundary } : { identity }];
  });
}

/** Every way to give the unknowns one of a few values; wildcards are among them. */
export function assignments(before: Access, after: Access): ((unknown: Unknown) => Text)[] {
  const names = new Set<string>();
  const note = (text: Text) => {
    for (const part of text) if (isUnknown(part)) names.add(part.token);
  };
  for (const one of statementsOf(before).concat(statementsOf(after))) eachText(one, note);
  let all: Map<string, string>[] = [new Map()];
  for (const name of names)
    all = all.flatMap((values) => valuesOf(name).map((value) => new Map([...values, [name, value]])));
  return all.map((values) => (unknown) => [values.get(unknown.token)!]);
}

function valuesOf(token: string): readonly string[] {
  if (token === '#P') return ['arn:p:s:::a', 'arn:p:s:::*', '*', 'x', 'arn:p:s:r::b'];
  if (token === '#S') return ['s:a', '*', 's:*b', 't:b'];
  return token === '#Q.Arn' ? ['arn:p:s:::a', 'arn:p:s:r::b', 'arn:p:s:::*', 'arn:p:t:::', 'arn:*:*:*:*:a*'] : VALUES;
}

function statementsOf({ identity, boundary = [] }: Access): Statement[] {
  return [...identity, ...boundary];
}

function eachText(one: Statement, visit: (text: Text) => void): void {
  for (const { text } of [...one.actions.items, ...one.resources.items]) visit(text);
  for (const clause of one.conditions) for (const value of clause.values) visit(value);
}

/** Values in operators without wildcards keep theirs as letters, which is what IAM does with them. */
export function assigned(side: Access, values: (unknown: Unknown) => Text): Access {
  const fill = (text: Text) => mapUnknowns(text, values);
  const one = (from: Statement): Statement => ({
    ...from,
    actions: { ...from.actions, items: from.actions.items.map(({ text }) => ({ text: fill(text) })) },
    resources: { ...from.resources, items: from.resources.items.map(({ text }) => ({ text: fill(text) })) },
    conditions: from.conditions.map((clause) => ({ ...clause, values: clause.values.map(fill) })),
  });
  const { identity, boundary } = side;
  return { identity: identity.map(one), ...(boundary && { boundary: boundary.map(one) }) };
}
