import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contains, type Hunk, hunksOf, overlap, shiftOf } from '../../src/source/diff.ts';

const patch = `@@ -1,4 +1,5 @@ Resources
 one
-two
+TWO
+two and a half
 three
 four
@@ -10,2 +11,3 @@
 ten
+ten and a half
 eleven
\\ No newline at end of file`;

function hunks(text: string): readonly Hunk[] {
  return hunksOf(text) ?? [];
}

describe('hunksOf', () => {
  test('gives the lines of the new side that can be commented on, hunk by hunk', () => {
    expect(hunks(patch).map(({ first, last, lines }) => ({ first, last, lines }))).toEqual([
      { first: 1, last: 5, lines: ['one', 'TWO', 'two and a half', 'three', 'four'] },
      { first: 11, last: 13, lines: ['ten', 'ten and a half', 'eleven'] },
    ]);
  });

  test('knows which lines are new and above which lines some were deleted', () => {
    expect(hunks(patch).map(({ added, deletedAbove }) => [[...added], [...deletedAbove]])).toEqual([
      [[2, 3], [2]],
      [[12], []],
    ]);
  });

  test('knows the last line of a file that ends without a line break, on the new side only', () => {
    const open = '\n\\ No newline at end of file';
    expect(hunks(patch).map(({ unterminated }) => unterminated)).toEqual([undefined, 13]);
    expect(hunks(`@@ -1,2 +1,2 @@\n one\n-two${open}\n+two`)[0]?.unterminated).toBeUndefined();
    expect(hunks(`@@ -1,2 +1,2 @@\n one\n-two\n+two${open}`)[0]?.unterminated).toBe(2);
  });

  test.each([
    ['a hunk that only deletes has no line', '@@ -1,2 +0,0 @@\n-one\n-two', 0],
    ['rows that look like file headers are rows', '@@ -1,2 +1,2 @@\n--- one\n+++ one\n two', 2],
    ['a carriage return belongs to its line', '@@ -1 +1 @@\n-one\r\n+two\r', 1],
  ])('%s', (_, text, lines) => {
    expect(hunks(text)[0]?.lines).toHaveLength(lines);
  });

  test.each([
    ['nothing', ''],
    ['no hunk', 'Binary files differ'],
    ['a hunk without numbers', '@@ some @@\n one'],
    ['a hunk that is cut off', '@@ -1,3 +1,4 @@\n one'],
  ])('%s is no patch', (_, text) => {
    expect(hunksOf(text)).toBeUndefined();
  });
});

test('a damaged patch gives hunks whose lines are numbered, or nothing', () => {
  const places = fc.nat(patch.length);
  const damage = fc.constantFrom('', '@@', '\n', '-', '+', '0', '\u2028', '\\');
  fc.assert(
    fc.property(places, places, damage, (from, length, inserted) => {
      const damaged = patch.slice(0, from) + inserted + patch.slice(from + (length % 9));
      for (const { first, last, lines } of hunks(damaged)) expect(last - first + 1).toBe(lines.length);
    }),
    { seed: 20261123, numRuns: 500 },
  );
});

describe('shiftOf', () => {
  const [, second] = hunks(patch) as [Hunk, Hunk];
  const file = (before: number) => [...Array.from({ length: before }, (_, at) => `line ${at}`), ...second.lines];

  test.each([
    ['nothing moved', file(10), 0],
    ['three lines were put above', file(13), 3],
    ['two lines above are gone', file(8), -2],
    ['the lines are no longer there', ['ten', 'eleven'], undefined],
    ['the lines are there twice, neither where they were', [...file(1), ...file(1)], undefined],
    ['the lines are there twice, once where they were', [...file(10), ...file(1)], 0],
  ])('where %s', (_, lines, shift) => {
    expect(shiftOf(second, lines)).toBe(shift);
  });

  test('finds a hunk again under any number of lines put above it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'ten'), { maxLength: 20 }), (above) => {
        const lines = [...file(10).slice(0, 10), ...above, ...second.lines];
        expect(shiftOf(second, lines)).toBe(above.length);
      }),
      { seed: 20261123 },
    );
  });
});

describe('ranges', () => {
  const lines = (startLine: number, endLine: number) => ({ startLine, endLine });

  test.each([
    [lines(1, 5), lines(3, 9), lines(3, 5)],
    [lines(1, 5), lines(5, 5), lines(5, 5)],
    [lines(1, 5), lines(6, 9), undefined],
  ])('%j and %j share %j', (a, b, shared) => {
    expect(overlap(a, b)).toEqual(shared);
    expect(overlap(b, a)).toEqual(shared);
  });

  test('a range contains itself and what lies inside, and nothing that reaches out', () => {
    expect(contains(lines(2, 4), lines(2, 4))).toBe(true);
    expect(contains(lines(2, 4), lines(3, 3))).toBe(true);
    expect(contains(lines(2, 4), lines(4, 5))).toBe(false);
  });
});
