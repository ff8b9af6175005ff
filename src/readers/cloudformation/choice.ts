import { createHash } from 'node:crypto';
import { ALWAYS, all, type Guard, not } from '../../model/guard.ts';
import { textKey } from '../../source/text.ts';

/**
 * A value under conditions that deployment decides is found by replay: it is evaluated under a script of decisions,
 * and each condition that the script does not decide adds the other way to what is still to be tried.
 */
export type Choose = (guard: Guard) => boolean;

/** Decisions that hold at a place of a template. */
export interface Under {
  /** Taken for true or false, by the key of the guard. */
  readonly known: ReadonlyMap<string, boolean>;
  /** What keys of `template/` equal: anything else they do not. */
  readonly values: ReadonlyMap<string, string>;
  /** What was chosen since the enclosing resource. */
  readonly guard: Guard;
}

export interface Alternative<T> {
  readonly under: Under;
  readonly value: T;
}

const NOTHING_KNOWN: Under = { known: new Map(), values: new Map(), guard: ALWAYS };
export const MAX_ALTERNATIVES = 64;

/** A deployment that meets this cannot happen (a key that is missing from a mapping): the alternative is dropped. */
export class CannotDeploy extends Error {}

/** Inside a resource its own condition holds, and is no longer part of anything's guard. */
export function inside(guard: Guard): Under {
  return within(decide(NOTHING_KNOWN, guard, true));
}

/** Inside a part, what made the part be there is known and need not be said again. */
export function within(under: Under): Under {
  return { ...under, guard: ALWAYS };
}

export function nothingKnown(): Under {
  return NOTHING_KNOWN;
}

export function decide(under: Under, guard: Guard, holds: boolean): Under {
  const known = new Map(under.known);
  const values = new Map(under.values);
  learn(known, values, guard, holds);
  return { known, values, guard: all(under.guard, holds ? guard : not(guard)) };
}

/** What holds as a whole holds in its parts: inside a resource under And(A, B), A is decided. */
function learn(known: Map<string, boolean>, values: Map<string, string>, guard: Guard, holds: boolean): void {
  if (guard.kind === 'always' || guard.kind === 'never') return;
  if (guard.kind === 'not') {
    learn(known, values, guard.of, !holds);
    return;
  }
  known.set(guardKey(guard), holds);
  if (guard.kind === 'test') {
    if (holds) values.set(guard.clause.key, valueKey(guard));
  } else if ((guard.kind === 'all') === holds) {
    for (const part of guard.of) learn(known, values, part, holds);
  }
}

function valueKey(guard: Guard & { kind: 'test' }): string {
  return JSON.stringify(guard.clause.values.map(textKey));
}

/** What is decided already, or undefined. */
export function decided(under: Under, guard: Guard): boolean | undefined {
  if (guard.kind === 'always') return true;
  if (guard.kind === 'never') return false;
  if (guard.kind === 'not') {
    const inner = decided(under, guard.of);
    return inner === undefined ? undefined : !inner;
  }
  const known = under.known.get(guardKey(guard));
  if (known !== undefined) return known;
  if (guard.kind === 'test') {
    const value = under.values.get(guard.clause.key);
    return value === undefined || value === valueKey(guard) ? undefined : false;
  }
  const parts = guard.of.map((part) => decided(under, part));
  const settling = guard.kind === 'any';
  if (parts.includes(settling)) return settling;
  return parts.every((part) => part !== undefined) ? !settling : undefined;
}

/** For what has to be known before any alternative can be told from another: it does not choose, it gives up. */
export const undecidable: Choose = (guard) => {
  const known = decided(NOTHING_KNOWN, guard);
  if (known === undefined) throw new CannotDeploy();
  return known;
};

/** Every value that an evaluation can come to. Undefined when there are too many to follow. */
export function alternatives<T>(under: Under, evaluate: (choose: Choose) => T): Alternative<T>[] | undefined {
  const found: Alternative<T>[] = [];
  const pending: Under[] = [under];
  for (let next = pending.pop(); next; next = pending.pop()) {
    let now: Under = next;
    const choose: Choose = (guard) => {
      const known = decided(now, guard);
      if (known !== undefined) return known;
      pending.push(decide(now, guard, false));
      now = decide(now, guard, true);
      return true;
    };
    try {
      const value = evaluate(choose);
      found.push({ under: now, value });
    } catch (error) {
      if (!(error instanceof CannotDeploy)) throw error;
    }
    if (found.length + pending.length > MAX_ALTERNATIVES) return undefined;
  }
  return found;
}

const keys = new WeakMap<object, string>();

/** Identity of a guard, of constant length however often its parts are shared. */
export function guardKey(guard: Guard): string {
  let key = keys.get(guard);
  if (key === undefined) {
    key = createHash('sha256').update(describe(guard)).digest('base64');
    keys.set(guard, key);
  }
  return key;
}

function describe(guard: Guard): string {
  switch (guard.kind) {
    case 'always':
    case 'never':
      return guard.kind;
    case 'test':
      return JSON.stringify([guard.clause.operator, guard.clause.key, guard.clause.values]);
    case 'not':
      return `not ${guardKey(guard.of)}`;
    default:
      return `${guard.kind} ${guard.of.map(guardKey).sort().join(' ')}`;
  }
}
