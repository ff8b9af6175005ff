import { describe, expect, test } from '@jest/globals';
import type { Written } from './build.ts';
import { brief, compare, type Side, s3, when } from './compare.ts';

describe('unknown values', () => {
  const bucket = 'arn:aws:s3:::${Bucket}/*';
  test.each<[string, Side, Side, string | readonly string[]]>([
    ['the same', [s3('s3:*', bucket)], [s3('s3:Get', 'arn:aws:s3:::${Bucket}/x')], 'proved'],
    [
      'another one',
      [s3('s3:A', bucket)],
      [s3('s3:A', 'arn:aws:s3:::${Other}/*')],
      ['s3:A on arn:aws:s3:::${Other}/example'],
    ],
    [
      'below an ARN',
      [s3('d:A', '${Orders.Arn}')],
      [s3('d:A', ['${Orders.Arn}', '${Orders.Arn}/index/x'])],
      ['d:A on ${Orders.Arn}/index/x'],
    ],
    ['an ARN within all ARNs', [s3('d:A', 'arn:*')], [s3('d:A', '${Orders.Arn}')], 'proved'],
    ['within a wildcard', [s3('s3:A', 'arn:aws:s3:::*')], [s3('s3:A', bucket)], 'proved'],
    [
      'all of a resource, which may be the bare star',
      [s3('s3:A', '*:*')],
      [s3('s3:A', '${Name}')],
      ['s3:A on ${Name}'],
    ],
    ['all of a resource, within the bare star', [s3('s3:A', '*')], [s3('s3:A', '${Name}')], 'proved'],
    ['all of a resource, the same', [s3('s3:A', '${Name}')], [s3('s3:A', '${Name}')], 'proved'],
    [
      'may be what was denied',
      [s3('s3:A', '*'), s3('s3:A', 'arn:aws:s3:::logs/*', { Effect: 'Deny' })],
      [s3('s3:A', bucket)],
      'undecided: `arn:aws:s3:::${Bucket}/*` may have something in common with `arn:aws:s3:::logs/*`, which base denied',
    ],
    [
      'the same NotResource in a Deny',
      [s3('*', '*'), { Effect: 'Deny', Action: '*', NotResource: bucket }],
      [s3('s3:*', '*'), { Effect: 'Deny', Action: '*', NotResource: bucket }],
      'proved',
    ],
    [
      'the same Deny',
      [s3('*', '*'), s3('*', bucket, { Effect: 'Deny' })],
      [s3('s3:*', '*'), s3('*', [bucket, 'arn:aws:s3:::x'], { Effect: 'Deny' })],
      'proved',
    ],
    [
      'the same boundary',
      { identity: [s3('*', '*')], boundary: [s3('*', ['arn:aws:s3:::a', bucket])] },
      { identity: [s3('s3:*', '*')], boundary: [s3('*', ['arn:aws:s3:::a', bucket])] },
      'proved',
    ],
    [
      'the same condition value',
      [s3('s3:A', '*', when('StringEquals', 'k', '${V}'))],
      [s3('s3:A', '*', when('StringEquals', 'k', '${V}'))],
      'proved',
    ],
    [
      'a condition value within a pattern',
      [s3('s3:A', '*', when('StringLike', 'k', ['${V}*', 'b']))],
      [s3('s3:A', '*', when('StringEquals', 'k', '${V}'))],
      'proved',
    ],
    [
      'a condition value as a pattern, which may have wildcards',
      [s3('s3:A', '*', when('StringEquals', 'k', '${V}'))],
      [s3('s3:A', '*', when('StringLike', 'k', '${V}'))],
      'undecided: `${V}` may be anything',
    ],
    ...['StringEqualsIgnoreCase', 'StringLike', 'ArnLike'].map((operator): [string, Side, Side, readonly string[]] => [
      `a condition value that is new, as ${operator} reads it`,
      [],
      [s3('s3:A', '*', when(operator, 'k', 'arn:aws:s3:::${V}'))],
      ['s3:A on * k=arn:aws:s3:::${V}'],
    ]),
    [
      'a condition value in any case',
      [s3('s3:A', '*', when('StringEquals', 'k', '${V}'))],
      [s3('s3:A', '*', when('StringEqualsIgnoreCase', 'k', '${V}'))],
      'undecided: `${V}` may be anything',
    ],
    [
      'a condition value that was a pattern',
      [s3('s3:A', '*', when('StringLike', 'k', '${V}')), s3('s3:A', '*', when('StringEqualsIgnoreCase', 'k', '${W}'))],
      [s3('s3:A', '*', when('StringEquals', 'k', ['${V}', '${W}']))],
      'proved',
    ],
    [
      'a condition value in any case that has one now',
      [s3('s3:A', '*', when('StringEqualsIgnoreCase', 'k', '${V}'))],
      [s3('s3:A', '*', when('StringEquals', 'k', '${V}'))],
      'proved',
    ],
    [
      'a condition value in any case that is a pattern now',
      [s3('s3:A', '*', when('StringEqualsIgnoreCase', 'k', '${V}'))],
      [s3('s3:A', '*', when('StringLike', 'k', '${V}'))],
      'undecided: `${V}` may be anything',
    ],
    [
      'an ARN as the pattern of one',
      [s3('s3:A', '*', when('ArnLike', 'k', '${Q.Arn}'))],
      [s3('s3:A', '*', when('StringEquals', 'k', '${Q.Arn}'))],
      'proved',
    ],
    [
      'what may be no ARN as the pattern of one',
      [s3('s3:A', '*', when('ArnLike', 'k', '${any:V}'))],
      [s3('s3:A', '*', when('StringEquals', 'k', '${any:V}'))],
      'undecided: `${V}` may be anything',
    ],
    ['a wildcard in the name of an ARN', [s3('*', '${Q.Arn}/*/x')], [s3('*', '${Q.Arn}/a:b/x')], 'proved'],
    [
      'another condition value',
      [s3('s3:A', '*', when('StringEquals', 'k', 'v'))],
      [s3('s3:A', '*', when('StringEquals', 'k', '${V}'))],
      ['s3:A on * k=${V}'],
    ],
    [
      'an unknown number, the same',
      [s3('s3:A', '*', when('NumericLessThan', 'n', '${V}'))],
      [s3('s3:A', '*', when('NumericLessThan', 'n', '${V}'))],
      'proved',
    ],
    [
      'a wildcard in whatever field the value ends in',
      [s3('*', 'arn:${any:B}*y')],
      [s3('*', 'arn:${any:B}x:zy:1:2:3y')],
      'undecided: `arn:${B}x:zy:1:2:3y` may have something in common with `arn:${B}*y`, which is allowed',
    ],
    [
      'another value, which may be several fields, too',
      [s3('*', 'arn:${any:A}:*:x')],
      [s3('*', 'arn:${any:A}:${any:B}:x')],
      'undecided: `arn:${A}:${B}:x` may have something in common with `arn:${A}:*:x`, which is allowed',
    ],
    [
      'a value that leaves fields out',
      [s3('*', 'arn:ax:s:t:u:v'), s3('*', 'arn:${any:B}x', { Effect: 'Deny' })],
      [s3('*', 'arn:ax:s:t:u:v')],
      'undecided: `arn:ax:s:t:u:v` may have something in common with `arn:${B}x`, which base denied',
    ],
    ['a wildcard less after a value', [s3('*', '${any:P}/*/x')], [s3('*', '${any:P}/a*/x')], 'proved'],
    ['a name for the wildcard after a value', [s3('*', '${any:P}*')], [s3('*', '${any:P}/x:y')], 'proved'],
    [
      'an ARN in any case, and then as it is',
      [s3('s3:A', '*', when('StringEqualsIgnoreCase', 'k', '${Orders.Arn}'))],
      [s3('s3:A', '*', when('StringEquals', 'k', '${Orders.Arn}'))],
      'proved',
    ],
    [
      'what an ARN goes on with, which may stand within its name',
      [s3('*', '*'), s3('*', 'arn:p:s:r:1:t:y*', { Effect: 'Deny' })],
      [s3('*', '${Orders.Arn}:x*')],
      'undecided: `${Orders.Arn}:x*` may have something in common with `arn:p:s:r:1:t:y*`, which base denied',
    ],
    [
      'a value before all colons, whose end was denied, and another end',
      [s3('*', '*'), s3('*', '${any:P}:aws:s3:::a', { Effect: 'Deny' })],
      [s3('*', 'arn:aws:s3:::ab')],
      'proved',
    ],
    [
      'an ARN of a condition that ends otherwise',
      [s3('s3:A', '*', when('ArnNotLike', 'k', '${any:P}:a'))],
      [s3('s3:A', '*', when('StringEquals', 'k', 'arn:p:s:r:1:ab'))],
      'proved',
    ],
    [
      'an ARN that was cut short after another service',
      [s3('*', '*'), s3('*', ['arn:aws:s3', '${any:P}/a'], { Effect: 'Deny' })],
      [s3('*', 'arn:aws:s3x:r:1:a')],
      'proved',
    ],
    ['a name after a value', [s3('*', '${any:P}/?/*')], [s3('*', '${any:P}/a/b:c')], 'proved'],
    [
      'a boundary of two unknown resources in two statements',
      { identity: [s3('*', '*')], boundary: [s3('*', 'arn:aws:s3:::${B}/*'), s3('*', 'arn:aws:s3:::${C}/*')] },
      { identity: [s3('s3:*', '*')], boundary: [s3('*', ['arn:aws:s3:::${B}/*', 'arn:aws:s3:::${C}/*'])] },
      'proved',
    ],
    [
      'a boundary of a known and an unknown resource in two statements',
      { identity: [s3('*', '*')], boundary: [s3('*', 'arn:aws:s3:::a'), s3('*', bucket)] },
      { identity: [s3('s3:*', '*')], boundary: [s3('*', ['arn:aws:s3:::a', bucket])] },
      'proved',
    ],
    [
      'a name after an unknown in two parts',
      [s3('s3:A', ['arn:aws:s3:::${Bucket}/a', 'arn:aws:s3:::${Bucket}/a?*'])],
      [s3('s3:A', 'arn:aws:s3:::${Bucket}/a*')],
      'proved',
    ],
    [
      'a Deny of two unknown resources in two statements',
      [s3('*', '*'), s3('*', ['arn:aws:s3:::${B}/*', 'arn:aws:s3:::${C}/*'], { Effect: 'Deny' })],
      [s3('*', '*'), ...['B', 'C'].map((name) => s3('*', `arn:aws:s3:::\${${name}}/*`, { Effect: 'Deny' }))],
      'proved',
    ],
    [
      'may be what the boundary allows',
      [],
      { identity: [s3('s3:*${Name}', '*')], boundary: [s3('s3:Get', '*')] },
      'undecided: `s3:*${Name}` may have something in common with `s3:Get`, which the boundary allows',
    ],
    [
      'a region that a lifted Deny may have named',
      [s3('s3:*', 'arn:aws:s3:${R}:1:x'), s3('s3:*', 'arn:aws:s3:eu-west-1:*:x', { Effect: 'Deny' })],
      [s3('s3:*', 'arn:aws:s3:${R}:1:x')],
      'undecided: `arn:aws:s3:${R}:1:x` may have something in common with `arn:aws:s3:eu-west-1:*:x`, which base denied',
    ],
    [
      'a region that NotResource may have left out',
      [{ Action: 's3:*', NotResource: 'arn:aws:s3:eu-west-1:*:x' }],
      [s3('s3:*', 'arn:aws:s3:${R}:1:x')],
      'undecided: `arn:aws:s3:${R}:1:x` may have something in common with `arn:aws:s3:eu-west-1:*:x`, which is left out of what is allowed',
    ],
    [
      'a region that the boundary may allow',
      [],
      {
        identity: [s3('s3:*', 'arn:aws:s3:${R}:1:x')],
        boundary: [s3('s3:*', 'arn:aws:s3:eu-west-1:*:x')],
      },
      'undecided: `arn:aws:s3:${R}:1:x` may have something in common with `arn:aws:s3:eu-west-1:*:x`, which the boundary allows',
    ],
    [
      'may be what was denied, whatever else has an operator that nobody knows',
      [
        s3('s3:A', '*'),
        s3('s3:A', 'arn:aws:s3:::logs/*', { Effect: 'Deny' }),
        s3('iam:P', '*', { Effect: 'Deny', ...when('Unheard', 'k', 'v') }),
      ],
      [s3('s3:A', bucket), s3('iam:P', '*', { Effect: 'Deny', ...when('Unheard', 'k', 'v') })],
      'undecided: `arn:aws:s3:::${Bucket}/*` may have something in common with `arn:aws:s3:::logs/*`, which base denied',
    ],
    [
      'a policy that is not known rather than an operator that nobody knows',
      [{ Opaque: 'P' }],
      [s3('s3:A', '*', when('Unheard', 'k', 'v'))],
      'undecided: policy `P` is not in the repository',
    ],
    [
      'a value of a condition rather than patterns that are known',
      [],
      [
        s3('s3:A', 'arn:aws:s3:::ab*', when('StringEquals', 'k', 'x')),
        s3('s3:A', 'arn:aws:s3:::a*', { Effect: 'Deny', ...when('StringNotEquals', 'k', '${V}') }),
      ],
      'undecided: `${V}` may be anything',
    ],
    [
      'a value of a condition on the same resource',
      [],
      [
        s3('s3:A', bucket, when('StringEquals', 'k', 'x')),
        s3('s3:A', bucket, { Effect: 'Deny', ...when('StringNotEquals', 'k', '${V}') }),
      ],
      'undecided: `${V}` may be anything',
    ],
    [
      'a value of a condition of a Deny',
      [],
      [
        s3('s3:A', 'arn:aws:s3:::${B}/a', when('StringEquals', 'k', 'x')),
        s3('s3:A', 'arn:aws:s3:::${B}/*', { Effect: 'Deny', ...when('StringNotEquals', 'k', '${V}') }),
      ],
      'undecided: `arn:aws:s3:::${B}/a` may have something in common with `arn:aws:s3:::${B}/*`, which is denied',
    ],
    [
      'what a Deny may leave out',
      [],
      [s3('s3:A', 'arn:aws:s3:::a'), { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:s3:::${B}' }],
      'undecided: `arn:aws:s3:::a` may have something in common with `arn:aws:s3:::${B}`, which is left out of what is denied',
    ],
    ['an action that is not known', [], [s3('${any:Action}', '*')], 'undecided: `${Action}` may be anything'],
  ])('%s', (_, before, after, expected) => {
    expect(brief(compare(before, after))).toEqual(expected);
  });
});

describe('conditions that are not understood', () => {
  const a = (operator: string, value: string | string[]) => [s3('s3:A', '*', when(operator, 'k', value))];
  const deny = { ...s3('s3:A', '*', { Effect: 'Deny' }), ...when('Unheard', 'k', 'a') };
  test.each<[string, Side, Side, string | readonly string[]]>([
    ['a Deny less', [s3('s3:*', '*'), deny], [s3('s3:*', '*')], 'undecided: the operator `Unheard` is not understood'],
    ['a Deny of what is new', [], [s3('s3:A', '*'), deny], 'undecided: the operator `Unheard` is not understood'],
    ['a Deny of something else', [], [s3('s3:*', '*'), deny], ['s3:x on *']],
    [
      'beside another one that is, and fails',
      [s3('s3:A', '*', { Condition: { Unheard: { k: 'a' }, StringEquals: { j: 'a' } } })],
      [s3('s3:A', '*')],
      ['s3:A on *'],
    ],
    ['the same', a('Unheard', ['a', 'b']), a('Unheard', ['b', 'a', 'b']), 'proved'],
    ['another one', a('Unheard', 'a'), a('Unheard', 'b'), 'undecided: the operator `Unheard` is not understood'],
    [
      'a number among others',
      a('NumericLessThan', ['1', 'many']),
      a('NumericLessThan', '1'),
      'undecided: a value of `NumericLessThan` on `k` is not understood',
    ],
    [
      'a set of nothing',
      a('ForAllValues:Null', 'true'),
      a('Null', 'true'),
      'undecided: a value of `Null` on `k` is not understood',
    ],
    [
      'an ARN without its fields',
      a('ArnLike', 'arn:p:s'),
      a('ArnLike', 'arn:p:s:r:1:a'),
      'undecided: a value of `ArnLike` on `k` is not understood',
    ],
    [
      'an unknown number',
      a('NumericLessThan', '${V}'),
      a('NumericLessThan', '1'),
      'undecided: a value of `NumericLessThan` on `k` is not understood',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(brief(compare(before, after))).toEqual(expected);
  });
});

describe('policies that are not known', () => {
  const policy: Written = { Opaque: 'Audit' };
  test.each<[string, Side, Side, string | readonly string[]]>([
    ['the same', [policy, s3('s3:*', '*')], [policy, s3('s3:A', '*')], 'proved'],
    ['added', [s3('s3:A', '*')], [policy, s3('s3:A', '*')], 'undecided: policy `Audit` is not in the repository'],
    [
      'removed, with its Denies',
      [policy, s3('s3:A', '*')],
      [s3('s3:A', '*')],
      'undecided: policy `Audit` is not in the repository',
    ],
    ['the same beside something new', [policy], [policy, s3('s3:A', '*')], ['s3:A on *']],
    [
      'the same boundary',
      { identity: [s3('s3:A', '*')], boundary: [policy] },
      { identity: [s3('s3:B', '*')], boundary: [policy] },
      ['s3:B on *'],
    ],
    [
      'the same boundary that the role has as a policy, too',
      { identity: [policy], boundary: [policy] },
      { identity: [policy, s3('s3:B', '*')], boundary: [policy] },
      'proved',
    ],
    ['a boundary added', [s3('s3:A', '*')], { identity: [s3('s3:A', '*')], boundary: [policy] }, 'proved'],
    ['a boundary removed', { identity: [s3('s3:A', '*')], boundary: [policy] }, [s3('s3:A', '*')], ['s3:A on *']],
  ])('%s', (_, before, after, expected) => {
    expect(brief(compare(before, after))).toEqual(expected);
  });
});
