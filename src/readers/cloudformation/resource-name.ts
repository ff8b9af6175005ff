import { type Text, textOf, type Unknown } from '../../source/text.ts';
import { alternatives, nothingKnown, undecidable } from './choice.ts';
import { type Expression, type Resource, type Stack, stackUnknown } from './context.ts';
import { type Evaluate, problemAt, textIn } from './expression.ts';
import { entriesOf } from './for-each.ts';
import { accountId, region } from './pseudo-parameter.ts';
import type { ResourceType } from './resource-types.ts';

const UNTYPED: ResourceType = {};

export function typeOf(stack: Stack, resource: Resource): ResourceType {
  return stack.session.types.get(resource.type) ?? UNTYPED;
}

/** What stands for the name of a resource; it knows the physical name and the ARN, where the files give them. */
export function nameOf(stack: Stack, resource: Resource, evaluate: Evaluate): Unknown {
  const arn = arnTemplateOf(stack, resource, evaluate);
  return { ...bareName(stack, resource, evaluate), ...(arn ? { arn } : {}) };
}

/** The ARN of a resource, spelled out where its type has a known one. */
export function arnOf(stack: Stack, resource: Resource, evaluate: Evaluate): Text {
  const arn = arnTemplateOf(stack, resource, evaluate);
  if (!arn) return [arnUnknown(stack, resource)];
  const name = nameOf(stack, resource, evaluate);
  return arn.map((part) => (typeof part !== 'string' && part.token === name.token ? name : part));
}

/** A resource whose ARN no text of the template gives. */
function arnUnknown(stack: Stack, resource: Resource): Unknown {
  const what = typeOf(stack, resource).ref === 'arn' ? resource.id : `${resource.id}.Arn`;
  return { ...stackUnknown(stack, what, what, 'known-after-deploy', 'arn'), at: resource.keyAt };
}

function bareName(stack: Stack, resource: Resource, evaluate: Evaluate): Unknown {
  const value = physicalName(stack, resource, evaluate);
  return {
    ...stackUnknown(stack, resource.id, resource.id, 'known-after-deploy', 'field'),
    ...(value ? { value } : {}),
    at: resource.keyAt,
  };
}

function arnTemplateOf(stack: Stack, resource: Resource, evaluate: Evaluate): Text | undefined {
  const template = typeOf(stack, resource).arn;
  if (!template) return undefined;
  const name = bareName(stack, resource, evaluate);
  const pieces = template.split(/(\$\{\w+\})/).map((piece): string | Unknown | Text => {
    switch (piece) {
      case '${Partition}':
        return stack.session.values.partition;
      case '${Region}':
        return region(stack);
      case '${Account}':
        return accountId(stack);
      case '${Path}':
        return pathOf(stack, resource, evaluate);
      case '${Name}':
        return name;
      default:
        return piece;
    }
  });
  return textOf(...pieces);
}

/** The IAM path, with both slashes. */
function pathOf(stack: Stack, resource: Resource, evaluate: Evaluate): Text {
  return propertyText(stack, resource, 'Path', evaluate, textOf('/'));
}

/** The physical name, where the files give one that does not depend on a condition. */
export function physicalName(stack: Stack, resource: Resource, evaluate: Evaluate): Text | undefined {
  const property = typeOf(stack, resource).name;
  if (!property) return undefined;
  const known = stack.physicalNames;
  if (!known.has(resource.id)) known.set(resource.id, nameText(stack, resource, property, evaluate));
  return known.get(resource.id);
}

function nameText(stack: Stack, resource: Resource, property: string, evaluate: Evaluate): Text | undefined {
  const text = propertyText(stack, resource, property, evaluate, []);
  return text.length === 0 ? undefined : text;
}

/** A property's text, `absent` where there is none, and an unknown where a condition decides it. */
function propertyText(stack: Stack, resource: Resource, property: string, evaluate: Evaluate, absent: Text): Text {
  const expression = propertyExpression(resource, property, evaluate);
  if (!expression) return absent;
  const { node, context } = expression;
  const { session } = stack;
  const active = `${stack.prefix}${resource.id}.${property}`;
  if (session.active.has(active)) {
    const help = 'name it without referring to itself';
    session.report(problemAt(node.at, 'circular-reference', `the name of \`${resource.id}\` depends on itself`, help));
    return absent;
  }
  session.active.add(active);
  const found = alternatives(nothingKnown(), (choose) => evaluate(node, context, choose));
  session.active.delete(active);
  if (found?.length !== 1) {
    if (property === 'Path')
      return [stackUnknown(stack, `${resource.id}.Path`, `${resource.id}.Path`, 'known-after-deploy')];
    return absent;
  }
  return textIn(found[0]!.value) ?? absent;
}

function propertyExpression(resource: Resource, property: string, evaluate: Evaluate): Expression | undefined {
  const { properties } = resource;
  if (properties?.node.kind !== 'map') return undefined;
  return entriesOf(properties.node, properties.context, undecidable, evaluate).find(({ key }) => key === property)
    ?.value;
}
