import type { Value } from '../source/value.ts';
import { converted } from './conversion.ts';
import { type Evaluate, type Evaluation, EvaluationError } from './evaluation.ts';
import { isTrue } from './operators.ts';
import type { ConditionalExpression, Expression } from './syntax.ts';
import { typeOf, unified } from './unification.ts';
import { isKnown, isOpen, kindOf } from './values.ts';

/** https://developer.hashicorp.com/terraform/language/expressions/conditionals */
export function evaluateConditional(
  expression: ConditionalExpression,
  evaluation: Evaluation,
  evaluate: Evaluate,
): Value {
  const holds = isTrue(expression.condition, evaluation, evaluate);
  const value = evaluate(holds ? expression.whenTrue : expression.whenFalse, evaluation);
  if (value.kind === 'unknown' || value.kind === 'null') return value;
  const other = valueWithout(holds ? expression.whenFalse : expression.whenTrue, evaluation, evaluate);
  if (!other) return value;
  const type = unified([typeOf(value), typeOf(other)]);
  if (type) return converted(value, type);
  if (isCertain(value) && isCertain(other))
    throw new EvaluationError(expression.at, 'the two results of a conditional have to be of one type');
  return value;
}

/** Thrown where a type depends on what is set at deployment. */
class Undetermined extends Error {}

/** The result that is not taken, as far as nothing has to be decided for it; what is amiss in it is not told. */
function valueWithout(expression: Expression, evaluation: Evaluation, evaluate: Evaluate): Value | undefined {
  const { session } = evaluation;
  const choose = (): never => {
    throw new Undetermined();
  };
  const silent = {
    report: () => undefined,
    spend: () => session.spend(),
    everything: () => session.everything(),
    active: session.active,
    known: session.known,
    choices: 0,
  };
  try {
    return evaluate(expression, { ...evaluation, session: silent, choose });
  } catch (error) {
    if (error instanceof Undetermined || error instanceof EvaluationError) return undefined;
    throw error;
  }
}

/** Whether the type of a value is known in full: what comes from elsewhere may be a list or a tuple. */
function isCertain(value: Value): boolean {
  if (value.kind === 'list') return kindOf(value) !== undefined && !isOpen(value) && value.items.every(isCertain);
  if (value.kind === 'map')
    return kindOf(value) !== undefined && value.entries.every((entry) => isCertain(entry.value));
  return value.kind === 'text' && isKnown(value);
}
