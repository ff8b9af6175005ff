import { describe, expect, test } from '@jest/globals';
import { isFixed, isSharedProvider } from '../../src/iam/public-access/fixed-values.ts';
import { text } from './build.ts';

/** By key: values that name callers, and values that whoever comes may have. */
const VALUES: readonly (readonly [key: string, fixed: readonly string[], open: readonly string[]])[] = [
  ['aws:PrincipalAccount', ['111122223333'], ['1111*', '?', '', '${Account}', 'arn:aws:iam::111122223333:*']],
  ['aws:PrincipalArn', ['arn:aws:iam::111122223333:role/a', 'arn:aws:iam::111122223333:*'], ['arn:aws:iam::*:role/a']],
  ['aws:PrincipalOrgID', ['o-a1b2c3'], ['o-*', 'o-a1b2c?']],
  ['aws:PrincipalOrgPaths', ['o-a1b2c3/*', 'o-a1b2c3/r-ab12/ou-1/'], ['o-*', 'o-a1b2c3', 'no-a1b2c3/*', '*o-a1b2c3/']],
  ['aws:SourceAccount', ['111122223333'], ['*']],
  [
    'aws:SourceArn',
    ['arn:aws:s3:::photos', 'arn:aws:sns:*:111122223333:*', 'arn:aws:sns:us-east-1:111122223333:topic-?'],
    ['arn:aws:s3:::*', 'arn:*:sns:*:111122223333:*', 'arn:aws:*:*:111122223333:*', 'arn:aws:sns:*:1111*:a', '*'],
  ],
  [
    'aws:SourceArn',
    [],
    ['*arn:aws:sns:*:111122223333:a', 'arn:aws:sns:*:1111222233334:*', 'arn:aws:sns:*:11112222333:*'],
  ],
  ['aws:SourceIp', ['10.0.0.0/8', '10.1.2.3', '2001:db8::/32'], ['10.0.0.0/7', '2001:db8::/31', 'nonsense', '']],
  ['aws:SourceOrgID', ['o-a1b2c3'], ['o-*']],
  ['aws:SourceOrgPaths', ['o-a1b2c3/*'], ['*/r-ab12/*']],
  ['aws:SourceOwner', ['111122223333'], ['1*']],
  ['aws:SourceVpc', ['vpc-1'], ['vpc-*', '']],
  ['aws:SourceVpce', ['vpce-1'], ['vpce-?']],
  ['aws:userid', ['AROA1:session'], ['AROA1:*']],
  ['elasticfilesystem:AccessedViaMountTarget', ['true', 'True'], ['false']],
  ['elasticfilesystem:AccessPointArn', ['arn:aws:elasticfilesystem:*:111122223333:access-point/*'], ['*']],
  ['kms:CallerAccount', ['111122223333'], ['*']],
  ['s3:DataAccessPointAccount', ['111122223333'], ['*']],
  ['s3:DataAccessPointArn', ['arn:aws:s3:us-east-1:111122223333:accesspoint/*'], ['arn:aws:s3:*:*:accesspoint/a']],
  ['aws:PrincipalTag/team', [], ['a']],
  ['aws:Referer', [], ['https://example.com/']],
];

/** By the key of a claim: values that name somebody, and those that anybody can get a token for. */
const CLAIMS: typeof VALUES = [
  ['token.actions.githubusercontent.com:sub', ['repo:octo/*'], ['repo:octo*', 'repo:*/a', '*repo:octo/a', 'repo:/a']],
  ['token.actions.githubusercontent.com:repository_owner', ['octo'], ['octo*', '*octo', '?']],
  ['gitlab.com:sub', ['project_path:group/*'], ['project_path:*', '*project_path:group/a', 'project_path:/a']],
  [
    'app.terraform.io:sub',
    ['organization:me:*'],
    ['organization:*:project:a', '*organization:me:', 'organization:me*'],
  ],
  ['agent.buildkite.com:sub', ['organization:me:pipeline:*'], ['organization:*:a', 'organization::a']],
  ['cognito-identity.amazonaws.com:aud', ['us-east-1:12345678'], ['us-east-1:*', '*']],
  ['cognito-identity.amazonaws.com:sub', ['us-east-1:12345678'], ['us-east-1:*', '*']],
  ['accounts.google.com:aud', ['66677788'], ['6*', '*8']],
  ['accounts.google.com:sub', ['66677788'], ['6*', '*8']],
  ['www.amazon.com:app_id', ['amzn1.application'], ['amzn1.*', '*']],
  ['www.amazon.com:user_id', ['amzn1.account'], ['amzn1.*', '*']],
  ['graph.facebook.com:app_id', ['111222'], ['1*', '*2']],
  ['graph.facebook.com:id', ['111222'], ['1*', '*2']],
  ['TOKEN.actions.githubusercontent.com:SUB', ['repo:octo/a'], ['repo:*']],
  ['token.actions.githubusercontent.com:aud', [], ['sts.amazonaws.com']],
  ['token.actions.example.com:sub', [], ['repo:octo/a']],
];

describe('a value of a condition', () => {
  test.each([...VALUES, ...CLAIMS])('%s', (key, fixed, open) => {
    expect(fixed.filter((value) => !isFixed(key, text(value)))).toEqual([]);
    expect(open.filter((value) => isFixed(key, text(value)))).toEqual([]);
  });
  test('with a policy variable is whatever the caller makes of it', () => {
    expect(isFixed('aws:SourceVpc', text('${any:aws:SourceVpc}'))).toBe(false);
  });
});

describe('a provider whose tokens anybody can get', () => {
  const of = (account: string, name: string) => `arn:aws:iam::${account}:oidc-provider/${name}`;
  test.each<[string, boolean]>([
    ['token.actions.githubusercontent.com', true],
    ['accounts.google.com', true],
    ['gitlab.com', true],
    [of('111122223333', 'gitlab.com'), true],
    [of('111122223333', 'app.terraform.io'), true],
    [of('111122223333', 'agent.buildkite.com'), true],
    ['www.amazon.com', true],
    ['graph.facebook.com', true],
    ['cognito-identity.amazonaws.com', true],
    [of('111122223333', 'token.actions.githubusercontent.com/octo'), true],
    [of('111122223333', 'sso.example.com'), false],
    [of('111122223333', 'example.com/gitlab.com/'), false],
    [of('111122223333', 'gitlab.com.example.com'), false],
    ['arn:aws:iam::111122223333:saml-provider/gitlab.com', false],
  ])('%s: %s', (federated, isShared) => {
    expect(isSharedProvider(federated)).toBe(isShared);
  });
});
