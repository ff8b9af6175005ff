import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runGit, temporaryFolder } from '../hosts/git-fixture.ts';
import { planText } from '../reviews/plan.ts';
import { FUNCTION } from '../reviews/terraform-function.ts';
import { BUCKET_PLAN, readingBucket } from './plans.ts';
import { jsonReview, runCli, wordsOf } from './run-cli.ts';

test('a plan fills in what a repository leaves unknown', async () => {
  const folder = temporaryFolder();
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  runGit(folder, 'init', '--quiet', '--initial-branch', 'main');
  write('main.tf', readingBucket('"arn:aws:s3:::orders-1/*"'));
  runGit(folder, 'add', '.');
  runGit(folder, 'commit', '--quiet', '--message', 'base');
  write('main.tf', readingBucket('"${aws_s3_bucket.b.arn}/*"'));
  write('plan.json', BUCKET_PLAN);
  const without = await jsonReview([], { cwd: folder });
  expect({ status: without.status, words: wordsOf(without.report) }).toEqual({
    status: 1,
    words: { [FUNCTION]: 'changed' },
  });
  const filled = await jsonReview(['--plan', 'plan.json'], { cwd: folder });
  expect({ status: filled.status, words: wordsOf(filled.report) }).toEqual({
    status: 0,
    words: { [FUNCTION]: 'unchanged' },
  });
});

test('a plan without a repository is reviewed by itself, each policy at its line', async () => {
  const folder = temporaryFolder();
  const text = (action: string) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
  const [before, after] = ['s3:GetObject', '*'].map((action) => ({ name: 'w', policy: text(action) }));
  const plan = planText([{ address: 'module.m.aws_iam_policy.w["a.b"]', before: before!, after: after! }]);
  writeFileSync(join(folder, 'plan.json'), plan);
  const { status, report } = await jsonReview(['--plan', 'plan.json'], { cwd: folder });
  expect({ status, words: wordsOf(report) }).toEqual({
    status: 1,
    words: { 'plan.json#module.m.aws_iam_policy.w["a.b"]': 'widened' },
  });
  const [finding] = report.findings;
  expect(finding?.file).toBe('plan.json');
  expect(plan.split('\n')[finding!.startLine - 1]).toMatch(/^ *"policy": .*\\"\*\\",\\"Resource/);
});

test('a plan that is none is refused before it is said how it would be reviewed', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'state.json'), '{"format_version":"1.0","values":{}}');
  const { status, err } = await runCli(['review', '--plan', 'state.json'], { cwd: folder });
  expect(status).toBe(2);
  expect(err).toMatch(/^error: plan `state.json`: it is a state, not a plan\n {2}help: .*\n$/);
});

test('a plan that is none ends with 2, and says what to do', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'plan.bin'), 'PK\u0003\u0004');
  const { status, out, err } = await runCli(['review', 'a', 'a', '--plan', 'plan.bin'], { cwd: folder });
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain('plan `plan.bin`: it is a plan as `terraform plan -out` saves it');
  expect(err).toContain('help: make it with `terraform show -json PLANFILE > plan.json`');
});
