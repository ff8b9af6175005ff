import { describe, expect, test } from '@jest/globals';
import { isSame } from '../../src/iam/inclusion/same.ts';
import { access, type Written } from './build.ts';

describe('two sides that say the same', () => {
  const one: Written = {
    Action: ['s3:A', 's3:B'],
    Resource: ['arn:aws:s3:::${Bucket}/*'],
    Principal: { AWS: '123456789012' },
    Condition: { 'ForAnyValue:StringLikeIfExists': { k: ['a', 'b'] } },
  };
  const same = (other: Written) => isSame(access([one]), access([other]));
  test('with another Sid they do', () => {
    expect(same({ ...one, Sid: 'Other' })).toBe(true);
    expect(isSame(access([one], [one]), access([one], [one]))).toBe(true);
  });
  test.each<[string, Written]>([
    ['effect', { ...one, Effect: 'Deny' }],
    ['actions', { ...one, Action: ['s3:A'] }],
    ['order', { ...one, Action: ['s3:B', 's3:A'] }],
    ['exception', { ...one, Resource: [], NotResource: one.Resource! }],
    ['unknown', { ...one, Resource: ['arn:aws:s3:::${Other}/*'] }],
    ['literal for an unknown', { ...one, Resource: ['arn:aws:s3:::Bucket/*'] }],
    ['type of the principal', { ...one, Principal: { Service: '123456789012' } }],
    ['principal', { ...one, Principal: { AWS: '210987654321' } }],
    ['principal that is left out', { ...one, Principal: '*', NotPrincipal: { AWS: '123456789012' } }],
    ['operator', { ...one, Condition: { 'ForAnyValue:StringEqualsIfExists': { k: ['a', 'b'] } } }],
    ['set operator', { ...one, Condition: { 'ForAllValues:StringLikeIfExists': { k: ['a', 'b'] } } }],
    ['absence', { ...one, Condition: { 'ForAnyValue:StringLike': { k: ['a', 'b'] } } }],
    ['key', { ...one, Condition: { 'ForAnyValue:StringLikeIfExists': { l: ['a', 'b'] } } }],
    ['values', { ...one, Condition: { 'ForAnyValue:StringLikeIfExists': { k: ['a', 'c'] } } }],
    ['policy that is not known', { ...one, Opaque: 'P' }],
  ])('with another %s they do not', (_, other) => {
    expect(same(other)).toBe(false);
  });
  test('with a statement more, no principals, or no boundary they do not', () => {
    const { Principal: _, ...nobody } = one;
    expect(same(nobody)).toBe(false);
    expect(isSame(access([one]), access([one, one]))).toBe(false);
    expect(isSame(access([one], []), access([one]))).toBe(false);
    expect(isSame(access([one], [one]), access([one], []))).toBe(false);
  });
});
