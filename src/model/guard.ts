import type { Clause } from '../iam/policy.ts';

/**
 * A boolean function of what is set at deployment: under which it holds, a thing of the template exists.
 * Tests are clauses on `template/` keys, so that the engine that decides IAM conditions decides these too.
 */
export type Guard =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'test'; readonly clause: Clause }
  | { readonly kind: 'not'; readonly of: Guard }
  | { readonly kind: 'all'; readonly of: readonly Guard[] }
  | { readonly kind: 'any'; readonly of: readonly Guard[] };

export const ALWAYS: Guard = { kind: 'always' };
export const NEVER: Guard = { kind: 'never' };

export function all(...guards: readonly Guard[]): Guard {
  const of = guards.flatMap((guard) => (guard.kind === 'all' ? guard.of : guard.kind === 'always' ? [] : [guard]));
  if (of.some((guard) => guard.kind === 'never')) return NEVER;
  return of.length === 0 ? ALWAYS : of.length === 1 ? of[0]! : { kind: 'all', of };
}

export function any(...guards: readonly Guard[]): Guard {
  const of = guards.flatMap((guard) => (guard.kind === 'any' ? guard.of : guard.kind === 'never' ? [] : [guard]));
  if (of.some((guard) => guard.kind === 'always')) return ALWAYS;
  return of.length === 0 ? NEVER : of.length === 1 ? of[0]! : { kind: 'any', of };
}

export function not(guard: Guard): Guard {
  if (guard.kind === 'always') return NEVER;
  if (guard.kind === 'never') return ALWAYS;
  return guard.kind === 'not' ? guard.of : { kind: 'not', of: guard };
}

/** A value that holds under a guard. A list of these is a value that deployment chooses among. */
export interface Guarded<T> {
  readonly guard: Guard;
  readonly value: T;
}
