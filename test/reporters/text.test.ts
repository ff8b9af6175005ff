import { describe, expect, test } from '@jest/globals';
import { clip, isPlain, visible } from '../../src/reporters/hostile.ts';
import { cell, codeSpan, fenced, placeLink, prose, row } from '../../src/reporters/markdown-text.ts';

describe('what hides is shown', () => {
  test.each([
    ['plain text é 🔴', 'plain text é 🔴'],
    ['line\nbreak\r\n\ttab', 'line\\nbreak\\r\\n\\ttab'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['\u009b31m', '\\u009b31m'],
    ['\u202eright to left\u202c', '\\u202eright to left\\u202c'],
    ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
    ['soft\u00adhyphen', 'soft\\u00adhyphen'],
    ['filler\u3164', 'filler\\u3164'],
    ['line\u2028separator', 'line\\u2028separator'],
    ['tag\u{e0041}', 'tag\\u{e0041}'],
    ['half\ud83d', 'half\\ud83d'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(isPlain(shown)).toBe(true);
  });

  test('line breaks and tabs are a file’s own', () => expect(isPlain('a\n\tb\n')).toBe(true));

  test('a carriage return is not, since it can overwrite a line', () => expect(isPlain('a\r\n')).toBe(false));

  test('nothing is cut in the middle of a character', () => {
    expect(clip('ab🔴', 4)).toBe('ab🔴');
    expect(clip('ab🔴d', 4)).toBe('ab…');
  });
});

describe('user text in Markdown', () => {
  test.each([
    ['Orders', '`Orders`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['``', '``` `` ```'],
    ['', '(empty)'],
    [' ', '(empty)'],
    ['<!-- x -->', '`\\u003c!-- x -->`'],
    ['two\nlines', '`two\\nlines`'],
  ])('code span of %j', (text, markdown) => expect(codeSpan(text)).toBe(markdown));

  test.each([
    ['`a|b`', '`a\\|b`'],
    ['`a\\|b`', '`a\\\\u007cb`'],
    ['a | b', 'a \\| b'],
  ])('cell of %s', (markdown, shown) => expect(cell(markdown)).toBe(shown));

  test('a row', () => expect(row('a', '`b|c`')).toBe('| a | `b\\|c` |\n'));

  test.each([
    ['function `Orders` may now call `s3:*`', 'function `Orders` may now call `s3:*`'],
    ['odd ` tick', 'odd \\` tick'],
    ['*not* _bold_ [x](y) <b>', '\\*not\\* \\_bold\\_ \\[x\\](y) \\<b\\>'],
    ['ask @octocat about #12', 'ask `@octocat` about `#12`'],
    ['see https://evil.example', 'see `https://evil.example`'],
    ['commit 4be7a1209c8d', 'commit `4be7a1209c8d`'],
    ['feedback stays a word', 'feedback stays a word'],
    ['<!-- x', '\\<\\!-- x'],
    ['- no list', '\\- no list'],
    ['``a`b`` as it was fenced', '``a`b`` as it was fenced'],
    ['`a`@b', '`a` `@b`'],
  ])('message %s', (message, markdown) => expect(prose(message)).toBe(markdown));

  test('a fence is longer than what it holds', () =>
    expect(fenced('diff', ['+ ````', '- \tx'])).toBe('`````diff\n+ ````\n-     x\n`````\n'));

  test('a place is a link only where the host says how, and cannot leave the address', () => {
    const blob = 'https://github.com/acme/shop/blob/4be7a12';
    expect(placeLink(undefined, 'a.yaml', 3)).toBe('`a.yaml:3`');
    expect(placeLink(blob, 'dir/a b.yaml', 3, 5)).toBe(`[\`dir/a b.yaml:3\`](${blob}/dir/a%20b.yaml#L3-L5)`);
    expect(placeLink(blob, 'a)(b]/?#x', null)).toBe(`[\`a)(b]/?#x\`](${blob}/a%29%28b%5D/%3F%23x)`);
    expect(placeLink(blob, 'half\ud800', null)).toBe(`[\`half\\ud800\`](${blob}/half%EF%BF%BD)`);
  });
});
