import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '../../src/iam/document.ts';
import { type SimulatedRequest, simulate } from '../../src/iam/simulate.ts';
import { dataValue } from '../../src/source/value.ts';

const nowhere = { file: { path: 'p', text: '' }, start: 0, end: 0 };

function policy(...Statement: readonly unknown[]) {
  return parseDocument(dataValue({ Version: '2012-10-17', Statement }, nowhere), 'identity').statements;
}

function ask(statements: readonly unknown[], request: Partial<SimulatedRequest>, boundary?: readonly unknown[]) {
  const access = { identity: policy(...statements), ...(boundary ? { boundary: policy(...boundary) } : {}) };
  return simulate(access, { action: 's3:GetObject', resource: 'arn:aws:s3:::photos/cat', context: {}, ...request });
}

const ALLOW = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::photos/*' };
const DENY = { Effect: 'Deny', Action: 's3:*', Resource: '*' };
const HOME = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::home/${aws:username}/*' };

describe('the decision', () => {
  test.each<[string, readonly unknown[], Partial<SimulatedRequest>, string]>([
    ['what is granted is allowed', [ALLOW], {}, 'allowed'],
    ['what nobody speaks of is denied', [ALLOW], { action: 's3:PutObject' }, 'implicitly-denied'],
    ['a Deny wins', [ALLOW, DENY], {}, 'explicitly-denied'],
    ['all resources are not one of them', [ALLOW], { resource: '*' }, 'implicitly-denied'],
    [
      'a variable is filled in',
      [HOME],
      { resource: 'arn:aws:s3:::home/jane/x', context: { 'aws:UserName': ['jane'] } },
      'allowed',
    ],
    [
      'a variable of somebody else',
      [HOME],
      { resource: 'arn:aws:s3:::home/jane/x', context: { 'aws:username': ['joe'] } },
      'implicitly-denied',
    ],
    [
      'a star that is a letter is the star of the request',
      [{ ...ALLOW, Condition: { StringLike: { 's3:prefix': 'a${*}' } } }],
      { context: { 's3:prefix': ['a*'] } },
      'allowed',
    ],
    [
      'and no other letter',
      [{ ...ALLOW, Condition: { StringLike: { 's3:prefix': 'a${*}' } } }],
      { context: { 's3:prefix': ['ab'] } },
      'implicitly-denied',
    ],
    [
      'a star in a variable is no wildcard',
      [HOME],
      { resource: 'arn:aws:s3:::home/jane/x', context: { 'aws:username': ['*'] } },
      'implicitly-denied',
    ],
    [
      'a star in a variable is a star',
      [HOME],
      { resource: 'arn:aws:s3:::home/*/x', context: { 'aws:username': ['*'] } },
      'allowed',
    ],
    [
      'a question mark in a variable is no wildcard',
      [HOME],
      { resource: 'arn:aws:s3:::home/j/x', context: { 'aws:username': ['?'] } },
      'implicitly-denied',
    ],
    [
      'a star in a variable of a condition is a star',
      [{ ...ALLOW, Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::${aws:username}' } } }],
      { context: { 'aws:username': ['*'], 'aws:SourceArn': ['arn:aws:s3:::jane'] } },
      'implicitly-denied',
    ],
    [
      'a star in a variable of a condition without wildcards is a star',
      [{ ...ALLOW, Condition: { StringEquals: { 's3:prefix': '${aws:username}' } } }],
      { context: { 'aws:username': ['*'], 's3:prefix': ['*'] } },
      'allowed',
    ],
    ['a variable without a value', [HOME], { resource: 'arn:aws:s3:::home/jane/x' }, 'implicitly-denied'],
    [
      'a variable’s default value',
      [{ ...HOME, Resource: "arn:aws:s3:::home/${aws:username, 'guest'}/*" }],
      { resource: 'arn:aws:s3:::home/guest/x' },
      'allowed',
    ],
  ])('%s', (_, statements, request, expected) => {
    expect(ask(statements, request).decision).toBe(expected);
  });
});

test('who asks', () => {
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const { statements: identity } = parseDocument(
    dataValue({ Version: '2012-10-17', Statement: [trust] }, nowhere),
    'trust',
  );
  const by = (service: string) =>
    simulate(
      { identity },
      { action: 'sts:AssumeRole', resource: '*', context: {}, principal: { type: 'Service', text: [service] } },
    ).decision;
  expect([by('lambda.amazonaws.com'), by('ec2.amazonaws.com')]).toEqual(['allowed', 'implicitly-denied']);
});

test('the statements that decide: all Allows, or the Denies alone', () => {
  const indexes = (statements: readonly unknown[]) => {
    const identity = policy(...statements);
    const request = { action: 's3:GetObject', resource: 'arn:aws:s3:::photos/cat', context: {} };
    return simulate({ identity }, request).matched.map((one) => identity.indexOf(one));
  };
  expect(indexes([ALLOW, { ...ALLOW, Resource: '*' }])).toEqual([0, 1]);
  expect(indexes([ALLOW, DENY])).toEqual([1]);
  expect(indexes([DENY, { ...ALLOW, Action: 's3:PutObject' }])).toEqual([0]);
});

test('the statements that decide, of a boundary: its Denies, and no Allow', () => {
  const of = (boundary: readonly unknown[]) => {
    const { decision, matched } = ask([ALLOW], {}, boundary);
    return [decision, matched.map(({ effect }) => effect)];
  };
  expect(of([{ ...ALLOW, Action: 's3:*' }])).toEqual(['allowed', ['Allow']]);
  expect(of([{ ...ALLOW, Action: 's3:*' }, DENY])).toEqual(['explicitly-denied', ['Deny']]);
  expect(of([{ ...ALLOW, Action: 's3:PutObject' }])).toEqual(['implicitly-denied', []]);
  expect(ask([ALLOW, DENY], {}).matched.map(({ effect }) => effect)).toEqual(['Deny']);
});

describe('what is missing', () => {
  const when = { ...ALLOW, Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'x', 'aws:SourceVpc': 'vpc-1' } } };
  test.each<[string, readonly unknown[], Partial<SimulatedRequest>, readonly string[]]>([
    ['keys of conditions that were reached', [when], {}, ['aws:PrincipalTag/Team', 'aws:SourceVpc']],
    ['keys in any case', [when], { context: { 'AWS:sourcevpc': ['vpc-1'] } }, ['aws:PrincipalTag/Team']],
    ['nothing of a statement about something else', [when], { action: 's3:PutObject' }, []],
    ['variables in resources', [HOME], {}, ['aws:username']],
    ['nothing of a statement about another resource', [when], { resource: 'arn:aws:s3:::letters/a' }, []],
    [
      'nothing of a statement on which a filled resource does not fit',
      [{ ...when, Resource: HOME.Resource }],
      { context: { 'aws:username': ['jane'] } },
      [],
    ],
    [
      'conditions behind a resource that is open',
      [{ ...when, Resource: HOME.Resource }],
      { resource: 'arn:aws:s3:::letters/a' },
      ['aws:username', 'aws:PrincipalTag/Team', 'aws:SourceVpc'],
    ],
    ['one of several actions is enough', [{ ...HOME, Action: ['s3:GetObject', 's3:PutObject'] }], {}, ['aws:username']],
  ])('%s', (_, statements, request, expected) => {
    expect(ask(statements, request).missing).toEqual(expected);
  });
});

describe('a boundary', () => {
  test.each<[string, readonly unknown[], string, boolean]>([
    ['that allows it', [{ ...ALLOW, Action: 's3:*' }], 'allowed', true],
    ['that does not speak of it', [{ ...ALLOW, Action: 's3:PutObject' }], 'implicitly-denied', false],
    ['that denies it', [{ ...ALLOW, Action: 's3:*' }, DENY], 'explicitly-denied', false],
  ])('%s', (_, boundary, decision, allowedByBoundary) => {
    expect(ask([ALLOW], {}, boundary)).toMatchObject({ decision, allowedByBoundary });
  });
});
