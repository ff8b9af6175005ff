import { describe, expect, test } from '@jest/globals';
import type { Statement } from '../../src/iam/policy.ts';
import { noPublicAccess } from '../../src/iam/public-access.ts';
import { statement, type Written } from './build.ts';

function isPublic(...policy: readonly Written[]): boolean {
  return noPublicAccess(policy.map((one): Statement => statement(one))).status !== 'proved';
}

const anyone = (Condition: NonNullable<Written['Condition']>): Written => ({
  Principal: '*',
  Action: 's3:GetObject',
  Condition,
});
const READ = { Action: 's3:GetObject' };
const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const web = (sub: string): Written => ({
  Principal: { Federated: github },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': sub } },
});

describe('who is named is not the public', () => {
  test.each<[string, Written]>([
    ['an account by its number', { ...READ, Principal: { AWS: '111122223333' } }],
    ['an account by its root', { ...READ, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    ['a user', { ...READ, Principal: { AWS: 'arn:aws:iam::111122223333:user/JohnDoe' } }],
    ['a service', { Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    ['a SAML provider', { ...READ, Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/Corp' } }],
    [
      'a provider of one’s own',
      { ...READ, Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/sso.example.com' } },
    ],
    ['one repository at GitHub', web('repo:octo-org/octo-repo:ref:refs/heads/main')],
    ['an organization at GitHub', web('repo:octo-org/*')],
    ['a service that is called like a provider', { ...READ, Principal: { Service: 'cognito-identity.amazonaws.com' } }],
  ])('%s', (_, policy) => {
    expect(isPublic(policy)).toBe(false);
  });

  test.each<[string, Written]>([
    ['everybody', { ...READ, Principal: '*' }],
    ['everybody as AWS', { ...READ, Principal: { AWS: '*' } }],
    ['everybody but one', { ...READ, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    ['one account and everybody', { ...READ, Principal: { AWS: ['111122223333', '*'] } }],
    ['whoever, as nobody is named', { ...READ, Resource: '*' }],
    ['somebody who is not known', { ...READ, Principal: { AWS: '${any:Partner}' } }],
    ['everybody at GitHub', { ...web('repo:*') }],
    ['whoever begins alike at GitHub', { ...web('repo:octo*') }],
    [
      'everybody at GitHub without a claim',
      { Principal: { Federated: github }, Action: 'sts:AssumeRoleWithWebIdentity' },
    ],
    ['everybody at Google', { ...READ, Principal: { Federated: 'accounts.google.com' } }],
  ])('but %s is', (_, policy) => {
    expect(isPublic(policy)).toBe(true);
  });
});

describe('a fixed value of a condition makes a grant not public, its twin does not', () => {
  test.each<[string, NonNullable<Written['Condition']>, NonNullable<Written['Condition']>]>([
    [
      'as a number',
      { NumericEquals: { 'aws:SourceAccount': '111122223333' } },
      { NumericLessThan: { 'aws:SourceAccount': '999999999999' } },
    ],
    [
      'as a date',
      { DateEquals: { 'aws:SourceAccount': '2020-01-01' } },
      { DateGreaterThanEquals: { 'aws:SourceAccount': '2020-01-01' } },
    ],
    [
      'aws:SourceVpc',
      { StringEquals: { 'aws:SourceVpc': 'vpc-91237329' } },
      { StringLike: { 'aws:SourceVpc': 'vpc-*' } },
    ],
    [
      'aws:SourceAccount',
      { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } },
    ],
    [
      'the negation',
      { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      { StringNotEquals: { 'aws:SourceAccount': '111122223333' } },
    ],
    [
      'the account in an ARN',
      { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:111122223333:*' } },
      { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:topic' } },
    ],
    [
      'a bucket’s ARN',
      { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::photos' } },
      { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::photos*' } },
    ],
    [
      'the organization',
      { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      { StringLike: { 'aws:PrincipalOrgID': 'o-*' } },
    ],
    [
      'a path in the organization',
      { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' } },
      { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-*/r-ab12/*' } },
    ],
    [
      'any value or none',
      { 'ForAnyValue:StringEquals': { 'aws:SourceVpce': 'vpce-1' } },
      { 'ForAllValues:StringEquals': { 'aws:SourceVpce': 'vpce-1' } },
    ],
    ['IPv4 addresses', { IpAddress: { 'aws:SourceIp': '54.0.0.0/8' } }, { IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } }],
    [
      'IPv6 addresses',
      { IpAddress: { 'aws:SourceIp': '2001:db8::/32' } },
      { IpAddress: { 'aws:SourceIp': '2000::/3' } },
    ],
    [
      'a key that says who calls',
      { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
      { StringEquals: { 'aws:Referer': 'example.com' } },
    ],
    [
      'a value and that there is one',
      { StringEquals: { 'aws:SourceVpc': 'vpc-1' } },
      { Null: { 'aws:SourceVpc': 'false' } },
    ],
    [
      'one value and several',
      { StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } },
      { StringLike: { 'aws:SourceVpce': ['vpce-1', 'vpce-*'] } },
    ],
  ])('%s', (_, fixed, open) => {
    expect(isPublic(anyone(fixed))).toBe(false);
    expect(isPublic(anyone(open))).toBe(true);
  });
});

describe('a Deny counts', () => {
  test.each<[string, Written, boolean]>([
    [
      'that leaves one account',
      {
        Effect: 'Deny',
        Principal: '*',
        Action: '*',
        Condition: { StringNotEquals: { 'aws:SourceAccount': '111122223333' } },
      },
      false,
    ],
    [
      'that leaves those without the key',
      {
        Effect: 'Deny',
        Principal: '*',
        Action: '*',
        Condition: {
          StringNotEqualsIfExists: { 'aws:SourceAccount': '111122223333' },
          Null: { 'aws:SourceAccount': 'false' },
        },
      },
      true,
    ],
    ['that takes everything', { Effect: 'Deny', Principal: '*', Action: '*' }, false],
    ['that takes another action', { Effect: 'Deny', Principal: '*', Action: 's3:PutObject' }, true],
  ])('%s', (_, deny, expected) => {
    expect(isPublic({ ...READ, Principal: '*' }, deny)).toBe(expected);
  });
});

test('an operator that nobody knows is not taken for a limit', () => {
  expect(isPublic(anyone({ StringRhymesWith: { 'aws:SourceAccount': '111122223333' } }))).toBe(true);
});

test('the statement that is public is the one that is shown', () => {
  const answer = noPublicAccess([
    statement({ ...READ, Sid: 'Ours', Principal: { AWS: '111122223333' } }),
    statement({ ...READ, Sid: 'Theirs', Principal: '*' }),
  ]);
  expect(answer.status === 'refuted' && answer.witnesses.map(({ allowedBy }) => allowedBy.sid)).toEqual(['Theirs']);
});
