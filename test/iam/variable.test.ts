import { describe, expect, test } from '@jest/globals';
import { resourceMatches } from '../../src/iam/evaluate.ts';
import { noNewAccess } from '../../src/iam/inclusion/no-new-access.ts';
import type { Access, Statement } from '../../src/iam/policy.ts';
import { escapedCharacter, variableOf, withVariables } from '../../src/iam/variable.ts';
import { isUnknown, printText, type Text, type Unknown } from '../../src/source/text.ts';
import { statement, text } from './build.ts';

const tokens = (text: Text) => text.map((part) => (typeof part === 'string' ? part : `<${part.token}>`)).join('');
const read = (written: string, version: Statement['version'] = '2012-10-17') =>
  tokens(withVariables([written], version));

describe('policy variables', () => {
  test.each([
    ['home/${aws:username}/*', 'home/<variable:aws:username>/*'],
    ['${ AWS:UserName }', '<variable:aws:username>'],
    ["${aws:PrincipalTag/Team, 'None'}", "<variable:aws:principaltag/team,'None'>"],
    ["${aws:PrincipalTag/Team ,'None' }", "<variable:aws:principaltag/team,'None'>"],
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

  test('what is not known is no variable, and stays where it is', () => {
    const [before, unknown, after] = withVariables(text('a-${Name}-${aws:username}'), '2012-10-17');
    expect([before, (unknown as Unknown).label, after]).toEqual(['a-', 'Name', '-']);
    expect(variableOf(unknown as Unknown)).toBeUndefined();
    expect(escapedCharacter(unknown!)).toBeUndefined();
  });
  test.each<[string, ReturnType<typeof variableOf>]>([
    ['${aws:username}', { key: 'aws:username', fallback: undefined }],
    ["${aws:username, 'a b'}", { key: 'aws:username', fallback: 'a b' }],
    ["${aws:username ,'a'  }", { key: 'aws:username', fallback: 'a' }],
    ["${aws:username,   'a'}", { key: 'aws:username', fallback: 'a' }],
    ["${aws:username, ''}", { key: 'aws:username', fallback: '' }],
    ["${aws:username, 'it's'}", { key: 'aws:username', fallback: "it's" }],
    ["${aws:username, 'a\nb'}", { key: 'aws:username', fallback: 'a\nb' }],
    ['${aws:username, a}', { key: 'aws:username', fallback: undefined }],
    ["${aws:username, x'a'}", { key: 'aws:username', fallback: undefined }],
    ["${aws:username, 'a'x}", { key: 'aws:username', fallback: undefined }],
    ['${*}', undefined],
    ['${?}', undefined],
  ])('%s has a key and may have a default value', (written, expected) => {
    const [unknown] = withVariables([written], '2012-10-17').filter(isUnknown);
    expect(variableOf(unknown!)).toEqual(expected);
  });
  test('a star that is a letter is no bare star', () => {
    const [pattern, word] = ['${*}', '${*}:p:s:r:1:x'].map((written) => withVariables([written], '2012-10-17'));
    expect(resourceMatches(pattern!, word!)).toBe(true);
  });
  test('a star that is a letter is one letter within its field, a variable may be anything', () => {
    expect(withVariables(['${*}${aws:username}'], '2012-10-17')).toMatchObject([
      { label: '*', why: 'policy-variable', shape: 'field' },
      { label: 'aws:username', why: 'policy-variable', shape: 'any' },
    ]);
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
    ['a question mark that is a letter is one letter', 'arn:aws:s3:::?', 'arn:aws:s3:::${?}', 'proved'],
    ['a star that is a letter is no bare star, but a field', '${*}', '${*}:p:s:r:1:x', 'proved'],
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
