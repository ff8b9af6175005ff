import { isUnknown } from '../source/text.ts';
import type { Value } from '../source/value.ts';
import { ANY, type AttributeType, type TypeConstraint } from './type-constraint.ts';
import { entriesOf, kindOf, standsForMany } from './values.ts';

type ObjectType = TypeConstraint & { kind: 'object' };

/** What a value is; what is not known is of any type. */
export function typeOf(value: Value): TypeConstraint {
  switch (value.kind) {
    case 'text':
      return value.text.length === 1 && isUnknown(value.text[0]!) ? ANY : { kind: value.scalar };
    case 'list': {
      const of = value.items.map((item) => (standsForMany(item) ? ANY : typeOf(item)));
      const kind = kindOf(value);
      return kind === 'list' || kind === 'set' ? { kind, of: unified(of) ?? ANY } : { kind: 'tuple', of };
    }
    case 'map': {
      const attributes = entriesOf(value).map((entry) => attribute(entry.key, typeOf(entry.value)));
      if (kindOf(value) !== 'map') return { kind: 'object', attributes };
      return { kind: 'map', of: unified(attributes.map(({ type }) => type)) ?? ANY };
    }
    default:
      return ANY;
  }
}

function attribute(name: string, type: TypeConstraint): AttributeType {
  return { name, type, optional: false, fallback: undefined };
}

/**
 * The one type that values of all the types can take: what a list makes of its items, and a conditional of its results.
 * Undefined where there is none.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/type-constraints#conversion-of-complex-types
 */
export function unified(types: readonly TypeConstraint[]): TypeConstraint | undefined {
  const certain = types.filter((type) => type.kind !== 'any');
  const [first] = certain;
  if (!first) return ANY;
  const kinds = new Set(certain.map((type) => type.kind));
  const only = (...wanted: TypeConstraint['kind'][]) => [...kinds].every((kind) => wanted.includes(kind));
  if (only('string', 'number', 'boolean')) {
    if (kinds.size === 1) return first;
    return kinds.has('string') ? { kind: 'string' } : undefined;
  }
  if (only('object', 'map')) return unifiedMaps(certain, !kinds.has('map'));
  if (!only('tuple', 'list', 'set')) return undefined;
  if (kinds.size === 1 && first.kind === 'tuple') {
    const tuples = certain.map((type) => (type.kind === 'tuple' ? type.of : []));
    const byPosition = tuples.every((tuple) => tuple.length === tuples[0]!.length)
      ? tuples[0]!.map((_, index) => unified(tuples.map((tuple) => tuple[index]!)))
      : undefined;
    if (byPosition?.every((type) => type !== undefined)) return { kind: 'tuple', of: byPosition };
  }
  const of = unified(certain.flatMap(elementTypes));
  return of && { kind: kinds.has('set') ? 'set' : 'list', of };
}

function elementTypes(type: TypeConstraint): readonly TypeConstraint[] {
  if (type.kind === 'tuple') return type.of;
  if (type.kind === 'object') return type.attributes.map((one) => one.type);
  return type.kind === 'list' || type.kind === 'set' || type.kind === 'map' ? [type.of] : [];
}

/** Objects of the same attributes stay objects; all others are maps. */
function unifiedMaps(types: readonly TypeConstraint[], objects: boolean): TypeConstraint | undefined {
  if (objects) {
    const all = types as readonly ObjectType[];
    const names = all[0]!.attributes.map(({ name }) => name);
    const same = all.every(
      ({ attributes }) => attributes.length === names.length && attributes.every(({ name }) => names.includes(name)),
    );
    const unifiedTypes = names.map((name) => unified(all.map((type) => attributeType(type, name))));
    if (same && unifiedTypes.every((type) => type !== undefined))
      return { kind: 'object', attributes: names.map((name, index) => attribute(name, unifiedTypes[index]!)) };
  }
  const of = unified(types.flatMap(elementTypes));
  return of && { kind: 'map', of };
}

function attributeType(type: ObjectType, name: string): TypeConstraint {
  return type.attributes.find((one) => one.name === name)?.type ?? ANY;
}
