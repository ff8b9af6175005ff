import { describe, expect, test } from '@jest/globals';
import { noNewAccess } from '../../src/iam/inclusion/no-new-access.ts';
import type { Access, Statement } from '../../src/iam/policy.ts';
import { withVariables } from '../../src/iam/variable.ts';
import { printText, type Text } from '../../src/source/text.ts';
import { statement } from './build.ts';

const tokens = (text: Text) => text.map((part) => (typeof part === 'string' ? part : `<${part.token}>`)).join('');
const read = (written: string, version: Statement['version'] = '2012-10-17') =>
  tokens(withVariables([written], version));

describe('policy variables', () => {
  test.each([
    ['home/${aws:username}/*', 'home/<variable:aws:username>/*'],
    ['${ AWS:UserName }', '<variable:aws:username>'],
    ["${aws:PrincipalTag/Team, 'None'}", "<variable:aws:principaltag/team,'None'>"],
    ['a${*}b${?}c${$}d', 'a<literal:*>b<literal:?>c$d'],
    ['${not closed', '${not closed'],
    ['{aws:username}', '{aws:username}'],
    ['${a${b}}', '${a<variable:b>}'],
  ])('%s is read as %s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });
  test('the older version has none', () => {
    expect(read('home/${aws:username}/*', '2008-10-17')).toBe('home/${aws:username}/*');
  });
  test('they are printed as they are written', () => {
    expect(printText(withVariables(['home/${aws:username}/*'], '2012-10-17'))).toBe('home/${aws:username}/*');
  });

  const on = (resource: string): Access => ({
    identity: [
      {
        ...statement({ Action: 's3:A' }),
        resources: { except: false, items: [{ text: withVariables([resource], '2012-10-17') }] },
      },
    ],
  });
  test.each([
    [
      'the same variable is the same text',
      'arn:aws:s3:::${aws:username}/*',
      'arn:aws:s3:::${AWS:username}/x',
      'proved',
    ],
    ['a variable is within a wildcard', 'arn:aws:s3:::*', 'arn:aws:s3:::${aws:username}', 'proved'],
    ['another variable is another text', 'arn:aws:s3:::${aws:username}', 'arn:aws:s3:::${aws:userid}', 'refuted'],
    ['a default value counts', "arn:aws:s3:::${aws:username, 'a'}", "arn:aws:s3:::${aws:username, 'b'}", 'refuted'],
    ['a star that is a letter is within a wildcard', 'arn:aws:s3:::*', 'arn:aws:s3:::${*}', 'proved'],
    ['a wildcard is not within a star that is a letter', 'arn:aws:s3:::${*}', 'arn:aws:s3:::*', 'refuted'],
  ])('%s', (_, before, after, expected) => {
    expect(noNewAccess(on(before), on(after)).status).toBe(expected);
  });

  const prefixed = (operator: string, value: string): Access => ({
    identity: [
      {
        ...statement({ Action: 's3:A', Resource: '*' }),
        conditions: [{ operator, key: 's3:prefix', values: [withVariables([value], '2012-10-17')] }],
      },
    ],
  });
  test.each([
    ['StringEquals', 'a*', 'StringLike', 'a${*}', 'proved'],
    ['StringLike', 'a${*}', 'StringEquals', 'a*', 'proved'],
    ['StringEquals', 'a${?}', 'StringEquals', 'a?', 'proved'],
    ['StringLike', 'a${*}', 'StringLike', 'a*', 'refuted'],
    ['StringEqualsIgnoreCase', 'A${*}', 'StringLike', 'a${*}', 'proved'],
  ])('%s %s and then %s %s', (before, one, after, other, expected) => {
    expect(noNewAccess(prefixed(before, one), prefixed(after, other)).status).toBe(expected);
  });
});
