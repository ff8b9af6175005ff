import { expect, test } from '@jest/globals';
import { Budget } from '../../src/iam/inclusion/budget.ts';
import { type Box, Compiler } from '../../src/iam/inclusion/compile.ts';
import { Search } from '../../src/iam/inclusion/search.ts';
import { statement, type Written } from './build.ts';
import { s3, when } from './compare.ts';

/** What is seen at once to be allowed already; what is not seen is searched. */
function plain(before: readonly Written[], after: Written, within: readonly Written[] = []) {
  const compiler = new Compiler(false);
  const [boxes, extras] = [before, within].map((list) => list.map((one) => compiler.box(statement(one))));
  const primary = compiler.box(statement(after));
  const search = searchOf(compiler);
  const negatives = search.negatives(boxes!, compiler.dimensions);
  const covered = search.isCovered(primary.dimensions, primary, extras!, negatives);
  const touched = negatives.cover.touching(primary.dimensions).map((box) => boxes!.indexOf(box));
  return { covered, repeated: search.isRepeated(primary, negatives), touched };
}

function searchOf(compiler: Compiler): Search {
  return new Search({
    mode: 'proof',
    fresh: compiler.freshLetter(),
    budget: new Budget(1_000_000),
    typeOf: () => undefined,
    multivalued: () => false,
  });
}

const [a, b] = ['arn:aws:s3:::a', 'arn:aws:s3:::b'];
const k = when('StringEquals', 'k', 'v');
const both: Written = { Condition: { StringEquals: { k: 'v', j: 'w' } } };

test.each<[string, readonly Written[], Written, boolean, boolean, readonly number[]]>([
  ['the same', [s3('s3:A', a!)], s3('s3:A', a!), true, true, [0]],
  ['the same pattern beside others', [s3(['s3:A', 's3:B'], a!)], s3('s3:A', a!), true, false, [0]],
  ['a wider pattern', [s3('s3:*', '*')], s3('s3:A*', `${a}*`), true, false, [0]],
  ['a narrower pattern', [s3('s3:A', a!)], s3('s3:*', a!), false, false, [0]],
  ['another resource', [s3('s3:*', b!), s3('*', a!)], s3('s3:A', a!), true, false, [1]],
  ['one statement for two resources', [s3('s3:*', [`${a}*`, `${b}*`])], s3('s3:A', [a!, b!]), true, false, [0]],
  ['two statements for two resources', [s3('*', a!), s3('*', b!)], s3('s3:A', [a!, b!]), false, false, [0, 1]],
  ['all but something else', [{ NotAction: 'iam:*', Resource: '*' }], s3('s3:*', a!), true, false, [0]],
  ['all but something of it', [{ NotAction: ['s3:A', 'iam:*'], Resource: '*' }], s3('s3:*', a!), false, false, [0]],
  [
    'all but less',
    [{ NotAction: 'iam:A', Resource: '*' }],
    { NotAction: ['iam:A', 'iam:B'], Resource: '*' },
    true,
    false,
    [0],
  ],
  [
    'all but more',
    [{ NotAction: ['iam:A', 'iam:B'], Resource: '*' }],
    { NotAction: 'iam:A', Resource: '*' },
    false,
    false,
    [0],
  ],
  ['all', [s3('*', '*')], { NotAction: 'iam:A', NotResource: a! }, true, false, [0]],
  ['fewer conditions', [s3('s3:A', a!, k)], s3('s3:A', a!, both), true, true, [0]],
  ['more conditions', [s3('s3:A', a!, both)], s3('s3:A', a!, k), false, false, [0]],
  ['an unknown within a wildcard', [s3('*', 'arn:aws:s3:*')], s3('*', 'arn:aws:s3:::${B}'), true, false, [0]],
  ['the same unknown', [s3('*', 'arn:aws:s3:::${B}*')], s3('*', 'arn:aws:s3:::${B}/x'), true, false, [0]],
  ['what an unknown may be', [s3('*', 'arn:aws:s3:::${B}')], s3('*', a!), false, false, [0]],
])('%s', (_, before, after, covered, repeated, touched) => {
  expect(plain(before, after)).toEqual({ covered, repeated, touched });
  // More than a word of bits.
  const more = Array.from({ length: 40 }, (_, index) => s3('x:x', `arn:aws:x:::${index}`));
  const found = plain([...more, ...before], after);
  const beyond = found.touched.filter((at) => at >= 40).map((at) => at - 40);
  expect({ ...found, touched: beyond }).toEqual({ covered, repeated, touched });
});

test('what is common to two is covered where one of them is', () => {
  expect(plain([s3('s3:*', '*')], s3('*', a!), [s3('s3:A', '*')]).covered).toBe(true);
  expect(plain([s3('s3:*', '*', k)], s3('*', a!), [s3('s3:A', '*', k)]).covered).toBe(true);
  expect(plain([s3('s3:*', '*', k)], s3('*', a!), [s3('s3:A', '*')]).covered).toBe(false);
});

test('what is remembered of one question is no answer to another one', () => {
  const compiler = new Compiler(false);
  const resources = ['a', 'b', 'a*', 'c', 'd'].map((name) => `arn:aws:s3:::${name}`);
  const boxes = ['s3:A', 's3:B', 's3:A*', 's3:C', 's3:D']
    .flatMap((action) => resources.map((resource) => statement(s3(action, resource))))
    .map((one) => compiler.box(one));
  const search = searchOf(compiler);
  const answers = ({ dimensions }: Box, other: Box, asked: Search) => [
    asked.isApart(dimensions, other),
    ...dimensions.map((choice, dimension) => asked.sight(dimension, [choice], [other])),
  ];
  const apart = boxes.map((one) => boxes.filter((other) => search.isApart(one.dimensions, other)).length);
  for (const one of boxes)
    for (const other of boxes) expect(answers(one, other, search)).toEqual(answers(one, other, searchOf(compiler)));
  // `s3:A` and `s3:A*` have something in common, and so have `a` and `a*`; all others only with themselves.
  expect(apart.slice(0, 5)).toEqual([21, 23, 21, 23, 23]);
});
