import type { Certainty, Severity } from '../checks/check.ts';
import type { AccessWord } from '../model/change.ts';
import type { Edit } from '../source/edit.ts';
import type { Evidence } from '../suggestions/suggestion.ts';

/**
 * The report, version 1: what `--format json` prints, key for key (contract.md §2). Every other rendering is made of
 * this and of `ReportText`, so that no two of them can disagree.
 */
export interface Report {
  readonly schema: 'lambda-role-guard/report/v1';
  readonly tool: { readonly name: 'lambda-role-guard'; readonly version: string };
  /** Dates of the snapshots: the action catalogue and the AWS managed policies. */
  readonly data: { readonly actions: string; readonly managedPolicies: string };
  readonly verdict: 'pass' | 'fail';
  readonly base: string;
  readonly head: string;
  readonly engines: readonly ('embedded' | 'access-analyzer')[];
  readonly coverage: {
    readonly functions: number;
    readonly roles: { readonly whole: number; readonly part: number; readonly none: number };
    /** Distinct paths whose content was read, on either side; what was only searched is not among them. */
    readonly filesRead?: number;
  };
  readonly assumptions: readonly ReportAssumption[];
  readonly changes: readonly ReportChange[];
  readonly findings: readonly ReportFinding[];
  readonly suggestions: readonly ReportSuggestion[];
  readonly problems: readonly ReportProblem[];
}

export interface ReportAssumption {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly value: string;
}

export interface ReportChange {
  readonly subject: {
    readonly kind: 'function' | 'role' | 'policy';
    readonly id: string;
    readonly was: string | null;
    readonly file: string;
    readonly line: number;
    readonly via?: string;
  };
  readonly role: {
    readonly before: string | null;
    readonly after: string | null;
    readonly sharedWith: readonly string[];
  } | null;
  readonly access: AccessWord;
  readonly why: string | null;
  readonly gained: readonly ReportGain[];
  readonly lost: readonly ReportGain[];
}

export interface ReportGain {
  readonly action: string;
  readonly resource: string;
  /** Context keys that matter, with the values of the request; an empty list is a key that must be absent. */
  readonly context: Readonly<Record<string, readonly string[]>>;
  readonly when: string | null;
  readonly createdHere: boolean;
  /** Where the statement that allows it stands; a statement of an AWS managed policy names it in `from`. */
  readonly statement: {
    readonly file: string;
    readonly startLine: number;
    readonly endLine: number;
    readonly sid: string | null;
    readonly from?: string;
  } | null;
  readonly severity: Severity;
  readonly futureOnly: boolean;
  /** Why the nearest statement of the other side does not allow it. */
  readonly nearest: string | null;
}

export interface ReportFinding {
  readonly id: string;
  readonly fingerprint: string;
  readonly check: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly blocking: boolean;
  readonly message: string;
  readonly help: string;
  /** The address of the check's page. */
  readonly docs: string;
  readonly subject: string;
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Set where the lines are base's, because head no longer has them. */
  readonly side?: 'base';
  readonly issueCode: string | null;
  readonly waiver: null;
}

export interface ReportSuggestion {
  readonly finding: string;
  readonly title: string;
  readonly disposition: 'one-click' | 'needs-review';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly edits: readonly Edit[];
  readonly evidence: readonly Evidence[];
  readonly kept: readonly string[];
  readonly dropped: readonly { readonly action: string; readonly why: string }[];
}

export interface ReportProblem {
  readonly file: string;
  readonly line: number | null;
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly blocking: boolean;
}

/**
 * The source that code frames are cut from: for each place a report names, the lines on either side. It is kept apart
 * from the report so that the report stays small and prints no more of a repository than its reader asked for.
 */
export interface ReportText {
  /** A file of head, or of base where head has none; `undefined` where it was not read. */
  file(side: 'base' | 'head', path: string): string | undefined;
  /** For a finding's id, the lines on base that the finding's statement grew from. */
  before(finding: string): { readonly file: string; readonly startLine: number; readonly endLine: number } | undefined;
}
