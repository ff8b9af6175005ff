import type { Span } from '../source/span.ts';
import { isUnknown, literalOf, type Text, textKey } from '../source/text.ts';
import type { Value } from '../source/value.ts';
import { decide, type Evaluate, type Evaluation, EvaluationError, lazyObjectOf, type Test } from './evaluation.ts';
import type { BinaryExpression, Expression } from './syntax.ts';
import { booleanValue, derived, isKnown, literalIn, numberValue, textIn, valueKey } from './values.ts';

/** Whether a condition holds; where the files do not say, one way is chosen. */
export function isTrue(condition: Expression, evaluation: Evaluation, evaluate: Evaluate): boolean {
  return truthOf(evaluate(condition, { ...evaluation, existence: true }), evaluation);
}

/** The same of a value. */
function truthOf(value: Value, evaluation: Evaluation): boolean {
  const literal = literalIn(value);
  if (literal === 'true' || literal === '1') return true;
  if (literal === 'false' || literal === '0') return false;
  const only = value.kind === 'unknown' ? value.unknown : value.kind === 'text' ? value.text[0] : undefined;
  if (only === undefined || !isUnknown(only))
    throw new EvaluationError(value.at, 'a condition has to be true or false');
  return decide(evaluation, { subject: only.token, equals: ['true'] });
}

export function evaluateUnary(
  operator: '-' | '!',
  of: Expression,
  at: Span,
  evaluation: Evaluation,
  evaluate: Evaluate,
): Value {
  if (operator === '!') return booleanValue(!isTrue(of, evaluation, evaluate), at);
  const value = evaluate(of, evaluation);
  const number = numberIn(value);
  return number === undefined ? derivedNumber('-', [value], at) : numberValue(-number, at);
}

export function evaluateBinary(expression: BinaryExpression, evaluation: Evaluation, evaluate: Evaluate): Value {
  const { operator, left, right, at } = expression;
  switch (operator) {
    case '&&':
      return booleanValue(isTrue(left, evaluation, evaluate) && isTrue(right, evaluation, evaluate), at);
    case '||':
      return booleanValue(isTrue(left, evaluation, evaluate) || isTrue(right, evaluation, evaluate), at);
    case '==':
    case '!=': {
      const deciding = { ...evaluation, existence: true };
      const equal = areEqual(evaluate(left, deciding), evaluate(right, deciding), evaluation);
      return booleanValue(equal === (operator === '=='), at);
    }
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const deciding = { ...evaluation, existence: true };
      return booleanValue(compare(operator, evaluate(left, deciding), evaluate(right, deciding), evaluation), at);
    }
    default:
      return arithmetic(operator, evaluate(left, evaluation), evaluate(right, evaluation), at);
  }
}

function numberIn(value: Value): number | undefined {
  if (value.kind === 'list' || value.kind === 'map' || value.kind === 'null')
    throw new EvaluationError(value.at, 'a number has to stand here');
  const literal = literalIn(value);
  if (literal === undefined) return undefined;
  const number = literal.trim() === '' ? Number.NaN : Number(literal);
  if (Number.isNaN(number)) throw new EvaluationError(value.at, `\`${literal}\` is not a number`);
  return number;
}

function derivedNumber(name: string, from: readonly Value[], at: Span): Value {
  return { kind: 'text', text: [derived(name, from, at, 'field')], scalar: 'number', at };
}

function arithmetic(operator: string, left: Value, right: Value, at: Span): Value {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a === undefined || b === undefined) return derivedNumber(operator, [left, right], at);
  if ((operator === '/' || operator === '%') && b === 0) throw new EvaluationError(at, 'division by zero');
  switch (operator) {
    case '+':
      return numberValue(rounded(a + b), at);
    case '-':
      return numberValue(rounded(a - b), at);
    case '*':
      return numberValue(rounded(a * b), at);
    case '/':
      return numberValue(rounded(a / b), at);
    default:
      return numberValue(a - b * Math.trunc(a / b), at);
  }
}

/** Terraform's numbers are decimal enough that `0.1 + 0.2` is `0.3`. */
function rounded(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(15));
}

function compare(operator: string, left: Value, right: Value, evaluation: Evaluation): boolean {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a === undefined || b === undefined) {
    // `a > b` and `b < a` are one question, as are `a > b` and the opposite of `a <= b`.
    const swapped = operator === '<' || operator === '>=';
    const [greater, lesser] = swapped ? [right, left] : [left, right];
    const token = `>(${valueKey(greater)},${valueKey(lesser)})`;
    const holds = decide(evaluation, { subject: token, equals: ['true'], composed: true });
    return operator === '>' || operator === '<' ? holds : !holds;
  }
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}

/** Whether two values are the same; where the files do not say, one way is chosen. */
export function areEqual(left: Value, right: Value, evaluation: Evaluation): boolean {
  const answer = equality(left, right);
  return typeof answer === 'boolean' ? answer : decide(evaluation, answer);
}

/** The same, or the question that decides it. */
export function equality(left: Value, right: Value): boolean | Test {
  if (valueKey(left) === valueKey(right))
    return left.kind !== 'text' || right.kind !== 'text' || !isKnown(left) || left.scalar === right.scalar;
  if (left.kind === 'null' || right.kind === 'null') return isNull(left.kind === 'null' ? right : left);
  if (isKnown(left) && isKnown(right)) return false;
  if (left.kind === 'unknown' && right.kind === 'text' && !lazyObjectOf(left))
    return equalTexts([left.unknown], right.text);
  if (right.kind === 'unknown' && left.kind === 'text' && !lazyObjectOf(right))
    return equalTexts([right.unknown], left.text);
  if (left.kind === 'text' && right.kind === 'text') return equalTexts(left.text, right.text);
  if (left.kind !== 'unknown' && right.kind !== 'unknown' && left.kind !== right.kind) return false;
  const [one, other] = [valueKey(left), valueKey(right)].sort();
  return { subject: `==(${one},${other})`, equals: ['true'], composed: true };
}

/** Only what is set from outside may be null without our knowing. */
function isNull(value: Value): boolean | Test {
  const only = value.kind === 'unknown' ? value.unknown : value.kind === 'text' ? value.text[0] : undefined;
  if (only === undefined || !isUnknown(only) || lazyObjectOf(value)) return false;
  if (value.kind === 'text' && value.text.length > 1) return false;
  if (only.why === 'known-after-deploy' && only.shape !== 'any') return false;
  return { subject: `null(${only.token})`, equals: ['true'], composed: true };
}

function equalTexts(left: Text, right: Text): boolean | Test {
  const [a, b] = [literalOf(left), literalOf(right)];
  if (a !== undefined) return equalsLiteral(right, a);
  if (b !== undefined) return equalsLiteral(left, b);
  const [one, other] = [textKey(left), textKey(right)].sort();
  return { subject: `Equals(${one},${other})`, equals: ['true'], composed: true };
}

function equalsLiteral(text: Text, literal: string): boolean | Test {
  if (cannotBe(text, literal)) return false;
  const [only] = text;
  if (text.length === 1 && isUnknown(only!)) return { subject: only.token, equals: literal === '' ? [] : [literal] };
  const [one, other] = [textKey(text), literal].sort();
  return { subject: `Equals(${one},${other})`, equals: ['true'], composed: true };
}

/** A text that starts or ends with something else, or that names a resource, which is never empty. */
function cannotBe(text: Text, literal: string): boolean {
  const [first, last] = [text[0], text.at(-1)];
  if (typeof first === 'string' && !literal.startsWith(first)) return true;
  if (typeof last === 'string' && !literal.endsWith(last)) return true;
  const named = (part: Text[number]) => isUnknown(part) && part.why === 'known-after-deploy' && part.shape !== 'any';
  return literal === '' && text.some(named);
}

/** A collection of which only this is asked: whether there is anything in it. */
export function hasItems(value: Value, evaluation: Evaluation): boolean {
  const only = value.kind === 'unknown' ? value : value.kind === 'list' ? value.items[0] : undefined;
  if (!only) return false;
  return decide(evaluation, { subject: `any(${textKey(textIn(only) ?? [])})`, equals: ['true'], composed: true });
}
