import { scalarText } from '../../../source/node.ts';
import { literalOf, type Text, textOf } from '../../../source/text.ts';
import type { Value } from '../../../source/value.ts';
import { type Context, type Resource, type Stack, stackUnknown } from '../context.ts';
import { type Call, notUnderstood, textIn, textValue, wrongShape } from '../expression.ts';
import { parameterValue } from '../parameter.ts';
import { accountId, pseudoParameter, region } from '../pseudo-parameter.ts';
import { arnOf, nameOf, physicalName, typeOf } from '../resource-name.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-ref.html */
export function ref(call: Call): Value | undefined {
  const name = scalarText(call.argument);
  if (name === undefined) return wrongShape(call, '`Ref: LogicalId`');
  if (name === 'AWS::NoValue') return undefined;
  return referenced(call, name) ?? undeclared(call, name);
}

/** What a name stands for; undefined where nothing has it. */
export function referenced(call: Call, name: string): Value | undefined {
  const { context, choose, evaluate } = call;
  const at = call.node.at;
  const variable = context.variables.get(name);
  if (variable) return textValue(variable, at);
  const pseudo = pseudoParameter(context.stack, name, at);
  if (pseudo) return pseudo;
  const parameter = parameterValue({ name, at, context, choose, evaluate });
  if (parameter) return parameter;
  const { resources, referables } = context.stack;
  const resource = resources.get(referables.get(name) ?? name);
  return resource && textValue(refOf(call, resource), at);
}

export function undeclared(call: Call, name: string): Value {
  const help = 'declare it under `Parameters` or `Resources`, or correct the name';
  return notUnderstood(call, 'undeclared-reference', `no parameter or resource \`${name}\` is declared`, help);
}

function refOf(call: Call, resource: Resource): Text {
  const { evaluate } = call;
  const { stack } = call.context;
  const type = typeOf(stack, resource);
  if (type.ref === 'arn') return arnOf(stack, resource, evaluate);
  const name = nameOf(stack, resource, evaluate);
  if (type.ref !== 'queue-url') return [name];
  const suffix = textOf('.', literalSuffix(call));
  return textOf('https://sqs.', region(stack), suffix, '/', accountId(stack), '/', name);
}

function literalSuffix(call: Call): Text {
  return textIn(pseudoParameter(call.context.stack, 'AWS::URLSuffix', call.node.at)) ?? [];
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-getatt.html */
export function getAtt(call: Call): Value | undefined {
  const parts = attributeParts(call);
  if (!parts) return wrongShape(call, '`Fn::GetAtt: [LogicalId, Attribute]`');
  return attribute(call, parts.id, parts.attribute);
}

function attributeParts(call: Call): { id: string; attribute: string } | undefined {
  const written = scalarText(call.argument);
  if (written !== undefined) {
    const dot = written.indexOf('.');
    return dot > 0 ? { id: written.slice(0, dot), attribute: written.slice(dot + 1) } : undefined;
  }
  if (call.argument.kind !== 'list' || call.argument.items.length < 2) return undefined;
  const texts = call.argument.items.map((item) => textIn(call.evaluate(item, call.context, call.choose)));
  const literals = texts.map((text) => text && literalOf(text));
  if (literals.some((literal) => !literal)) return undefined;
  return { id: literals[0]!, attribute: literals.slice(1).join('.') };
}

/** An attribute of a resource, or an output of a nested stack. */
export function attribute(call: Call, id: string, name: string): Value | undefined {
  const { context, evaluate } = call;
  const { stack } = context;
  const resource = stack.resources.get(id);
  if (!resource) {
    const help = 'declare it under `Resources`, or correct the name';
    return notUnderstood(call, 'undeclared-reference', `no resource \`${id}\` is declared`, help);
  }
  const nested = stack.nested.get(id);
  if (nested && name.startsWith('Outputs.')) return output(call, nested, name.slice('Outputs.'.length), id);
  const type = typeOf(stack, resource);
  if (name === (type.arnAttribute ?? 'Arn')) return textValue(arnOf(stack, resource, evaluate), call.node.at);
  if (type.nameAttribute === name) return textValue([nameOf(stack, resource, evaluate)], call.node.at);
  return textValue(otherAttribute(call, resource, name), call.node.at);
}

function otherAttribute(call: Call, resource: Resource, name: string): Text {
  const { stack } = call.context;
  const why = resource.type === 'AWS::CloudFormation::Stack' ? 'other-stack' : 'known-after-deploy';
  const what = `${resource.id}.${name}`;
  if (name === 'StreamArn' && resource.type === 'AWS::DynamoDB::Table') {
    const label = stackUnknown(stack, what, `${resource.id}.StreamLabel`, why, 'field');
    return textOf(arnOf(stack, resource, call.evaluate), '/stream/', label);
  }
  const value = name === 'QueueUrl' ? physicalName(stack, resource, call.evaluate) : undefined;
  if (value) return refOf(call, resource);
  return [{ ...stackUnknown(stack, what, what, why, name.endsWith('Arn') ? 'arn' : 'any'), at: resource.keyAt }];
}

function output(call: Call, nested: Stack, name: string, id: string): Value | undefined {
  const expression = nested.outputs.get(name);
  const active = `${nested.prefix}Outputs.${name}`;
  const { session } = nested;
  if (!expression) {
    const help = 'declare it under `Outputs` of the nested template, or correct the name';
    return notUnderstood(call, 'undeclared-reference', `the nested stack \`${id}\` has no output \`${name}\``, help);
  }
  if (session.active.has(active)) {
    const help = 'break the circle between the nested stacks';
    return notUnderstood(call, 'circular-reference', `the output \`${name}\` of \`${id}\` depends on itself`, help);
  }
  session.active.add(active);
  const value = call.evaluate(expression.node, inContext(expression.context, call.context), call.choose);
  session.active.delete(active);
  return value;
}

function inContext(context: Context, from: Context): Context {
  return from.existence ? { ...context, existence: true } : context;
}
