import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/iam/evaluate.ts';
import type { AccessRequest } from '../../src/iam/policy.ts';
import { access, text, type Written } from './build.ts';

function decide(
  identity: readonly Written[],
  request: Partial<AccessRequest> & { on?: string },
  boundary?: readonly Written[],
) {
  const { on = '*', ...rest } = request;
  return evaluate(access(identity, boundary), { action: 's3:GetObject', resource: text(on), context: {}, ...rest });
}

const all: Written = { Action: '*', Resource: '*' };

describe('evaluation order', () => {
  test('nothing is allowed by nobody', () => {
    expect(decide([], {})).toBe('implicitly-denied');
  });
  test('a Deny wins over an Allow', () => {
    expect(decide([all, { ...all, Effect: 'Deny' }], {})).toBe('explicitly-denied');
  });
  test('a boundary has to allow as well', () => {
    expect(decide([all], {}, [all])).toBe('allowed');
    expect(decide([all], {}, [{ Action: 's3:Put*', Resource: '*' }])).toBe('implicitly-denied');
    expect(decide([all], {}, [])).toBe('implicitly-denied');
    expect(decide([all], {}, [all, { ...all, Effect: 'Deny' }])).toBe('explicitly-denied');
  });
  test('a policy that is not known allows and denies nothing', () => {
    expect(decide([{ Opaque: 'P' }], {})).toBe('implicitly-denied');
  });
});

describe('elements', () => {
  test.each<[Written, Partial<AccessRequest> & { on?: string }, boolean]>([
    [{ Action: 'S3:getobject', Resource: '*' }, {}, true],
    [{ Action: 's3:Get?', Resource: '*' }, {}, false],
    [{ NotAction: 's3:Get*', Resource: '*' }, {}, false],
    [{ NotAction: 'iam:*', Resource: '*' }, {}, true],
    [{ Action: '*', NotResource: 'arn:aws:s3:::a/*' }, { on: 'arn:aws:s3:::a/b' }, false],
    [{ Action: '*', NotResource: 'arn:aws:s3:::a/*' }, { on: 'arn:aws:s3:::b/b' }, true],
    [{ Action: '*', Resource: 'arn:aws:sqs:*:q' }, { on: 'arn:aws:sqs:eu:1:q' }, false],
    [{ Action: '*', Resource: '${Orders.Arn}/*' }, { on: '${Orders.Arn}/x' }, true],
    [{ Action: '*', Resource: 'arn:aws:s3:::${B}' }, { on: 'arn:aws:s3:::${C}' }, false],
  ])('%j on %j is %s', (written, request, expected) => {
    expect(decide([written], request) === 'allowed').toBe(expected);
  });
});

describe('principals', () => {
  const role = { type: 'AWS' as const, text: text('arn:aws:iam::123456789012:role/x') };
  test.each<[Written, boolean]>([
    [{ Action: '*', Principal: '*' }, true],
    [{ Action: '*', Principal: { AWS: '*' } }, true],
    [{ Action: '*', Principal: { AWS: '123456789012' } }, true],
    [{ Action: '*', Principal: { AWS: 'arn:aws:iam::123456789012:root' } }, true],
    [{ Action: '*', Principal: { AWS: '210987654321' } }, false],
    [{ Action: '*', Principal: { Service: 'lambda.amazonaws.com' } }, false],
    [{ Action: '*', NotPrincipal: { AWS: '123456789012' } }, false],
  ])('%j', (written, expected) => {
    expect(decide([written], { principal: role }) === 'allowed').toBe(expected);
  });
});

describe('conditions', () => {
  const absent: readonly string[] | undefined = undefined;
  test.each<[string, string | readonly string[], readonly string[] | undefined, boolean]>([
    ['StringEquals', 'a', ['a'], true],
    ['StringEquals', 'a', ['A'], false],
    ['StringEquals', 'a*', ['ab'], false],
    ['StringEquals', 'a', absent, false],
    ['StringNotEquals', 'a', absent, true],
    ['StringNotEquals', ['a', 'b'], ['b'], false],
    ['StringEqualsIfExists', 'a', absent, true],
    ['StringEqualsIgnoreCase', 'aB', ['Ab'], true],
    ['StringLike', 'a*', ['ab'], true],
    ['StringNotLike', 'a*', ['ab'], false],
    ['ArnLike', 'arn:aws:s3:*:*:b*', ['arn:aws:s3:::bucket'], true],
    ['ArnLike', 'arn:aws:s3:*:b', ['arn:aws:s3:::b'], false],
    ['Bool', 'true', ['TRUE'], true],
    ['NumericLessThan', '10', ['9.5'], true],
    ['NumericLessThan', '10', ['ten'], false],
    ['NumericNotEquals', ['1', '2'], ['2'], false],
    ['DateGreaterThan', '2026-01-01T00:00:00Z', ['2026-01-01T00:00:01Z'], true],
    ['DateGreaterThan', '2026-01-01', ['1767225601'], true],
    ['IpAddress', '10.0.0.0/8', ['10.255.0.1'], true],
    ['IpAddress', '2001:db8::/32', ['2001:db8::1'], true],
    ['IpAddress', '10.0.0.0/8', ['::1'], false],
    ['NotIpAddress', '10.0.0.0/8', ['11.0.0.1'], true],
    ['Null', 'true', absent, true],
    ['Null', 'false', absent, false],
    ['Null', 'false', ['a'], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], false],
    ['ForAllValues:StringEquals', 'a', absent, true],
    ['ForAnyValue:StringEquals', 'a', ['a', 'c'], true],
    ['ForAnyValue:StringEquals', 'a', absent, false],
    ['ForAnyValue:StringNotEquals', 'a', absent, false],
    ['ForAnyValue:StringNotEquals', 'a', ['a', 'b'], true],
    ['ForAllValues:StringNotEquals', 'a', ['a', 'b'], false],
    ['Unheard', 'a', ['a'], false],
    ['NumericLessThan', 'many', ['1'], false],
  ])('%s %j with %j is %s', (operator, values, found, expected) => {
    const written: Written = { ...all, Condition: { [operator]: { 'Some:Key': values } } };
    const context: AccessRequest['context'] = found ? { 'some:key': found.map(text) } : {};
    expect(decide([written], { context }) === 'allowed').toBe(expected);
  });

  test('what is not understood counts for less access, or for more where that is asked', () => {
    const written: Written = { ...all, Condition: { Unheard: { k: 'a' } } };
    const request: AccessRequest = { action: 's3:GetObject', resource: ['*'], context: {} };
    expect(evaluate(access([written]), request)).toBe('implicitly-denied');
    expect(evaluate(access([written]), request, 'wide')).toBe('allowed');
    expect(evaluate(access([all, { ...written, Effect: 'Deny' }]), request)).toBe('explicitly-denied');
    expect(evaluate(access([all, { ...written, Effect: 'Deny' }]), request, 'wide')).toBe('allowed');
  });
});
