import fc from 'fast-check';
import { SEVERITIES } from '../../src/checks/check.ts';
import type { Report, ReportFinding, ReportGain, ReportText } from '../../src/reporters/report.ts';

/** Reports whose every text comes from somebody who means harm. */

const PIECES = [
  '`',
  '``',
  '```',
  '`````',
  '|',
  '\\',
  '\\|',
  '<!--',
  '-->',
  '<!-- lambda-role-guard:finding:abcdef -->',
  '<!-- lambda-role-guard:summary -->',
  '@octocat',
  '#123',
  'GH-7',
  'acme/shop#4',
  'https://evil.example',
  'www.evil.example',
  '[x](javascript:alert(1))',
  '![x](y)',
  '<script>',
  '</details>',
  '</sub>',
  '&lt;',
  '$x$',
  '*',
  '_',
  '~~',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u001b[31m',
  '\u009b',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\ud800',
  '\u{e0041}',
  '# ',
  '- ',
  '1. ',
  '> ',
  '::error::',
  ' ',
  'arn:aws:s3:::bucket',
  '$' + '{Orders.Arn}',
  'é',
  '🔴',
  '4be7a1209c8d7e6f5a4b',
  'word',
];

const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
const message = fc
  .array(
    fc.oneof(
      hostile,
      hostile.map((text) => `\`${text}\``),
      fc.constant(' may now call '),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(''));
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const line = fc.integer({ min: 1, max: 9 });
const severity = fc.constantFrom(...SEVERITIES);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const several = <T>(value: fc.Arbitrary<T>, maxLength = 3) => fc.array(value, { maxLength });

/** Files that units and findings share, so that they meet. */
const file = fc.oneof(
  fc.constant('template.yaml'),
  hostile.map((text) => `dir/${text}`),
);
const id = fc.oneof(fc.constant('template.yaml#Orders'), hostile);

const gain: fc.Arbitrary<ReportGain> = fc.record({
  action: hostile,
  resource: hostile,
  context: fc.dictionary(hostile, several(hostile), { maxKeys: 2 }),
  when: maybe(hostile),
  createdHere: fc.boolean(),
  statement: maybe(fc.record({ file, startLine: line, endLine: line, sid: maybe(hostile) }, { noNullPrototype: true })),
  severity,
  futureOnly: fc.boolean(),
  nearest: maybe(message),
});

const finding: fc.Arbitrary<ReportFinding> = fc
  .record({
    fingerprint: hex,
    check: fc.constantFrom('no-new-access', 'trust-widened'),
    severity,
    certainty: fc.constantFrom('proved', 'reported', 'undecided'),
    blocking: fc.boolean(),
    message,
    help: message,
    docs: fc.constant('https://example.org/docs/no-new-access.md'),
    subject: id,
    file,
    startLine: line,
    endLine: line,
    issueCode: maybe(hostile),
    waiver: fc.constant(null),
  })
  .map((found) => ({ ...found, id: `LRG-${found.fingerprint.slice(0, 8)}` }));

const change: fc.Arbitrary<Report['changes'][number]> = fc.record({
  subject: fc.record({ kind: fc.constantFrom('function', 'role', 'policy'), id, was: maybe(hostile), file, line }),
  role: maybe(fc.record({ before: maybe(hostile), after: maybe(hostile), sharedWith: several(hostile) })),
  access: fc.constantFrom('unchanged', 'narrowed', 'widened', 'changed', 'new', 'removed', 'undecided'),
  why: maybe(message),
  gained: several(gain, 6),
  lost: several(gain),
});

const suggestion: fc.Arbitrary<Report['suggestions'][number]> = fc.record({
  finding: fc.constantFrom('LRG-00000000'),
  title: message,
  disposition: fc.constantFrom('one-click', 'needs-review'),
  confidence: fc.constantFrom('high', 'medium', 'low'),
  edits: several(fc.record({ file, startLine: line, endLine: line, replacement: hostile, replaces: hex })),
  evidence: several(fc.record({ kind: fc.constantFrom('code-call', 'trail'), file, line, grants: hostile })),
  kept: several(hostile),
  dropped: several(fc.record({ action: hostile, why: message })),
});

const report: fc.Arbitrary<Report> = fc
  .record({
    schema: fc.constant('lambda-role-guard/report/v1'),
    tool: fc.constant({ name: 'lambda-role-guard', version: '0.1.0' } as const),
    data: fc.constant({ actions: '2026-09-26', managedPolicies: '2026-11-20' }),
    verdict: fc.constantFrom('pass', 'fail'),
    base: hostile,
    head: hostile,
    engines: fc.constant(['embedded'] as const),
    coverage: fc.constant({ functions: 2, roles: { whole: 1, part: 1, none: 0 } }),
    assumptions: several(fc.record({ file, line, name: hostile, value: hostile })),
    changes: several(change, 6),
    findings: several(finding, 8),
    suggestions: several(suggestion),
    problems: several(
      fc.record({ file, line: maybe(line), code: hostile, message, help: message, blocking: fc.boolean() }),
    ),
  })
  // A unit is in a report once.
  .map((one) => ({ ...one, changes: one.changes.filter(isFirstOfItsId) }));

function isFirstOfItsId(one: Report['changes'][number], at: number, all: Report['changes']): boolean {
  return all.findIndex(({ subject }) => subject.id === one.subject.id) === at;
}

/** A report and what its files hold. */
export const reportAndText: fc.Arbitrary<{ report: Report; text: ReportText }> = fc.record({
  report,
  text: fc.record({ base: hostile, head: hostile }).map(({ base, head }) => ({
    file: (side) => (side === 'base' ? `one\n${base}\nthree\n` : `one\n${head}\nthree`),
    before: () => ({ file: 'template.yaml', startLine: 1, endLine: 3 }),
  })),
});
