import type { Finding } from '../checks/check.ts';
import type { Edit } from '../source/edit.ts';

/** Something that speaks for a suggestion: what base allowed, what a template wires up, what the code calls. */
export interface Evidence {
  readonly kind: 'base-statement' | 'code-call' | 'template' | 'trail';
  readonly file: string;
  readonly line: number;
  readonly grants: string;
}

/** A way out of a finding. `one-click` only after it was applied, re-read and re-proved. */
export interface Suggestion {
  readonly finding: Finding;
  readonly title: string;
  readonly disposition: 'one-click' | 'needs-review';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly edits: readonly Edit[];
  readonly evidence: readonly Evidence[];
  /** `action on resource` that stays allowed, and what goes, with the reason. */
  readonly kept: readonly string[];
  readonly dropped: readonly { readonly action: string; readonly why: string }[];
}
