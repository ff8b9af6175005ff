import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accessNotGranted, restrictedTo } from '../../src/iam/access-not-granted.ts';
import { actionMatches, evaluate, resourceMatches } from '../../src/iam/evaluate.ts';
import { noNewAccess } from '../../src/iam/inclusion/no-new-access.ts';
import { accesses, pairs } from './policy-pairs.ts';

const settings = { seed: 20261125, numRuns: 300, endOnFailure: true };

const some = (...patterns: readonly string[]) => fc.uniqueArray(fc.constantFrom(...patterns), { maxLength: 2 });
const lists = fc
  .record({
    actions: some('s:*', 's:a', 's:a*', 't:b', '*', 's:?b'),
    resources: some('*', 'arn:p:s:::a', 'arn:p:s:::a*', 'arn:p:s:r::*', 'arn:p:s:::*b'),
  })
  .filter(({ actions, resources }) => actions.length + resources.length > 0);

test('what of an access is listed is what is asked of Access Analyzer', () => {
  fc.assert(
    fc.property(accesses(false), lists, ({ identity }, listed) => {
      const part = noNewAccess({ identity: [] }, restrictedTo({ identity }, listed));
      expect(part.status).toBe(accessNotGranted(identity, [listed], 'identity').status);
    }),
    settings,
  );
}, 600_000);

test('a request that shows that something listed is gained is listed, and only head allows it', () => {
  fc.assert(
    fc.property(pairs(false), lists, ([before, after], listed) => {
      const answer = noNewAccess(before, restrictedTo(after, listed));
      for (const { request } of answer.status === 'refuted' ? answer.witnesses : []) {
        const { actions, resources } = listed;
        expect([evaluate(before, request) === 'allowed', evaluate(after, request)]).toEqual([false, 'allowed']);
        if (actions.length > 0) expect(actions.some((text) => actionMatches([text], request.action))).toBe(true);
        if (resources.length > 0)
          expect(resources.some((text) => resourceMatches([text], request.resource))).toBe(true);
      }
    }),
    settings,
  );
}, 600_000);

test('nothing new is nothing listed that is new, and everything is gained somewhere in the two parts', () => {
  fc.assert(
    fc.property(
      pairs(false),
      some('s:*', 's:a', 't:b').filter(({ length }) => length > 0),
      ([before, after], actions) => {
        const whole = noNewAccess(before, after).status;
        const listed = noNewAccess(before, restrictedTo(after, { actions, resources: [] })).status;
        const denied = actions.map((text) => ({
          effect: 'Deny' as const,
          actions: { except: false, items: [{ text: [text] }] },
          resources: { except: true, items: [] },
          conditions: [],
          version: '2012-10-17' as const,
        }));
        const rest = noNewAccess(before, { ...after, identity: [...after.identity, ...denied] }).status;
        expect(whole === 'proved').toBe(listed === 'proved' && rest === 'proved');
      },
    ),
    settings,
  );
}, 600_000);
