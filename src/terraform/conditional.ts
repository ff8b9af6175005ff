import type { Value } from '../source/value.ts';
import { converted } from './conversion.ts';
import { type Evaluate, type Evaluation, EvaluationError, type EvaluationSession, presume } from './evaluation.ts';
import { isTrue } from './operators.ts';
import type { ConditionalExpression, Expression } from './syntax.ts';
import { typeOf, unified } from './unification.ts';
import { isKnown, isOpen, isSet, kindOf } from './values.ts';

/** https://developer.hashicorp.com/terraform/language/expressions/conditionals */
export function evaluateConditional(
  expression: ConditionalExpression,
  evaluation: Evaluation,
  evaluate: Evaluate,
): Value {
  const holds = isTrue(expression.condition, evaluation, evaluate);
  const [taken, left] = holds
    ? [expression.whenTrue, expression.whenFalse]
    : [expression.whenFalse, expression.whenTrue];
  const value = evaluate(taken, evaluation);
  if (value.kind === 'null') return value;
  const isText = value.kind === 'text' && value.scalar === 'string';
  // Beside a text everything becomes one, so that nobody has to look at it, unless it cannot.
  if (isText && !isCollection(left)) return value;
  const other = valueWithout(left, evaluation, evaluate);
  return other ? besideAnother(value, other, expression, evaluation) : value;
}

/** The value in the type that it has in common with the result that is not taken. */
function besideAnother(value: Value, other: Value, { at }: ConditionalExpression, evaluation: Evaluation): Value {
  for (const one of [value, other]) if (one.kind === 'unknown') presume(evaluation, `type(${one.unknown.token})`);
  // A list that is not known becomes a set beside a set.
  if (value.kind === 'unknown') return isSet(other) ? converted(value, { kind: 'set', of: { kind: 'any' } }) : value;
  const type = unified([typeOf(value), typeOf(other)]);
  if (type) return converted(value, type);
  if (!isCertain(value) || !isCertain(other)) return value;
  throw new EvaluationError(at, 'the two results of a conditional have to be of one type');
}

function isCollection({ kind }: Expression): boolean {
  return kind === 'tuple' || kind === 'object' || kind === 'for';
}

/** Thrown where a type depends on what is set at deployment. */
class Undetermined extends Error {}

/** The result that is not taken, as far as nothing has to be decided for it; what is amiss in it is not told. */
function valueWithout(expression: Expression, evaluation: Evaluation, evaluate: Evaluate): Value | undefined {
  const choose = (): never => {
    throw new Undetermined();
  };
  const { presumed: _, ...rest } = evaluation;
  try {
    return evaluate(expression, { ...rest, session: silentSession(evaluation.session), choose });
  } catch (error) {
    if (error instanceof Undetermined || error instanceof EvaluationError) return undefined;
    throw error;
  }
}

/** Steps that all results that are not taken may cost. */
const MAX_SILENT_STEPS = 200_000;

const silentSessions = new WeakMap<EvaluationSession, EvaluationSession>();

/** A session that tells nothing, and keeps what it finds to itself: found again in earnest, it has to be told. */
function silentSession(session: EvaluationSession): EvaluationSession {
  let silent = silentSessions.get(session);
  if (silent) return silent;
  let steps = 0;
  silent = {
    report: () => undefined,
    spend: () => {
      steps += 1;
      return steps <= MAX_SILENT_STEPS;
    },
    everything: () => session.everything(),
    active: session.active,
    known: new Map(),
    choices: 0,
  };
  silentSessions.set(session, silent).set(silent, silent);
  return silent;
}

/** Whether the type of a value is known in full: what comes from elsewhere may be a list or a tuple. */
function isCertain(value: Value): boolean {
  if (value.kind === 'list') return kindOf(value) !== undefined && !isOpen(value) && value.items.every(isCertain);
  if (value.kind === 'map')
    return kindOf(value) !== undefined && value.entries.every((entry) => isCertain(entry.value));
  return value.kind === 'text' && isKnown(value);
}
