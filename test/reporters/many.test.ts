import { describe, expect, test } from '@jest/globals';
import { MOST_PER_LEVEL, planAnnotations } from '../../src/reporters/annotations.ts';
import { renderComment } from '../../src/reporters/comment.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { fingerprintsIn } from '../../src/reporters/markers.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { expectGolden, NO_TEXT } from './case.ts';
import { manyFindings } from './many.ts';
import { expectValidReport } from './schema.ts';

const report = manyFindings(200);

describe('two hundred findings', () => {
  test('are a valid report', () => expectValidReport(report));

  test('are cut between rows in Markdown, with a note of what was left out', () => {
    const markdown = renderMarkdown(report, NO_TEXT, { budget: 5_000 });
    expect(markdown.length).toBeLessThanOrEqual(5_000);
    expectGolden('two-hundred-findings', 'summary.md', markdown);
  });

  test('leave room in a comment of GitHub for markers', () => {
    expect(renderMarkdown(report, NO_TEXT).length).toBeLessThanOrEqual(60_000);
  });

  test('are all in the terminal', () => {
    const shown = renderTerminal(report, NO_TEXT, { color: false, width: 80, verbose: false, quiet: false });
    expect(report.findings.filter(({ id }) => !shown.includes(id))).toEqual([]);
  });

  test('are ten annotations of a level, of which the last counts the rest', () => {
    const annotations = planAnnotations(report);
    for (const level of ['error', 'warning', 'notice'] as const) {
      const planned = annotations.filter((one) => one.level === level);
      expect(planned).toHaveLength(MOST_PER_LEVEL);
      expect(planned[MOST_PER_LEVEL - 1]!.title).toMatch(/^\d+ more$/);
    }
    expect(annotations.find(({ level }) => level === 'error')?.title).toBe('critical: no-new-access');
  });

  test.each([
    [9, 9],
    [10, 10],
    [11, 10],
  ])('%i findings of a level are %i annotations', (many, planned) => {
    const blocking = manyFindings(many).findings.map((finding) => ({ ...finding, blocking: true }));
    const annotations = planAnnotations({ ...report, findings: blocking });
    expect(annotations).toHaveLength(planned);
    expect(annotations.at(-1)?.title).toBe(many > planned ? '2 more' : 'info: no-new-access');
  });

  test('on the same lines are one comment that holds each marker', () => {
    const body = renderComment(report.findings, undefined, report, NO_TEXT);
    expect(fingerprintsIn(body)).toHaveLength(200);
    expect(body.length).toBeLessThan(60_000);
    expect(body).toContain('- and 191 more in the summary');
  });
});

describe('texts without end', () => {
  const endless = '`|@\u202e<!--'.repeat(50_000);
  const [change] = report.changes;
  const [finding] = report.findings;
  const gained = [{ ...change!.gained[0]!, resource: endless, context: { [endless]: [endless] }, nearest: endless }];
  const hostile = {
    ...report,
    changes: [{ ...change!, gained }],
    findings: Array.from({ length: 2_000 }, () => ({ ...finding!, message: endless, help: endless })),
  };

  test('do not make a comment that GitHub refuses', () => {
    const body = renderComment(hostile.findings, undefined, hostile, NO_TEXT);
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(fingerprintsIn(body)).toContain(finding!.fingerprint);
  });

  test('do not make a summary that GitHub refuses', () => {
    expect(renderMarkdown(hostile, NO_TEXT).length).toBeLessThanOrEqual(60_000);
  });

  test('do not flood a terminal', () => {
    const shown = renderTerminal(hostile, NO_TEXT, { color: false, width: 80, verbose: false, quiet: false });
    expect(shown.length).toBeLessThan(60_000);
  });
});
