import { describe, expect, test } from '@jest/globals';
import type { Written } from './build.ts';
import { brief, compare, type Side, s3, when } from './compare.ts';

/** Where more requests are considered than AWS can be sent, so that what is proved holds for fewer of them, too. */
describe('what is taken to be possible', () => {
  const under = (key: string, value: string): Written[] => [s3('s3:A', '*', when('StringLike', key, value))];
  test.each<[string, Side, Side, string | readonly string[]]>([
    [
      'a resource in another case',
      [s3('s3:A', 'arn:aws:s3:::b')],
      [s3('s3:A', 'arn:aws:s3:::B')],
      ['s3:A on arn:aws:s3:::B'],
    ],
    [
      'an action on a resource of another service',
      [],
      [s3('s3:GetObject', 'arn:aws:sqs:eu-west-1:123456789012:q')],
      ['s3:GetObject on arn:aws:sqs:eu-west-1:123456789012:q'],
    ],
    [
      'keys that say nothing about each other',
      under('aws:PrincipalAccount', '123456789012'),
      under('aws:PrincipalArn', 'arn:aws:iam::123456789012:role/x'),
      ['s3:A on * aws:principalarn=arn:aws:iam::123456789012:role/x'],
    ],
    [
      'a key that is compared as a text and as a number',
      [s3('s3:A', '*', when('NumericLessThan', 'n', '5')), s3('s3:A', '*', when('StringLike', 'n', '?'))],
      [s3('s3:A', '*', when('NumericLessThanEquals', 'n', '5'))],
      'undecided: `n` is compared in ways that cannot be decided together',
    ],
    [
      'a value of another type than the key has',
      [s3('s3:A', '*', when('NumericLessThan', 'n', '5')), s3('s3:A', '*', when('NumericGreaterThanEquals', 'n', '5'))],
      [s3('s3:A', '*', when('Null', 'n', 'false'))],
      ['s3:A on * n=x'],
    ],
    [
      'a value of a template that is compared with an unknown',
      [s3('s3:A', 'arn:aws:s3:::${Stage}', when('StringEquals', 'template/Stage', 'prod'))],
      [s3('s3:A', 'arn:aws:s3:::prod', when('StringEquals', 'template/Stage', 'prod'))],
      ['s3:A on arn:aws:s3:::prod template/stage=prod'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(brief(compare(before, after))).toEqual(expected);
  });
});
