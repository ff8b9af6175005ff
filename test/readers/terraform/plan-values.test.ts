import { expect, test } from '@jest/globals';
import { filledFromPlan, planVariables } from '../../../src/readers/terraform/plan-values.ts';
import { printText } from '../../../src/source/text.ts';
import { readFiles } from './harness.ts';

const MODULE = `variable "env" {}
variable "extra" { type = list(string) }
resource "random_pet" "name" {}
resource "aws_sqs_queue" "q" {
  name = random_pet.name.id
}
resource "aws_iam_role_policy" "p" {
  count  = var.env == "prod" ? 1 : 0
  role   = "somebody"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = concat([aws_sqs_queue.q.arn], var.extra) }] })
}
`;
const PLAN = {
  path: 'plan.json',
  text: JSON.stringify({
    format_version: '1.2',
    variables: { env: { value: 'prod' }, extra: { value: ['arn:aws:sqs:eu-west-1:123456789012:other'] } },
    resource_changes: [
      {
        address: 'random_pet.name',
        type: 'random_pet',
        mode: 'managed',
        change: { actions: ['no-op'], before: { id: 'calm-otter' }, after: { id: 'calm-otter' }, after_unknown: {} },
      },
      {
        address: 'aws_sqs_queue.q',
        type: 'aws_sqs_queue',
        mode: 'managed',
        change: { actions: ['create'], before: null, after: { name: 'calm-otter' }, after_unknown: { arn: true } },
      },
    ],
  }),
};

test('a plan fills in what the configuration leaves unknown', async () => {
  const { deployments } = await readFiles({ 'main.tf': MODULE }, { parameters: planVariables(PLAN) });
  const [attachment] = filledFromPlan(deployments[0]!, PLAN).attachments;
  if (attachment?.policy.kind !== 'inline') throw new Error('the policy was not read');
  expect(attachment.policy.guard).toEqual({ kind: 'always' });
  const { resources } = attachment.policy.statements[0]!.statement;
  expect(resources.items.map(({ text }) => printText(text))).toEqual([
    'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:calm-otter',
    'arn:aws:sqs:eu-west-1:123456789012:other',
  ]);
});

test('without a plan it stays unknown', async () => {
  const { deployments } = await readFiles({ 'main.tf': MODULE });
  const [attachment] = deployments[0]!.attachments;
  expect(attachment!.policy.guard.kind).toBe('test');
});

test('a file that is no plan fills in nothing', async () => {
  const { deployments } = await readFiles({ 'main.tf': MODULE });
  expect(filledFromPlan(deployments[0]!, { path: 'x.json', text: '[]' })).toBe(deployments[0]);
  expect(planVariables({ path: 'x.json', text: '{' })).toEqual({});
});
