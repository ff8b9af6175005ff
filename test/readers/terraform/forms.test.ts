import { describe, expect, test } from '@jest/globals';
import { alarms, type Files, reviewFiles } from './harness.ts';

const ROLE = `resource "aws_lambda_function" "f" {
  function_name = "orders"
  filename      = "orders.zip"
  handler       = "orders.handler"
  role          = aws_iam_role.r.arn
}
resource "aws_dynamodb_table" "t" {
  name = "orders"
}
`;
const TRUST = `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })`;
const role = (inner = '') => `${ROLE}resource "aws_iam_role" "r" {
  name               = "orders"
  assume_role_policy = ${TRUST}
  ${inner}
}
`;
const INLINE = (policy: string) => `resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = ${policy}
}
`;
const json = (action: string) =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["${action}"], "Resource": "\${aws_dynamodb_table.t.arn}" }] }`;
const encoded = (action: string) =>
  `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["${action}"], Resource = aws_dynamodb_table.t.arn }] })`;
const data = (action: string) => `data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["${action}"]
    resources = [aws_dynamodb_table.t.arn]
  }
}
`;

/** Every way in which the same access is written. */
const FORMS: Readonly<Record<string, (action: string) => Files>> = {
  jsonencode: (action) => ({ 'main.tf': role() + INLINE(encoded(action)) }),
  heredoc: (action) => ({ 'main.tf': `${role()}${INLINE(`<<EOF\n${json(action)}\nEOF`)}` }),
  'indented heredoc': (action) => ({ 'main.tf': `${role()}${INLINE(`<<-EOF\n    ${json(action)}\n    EOF`)}` }),
  'policy document': (action) => ({ 'main.tf': role() + data(action) + INLINE('data.aws_iam_policy_document.d.json') }),
  'another file': (action) => ({
    'main.tf': role(),
    'iam.tf': data(action) + INLINE('data.aws_iam_policy_document.d.json'),
  }),
  'inline block': (action) => ({ 'main.tf': role(`inline_policy {\n name = "p"\n policy = ${encoded(action)}\n }`) }),
  'dynamic inline block': (action) => ({
    'main.tf': role(
      `dynamic "inline_policy" {\n for_each = { p = ${encoded(action)} }\n content {\n name = inline_policy.key\n policy = inline_policy.value\n }\n }`,
    ),
  }),
  'managed policy': (action) => ({
    'main.tf': `${role()}resource "aws_iam_policy" "p" {\n policy = ${encoded(action)}\n}\nresource "aws_iam_role_policy_attachment" "a" {\n role = aws_iam_role.r.name\n policy_arn = aws_iam_policy.p.arn\n}\n`,
  }),
  'managed policy by name': (action) => ({
    'main.tf': `${role()}resource "aws_iam_policy" "p" {\n name = "orders-p"\n policy = ${encoded(action)}\n}\ndata "aws_caller_identity" "me" {}\nresource "aws_iam_role_policy_attachment" "a" {\n role = "orders"\n policy_arn = "arn:aws:iam::\${data.aws_caller_identity.me.account_id}:policy/orders-p"\n}\n`,
  }),
  'policy attachment': (action) => ({
    'main.tf': `${role()}resource "aws_iam_policy" "p" {\n policy = ${encoded(action)}\n}\nresource "aws_iam_policy_attachment" "a" {\n name = "a"\n roles = [aws_iam_role.r.name]\n policy_arn = aws_iam_policy.p.arn\n}\n`,
  }),
  'managed policy arns': (action) => ({
    'main.tf': `${role('managed_policy_arns = [aws_iam_policy.p.arn]')}resource "aws_iam_policy" "p" {\n policy = ${encoded(action)}\n}\n`,
  }),
  'exclusive attachments': (action) => ({
    'main.tf': `${role()}resource "aws_iam_policy" "p" {\n policy = ${encoded(action)}\n}\nresource "aws_iam_role_policy_attachments_exclusive" "a" {\n role_name = aws_iam_role.r.name\n policy_arns = [aws_iam_policy.p.arn]\n}\n`,
  }),
  'for_each over policies': (action) => ({
    'main.tf': `${role()}resource "aws_iam_role_policy" "p" {\n for_each = { one = ${encoded(action)} }\n name = each.key\n role = aws_iam_role.r.id\n policy = each.value\n}\n`,
  }),
  'count of one': (action) => ({
    'main.tf': `${role()}resource "aws_iam_role_policy" "p" {\n count = 1\n role = aws_iam_role.r.id\n policy = ${encoded(action)}\n}\n`,
  }),
  'a local': (action) => ({ 'main.tf': `${role()}locals {\n p = ${encoded(action)}\n}\n${INLINE('local.p')}` }),
  'locals of parts': (action) => ({
    'main.tf': `${role()}locals {\n actions = ["${action}"]\n statement = { Effect = "Allow", Action = local.actions, Resource = aws_dynamodb_table.t.arn }\n}\n${INLINE('jsonencode({ Version = "2012-10-17", Statement = [local.statement] })')}`,
  }),
  templatefile: (action) => ({
    'main.tf': role() + INLINE('templatefile("${path.module}/p.tftpl", { arn = aws_dynamodb_table.t.arn })'),
    'p.tftpl': json(action).replace('aws_dynamodb_table.t.arn', 'arn'),
  }),
  'template directives': (action) => ({
    'main.tf': role() + INLINE('templatefile("p.tftpl", { arns = [aws_dynamodb_table.t.arn] })'),
    'p.tftpl': `{ "Version": "2012-10-17", "Statement": [%{ for arn in arns ~} { "Effect": "Allow", "Action": ["${action}"], "Resource": "\${arn}" } %{~ endfor }] }`,
  }),
  'template with encoded parts': (action) => ({
    'main.tf': role() + INLINE('templatefile("p.tftpl", { arns = [aws_dynamodb_table.t.arn] })'),
    'p.tftpl': `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "${action}", "Resource": \${jsonencode(arns)} }] }`,
  }),
  'a module with a JSON input': (action) => ({
    'main.tf': `${role()}module "m" {\n source = "./modules/policy"\n role = aws_iam_role.r.name\n policy = ${encoded(action)}\n}\n`,
    'modules/policy/main.tf':
      'variable "role" {}\nvariable "policy" {\n type = string\n}\nresource "aws_iam_role_policy" "p" {\n role = var.role\n policy = var.policy\n}\n',
  }),
  'a module with an ARN input': (action) => ({
    'main.tf': `${role()}module "m" {\n source = "./modules/policy"\n role = aws_iam_role.r.name\n table_arn = aws_dynamodb_table.t.arn\n}\n`,
    'modules/policy/main.tf': `variable "role" {}\nvariable "table_arn" {}\n${data(action).replace('aws_dynamodb_table.t.arn', 'var.table_arn')}resource "aws_iam_role_policy" "p" {\n role = var.role\n policy = data.aws_iam_policy_document.d.json\n}\n`,
  }),
  'a module output': (action) => ({
    'main.tf': `${role()}module "m" {\n source = "./modules/policy"\n table = aws_dynamodb_table.t\n}\n${INLINE('module.m.json')}`,
    'modules/policy/main.tf': `variable "table" {}\n${data(action).replace('aws_dynamodb_table.t.arn', 'var.table.arn')}output "json" {\n value = data.aws_iam_policy_document.d.json\n}\n`,
  }),
  'nested modules': (action) => ({
    'main.tf': `${role()}module "m" {\n source = "./modules/outer"\n role = aws_iam_role.r.name\n arns = [aws_dynamodb_table.t.arn]\n}\n`,
    'modules/outer/main.tf':
      'variable "role" {}\nvariable "arns" {\n type = list(string)\n}\nmodule "inner" {\n source = "../policy"\n for_each = toset(["x"])\n role = var.role\n arns = var.arns\n}\n',
    'modules/policy/main.tf': `variable "role" {}\nvariable "arns" {}\n${data(action).replace('[aws_dynamodb_table.t.arn]', 'var.arns')}resource "aws_iam_role_policy" "p" {\n role = var.role\n policy = data.aws_iam_policy_document.d.json\n}\n`,
  }),
  'source documents': (action) => ({
    'main.tf': `${role()}${data(action)}data "aws_iam_policy_document" "all" {\n source_policy_documents = [data.aws_iam_policy_document.d.json]\n}\n${INLINE('data.aws_iam_policy_document.all.json')}`,
  }),
  'override documents': (action) => ({
    'main.tf': `${role()}${data(action).replace('statement {', 'statement {\n sid = "A"')}data "aws_iam_policy_document" "all" {\n statement {\n sid = "A"\n actions = ["*"]\n resources = ["*"]\n }\n override_policy_documents = [data.aws_iam_policy_document.d.json]\n}\n${INLINE('data.aws_iam_policy_document.all.json')}`,
  }),
  'dynamic statements': (action) => ({
    'main.tf': `${role()}data "aws_iam_policy_document" "d" {\n dynamic "statement" {\n for_each = { a = { actions = ["${action}"], arns = aws_dynamodb_table.t[*].arn } }\n content {\n sid = statement.key\n actions = statement.value.actions\n resources = statement.value.arns\n }\n }\n}\n${INLINE('data.aws_iam_policy_document.d.json')}`,
  }),
  'a table for each name': (action) => ({
    'main.tf': `${role().replace('resource "aws_dynamodb_table" "t" {\n  name = "orders"', 'resource "aws_dynamodb_table" "t" {\n  for_each = toset(["orders"])\n  name = each.key')}${data(action).replace('[aws_dynamodb_table.t.arn]', '[for t in aws_dynamodb_table.t : t.arn]')}${INLINE('data.aws_iam_policy_document.d.json')}`,
  }),
  'a written ARN': (action) => ({
    'main.tf': `${role()}data "aws_region" "here" {}\ndata "aws_caller_identity" "me" {}\ndata "aws_partition" "p" {}\n${data(action).replace('[aws_dynamodb_table.t.arn]', '["arn:${data.aws_partition.p.partition}:dynamodb:${data.aws_region.here.name}:${data.aws_caller_identity.me.account_id}:table/${aws_dynamodb_table.t.name}"]')}${INLINE('data.aws_iam_policy_document.d.json')}`,
  }),
  'a formatted ARN': (action) => ({
    'main.tf': `${role()}${data(action).replace('[aws_dynamodb_table.t.arn]', 'formatlist("%s", [join("", aws_dynamodb_table.t.*.arn)])')}${INLINE('data.aws_iam_policy_document.d.json')}`,
  }),
  'JSON syntax': (action) => ({
    'main.tf': role(),
    'policy.tf.json': JSON.stringify({
      resource: {
        aws_iam_role_policy: {
          p: {
            role: '${aws_iam_role.r.id}',
            policy: `\${jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "${action}", Resource = aws_dynamodb_table.t.arn }] })}`,
          },
        },
      },
    }),
  }),
  'a document in JSON syntax': (action) => ({
    'main.tf': role() + INLINE('data.aws_iam_policy_document.d.json'),
    'policy.tf.json': JSON.stringify({
      data: {
        aws_iam_policy_document: {
          d: { statement: [{ actions: [action], resources: ['${aws_dynamodb_table.t.arn}'] }] },
        },
      },
    }),
  }),
  'an old template': (action) => ({
    'main.tf': `${role()}data "template_file" "p" {\n template = file("p.json")\n vars = {\n arn = aws_dynamodb_table.t.arn\n }\n}\n${INLINE('data.template_file.p.rendered')}`,
    'p.json': json(action).replace('aws_dynamodb_table.t.arn', 'arn'),
  }),
  'an OpenTofu file': (action) => ({ 'main.tf': role(), 'iam.tofu': INLINE(encoded(action)) }),
};

const names = Object.keys(FORMS);
/** Each form against its neighbours in the list, near and far: every form is base and head of several. */
const moves = names.flatMap((from, index) =>
  [1, 5, 11].map((step) => [from, names[(index + step) % names.length]!] as const),
);

describe('the same access, written in another way', () => {
  test.each(moves)('%s → %s passes', async (from, to) => {
    expect(alarms(await reviewFiles(FORMS[from]!('dynamodb:GetItem'), FORMS[to]!('dynamodb:GetItem')))).toEqual([]);
  });
  test.each(moves)('%s → %s with more access is caught', async (from, to) => {
    const review = await reviewFiles(FORMS[from]!('dynamodb:GetItem'), FORMS[to]!('dynamodb:*'));
    const gained = review.changes.flatMap((change) => change.gained.map(({ witness }) => witness.request.action));
    expect(gained.length).toBeGreaterThan(0);
    expect(review.changes.map(({ access }) => access)).toContain('widened');
  });
});

test.each(names)('%s is read whole', async (name) => {
  const { head } = await reviewFiles({}, FORMS[name]!('dynamodb:GetItem'));
  expect(head.units.filter(({ kind }) => kind === 'function').map(({ coverage }) => coverage)).toEqual(['whole']);
  expect(head.problems.filter(({ hides }) => hides)).toEqual([]);
});
