import { describe, expect, test } from '@jest/globals';
import type { Written } from './build.ts';
import { catalogOf } from './catalog-of.ts';
import { brief, compare, type Side, s3, when } from './compare.ts';

const [a, b, c] = ['arn:aws:s3:::a', 'arn:aws:s3:::b', 'arn:aws:s3:::c'];
const deny = (Action: string | string[], more: Written = {}) => s3(Action, '*', { Effect: 'Deny', ...more });
const both = s3(['s3:A', 's3:B'], '*');

describe('one finding for each thing that was widened', () => {
  test.each<[string, Side, Side, readonly string[]]>([
    ['a Deny dropped, whatever it denied', [both, deny('s3:*')], [both], ['s3:A on *']],
    ['two Denies dropped', [both, deny('s3:A'), deny('s3:B')], [both], ['s3:A on *', 's3:B on *']],
    [
      'two actions within a boundary',
      { identity: [], boundary: [s3('s3:*', '*')] },
      { identity: [both], boundary: [s3('s3:*', '*')] },
      ['s3:A on *', 's3:B on *'],
    ],
    [
      'a condition dropped, whatever it was for',
      [s3(['s3:A', 's3:B'], [a!, b!], when('StringEquals', 'k', 'v'))],
      [s3(['s3:A', 's3:B'], [a!, b!])],
      ['s3:A on arn:aws:s3:::a'],
    ],
    [
      'two conditions dropped',
      [s3('s3:A', a!, when('StringEquals', 'k', 'v')), s3('s3:B', a!, when('StringEquals', 'k', 'v'))],
      [s3('s3:A', a!), s3('s3:B', a!)],
      ['s3:A on arn:aws:s3:::a', 's3:B on arn:aws:s3:::a'],
    ],
    [
      'two actions, where a Deny speaks of something else',
      [],
      [both, deny('*', when('StringEquals', 'k', 'v'))],
      ['s3:A on *', 's3:B on *'],
    ],
    [
      'two resources, whatever is done with them',
      [s3(['s3:A', 's3:B'], a!)],
      [s3(['s3:A', 's3:B'], [a!, b!, c!])],
      ['s3:A on arn:aws:s3:::b', 's3:A on arn:aws:s3:::c'],
    ],
    ['an action, shown where it is allowed on everything', [], [s3('s3:A', [a!, '*'])], ['s3:A on *']],
    [
      'an action, shown where it is allowed on all but something',
      [],
      [s3('s3:A', a!), { Action: 's3:A', NotResource: a! }],
      ['s3:A on *', 's3:A on arn:aws:s3:::a'],
    ],
    [
      'an action on everything before one on something',
      [],
      [s3('s3:A', a!), s3('s3:B', '*')],
      ['s3:B on *', 's3:A on arn:aws:s3:::a'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(brief(compare(before, after))).toEqual(expected);
  });

  const catalog = catalogOf([
    ['s3:Get', 'Read'],
    ['s3:List', 'List'],
    ['s3:Put', 'Write'],
    ['s3:Share', 'Permissions management'],
  ]);
  const ranked = (...after: Written[]) => brief(compare([], after, { catalog }));
  test('what worries most comes first, patterns between what can be written and what can be shared', () => {
    const names = ['s3:Get', 's3:Unheard*', 's3:List', 's3:${any:Action}', 's3:Share', 's3:Put'];
    expect(ranked(s3(names, '*'))).toEqual([
      's3:Share on *',
      's3:unheard on *',
      's3:Put on *',
      's3:Get on *',
      's3:List on *',
    ]);
    expect(ranked(s3('s3:Put', '*'), { NotAction: 's3:*', Resource: '*' })).toEqual(['x:x on *', 's3:Put on *']);
  });
});
