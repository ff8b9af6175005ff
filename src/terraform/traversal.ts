import type { Span } from '../source/span.ts';
import { isUnknown, literalOf, type Text, textKey, textOf, type Unknown, withValues } from '../source/text.ts';
import { entryOf, type Value } from '../source/value.ts';
import { Decimal } from './decimal.ts';
import {
  type Evaluate,
  type Evaluation,
  EvaluationError,
  lazyObjectOf,
  type Meaning,
  notePresumptions,
  notUnderstood,
  presume,
  presumeAgain,
  problemAt,
} from './evaluation.ts';
import { areEqual, isTrue } from './operators.ts';
import type { Expression, ObjectItem } from './syntax.ts';
import {
  derived,
  isCounted,
  isOpen,
  isSet,
  keyTextOf,
  type ListValue,
  literalIn,
  standsForMany,
  textIn,
  textValue,
  unknownValue,
} from './values.ts';

/** `.name` or `[key]`. */
type Step =
  | { readonly name: string; readonly at: Span; readonly key?: undefined }
  | { readonly key: Expression; readonly at: Span; readonly name?: undefined };

/** A longer chain of definitions than anyone writes. */
const MAX_ACTIVE = 250;

/** A name and what follows it. Only the part of a definition that is asked for is evaluated. */
export function evaluateTraversal(expression: Expression, evaluation: Evaluation, evaluate: Evaluate): Value {
  const { root, steps } = flattened(expression);
  if (root.kind !== 'variable') return walk(evaluate(root, evaluation), steps, evaluation, evaluate);
  const local = evaluation.variables.get(root.name);
  if (local) return walk(local, steps, evaluation, evaluate);
  const named = steps.findIndex((step) => step.name === undefined);
  const names = [root.name, ...steps.slice(0, named < 0 ? steps.length : named).map((step) => step.name!)];
  const meaning = evaluation.scope.lookup(names, expression.at, evaluation);
  if (!meaning) {
    const value = undeclared(names, expression.at, evaluation);
    return walk(value, steps.slice(names.length - 1), evaluation, evaluate);
  }
  const rest = steps.slice(meaning.used - 1);
  if (meaning.kind === 'value') return walk(meaning.value, rest, evaluation, evaluate);
  return definition(meaning, rest, expression.at, evaluation, evaluate);
}

function flattened(expression: Expression): { root: Expression; steps: Step[] } {
  const steps: Step[] = [];
  let root = expression;
  for (;;) {
    if (root.kind === 'attribute') steps.unshift({ name: root.name, at: root.at });
    else if (root.kind === 'index') steps.unshift({ key: root.key, at: root.at });
    else return { root, steps };
    root = root.of;
  }
}

/** Known by its name, as what a generated file may declare: equal names are the same value, so that nothing is hidden. */
function undeclared(names: readonly string[], at: Span, { session }: Evaluation): Value {
  const name = names.slice(0, names[0] === 'data' ? 3 : 2).join('.');
  const help = 'declare it, or correct the name; its value counts as unknown';
  const message = `\`${name}\` is not declared in this module`;
  session.report(problemAt(at, 'undeclared-reference', message, help, false));
  const token = `${at.file.path.replace(/[^/]*$/, '')}#${names.join('.')}`;
  return unknownValue({ token, label: names.join('.'), why: 'not-understood', shape: 'any', at }, at);
}

/** The value of a definition, or of a part of it. */
function definition(
  meaning: Extract<Meaning, { kind: 'expression' }>,
  steps: readonly Step[],
  at: Span,
  evaluation: Evaluation,
  evaluate: Evaluate,
): Value {
  const { session } = evaluation;
  const key = `${evaluation.existence ? 'exists' : 'value'} ${meaning.key}`;
  const known = session.known.get(key);
  if (known) {
    presumeAgain(known, evaluation);
    return walk(known, steps, evaluation, evaluate);
  }
  if (session.active.has(meaning.key) || session.active.size > MAX_ACTIVE) {
    const what = at.file.text.slice(at.start, at.end);
    const help = 'break the circle';
    return notUnderstood(evaluation, at, 'circular-reference', `\`${what}\` depends on itself`, help);
  }
  session.active.add(meaning.key);
  try {
    const presumed = new Set<string>();
    const inner: Evaluation = { ...evaluation, scope: meaning.scope, variables: meaning.variables, presumed };
    const part = meaning.adapt ? undefined : partOf(meaning.expression, steps, inner, evaluate);
    if (part && part.left.length < steps.length) {
      const value = evaluate(part.expression, inner);
      for (const what of presumed) presume(evaluation, what);
      return walk(value, part.left, evaluation, evaluate);
    }
    const choices = session.choices;
    const value = evaluate(meaning.expression, inner);
    const adapted = meaning.adapt ? meaning.adapt(value) : value;
    notePresumptions(adapted, presumed);
    presumeAgain(adapted, evaluation);
    if (session.choices === choices) session.known.set(key, adapted);
    return walk(adapted, steps, evaluation, evaluate);
  } finally {
    session.active.delete(meaning.key);
  }
}

/** Goes into what is written out: `{ a = x }.a` is `x`, whatever else the object holds. */
function partOf(
  expression: Expression,
  steps: readonly Step[],
  evaluation: Evaluation,
  evaluate: Evaluate,
): { expression: Expression; left: readonly Step[] } {
  const [step, ...rest] = steps;
  if (expression.kind === 'parentheses') return partOf(expression.of, steps, evaluation, evaluate);
  if (expression.kind === 'conditional' && step) {
    const branch = isTrue(expression.condition, evaluation, evaluate) ? expression.whenTrue : expression.whenFalse;
    return partOf(branch, steps, evaluation, evaluate);
  }
  if (!step || expression.kind !== 'object' || step.name === undefined) return { expression, left: steps };
  const item = plainItem(expression.items, step.name);
  return item ? partOf(item.value, rest, evaluation, evaluate) : { expression, left: steps };
}

/** The only item of a name, where all names are plain. */
function plainItem(items: readonly ObjectItem[], name: string): ObjectItem | undefined {
  const nameOf = ({ key }: ObjectItem) => (typeof key === 'string' ? key : undefined);
  if (items.some((item) => nameOf(item) === undefined)) return undefined;
  return items.findLast((item) => nameOf(item) === name);
}

function walk(start: Value, steps: readonly Step[], evaluation: Evaluation, evaluate: Evaluate): Value {
  let value = start;
  for (const step of steps) {
    value =
      step.name === undefined
        ? getIndex(value, evaluate(step.key, evaluation), step.at, evaluation)
        : getAttribute(value, step.name, step.at, evaluation);
  }
  return value;
}

/** https://developer.hashicorp.com/terraform/language/expressions/types#indices-and-attributes */
function getAttribute(value: Value, name: string, at: Span, evaluation: Evaluation): Value {
  const lazy = lazyObjectOf(value);
  if (lazy) return lazy.attribute(name, at, evaluation);
  const unknown = unknownIn(value);
  if (unknown) return presumedPart(unknown, attributeStep(name), at, evaluation);
  if (value.kind === 'map') {
    const found = entryOf(value, name);
    if (found) return found;
    if (isOpen(value)) return presumedIndex(value, textValue(name, at), at, evaluation);
    throw new EvaluationError(at, `there is no attribute \`${name}\``);
  }
  throw new EvaluationError(at, `\`${name}\` is asked of something that is no object`);
}

export function getIndex(value: Value, key: Value, at: Span, evaluation: Evaluation): Value {
  const text = textIn(key);
  if (!text) throw new EvaluationError(at, 'an index has to be a number or a string');
  const literal = literalOf(text);
  const lazy = lazyObjectOf(value);
  if (lazy?.instance) return lazy.instance(text, at, evaluation);
  if (lazy && literal !== undefined) return lazy.attribute(literal, at, evaluation);
  const unknown = unknownIn(value);
  if (unknown) return presumedPart(unknown, indexStep(text), at, evaluation);
  if (value.kind === 'list') return itemAt(value, key, literal, at, evaluation);
  if (value.kind !== 'map') throw new EvaluationError(at, 'only lists and maps have an index');
  const found = value.entries.findLast((entry) => textKey(keyTextOf(entry)) === textKey(text));
  if (found) return found.value;
  if (literal !== undefined) {
    if (!isOpen(value) && value.entries.every((entry) => literalOf(keyTextOf(entry)) !== undefined))
      throw new EvaluationError(at, `there is no key \`${literal}\``);
    return presumedIndex(value, key, at, evaluation);
  }
  if (isOpen(value)) return presumedIndex(value, key, at, evaluation);
  return chosenEntry(value, key, at, evaluation);
}

function itemAt(list: ListValue, key: Value, literal: string | undefined, at: Span, evaluation: Evaluation): Value {
  if (isSet(list)) throw new EvaluationError(at, 'the items of a set have no index');
  const index = literal === undefined ? Number.NaN : Number(Decimal.parse(literal) ?? Number.NaN);
  // What stands before the first of many is where it is.
  const many = list.items.findIndex(standsForMany);
  const counted = isCounted(list) || index < many;
  if (literal === undefined || !counted) return presumedIndex(list, key, at, evaluation);
  const item = list.items[index];
  if (item) return item;
  throw new EvaluationError(at, `there is no item ${literal}`);
}

/** More keys than this are not tried one by one. */
const MOST_KEYS = 12;

/** A key that is set at deployment: each key of the map may be the one. */
function chosenEntry(map: Value & { kind: 'map' }, key: Value, at: Span, evaluation: Evaluation): Value {
  if (map.entries.length <= MOST_KEYS) {
    for (const entry of map.entries) {
      const name: Value = { kind: 'text', text: keyTextOf(entry), scalar: 'string', at: entry.keyAt };
      if (areEqual(key, name, evaluation)) return entry.value;
    }
    throw new EvaluationError(at, 'the key is none of the map');
  }
  const suggested = literalOf(withValues(textIn(key)!));
  const value = suggested === undefined ? undefined : literalIn(entryOf(map, suggested));
  return unknownValue(derived('index', [map, key], at, 'any', value === undefined ? undefined : textOf(value)), at);
}

function unknownIn(value: Value): Unknown | undefined {
  if (value.kind === 'unknown') return value.unknown;
  const [only] = value.kind === 'text' && value.text.length === 1 ? value.text : [];
  return only !== undefined && isUnknown(only) ? only : undefined;
}

function presumedPart(of: Unknown, step: string, at: Span, evaluation: Evaluation): Value {
  presume(evaluation, `${of.token}${step}`);
  return part(of, step, at);
}

function presumedIndex(of: Value, key: Value, at: Span, evaluation: Evaluation): Value {
  const unknown = derived('index', [of, key], at);
  presume(evaluation, unknown.token);
  return unknownValue(unknown, at);
}

function indexStep(key: Text): string {
  const literal = literalOf(key);
  if (literal === undefined) return `[${textKey(key)}]`;
  return /^\d+$/.test(literal) ? `[${literal}]` : attributeStep(literal);
}

/** `.name`; a name of other characters must not look like a way of several steps. */
function attributeStep(name: string): string {
  return /^[\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** A part of something unknown, known by the way to it. */
export function part(of: Unknown, step: string, at: Span): Value {
  const { value: _, arn: __, ...rest } = of;
  const shape = step.toLowerCase().endsWith('arn') ? 'arn' : 'any';
  return unknownValue({ ...rest, token: `${of.token}${step}`, label: `${of.label}${step}`, shape }, at);
}
