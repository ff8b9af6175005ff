import { describe, expect, test } from '@jest/globals';
import { accessNotGranted } from '../../src/iam/access-not-granted.ts';
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
