import { describe, expect, test } from '@jest/globals';
import { operatorOf, typedMatch } from '../../src/iam/condition/operators.ts';
import { evaluate } from '../../src/iam/evaluate.ts';
import { access, type Written } from './build.ts';

/** What a condition comes to for each value of its key, and without the key. */
function verdicts(operator: string, wanted: string | readonly string[], found: readonly string[], doubt?: 'wide') {
  const written: Written = { Action: '*', Resource: '*', Condition: { [operator]: { k: wanted } } };
  const isAllowed = (values: string[]) => {
    const context = values.length > 0 ? { k: values.map((value) => [value]) } : {};
    return evaluate(access([written]), { action: 's:a', resource: ['*'], context }, doubt) === 'allowed';
  };
  return [...found.filter((value) => isAllowed([value])), ...(isAllowed([]) ? ['absent'] : [])];
}

const FOUND = {
  texts: ['a*', 'A*', 'ab', 'x'],
  arns: ['arn:p:s:r:1:a*', 'arn:p:s:r:1:ab', 'arn:p:s:r:1:A*', 'arn:p:s:r:x:1:a*', 'x'],
  numbers: ['4', '4.999', '5', ' 5.0 ', '5.001', '6', 'x'],
  dates: ['2025', '2026-01-01', '1767225600', '2026-01-01T00:00:00.001Z', '2027', 'x'],
  addresses: ['9.255.255.255', '10.0.0.0', '10.0.0.255', '10.0.1.0', '::a00:1', 'x'],
  addresses6: ['2001:db7:ffff::', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db9::', '10.0.0.1'],
  truths: ['true', 'TRUE', 'false', 'x'],
};

describe('which values an operator lets through', () => {
  test.each<[string, string, keyof typeof FOUND, readonly string[]]>([
    ['StringEquals', 'a*', 'texts', ['a*']],
    ['StringNotEquals', 'a*', 'texts', ['A*', 'ab', 'x', 'absent']],
    ['StringEqualsIgnoreCase', 'a*', 'texts', ['a*', 'A*']],
    ['StringNotEqualsIgnoreCase', 'a*', 'texts', ['ab', 'x', 'absent']],
    ['StringLike', 'a*', 'texts', ['a*', 'ab']],
    ['StringNotLike', 'a*', 'texts', ['A*', 'x', 'absent']],
    ['BinaryEquals', 'a*', 'texts', ['a*']],
    ['ArnEquals', 'arn:p:s:*:1:a*', 'arns', ['arn:p:s:r:1:a*', 'arn:p:s:r:1:ab']],
    ['ArnNotEquals', 'arn:p:s:*:1:a*', 'arns', ['arn:p:s:r:1:A*', 'arn:p:s:r:x:1:a*', 'x', 'absent']],
    ['ArnLike', 'arn:p:s:*:1:a*', 'arns', ['arn:p:s:r:1:a*', 'arn:p:s:r:1:ab']],
    ['ArnNotLike', 'arn:p:s:*:1:a*', 'arns', ['arn:p:s:r:1:A*', 'arn:p:s:r:x:1:a*', 'x', 'absent']],
    ['Bool', 'true', 'truths', ['true', 'TRUE']],
    ['NumericEquals', '5', 'numbers', ['5', ' 5.0 ']],
    ['NumericNotEquals', '5', 'numbers', ['4', '4.999', '5.001', '6', 'x', 'absent']],
    ['NumericLessThan', '5', 'numbers', ['4', '4.999']],
    ['NumericLessThanEquals', '5', 'numbers', ['4', '4.999', '5', ' 5.0 ']],
    ['NumericGreaterThan', '5', 'numbers', ['5.001', '6']],
    ['NumericGreaterThanEquals', '5', 'numbers', ['5', ' 5.0 ', '5.001', '6']],
    ['DateEquals', '2026', 'dates', ['2026-01-01', '1767225600']],
    ['DateNotEquals', '2026', 'dates', ['2025', '2026-01-01T00:00:00.001Z', '2027', 'x', 'absent']],
    ['DateLessThan', '2026', 'dates', ['2025']],
    ['DateLessThanEquals', '2026', 'dates', ['2025', '2026-01-01', '1767225600']],
    ['DateGreaterThan', '2026', 'dates', ['2026-01-01T00:00:00.001Z', '2027']],
    ['DateGreaterThanEquals', '2026', 'dates', ['2026-01-01', '1767225600', '2026-01-01T00:00:00.001Z', '2027']],
    ['IpAddress', '10.0.0.0/24', 'addresses', ['10.0.0.0', '10.0.0.255']],
    ['IpAddress', '::/0', 'addresses', ['::a00:1']],
    ['NotIpAddress', '10.0.0.0/24', 'addresses', ['9.255.255.255', '10.0.1.0', '::a00:1', 'x', 'absent']],
    ['IpAddress', '2001:db8::/32', 'addresses6', ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff']],
    ['Null', 'true', 'truths', ['absent']],
    ['Null', 'FALSE', 'truths', ['true', 'TRUE', 'false', 'x']],
  ])('%s %s', (operator, wanted, found, passing) => {
    expect(verdicts(operator, wanted, FOUND[found])).toEqual(passing);
  });
});

describe('a value of another type is not understood', () => {
  test.each([
    ['NumericEquals', '5', 'x'],
    ['NumericNotEquals', '5', '5e0'],
    ...['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map(
      (order) => [`Date${order}`, '2026', 'today'] as const,
    ),
    ['IpAddress', '10.0.0.0/8', '10.0.0.0/33'],
    ['NotIpAddress', '10.0.0.0/8', '10.0.0.0/33'],
    ['Null', 'true', 'truest'],
    ['Null', 'false', 'untrue'],
    ['ArnLike', 'arn:p:s:r:1:a', 'arn:p:s'],
  ])('%s with %s is, with %s is not', (operator, readable, unreadable) => {
    const decided = (wanted: string | string[], doubt?: 'wide') => verdicts(operator, wanted, ['y'], doubt);
    expect(decided(readable, 'wide')).toEqual(decided(readable));
    for (const values of [unreadable, [readable, unreadable]])
      expect([decided(values), decided(values, 'wide')]).toEqual([[], ['y', 'absent']]);
  });
});

test('what is not readable on both sides is not the same for that', () => {
  expect(typedMatch(operatorOf('NumericEquals')!, 'x', 'y')).toBe(false);
  expect(typedMatch(operatorOf('DateEquals')!, 'x', 'y')).toBe(false);
});
