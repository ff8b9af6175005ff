import { describe, expect, test } from '@jest/globals';
import { claimsOf } from '../../src/reporters/claim.ts';
import { headline } from '../../src/reporters/headline.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { outlineOf } from '../../src/reporters/outline.ts';
import type { Report, ReportFinding, ReportGain } from '../../src/reporters/report.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { NO_TEXT } from './case.ts';
import { manyFindings } from './many.ts';

const report = manyFindings(6);
const [change] = report.changes;
const gain = (action: string, more: Partial<ReportGain> = {}): ReportGain => ({
  ...change!.gained[0]!,
  action,
  resource: '*',
  ...more,
});
const finding = (action: string, more: Partial<ReportFinding> = {}): ReportFinding => ({
  ...report.findings[0]!,
  id: `LRG-${action}`,
  message: `\`F\` may now call \`${action}\` on \`*\`; it writes`,
  ...more,
});
const messages = (findings: readonly ReportFinding[], gains: readonly ReportGain[]) =>
  claimsOf(findings, gains, false).map(({ message }) => message);

describe('claims', () => {
  const both = [gain('s3:B'), gain('s3:A')];

  test('findings that differ in the action only are one', () => {
    const [claim, ...others] = claimsOf([finding('s3:B'), finding('s3:A')], both, false);
    expect(others).toEqual([]);
    expect(claim!.message).toBe('`F` may now call `s3:A` and `s3:B` on `*`; it writes');
    expect(claim!.findings.map(({ id }) => id)).toEqual(['LRG-s3:B', 'LRG-s3:A']);
  });

  test.each<[string, Partial<ReportFinding>, Partial<ReportGain>]>([
    ['severity', { severity: 'critical' }, {}],
    ['blocking', { blocking: true }, {}],
    ['help', { help: 'something else' }, {}],
    ['what the request carries', {}, { context: { 'aws:SourceIp': [] } }],
    ['when it holds', {}, { when: 'IsProd' }],
    ['why it was denied', {}, { nearest: 'its principal is another one' }],
  ])('findings that differ in %s are two', (_, aboutFinding, aboutGain) => {
    const findings = [finding('s3:B'), finding('s3:A', aboutFinding)];
    expect(messages(findings, [gain('s3:B'), gain('s3:A', aboutGain)])).toHaveLength(2);
  });

  test('requests that no finding speaks of are said too', () => {
    expect(messages([finding('s3:A')], [...both, gain('s3:C')])).toEqual([
      '`F` may now call `s3:A` on `*`; it writes',
      'may now call `s3:B` and `s3:C` on `*`',
    ]);
  });

  test('findings that are not about a request stay by themselves', () => {
    const trust = { message: 'somebody may now assume the role' };
    expect(messages([finding('x', trust), finding('y', trust)], [])).toHaveLength(2);
  });
});

describe('the order of reading', () => {
  test('what blocks comes first, then the worst, then by id', () => {
    expect(outlineOf(report).units.map(({ blocking, severity, id }) => [blocking, severity, id.split('#')[1]])).toEqual(
      [
        [true, 'high', 'Function6'],
        [true, 'medium', 'Function2'],
        [true, 'info', 'Function4'],
        [false, 'critical', 'Function5'],
        [false, 'high', 'Function1'],
        [false, 'low', 'Function3'],
      ],
    );
  });

  test('a finding about no unit of the report is not lost', () => {
    const stray = finding('x', { subject: 'elsewhere' });
    expect(outlineOf({ ...report, changes: [], findings: [stray] }).units).toMatchObject([{ remarks: [stray] }]);
  });
});

describe('the headline', () => {
  const of = (...words: readonly Report['changes'][number]['access'][]) =>
    headline({ ...report, verdict: 'pass', findings: [], changes: words.map((access) => ({ ...change!, access })) });

  test.each([
    [of(), 'nothing that decides access has changed'],
    [of('unchanged', 'unchanged'), 'no function gains access'],
    [of('narrowed', 'narrowed', 'removed'), 'no function gains access, 2 lose some, 1 removed'],
    [of('widened', 'changed', 'new'), '2 functions gain access, 1 new function, nothing blocks'],
    [of('undecided'), '1 function not decided, nothing blocks'],
    [headline(report), '6 functions gain access'],
    [
      headline({ ...report, changes: [{ ...change!, access: 'unchanged' }] }),
      'no function gains access, but 3 findings block',
    ],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});

describe('nothing is left out in silence', () => {
  const [first, second] = report.findings;
  const trust = { ...second!, subject: first!.subject, check: 'trust-widened', message: 'somebody may assume it' };
  const unclear = {
    ...first!,
    certainty: 'undecided' as const,
    check: 'undecided',
    message: 'whether it gains is open',
  };
  const undecided: Report = {
    ...report,
    changes: [{ ...change!, access: 'undecided', why: 'a reason', gained: [] }],
    findings: [unclear, trust],
  };
  const options = { color: false, width: 80, verbose: false };

  test.each([
    ['Markdown', renderMarkdown(undecided, NO_TEXT)],
    ['the terminal', renderTerminal(undecided, NO_TEXT, { ...options, quiet: false })],
    ['the quiet terminal', renderTerminal(undecided, NO_TEXT, { ...options, quiet: true })],
  ])('%s tells what else was found about a unit that is not decided', (_, shown) => {
    expect(shown).toContain('somebody may assume it');
    expect(shown).toContain('whether it gains is open');
  });

  test('the terminal counts findings that it has no room for', () => {
    const findings = ['a', 'b', 'c', 'd', 'e'].map((message) => ({ ...first!, id: `LRG-${message}`, message }));
    const crowded = { ...report, changes: [change!], findings };
    const shown = renderTerminal(crowded, NO_TEXT, { ...options, quiet: false });
    // One of the claims is the request, which none of the messages names.
    expect(shown).toContain('and 3 more on the same statement (--verbose shows all)');
  });
});
