import { describePairs } from '../pair.ts';
import { FUNCTION, functionModule, inlinePolicy } from '../terraform-function.ts';

const READS_BUCKET = 'Action = "s3:GetObject", Resource = "arn:aws:s3:::${var.bucket}/*"';
const BUCKET = functionModule('variable "bucket" { default = "a" }\n', READS_BUCKET);

describePairs('files of one root module', [
  {
    claim: 'values that Terraform loads by itself are those of the side that has them',
    base: { 'main.tf': BUCKET },
    head: { 'main.tf': BUCKET, 'x.auto.tfvars': 'bucket = "a"\n' },
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['bucket = "a"', 'bucket = "b"'],
    caught: { access: { [FUNCTION]: 'changed' } },
  },
  {
    claim: 'as JSON, where a text is itself whatever it holds',
    base: { 'main.tf': BUCKET },
    head: { 'main.tf': BUCKET, 'terraform.tfvars.json': '{"bucket": "a", "other": "${x"}' },
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['"bucket": "a"', '"bucket": "b"'],
    caught: { access: { [FUNCTION]: 'changed' } },
  },
  {
    claim: 'a file that is added to a directory is read with what it belongs to, on both sides',
    base: { 'main.tf': functionModule('', 'Action = "s3:*", Resource = "*"') },
    head: {
      'main.tf': functionModule('', 'Action = "s3:*", Resource = "*"'),
      'more.tf': inlinePolicy('more', 'Action = "s3:GetObject", Resource = "*"'),
    },
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['"s3:GetObject"', '"sqs:SendMessage"'],
    caught: { access: { [FUNCTION]: 'widened' } },
  },
]);

const given = (...variableFiles: string[]) => ({ values: { variableFiles } });
const EACH = functionModule(
  `variable "buckets" { type = list(string) }
variable "may_write" { type = bool }
${inlinePolicy('each', 'Action = "s3:GetObject", Resource = "arn:aws:s3:::${each.key}/*"', 'for_each = toset(var.buckets)')}
${inlinePolicy('write', 'Action = "s3:PutObject", Resource = "*"', 'count = var.may_write ? 1 : 0')}`,
);

describePairs('files of variables that the call names', [
  {
    claim: 'are read from each side',
    base: { 'main.tf': BUCKET, 'env/prod.tfvars': 'bucket = "b"\n' },
    head: { 'main.tf': BUCKET, 'env/prod.tfvars': '# the same\nbucket = "b"\n' },
    options: given('env/prod.tfvars'),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['bucket = "b"', 'bucket = "*"'],
    caught: { access: { [FUNCTION]: 'widened' }, says: ['"file":"main.tf"'] },
  },
  {
    claim: 'say nothing on the side that lacks them',
    base: { 'main.tf': BUCKET },
    head: { 'main.tf': BUCKET, 'prod.tfvars.json': '{"bucket": "a"}' },
    options: given('prod.tfvars.json'),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['{"bucket": "a"}', '{"bucket": "b"}'],
    caught: { access: { [FUNCTION]: 'changed' } },
  },
  {
    claim: 'say nothing on the side that no longer has a value in them',
    base: { 'main.tf': BUCKET, 'prod.tfvars': 'bucket = "a"\n' },
    head: { 'main.tf': BUCKET, 'prod.tfvars': 'other = "a"\n' },
    options: given('prod.tfvars'),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['{ default = "a" }', '{ default = "b" }'],
    caught: { access: { [FUNCTION]: 'changed' } },
  },
  {
    claim: 'go before those that Terraform loads by itself, and a later one before an earlier one',
    base: { 'main.tf': BUCKET, 'one.tfvars': 'bucket = "1"\n', 'two.tfvars': '', 'x.auto.tfvars': 'bucket = "x"\n' },
    head: {
      'main.tf': BUCKET,
      'one.tfvars': 'bucket = "2"\n',
      'two.tfvars': 'bucket = "1"\n',
      'x.auto.tfvars': 'bucket = "y"\n',
    },
    options: given('one.tfvars', 'two.tfvars'),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['bucket = "1"', 'other = "1"'],
    caught: { access: { [FUNCTION]: 'changed' } },
  },
  {
    claim: 'give way to values of the call',
    base: { 'main.tf': BUCKET, 'prod.tfvars': 'bucket = "a"\n' },
    head: { 'main.tf': BUCKET, 'prod.tfvars': 'bucket = "b"\n' },
    options: { values: { variableFiles: ['prod.tfvars'], parameters: { bucket: 'c' } } },
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['arn:aws:s3:::${var.bucket}/*', 'arn:aws:s3:::*'],
    caught: { access: { [FUNCTION]: 'widened' } },
  },
  {
    claim: 'hold values of any type, which decide what exists',
    base: { 'main.tf': EACH, 'prod.tfvars': 'buckets = ["a", "b"]\nmay_write = false\n' },
    head: { 'main.tf': EACH, 'prod.tfvars': 'buckets = ["b", "a", "b"]\nmay_write = false\n' },
    options: given('prod.tfvars'),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['may_write = false', 'may_write = true'],
    caught: { access: { [FUNCTION]: 'widened' } },
  },
  {
    claim: 'reach only root modules that declare what they hold',
    base: {
      'app/main.tf': BUCKET,
      'other/main.tf': functionModule('', 'Action = "s3:GetObject", Resource = "*"'),
      'prod.tfvars': 'bucket = "a"\n',
    },
    head: {
      'app/main.tf': BUCKET,
      'other/main.tf': functionModule('', 'Action = "s3:GetObject", Resource = "*"'),
      'prod.tfvars': 'bucket = "a" # again\n',
    },
    options: given('prod.tfvars'),
    silent: {
      access: { 'app#aws_lambda_function.f': 'unchanged', 'other#aws_lambda_function.f': undefined as never },
    },
    twin: ['bucket = "a"', 'bucket = "b"'],
    caught: { access: { 'app#aws_lambda_function.f': 'changed' } },
  },
]);
