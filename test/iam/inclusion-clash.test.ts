import { expect, test } from '@jest/globals';
import { clash } from '../../src/iam/inclusion/language.ts';
import { Alphabet, arnTokens, textTokens } from '../../src/iam/pattern.ts';
import { text } from './build.ts';

/** What is seen at once to have nothing in common; what is not seen is searched. */
test.each([
  ['arn:aws:s3:::a', 'arn:aws:s3:::b', true],
  ['arn:aws:s3:::a', 'arn:aws:s3:::aa', true],
  ['arn:aws:s3:::a', 'arn:aws:s3:::a', false],
  ['arn:aws:s3:::a*', 'arn:aws:s3:::b*', true],
  ['arn:aws:s3:::*a', 'arn:aws:s3:::*b', true],
  ['arn:aws:s3:::a*', 'arn:aws:s3:::*b', false],
  ['arn:aws:s3:::a*', 'arn:aws:s3:::ab', false],
  ['arn:aws:s3:::?a*', 'arn:aws:s3:::?b*', false],
  ['arn:aws:s3:*:1:*', 'arn:aws:s3:*:2:*', true],
  ['arn:aws:s3:?a:1:*', 'arn:aws:s3:*:2:*', true],
  ['arn:aws:s3:*a:1:*', 'arn:aws:s3:*:2:*', true],
  ['arn:aws:s3:eu:1:*', 'arn:aws:s3:*:2:*', true],
  ['arn:aws:s3:${R}:1:*', 'arn:aws:s3:eu:2:*', true],
  ['arn:aws:s3:${R}:1:*', 'arn:aws:s3:${S}:1:*', false],
  ['arn:aws:s3:*:*:a*', 'arn:aws:s3:*:*:b*', true],
  ['arn:aws:s3:${any:R}:*', 'arn:aws:s3:eu:2:*', false],
  ['arn:aws:${any:R}:b*', 'arn:aws:s3:x:1:b*', false],
  ['arn:aws:?${any:R}:b*', 'arn:aws:s3:x:1:b*', false],
  ['arn:aws:*${any:R}:b*', 'arn:aws:s3:x:1:b*', false],
  ['arn:aws:s3:::${B}/a', 'arn:aws:s3:::${C}/b', true],
  ['arn:aws:s3:::${B}/*', 'arn:aws:s3:::logs/*', false],
  ['arn:aws:s3', 'arn:aws:sqs', true],
  ['*', 'arn:aws:s3:::a', false],
  ['s3:a', 's3:ab*', true],
  ['s3:a', 's3:a*', false],
  ['s3:a', 's3:?*', false],
  ['s3:*', 'sqs:*', true],
])('%s and %s: %s', (one, other, expected) => {
  const alphabet = new Alphabet();
  const [a, b] = [one, other].map((pattern) =>
    /^(arn|\*)/.test(pattern) ? arnTokens(text(pattern), alphabet)! : textTokens(text(pattern), alphabet),
  );
  expect([clash(a!, b!), clash(b!, a!)]).toEqual([expected, expected]);
});
