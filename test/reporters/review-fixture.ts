import type { Report, ReportFinding, ReportSuggestion, ReportText } from '../../src/reporters/report.ts';
import type { PostedComments, PostedInline, ReviewOptions, ReviewWords } from '../../src/reporters/review.ts';
import { type ChangedLines, hunksOf } from '../../src/source/diff.ts';
import { editLines } from '../../src/source/edit.ts';

/** What a review is planned from, with as little as a test needs. */

export const NOTHING_POSTED: PostedComments = { conversation: [], inline: [] };

export function reportWith(parts: Partial<Report> = {}): Report {
  return {
    schema: 'lambda-role-guard/report/v1',
    tool: { name: 'lambda-role-guard', version: '0.1.0' },
    data: { actions: '2026-09-26', managedPolicies: '2026-11-20' },
    verdict: parts.findings?.some((finding) => finding.blocking) ? 'fail' : 'pass',
    base: 'b'.repeat(40),
    head: 'a'.repeat(40),
    engines: ['embedded'],
    coverage: { functions: 1, roles: { whole: 1, part: 0, none: 0 } },
    assumptions: [],
    changes: [],
    findings: [],
    suggestions: [],
    problems: [],
    ...parts,
  };
}

export function findingAt(startLine: number, endLine = startLine, parts: Partial<ReportFinding> = {}): ReportFinding {
  const fingerprint = parts.fingerprint ?? `f${startLine.toString(16).padStart(7, '0')}`;
  return {
    id: `LRG-${fingerprint}`,
    fingerprint,
    check: 'no-new-access',
    severity: 'high',
    certainty: 'proved',
    blocking: true,
    message: '`Orders` may do more than before',
    help: 'name the actions',
    docs: 'https://example.com/no-new-access',
    subject: 'template.yaml#Orders',
    file: 'template.yaml',
    startLine,
    endLine,
    issueCode: null,
    waiver: null,
    ...parts,
  };
}

export function suggestionFor(
  finding: ReportFinding,
  text: string,
  [startLine, endLine]: readonly [number, number],
  replacement: string,
): ReportSuggestion {
  return {
    finding: finding.id,
    title: 'take back what is new',
    disposition: 'one-click',
    confidence: 'high',
    edits: [editLines({ path: finding.file, text }, startLine, endLine, replacement)],
    evidence: [],
    kept: [],
    dropped: [],
  };
}

/** The same text on both sides is enough here: only head's is looked at. */
export function textOf(files: Readonly<Record<string, string>>): ReportText {
  return { file: (_, path) => files[path], before: () => undefined };
}

export function changed(patches: Readonly<Record<string, string>>): ChangedLines {
  const files = Object.entries(patches).map(([path, patch]) => {
    const hunks = hunksOf(patch);
    return [path, { path, hunks: hunks ?? [], complete: hunks !== undefined }] as const;
  });
  return new Map(files);
}

/** Words that say what they were made for, so that a plan can be read off its bodies. */
const words: ReviewWords = {
  summaryMarker: '<summary>',
  summary: (report) => `${report.verdict}, ${report.findings.length} findings <summary>`,
  inline: (findings, replacement) =>
    `${findings.map((finding) => finding.fingerprint).join(' ')}${replacement === undefined ? '' : ` => ${replacement}`}`,
  fingerprints: (body) =>
    body
      .split(' => ')[0]!
      .split(' ')
      .filter((word) => /^f[0-9a-f]{7}$/.test(word)),
  fixed: (body) => `fixed: ${body.toUpperCase()}`,
  review: (comments) => `${comments} new`,
  annotations: () => [],
  jobSummary: () => 'the job',
};

export const OPTIONS: ReviewOptions = { comment: 'always', inline: 'all', words };

export function postedInline(fingerprint: string, parts: Partial<PostedInline> = {}): PostedInline {
  const body = parts.body ?? fingerprint;
  return { id: 1, path: 'template.yaml', line: 3, startLine: null, replied: false, ...parts, body };
}
