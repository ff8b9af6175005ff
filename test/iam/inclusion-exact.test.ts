import { expect, test } from '@jest/globals';
import { Compiler } from '../../src/iam/inclusion/compile.ts';
import { statement, type Written } from './build.ts';
import { s3, when } from './compare.ts';

/** Where finding no witness is a proof already; elsewhere a proof is sought by itself, with the same answer but slower. */
const under = (...conditions: Written[]) => conditions.map((one) => s3('s3:A', '*', one));
test.each<[string, readonly Written[], boolean]>([
  ['no conditions', [s3('s3:*', 'arn:aws:s3:::a')], true],
  ['an unknown resource', [s3('s3:*', 'arn:aws:s3:::${B}')], false],
  ['an unknown value', under(when('StringEquals', 'k', '${V}')), false],
  ['an operator that nobody knows', under(when('Unheard', 'k', 'v')), false],
  ['a text', under(when('StringEquals', 'k', 'v'), when('StringLike', 'k', 'v*')), true],
  ['a number', under(when('NumericLessThan', 'k', '1'), when('NumericEquals', 'k', '2')), true],
  ['a text and a number of two keys', under(when('StringEquals', 'k', 'v'), when('NumericEquals', 'n', '1')), true],
  ['a key as a text and as a number', under(when('StringEquals', 'k', 'v'), when('NumericEquals', 'k', '1')), false],
  ['a key as a text that may be missing', under(when('StringEquals', 'k', 'v'), when('Null', 'k', 'true')), true],
  ['the same the other way round', under(when('Null', 'k', 'true'), when('StringEquals', 'k', 'v')), true],
])('%s', (_, statements, expected) => {
  const compiler = new Compiler(false);
  for (const one of statements) compiler.box(statement(one));
  expect(compiler.isExact()).toBe(expected);
});
