import { describe, expect, test } from '@jest/globals';
import type { Report, ReportFinding, ReportGain } from '../../src/reporters/report.ts';
import { placesIn } from '../../src/reporters/review-place.ts';
import { changed, findingAt, reportWith, suggestionFor, textOf } from './review-fixture.ts';

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}\n`).join('');

/** Lines 3 and 4 are new, 10 to 12 and 13 to 15 are two hunks side by side; 1–6 and 10–15 can be commented on. */
const text = lines(1, 20);
const patch = [
  '@@ -1,5 +1,6 @@\n line 1\n line 2\n-old 3\n+line 3\n+line 4\n line 5\n line 6',
  '@@ -9,2 +10,3 @@\n line 10\n+line 11\n line 12',
  '@@ -12,3 +13,3 @@\n line 13\n-old 14\n+line 14\n line 15',
].join('\n');
const diff = changed({ 'template.yaml': patch });

function place(finding: ReportFinding, report: Partial<Report> = {}, file = text, difference = diff) {
  const whole = reportWith({ findings: [finding], ...report });
  const found = placesIn(whole, textOf({ 'template.yaml': file }), difference).anchorOf(finding);
  return found && [found.startLine, found.endLine, ...(found.button ? [found.button.replacement] : [])];
}

describe('a finding without a suggestion', () => {
  test.each([
    ['lies in a hunk', [3, 4], [3, 4]],
    ['lies on lines that were there before', [5, 6], [5, 6]],
    ['reaches out of its hunk', [5, 9], [5, 6]],
    ['spans a whole function', [1, 20], [1, 6]],
    ['reaches across two hunks that touch', [12, 14], [13, 14]],
    ['lies outside', [17, 19], undefined],
  ] as const)('that %s', (_, [start, end], expected) => {
    expect(place(findingAt(start, end))).toEqual(expected);
  });

  test.each([
    ['above the difference', 8, [5, 9], 6],
    ['below the difference', 17, [12, 18], 15],
    ['above, with the change below it', 8, [8, 12], 10],
  ] as const)('goes to the nearest line of its statement: %s', (_, line, [startLine, endLine], expected) => {
    const statement = { file: 'template.yaml', startLine, endLine, sid: null };
    expect(place(findingAt(line), { changes: [changeThatGained(statement)] })).toEqual([expected, expected]);
  });

  test('does not go to a line of another statement', () => {
    const statement = { file: 'template.yaml', startLine: 3, endLine: 5, sid: null };
    expect(place(findingAt(18), { changes: [changeThatGained(statement)] })).toBeUndefined();
  });

  test.each([
    ['in a file that the pull request leaves alone', { file: 'other.yaml' }],
    ['about what head no longer has', { side: 'base' as const }],
  ])('has no place %s', (_, parts) => {
    expect(place(findingAt(3, 3, parts))).toBeUndefined();
  });

  test('has no place in a file without a patch', () => {
    expect(place(findingAt(3), {}, text, changed({ 'template.yaml': '' }))).toBeUndefined();
  });
});

describe('lines that moved between the pull request and its merge commit', () => {
  test('are found where the pull request has them', () => {
    expect(place(findingAt(13, 14), {}, `new\nlines\n${text}`)).toEqual([11, 12]);
  });

  test('have no place where base changed the same lines', () => {
    expect(place(findingAt(11), {}, text.replace('line 12', 'LINE 12'))).toBeUndefined();
  });
});

describe('a suggestion', () => {
  const accepted = (range: readonly [number, number], replacement: string, file = text) => {
    const finding = findingAt(1, 6);
    return place(finding, { suggestions: [suggestionFor(finding, file, range, replacement)] }, file);
  };

  test.each([
    ['replaces exactly its lines', [3, 4], 'new\n', [3, 4, 'new\n']],
    ['may delete', [5, 5], '', [5, 5, '']],
    ['may stand elsewhere in the difference', [11, 12], 'new\n', [11, 12, 'new\n']],
    ['that inserts takes the line below along', [4, 3], 'new\n', [4, 4, 'new\nline 4\n']],
    ['that inserts after a hunk takes the line above along', [7, 6], 'new\n', [6, 6, 'line 6\nnew\n']],
  ] as const)('%s', (_, range, replacement, expected) => {
    expect(accepted(range, replacement)).toEqual(expected);
  });

  test.each([
    ['across two hunks', [12, 13], 'new\n'],
    ['partly outside the difference', [6, 7], 'new\n'],
    ['over a deleted row', [2, 3], 'new\n'],
    ['that changes nothing', [3, 3], 'line 3\n'],
    ['with a carriage return', [3, 3], 'new\r\n'],
    ['without its line end', [3, 3], 'new'],
    ['that inserts nothing', [4, 3], ''],
  ] as const)('has no button %s', (_, range, replacement) => {
    expect(accepted(range, replacement)).toEqual([1, 6]);
  });

  test.each([
    ['a CRLF file', text.replaceAll('\n', '\r\n'), `${patch.replaceAll('\n', '\r\n')}\r`],
    ['a file of mixed line ends', `${text}line 21\r\n`, patch],
  ])('has no button in %s, but a place', (_, file, rows) => {
    const finding = findingAt(11);
    const report = { suggestions: [suggestionFor(finding, file, [11, 11], 'new\n')] };
    expect(place(finding, report, file, changed({ 'template.yaml': rows }))).toEqual([11, 11]);
  });

  test('has no button on the last line of a file without a line end', () => {
    const file = lines(1, 15).trimEnd();
    expect(accepted([15, 15], 'new\n', file)).toEqual([1, 6]);
    expect(accepted([15, 15], 'new\n', `${file}\n`)).toEqual([15, 15, 'new\n']);
  });

  test('has no button there either where only the merge commit goes on below it', () => {
    const open = changed({ 'template.yaml': `${patch}\n\\ No newline at end of file` });
    const finding = findingAt(14, 15);
    const on = (line: number) => ({ suggestions: [suggestionFor(finding, text, [line, line], 'new\n')] });
    expect(place(finding, on(15), text, open)).toEqual([14, 15]);
    expect(place(finding, on(14), text, open)).toEqual([14, 14, 'new\n']);
  });

  test('has no button where the text is not the one that it was made for', () => {
    const finding = findingAt(1, 6);
    const stale = suggestionFor(finding, text.replace('line 3', 'LINE 3'), [3, 3], 'new\n');
    expect(place(finding, { suggestions: [stale] })).toEqual([1, 6]);
  });

  test('has no button while it needs a review or has several parts', () => {
    const finding = findingAt(1, 6);
    const whole = suggestionFor(finding, text, [3, 3], 'new\n');
    expect(place(finding, { suggestions: [{ ...whole, disposition: 'needs-review' }] })).toEqual([1, 6]);
    expect(place(finding, { suggestions: [{ ...whole, edits: [whole.edits[0]!, whole.edits[0]!] }] })).toEqual([1, 6]);
  });

  test('keeps tabs and spaces as they are', () => {
    expect(accepted([3, 3], '\t  new \n')).toEqual([3, 3, '\t  new \n']);
  });
});

function changeThatGained(statement: NonNullable<ReportGain['statement']>): Report['changes'][number] {
  const gain: ReportGain = {
    action: 's3:GetObject',
    resource: '*',
    context: {},
    when: null,
    createdHere: false,
    statement,
    severity: 'high',
    futureOnly: false,
    nearest: null,
  };
  return {
    subject: { kind: 'function', id: 'template.yaml#Orders', was: null, file: 'template.yaml', line: 1 },
    role: null,
    access: 'widened',
    why: null,
    gained: [gain],
    lost: [],
  };
}
