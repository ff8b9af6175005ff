import { describe, expect, test } from '@jest/globals';
import { evaluate, mismatch } from '../../src/iam/evaluate.ts';
import type { AccessRequest, Principal } from '../../src/iam/policy.ts';
import { access, statement, text, type Written } from './build.ts';

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
    expect(decide([{ ...all, Opaque: 'P' }], {})).toBe('implicitly-denied');
    expect(decide([all, { ...all, Effect: 'Deny', Opaque: 'P' }], {})).toBe('allowed');
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
    [{ Action: '*', Resource: '${Orders.Arn}' }, { on: '${Other.Arn}' }, false],
    [{ Action: '*', Resource: 'arn:*' }, { on: '${Orders.Arn}' }, true],
    [{ Action: '*', Resource: 'x${Orders.Arn}' }, { on: 'x${Orders.Arn}:1:2:3:4:5' }, false],
    [{ Action: '*', Resource: 'arn:aws:s3:::${B}' }, { on: 'arn:aws:s3:::${C}' }, false],
  ])('%j on %j is %s', (written, request, expected) => {
    expect(decide([written], request) === 'allowed').toBe(expected);
  });
});

test('the first thing that does not match', () => {
  const one: Written = { Action: 's3:*', Resource: 'arn:aws:s3:::b/*', Principal: { Service: 'a' } };
  const request = { action: 's3:Get', resource: ['arn:aws:s3:::b/x'], context: {} };
  const [service, other] = ['a', 'b'].map((name) => ({ type: 'Service' as const, text: [name] }));
  const miss = (written: Written, more: Partial<AccessRequest> = {}) =>
    mismatch(statement(written), { ...request, ...more }, 'narrow');
  const condition = { StringEquals: { j: 'x', k: 'y' } };
  expect(miss(one, { principal: service! })).toBeUndefined();
  expect(miss({ ...one, Opaque: 'P' }, { principal: service! })).toEqual({ part: 'policy' });
  expect(miss(one, { action: 'sqs:Get', resource: ['x'] })).toEqual({ part: 'action' });
  expect(miss(one, { resource: ['x'] })).toEqual({ part: 'resource' });
  expect(miss({ ...one, Condition: condition }, { principal: other! })).toEqual({ part: 'principal' });
  expect(miss({ ...one, Condition: condition }, { principal: service!, context: { j: [['x']] } })).toEqual({
    part: 'condition',
    clause: { operator: 'StringEquals', key: 'k', values: [['y']] },
  });
});

test('a resource may be left out where there are principals, and only there', () => {
  expect(decide([{ Action: '*', Principal: '*' }], {})).toBe('allowed');
  expect(decide([{ Action: '*' }], {})).toBe('implicitly-denied');
});

describe('principals', () => {
  const ROLE = 'arn:aws:iam::123456789012:role/x';
  const aws = (...names: string[]): Written => ({ Principal: { AWS: names } });
  test.each<[Written, string, boolean]>([
    [{ Principal: '*' }, `AWS ${ROLE}`, true],
    [{ Principal: '*' }, 'Service lambda.amazonaws.com', true],
    [aws('*'), `AWS ${ROLE}`, true],
    [aws('**'), 'Service lambda.amazonaws.com', true],
    [aws('y*', '*y'), `AWS ${ROLE}`, false],
    [{ Principal: { Service: '*' } }, `AWS ${ROLE}`, false],
    [{ Principal: { Service: 'lambda.amazonaws.com' } }, 'Service lambda.amazonaws.com', true],
    [{ Principal: { Service: 'lambda.amazonaws.com' } }, 'Federated lambda.amazonaws.com', false],
    [{ Principal: { Service: '123456789012' } }, 'Service arn:aws:iam::123456789012:x', false],
    [aws(ROLE), `AWS ${ROLE}`, true],
    [aws('arn:aws:iam::*:role/x'), `AWS ${ROLE}`, true],
    [aws('123456789012'), `AWS ${ROLE}`, true],
    [aws('123456789012'), 'AWS arn:aws:sts::123456789012:assumed-role/x/s', true],
    [aws('123456789012'), 'AWS arn:aws-cn:iam::123456789012:role/x', false],
    [aws('123456789012:root', 'arn:aws:iam::123456789012'), `AWS ${ROLE}`, false],
    [aws('x123456789012', '123456789012x', 'xarn:aws:iam::123456789012:root'), `AWS ${ROLE}`, false],
    [aws('arn:aws:iam::123456789012:root'), `AWS ${ROLE}`, true],
    [aws('arn:aws:iam::123456789012:root'), 'AWS arn:aws:sts::123456789012:assumed-role/x/s', true],
    [aws('arn:aws-cn:iam::123456789012:root'), 'AWS arn:aws-cn:iam::123456789012:role/x', true],
    [aws('arn:aws-cn:iam::123456789012:root'), `AWS ${ROLE}`, false],
    [aws('arn:aws:iam::123456789012:root/x'), `AWS ${ROLE}`, false],
    [aws('210987654321'), `AWS ${ROLE}`, false],
    [aws('${AWS::AccountId}'), 'AWS arn:aws:iam::${AWS::AccountId}:role/x', true],
    [aws('${AWS::AccountId}'), `AWS ${ROLE}`, false],
    [aws('${Other}'), 'AWS arn:aws:iam::${Other}:role/x', false],
    [aws('${Other}'), 'AWS ${Other}', true],
    [aws('arn:aws:iam::${Other}:root'), 'AWS arn:aws:sts::${Other}:assumed-role/x/s', true],
    [aws('arn:aws:iam::${any:Other}:root'), 'AWS arn:aws:sts::${any:Other}:assumed-role/x/s', true],
    [{ NotPrincipal: { AWS: '123456789012' } }, `AWS ${ROLE}`, false],
    [{ NotPrincipal: { AWS: '210987654321' } }, `AWS ${ROLE}`, true],
  ])('%j and %s: %s', (written, found, expected) => {
    const [type, name] = found.split(/ (.*)/) as [Principal['type'], string];
    const principal = { type, text: text(name) };
    expect(decide([{ Action: '*', ...written }], { principal }) === 'allowed').toBe(expected);
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
    ['Null', ['true', 'false'], absent, true],
    ['StringEqualsIgnoreCase', '${A}', ['${a}'], false],
    ['StringEqualsIgnoreCase', 'a${A}', ['A${A}'], true],
    ['NumericEquals', '5', ['${A}'], false],
    ['Unheard', 'a', ['a'], false],
    ['NumericLessThan', 'many', ['1'], false],
  ])('%s %j with %j is %s', (operator, values, found, expected) => {
    const written: Written = { ...all, Condition: { [operator]: { 'Some:Key': values } } };
    const context: AccessRequest['context'] = found ? { 'some:key': found.map(text) } : {};
    expect(decide([written], { context }) === 'allowed').toBe(expected);
  });

  test.each([
    ['NumericEquals', '${A}'],
    ['ForAllValues:Null', 'true'],
    ['ArnLike', 'a*'],
    ['ArnLike', '*a'],
  ])('%s with %s is not understood', (operator, value) => {
    const request: AccessRequest = { action: 's3:GetObject', resource: ['*'], context: {} };
    const written = access([{ ...all, Condition: { [operator]: { k: value } } }]);
    expect([evaluate(written, request), evaluate(written, request, 'wide')]).toEqual(['implicitly-denied', 'allowed']);
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
