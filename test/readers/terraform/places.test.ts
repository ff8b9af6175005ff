import { expect, test } from '@jest/globals';
import { readFiles } from './harness.ts';

const STATEMENT = '{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${local.bucket}/*" }';
const role = (policy: string) => `locals { bucket = "b" }
resource "aws_iam_role_policy" "p" {
  role   = "somebody"
  policy = ${policy}
}
`;

/** What is written where the only statement and its action are said to stand. */
async function written(files: Readonly<Record<string, string>>) {
  const { deployments } = await readFiles(files);
  const policy = deployments[0]!.attachments[0]!.policy;
  const { statement } = policy.kind === 'inline' ? policy.statements[0]! : { statement: undefined };
  const cut = (at = statement!.at!) => [at.file.path, at.file.text.slice(at.start, at.end)];
  return { statement: cut(), action: cut(statement!.actions.items[0]!.at!) };
}

test('a heredoc is read where it stands', async () => {
  const document = `<<-EOT\n    {\n      "Version": "2012-10-17",\n      "Statement": [${STATEMENT}]\n    }\n  EOT`;
  const found = await written({ 'main.tf': role(document) });
  expect(found.statement).toEqual(['main.tf', STATEMENT]);
  expect(found.action).toEqual(['main.tf', '"s3:GetObject"']);
});

test('an encoded object is read where it stands', async () => {
  const statement = '{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }';
  const found = await written({
    'main.tf': role(`jsonencode({ Version = "2012-10-17", Statement = [${statement}] })`),
  });
  expect(found).toEqual({ statement: ['main.tf', statement], action: ['main.tf', '"s3:GetObject"'] });
});

test('a template is read in its own file', async () => {
  const policy = 'templatefile("${path.module}/p.tftpl", { local = { bucket = "b" } })';
  const text = `{ "Version": "2012-10-17", "Statement": [\n  ${STATEMENT}\n] }\n`;
  const found = await written({ 'main.tf': role(policy), 'p.tftpl': text });
  expect(found).toEqual({ statement: ['p.tftpl', STATEMENT], action: ['p.tftpl', '"s3:GetObject"'] });
});

test('a policy document data source is read by its statements', async () => {
  const statement = 'statement {\n    actions   = ["s3:GetObject"]\n    resources = ["*"]\n  }';
  const text = `data "aws_iam_policy_document" "d" {\n  ${statement}\n}\n${role('data.aws_iam_policy_document.d.json')}`;
  const found = await written({ 'main.tf': text });
  expect(found.statement).toEqual(['main.tf', statement]);
});

test("what the registry's module makes is shown where its caller wrote it", async () => {
  const call = `module "lambda" {
  source                   = "terraform-aws-modules/lambda/aws"
  function_name            = "f"
  attach_policy_statements = true
  attach_cloudwatch_logs_policy = false
  policy_statements = { a = { actions = ["s3:GetObject"], resources = ["*"] } }
}
`;
  const found = await written({ 'main.tf': call });
  expect(found.statement[0]).toBe('main.tf');
  expect(found.statement[1]).toContain('s3:GetObject');
});

test('a document that is passed on as a text with a type is read where it stands', async () => {
  const statement = 'statement {\n    actions   = ["s3:GetObject"]\n    resources = ["*"]\n  }';
  const found = await written({
    'main.tf': `data "aws_iam_policy_document" "d" {\n  ${statement}\n}\nmodule "m" {\n  source   = "./m"\n  policies = { a = data.aws_iam_policy_document.d.json }\n}\n`,
    'm/main.tf': `variable "policies" {\n  type = map(string)\n}\n${role('var.policies["a"]')}`,
  });
  expect(found.statement).toEqual(['main.tf', statement]);
});
