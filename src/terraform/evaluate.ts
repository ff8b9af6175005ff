import { textKey } from '../source/text.ts';
import type { Value, ValueEntry } from '../source/value.ts';
import { evaluateConditional } from './conditional.ts';
import { Decimal } from './decimal.ts';
import { combinedEntries } from './entries.ts';
import { type Evaluation, EvaluationError, notUnderstood, problemAt } from './evaluation.ts';
import { evaluateFor } from './for.ts';
import { callFunction } from './functions/call.ts';
import { evaluateBinary, evaluateUnary } from './operators.ts';
import { evaluateSplat } from './splat.ts';
import type { Expression } from './syntax.ts';
import { evaluateTemplate } from './template.ts';
import { evaluateTraversal } from './traversal.ts';
import { booleanValue, entryFor, hasPlainKey, keyText, listValue, mapValue, numberValue, weightOf } from './values.ts';

/** What an expression comes to. Throws an `EvaluationError` where Terraform would refuse it. */
export function evaluate(expression: Expression, evaluation: Evaluation): Value {
  if (!evaluation.session.spend()) return exhausted(expression, evaluation);
  const value = evaluateKind(expression, evaluation);
  return weightOf(value) > MAX_WEIGHT ? exhausted(expression, evaluation) : value;
}

/** Far more than a policy may hold, and than a file of settings does. */
const MAX_WEIGHT = 200_000;

function evaluateKind(expression: Expression, evaluation: Evaluation): Value {
  const { at } = expression;
  switch (expression.kind) {
    case 'number':
      return numberLiteral(expression.text, at);
    case 'boolean':
      return booleanValue(expression.value, at);
    case 'null':
      return { kind: 'null', at };
    case 'template':
      return evaluateTemplate(expression, evaluation, evaluate);
    case 'tuple':
      return listValue(
        expression.items.map((item) => evaluate(item, evaluation)),
        at,
        false,
        'tuple',
      );
    case 'object': {
      const entries = expression.items.map((item) => evaluateItem(item, evaluation));
      if (entries.every(hasPlainKey)) return mapValue(entries, at, 'object');
      return mapValue(combinedEntries(entries, evaluation) ?? entries, at, 'object');
    }
    case 'variable':
    case 'attribute':
    case 'index':
      return evaluateTraversal(expression, evaluation, evaluate);
    case 'splat':
      return evaluateSplat(expression, evaluation, evaluate);
    case 'unary':
      return evaluateUnary(expression.operator, expression.of, at, evaluation, evaluate);
    case 'binary':
      return evaluateBinary(expression, evaluation, evaluate);
    case 'conditional':
      return evaluateConditional(expression, evaluation, evaluate);
    case 'call':
      return callFunction(expression, evaluation, evaluate);
    case 'for':
      return evaluateFor(expression, evaluation, evaluate);
    case 'parentheses':
      return evaluate(expression.of, evaluation);
  }
}

function numberLiteral(text: string, at: Value['at']): Value {
  const number = Decimal.parse(text);
  if (!number) throw new EvaluationError(at, `\`${text}\` is not a number`);
  return numberValue(number, at);
}

/** The value, or what stands for it where Terraform would refuse the expression: a problem says so. */
export function evaluateSafely(expression: Expression, evaluation: Evaluation): Value {
  try {
    return evaluate(expression, evaluation);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const help = 'correct the expression; its value counts as unknown';
    return notUnderstood(evaluation, expression.at, 'terraform-expression', error.message, help);
  }
}

function evaluateItem(
  item: { key: string | Expression; keyAt: ValueEntry['keyAt']; value: Expression },
  evaluation: Evaluation,
): ValueEntry {
  const value = evaluate(item.value, evaluation);
  if (typeof item.key === 'string') return { key: item.key, keyAt: item.keyAt, value };
  const key = keyText(evaluate(item.key, evaluation), item.keyAt, evaluation);
  return entryFor(key, item.keyAt, value);
}

function exhausted(expression: Expression, { session }: Evaluation): Value {
  const { at } = expression;
  const help = 'split it; what is beyond the limit counts as unknown';
  session.report(problemAt({ ...at, start: 0, end: 0 }, 'too-complex', 'evaluating this module takes too long', help));
  const token = `${at.file.path}#expression:${session.everything()}${textKey([at.file.text.slice(at.start, at.end)])}`;
  return { kind: 'unknown', unknown: { token, label: 'too complex', why: 'not-understood', shape: 'any', at }, at };
}
