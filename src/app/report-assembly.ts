import type { Finding } from '../checks/check.ts';
import { weigh } from '../checks/severity.ts';
import type { Catalog } from '../iam/catalog.ts';
import type { Gain, Unit, UnitChange } from '../model/change.ts';
import type {
  Report,
  ReportChange,
  ReportFinding,
  ReportGain,
  ReportProblem,
  ReportSuggestion,
  ReportText,
} from '../reporters/report.ts';
import { sha256 } from '../source/edit.ts';
import { type Problem, problemIdentity } from '../source/problem.ts';
import { placeOf } from '../source/span.ts';
import { printText } from '../source/text.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';
import { ACCESS_ANALYZER } from './analyzer-finding.ts';
import { blocks, type Gate, problemBlocks } from './gate.ts';
import type { Review } from './review.ts';

export interface ReportFacts {
  readonly version: string;
  readonly data: Report['data'];
  readonly base: string;
  readonly head: string;
  readonly engines: Report['engines'];
  readonly gate: Gate;
  /** Distinct paths whose content was read, on either side. */
  readonly filesRead: number;
  readonly catalog: Catalog;
}

/** The report: the one place where the verdict is computed. */
export function assembleReport(review: Review, suggestions: readonly Suggestion[], facts: ReportFacts): Report {
  const words = new Map(review.changes.map((change) => [change.id, change.access]));
  const findings = review.findings.map((finding) =>
    reportFinding(finding, blocks(finding, words.get(finding.subject), facts.gate)),
  );
  const problems = reportProblems(review, facts.gate);
  const fails = findings.some(({ blocking }) => blocking) || problems.some(({ blocking }) => blocking);
  return {
    schema: 'lambda-role-guard/report/v1',
    tool: { name: 'lambda-role-guard', version: facts.version },
    data: facts.data,
    verdict: fails ? 'fail' : 'pass',
    base: facts.base,
    head: facts.head,
    engines: facts.engines,
    coverage: { ...coverageOf(review.changes), filesRead: facts.filesRead },
    assumptions: assumptionsOf(review),
    changes: review.changes.map((change) => reportChange(change, facts.catalog)),
    findings,
    suggestions: suggestions.map(reportSuggestion),
    problems,
  };
}

/** Fingerprints hold no line numbers and no prose, so that they survive a rebase and a better wording. */
export function fingerprintOf(finding: Finding): string {
  return sha256(JSON.stringify([finding.check, finding.subject, finding.canonical]));
}

export function findingId(finding: Finding): string {
  return `LRG-${fingerprintOf(finding).slice(0, 8)}`;
}

function reportFinding(finding: Finding, blocking: boolean): ReportFinding {
  const { line, endLine, file } = placeOf(finding.at);
  return {
    id: findingId(finding),
    fingerprint: fingerprintOf(finding),
    check: finding.check,
    severity: finding.severity,
    certainty: finding.certainty,
    blocking,
    message: finding.message,
    help: finding.help,
    docs: `https://github.com/lambda-role-guard/lambda-role-guard/blob/main/docs/${pageOf(finding)}`,
    subject: finding.subject,
    file,
    startLine: line,
    endLine,
    issueCode: finding.issueCode ?? null,
    waiver: null,
    ...(finding.side ? { side: finding.side } : {}),
  };
}

/** What AWS says has one page for all of it. */
function pageOf({ check }: Finding): string {
  return check === ACCESS_ANALYZER ? `${check}.md` : `checks/${check}.md`;
}

function reportChange(change: UnitChange, catalog: Catalog): ReportChange {
  const unit = (change.after ?? change.before)!;
  const before = change.before ?? change.shownAgainst;
  const gain = (one: Gain) => reportGain(one, change, catalog);
  return {
    subject: {
      kind: unit.kind,
      id: change.id,
      was: change.was ?? null,
      file: unit.at.file.path,
      line: placeOf(unit.at).line,
      ...(unit.via ? { via: unit.via } : {}),
    },
    role:
      before?.role || change.after?.role
        ? {
            before: change.before?.role?.id ?? null,
            after: change.after?.role?.id ?? null,
            sharedWith: unit.sharedWith,
          }
        : null,
    access: change.access,
    why: change.why ?? null,
    gained: change.gained.map(gain),
    lost: change.lost.map(gain),
  };
}

function reportGain(gain: Gain, change: UnitChange, catalog: Catalog): ReportGain {
  const { request, allowedBy, nearest, futureOnly } = gain.witness;
  const place = allowedBy.at && placeOf(allowedBy.at);
  const context = Object.entries(request.context).filter(([key]) => !key.startsWith('template/'));
  return {
    action: request.action,
    resource: printText(request.resource),
    context: Object.fromEntries(context.map(([key, values]) => [key, values.map(printText)])),
    when: gain.when ?? null,
    createdHere: gain.createdHere,
    statement: place
      ? {
          file: place.file,
          startLine: place.line,
          endLine: place.endLine,
          sid: allowedBy.sid ?? null,
          ...(allowedBy.from ? { from: allowedBy.from } : {}),
        }
      : null,
    severity: change.sides ? weigh(gain, change.sides, catalog).severity : 'low',
    futureOnly,
    nearest: nearest?.why ?? null,
  };
}

function coverageOf(changes: readonly UnitChange[]): Report['coverage'] {
  const units = changes.flatMap(({ after }) => (after ? [after] : []));
  const roles = new Map<string, Unit['coverage']>();
  for (const unit of units) if (unit.role) roles.set(unit.role.id, unit.coverage);
  const count = (coverage: Unit['coverage']) => [...roles.values()].filter((one) => one === coverage).length;
  return {
    functions: units.filter(({ kind }) => kind === 'function').length,
    roles: { whole: count('whole'), part: count('part'), none: count('none') },
  };
}

function assumptionsOf({ head }: Review): Report['assumptions'] {
  const all = head.deployments.flatMap(({ assumptions }) =>
    assumptions.map(({ name, value, at }) => ({ file: at.file.path, line: placeOf(at).line, name, value })),
  );
  // Several deployments of the same files take the same for granted.
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function reportProblems(review: Review, gate: Gate): readonly ReportProblem[] {
  const onBase = new Set(review.problems.base.map(problemIdentity));
  const onHead = new Set(review.problems.head.map(problemIdentity));
  const gone = review.problems.base.filter((problem) => !onHead.has(problemIdentity(problem)));
  return [
    ...review.problems.head.map((problem) => reportProblem(problem, problemBlocks(problem, onBase, gate))),
    ...gone.map((problem) => reportProblem({ ...problem, message: `on base: ${problem.message}` }, false)),
  ];
}

function reportProblem(problem: Problem, blocking: boolean): ReportProblem {
  const { file, line, code, message, help } = problem;
  return { file, line: line ?? null, code, message, help, blocking };
}

function reportSuggestion({ finding, ...rest }: Suggestion): ReportSuggestion {
  return { finding: findingId(finding), ...rest };
}

/** The sources that code frames are cut from. */
export function reportText(review: Review): ReportText {
  const grown = new Map(
    review.findings.flatMap((finding) => (finding.before ? [[findingId(finding), finding.before] as const] : [])),
  );
  return {
    file: (side, path) => review[side].text(path),
    before: (id) => {
      const span = grown.get(id);
      if (!span) return undefined;
      const { file, line, endLine } = placeOf(span);
      return { file, startLine: line, endLine };
    },
  };
}
