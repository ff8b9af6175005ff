import { describe, expect, test } from '@jest/globals';
import {
  accessNotGranted,
  inAskableParts,
  isListedAction,
  isListedResource,
} from '../../src/iam/access-not-granted.ts';
import { statement, type Written } from './build.ts';

type Listed = { actions?: string[]; resources?: string[] };

function ask(policy: readonly Written[], listed: Listed, who: 'identity' | 'resource' = 'identity') {
  return accessNotGranted(policy.map(statement), [{ actions: [], resources: [], ...listed }], who).status;
}

const READ: Written = { Action: ['s3:GetObject', 's3:List*'], Resource: 'arn:aws:s3:::photos/*' };

describe('an identity-based policy', () => {
  test.each<[string, readonly Written[], Listed, string]>([
    ['an action that it does not name', [READ], { actions: ['s3:PutObject'] }, 'proved'],
    ['an action that it names', [READ], { actions: ['s3:GetObject'] }, 'refuted'],
    ['an action in another case', [READ], { actions: ['S3:GETOBJECT'] }, 'refuted'],
    ['a pattern that overlaps with its pattern', [READ], { actions: ['s3:*Bucket'] }, 'refuted'],
    ['one of two actions', [READ], { actions: ['s3:PutObject', 's3:GetObject'] }, 'refuted'],
    ['only a resource, and any action', [READ], { resources: ['arn:aws:s3:::photos/cat'] }, 'refuted'],
    ['a resource that it does not name', [READ], { resources: ['arn:aws:s3:::letters/*'] }, 'proved'],
    [
      'both: a granted action, but on another resource',
      [READ],
      { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::letters/*'] },
      'proved',
    ],
    [
      'both: on one of the resources',
      [READ],
      { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::letters/*', 'arn:aws:s3:::photos/a*'] },
      'refuted',
    ],
    [
      'an action that NotAction leaves in',
      [{ NotAction: 'iam:*', Resource: '*' }],
      { actions: ['s3:PutObject'] },
      'refuted',
    ],
    [
      'an action that NotAction leaves out',
      [{ NotAction: 'iam:*', Resource: '*' }],
      { actions: ['iam:PassRole'] },
      'proved',
    ],
    [
      'an action that a Deny takes away again',
      [
        { Action: 's3:*', Resource: '*' },
        { Effect: 'Deny', Action: 's3:Put*', Resource: '*' },
      ],
      { actions: ['s3:PutObject'] },
      'proved',
    ],
    [
      'an action that a Deny takes away on one resource only',
      [
        { Action: 's3:*', Resource: '*' },
        { Effect: 'Deny', Action: 's3:Put*', Resource: 'arn:aws:s3:::photos/*' },
      ],
      { actions: ['s3:PutObject'] },
      'refuted',
    ],
    [
      'an action under a condition, which might hold',
      [{ Action: 's3:PutObject', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
      { actions: ['s3:PutObject'] },
      'refuted',
    ],
  ])('%s', (_, policy, listed, expected) => {
    expect(ask(policy, listed)).toBe(expected);
  });
});

test('a resource-based policy grants to whomever it names', () => {
  const trust: Written = { Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'sts:AssumeRole' };
  expect(ask([trust], { actions: ['sts:AssumeRole'] }, 'resource')).toBe('refuted');
  expect(ask([trust], { actions: ['sts:TagSession'] }, 'resource')).toBe('proved');
});

test('who asks is in the witness of a resource-based policy only', () => {
  const answer = (policy: Written, who: 'identity' | 'resource') =>
    accessNotGranted([statement(policy)], [{ actions: ['s3:A'], resources: [] }], who);
  const some: Written = { Action: 's3:A', Resource: 'arn:aws:s3:::a' };
  const request = { action: 's3:A', resource: ['arn:aws:s3:::a'], context: {} };
  const answered = answer(some, 'identity');
  expect(answered.status === 'refuted' && answered.witnesses[0]?.request).toEqual(request);
  const principal = { type: 'Service', text: ['lambda.amazonaws.com'] };
  expect(answer({ ...some, Principal: { Service: 'lambda.amazonaws.com' } }, 'resource')).toMatchObject({
    witnesses: [{ request: { ...request, principal } }],
  });
});

describe('what can be listed', () => {
  test.each<[string, boolean]>([
    ['*', true],
    ['**', true],
    ['s3:Get*', true],
    ['s3-object-lambda:*', true],
    ['*:Get?bject', true],
    ['', false],
    ['s3', false],
    ['s3:', false],
    [':Get', false],
    ['s3:Get Object', false],
    ['s 3:Get', false],
    [' s3:Get', false],
    ['s3:Get:x', false],
    ['x*', false],
  ])('the action `%s`: %s', (action, isListed) => {
    expect(isListedAction(action)).toBe(isListed);
  });
  const longest = `arn:aws:s3:::${'a'.repeat(2048 - 13)}`;
  test.each<[string, boolean]>([
    ['*', true],
    ['arn:aws:s3:::a', true],
    ['arn:aws:s3:::a/*', true],
    ['arn:aws:s3:::*', true],
    ['arn:aws:s3:::a\nb', true],
    ['arn:aws-cn:dynamodb:us-east-1:111122223333:table/*', true],
    [longest, true],
    [`${longest}a`, false],
    ['', false],
    ['**', false],
    ['*a', false],
    ['a', false],
    ['arn:aws:s3::a', false],
    ['arn:aws:s3:::', false],
    ['arn::s3:::a', false],
    ['arn:aws::::a', false],
    ['arn:aws:*:::a', false],
    ['arn:*:s3:::a', false],
    ['arn:aws:s3:*::a', false],
    ['arn:aws:s3::?:a', false],
    ['x arn:aws:s3:::a', false],
  ])('the resource `%s`: %s', (resource, isListed) => {
    expect(isListedResource(resource)).toBe(isListed);
  });
});

test('what is too long for one question is asked in parts, each action with each resource in one', () => {
  const of = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`);
  const sizes = (actions: number, resources: number) =>
    inAskableParts({ actions: of('s3:A', actions), resources: of('r', resources) }).map((part) => [
      part.actions.length,
      part.resources.length,
    ]);
  expect(sizes(1, 0)).toEqual([[1, 0]]);
  expect(sizes(100, 100)).toEqual([[100, 100]]);
  expect(sizes(250, 101)).toEqual([
    [100, 100],
    [100, 1],
    [100, 100],
    [100, 1],
    [50, 100],
    [50, 1],
  ]);
  const parts = inAskableParts({ actions: of('s3:A', 101), resources: [] });
  expect(parts.map((part) => part.actions.at(-1))).toEqual(['s3:A99', 's3:A100']);
});
