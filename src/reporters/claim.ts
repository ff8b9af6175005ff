import type { Severity } from '../checks/check.ts';
import type { ReportFinding, ReportGain } from './report.ts';
import { listed } from './wording.ts';

/**
 * One sentence of a report: a finding, or several that differ in the action only, or new requests that no finding
 * speaks of. A statement with five actions on one resource is one thing to read, not five.
 */
export interface Claim {
  readonly severity: Severity;
  readonly blocking: boolean;
  readonly message: string;
  /** Empty for requests that no finding speaks of. */
  readonly findings: readonly ReportFinding[];
  /** The requests it is about; alike but for the action. Empty for what is not about access. */
  readonly gains: readonly ReportGain[];
  /** Why the nearest statement did not allow them. */
  readonly nearest: string | null;
}

/** Actions named in one sentence; the report itself has them all. */
const ACTIONS = 6;

/** What findings and requests of one statement come to. The order of both is kept. */
export function claimsOf(
  findings: readonly ReportFinding[],
  gains: readonly ReportGain[],
  isNew: boolean,
): readonly Claim[] {
  const told = findings.map((finding) => ({ finding, gain: gains.find((gain) => names(finding, gain)) }));
  const named = new Set(told.map(({ gain }) => gain));
  const claims = [
    ...told.map(({ finding, gain }) => ofFinding(finding, gain)),
    ...gains.filter((gain) => !named.has(gain)).map((gain) => ofRequest(gain, isNew)),
  ];
  return merged(claims);
}

/** Whether the message names the request, so that it need not be said again. */
function names(finding: ReportFinding, gain: ReportGain): boolean {
  return finding.message.includes(`${quoted(gain.action)} on ${quoted(gain.resource)}`);
}

function ofFinding(finding: ReportFinding, gain: ReportGain | undefined): Claim {
  const { severity, blocking, message } = finding;
  return { severity, blocking, message, findings: [finding], ...ofGain(gain) };
}

function ofRequest(gain: ReportGain, isNew: boolean): Claim {
  const message = `${isNew ? 'may call' : 'may now call'} ${quoted(gain.action)} on ${quoted(gain.resource)}`;
  return { severity: gain.severity, blocking: false, message, findings: [], ...ofGain(gain) };
}

function ofGain(gain: ReportGain | undefined): Pick<Claim, 'gains' | 'nearest'> {
  return gain ? { gains: [gain], nearest: gain.nearest } : { gains: [], nearest: null };
}

function merged(claims: readonly Claim[]): readonly Claim[] {
  const groups = new Map<string, Claim[]>();
  claims.forEach((claim, index) => {
    const key = claim.gains.length === 0 ? String(index) : likeness(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  });
  return [...groups.values()].map(asOne);
}

/** The same for claims that differ in nothing but the action. */
function likeness({ severity, blocking, message, findings, gains, nearest }: Claim): string {
  const { action, resource, context, when, createdHere, futureOnly } = gains[0]!;
  const without = (text: string) => text.replaceAll(quoted(action), '``');
  const { check, certainty, help } = findings[0] ?? {};
  const request = [resource, context, when, createdHere, futureOnly];
  return JSON.stringify([
    severity,
    blocking,
    without(message),
    without(nearest ?? ''),
    check,
    certainty,
    help,
    request,
  ]);
}

function asOne(group: readonly Claim[]): Claim {
  const [first] = group;
  if (group.length === 1) return first!;
  const gains = group.flatMap((claim) => claim.gains);
  const actions = [...new Set(gains.map(({ action }) => quoted(action)))];
  const every = listed([...actions].sort(), ACTIONS);
  const all = (text: string) => text.replaceAll(actions[0]!, () => every);
  return {
    ...first!,
    message: all(first!.message),
    findings: group.flatMap((claim) => claim.findings),
    gains,
    nearest: first!.nearest && all(first!.nearest),
  };
}

function quoted(text: string): string {
  return `\`${text}\``;
}
