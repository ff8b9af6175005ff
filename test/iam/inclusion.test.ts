import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/iam/answer.ts';
import { type InclusionOptions, noNewAccess, noNewTrust } from '../../src/iam/inclusion/no-new-access.ts';
import { printText } from '../../src/source/text.ts';
import { access, type Written } from './build.ts';

type Side = readonly Written[] | { readonly identity: readonly Written[]; readonly boundary: readonly Written[] };

function compare(before: Side, after: Side, options: InclusionOptions = {}): Answer {
  const [b, a] = [before, after].map((side) =>
    'identity' in side ? access(side.identity, side.boundary) : access(side),
  );
  return noNewAccess(b!, a!, options);
}

/** `proved`, `undecided: why`, or the witnesses in a line each. */
function brief(answer: Answer): string | readonly string[] {
  if (answer.status === 'proved') return 'proved';
  if (answer.status === 'undecided') return `undecided: ${answer.why}`;
  return answer.witnesses.map(({ request }) => {
    const who = request.principal ? ` by ${request.principal.type} ${printText(request.principal.text)}` : '';
    const context = Object.entries(request.context).map(([key, values]) => ` ${key}=${values.map(printText).join()}`);
    return `${request.action} on ${printText(request.resource)}${who}${context.join('')}`;
  });
}

const s3 = (Action: string | string[], Resource: string | string[], more: Written = {}): Written => ({
  Action,
  Resource,
  ...more,
});
const when = (operator: string, key: string, value: string | string[]): Written => ({
  Condition: { [operator]: { [key]: value } },
});

describe('actions and resources', () => {
  test.each<[string, Side, Side, string | readonly string[]]>([
    ['the same', [s3('s3:Get*', '*')], [s3('s3:Get*', '*')], 'proved'],
    ['another case', [s3('s3:getobject', '*')], [s3('S3:GetObject', '*')], 'proved'],
    ['narrowed', [s3('s3:*', '*')], [s3('s3:Get*', 'arn:aws:s3:::b/*')], 'proved'],
    ['an action more', [s3('s3:A', '*')], [s3(['s3:A', 's3:B'], '*')], ['s3:B on *']],
    ['a wildcard more', [s3('s3:Get*', 'arn:aws:s3:::b')], [s3('s3:*', 'arn:aws:s3:::b')], ['s3:x on arn:aws:s3:::b']],
    ['every name of a length', [s3(['s3:?', 's3:??*'], '*')], [s3('s3:*', '*')], 'proved'],
    ['the star and the pattern of all actions', [s3('*:*', '*')], [s3('*', '*')], 'proved'],
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
  ])('%s', (_, before, after, expected) => {
    expect(brief(compare(before, after))).toEqual(expected);
  });
});

describe('conditions', () => {
  const under = (...conditions: Written[]) => conditions.map((one) => s3('s3:A', '*', one));
  test.each<[string, Written[], Written[], string | readonly string[]]>([
    ['dropped', [when('StringEquals', 'k', 'a')], [{}], ['s3:A on *']],
    ['added', [{}], [when('StringEquals', 'k', 'a')], 'proved'],
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
    ['there or not there', [when('Null', 'k', 'true'), when('Null', 'k', 'false')], [{}], 'proved'],
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
  test('under a test and under its opposite is always, for the key is always there', () => {
    expect(brief(compare(on(test1, not1), on({})))).toBe('proved');
    expect(brief(compare(on(test1, when('Null', 'template/P', 'true')), on({})))).toEqual(['s3:A on * template/p=x']);
  });
});

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
      'may be what the boundary allows',
      [],
      { identity: [s3('s3:*${Name}', '*')], boundary: [s3('s3:Get', '*')] },
      'undecided: `s3:*${Name}` may have something in common with `s3:Get`, which the boundary allows',
    ],
    ['an action that is not known', [], [s3('${any:Action}', '*')], 'undecided: `${Action}` may be anything'],
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
    ['a boundary added', [s3('s3:A', '*')], { identity: [s3('s3:A', '*')], boundary: [policy] }, 'proved'],
    ['a boundary removed', { identity: [s3('s3:A', '*')], boundary: [policy] }, [s3('s3:A', '*')], ['s3:A on *']],
  ])('%s', (_, before, after, expected) => {
    expect(brief(compare(before, after))).toEqual(expected);
  });
});

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
    ['everybody', { Principal: { AWS: '*' } }, { Principal: '*' }, 'proved'],
    [
      'an unknown account',
      { Principal: { AWS: 'arn:aws:iam::${Account}:root' } },
      { Principal: { AWS: 'arn:aws:iam::${Account}:role/x' } },
      'proved',
    ],
    [
      'all but an account',
      { NotPrincipal: { AWS: '123456789012' } },
      { Principal: { AWS: 'arn:aws:iam::210987654321:role/x' } },
      'proved',
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
});

describe('limits', () => {
  test('a budget that ends is undecided, never proved', () => {
    const answer = compare([s3('s3:A*', '*')], [s3('s3:A?*', '*')], { budget: 3 });
    expect(brief(answer)).toBe('undecided: the policies are too large or too intricate to compare in full');
  });
  test('thousands of stars are answered', () => {
    const stars = `arn:aws:s3:::${'*a'.repeat(1000)}`;
    expect(compare([s3('s3:A', stars)], [s3('s3:A', stars)]).status).toBe('proved');
    expect(compare([s3('s3:A', `${stars}b`)], [s3('s3:A', stars)]).status).toBe('refuted');
    expect(compare([s3('s3:A', '*')], [s3('s3:A', '*'.repeat(2000))]).status).toBe('proved');
  });
  test('lone surrogates are letters', () => {
    expect(compare([s3('s3:A', 'arn:aws:s3:::\ud800')], [s3('s3:A', 'arn:aws:s3:::\ud800')]).status).toBe('proved');
    expect(compare([s3('s3:A', 'arn:aws:s3:::\ud801')], [s3('s3:A', 'arn:aws:s3:::\ud800')]).status).toBe('refuted');
  });
});
