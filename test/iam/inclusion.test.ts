import { describe, expect, test } from '@jest/globals';
import type { Written } from './build.ts';
import { brief, compare, type Side, s3, when } from './compare.ts';

describe('actions and resources', () => {
  test.each<[string, Side, Side, string | readonly string[]]>([
    ['the same', [s3('s3:Get*', '*')], [s3('s3:Get*', '*')], 'proved'],
    ['another case', [s3('s3:getobject', '*')], [s3('S3:GetObject', '*')], 'proved'],
    ['narrowed', [s3('s3:*', '*')], [s3('s3:Get*', 'arn:aws:s3:::b/*')], 'proved'],
    ['an action more', [s3('s3:A', '*')], [s3(['s3:A', 's3:B'], '*')], ['s3:B on *']],
    ['a wildcard more', [s3('s3:Get*', 'arn:aws:s3:::b')], [s3('s3:*', 'arn:aws:s3:::b')], ['s3:x on arn:aws:s3:::b']],
    ['every name of a length', [s3(['s3:?', 's3:??*'], '*')], [s3('s3:*', '*')], 'proved'],
    ['the star and the pattern of all actions', [s3('*:*', '*')], [s3('*', '*')], 'proved'],
    ['names with another beginning', [s3('s3:x*', '*')], [s3('s3:*', '*')], ['s3:z on *']],
    ['a statement split', [s3(['s3:A', 's3:B'], '*')], [s3('s3:A', '*'), s3('s3:B', '*')], 'proved'],
    [
      'NotAction widened',
      [{ NotAction: 'iam:*', Resource: '*' }],
      [{ NotAction: 'iam:A*', Resource: '*' }],
      ['iam:x on *'],
    ],
    [
      'NotAction against its complement',
      [s3('*', '*'), s3('iam:*', '*', { Effect: 'Deny' })],
      [{ NotAction: 'iam:*', Resource: '*' }],
      'proved',
    ],
    [
      'NotAction of two statements, one of which leaves out more',
      [
        { NotAction: 'iam:*', Resource: '*' },
        { NotAction: ['iam:*', 's3:*'], Resource: '*' },
      ],
      [s3('*', '*')],
      ['iam:x on *'],
    ],
    [
      'NotResource narrowed',
      [{ Action: '*', NotResource: 'arn:aws:s3:::a' }],
      [{ Action: '*', NotResource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'] }],
      'proved',
    ],
    [
      'a field is not crossed',
      [s3('*', 'arn:aws:sqs:*:1:q')],
      [s3('*', 'arn:aws:sqs:*:*:q')],
      ['x:x on arn:aws:sqs:us-east-1:123456789012:q'],
    ],
    ['a partition', [], [s3('*', 'arn:*:sqs:*:*:q')], ['x:x on arn:aws:sqs:us-east-1:123456789012:q']],
    ['a short ARN', [s3('*', 'arn:aws:sqs')], [s3('*', 'arn:aws:sqs:*:*:*')], 'proved'],
    ['all ARNs are not everything', [s3('*', 'arn:*')], [s3('*', '*')], ['x:x on *']],
    ['a Deny dropped', [s3('*', '*'), s3('s3:D*', '*', { Effect: 'Deny' })], [s3('*', '*')], ['s3:d on *']],
    [
      'a Deny moved',
      [s3('*', '*'), s3(['s3:D*', 's3:E'], '*', { Effect: 'Deny' })],
      [s3('s3:E', '*', { Effect: 'Deny' }), s3('*', '*'), s3('s3:D*', '*', { Effect: 'Deny' })],
      'proved',
    ],
    [
      'a Deny rewritten',
      [s3('*', '*'), s3('s3:D*', '*', { Effect: 'Deny' })],
      [s3('*', '*'), s3(['s3:D', 's3:D?*'], '*', { Effect: 'Deny' })],
      'proved',
    ],
    [
      'a Deny rewritten and another one dropped',
      [s3('*', '*'), s3('s3:D*', '*', { Effect: 'Deny' }), s3('s3:E', '*', { Effect: 'Deny' })],
      [s3('*', '*'), s3(['s3:D', 's3:D?*'], '*', { Effect: 'Deny' })],
      ['s3:e on *'],
    ],
    [
      'only where something else than the shortest name is asked for',
      [{ NotAction: 's3:a*', Resource: '*' }, s3('s3:a*', '*', when('StringEquals', 'k', 'v'))],
      [s3('*', '*')],
      ['s3:a on *'],
    ],
    [
      'only where one of two resources is asked for',
      [{ Action: '*', NotResource: 'arn:aws:s3:::a*' }, s3('*', 'arn:aws:s3:::a*', when('StringEquals', 'k', 'v'))],
      [s3('*', '*')],
      ['x:x on arn:aws:s3:::a'],
    ],
    [
      'a condition dropped on two resources, as one finding',
      [s3('s3:A', ['arn:aws:s3:::a', 'arn:aws:s3:::b'], when('StringEquals', 'k', 'v'))],
      [s3('s3:A', ['arn:aws:s3:::a', 'arn:aws:s3:::b'])],
      ['s3:A on arn:aws:s3:::a'],
    ],
    ['a statement without resources', [], [{ Action: '*' }], 'proved'],
    ['all denied', [], [s3('*', '*'), s3('*', '*', { Effect: 'Deny' })], 'proved'],
  ])('%s', (_, before, after, expected) => {
    expect(brief(compare(before, after))).toEqual(expected);
  });
});

describe('boundaries', () => {
  const wide = [s3('*', '*')];
  test.each<[string, Side, Side, string | readonly string[]]>([
    ['removed', { identity: wide, boundary: [s3('s3:*', '*')] }, wide, ['x:x on *']],
    ['added', wide, { identity: wide, boundary: [s3('s3:*', '*')] }, 'proved'],
    [
      'widened where the identity allows nothing',
      { identity: [s3('s3:*', '*')], boundary: [s3('s3:*', '*')] },
      { identity: [s3('s3:*', '*')], boundary: wide },
      'proved',
    ],
    [
      'its Deny dropped',
      { identity: wide, boundary: [...wide, s3('s3:D', '*', { Effect: 'Deny' })] },
      { identity: wide, boundary: wide },
      ['s3:d on *'],
    ],
    ['taken over by the identity', { identity: wide, boundary: [s3('s3:*', '*')] }, [s3('s3:*', '*')], 'proved'],
    ['empty', wide, { identity: wide, boundary: [] }, 'proved'],
    [
      'of two statements, of which the second lets something in',
      [s3('s3:G*', '*')],
      { identity: [s3('s3:*', '*')], boundary: [s3(['s3:G', 's3:G?*'], '*'), s3('s3:P', '*')] },
      ['s3:p on *'],
    ],
    [
      'removed from what was allowed in two parts',
      { identity: [s3('s3:P*', '*'), { NotAction: 's3:P*', Resource: '*' }], boundary: [s3('s3:G*', '*')] },
      [s3('s3:P*', '*')],
      ['s3:p on *'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(brief(compare(before, after))).toEqual(expected);
  });
});

describe('conditions', () => {
  const under = (...conditions: Written[]) => conditions.map((one) => s3('s3:A', '*', one));
  test.each<[string, Written[], Written[], string | readonly string[]]>([
    ['dropped', [when('StringEquals', 'k', 'a')], [{}], ['s3:A on *']],
    ['added', [{}], [when('StringEquals', 'k', 'a')], 'proved'],
    [
      'any letter but those',
      [when('StringEquals', 'k', ['x', 'y'])],
      [when('StringLike', 'k', '?')],
      ['s3:A on * k=z'],
    ],
    [
      'any letter but those in either case',
      [when('StringEqualsIgnoreCase', 'k', ['X', 'Y'])],
      [when('StringLike', 'k', '?')],
      ['s3:A on * k=z'],
    ],
    [
      'a value that no statement allows for this action',
      [when('StringEquals', 'k', ['a', 'b']), when('StringEquals', 'k', 'a')],
      [when('StringEquals', 'k', 'c')],
      ['s3:A on * k=c'],
    ],
    [
      'a key that is called opaque',
      [when('StringEquals', 'opaque:k', 'a')],
      [when('StringNotEquals', 'opaque:k', 'a')],
      ['s3:A on *'],
    ],
    ['weakened by IfExists', [when('StringEquals', 'k', 'a')], [when('StringEqualsIfExists', 'k', 'a')], ['s3:A on *']],
    ['a value more', [when('StringEquals', 'k', 'a')], [when('StringEquals', 'K', ['a', 'b'])], ['s3:A on * k=b']],
    [
      'the values split',
      [when('StringEquals', 'k', 'a'), when('StringEquals', 'k', 'b')],
      [when('StringEquals', 'k', ['a', 'b'])],
      'proved',
    ],
    ['a pattern for the literal', [when('StringLike', 'k', 'a*')], [when('StringEquals', 'k', 'ab')], 'proved'],
    [
      'a literal for the pattern',
      [when('StringEquals', 'k', 'ab')],
      [when('StringLike', 'k', 'a*')],
      ['s3:A on * k=a'],
    ],
    ['case ignored', [when('StringEqualsIgnoreCase', 'k', 'a')], [when('StringEquals', 'k', ['a', 'A'])], 'proved'],
    [
      'every case of a letter',
      [when('StringEquals', 'k', ['k', 'K'])],
      [when('StringEqualsIgnoreCase', 'k', 'k')],
      ['s3:A on * k=\u212a'],
    ],
    ['a test and its opposite', [when('StringEquals', 'k', 'a'), when('StringNotEquals', 'k', 'a')], [{}], 'proved'],
    [
      'a number and its opposite',
      [when('NumericLessThan', 'n', '5'), when('NumericGreaterThanEquals', 'n', '5')],
      [when('NumericLessThan', 'n', '9')],
      'proved',
    ],
    [
      'a gap between numbers',
      [when('NumericLessThan', 'n', '5'), when('NumericGreaterThan', 'n', '5')],
      [when('NumericLessThan', 'n', '9')],
      ['s3:A on * n=5'],
    ],
    [
      'a gap between numbers that are no whole ones',
      [when('NumericLessThanEquals', 'n', '1.2'), when('NumericGreaterThanEquals', 'n', '2.3')],
      [when('NumericLessThan', 'n', '9')],
      ['s3:A on * n=1.75'],
    ],
    [
      'a gap between neighbours of two decimals',
      [when('NumericLessThanEquals', 'n', '1.21'), when('NumericGreaterThanEquals', 'n', '1.22')],
      [when('NumericLessThan', 'n', '9')],
      ['s3:A on * n=1.215'],
    ],
    [
      'a gap behind a whole number',
      [when('NumericLessThanEquals', 'n', '1'), when('NumericGreaterThanEquals', 'n', '1.5')],
      [when('NumericLessThan', 'n', '9')],
      ['s3:A on * n=1.25'],
    ],
    [
      'a gap that has a whole number',
      [when('NumericLessThanEquals', 'n', '1'), when('NumericGreaterThanEquals', 'n', '4')],
      [when('NumericLessThan', 'n', '9')],
      ['s3:A on * n=2'],
    ],
    [
      'a number with very many spaces behind it',
      [when('NumericLessThanEquals', 'n', `1.5${' '.repeat(120)}`)],
      [when('NumericLessThanEquals', 'n', '1.6')],
      ['s3:A on * n=1.55'],
    ],
    [
      'what is no number, where every letter but digits is in use',
      [
        when('NumericLessThan', 'n', '5'),
        when('NumericGreaterThanEquals', 'n', '5'),
        when('StringEquals', 'k', 'xzqyw'),
      ],
      [when('Null', 'n', 'false')],
      ['s3:A on * n=0-'],
    ],
    [
      'a day that is not in the calendar',
      [when('DateLessThan', 'd', '2026-02-30')],
      [when('DateLessThan', 'd', '2026-03-01')],
      'undecided: a value of `DateLessThan` on `d` is not understood',
    ],
    [
      'a number beyond the largest that is read exactly',
      [when('NumericLessThanEquals', 'n', '999999999999999')],
      [when('NumericGreaterThan', 'n', '5')],
      ['s3:A on * n=1000000000000000'],
    ],
    [
      'a number with very many decimals',
      [when('NumericLessThan', 'n', `0.${'0'.repeat(120)}1`)],
      [when('NumericLessThan', 'n', '0')],
      'undecided: a value of `NumericLessThan` on `n` is not understood',
    ],
    [
      'the last day that has a date',
      [when('DateLessThanEquals', 'd', '9999-12-31')],
      [when('DateGreaterThan', 'd', '9999-12-30')],
      ['s3:A on * d=253402300800'],
    ],
    [
      'a later date',
      [when('DateLessThan', 'd', '2026-01-01')],
      [when('DateLessThan', 'd', '2026-01-02')],
      ['s3:A on * d=2026-01-01T00:00:00Z'],
    ],
    [
      'halves of a network',
      [when('IpAddress', 'ip', '10.0.0.0/9'), when('IpAddress', 'ip', '10.128.0.0/9')],
      [when('IpAddress', 'ip', '10.0.0.0/8')],
      'proved',
    ],
    [
      'a larger network',
      [when('IpAddress', 'ip', '10.0.0.0/9')],
      [when('IpAddress', 'ip', '10.0.0.0/8')],
      ['s3:A on * ip=10.128.0.0'],
    ],
    [
      'a larger network of version 6',
      [when('IpAddress', 'ip', '2001:db8::/33')],
      [when('IpAddress', 'ip', '2001:db8::/32')],
      ['s3:A on * ip=2001:db8:8000::'],
    ],
    [
      'a pattern and a value that is not known of one key',
      [],
      [{ Condition: { StringLike: { k: 'a*' }, StringEquals: { k: '${V}' } } }],
      'undecided: `${V}` may be anything',
    ],
    ['no value but the empty one', [when('StringLike', 'k', '?*')], [when('StringLike', 'k', '*')], ['s3:A on * k=']],
    ['one of no numbers', [], [when('NumericEquals', 'n', [])], 'proved'],
    [
      'none of no numbers',
      [],
      [{ Condition: { Null: { n: 'false' }, NumericNotEquals: { n: [] } } }],
      ['s3:A on * n=x'],
    ],
    ['there or not there', [when('Null', 'k', 'true'), when('Null', 'k', 'false')], [{}], 'proved'],
    ['either there or not there', [when('Null', 'k', ['true', 'false'])], [{}], 'proved'],
    [
      'two values at once of a key that has one',
      [],
      [{ Condition: { StringEquals: { k: 'a' }, StringLike: { k: 'b' } } }],
      'proved',
    ],
    [
      'none of the set, with and without a set operator',
      [{ Condition: { 'ForAllValues:StringNotEquals': { m: 'a' } } }],
      [{ Condition: { StringNotEquals: { m: 'a' }, 'ForAnyValue:StringEquals': { m: 'b' } } }],
      'proved',
    ],
    [
      'none of the set was, one of it may be',
      [when('ForAllValues:StringNotEquals', 'm', 'a')],
      [when('ForAnyValue:StringNotEquals', 'm', 'a')],
      ['s3:A on * m=x,a'],
    ],
    [
      'one of the set',
      [when('ForAnyValue:StringEquals', 'm', 'a')],
      [when('ForAnyValue:StringEquals', 'm', ['a', 'b'])],
      ['s3:A on * m=b'],
    ],
    [
      'all of the set may be none',
      [when('ForAnyValue:StringEquals', 'm', 'a')],
      [when('ForAllValues:StringEquals', 'm', 'a')],
      ['s3:A on *'],
    ],
    [
      'two of the set',
      [when('ForAllValues:StringEquals', 'm', 'a'), when('ForAllValues:StringEquals', 'm', 'b')],
      [when('ForAllValues:StringEquals', 'm', ['a', 'b'])],
      ['s3:A on * m=a,b'],
    ],
    ['an operator that nobody knows, the same', [when('Unheard', 'k', 'a')], [when('Unheard', 'k', 'a')], 'proved'],
    [
      'an operator that nobody knows, another one',
      [when('Unheard', 'k', 'a')],
      [when('Unheard', 'k', 'b')],
      'undecided: the operator `Unheard` is not understood',
    ],
    [
      'an operator that nobody knows, dropped',
      [when('Unheard', 'k', 'a')],
      [{}],
      'undecided: the operator `Unheard` is not understood',
    ],
    ['an operator that nobody knows, added', [{}], [when('Unheard', 'k', 'a')], 'proved'],
    [
      'a number that is none',
      [when('NumericEquals', 'n', 'x')],
      [when('NumericEquals', 'n', 'y')],
      'undecided: a value of `NumericEquals` on `n` is not understood',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(brief(compare(under(...before), under(...after)))).toEqual(expected);
  });

  test('one condition of two dropped is shown by the key that matters', () => {
    const both: Written = { Condition: { StringEquals: { k: 'a', l: 'b' } } };
    expect(brief(compare([s3('s3:A', '*', both)], [s3('s3:A', '*', when('StringEquals', 'k', 'a'))]))).toEqual([
      's3:A on * k=a',
    ]);
  });
});

describe('keys of the template', () => {
  const test1 = when('StringEquals', 'template/P', 'a');
  const not1 = when('StringNotEquals', 'template/P', 'a');
  const test2 = when('StringEquals', 'template/P', 'b');
  const both = when('StringEquals', 'template/P', ['a', 'b']);
  const on = (...conditions: Written[]) => conditions.map((one) => s3('s3:A', '*', one));
  test('two statements under A and under B are one under A or B', () => {
    expect(brief(compare(on(test1, test2), on(both)))).toBe('proved');
    expect(brief(compare(on(both), on(test1, test2)))).toBe('proved');
  });
  test('one value excludes the other', () => {
    expect(brief(compare([], [s3('s3:A', '*', test1), s3('*', '*', { Effect: 'Deny', ...both })]))).toBe('proved');
    expect(brief(compare(on(test1), on(test2)))).toEqual(['s3:A on * template/p=b']);
  });
  test('a guard that is dropped is in the witness', () => {
    expect(brief(compare(on(test1), on({})))).toEqual(['s3:A on * template/p=x']);
  });
  test('a guard that does not matter is left out', () => {
    const guarded: Written = { Condition: { StringEquals: { k: 'b', 'template/P': 'a' } } };
    expect(brief(compare(on(guarded), on({})))).toEqual(['s3:A on *']);
  });
  test('under a test and under its opposite is always, for the key is always there', () => {
    expect(brief(compare(on(test1, not1), on({})))).toBe('proved');
    expect(brief(compare(on(test1, when('Null', 'template/P', 'true')), on({})))).toEqual(['s3:A on * template/p=x']);
  });
});
