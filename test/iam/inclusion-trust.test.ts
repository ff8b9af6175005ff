import { describe, expect, test } from '@jest/globals';
import { noNewTrust } from '../../src/iam/inclusion/no-new-access.ts';
import { access, type Written } from './build.ts';
import { brief, when } from './compare.ts';

describe('trust', () => {
  const trust = (...statements: Written[]) =>
    access(statements.map((one) => ({ Action: 'sts:AssumeRole', ...one }))).identity;
  const account: Written = { Principal: { AWS: 'arn:aws:iam::123456789012:root' } };
  test.each<[string, Written, Written, string | readonly string[]]>([
    ['an account by its number', account, { Principal: { AWS: '123456789012' } }, 'proved'],
    ['a role of the account', account, { Principal: { AWS: 'arn:aws:iam::123456789012:role/x' } }, 'proved'],
    [
      'a session of the account',
      account,
      { Principal: { AWS: 'arn:aws:sts::123456789012:assumed-role/x/y' } },
      'proved',
    ],
    [
      'the account for one role',
      { Principal: { AWS: 'arn:aws:iam::123456789012:role/x' } },
      account,
      ['sts:AssumeRole on * by AWS arn:aws:iam::123456789012:root'],
    ],
    [
      'a service more',
      { Principal: { Service: 'lambda.amazonaws.com' } },
      { Principal: { Service: ['lambda.amazonaws.com', 'ec2.amazonaws.com'] } },
      ['sts:AssumeRole on * by Service ec2.amazonaws.com'],
    ],
    ['everybody, by any name', { Principal: { Federated: '?*' } }, { Principal: { Federated: '*' } }, 'proved'],
    ['everybody', { Principal: { AWS: '*' } }, { Principal: '*' }, 'proved'],
    [
      'an unknown account',
      { Principal: { AWS: 'arn:aws:iam::${Account}:root' } },
      { Principal: { AWS: 'arn:aws:iam::${Account}:role/x' } },
      'proved',
    ],
    [
      'an account of which nothing is known',
      { Principal: { AWS: 'arn:aws:iam::${any:Account}:root' } },
      { Principal: { AWS: 'arn:aws:iam::${any:Account}:role/x' } },
      'proved',
    ],
    [
      'an account of an unknown partition',
      { Principal: { AWS: 'arn:${Partition}:iam::123456789012:root' } },
      { Principal: { AWS: 'arn:${Partition}:iam::123456789012:role/x' } },
      'proved',
    ],
    [
      'an account of an unknown partition for one role',
      { Principal: { AWS: 'arn:aws:iam::123456789012:role/x' } },
      { Principal: { AWS: 'arn:${Partition}:iam::123456789012:root' } },
      ['sts:AssumeRole on * by AWS arn:${Partition}:iam::123456789012:root'],
    ],
    [
      'all but an account',
      { NotPrincipal: { AWS: '123456789012' } },
      { Principal: { AWS: 'arn:aws:iam::210987654321:role/x' } },
      'proved',
    ],
    ['nobody named, on nothing', account, {}, 'proved'],
    ['nobody named', account, { Resource: '*' }, ['sts:AssumeRole on * by AWS x']],
    [
      'another resource',
      { ...account, Resource: 'arn:aws:s3:::a' },
      { ...account, Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'] },
      ['sts:AssumeRole on arn:aws:s3:::b by AWS arn:aws:iam::123456789012:root'],
    ],
    [
      'a condition dropped',
      { Principal: { Federated: 'oidc' }, ...when('StringEquals', 'oidc:sub', 'repo') },
      { Principal: { Federated: 'oidc' } },
      ['sts:AssumeRole on * by Federated oidc'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(brief(noNewTrust(trust(before), trust(after)))).toEqual(expected);
  });
  test.each(['$', 'arn:aws:iam::$:root', 'arn:$:iam::123456789012:root'])('%s, which is a name', (AWS) => {
    expect(brief(noNewTrust(trust(account), trust({ Principal: { AWS } })))).toEqual([
      `sts:AssumeRole on * by AWS ${AWS}`,
    ]);
  });
  test('an account of an unknown partition that was denied', () => {
    const denied: Written = { Effect: 'Deny', Principal: { AWS: 'arn:${Partition}:iam::123456789012:root' } };
    const role: Written = { Principal: { AWS: 'arn:aws:iam::123456789012:role/x' } };
    expect(brief(noNewTrust(trust({ Principal: '*' }, denied), trust(role)))).toMatch(/^undecided: /);
  });
  test.each(['AWS', 'Service', 'Federated', 'CanonicalUser'] as const)('somebody of type %s, whoever it is', (type) => {
    const others = { AWS: '?*', Service: '*', Federated: '*', CanonicalUser: '*', [type]: 'arn:*' };
    const answer = noNewTrust([], trust({ NotPrincipal: others }));
    expect(brief(answer)).toEqual([`sts:AssumeRole on * by ${type} x`]);
  });
});
