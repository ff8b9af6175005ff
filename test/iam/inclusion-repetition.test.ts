import { describe, expect, test } from '@jest/globals';
import { onlyRepeats } from '../../src/iam/inclusion/repetition.ts';
import { access, type Written } from './build.ts';

const ONE: Written = {
  Action: ['s3:A', 's3:B'],
  Resource: ['arn:aws:s3:::${Bucket}/*', 'b'],
  Principal: { AWS: '123456789012' },
  Condition: { 'ForAnyValue:StringLikeIfExists': { k: ['a', 'b'] } },
};
const OTHER: Written = { Action: ['sqs:A'], Resource: ['q'] };
const NEVER: Written = { ...OTHER, Effect: 'Deny' };
const UNKNOWN: Written = { Action: ['*'], Resource: ['*'], Opaque: 'P' };

describe('what only repeats the old side', () => {
  test.each<[string, Written]>([
    ['another Sid', { ...ONE, Sid: 'Other' }],
    ['another order of actions', { ...ONE, Action: ['s3:B', 's3:A'] }],
    ['actions in another case', { ...ONE, Action: ['S3:a', 's3:b'] }],
    ['another order of resources', { ...ONE, Resource: ['b', 'arn:aws:s3:::${Bucket}/*'] }],
    ['another order of values', { ...ONE, Condition: { 'ForAnyValue:StringLikeIfExists': { K: ['b', 'a'] } } }],
  ])('%s', (_, other) => {
    expect(onlyRepeats(access([ONE]), access([other]))).toBe(true);
  });

  test.each<[string, ReturnType<typeof access>, ReturnType<typeof access>]>([
    ['another order of statements', access([ONE, OTHER]), access([OTHER, ONE])],
    ['a statement twice', access([ONE]), access([ONE, ONE])],
    ['a statement less', access([ONE, OTHER]), access([ONE])],
    ['a Deny more', access([ONE]), access([ONE, NEVER])],
    ['a boundary that comes', access([ONE]), access([ONE], [OTHER])],
    ['a boundary that is narrowed', access([ONE], [ONE, OTHER]), access([ONE], [OTHER])],
    ['a Deny that moves into the boundary', access([ONE, NEVER], [ONE]), access([ONE], [ONE, NEVER])],
    ['a policy that is not known', access([ONE, UNKNOWN]), access([UNKNOWN, ONE])],
  ])('%s', (_, before, after) => {
    expect(onlyRepeats(before, after)).toBe(true);
  });
});

describe('what does not only repeat the old side', () => {
  const { Principal: _, ...nobody } = ONE;
  test.each<[string, Written]>([
    ['an action more', { ...ONE, Action: ['s3:A', 's3:B', 's3:C'] }],
    ['an exception', { ...ONE, Resource: [], NotResource: ONE.Resource! }],
    ['another unknown', { ...ONE, Resource: ['arn:aws:s3:::${Other}/*', 'b'] }],
    ['an unknown in another case', { ...ONE, Resource: ['arn:aws:s3:::${bucket}/*', 'b'] }],
    ['a literal for an unknown', { ...ONE, Resource: ['arn:aws:s3:::Bucket/*', 'b'] }],
    ['another type of principal', { ...ONE, Principal: { Service: '123456789012' } }],
    ['another principal', { ...ONE, Principal: { AWS: '210987654321' } }],
    ['all principals but one', { ...nobody, NotPrincipal: { AWS: '123456789012' } }],
    ['no principal', nobody],
    ['another operator', { ...ONE, Condition: { 'ForAnyValue:StringEqualsIfExists': { k: ['a', 'b'] } } }],
    ['another set operator', { ...ONE, Condition: { 'ForAllValues:StringLikeIfExists': { k: ['a', 'b'] } } }],
    ['a key that has to be there', { ...ONE, Condition: { 'ForAnyValue:StringLike': { k: ['a', 'b'] } } }],
    ['another key', { ...ONE, Condition: { 'ForAnyValue:StringLikeIfExists': { l: ['a', 'b'] } } }],
    ['another value', { ...ONE, Condition: { 'ForAnyValue:StringLikeIfExists': { k: ['a', 'c'] } } }],
    ['a policy that is not known', { ...ONE, Opaque: 'P' }],
  ])('%s', (_, other) => {
    expect(onlyRepeats(access([ONE]), access([other]))).toBe(false);
  });

  test('a condition that stood there twice', () => {
    const condition = (keys: Readonly<Record<string, string>>) =>
      access([{ ...ONE, Condition: { StringEquals: keys } }]);
    expect(onlyRepeats(condition({ k: 'a', l: 'b' }), condition({ k: 'a', K: 'a' }))).toBe(false);
    expect(onlyRepeats(condition({ k: 'a', K: 'a' }), condition({ k: 'a', l: 'b' }))).toBe(false);
  });

  test('an unknown action in another case', () => {
    const [upper, lower] = ['s3:${Action}', 's3:${action}'].map((action) => access([{ ...OTHER, Action: [action] }]));
    expect(onlyRepeats(upper!, lower!)).toBe(false);
  });

  test.each<[string, ReturnType<typeof access>, ReturnType<typeof access>]>([
    ['a Deny that goes', access([ONE, NEVER]), access([ONE])],
    ['a Deny that becomes an Allow', access([ONE, NEVER]), access([ONE, OTHER])],
    ['a boundary that goes', access([ONE], [ONE]), access([ONE])],
    ['a boundary that is widened', access([ONE], [ONE]), access([ONE], [ONE, OTHER])],
    ['a boundary of which a Deny goes', access([ONE], [ONE, NEVER]), access([ONE], [ONE])],
    ['a policy that is not known and goes, with its Denies', access([ONE, UNKNOWN]), access([ONE])],
    ['a policy that is not known and comes', access([ONE]), access([ONE, UNKNOWN])],
    ['one that was the boundary', access([ONE], [UNKNOWN]), access([ONE, UNKNOWN], [UNKNOWN])],
  ])('%s', (_, before, after) => {
    expect(onlyRepeats(before, after)).toBe(false);
  });
});
