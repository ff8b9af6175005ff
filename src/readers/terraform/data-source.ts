import { sha256 } from '../../source/edit.ts';
import type { Span } from '../../source/span.ts';
import { literalOf, type Text, textOf, type Unknown } from '../../source/text.ts';
import { dataValue, type Value, type ValueEntry } from '../../source/value.ts';
import { evaluate } from '../../terraform/evaluate.ts';
import type { Evaluation, LazyObject } from '../../terraform/evaluation.ts';
import { contentOf } from '../../terraform/functions/file.ts';
import { encodeJson } from '../../terraform/json.ts';
import { attributeOf, type Block, type Body } from '../../terraform/syntax.ts';
import { renderTemplate } from '../../terraform/template.ts';
import { keyTextOf, literalIn, textIn, textValue, unknownValue, valueKey } from '../../terraform/values.ts';
import { accountId, providerOf, region, urlSuffix } from './account.ts';
import type { Module } from './module.ts';
import { isAsked, plannedAnswer } from './planned.ts';
import { policyDocumentValue } from './policy-document-data.ts';
import { arnFrom, type Instance, inside, instanceOf, typeOf } from './resource.ts';
import { RESOURCE_TYPES } from './resource-types.ts';

/** A data source as an expression sees it. What AWS answers is known by what it is asked. */
export function dataObject(module: Module, block: Block, key: string): LazyObject {
  const instance = instanceOf(module, block, key);
  return { attribute: (name, at, evaluation) => attribute(instance, name, at, evaluation) };
}

function attribute(instance: Instance, name: string, at: Span, evaluation: Evaluation): Value {
  const { module, block } = instance;
  switch (instance.type) {
    case 'aws_caller_identity':
      if (name === 'account_id' || name === 'id') return textValue(accountId(module, block), at);
      break;
    case 'aws_region':
      if (name === 'name' || name === 'id' || name === 'region') return textValue(region(module, block), at);
      break;
    case 'aws_partition':
      if (name === 'partition' || name === 'id') return textValue(textOf(module.session.values.partition), at);
      if (name === 'dns_suffix') return textValue(textOf(urlSuffix(module)), at);
      break;
    case 'aws_iam_policy_document':
      if (name === 'json' || name === 'minified_json')
        return encodeJson(policyDocumentValue(instance, inside(instance, evaluation)), at);
      break;
    case 'aws_iam_policy':
      return policyAttribute(instance, name, at, inside(instance, evaluation));
    case 'template_file':
      if (name === 'rendered') return renderedTemplate(instance, at, inside(instance, evaluation));
      break;
    case 'local_file':
      if (name === 'content') return localFile(instance, at, inside(instance, evaluation));
      break;
    default:
      return named(instance, name, at, inside(instance, evaluation));
  }
  return (
    configured(instance, name, inside(instance, evaluation)) ?? asked(instance, name, at, inside(instance, evaluation))
  );
}

/** A thing of a known type is known by its name. */
function named(instance: Instance, name: string, at: Span, evaluation: Evaluation): Value {
  const type = typeOf(instance.type);
  const given = RESOURCE_TYPES[instance.type] ? configured(instance, type.name, evaluation) : undefined;
  const text = textIn(given);
  if (text && given?.kind === 'text') {
    if (type.arn && (name === 'arn' || (name === 'id' && type.id === 'arn')))
      return textValue(arnFrom(type.arn, instance, text), at);
    if (name === type.name || (name === 'id' && type.id === 'name')) return textValue(text, at);
  }
  return configured(instance, name, evaluation) ?? asked(instance, name, at, evaluation);
}

function configured(instance: Instance, name: string, evaluation: Evaluation): Value | undefined {
  const expression = attributeOf(instance.block.body, name)?.value;
  return expression && evaluate(expression, evaluation);
}

/** The same question has the same answer, whatever the data source is called. */
function asked(instance: Instance, name: string, at: Span, evaluation: Evaluation): Value {
  const { block, module } = instance;
  const question = questionOf(block.body, evaluation);
  const provider = providerOf(module, block).name;
  const where =
    question.length > 0 ? `data.${instance.type}(${provider};${question})` : `${module.session.id}#${instance.address}`;
  const unknown: Unknown = {
    token: `${question.length > 0 ? '#' : ''}${where}.${name}`,
    label: `${instance.address}.${name}`,
    why: instance.type === 'terraform_remote_state' ? 'other-stack' : 'known-after-deploy',
    shape: name.endsWith('arn') ? 'arn' : 'any',
    at: block.at,
  };
  return plannedAnswer(instance, name, { unknown, at, evaluation }) ?? unknownValue(unknown, at);
}

function questionOf(body: Body, evaluation: Evaluation): string {
  const attributes = body.attributes
    .filter(({ name }) => isAsked(name))
    .map(({ name, value }) => {
      const given = evaluate(value, evaluation);
      return `${name}=${valueKey(given)}${contentsOf(name, given, evaluation)}`;
    });
  const blocks = body.blocks
    .filter(({ type }) => isAsked(type))
    .map((block) => `${block.type} ${block.labels.join(' ')}{${questionOf(block.body, evaluation)}}`);
  return [...attributes.sort(), ...blocks].join(',');
}

/** What a data source makes of a file of the repository depends on what the file says. */
function contentsOf(name: string, given: Value, evaluation: Evaluation): string {
  const path = /file|path|template|source/i.test(name) ? literalIn(given) : undefined;
  const file = path ? evaluation.scope.file(path) : undefined;
  return typeof file === 'object' ? `(${sha256(file.text)})` : '';
}

/** A managed policy by its ARN or its name; the text of one of AWS's own is in the snapshot. */
function policyAttribute(instance: Instance, name: string, at: Span, evaluation: Evaluation): Value {
  const { managedPolicies } = instance.module.session;
  const [arn, called] = ['arn', 'name'].map((key) => configured(instance, key, evaluation));
  const [arnLiteral, nameLiteral] = [literalIn(arn), literalIn(called)];
  const found =
    arnLiteral !== undefined
      ? managedPolicies?.byArn(arnLiteral)
      : nameLiteral === undefined
        ? undefined
        : managedPolicies?.byName(nameLiteral);
  if (found && name === 'policy') return encodeJson(dataValue(found.document, at), at);
  if (found && (name === 'arn' || name === 'id')) return textValue(textOf(found.arn), at);
  if (found && name === 'name') return textValue(textOf(found.name), at);
  if (arn && (name === 'arn' || name === 'id')) return arn;
  if (called && name === 'name') return called;
  const text: Text | undefined = textIn(called);
  if (text && (name === 'arn' || name === 'id'))
    return textValue(arnFrom(typeOf('aws_iam_policy').arn!, { ...instance, type: 'aws_iam_policy' }, text), at);
  return asked(instance, name, at, evaluation);
}

/** A file that a data source reads instead of a function. */
function localFile(instance: Instance, at: Span, evaluation: Evaluation): Value {
  const path = literalIn(configured(instance, 'filename', evaluation));
  const file = path === undefined ? undefined : evaluation.scope.file(path);
  return typeof file === 'object' ? contentOf(file) : asked(instance, 'content', at, evaluation);
}

/** The oldest way to fill in a template. */
function renderedTemplate(instance: Instance, at: Span, evaluation: Evaluation): Value {
  const source = configured(instance, 'template', evaluation);
  const literal = literalIn(source);
  const template = literal === undefined ? undefined : evaluation.scope.templateText(literal, source!.at);
  if (!template) return asked(instance, 'rendered', at, evaluation);
  const given = configured(instance, 'vars', evaluation);
  const entries: readonly ValueEntry[] = given?.kind === 'map' ? given.entries : [];
  const variables = new Map(entries.map((entry) => [literalOf(keyTextOf(entry)) ?? entry.key, entry.value]));
  return renderTemplate(template, { ...evaluation, variables }, evaluate);
}
