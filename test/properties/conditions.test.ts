import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Witness } from '../../src/iam/answer.ts';
import { evaluate } from '../../src/iam/evaluate.ts';
import { noNewAccess } from '../../src/iam/inclusion/no-new-access.ts';
import type { Access } from '../../src/iam/policy.ts';
import { access, type Written } from '../iam/build.ts';
import { newRequestOf } from './brute-force.ts';
import { assigned } from './policy-pairs.ts';
import { runsOf, seedOf } from './runs.ts';

/** Statements that differ in nothing but the conditions on one key, held against every value that matters. */

const runs = runsOf(250);
const seed = seedOf(20261124);

type Condition = readonly [operator: string, values: readonly string[]];
type Setting = readonly string[] | undefined;

interface Kind {
  readonly operators: readonly string[];
  readonly values: readonly string[];
  /** What the key may be set to. */
  readonly settings: readonly Setting[];
  readonly sets?: boolean;
}

const withMore = (values: readonly string[]): Setting[] => [undefined, ...values.map((value) => [value])];

/** All sets of at most `most` of the values. */
function setsOf(values: readonly string[], most: number): Setting[] {
  const sets: string[][] = [[]];
  for (const value of values) for (const set of [...sets]) if (set.length < most) sets.push([...set, value]);
  return sets.map((set) => (set.length > 0 ? set : undefined));
}

const TEXTS = ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'];
const PATTERNS = ['StringLike', 'StringNotLike'];
const LETTERS = ['a', 'b', 'A', 'x'];
const WORDS = ['', ...LETTERS, ...LETTERS.flatMap((one) => LETTERS.map((two) => one + two)), 'aab', 'axb', 'a*', '*'];

const decimals = ['-1', '-0.5', '0', '0.1', '0.2', '1', '1.2', '2.3', '3', '999999999999999', '99999999999999.5'];
const around = decimals.flatMap((text) => [-0.5, -0.05, 0, 0.05, 0.5].map((step) => (Number(text) + step).toFixed(2)));
const days = [
  '2026-01-01',
  '2026-01-01T00:00:00.001Z',
  '2026-01-02T00:00:00+01:00',
  '1767312000',
  '1970',
  '9999-12-31',
];
const moments = days
  .flatMap((text) => {
    const time = /^\d{5,}$/.test(text) ? Number(text) * 1000 : Date.parse(text);
    return [-86_400_000, -1, 0, 1, 1000, 86_399_000].map((step) => new Date(time + step).toISOString());
  })
  .filter((text) => /^\d{4}-/.test(text));
const blocks = ['10.0.0.0/8', '10.0.0.0/9', '10.128.0.0/9', '10.0.0.1', '0.0.0.0/0', '255.255.255.255/32'];
const blocks6 = [
  '2001:db8::/32',
  '2001:db8::/33',
  '2001:db8:8000::/33',
  '::/0',
  '::1',
  '::ffff:10.0.0.1/128',
  'ffff::/16',
];
const hosts = ['0.0.0.0', '9.255.255.255', '10.0.0.0', '10.0.0.1', '10.0.0.2', '10.127.255.255', '10.128.0.0'];
const more = ['10.255.255.255', '11.0.0.0', '255.255.255.254', '255.255.255.255', 'x'];
const hosts6 = [
  '::',
  '::1',
  '::2',
  '::ffff:10.0.0.1',
  '::ffff:10.0.0.2',
  '2001:db7:ffff::',
  '2001:db8::',
  'fffe::',
  'ffff::',
];
const more6 = ['2001:db8:7fff:ffff::', '2001:db8:8000::', '2001:db8:ffff::', '2001:db9::', 'ffff:ffff:ffff::'];

const KINDS: Readonly<Record<string, Kind>> = {
  texts: {
    operators: [...TEXTS, ...PATTERNS],
    values: ['a', 'b', 'A', 'ab', 'aB', '*', 'a*', '?', '?*', '*b', 'a?', '', '**'],
    settings: withMore(WORDS),
  },
  'sets of texts': {
    operators: [...TEXTS, ...PATTERNS],
    values: ['a', 'b', 'A', '*', 'a*', '?', 'a?', ''],
    settings: setsOf(['', 'a', 'b', 'A', 'x', 'ax', 'xx'], 4),
    sets: true,
  },
  ARNs: {
    operators: ['ArnLike', 'ArnNotLike', 'ArnEquals', 'ArnNotEquals', ...PATTERNS, 'StringEquals'],
    values: [
      'arn:p:s:r:1:a',
      'arn:p:s:*:1:a',
      'arn:p:s:r:1:*',
      'arn:*:s:r:1:a*',
      'arn:p:s:?:1:a',
      'arn:*:*:*:*:*',
      '*',
    ],
    settings: withMore(
      ['r', 'q', '', 'rr', 'r:1:a']
        .flatMap((region) => ['a', 'ab', 'b', '', 'a:b', '1:a'].map((name) => `arn:p:s:${region}:1:${name}`))
        .concat(['arn:q:s:r:1:a', 'arn:p:s:r:1', 'arn:p:t:r:1:a', 'x', '']),
    ),
  },
  numbers: {
    operators: ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map(
      (name) => `Numeric${name}`,
    ),
    values: decimals,
    settings: withMore([...around, '1.75', '0.15', '2', '1000000000000000', '-1000000000000000', 'x', '']),
  },
  'sets of numbers': {
    operators: ['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericGreaterThanEquals'],
    values: ['1', '1.2', '2.3'],
    settings: setsOf(['0', '1', '1.1', '1.2', '1.7', '2.3', '3', 'x'], 4),
    sets: true,
  },
  dates: {
    operators: ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map(
      (name) => `Date${name}`,
    ),
    values: days,
    settings: withMore([...moments, 'x']),
  },
  addresses: {
    operators: ['IpAddress', 'NotIpAddress'],
    values: [...blocks, ...blocks6],
    settings: withMore([...hosts, ...more, ...hosts6, ...more6]),
  },
  'sets of addresses': {
    operators: ['IpAddress', 'NotIpAddress'],
    values: ['10.0.0.0/8', '10.0.0.0/9', '::/0', '2001:db8::/32'],
    settings: setsOf(['10.0.0.0', '10.128.0.0', '11.0.0.0', '::1', '2001:db8::', 'x'], 4),
    sets: true,
  },
  'truth values': {
    operators: ['Bool', 'StringEquals', 'StringNotEquals', 'BinaryEquals'],
    values: ['true', 'false', 'TRUE'],
    settings: withMore(['true', 'false', 'TRUE', 'False', 'x', '']),
  },
};

function conditions({ operators, values, sets = false }: Kind): fc.Arbitrary<Condition[]> {
  const list = fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
  const prefix = sets ? fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:') : fc.constant('');
  const one = fc
    .tuple(prefix, fc.constantFrom(...operators), fc.constantFrom('', '', '', 'IfExists'), list)
    .map(([set, operator, exists, wanted]): Condition => [`${set}${operator}${exists}`, wanted]);
  const absence = fc.constantFrom<Condition>(['Null', ['true']], ['Null', ['false']]);
  return fc.array(fc.oneof({ weight: 7, arbitrary: one }, { weight: 1, arbitrary: absence }), { maxLength: 3 });
}

function sides(kind: Kind): fc.Arbitrary<Access> {
  const one = fc
    .tuple(fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const), conditions(kind))
    .map(([Effect, list]): Written[] => [{ Effect, Action: 's:a', Resource: '*', Condition: together(list) }]);
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((statements) => access(statements.flat()));
}

/** Two conditions with one operator are two clauses all the same: the key is the same in any case. */
function together(list: readonly Condition[]): NonNullable<Written['Condition']> {
  const condition: Record<string, Record<string, readonly string[]>> = {};
  for (const [index, [operator, values]] of list.entries())
    condition[operator] = { ...condition[operator], [['k', 'K', 'k'][index]!]: values };
  return condition;
}

describe('conditions on one key are decided as they are evaluated', () => {
  test.each(Object.entries(KINDS))('%s', (_, kind) => {
    const universe = { actions: ['s:a'], resources: ['*'], keys: { k: kind.settings } };
    fc.assert(
      fc.property(sides(kind), sides(kind), (before, after) => {
        const answer = noNewAccess(before, after);
        expect(answer.status).not.toBe('undecided');
        const found = newRequestOf(universe, before, after);
        if (found) expect({ ...found, answer: answer.status }).toEqual({ ...found, answer: 'refuted' });
        if (answer.status !== 'refuted') return;
        replayed(before, after, answer.witnesses);
        const counts = answer.witnesses
          .flatMap(({ request }) => Object.values(request.context))
          .map((set) => set.length);
        if (!kind.sets) expect(counts.filter((count) => count > 1)).toEqual([]);
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
  });
});

describe('what is proved of unknown values holds whatever they are', () => {
  const values: Readonly<Record<string, readonly string[]>> = {
    '#A': ['a', 'b', 'A', 'a*', '*', '?', 'ab'],
    '#B': ['a', 'x', '*', '?b', 'a:b'],
    // An ARN, for what is none is no value of an operator on ARNs.
    '#C': ['arn:p:s:r:1:a', 'arn:p:s:?:1:a*', '*'],
    '#Q.Arn': ['arn:p:s:r:1:a', 'arn:p:s:*:1:a', 'arn:*:*:*:*:*', 'arn:p:s:r:1:ab'],
  };
  const symbolic: Readonly<Record<string, Kind>> = {
    texts: {
      ...KINDS['texts']!,
      values: ['a', 'A', 'a*', '*', '?b', '${A}', '${any:B}', 'a${A}', '${A}*', '${A}${any:B}'],
    },
    'sets of texts': { ...KINDS['sets of texts']!, values: ['a', 'a*', '?', '${A}', '${any:B}', 'a${A}', '${A}*'] },
    ARNs: {
      ...KINDS['ARNs']!,
      values: [
        'arn:p:s:r:1:a',
        'arn:p:s:*:1:*',
        '*',
        'arn:p:s:r:1:${A}',
        'arn:p:s:${A}:1:a',
        '${Q.Arn}',
        '${Q.Arn}*',
        '${any:C}',
      ],
    },
  };
  test.each(Object.entries(symbolic))('%s', (_, kind) => {
    const universe = { actions: ['s:a'], resources: ['*'], keys: { k: kind.settings } };
    fc.assert(
      fc.property(sides(kind), sides(kind), fc.nat(), (before, after, turn) => {
        const answer = noNewAccess(before, after);
        if (answer.status === 'refuted') replayed(before, after, answer.witnesses);
        if (answer.status !== 'proved') return;
        for (let pick = turn; pick < turn + 8; pick += 1) {
          const assignment = Object.fromEntries(
            Object.entries(values).map(([token, list], index) => [
              token,
              list[Math.floor(pick / 7 ** index) % list.length]!,
            ]),
          );
          const fill = (side: Access) => assigned(side, ({ token }) => [assignment[token]!]);
          const found = newRequestOf(universe, fill(before), fill(after));
          expect(found && { ...found, assignment }).toBeUndefined();
        }
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
  });
});

function replayed(before: Access, after: Access, witnesses: readonly Witness[]): void {
  for (const { request } of witnesses) {
    expect(evaluate(before, request, 'wide')).not.toBe('allowed');
    expect(evaluate(after, request)).toBe('allowed');
  }
}
