import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alarms, type Files, readFiles, reviewFiles } from './harness.ts';

const GOOD = `resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = aws_iam_role.r.arn
}
resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}
resource "aws_iam_role_policy" "p" {
  for_each = { for k, v in { a = "x" } : k => upper(v) if k != "" }
  role     = aws_iam_role.r.id
  policy   = <<-EOT
    { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${each.value}/*" }] }
  EOT
}
`;

async function problemsOf(files: Files): Promise<string[]> {
  const { deployments, problems } = await readFiles(files);
  return [...problems, ...deployments.flatMap((deployment) => deployment.problems)].map(({ code }) => code);
}

describe('a hostile module gives a problem and no more', () => {
  const policy = (expression: string, more = '') =>
    `${GOOD}${more}\nresource "aws_iam_role_policy" "bad" {\n  role   = aws_iam_role.r.id\n  policy = ${expression}\n}\n`;
  const cases: readonly (readonly [string, string, string])[] = [
    ['a local that is itself', policy('local.a', 'locals {\n a = local.b\n b = local.a\n}'), 'circular-reference'],
    [
      'instances made of themselves',
      `resource "aws_iam_policy" "p" {\n for_each = aws_iam_policy.p\n policy = "x"\n}`,
      'expansion-not-read',
    ],
    [
      'instances made of each other',
      `resource "aws_iam_policy" "a" {\n count = length(aws_iam_policy.b)\n}\nresource "aws_iam_policy" "b" {\n for_each = { for p in aws_iam_policy.a : p.name => p }\n}`,
      'expansion-not-read',
    ],
    [
      'a module made of itself',
      `${GOOD}module "m" {\n source = "acme/policy/aws"\n for_each = module.m\n}`,
      'expansion-not-read',
    ],
    ['deep nesting', `x = ${'['.repeat(5000)}${']'.repeat(5000)}`, 'nested-too-deep'],
    ['deep parentheses', `x = ${'('.repeat(3000)}1${')'.repeat(3000)}`, 'nested-too-deep'],
    ['a module that calls itself', `${GOOD}module "m" {\n source = "./"\n}`, 'remote-module'],
    [
      'too many instances',
      `resource "aws_iam_policy" "p" {\n count = 1000000000\n policy = "x"\n}`,
      'expansion-not-read',
    ],
    ['a document that is none', policy('"no json"'), 'policy-not-read'],
    ['a function that nobody knows', policy('nothing(1)'), 'unknown-function'],
    ['a path outside', policy('file("../../../etc/passwd")'), 'file-not-read'],
    [
      'an attribute written twice',
      'resource "aws_iam_policy" "p" {\n policy = "a"\n policy = "b"\n}',
      'duplicate-attribute',
    ],
    ['a block that does not end', `${GOOD}resource "aws_iam_policy" "x" {`, 'terraform-syntax'],
  ];
  test.each(cases)('%s', async (_, text, code) => {
    expect(await problemsOf({ 'main.tf': text })).toContain(code);
  });

  test('many locals that refer to each other are read in time', async () => {
    const locals = Array.from({ length: 400 }, (_, i) => `l${i} = [local.l${i + 1}, local.l${i + 1}]`).join('\n');
    const text = `${GOOD}locals {\n${locals}\nl400 = "x"\n}\nresource "aws_iam_role_policy" "bad" {\n role = aws_iam_role.r.id\n policy = jsonencode(local.l0)\n}`;
    expect((await problemsOf({ 'main.tf': text })).length).toBeGreaterThan(0);
  });

  test('a pattern that others take long for is read in time', async () => {
    const text = policy(`regex("(a+)+$", "${'a'.repeat(60)}b")`);
    const { deployments } = await readFiles({ 'main.tf': text });
    expect(deployments[0]!.attachments.length).toBe(2);
  });

  test('a large repetition does not fill the memory', async () => {
    const text = policy('join("", [for i in range(1000) : format("%1000000s", "x")])');
    await expect(readFiles({ 'main.tf': text })).resolves.toBeDefined();
  });
});

test('reading never throws on mutated text', async () => {
  const mutation = fc.record({
    at: fc.nat(GOOD.length - 1),
    length: fc.nat(12),
    text: fc.constantFrom(
      '',
      '{',
      '}',
      '"',
      '${',
      '%{ if ',
      '[',
      ']',
      '(',
      '=',
      '\n',
      '...',
      '.*',
      '?',
      ':',
      '<<EOT\n',
      '\u0000',
      '😀',
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      let text = GOOD;
      for (const { at, length, text: inserted } of mutations)
        text = text.slice(0, at) + inserted + text.slice(at + length);
      await readFiles({ 'main.tf': text });
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('a problem that was there before does not count against a change', async () => {
  const broken = `${GOOD}resource "aws_iam_policy" "x" {\n  policy = file("missing.json")\n}\n`;
  const head = broken.replace('function_name = "f"', 'function_name = "g"');
  expect(alarms(await reviewFiles({ 'main.tf': broken }, { 'main.tf': head }))).toEqual([]);
});
