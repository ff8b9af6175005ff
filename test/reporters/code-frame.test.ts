import { describe, expect, test } from '@jest/globals';
import { cutFrame, diffFrame, type FrameLine, linesOf, plainFrame } from '../../src/reporters/code-frame.ts';
import { sourcesOf } from '../../src/reporters/sources.ts';
import { NO_TEXT } from './case.ts';

const excerpt = (startLine: number, text: string) => ({ file: 'a', startLine, lines: text.split(' ') });
const shown = (frame: readonly FrameLine[]) => frame.map(({ sign, line, text }) => `${sign}${line}${text}`).join(' ');

describe('a frame', () => {
  test('numbers what goes by base and what comes by head', () => {
    expect(shown(diffFrame(excerpt(10, 'a b c'), excerpt(20, 'a x y c')))).toBe(' 20a -11b +21x +22y  23c');
  });

  test('folds what is the same and far away', () => {
    const frame = diffFrame(excerpt(1, 'a b c d e f'), excerpt(1, 'a b c d e g'));
    expect(shown(frame)).toBe('gap1  3c  4d  5e -6f +6g');
  });

  test('of nothing is all new, of the same has no marks', () => {
    expect(shown(diffFrame({ ...excerpt(1, ''), lines: [] }, excerpt(1, 'a b')))).toBe('+1a +2b');
    expect(shown(diffFrame(excerpt(1, 'a b'), excerpt(4, 'a b')))).toBe(' 4a  5b');
  });

  test('of two texts with nothing in common ends in time', () => {
    const many = (name: string) => Array.from({ length: 20_000 }, (_, index) => `${name}${index}`);
    const frame = diffFrame(
      { file: 'a', startLine: 1, lines: many('a') },
      { file: 'a', startLine: 1, lines: many('b') },
    );
    expect(frame).toHaveLength(40_000);
    expect(shown(cutFrame(frame, 2))).toBe('-1a0 -2a1 gap3');
  });

  test('loses the indentation that its lines share', () => {
    const frame = plainFrame({ file: 'a', startLine: 1, lines: ['    a:', '', '\t  - b'] });
    expect(cutFrame(frame).map(({ text }) => text)).toEqual(['a:', '', '  - b']);
  });

  test.each([
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['', []],
  ])('lines of %j', (text, lines) => expect(linesOf(text)).toEqual(lines));
});

describe('sources', () => {
  const files: Record<string, string> = { base: 'a\nb\nc\n', head: 'a\nx\nc' };
  const sources = sourcesOf({
    file: (side, path) => (path === 'f' ? files[side] : undefined),
    before: () => undefined,
  });

  test('quote whole lines of a side', () => {
    expect(sources.quote('head', 'f', 2, 3)).toEqual({ file: 'f', startLine: 2, lines: ['x', 'c'] });
    expect(sources.quote('base', 'f', 2, 2)?.lines).toEqual(['b']);
  });

  test.each([
    ['a file that was not read', 'g', 1],
    ['lines past the end', 'f', 9],
    ['line 0', 'f', 0],
  ])('quote nothing of %s', (_, file, line) => expect(sources.quote('head', file, line, line)).toBeUndefined());

  test('know which of head’s lines base does not have', () => {
    expect([...(sources.added('f') ?? [])]).toEqual([2]);
    expect(sourcesOf(NO_TEXT).added('f')).toBeUndefined();
  });
});
