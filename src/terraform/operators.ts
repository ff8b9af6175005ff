import type { Span } from '../source/span.ts';
import { isUnknown, literalOf, type Text, textKey } from '../source/text.ts';
import type { Value } from '../source/value.ts';
import { converted } from './conversion.ts';
import { Decimal } from './decimal.ts';
import {
  decide,
  type Evaluate,
  type Evaluation,
  EvaluationError,
  lazyObjectOf,
  presume,
  type Test,
} from './evaluation.ts';
import type { BinaryExpression, Expression } from './syntax.ts';
import {
  booleanValue,
  derived,
  entriesOf,
  identityOf,
  isKnown,
  keyTextOf,
  kindOf,
  literalIn,
  numberValue,
  textIn,
  valueKey,
} from './values.ts';

/** Whether a condition holds; where the files do not say, one way is chosen. */
export function isTrue(condition: Expression, evaluation: Evaluation, evaluate: Evaluate): boolean {
  return truthOf(evaluate(condition, { ...evaluation, existence: true }), evaluation);
}

/** The same of a value. */
function truthOf(value: Value, evaluation: Evaluation): boolean {
  const literal = literalIn(value);
  const numeric = value.kind === 'text' && value.scalar === 'number';
  if (literal === 'true' || (literal === '1' && !numeric)) return true;
  if (literal === 'false' || (literal === '0' && !numeric)) return false;
  const only = value.kind === 'unknown' ? value.unknown : value.kind === 'text' ? value.text[0] : undefined;
  if (only === undefined || !isUnknown(only))
    throw new EvaluationError(value.at, 'a condition has to be true or false');
  if (value.kind !== 'text' || value.scalar !== 'boolean') presume(evaluation, `bool(${only.token})`);
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
  const number = numberIn(value, evaluation);
  return number === undefined ? derivedNumber('-', [value], at) : numberValue(number.negated(), at);
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
      return arithmetic(operator, evaluate(left, evaluation), evaluate(right, evaluation), at, evaluation);
  }
}

function numberIn(value: Value, evaluation: Evaluation): Decimal | undefined {
  if (value.kind === 'null') throw new EvaluationError(value.at, 'a number has to stand here, and this is null');
  const literal = literalIn(converted(value, { kind: 'number' }));
  if (literal === undefined && !(value.kind === 'text' && value.scalar === 'number'))
    presume(evaluation, `number(${identityOf(value)})`);
  return literal === undefined ? undefined : Decimal.parse(literal);
}

function derivedNumber(name: string, from: readonly Value[], at: Span): Value {
  return { kind: 'text', text: [derived(name, from, at, 'field')], scalar: 'number', at };
}

function arithmetic(operator: string, left: Value, right: Value, at: Span, evaluation: Evaluation): Value {
  const [a, b] = [numberIn(left, evaluation), numberIn(right, evaluation)];
  const unknown = () => derivedNumber(operator, [left, right], at);
  if (!a || !b) return unknown();
  try {
    const result = calculated(operator, a, b);
    // Terraform goes on with an infinite number, which most uses refuse.
    return result ? numberValue(result, at) : unknown();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unknown();
  }
}

function calculated(operator: string, a: Decimal, b: Decimal): Decimal | undefined {
  switch (operator) {
    case '+':
      return a.plus(b);
    case '-':
      return a.minus(b);
    case '*':
      return a.times(b);
    case '/':
      return a.dividedBy(b);
    default:
      return a.remainder(b);
  }
}

function compare(operator: string, left: Value, right: Value, evaluation: Evaluation): boolean {
  const [a, b] = [numberIn(left, evaluation), numberIn(right, evaluation)];
  if (!a || !b) {
    // `a > b` and `b < a` are one question, as are `a > b` and the opposite of `a <= b`.
    const swapped = operator === '<' || operator === '>=';
    const [greater, lesser] = swapped ? [right, left] : [left, right];
    const token = `>(${identityOf(greater)},${identityOf(lesser)})`;
    const holds = decide(evaluation, { subject: token, equals: ['true'], composed: true });
    return operator === '>' || operator === '<' ? holds : !holds;
  }
  const order = a.compare(b);
  return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
}

/** Whether two values are the same; where the files do not say, one way is chosen. */
export function areEqual(left: Value, right: Value, evaluation: Evaluation): boolean {
  const answer = equality(left, right);
  return typeof answer === 'boolean' ? answer : decide(evaluation, answer);
}

/** The same, or the question that decides it. */
export function equality(left: Value, right: Value): boolean | Test {
  if (valueKey(left) === valueKey(right)) return sameType(left, right) ?? undecidedEquality(left, right);
  if (left.kind === 'null' || right.kind === 'null') return isNull(left.kind === 'null' ? right : left);
  if (isKnown(left) && isKnown(right)) return false;
  if (left.kind === 'unknown' && right.kind === 'text' && !lazyObjectOf(left))
    return equalTexts([left.unknown], right.text);
  if (right.kind === 'unknown' && left.kind === 'text' && !lazyObjectOf(right))
    return equalTexts([right.unknown], left.text);
  if (left.kind === 'text' && right.kind === 'text') return equalTexts(left.text, right.text);
  if (left.kind !== 'unknown' && right.kind !== 'unknown' && left.kind !== right.kind) return false;
  return undecidedEquality(left, right);
}

function undecidedEquality(left: Value, right: Value): Test {
  const [one, other] = [identityOf(left), identityOf(right)].sort();
  return { subject: `==(${one},${other})`, equals: ['true'], composed: true };
}

/** Whether two values that say the same are of one type; values of two types are never equal. */
function sameType(left: Value, right: Value): boolean | undefined {
  if (left.kind === 'text' && right.kind === 'text') return !isKnown(left) || left.scalar === right.scalar;
  if (left.kind === 'list' && right.kind === 'list') {
    const inner = left.items.map((item, index) => sameType(item, right.items[index]!));
    return bothHold(sameKind(left, right), inner);
  }
  if (left.kind === 'map' && right.kind === 'map') {
    const others = entriesOf(right);
    const inner = entriesOf(left).map((entry, index) => sameType(entry.value, others[index]!.value));
    return bothHold(sameKind(left, right), inner);
  }
  return true;
}

function sameKind(left: Value, right: Value): boolean | undefined {
  const [one, other] = [kindOf(left), kindOf(right)];
  return one && other ? one === other : undefined;
}

function bothHold(kind: boolean | undefined, inner: readonly (boolean | undefined)[]): boolean | undefined {
  if (kind === false || inner.includes(false)) return false;
  return kind === undefined || inner.includes(undefined) ? undefined : true;
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
  if (differ(left, right)) return false;
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

/** Whether two texts that begin alike go on, or end, in different ways. */
function differ(left: Text, right: Text): boolean {
  const same = (one: Text[number] | undefined, other: Text[number] | undefined) =>
    one !== undefined && other !== undefined && textKey([one]) === textKey([other]);
  let start = 0;
  while (same(left[start], right[start])) start += 1;
  let [one, other] = [left.slice(start), right.slice(start)];
  while (same(one.at(-1), other.at(-1))) [one, other] = [one.slice(0, -1), other.slice(0, -1)];
  if (one.length === 0 || other.length === 0) return [...one, ...other].some((part) => !isUnknown(part));
  const [a, b] = [literalOf(one), literalOf(other)];
  if (a !== undefined && b !== undefined) return a !== b;
  const [first, second] = [one[0]!, other[0]!];
  if (isUnknown(first) || isUnknown(second)) return false;
  return !first.startsWith(second) && !second.startsWith(first);
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
  const [entry] = value.kind === 'map' ? value.entries : [];
  const only = value.kind === 'unknown' ? value : value.kind === 'list' ? value.items[0] : undefined;
  if (!only && !entry) return false;
  const key = entry ? keyTextOf(entry) : (textIn(only) ?? []);
  // Whether there is an item is the same question as whether there is anything in what it is an item of.
  const [item] = key.length === 1 ? key : [];
  const whole =
    item !== undefined && isUnknown(item) ? [{ ...item, token: item.token.replace(/\[\*(?:key)?\]$/, '') }] : key;
  return decide(evaluation, { subject: `any(${textKey(whole)})`, equals: ['true'], composed: true });
}
