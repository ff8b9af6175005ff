import { clip, visible } from './hostile.ts';

/**
 * Text from a pull request in GitHub-flavoured Markdown. It only ever stands in code spans and code blocks, because
 * GitHub looks for mentions, issue numbers and addresses everywhere else, whether or not they are escaped.
 */

/** The longest piece of text in one code span, and in one message, in UTF-16 units. */
const LONGEST = 200;
const LONGEST_MESSAGE = 1_000;

/** Comments do nothing inside code, but whoever reads the raw text would take one for a marker of ours. */
function withoutComments(text: string): string {
  return text.replaceAll('<!--', '\\u003c!--');
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
}

/** A code span of one line, whose fence is longer than any run of backticks in it. */
export function codeSpan(text: string): string {
  const shown = withoutComments(clip(visible(text), LONGEST));
  if (shown.trim() === '') return '(empty)';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/**
 * A table's cell. A pipe ends a cell even inside a code span unless a backslash stands before it; where the text has
 * a backslash there itself, the pipe becomes an escape that people can read.
 * https://github.github.com/gfm/#tables-extension-
 */
export function cell(markdown: string): string {
  return markdown.replace(/(\\*)\|/g, (_, slashes: string) => (slashes === '' ? '\\|' : `${slashes}\\u007c`));
}

/** A row of cells. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |\n`;
}

/** A block of code; `info` is the language. */
export function fenced(info: string, lines: readonly string[]): string {
  const shown = lines.map((line) => withoutComments(visible(line.replaceAll('\t', '    '))));
  const fence = fenceFor(shown.join('\n'));
  return [`${fence}${info}`, ...shown, fence, ''].join('\n');
}

/** A fence that no line of the text can close. */
export function fenceFor(text: string): string {
  return '`'.repeat(Math.max(3, longestRun(text) + 1));
}

/**
 * A message as Markdown. Messages are plain sentences with the user's text in backticks: spans are fenced anew, the
 * rest is escaped. Where the user's text holds backticks itself, a span may end early; whatever then falls outside is
 * escaped like everything else, so the worst is that it looks plain.
 */
export function prose(message: string): string {
  const pieces = clip(visible(message), LONGEST_MESSAGE).split(/(`+)/);
  let markdown = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    const close = at % 2 === 1 ? pieces.indexOf(piece, at + 1) : -1;
    const next = close < 0 ? plain(piece) : codeSpan(pieces.slice(at + 1, close).join(''));
    // Backticks that meet would be read as one longer fence.
    markdown += markdown.endsWith('`') && next.startsWith('`') ? ` ${next}` : next;
    if (close >= 0) at = close;
  }
  return markdown;
}

/** What GitHub would make a link or a formula of: mentions, issue and commit references, addresses, `$…$`. */
const LIVE = /[@#$]|:\/\/|www\.|gh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/i;

/** A plain sentence: nothing in it is markup; words that would come alive become code. */
export function plain(text: string): string {
  return visible(text)
    .split(' ')
    .map((word) => (LIVE.test(word) ? codeSpan(word) : word.replace(/[\\`*_{}[\]<>&~!]/g, '\\$&')))
    .join(' ')
    .replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2');
}

/** Where files can be seen on the web: an address that the host gives, such as `https://github.com/o/r/blob/<sha>`. */
export type Blob = string | undefined;

/** `file:line` as code, linked where the host says how. The path is percent-encoded, so it cannot leave the address. */
export function placeLink(blob: Blob, file: string, line: number | null, endLine = line): string {
  const label = codeSpan(line === null ? file : `${file}:${line}`);
  if (blob === undefined || label === '(empty)') return label;
  const path = file.split('/').map(encoded).join('/');
  const to = line !== null && endLine !== null && endLine > line ? `-L${endLine}` : '';
  return `[${label}](${blob}/${path}${line === null ? '' : `#L${line}${to}`})`;
}

/** `encodeURIComponent` leaves characters that Markdown takes for its own, and throws on half a character. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
