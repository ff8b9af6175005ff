import { all, type Guard, type Guarded } from '../../model/guard.ts';
import type { Problem } from '../../source/problem.ts';
import type { Span } from '../../source/span.ts';
import type { Text } from '../../source/text.ts';
import { itemsOf, type Value } from '../../source/value.ts';
import { evaluate } from '../../terraform/evaluate.ts';
import { type Evaluation, problemAt } from '../../terraform/evaluation.ts';
import { attributeOf, type Expression } from '../../terraform/syntax.ts';
import { textIn, unknownValue, valueKey } from '../../terraform/values.ts';
import {
  type Alternative,
  type Alternatives,
  alternatives,
  inside as decidedInside,
  MAX_ALTERNATIVES,
  merged,
  mergedValues,
  type Under,
} from './choice.ts';
import { placeInRepository } from './place.ts';
import type { Instance } from './resource.ts';
import { writtenOf } from './written.ts';

/** A resource that is being read. */
export interface Reading {
  readonly instance: Instance;
  /** Under which the resource exists. */
  readonly guard: Guard;
  readonly under: Under;
  readonly at: Span;
}

export function readingOf(instance: Instance, guard: Guard): Reading {
  return { instance, guard, under: decidedInside(guard), at: placeInRepository(instance.block.at, instance.module) };
}

export function report(reading: Reading, problem: Problem): void {
  reading.instance.module.session.report(problem);
}

/** What an evaluation inside the resource comes to; undefined where that depends on too many conditions. */
export function attempt<T>(
  { instance: { module, variables }, under }: Reading,
  evaluateIn: (evaluation: Evaluation) => T,
): Alternatives<T> | undefined {
  return alternatives(under, (choose) => evaluateIn(module.evaluation(choose, variables)));
}

/** What an attempt found; a problem says where nothing came of it. */
export function found<T>(
  reading: Reading,
  at: Span,
  attempted: Alternatives<T> | undefined,
): readonly Alternative<T>[] | undefined {
  const { module } = reading.instance;
  if (!attempted) {
    const help = 'split it into parts that depend on fewer conditions; it counts as unknown';
    const message = `more than ${MAX_ALTERNATIVES} combinations of conditions decide this`;
    report(reading, problemAt(placeInRepository(at, module), 'too-many-alternatives', message, help));
    return undefined;
  }
  if (attempted.found.length > 0 || !attempted.refused) return attempted.found;
  const help = 'correct the expression; its value counts as unknown';
  const where = placeInRepository(attempted.refused.at, module);
  report(reading, problemAt(where, 'terraform-expression', attempted.refused.message, help));
  return undefined;
}

export function outcomes<T>(
  reading: Reading,
  at: Span,
  evaluateIn: (evaluation: Evaluation) => T,
): readonly Alternative<T>[] | undefined {
  return found(reading, at, attempt(reading, evaluateIn));
}

/** The values of an expression, each under what leads to it. */
export function valuesOf(reading: Reading, expression: Expression): Guarded<Value>[] {
  const values = outcomes(reading, expression.at, (evaluation) => evaluate(expression, evaluation));
  return values ? mergedValues(values) : mergedValues([{ decisions: [], value: notEvaluated(reading, expression) }]);
}

/** Known by what is written, so that the same text on both sides is the same; files that it reads are part of it. */
export function notEvaluated(reading: Reading, expression: Expression): Value {
  const { at } = expression;
  const { address, module } = reading.instance;
  const files = module.session.filesRead();
  const written = `${writtenOf(module, expression)}${files}`;
  const each = ['count', 'for_each'].flatMap((name) => attributeOf(reading.instance.block.body, name) ?? []);
  const made = each.map(({ value }) => writtenOf(module, value)).join();
  const unknown = module.session.unknown(`${address}:${written}${made}`, 'not-understood', 'any', address);
  return unknownValue({ ...unknown, at }, at);
}

export function argument(reading: Reading, name: string): Expression | undefined {
  return attributeOf(reading.instance.block.body, name)?.value;
}

/** The values of an argument that are not null. */
export function argumentValues(reading: Reading, name: string): Guarded<Value>[] {
  const expression = argument(reading, name);
  return expression ? valuesOf(reading, expression).filter(({ value }) => value.kind !== 'null') : [];
}

export interface GuardedText {
  readonly guard: Guard;
  readonly text: Text;
  readonly at: Span;
}

/** The texts of an argument; where it is no text, a problem says so. */
export function texts(reading: Reading, name: string): GuardedText[] {
  return argumentValues(reading, name).flatMap((guarded) => textFrom(reading, guarded));
}

/** The texts in a list, each under what puts it there. */
export function listTexts(reading: Reading, name: string): GuardedText[] {
  const expression = argument(reading, name);
  if (!expression) return [];
  const values = outcomes(reading, expression.at, (evaluation) => evaluate(expression, evaluation));
  const lists = values ?? [{ decisions: [], value: notEvaluated(reading, expression) }];
  const items = merged(
    lists.map(({ decisions, value }) => ({ decisions, value: itemsOf(value).filter(({ kind }) => kind !== 'null') })),
    valueKey,
  );
  return items.flatMap((guarded) => textFrom(reading, guarded));
}

function textFrom(reading: Reading, { guard, value }: Guarded<Value>): GuardedText[] {
  const at = placeInRepository(value.at, reading.instance.module);
  const text = textIn(value);
  if (text) return [{ guard, text, at }];
  const help = 'write a string, or an expression that gives one';
  report(reading, problemAt(at, 'not-a-string', 'a string has to stand here', help));
  return [];
}

/** Under the resource's own condition and another one. */
export function guardIn(reading: Reading, guard: Guard): Guard {
  return all(reading.guard, guard);
}
