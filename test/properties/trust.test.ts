import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '../../src/iam/evaluate.ts';
import { noNewTrust } from '../../src/iam/inclusion/no-new-access.ts';
import type { Access, Principal } from '../../src/iam/policy.ts';
import { access, type Written } from '../iam/build.ts';
import { newRequestOf, type Universe } from './brute-force.ts';
import { runsOf, seedOf } from './runs.ts';

/** Trust policies, held against every principal that matters. */

const runs = runsOf(400);
const seed = seedOf(20261126);

const [ONE, TWO] = ['111111111111', '222222222222'];
const NAMED: readonly [Principal['type'], string][] = [
  ['AWS', '*'],
  ['AWS', ONE!],
  ['AWS', TWO!],
  ['AWS', `arn:aws:iam::${ONE}:root`],
  ['AWS', `arn:aws-cn:iam::${ONE}:root`],
  ['AWS', `arn:aws:iam::${ONE}:role/a`],
  ['AWS', `arn:aws:iam::${ONE}:role/b`],
  ['AWS', `arn:aws:sts::${ONE}:assumed-role/a/s`],
  ['Service', 'lambda.amazonaws.com'],
  ['Service', 'ec2.amazonaws.com'],
  ['Federated', 'oidc'],
  ['Federated', `arn:aws:iam::${ONE}:saml-provider/x`],
  ['CanonicalUser', 'c'],
];
const FOUND: readonly [Principal['type'], string][] = [
  ...['aws', 'aws-cn'].flatMap((partition) =>
    [ONE, TWO, '333333333333'].flatMap((account) =>
      ['iam::#:root', 'iam::#:role/a', 'iam::#:role/x', 'sts::#:assumed-role/a/s', 'sts::#:x'].map(
        (rest): [Principal['type'], string] => ['AWS', `arn:${partition}:${rest.replace('#', account!)}`],
      ),
    ),
  ),
  ['AWS', 'AIDAX'],
  ...['lambda.amazonaws.com', 'ec2.amazonaws.com', 'x'].map((name): [Principal['type'], string] => ['Service', name]),
  ...['oidc', `arn:aws:iam::${ONE}:saml-provider/x`, 'x'].map((name): [Principal['type'], string] => [
    'Federated',
    name,
  ]),
  ...['c', 'x'].map((name): [Principal['type'], string] => ['CanonicalUser', name]),
];
const UNIVERSE: Universe = {
  actions: ['sts:AssumeRole', 'sts:TagSession', 'sts:AssumeRoleWithWebIdentity', 'x:x'],
  resources: ['*'],
  principals: FOUND.map(([type, name]) => ({ type, text: [name] })),
  keys: { 'oidc:sub': [undefined, ['a'], ['ab'], ['b']], 'aws:sourceaccount': [undefined, [ONE!], [TWO!], ['x']] },
};

const list = <T>(values: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });

const principals = fc.oneof(
  { weight: 1, arbitrary: fc.constant('*' as const) },
  {
    weight: 6,
    arbitrary: list(NAMED, 3).map((all) => {
      const named: Partial<Record<Principal['type'], string[]>> = {};
      for (const [type, name] of all) named[type] = [...(named[type] ?? []), name];
      return named;
    }),
  },
);

const conditions = fc.constantFrom<NonNullable<Written['Condition']>>(
  {},
  {},
  { StringLike: { 'oidc:sub': 'a*' } },
  { StringEquals: { 'oidc:sub': 'a' } },
  { StringNotEqualsIfExists: { 'aws:SourceAccount': ONE! } },
  { StringEquals: { 'aws:SourceAccount': [ONE!, TWO!] } },
);

const statement = fc
  .record({
    Effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
    Action: list(['sts:AssumeRole', 'sts:*', 'sts:TagSession', 'sts:AssumeRole*'], 2),
    Condition: conditions,
    named: principals,
    except: fc.nat(4).map((roll) => roll === 0),
  })
  .map(
    ({ named, except, ...rest }): Written => ({
      ...rest,
      ...(except ? { NotPrincipal: named } : { Principal: named }),
    }),
  );

const sides: fc.Arbitrary<Access> = fc.array(statement, { minLength: 1, maxLength: 3 }).map((all) => access(all));

describe('trust policies', () => {
  test('are decided as they are evaluated', () => {
    fc.assert(
      fc.property(sides, sides, fc.boolean(), (before, other, related) => {
        const after = related ? { identity: [...before.identity.slice(1), ...other.identity] } : other;
        const answer = noNewTrust(before.identity, after.identity);
        const found = newRequestOf(UNIVERSE, before, after);
        expect([answer.status, found]).toEqual(
          found ? ['refuted', found] : [expect.stringMatching(/^(proved|refuted)$/), found],
        );
        for (const { request } of answer.status === 'refuted' ? answer.witnesses : []) {
          expect(evaluate(before, request, 'wide')).not.toBe('allowed');
          expect(evaluate(after, request)).toBe('allowed');
        }
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
  });
});
