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
