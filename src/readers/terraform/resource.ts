import type { Span } from '../../source/span.ts';
import { isUnknown, literalOf, type Text, textOf, type Unknown } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { evaluate } from '../../terraform/evaluate.ts';
import { type Evaluation, type LazyObject, problemAt } from '../../terraform/evaluation.ts';
import { attributeOf, type Block } from '../../terraform/syntax.ts';
import { textIn, textValue, unknownValue } from '../../terraform/values.ts';
import { accountId, region, urlSuffix } from './account.ts';
import { alternatives, mergedValues, NOTHING_KNOWN } from './choice.ts';
import { instanceVariables } from './expansion.ts';
import type { Module } from './module.ts';
import { plannedAttribute, plannedName } from './planned.ts';
import { RESOURCE_TYPES, type ResourceType } from './resource-types.ts';

/** One instance of a resource or of a data source. */
export interface Instance {
  readonly module: Module;
  readonly block: Block;
  readonly type: string;
  /** `module.a[0].aws_iam_role.x["key"]`. */
  readonly address: string;
  readonly variables: ReadonlyMap<string, Value>;
}

export function instanceOf(module: Module, block: Block, key: string): Instance {
  const [type, name] = block.labels;
  const kind = block.type === 'data' ? 'data.' : '';
  const address = `${module.prefix}${kind}${type}.${name}${key}`;
  return { module, block, type: type!, address, variables: instanceVariables(module, block, key) };
}

const UNTYPED: ResourceType = { name: 'name' };

export function typeOf(type: string): ResourceType {
  return RESOURCE_TYPES[type] ?? UNTYPED;
}

/** A resource as an expression sees it. */
export function resourceObject(module: Module, block: Block, key: string): LazyObject {
  const instance = instanceOf(module, block, key);
  return { attribute: (name, at, evaluation) => attribute(instance, name, at, evaluation) };
}

function attribute(instance: Instance, name: string, at: Span, evaluation: Evaluation): Value {
  const type = typeOf(instance.type);
  const known = type.arn !== undefined || RESOURCE_TYPES[instance.type] !== undefined;
  if (name === 'arn' || (name === 'id' && type.id === 'arn')) {
    if (type.arn) sayingName(instance);
    return textValue(arnOf(instance), at);
  }
  if (known && (name === type.name || (name === 'id' && type.id === 'name')))
    return textValue([sayingName(instance)], at);
  if (instance.type === 'aws_sqs_queue' && (name === 'url' || name === 'id')) return textValue(queueUrl(instance), at);
  if (name === 'stream_arn' && instance.type === 'aws_dynamodb_table') {
    const label = after(instance, 'stream_label', 'field');
    return textValue(textOf(arnOf(instance), '/stream/', label), at);
  }
  // What `terraform_data` is given, it gives.
  const kept = instance.type === 'terraform_data' && name === 'output' ? 'input' : name;
  const configured = attributeOf(instance.block.body, kept)?.value;
  if (configured) return evaluate(configured, inside(instance, evaluation));
  const unknown = after(instance, name, name.endsWith('arn') ? 'arn' : 'any');
  return plannedAttribute(instance, name, unknown, at) ?? unknownValue(unknown, at);
}

/** The name, which is asked for: if only applying the plan tells it, that is said. */
function sayingName(instance: Instance): Unknown {
  const name = nameOf(instance);
  if (!name.value) plannedAttribute(instance, typeOf(instance.type).name, name, instance.block.at);
  return name;
}

/** Where the expressions of an instance are evaluated. */
export function inside(instance: Instance, evaluation: Evaluation): Evaluation {
  return { ...evaluation, scope: instance.module, variables: instance.variables };
}

function after(instance: Instance, name: string, shape: Unknown['shape']): Unknown {
  const { session } = instance.module;
  return { ...session.unknown(`${instance.address}.${name}`, 'known-after-deploy', shape), at: instance.block.at };
}

/** What stands for the name of a resource; it knows the physical name and the ARN, where the files give them. */
export function nameOf(instance: Instance): Unknown {
  const arn = arnText(instance);
  return { ...bareName(instance), ...(arn ? { arn } : {}) };
}

/** The ARN of a resource, spelled out where its type has a known one. */
export function arnOf(instance: Instance): Text {
  const arn = arnText(instance);
  if (!arn) {
    const unknown = after(instance, 'arn', 'arn');
    return textIn(plannedAttribute(instance, 'arn', unknown, instance.block.at)) ?? [unknown];
  }
  const name = nameOf(instance);
  return arn.map((part) => (isUnknown(part) && part.token === name.token ? name : part));
}

function bareName(instance: Instance): Unknown {
  const { session } = instance.module;
  const unknown = session.unknown(instance.address, 'known-after-deploy', 'field');
  const value = physicalName(instance);
  return { ...unknown, ...(value ? { value } : {}), at: instance.block.at };
}

function arnText(instance: Instance): Text | undefined {
  const { arn: template, unless } = typeOf(instance.type);
  if (!template || unless?.some((name) => attributeOf(instance.block.body, name))) return undefined;
  return arnFrom(template, instance, [bareName(instance)]);
}

/** Fills in the template of an ARN. */
export function arnFrom(template: string, instance: Instance, name: Text): Text {
  const { module, block } = instance;
  const pieces = template.split(/(\$\{\w+\})/).map((piece): string | Text => {
    switch (piece) {
      case '${Partition}':
        return module.session.values.partition;
      case '${Region}':
        return region(module, block);
      case '${Account}':
        return accountId(module, block);
      case '${Path}':
        return settledText(instance, 'path') ?? textOf('/');
      case '${Name}':
        return instance.type === 'aws_ssm_parameter' ? withoutSlash(name) : name;
      default:
        return piece;
    }
  });
  return textOf(...pieces);
}

/** A leading slash of a parameter's name is not repeated; the name stays itself in its ARN otherwise. */
function withoutSlash(name: Text): Text {
  const [first, ...rest] = name;
  if (typeof first === 'string') return textOf(first.replace(/^\//, ''), ...rest);
  const value = first?.value;
  if (!first || typeof value?.[0] !== 'string' || !value[0].startsWith('/')) return name;
  return textOf({ ...first, value: textOf(value[0].slice(1), ...value.slice(1)) }, ...rest);
}

function queueUrl(instance: Instance): Text {
  const { module, block } = instance;
  const host = textOf('https://sqs.', region(module, block), '.', urlSuffix(module));
  return textOf(host, '/', accountId(module, block), '/', nameOf(instance));
}

/** The physical name, where the files give one that does not depend on a condition, or the plan does. */
export function physicalName(instance: Instance): Text | undefined {
  const { name } = typeOf(instance.type);
  const unknown = instance.module.session.unknown(instance.address, 'known-after-deploy', 'field');
  return settledText(instance, name) ?? plannedName(instance, name, unknown);
}

/** The text of an argument, where it is the same under all conditions. */
export function settledText(instance: Instance, name: string): Text | undefined {
  const expression = attributeOf(instance.block.body, name)?.value;
  if (!expression) return undefined;
  const { session } = instance.module;
  const active = `${instance.address}.${name}`;
  const known = session.known.get(`settled ${active}`);
  if (known) return known.kind === 'null' ? undefined : textIn(known);
  if (session.active.has(active)) {
    const help = 'name it without referring to itself';
    session.report(problemAt(expression.at, 'circular-reference', `\`${active}\` depends on itself`, help));
    return undefined;
  }
  session.active.add(active);
  const found = alternatives(NOTHING_KNOWN, (choose) =>
    evaluate(expression, instance.module.evaluation(choose, instance.variables)),
  );
  session.active.delete(active);
  const values = mergedValues(found?.found ?? []);
  const only = values.length === 1 ? values[0]!.value : undefined;
  session.known.set(`settled ${active}`, only ?? { kind: 'null', at: expression.at });
  const text = textIn(only);
  return text && literalOf(text) !== '' ? text : undefined;
}
