import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noNewAccess } from '../../src/iam/inclusion/no-new-access.ts';
import type { Access, Statement } from '../../src/iam/policy.ts';
import { access, type Written } from '../iam/build.ts';
import { newRequestOf, type Universe } from './brute-force.ts';
import { runsOf, seedOf } from './runs.ts';

/**
 * Policies that are not known, attached on conditions of the template. What such a policy allows and denies is a
 * function of the request, so for one request it is two truth values: here two keys of the request that nothing else
 * tests. Trying all requests with all of their settings is trying all functions.
 */

const runs = runsOf(600);
const seed = seedOf(20261125);

const NAMES = ['P', 'Q'];
const truth = [['yes'], ['no']];
const UNIVERSE: Universe = {
  actions: ['s:a', 's:b', 's:x', 't:xx'],
  resources: ['*', 'arn:p:s:::a', 'arn:p:s:::x'],
  keys: {
    k: [undefined, ['a'], ['b'], ['x']],
    'template/one': [['a'], ['b'], ['x']],
    'template/two': [['a'], ['b'], ['x']],
    ...Object.fromEntries(
      NAMES.flatMap((name) => [`allow/${name}`.toLowerCase(), `deny/${name}`.toLowerCase()].map((key) => [key, truth])),
    ),
  },
};

const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });

const guards = fc
  .array(
    fc.tuple(
      fc.constantFrom('StringEquals', 'StringEquals', 'StringNotEquals'),
      fc.constantFrom('template/One', 'template/One', 'template/Two', 'k'),
      some(['a', 'b']),
    ),
    { maxLength: 2 },
  )
  .map((list): Pick<Written, 'Condition'> => {
    const condition: Record<string, Record<string, string[]>> = {};
    for (const [operator, key, values] of list) condition[operator] = { ...condition[operator], [key]: values };
    return { Condition: condition };
  });

const ordinary: fc.Arbitrary<Written> = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
  Action: some(['*', 's:a', 's:b', 's:?']),
  Resource: some(['*', 'arn:p:s:::a', 'arn:p:s:::*']),
});
const opaque: fc.Arbitrary<Written> = fc.constantFrom(...NAMES).map((name) => ({ Opaque: name }));
const written = fc.tuple(fc.oneof(ordinary, opaque), guards).map(([one, guard]): Written => ({ ...one, ...guard }));

const sides: fc.Arbitrary<Access> = fc
  .tuple(
    fc.array(written, { minLength: 1, maxLength: 3 }),
    fc.option(fc.array(written, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
  )
  .map(([identity, boundary]) => access(identity, boundary));

/** The two sides of a change have much in common. */
const pairs = fc.tuple(sides, sides, fc.nat(3)).map(([a, b, roll]): readonly [Access, Access] => {
  if (roll === 0) return [a, b];
  const identity = roll === 1 ? [...a.identity, ...b.identity] : [...b.identity, ...a.identity.slice(1)];
  const boundary = roll === 3 ? b.boundary : a.boundary;
  return [a, boundary ? { identity, boundary } : { identity }];
});

/** An opaque policy as an Allow and a Deny of everything under a key of its own. */
function revealed({ identity, boundary }: Access): Access {
  const everything = { except: true, items: [] };
  const reveal = (one: Statement): Statement[] => {
    if (!one.opaque) return [one];
    const { opaque: policy, ...rest } = one;
    return (['Allow', 'Deny'] as const).map((effect) => {
      const key = `${effect}/${policy.token}`;
      const conditions = [...one.conditions, { operator: 'StringEquals', key, values: [['yes']] }];
      return { ...rest, effect, actions: everything, resources: everything, conditions };
    });
  };
  return { identity: identity.flatMap(reveal), ...(boundary && { boundary: boundary.flatMap(reveal) }) };
}

describe('policies that are not known', () => {
  test('are decided for everything that they may say', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const answer = noNewAccess(before, after);
        const found = newRequestOf(UNIVERSE, revealed(before), revealed(after));
        if (answer.status === 'proved') expect(found).toBeUndefined();
        else expect(found).toBeDefined();
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
  });
});
