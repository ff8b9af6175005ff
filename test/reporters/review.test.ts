import { describe, expect, test } from '@jest/globals';
import type { Report, ReportChange } from '../../src/reporters/report.ts';
import { MAX_INLINE, type PostedComments, planReview, type ReviewOptions } from '../../src/reporters/review.ts';
import {
  changed,
  findingAt,
  NOTHING_POSTED,
  OPTIONS,
  postedInline,
  reportWith,
  suggestionFor,
  textOf,
} from './review-fixture.ts';

const LINES = 60;
const text = Array.from({ length: LINES }, (_, at) => `line ${at + 1}\n`).join('');
const files = textOf({ 'template.yaml': text });
/** Every line of the template is new. */
const diff = changed({
  'template.yaml': `@@ -0,0 +1,${LINES} @@\n${text.trimEnd().replace(/^/gm, '+')}`,
});

function plan(report: Report, posted: PostedComments = NOTHING_POSTED, options: Partial<ReviewOptions> = {}) {
  return planReview(report, files, diff, posted, { ...OPTIONS, ...options });
}

function comments(report: Report, posted?: PostedComments, options?: Partial<ReviewOptions>) {
  return plan(report, posted, options).review?.comments ?? [];
}

const unchanged: ReportChange = {
  subject: { kind: 'function', id: 'template.yaml#Orders', was: null, file: 'template.yaml', line: 1 },
  role: null,
  access: 'unchanged',
  why: null,
  gained: [],
  lost: [],
};
const unread = { file: 'x.yaml', line: 1, code: 'yaml-syntax', message: '', help: '', blocking: true };

describe('comments on lines', () => {
  test('a finding is told on its lines, on the right side', () => {
    expect(comments(reportWith({ findings: [findingAt(3, 5)] }))).toEqual([
      { path: 'template.yaml', startLine: 3, line: 5, side: 'RIGHT', body: 'f0000003' },
    ]);
  });

  test('one line has no start', () => {
    expect(comments(reportWith({ findings: [findingAt(4)] }))).toEqual([
      { path: 'template.yaml', line: 4, side: 'RIGHT', body: 'f0000004' },
    ]);
  });

  test('findings on overlapping lines share one comment, the weightiest first', () => {
    const findings = [
      findingAt(3, 5, { severity: 'low' }),
      findingAt(5, 7, { severity: 'critical' }),
      findingAt(7, 9, { blocking: false }),
      findingAt(12),
    ];
    expect(comments(reportWith({ findings })).map(({ startLine, line, body }) => [startLine, line, body])).toEqual([
      [undefined, 12, 'f000000c'],
      [3, 9, 'f0000005 f0000003 f0000007'],
    ]);
  });

  test('in a shared comment the weightiest suggestion decides the lines, and there is only one', () => {
    const findings = [findingAt(3, 8, { severity: 'low' }), findingAt(4, 8, { severity: 'critical' })];
    const suggestions = [
      suggestionFor(findings[0]!, text, [6, 7], 'low\n'),
      suggestionFor(findings[1]!, text, [5, 6], 'critical\n'),
    ];
    expect(comments(reportWith({ findings, suggestions }))).toEqual([
      { path: 'template.yaml', startLine: 5, line: 6, side: 'RIGHT', body: 'f0000004 f0000003 => critical\n' },
    ]);
  });

  test('lower lines come first, so that suggestions accepted together move no line above them', () => {
    const findings = [findingAt(2), findingAt(30), findingAt(11)];
    expect(comments(reportWith({ findings })).map(({ line }) => line)).toEqual([30, 11, 2]);
  });

  test(`no more than ${MAX_INLINE} are posted, and what blocks is among them`, () => {
    const findings = Array.from({ length: 30 }, (_, at) => findingAt(2 * at + 1, 2 * at + 1, { blocking: at >= 10 }));
    const lines = comments(reportWith({ findings })).map(({ line }) => line);
    expect(lines).toHaveLength(MAX_INLINE);
    expect(lines).toEqual(expect.arrayContaining(findings.filter((one) => one.blocking).map((one) => one.startLine)));
  });

  test.each([
    ['all', ['f0000009', 'f0000003']],
    ['blocking', ['f0000003']],
    ['off', []],
  ] as const)('`inline: %s` posts %j', (inline, bodies) => {
    const findings = [findingAt(3), findingAt(9, 9, { blocking: false })];
    expect(comments(reportWith({ findings }), NOTHING_POSTED, { inline }).map(({ body }) => body)).toEqual(bodies);
  });

  test('what does not block is not told on lines that the pull request did not write', () => {
    const context = changed({ 'template.yaml': '@@ -1,3 +1,4 @@\n line 1\n line 2\n+line 3\n line 4' });
    const findings = [findingAt(1, 1, { blocking: false }), findingAt(2), findingAt(3, 4, { blocking: false })];
    const told = planReview(reportWith({ findings }), files, context, NOTHING_POSTED, OPTIONS).review?.comments;
    expect(told?.map(({ line }) => line)).toEqual([4, 2]);
  });
});

describe('a second run', () => {
  const findings = [findingAt(3)];

  test('posts nothing twice, wherever the line has gone', () => {
    const posted = { conversation: [], inline: [postedInline('f0000003', { line: null })] };
    const { review, edit, remove } = plan(reportWith({ findings }), posted);
    expect({ review, edit, remove }).toEqual({ review: undefined, edit: [], remove: [] });
  });

  test('posts what is new beside what is posted, without a second suggestion on the same lines', () => {
    const fresh = findingAt(3, 4, { fingerprint: 'f1234567' });
    const suggestions = [suggestionFor(fresh, text, [3, 3], 'new\n')];
    const posted = { conversation: [], inline: [postedInline('f0000003')] };
    expect(comments(reportWith({ findings: [...findings, fresh], suggestions }), posted)).toEqual([
      { path: 'template.yaml', startLine: 3, line: 4, side: 'RIGHT', body: 'f1234567' },
    ]);
  });

  test('counts the comments that stand towards the limit', () => {
    const many = Array.from({ length: 30 }, (_, at) => findingAt(2 * at + 1));
    const inline = many.slice(0, 20).map((one, id) => postedInline(one.fingerprint, { id, line: null }));
    expect(comments(reportWith({ findings: many }), { conversation: [], inline })).toHaveLength(MAX_INLINE - 20);
  });

  test('removes the comment of a finding that is gone', () => {
    expect(plan(reportWith(), { conversation: [], inline: [postedInline('f0000003', { id: 8 })] }).remove).toEqual([
      { kind: 'inline', id: 8 },
    ]);
  });

  test('edits it instead where somebody answered, and once only', () => {
    const answered = postedInline('f0000003', { id: 8, replied: true });
    const { edit, remove } = plan(reportWith(), { conversation: [], inline: [answered] });
    expect({ edit, remove }).toEqual({ edit: [{ id: 8, body: 'fixed: F0000003' }], remove: [] });
    const later = plan(reportWith(), { conversation: [], inline: [{ ...answered, body: edit[0]!.body }] });
    expect(later.edit).toEqual([]);
  });

  test('keeps a comment as long as one of its findings is there', () => {
    const shared = postedInline('', { body: 'f0000003 f0000009' });
    expect(plan(reportWith({ findings }), { conversation: [], inline: [shared] }).remove).toEqual([]);
  });

  test('removes the younger of two comments that say the same', () => {
    const inline = [postedInline('f0000003', { id: 4 }), postedInline('f0000003', { id: 5 })];
    expect(plan(reportWith({ findings }), { conversation: [], inline }).remove).toEqual([{ kind: 'inline', id: 5 }]);
  });

  test('keeps the younger one too where somebody answered it', () => {
    const inline = [postedInline('f0000003', { id: 4 }), postedInline('f0000003', { id: 5, replied: true })];
    const { edit, remove } = plan(reportWith({ findings }), { conversation: [], inline });
    expect({ edit, remove }).toEqual({ edit: [], remove: [] });
  });

  test.each([
    ['something could not be read', { problems: [unread] }],
    ['something was not decided', { changes: [{ ...unchanged, access: 'undecided' as const, why: 'a condition' }] }],
  ])('calls nothing fixed where %s', (_, parts) => {
    const { edit, remove } = plan(reportWith(parts), { conversation: [], inline: [postedInline('f0000003')] });
    expect({ edit, remove }).toEqual({ edit: [], remove: [] });
  });

  test('leaves comments without a marker alone', () => {
    const inline = [postedInline('', { body: 'nice work' })];
    expect(plan(reportWith(), { conversation: [], inline }).remove).toEqual([]);
  });
});

describe('the summary', () => {
  const blocked = reportWith({ findings: [findingAt(3)] });
  const quiet = reportWith();
  const refactored = reportWith({ changes: [unchanged] });
  const remark = reportWith({ findings: [findingAt(3, 3, { blocking: false })] });
  const failed = reportWith({ verdict: 'fail', problems: [unread] });

  test.each([
    ['always', 'blocked', blocked, 'create'],
    ['always', 'a remark', remark, 'create'],
    ['always', 'a refactoring', refactored, 'create'],
    ['always', 'nothing that decides access', quiet, 'none'],
    ['on-findings', 'blocked', blocked, 'create'],
    ['on-findings', 'a remark', remark, 'create'],
    ['on-findings', 'blocked without a finding', failed, 'create'],
    ['on-findings', 'a refactoring', refactored, 'none'],
    ['never', 'blocked', blocked, 'none'],
  ] as const)('`comment: %s`, %s: %4$s', (comment, _, report, action) => {
    expect(plan(report, NOTHING_POSTED, { comment }).summary.action).toBe(action);
  });

  const posted = (...bodies: readonly string[]) => ({
    conversation: bodies.map((body, id) => ({ id, body })),
    inline: [],
  });

  test('is left alone while it says the same', () => {
    const earlier = posted('hello', 'fail, 1 findings <summary>\r\n');
    expect(plan(blocked, earlier).summary).toMatchObject({ action: 'keep', id: 1 });
  });

  test('is updated in place when the text changes, and says so when all is well again', () => {
    const earlier = posted('fail, 1 findings <summary>');
    const after = { action: 'update', id: 0, body: 'pass, 0 findings <summary>' };
    expect(plan(quiet, earlier).summary).toMatchObject(after);
    expect(plan(quiet, earlier, { comment: 'on-findings' }).summary).toMatchObject(after);
  });

  test('is one: later twins are removed', () => {
    const earlier = posted('fail, 1 findings <summary>', 'pass, 0 findings <summary>');
    expect(plan(blocked, earlier)).toMatchObject({
      summary: { action: 'keep', id: 0 },
      remove: [{ kind: 'summary', id: 1 }],
    });
  });

  test('is removed once nobody wants it, so that no old verdict stays', () => {
    expect(plan(blocked, posted('old <summary>'), { comment: 'never' })).toMatchObject({
      summary: { action: 'none' },
      remove: [{ kind: 'summary', id: 0 }],
    });
  });

  test('is not recognised where the marker is only quoted', () => {
    expect(plan(blocked, posted('what is <summary> for?')).summary.action).toBe('create');
  });
});

test('annotations and the job summary are part of every plan', () => {
  const annotation = { level: 'error', file: 'x', startLine: 1, endLine: 1, title: '', message: '' } as const;
  const told = { ...OPTIONS.words, annotations: () => [annotation] };
  expect(plan(reportWith(), NOTHING_POSTED, { words: told, comment: 'never', inline: 'off' })).toMatchObject({
    annotations: [annotation],
    jobSummary: 'the job',
  });
});
