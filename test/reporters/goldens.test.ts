import { describe, expect, test } from '@jest/globals';
import { planAnnotations } from '../../src/reporters/annotations.ts';
import { renderComment } from '../../src/reporters/comment.ts';
import { visibleJson } from '../../src/reporters/hostile.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { allCases, expectGolden } from './case.ts';
import { expectValidReport } from './schema.ts';

const PLAIN = { color: false, width: 100, verbose: false, quiet: false };

describe.each(allCases())('$name', ({ name, report, text }) => {
  test('its report is one', () => {
    expectValidReport(report);
    expectValidReport(JSON.parse(renderJson(report)));
    expect(JSON.parse(renderJson(report))).toEqual(report);
  });

  test('in the terminal', () => expectGolden(name, 'terminal.txt', renderTerminal(report, text, PLAIN)));

  test('in the terminal, quiet', () =>
    expectGolden(name, 'quiet.txt', renderTerminal(report, text, { ...PLAIN, quiet: true })));

  test('in the terminal, 80 columns, verbose', () =>
    expectGolden(name, 'verbose.txt', renderTerminal(report, text, { ...PLAIN, width: 80, verbose: true })));

  test('as Markdown', () => expectGolden(name, 'summary.md', renderMarkdown(report, text)));

  test('as a comment on lines', () => {
    const replacement = report.suggestions.find((suggestion) => suggestion.disposition === 'one-click')?.edits[0];
    expectGolden(name, 'comment.md', renderComment(report.findings, replacement?.replacement, report, text));
  });

  test('as annotations', () =>
    expectGolden(name, 'annotations.json', `${visibleJson(JSON.stringify(planAnnotations(report), null, 2))}\n`));
});
