import { type Finding, SEVERITIES, type Severity } from '../checks/check.ts';
import type { AccessWord } from '../model/change.ts';
import { type Problem, problemIdentity } from '../source/problem.ts';

export const FAIL_ON = ['widened', 'unneeded', 'critical', 'high', 'medium', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export interface Gate {
  readonly failOn: FailOn;
  readonly onUndecided: 'block' | 'warn';
}

/** Whether a finding makes the verdict `fail` (semantics.md, "The gate"). `access` is the word for its unit. */
export function blocks(finding: Finding, access: AccessWord | undefined, gate: Gate): boolean {
  if (gate.failOn === 'never' || finding.onBase || finding.permitted) return false;
  if (finding.kind === 'undecided' || finding.certainty === 'undecided') return gate.onUndecided === 'block';
  if (gate.failOn === 'widened' || gate.failOn === 'unneeded') {
    if (finding.kind === 'trust') return true;
    if (access === 'new') return atLeast(finding.severity, 'high');
    return finding.kind === 'access';
  }
  return atLeast(finding.severity, gate.failOn);
}

/** A problem blocks where access may lie behind it and base had it not; what base had, the change did not bring. */
export function problemBlocks(problem: Problem, onBase: ReadonlySet<string>, gate: Gate): boolean {
  return gate.failOn !== 'never' && problem.hides && !onBase.has(problemIdentity(problem));
}

function atLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
