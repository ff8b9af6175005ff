import { childOf, entryNamed, type MapNode, type Node, scalarText } from '../../../source/node.ts';
import type { Span } from '../../../source/span.ts';
import { literalOf, withValues } from '../../../source/text.ts';
import { alternatives, nothingKnown } from '../choice.ts';
import { type Context, type Expression, entrySpan, type Resource, type Stack } from '../context.ts';
import { evaluate } from '../evaluate.ts';
import { problemAt, textIn } from '../expression.ts';
import { entryNode, mapNode, textNode, type Writing, written } from './syntax.ts';

/** A resource as the SAM transform sees it: loops run, files included, `Globals` merged. */
export interface SamResource {
  readonly id: string;
  readonly source: Resource;
  readonly properties: MapNode;
}

export function propertyOf({ properties }: SamResource, name: string): Node | undefined {
  return childOf(properties, name);
}

/** The place of a property, from its name to the end of its value; the resource's where it is not written. */
export function placeOf(resource: SamResource, name: string): Span {
  const entry = entryNamed(resource.properties, name);
  return entry ? entrySpan(entry.keyAt, entry.value) : resource.source.keyAt;
}

/** What the transform of one stack has made so far. */
export class Transformation {
  readonly stack: Stack;
  readonly resources: Map<string, Resource>;
  private readonly conditions: Map<string, Expression>;

  constructor(stack: Stack, resources: Map<string, Resource>, conditions: Map<string, Expression>) {
    this.stack = stack;
    this.resources = resources;
    this.conditions = conditions;
  }

  /** Puts a plain resource in the place of a SAM resource. */
  replace(from: SamResource, type: string, properties: MapNode): void {
    this.resources.set(from.id, plain(from.id, type, properties, from.source));
  }

  /** Adds a resource that comes with another one; it exists under the same condition. */
  add(id: string, type: string, properties: Node, from: Resource): void {
    const existing = this.resources.get(id);
    if (existing) {
      const message = `SAM writes a resource \`${id}\` for \`${from.id}\`, and the template has one of that name`;
      this.report(existing.keyAt, 'duplicate-logical-id', message, 'rename one of the two');
      return;
    }
    this.resources.set(id, plain(id, type, properties, from));
  }

  /** Adds the API that events share which name none. */
  addImplicitApi(id: string, type: string, from: Resource): void {
    if (this.resources.has(id)) return;
    const { keyAt, body } = from;
    this.resources.set(
      id,
      plain(id, type, mapNode([], keyAt), { ...from, body: { ...body, node: mapNode([], keyAt) } }),
    );
  }

  /** Remembers the property that a generated policy is made of; gives back the policy. */
  cause<T extends Node>(node: T, because: string): T {
    this.stack.causes.set(node, because);
    return node;
  }

  /** Adds a condition under a name that no template can have. */
  addCondition(name: string, condition: Writing, from: SamResource): string {
    const id = `SAM:${name}`;
    const { context, node } = from.source.body;
    this.conditions.set(id, { node: written(condition, node.at), context });
    return id;
  }

  report(at: Span, code: string, message: string, help: string, hides = true): void {
    this.stack.session.report(problemAt(at, code, message, help, hides));
  }

  /** What the transform takes a value for: it puts in the values of parameters, and evaluates nothing else. */
  literal(node: Node | undefined, context: Context): string | undefined {
    if (node?.kind === 'scalar' && context.variables.size === 0) return scalarText(node);
    if (!node) return undefined;
    const found = alternatives(nothingKnown(), (choose) => textIn(evaluate(node, context, choose)));
    const text = found?.length === 1 ? found[0]!.value : undefined;
    return text && literalOf(withValues(text));
  }

  awsPolicyArn(path: string): string {
    return `arn:${this.stack.session.values.partition}:iam::aws:policy/${path}`;
  }
}

function plain(id: string, type: string, properties: Node, from: Resource): Resource {
  const { node, context } = from.body;
  const condition = entryNamed(node, 'Condition');
  const entries = [
    entryNode('Type', textNode(type, from.keyAt), from.keyAt),
    ...(condition ? [condition] : []),
    entryNode('Properties', properties, from.keyAt),
  ];
  const body = mapNode(entries, node.at);
  return { id, type, keyAt: from.keyAt, body: { node: body, context }, properties: { node: properties, context } };
}
