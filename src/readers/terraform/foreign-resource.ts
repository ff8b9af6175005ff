import type { BareDocument } from '../../model/deployment.ts';
import { problemAt } from '../../terraform/evaluation.ts';
import { attributeOf } from '../../terraform/syntax.ts';
import { literalIn } from '../../terraform/values.ts';
import { type Reading, report } from './reading.ts';
import { told, unknownDocument } from './remote-module.ts';

/**
 * Resources that make roles, policies or functions in another way than is read here: those of the provider for AWS Cloud
 * Control, and stacks of CloudFormation whose template stands in the configuration. They are named, and known by what
 * they are told. A template in a file of its own is read as one.
 * Source: https://registry.terraform.io/providers/hashicorp/awscc/latest/docs
 */
export function readForeignResource(reading: Reading): BareDocument[] {
  const { type, address, block } = reading.instance;
  if (!/^awscc_(?:iam|lambda)_/.test(type) && !isStackWithAccess(reading)) return [];
  const message = `what \`${address}\` makes is not read`;
  const help = 'read what changed in it by hand';
  report(reading, problemAt(reading.at, 'resource-not-read', message, help, false));
  const inputs = block.body.attributes
    .filter(({ name }) => name !== 'tags')
    .map((attribute) => told(reading, attribute));
  return [unknownDocument(reading, type, inputs)];
}

function isStackWithAccess(reading: Reading): boolean {
  const { type, block } = reading.instance;
  const template = type === 'aws_cloudformation_stack' ? attributeOf(block.body, 'template_body') : undefined;
  if (!template) return false;
  const { value } = told(reading, template);
  if (value.at.file !== block.at.file) return false;
  return /AWS::(?:IAM|Lambda|Serverless)::/.test(
    literalIn(value) ?? template.value.at.file.text.slice(template.at.start, template.at.end),
  );
}
