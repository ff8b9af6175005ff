import { describe, expect, test } from '@jest/globals';
import { readFiles } from './harness.ts';

const role = (inner = '') => `resource "aws_iam_role" "r" {
  name               = "orders"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
  ${inner}
}
`;
const policy = (name: string, named = `name = "${name}"`) => `resource "aws_iam_role_policy" "${name}" {
  ${named}
  role   = aws_iam_role.r.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })
}
`;
const attachment = `resource "aws_iam_role_policy_attachment" "x" {
  role       = "orders"
  policy_arn = "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"
}
`;
const only = (names: string) => `resource "aws_iam_role_policies_exclusive" "only" {
  role_name    = aws_iam_role.r.name
  policy_names = ${names}
}
`;

async function leftOut(text: string): Promise<string[]> {
  const { deployments } = await readFiles({ 'main.tf': text });
  return deployments.flatMap(({ problems }) =>
    problems
      .filter(({ code }) => code === 'exclusive-policies')
      .map(({ message }) => /takes `(\S+)`/.exec(message)![1]!),
  );
}

describe('what an exclusive list leaves out is named', () => {
  const both = role() + policy('a') + policy('b');
  test.each([
    ['every policy is listed', both + only('["a", aws_iam_role_policy.b.name]'), []],
    ['one is not', both + only('["a"]'), ['aws_iam_role_policy.b']],
    ['none is', both + only('[]'), ['aws_iam_role_policy.a', 'aws_iam_role_policy.b']],
    ['the list is not known', `${both}variable "names" {}\n${only('var.names')}`, []],
    ['a name is made up', role() + policy('a', '') + only('[aws_iam_role_policy.a.name]'), []],
    ['another role', both + only('[]').replace('aws_iam_role.r.name', '"another"'), []],
    ['an empty block', role('inline_policy {}') + policy('a'), ['aws_iam_role_policy.a']],
    ['no block', role() + policy('a'), []],
    ['an empty list on the role', role('managed_policy_arns = []') + attachment, ['aws_iam_role_policy_attachment.x']],
    [
      'a list on the role',
      role('managed_policy_arns = ["arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"]') + attachment,
      [],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await leftOut(text)).toEqual(expected);
  });
});

test('it counts as attached', async () => {
  const { deployments } = await readFiles({ 'main.tf': role() + policy('a') + only('[]') });
  expect(deployments[0]!.attachments.map(({ id }) => id)).toEqual(['aws_iam_role_policy.a']);
  expect(deployments[0]!.problems.some(({ hides }) => hides)).toBe(false);
});
