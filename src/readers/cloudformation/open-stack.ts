import { childOf, type MapNode, scalarText } from '../../source/node.ts';
import { literalOf } from '../../source/text.ts';
import { undecidable } from './choice.ts';
import type { Context, Expression, Resource, Session, Stack } from './context.ts';
import { evaluate } from './evaluate.ts';
import { problemAt, textIn } from './expression.ts';
import { type Entry, entriesOf } from './for-each.ts';
import { childTemplate } from './nested.ts';
import { transformSam } from './sam/transform.ts';
import type { Template } from './template.ts';

/** AWS allows more, but no one reads deeper. */
const MAX_NESTED = 8;

const SECTIONS = new Set(['Parameters', 'Mappings', 'Conditions', 'Resources', 'Outputs']);

/** Opens a template with its nested stacks. Nothing in it is evaluated but the loops that make its resources. */
export function openStack(
  session: Session,
  template: Template,
  prefix = '',
  parent?: Stack['parent'],
  outer: readonly string[] = [],
): Stack {
  const resources = new Map<string, Resource>();
  const conditions = new Map<string, Expression>();
  const outputs = new Map<string, Expression>();
  const exports = new Map<string, Expression>();
  const nested = new Map<string, Stack>();
  const section = (name: string): MapNode | undefined => {
    const node = childOf(template.root, name);
    if (node?.kind === 'map') return SECTIONS.has(name) ? node : undefined;
    if (node && !(node.kind === 'scalar' && node.type === 'null')) {
      const help = 'write it as an object of names';
      session.report(problemAt(node.at, 'section-not-an-object', `\`${name}\` has to be an object`, help));
    }
    return undefined;
  };
  const stack: Stack = {
    session,
    template,
    prefix,
    ...(parent ? { parent } : {}),
    resources,
    parameters: section('Parameters'),
    mappings: section('Mappings'),
    conditions,
    outputs,
    exports,
    nested,
    guards: new Map(),
    physicalNames: new Map(),
    causes: new Map(),
    referables: new Map(),
  };
  const context: Context = { stack, variables: new Map() };
  const entries = (name: string): Entry[] => {
    const node = section(name);
    return node ? entriesOf(node, context, undecidable, evaluate) : [];
  };
  for (const entry of entries('Conditions')) conditions.set(entry.key, entry.value);
  for (const entry of entries('Resources')) addResource(resources, entry);
  transformSam(stack, resources, conditions);
  for (const entry of entries('Outputs')) {
    if (childOf(entry.value.node, 'Export')) exports.set(entry.key, entry.value);
    const value = childOf(entry.value.node, 'Value');
    if (value) outputs.set(entry.key, { node: value, context: entry.value.context });
  }
  for (const resource of resources.values()) {
    if (resource.type !== 'AWS::CloudFormation::Stack' || !resource.properties) continue;
    const child = childTemplate(stack, resource);
    if (!child) continue;
    const chain = [...outer, template.file.path];
    if (chain.includes(child.file.path) || chain.length > MAX_NESTED) {
      const help = 'a template cannot be nested in itself';
      session.report(
        problemAt(resource.keyAt, 'circular-reference', `the nested stack \`${resource.id}\` has no end`, help),
      );
      continue;
    }
    const parameters = childOf(resource.properties.node, 'Parameters');
    const passed = { parameters: parameters && { node: parameters, context: resource.properties.context } };
    nested.set(resource.id, openStack(session, child, `${prefix}${resource.id}/`, passed, chain));
  }
  return stack;
}

function addResource(resources: Map<string, Resource>, entry: Entry): void {
  const { node, context } = entry.value;
  const { session } = context.stack;
  const typeNode = childOf(node, 'Type');
  const type =
    typeNode && scalarText(typeNode) !== undefined ? textIn(evaluate(typeNode, context, undecidable)) : undefined;
  const literal = type && literalOf(type);
  if (!literal) {
    const help = 'give it a `Type` such as `AWS::IAM::Role`';
    session.report(problemAt(entry.keyAt, 'resource-without-type', `the resource \`${entry.key}\` has no type`, help));
    return;
  }
  const properties = childOf(node, 'Properties');
  resources.set(entry.key, {
    id: entry.key,
    type: literal,
    keyAt: entry.keyAt,
    body: entry.value,
    properties: properties && { node: properties, context },
  });
}
