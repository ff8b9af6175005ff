import type { AccessRequest, Statement } from './policy.ts';

/** One way in which the new side allows more, with the request that shows it. */
export interface Witness {
  readonly request: AccessRequest;
  /** The statement of the new side that allows the request. */
  readonly allowedBy: Statement;
  /** The statement of the old side that comes closest, and the one reason why it does not allow the request. */
  readonly nearest?: { readonly statement: Statement; readonly why: string };
  /** The action does not exist in the catalogue: only actions that AWS has not published yet are new. */
  readonly futureOnly: boolean;
}

/** An answer is never a boolean. `undecided` names what stood in the way. */
export type Answer =
  | { readonly status: 'proved' }
  | { readonly status: 'refuted'; readonly witnesses: readonly Witness[] }
  | { readonly status: 'undecided'; readonly why: string };
