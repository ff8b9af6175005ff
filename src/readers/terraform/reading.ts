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
  alternatives,
  inside as decidedInside,
  MAX_ALTERNATIVES,
  merged,
  mergedValues,
  type Under,
} from './choice.ts';
import { placeInRepository } from './place.ts';
import type { Instance } from './resource.ts';

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

/** What an evaluation inside the resource comes to; a problem says where nothing came of it. */
export function outcomes<T>(
  reading: Reading,
  at: Span,
  evaluateIn: (evaluation: Evaluation) => T,
): readonly Alternative<T>[] | undefined {
  const { instance, under } = reading;
  const { module, variables } = instance;
  const found = alternatives(under, (choose) => evaluateIn(module.evaluation(choose, variables)));
  const place = placeInRepository(at, module);
  if (!found) {
    const help = 'split it into parts that depend on fewer conditions; it counts as unknown';
    const message = `more than ${MAX_ALTERNATIVES} combinations of conditions decide this`;
    report(reading, problemAt(place, 'too-many-alternatives', message, help));
    return undefined;
  }
  if (found.found.length > 0 || !found.refused) return found.found;
  const help = 'correct the expression; its value counts as unknown';
  const where = placeInRepository(found.refused.at, module);
  report(reading, problemAt(where, 'terraform-expression', found.refused.message, help));
  return undefined;
}

/** The values of an expression, each under what leads to it. */
export function valuesOf(reading: Reading, expression: Expression): Guarded<Value>[] {
  const found = outcomes(reading, expression.at, (evaluation) => evaluate(expression, evaluation));
  return found ? mergedValues(found) : mergedValues([{ decisions: [], value: notEvaluated(reading, expression) }]);
}

/** Known by what is written, so that the same text on both sides is the same. */
export function notEvaluated(reading: Reading, expression: Expression): Value {
  const { at } = expression;
  const { address, module } = reading.instance;
  const written = at.file.text.slice(at.start, at.end);
  const unknown = module.session.unknown(`${address}:${written}`, 'not-understood', 'any', address);
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
  const found = outcomes(reading, expression.at, (evaluation) => evaluate(expression, evaluation));
  const lists = found ?? [{ decisions: [], value: notEvaluated(reading, expression) }];
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
