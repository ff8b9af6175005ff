import { SEVERITIES, type Severity } from '../checks/check.ts';
import { type Claim, claimsOf } from './claim.ts';
import type { Report, ReportChange, ReportFinding, ReportGain, ReportProblem } from './report.ts';

/** What one statement brings: the requests that it newly allows and the findings that stand on it. */
export interface StatementOutline {
  readonly place: ReportGain['statement'];
  readonly gains: readonly ReportGain[];
  /** Worst first. */
  readonly findings: readonly ReportFinding[];
  /** Both, as sentences. */
  readonly claims: readonly Claim[];
}

/** A unit with something to say, in reading order. */
export interface UnitOutline {
  readonly id: string;
  /** Absent for findings about something that is no unit of the report. */
  readonly change?: ReportChange;
  readonly statements: readonly StatementOutline[];
  /** Findings that stand on no statement that grants something new. */
  readonly remarks: readonly ReportFinding[];
  readonly blocking: boolean;
  readonly severity: Severity;
}

/** The report in the order in which people read it; every rendering for people follows it. */
export interface Outline {
  /** Units that gain something or have findings: what blocks first, then the worst. */
  readonly units: readonly UnitOutline[];
  readonly undecided: readonly UnitOutline[];
  /** Units that lost access, removed ones included. */
  readonly lost: readonly ReportChange[];
  readonly unchanged: readonly ReportChange[];
  /** What blocks first. */
  readonly problems: readonly ReportProblem[];
}

export function outlineOf(report: Report): Outline {
  const bySubject = groupFindings(report);
  const known = new Set(report.changes.map((change) => change.subject.id));
  const outlined = report.changes.map((change) => unitOf(change.subject.id, change, bySubject.get(change.subject.id)));
  const strays = [...bySubject].filter(([id]) => !known.has(id)).map(([id, found]) => unitOf(id, undefined, found));
  const all = [...outlined, ...strays].sort(byWeight);
  const isUndecided = (unit: UnitOutline) => unit.change?.access === 'undecided';
  return {
    units: all.filter((unit) => !isUndecided(unit) && unit.statements.length + unit.remarks.length > 0),
    undecided: all.filter(isUndecided),
    lost: report.changes.filter((change) => change.lost.length > 0 || change.access === 'removed'),
    unchanged: report.changes.filter((change) => change.access === 'unchanged'),
    problems: [...report.problems].sort((a, b) => Number(b.blocking) - Number(a.blocking)),
  };
}

function groupFindings(report: Report): Map<string, ReportFinding[]> {
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of report.findings) {
    const group = groups.get(finding.subject);
    if (group) group.push(finding);
    else groups.set(finding.subject, [finding]);
  }
  return groups;
}

function unitOf(id: string, change: ReportChange | undefined, findings: readonly ReportFinding[] = []): UnitOutline {
  const places = statementsOf(change?.gained ?? []);
  const remarks: ReportFinding[] = [];
  for (const finding of [...findings].sort(worstFirst)) {
    const home = places.find((place) => overlaps(place.place, finding));
    if (home) home.findings.push(finding);
    else remarks.push(finding);
  }
  const words = [...findings, ...(change?.gained ?? [])].map((item) => SEVERITIES.indexOf(item.severity));
  return {
    id,
    ...(change ? { change } : {}),
    statements: places
      .sort((a, b) => weight(a) - weight(b))
      .map((one) => ({ ...one, claims: claimsOf(one.findings, one.gains, change?.access === 'new') })),
    remarks,
    blocking: findings.some((finding) => finding.blocking),
    severity: SEVERITIES[Math.min(SEVERITIES.length - 1, ...words.filter((word) => word >= 0))]!,
  };
}

function statementsOf(gains: readonly ReportGain[]) {
  const places = new Map<string, { place: ReportGain['statement']; gains: ReportGain[]; findings: ReportFinding[] }>();
  for (const gain of gains) {
    const key = JSON.stringify(gain.statement);
    const place = places.get(key);
    if (place) place.gains.push(gain);
    else places.set(key, { place: gain.statement, gains: [gain], findings: [] });
  }
  return [...places.values()];
}

function overlaps(place: ReportGain['statement'], finding: ReportFinding): boolean {
  return (
    place !== null &&
    place.file === finding.file &&
    place.startLine <= finding.endLine &&
    finding.startLine <= place.endLine
  );
}

export function worstFirst(a: ReportFinding, b: ReportFinding): number {
  return (
    Number(b.blocking) - Number(a.blocking) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.file, b.file) ||
    a.startLine - b.startLine ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function weight(statement: Pick<StatementOutline, 'findings' | 'gains'>): number {
  const severities = [...statement.findings, ...statement.gains].map((item) => SEVERITIES.indexOf(item.severity));
  return Math.min(...severities) - (statement.findings.some((finding) => finding.blocking) ? SEVERITIES.length : 0);
}

function byWeight(a: UnitOutline, b: UnitOutline): number {
  return (
    Number(b.blocking) - Number(a.blocking) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
