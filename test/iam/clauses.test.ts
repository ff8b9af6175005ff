import { expect, test } from '@jest/globals';
import { ClauseTable } from '../../src/iam/inclusion/clauses.ts';
import { Alphabet } from '../../src/iam/pattern.ts';
import { statement } from './build.ts';

test('clauses that mean the same are one: values in any order and twice, the key and the operator in any case', () => {
  const table = new ClauseTable(new Alphabet());
  const [one, ...others] = [
    { StringLike: { 'aws:SourceVpc': ['a', 'b', 'c'] } },
    { StringLike: { 'aws:SourceVpc': ['c', 'b', 'a', 'b'] } },
    { stringlike: { 'AWS:sourcevpc': ['a', 'b', 'c'] } },
  ].flatMap((Condition) => statement({ Condition }).conditions.map((clause) => table.model(clause)));
  expect(others).toEqual([one, one]);
  expect(table.all).toEqual([one]);
  const another = [
    { StringLike: { 'aws:SourceVpc': ['a', 'b'] } },
    { StringEquals: { 'aws:SourceVpc': ['a', 'b', 'c'] } },
    { StringLikeIfExists: { 'aws:SourceVpc': ['a', 'b', 'c'] } },
    { 'ForAnyValue:StringLike': { 'aws:SourceVpc': ['a', 'b', 'c'] } },
    { 'ForAllValues:StringLike': { 'aws:SourceVpc': ['a', 'b', 'c'] } },
    { StringLike: { 'aws:SourceVpce': ['a', 'b', 'c'] } },
  ];
  for (const Condition of another) for (const clause of statement({ Condition }).conditions) table.model(clause);
  expect(table.all).toHaveLength(1 + another.length);
});
