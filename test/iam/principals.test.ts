import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/iam/evaluate.ts';
import { principalPatterns } from '../../src/iam/inclusion/principals.ts';
import type { Principal } from '../../src/iam/policy.ts';
import { printText } from '../../src/source/text.ts';
import { access, text } from './build.ts';

const patterns = (type: Principal['type'], written: string) =>
  principalPatterns({ type, text: text(written) }).map(printText);

/** Whether the evaluator lets in a user of whatever account is written. */
function letsIn(written: string, user: string): boolean {
  const trust = access([{ Principal: { AWS: written }, Action: 'sts:AssumeRole' }]);
  const principal = { type: 'AWS', text: text(user) } as const;
  return evaluate(trust, { action: 'sts:AssumeRole', resource: ['*'], principal, context: {} }) === 'allowed';
}

describe('principals', () => {
  test.each([
    ['123456789012', 'aws', '123456789012'],
    ['${AWS::AccountId}', 'aws', '${AWS::AccountId}'],
    ['arn:aws-cn:iam::123456789012:root', 'aws-cn', '123456789012'],
    ['arn:aws:iam::${Account}:root', 'aws', '${Account}'],
    ['arn:${Partition}:iam::123456789012:root', '${Partition}', '123456789012'],
    ['arn:aws-${Rest}:iam::${Account}:root', 'aws-${Rest}', '${Account}'],
    ['arn:aws:iam::${any:Account}:root', 'aws', '${Account}'],
    ['arn:${any:Partition}:iam::123456789012:root', '${Partition}', '123456789012'],
    ['arn:aws:iam::12${Account}:root', 'aws', '12${Account}'],
    ['arn:aws:iam::${Account}${More}:root', 'aws', '${Account}${More}'],
  ])('%s is an account', (written, partition, id) => {
    expect(patterns('AWS', written)).toEqual([`arn:${partition}:iam::${id}:*`, `arn:${partition}:sts::${id}:*`]);
    expect(letsIn(written, `arn:${partition}:iam::${id}:user/x`)).toBe(true);
    expect(letsIn(written, `arn:${partition}:iam::${id}0:user/x`)).toBe(false);
  });
  test.each([
    ...['${AWS::AccountId}x', 'arn:*a${P}:iam::123456789012:root', 'arn:a*${P}:iam::123456789012:root'],
    ...['1234567890123', 'x123456789012', '${Account}', '${any:Account}', '*', ''],
    ...['arn:aws:iam::12345678901:root', 'arn:aws:iam::123456789012:user/root', 'arn:aws:iam::*:root'],
    ...['xarn:aws:iam::123456789012:root', 'arn:*:iam::123456789012:root', 'arn:aws:sts::123456789012:root'],
    ...['arn:aws:iam::x${Account}:root', 'arn:aws:iam::${Account}x:root', 'arn:aws:iam::${list:Accounts}:root'],
    ...[
      'arn:aws:iam:x:123456789012:root',
      'arn:aws:iam::123456789012:root:x',
      'arn:aws:iam:::root',
      'arn::iam::123456789012:root',
    ],
    ...['arn:aws:iam::${Account}:user', '${Partition}:iam::123456789012:root', 'arn:aws:iam::${Account}'],
  ])('%j is no account', (written) => {
    expect(patterns('AWS', written)).toEqual([written.replace(/any:|list:/, '')]);
    const user = written.includes('root') ? written.replace('root', 'user/x') : `arn:aws:iam::${written}:user/x`;
    expect(letsIn(written, user)).toBe(written === '*');
  });
  test.each(['Service', 'Federated', 'CanonicalUser'] as const)('nobody of type %s is an account', (type) => {
    expect(patterns(type, '123456789012')).toEqual(['123456789012']);
  });
});
