import type { Answer } from '../../iam/answer.ts';

/** What AWS said, or why it said nothing. */
export type Opinion =
  | { readonly status: 'pass' }
  | { readonly status: 'fail' }
  | { readonly status: 'not-asked' }
  | { readonly status: 'could-not-check' };

/**
 * What two engines come to. `stands`: what the embedded engine said. `blocks`: AWS sees new access where the embedded
 * engine has a proof. `noted`: so it does, but was asked something else. `passes`: AWS settles what was undecided.
 * `unchecked`: there is no second opinion.
 */
export type Verdict = 'stands' | 'blocks' | 'noted' | 'passes' | 'unchecked';

/** semantics.md, "Two engines", row by row. */
export function decide(embedded: Answer['status'], opinion: Opinion['status'], identical: boolean): Verdict {
  if (opinion === 'could-not-check') return 'unchecked';
  if (embedded === 'refuted' || opinion === 'not-asked') return 'stands';
  if (embedded === 'undecided') return opinion === 'pass' && identical ? 'passes' : 'stands';
  if (opinion === 'pass') return 'stands';
  return identical ? 'blocks' : 'noted';
}
