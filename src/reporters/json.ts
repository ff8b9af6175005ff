import { visibleJson } from './hostile.ts';
import type { Report, ReportChange, ReportGain } from './report.ts';

/**
 * The report as a program reads it: the keys in the order of the contract, two spaces, a line break at the end.
 * Keys that the contract does not name follow by name. Characters that hide are escaped, which JSON undoes.
 */
export function renderJson(report: Report): string {
  const ordered = inOrder(report, [
    'schema',
    'tool',
    'data',
    'verdict',
    'base',
    'head',
    'engines',
    'coverage',
    'assumptions',
    'changes',
    'findings',
    'suggestions',
    'problems',
  ]);
  return `${visibleJson(JSON.stringify({ ...ordered, ...parts(report) }, null, 2))}\n`;
}

function parts(report: Report) {
  const { coverage } = report;
  return {
    tool: inOrder(report.tool, ['name', 'version']),
    data: inOrder(report.data, ['actions', 'managedPolicies']),
    coverage: {
      ...inOrder(coverage, ['functions', 'roles', 'filesRead']),
      roles: inOrder(coverage.roles, ['whole', 'part', 'none']),
    },
    assumptions: report.assumptions.map((one) => inOrder(one, ['file', 'line', 'name', 'value'])),
    changes: report.changes.map(change),
    findings: report.findings.map((one) => inOrder(one, FINDING)),
    suggestions: report.suggestions.map(suggestion),
    problems: report.problems.map((one) => inOrder(one, ['file', 'line', 'code', 'message', 'help', 'blocking'])),
  };
}

const FINDING = [
  'id',
  'fingerprint',
  'check',
  'severity',
  'certainty',
  'blocking',
  'message',
  'help',
  'docs',
  'subject',
  'file',
  'startLine',
  'endLine',
  'issueCode',
  'waiver',
] as const;

function change(one: ReportChange) {
  return {
    ...inOrder(one, ['subject', 'role', 'access', 'why', 'gained', 'lost']),
    subject: inOrder(one.subject, ['kind', 'id', 'was', 'file', 'line', 'via']),
    role: one.role && inOrder(one.role, ['before', 'after', 'sharedWith']),
    gained: one.gained.map(gain),
    lost: one.lost.map(gain),
  };
}

function gain(one: ReportGain) {
  return {
    ...inOrder(one, [
      'action',
      'resource',
      'context',
      'when',
      'createdHere',
      'statement',
      'severity',
      'futureOnly',
      'nearest',
    ]),
    context: inOrder(one.context, []),
    statement: one.statement && inOrder(one.statement, ['file', 'startLine', 'endLine', 'sid', 'from']),
  };
}

function suggestion(one: Report['suggestions'][number]) {
  return {
    ...inOrder(one, ['finding', 'title', 'disposition', 'confidence', 'edits', 'evidence', 'kept', 'dropped']),
    edits: one.edits.map((edit) => inOrder(edit, ['file', 'startLine', 'endLine', 'replacement', 'replaces'])),
    evidence: one.evidence.map((item) => inOrder(item, ['kind', 'file', 'line', 'grants'])),
    dropped: one.dropped.map((item) => inOrder(item, ['action', 'why'])),
  };
}

/** The named keys first, as far as they are there, then the rest by name. */
function inOrder<T extends object>(value: T, first: readonly (keyof T & string)[]): T {
  const known: readonly string[] = first;
  const rest = Object.keys(value).filter((key) => !known.includes(key));
  const keys = [...known.filter((key) => key in value), ...rest.sort()];
  return Object.fromEntries(keys.map((key) => [key, value[key as keyof T]])) as T;
}
