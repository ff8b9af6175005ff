import type { Expression } from './syntax.ts';

/** What a variable may hold. Source: https://developer.hashicorp.com/terraform/language/expressions/type-constraints */
export type TypeConstraint =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly of: TypeConstraint }
  | { readonly kind: 'tuple'; readonly of: readonly TypeConstraint[] }
  | { readonly kind: 'object'; readonly attributes: readonly AttributeType[] };

export interface AttributeType {
  readonly name: string;
  readonly type: TypeConstraint;
  readonly optional: boolean;
  readonly fallback: Expression | undefined;
}

export const ANY: TypeConstraint = { kind: 'any' };

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
