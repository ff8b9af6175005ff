import type { PolicyEngine } from '../engines/engine.ts';
import type { Catalog } from '../iam/catalog.ts';
import type { Gain, UnitChange } from '../model/change.ts';
import type { Deployment } from '../model/deployment.ts';
import type { Span } from '../source/span.ts';

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `proved` by the embedded engine, `reported` by AWS alone, `undecided` by nobody. */
export type Certainty = 'proved' | 'reported' | 'undecided';

export interface Finding {
  /** The check's kebab-case name. */
  readonly check: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** A lower-case sentence, no full stop, the user's text in backticks. */
  readonly message: string;
  readonly help: string;
  /** The unit's id. */
  readonly subject: string;
  /** Where to complain: where the value is used, on head; on base for what head no longer has. */
  readonly at: Span;
  /** `at` lies in base, because head has nothing to point at. */
  readonly side?: 'base';
  /** What the finding is about, canonically: no lines, no prose. With check and subject it is the fingerprint. */
  readonly canonical: string;
  readonly issueCode?: string;
  /** What the gate looks at: `access` gained, `trust` gained, a gap in reading, or a plain remark. */
  readonly kind: 'access' | 'trust' | 'unreadable' | 'undecided' | 'remark';
  /** Base has it as well, so it never blocks. */
  readonly onBase: boolean;
  /** The configuration lets it through, so it never blocks. */
  readonly permitted?: boolean;
  /** For gained access: the request that shows it, and the statement on base that it grew from. */
  readonly gain?: Gain;
  readonly before?: Span;
}

/** What a check may ask besides the change itself. */
export interface CheckContext {
  readonly engine: PolicyEngine;
  readonly catalog: Catalog;
  /** What the unit's deployments declare on either side, for checks of more than access. */
  readonly before: readonly Deployment[];
  readonly after: readonly Deployment[];
}

/** One question about one unit's change. Findings are plain data; a check never posts and never decides the gate. */
export interface Check {
  readonly id: string;
  readonly title: string;
  run(change: UnitChange, context: CheckContext): Promise<readonly Finding[]>;
}
