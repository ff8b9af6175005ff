import type { Span } from '../source/span.ts';
import { isUnknown, literalOf, textOf, type Unknown } from '../source/text.ts';
import { entryOf, type Value, type ValueEntry } from '../source/value.ts';
import { Decimal } from './decimal.ts';
import { EvaluationError } from './evaluation.ts';
import type { Expression } from './syntax.ts';
import { ANY, type AttributeType, type TypeConstraint } from './type-constraint.ts';
import { typeOf, unified } from './unification.ts';
import { entriesOf, isOpen, listValue, mapValue, setValue, standsForMany, withValue } from './values.ts';

/** Gives the fallback of an optional attribute. */
type Fallback = (expression: Expression) => Value;

const NO_FALLBACK: Fallback = (expression) => ({ kind: 'null', at: expression.at });

/**
 * The value as something of the type holds it. Throws where Terraform would refuse it.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/type-constraints#conversion-of-primitive-types
 */
export function converted(value: Value, type: TypeConstraint, evaluate: Fallback = NO_FALLBACK): Value {
  if (value.kind === 'unknown' && type.kind === 'set') return setOfUnknown(value.unknown, value.at);
  if (value.kind === 'unknown' || value.kind === 'null' || type.kind === 'any') return value;
  if (type.kind === 'string' || type.kind === 'number' || type.kind === 'boolean') return scalar(value, type.kind);
  if (value.kind === 'text') {
    // Of what is set at deployment nobody can say that it is no list.
    const [only] = value.text;
    if (value.text.length === 1 && isUnknown(only!)) return type.kind === 'set' ? setOfUnknown(only, value.at) : value;
    throw unfit(value, type);
  }
  switch (type.kind) {
    case 'list':
    case 'set': {
      if (value.kind !== 'list') throw unfit(value, type);
      const of = type.of.kind === 'any' ? common(value.items, value, type) : type.of;
      const items = value.items.map((item) => (standsForMany(item) ? item : converted(item, of, evaluate)));
      if (type.kind === 'set') return setValue(items, value.at, isOpen(value));
      return listValue(items, value.at, isOpen(value), 'list');
    }
    case 'map': {
      if (value.kind !== 'map') throw unfit(value, type);
      const counting = entriesOf(value);
      const inner = counting.map((entry) => entry.value);
      const of = type.of.kind === 'any' ? common(inner, value, type) : type.of;
      const entries = counting.map((entry) => withValue(entry, converted(entry.value, of, evaluate)));
      return mapValue(entries, value.at, 'map', isOpen(value));
    }
    case 'tuple': {
      if (value.kind !== 'list' || (value.items.length !== type.of.length && !isOpen(value))) throw unfit(value, type);
      const items = value.items.map((item, index) =>
        standsForMany(item) ? item : converted(item, type.of[index] ?? ANY, evaluate),
      );
      return listValue(items, value.at, isOpen(value), 'tuple');
    }
    case 'object':
      if (value.kind !== 'map') throw unfit(value, type);
      return object(value, type.attributes, evaluate);
  }
}

/** A set of what is not known: any number of items, which need not be as many as those of the list. */
function setOfUnknown(unknown: Unknown, at: Span): Value {
  const { value: _, arn: __, ...rest } = unknown;
  return setValue([{ kind: 'unknown', unknown: { ...rest, shape: 'list' }, at }], at, true);
}

/** What the items of a list, or the values of a map, have in common. */
function common(values: readonly Value[], whole: Value, type: TypeConstraint): TypeConstraint {
  const of = unified(values.map((value) => (standsForMany(value) ? ANY : typeOf(value))));
  if (!of) throw unfit(whole, type);
  return of;
}

function unfit(value: Value, type: TypeConstraint): EvaluationError {
  const wanted: Readonly<Record<TypeConstraint['kind'], string>> = {
    any: 'a value',
    boolean: 'true or false',
    list: 'a list',
    map: 'a map',
    number: 'a number',
    object: 'an object',
    set: 'a set',
    string: 'a string',
    tuple: 'a tuple',
  };
  return new EvaluationError(value.at, `${wanted[type.kind]} has to stand here`);
}

function scalar(value: Value, wanted: 'string' | 'number' | 'boolean'): Value {
  if (value.kind !== 'text') throw unfit(value, { kind: wanted });
  const literal = literalOf(value.text);
  if (literal === undefined || value.scalar === wanted) {
    return value.scalar === wanted ? value : { ...value, scalar: wanted };
  }
  if (wanted === 'string') return { ...value, scalar: wanted };
  if (value.scalar !== 'string') throw unfit(value, { kind: wanted });
  const text = wanted === 'number' ? Decimal.parse(literal)?.toString() : BOOLEANS[literal];
  if (text === undefined) throw unfit(value, { kind: wanted });
  return { ...value, text: textOf(text), scalar: wanted };
}

const BOOLEANS: Readonly<Record<string, string>> = { '0': 'false', '1': 'true', false: 'false', true: 'true' };

function object(value: Value & { kind: 'map' }, attributes: readonly AttributeType[], evaluate: Fallback): Value {
  const entries = attributes.flatMap(({ name, type, optional, fallback }): ValueEntry[] => {
    const given = entryOf(value, name);
    const keyAt = value.entries.find((entry) => entry.key === name)?.keyAt ?? value.at;
    if (given && (given.kind !== 'null' || !fallback))
      return [{ key: name, keyAt, value: converted(given, type, evaluate) }];
    if (!optional) throw new EvaluationError(value.at, `the attribute \`${name}\` is missing`);
    const nothing: Value = { kind: 'null', at: value.at };
    return [{ key: name, keyAt, value: fallback ? converted(evaluate(fallback), type, evaluate) : nothing }];
  });
  return mapValue(entries, value.at, 'object');
}
