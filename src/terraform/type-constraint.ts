import { literalOf } from '../source/text.ts';
import { entryOf, type Value, type ValueEntry } from '../source/value.ts';
import type { Expression } from './syntax.ts';
import { isOpen, listValue, setValue } from './values.ts';

/** What a variable may hold. Source: https://developer.hashicorp.com/terraform/language/expressions/type-constraints */
export type TypeConstraint =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly of: TypeConstraint }
  | { readonly kind: 'tuple'; readonly of: readonly TypeConstraint[] }
  | { readonly kind: 'object'; readonly attributes: readonly AttributeType[] };

interface AttributeType {
  readonly name: string;
  readonly type: TypeConstraint;
  readonly optional: boolean;
  readonly fallback: Expression | undefined;
}

const ANY: TypeConstraint = { kind: 'any' };

export function typeConstraint(expression: Expression | undefined): TypeConstraint {
  if (expression?.kind === 'variable') return primitive(expression.name);
  // The oldest syntax writes the type as a string.
  if (expression?.kind === 'template') {
    const [part] = expression.parts;
    return part?.kind === 'literal' ? primitive(part.text) : ANY;
  }
  if (expression?.kind !== 'call') return ANY;
  const [argument] = expression.arguments;
  switch (expression.name) {
    case 'list':
    case 'set':
    case 'map':
      return { kind: expression.name, of: typeConstraint(argument) };
    case 'tuple':
      return argument?.kind === 'tuple' ? { kind: 'tuple', of: argument.items.map(typeConstraint) } : ANY;
    case 'object':
      return argument?.kind === 'object' ? { kind: 'object', attributes: argument.items.flatMap(attributeType) } : ANY;
    default:
      return ANY;
  }
}

function primitive(name: string): TypeConstraint {
  if (name === 'bool') return { kind: 'boolean' };
  if (name === 'string' || name === 'number') return { kind: name };
  return name === 'list' || name === 'set' || name === 'map' ? { kind: name, of: ANY } : ANY;
}

function attributeType({ key, value }: { key: string | Expression; value: Expression }): AttributeType[] {
  const part = typeof key !== 'string' && key.kind === 'template' ? key.parts[0] : undefined;
  const name = typeof key === 'string' ? key : part?.kind === 'literal' ? part.text : undefined;
  if (name === undefined) return [];
  if (value.kind !== 'call' || value.name !== 'optional')
    return [{ name, type: typeConstraint(value), optional: false, fallback: undefined }];
  return [{ name, type: typeConstraint(value.arguments[0]), optional: true, fallback: value.arguments[1] }];
}

/** Whether a value changes by being given to a variable of the type. */
export function converts(type: TypeConstraint): boolean {
  switch (type.kind) {
    case 'any':
      return false;
    case 'list':
    case 'map':
      return converts(type.of);
    case 'object':
      return type.attributes.some((attribute) => attribute.optional || converts(attribute.type));
    default:
      return true;
  }
}

/** The value as a variable of the type holds it; `evaluate` gives the fallback of an optional attribute. */
export function converted(value: Value, type: TypeConstraint, evaluate: (fallback: Expression) => Value): Value {
  if (value.kind === 'unknown' || value.kind === 'null') return value;
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return value.kind === 'text' ? { ...value, scalar: scalarFor(value, type.kind) } : value;
    case 'list':
    case 'set': {
      if (value.kind !== 'list') return value;
      const items = value.items.map((item) => converted(item, type.of, evaluate));
      return type.kind === 'set' ? setValue(items, value.at, isOpen(value)) : listValue(items, value.at, isOpen(value));
    }
    case 'map':
      if (value.kind !== 'map') return value;
      return {
        ...value,
        entries: value.entries.map((entry) => ({ ...entry, value: converted(entry.value, type.of, evaluate) })),
      };
    case 'object':
      return value.kind === 'map' ? convertedObject(value, type.attributes, evaluate) : value;
    default:
      return value;
  }
}

function scalarFor(value: Value & { kind: 'text' }, wanted: 'string' | 'number' | 'boolean'): typeof value.scalar {
  const literal = literalOf(value.text);
  if (literal === undefined || wanted === 'string') return wanted;
  if (wanted === 'boolean') return literal === 'true' || literal === 'false' ? wanted : value.scalar;
  return literal.trim() !== '' && !Number.isNaN(Number(literal)) ? wanted : value.scalar;
}

function convertedObject(
  value: Value & { kind: 'map' },
  attributes: readonly AttributeType[],
  evaluate: (fallback: Expression) => Value,
): Value {
  const entries = attributes.flatMap(({ name, type, optional, fallback }): ValueEntry[] => {
    const given = entryOf(value, name);
    const keyAt = value.entries.find((entry) => entry.key === name)?.keyAt ?? value.at;
    if (given && (given.kind !== 'null' || !fallback))
      return [{ key: name, keyAt, value: converted(given, type, evaluate) }];
    if (!optional) return [];
    return [
      {
        key: name,
        keyAt,
        value: fallback ? converted(evaluate(fallback), type, evaluate) : { kind: 'null', at: value.at },
      },
    ];
  });
  return { ...value, entries };
}
