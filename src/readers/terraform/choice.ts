import type { Clause } from '../../iam/policy.ts';
import { ALWAYS, all, any, type Guard, type Guarded, not } from '../../model/guard.ts';
import { literalOf, textKey } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { type Choose, EvaluationError, type Test } from '../../terraform/evaluation.ts';
import { valueKey } from '../../terraform/values.ts';

/**
 * A value that deployment decides is found by replay: it is evaluated under a script of decisions, and each test that
 * the script does not decide adds the other way to what is still to be tried.
 */
export interface Under {
  /** Tests that are decided, by their key. */
  readonly known: ReadonlyMap<string, boolean>;
  /** Texts that are known to be equal to a literal, by the token of what was tested. */
  readonly literals: ReadonlyMap<string, string>;
}

/** One decision on the way to a value. */
export interface Decision {
  readonly key: string;
  readonly test: Test;
  readonly holds: boolean;
}

export interface Alternative<T> {
  readonly decisions: readonly Decision[];
  readonly value: T;
}

export const MAX_ALTERNATIVES = 128;

export const NOTHING_KNOWN: Under = { known: new Map(), literals: new Map() };

/** Inside a resource its own condition holds. */
export function inside(guard: Guard, under: Under = NOTHING_KNOWN): Under {
  if (guard.kind === 'all') return guard.of.reduce((known, part) => inside(part, known), under);
  if (guard.kind === 'test') return decided(under, testOf(guard.clause), guard.clause.operator === 'StringEquals');
  if (guard.kind === 'not' && guard.of.kind === 'test') return decided(under, testOf(guard.of.clause), false);
  return under;
}

function testOf(clause: Clause): Test {
  return { subject: clause.key.slice('template/'.length), equals: clause.values[0] ?? [] };
}

function keyOf(test: Test): string {
  return `${test.subject} = ${textKey(test.equals)}`;
}

function decided(under: Under, test: Test, holds: boolean): Under {
  const known = new Map(under.known).set(keyOf(test), holds);
  const literal = literalOf(test.equals);
  if (!holds || literal === undefined) return { known, literals: under.literals };
  return { known, literals: new Map(under.literals).set(test.subject, literal) };
}

function answer(under: Under, test: Test): boolean | undefined {
  const known = under.known.get(keyOf(test));
  if (known !== undefined) return known;
  const literal = under.literals.get(test.subject);
  const wanted = literalOf(test.equals);
  return literal !== undefined && wanted !== undefined ? literal === wanted : undefined;
}

export interface Alternatives<T> {
  readonly found: readonly Alternative<T>[];
  /** Why an alternative was dropped: Terraform would refuse it. */
  readonly refused: EvaluationError | undefined;
}

/** Every value that an evaluation can come to. Undefined when there are too many to follow. */
export function alternatives<T>(under: Under, evaluate: (choose: Choose) => T): Alternatives<T> | undefined {
  const found: Alternative<T>[] = [];
  const pending: { under: Under; decisions: readonly Decision[] }[] = [{ under, decisions: [] }];
  let refused: EvaluationError | undefined;
  for (let next = pending.pop(); next; next = pending.pop()) {
    let now = next;
    const choose: Choose = (test) => {
      const known = answer(now.under, test);
      if (known !== undefined) return known;
      const both = [true, false].map((holds) => ({
        under: decided(now.under, test, holds),
        decisions: [...now.decisions, { key: keyOf(test), test, holds }],
      }));
      pending.push(both[1]!);
      now = both[0]!;
      return true;
    };
    try {
      const value = evaluate(choose);
      found.push({ decisions: now.decisions, value });
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      refused = error;
    }
    if (found.length + pending.length > MAX_ALTERNATIVES) return undefined;
  }
  return { found, refused };
}

/** The same things of several alternatives become one, under a guard that names only what matters to it. */
export function merged<T>(found: readonly Alternative<readonly T[]>[], keyOfItem: (item: T) => string): Guarded<T>[] {
  const groups = new Map<string, { item: T; under: (readonly Decision[])[] }>();
  for (const { decisions, value } of found) {
    const seen = new Set<string>();
    for (const item of value) {
      let key = keyOfItem(item);
      // The same statement twice in one document stays there twice.
      while (seen.has(key)) key += ' again';
      seen.add(key);
      const group = groups.get(key) ?? { item, under: [] };
      group.under.push(decisions);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ item, under }) => ({ guard: guardOf(under), value: item }));
}

export function mergedValues(found: readonly Alternative<Value>[]): Guarded<Value>[] {
  return merged(
    found.map(({ decisions, value }) => ({ decisions, value: [value] })),
    valueKey,
  );
}

/** Under which one of these ways was taken. */
export function guardOf(ways: readonly (readonly Decision[])[]): Guard {
  const conjunctions = simplified(ways);
  if (conjunctions.some((way) => way.length === 0)) return ALWAYS;
  return any(...conjunctions.map((way) => all(...way.map(decisionGuard))));
}

function decisionGuard({ test, holds }: Decision): Guard {
  const clause: Clause = { operator: 'StringEquals', key: `template/${test.subject}`, values: [test.equals] };
  return holds ? { kind: 'test', clause } : not({ kind: 'test', clause });
}

/** Two ways that part over one test alone are one way without it. */
function simplified(ways: readonly (readonly Decision[])[]): readonly (readonly Decision[])[] {
  let current = ways;
  for (let before = Infinity; current.length < before; ) {
    before = current.length;
    for (const key of new Set(current.flatMap((way) => way.map((decision) => decision.key))))
      current = withoutTest(current, key);
  }
  return current;
}

function withoutTest(ways: readonly (readonly Decision[])[], test: string): readonly (readonly Decision[])[] {
  const free: (readonly Decision[])[] = [];
  const byRest = new Map<string, { way: readonly Decision[]; holds: Set<boolean>; rest: readonly Decision[] }>();
  for (const way of ways) {
    const decision = way.find(({ key }) => key === test);
    if (!decision) {
      free.push(way);
      continue;
    }
    const rest = way.filter((other) => other !== decision);
    const name = wayKey(rest);
    const group = byRest.get(name) ?? { way, holds: new Set(), rest };
    group.holds.add(decision.holds);
    byRest.set(name, group);
  }
  return [...free, ...[...byRest.values()].map(({ way, holds, rest }) => (holds.size === 2 ? rest : way))];
}

function wayKey(way: readonly Decision[]): string {
  return way
    .map(({ key, holds }) => `${key}${holds}`)
    .sort()
    .join('|');
}
