import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer } from '../../src/iam/answer.ts';
import { evaluate } from '../../src/iam/evaluate.ts';
import { noNewAccess } from '../../src/iam/inclusion/no-new-access.ts';
import type { Access, Statement } from '../../src/iam/policy.ts';
import { newRequestOf } from './brute-force.ts';
import { accesses, assigned, assignments, pairs, UNIVERSE } from './policy-pairs.ts';
import { runsOf, seedOf } from './runs.ts';

const runs = runsOf(1500);
const seed = seedOf(20261123);
const lawRuns = Math.ceil(runs / 5);
const MOST_ASSIGNMENTS = 3;

const status = (before: Access, after: Access) => noNewAccess(before, after).status;
const everything: Statement = {
  effect: 'Deny',
  actions: { except: true, items: [] },
  resources: { except: true, items: [] },
  conditions: [],
  version: '2012-10-17',
};

describe('the search and the evaluator agree', () => {
  test('on policies without unknowns, whatever the answer', () => {
    fc.assert(
      fc.property(pairs(false), ([before, after]) => {
        const answer = noNewAccess(before, after);
        expect(answer.status).not.toBe('undecided');
        if (answer.status === 'proved') expect(newRequestOf(UNIVERSE, before, after)).toBeUndefined();
        else replay(before, after, answer);
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
  }, 600_000);

  test('on policies with unknowns: a proof holds for every value', () => {
    fc.assert(
      fc.property(pairs(true), fc.nat(), ([before, after], pick) => {
        const answer = noNewAccess(before, after);
        replay(before, after, answer);
        if (answer.status !== 'proved') return;
        const all = assignments(before, after);
        for (let turn = 0; turn < Math.min(MOST_ASSIGNMENTS, all.length); turn += 1) {
          const values = all[(pick + turn * 7) % all.length]!;
          expect(newRequestOf(UNIVERSE, assigned(before, values), assigned(after, values))).toBeUndefined();
        }
      }),
      { seed, numRuns: lawRuns, endOnFailure: true },
    );
  }, 600_000);

  function replay(before: Access, after: Access, answer: Answer): void {
    for (const { request } of answer.status === 'refuted' ? answer.witnesses : []) {
      expect(evaluate(after, request)).toBe('allowed');
      expect(evaluate(before, request, 'wide')).not.toBe('allowed');
    }
  }
});

describe('laws', () => {
  const check = (law: (a: Access, b: Access, c: Access) => void) =>
    fc.assert(fc.property(accesses(true), accesses(true), accesses(true), law), {
      seed,
      numRuns: lawRuns,
      endOnFailure: true,
    });

  test('nothing is new to itself', () => {
    check((a) => {
      expect(status(a, a)).toBe('proved');
      const twice = { ...a, identity: [...a.identity, ...a.identity] };
      expect([status(a, twice), status(twice, a)]).toEqual(['proved', 'proved']);
    });
  });
  test('a Deny more widens nothing', () => {
    check((a, b) => {
      const denies = b.identity.map((one): Statement => ({ ...one, effect: 'Deny' }));
      expect(status(a, { ...a, identity: [...denies, ...a.identity] })).toBe('proved');
    });
  });
  test('a statement less or a boundary more widens nothing', () => {
    check((a, b) => {
      const allows = a.identity.filter(({ effect }, index) => effect === 'Deny' || index % 2 === 0);
      expect(status(a, { ...a, identity: allows })).toBe('proved');
      if (!a.boundary) expect(status(a, { ...a, boundary: b.identity })).toBe('proved');
    });
  });
  test('order does not matter', () => {
    check((a) => {
      const turned = { ...a, identity: a.identity.toReversed() };
      expect([status(a, turned), status(turned, a)]).toEqual(['proved', 'proved']);
    });
  });
  test('splitting a statement by actions and resources changes nothing', () => {
    check((a) => {
      const parts = { ...a, identity: a.identity.flatMap(split) };
      expect([status(a, parts), status(parts, a)]).toEqual(['proved', 'proved']);
    });
  });
  test('denying everything leaves nothing', () => {
    check((a, b) => expect(status(a, { ...b, identity: [...b.identity, everything] })).toBe('proved'));
  });
  test('what is proved is transitive', () => {
    fc.assert(
      fc.property(pairs(false), accesses(false), ([a, b], c) => {
        const widest: Access = { identity: [...b.identity, ...c.identity.filter(({ effect }) => effect === 'Allow')] };
        if (status(widest, b) === 'proved' && status(b, a) === 'proved') expect(status(widest, a)).toBe('proved');
      }),
      { seed, numRuns: lawRuns, endOnFailure: true },
    );
  });
});

/** `Not…` stays whole: its parts would be another statement. */
function split(one: Statement): Statement[] {
  const parts = ({ except, items }: Statement['actions']) =>
    except ? [{ except, items }] : items.map((item) => ({ except, items: [item] }));
  return parts(one.actions).flatMap((actions) =>
    parts(one.resources).map((resources) => ({ ...one, actions, resources })),
  );
}
