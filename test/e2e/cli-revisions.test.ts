import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commitFiles, repositoryWith, runGit, temporaryFolder, writeFiles } from '../hosts/git-fixture.ts';
import { jsonReview, runCli, wordsOf } from './run-cli.ts';
import { ordersTemplate } from './templates.ts';

const PATH = 'services/my orders/template.yaml';
const UNIT = `${PATH}#OrdersFunction`;
const base = { [PATH]: ordersTemplate() };
const widened = { [PATH]: ordersTemplate({ action: 'dynamodb:*' }) };

/** A repository whose `main` is in force, with a branch that widens. */
function repositoryWithBranch(): string {
  const folder = repositoryWith(base);
  runGit(folder, 'checkout', '--quiet', '-b', 'feature');
  commitFiles(folder, widened);
  return folder;
}

describe('which revisions are compared', () => {
  test('main and the working tree, unless something else is said', async () => {
    const folder = repositoryWith(base);
    expect(await jsonReview([], { cwd: folder })).toMatchObject({ status: 0, report: { verdict: 'pass' } });
    writeFiles(folder, widened);
    const { status, report } = await jsonReview([], { cwd: folder });
    expect({ status, verdict: report.verdict, words: wordsOf(report) }).toEqual({
      status: 1,
      verdict: 'fail',
      words: { [UNIT]: 'widened' },
    });
  });

  test('a file that git does not know yet is part of the working tree, an ignored one is not', async () => {
    const folder = repositoryWith({ ...base, '.gitignore': 'ignored.yaml\n' });
    const role = ordersTemplate({ action: '"*"', resource: '"*"' });
    writeFiles(folder, { 'untracked.yaml': role, 'ignored.yaml': role });
    const { status, report } = await jsonReview([], { cwd: folder });
    expect({ status, words: wordsOf(report) }).toEqual({
      status: 1,
      words: { 'untracked.yaml#OrdersFunction': 'new' },
    });
  });

  test('the same from a subfolder, and from elsewhere with --repo', async () => {
    const folder = repositoryWithBranch();
    for (const cwd of [join(folder, 'services'), join(folder, 'services/my orders')])
      expect(wordsOf((await jsonReview([], { cwd })).report)).toEqual({ [UNIT]: 'widened' });
    const elsewhere = await jsonReview(['--repo', folder], { cwd: temporaryFolder() });
    expect(wordsOf(elsewhere.report)).toEqual({ [UNIT]: 'widened' });
  });

  test('the revisions that are named, in both directions', async () => {
    const folder = repositoryWithBranch();
    const forth = await jsonReview(['--base', 'main', '--head', 'feature'], { cwd: folder });
    const back = await jsonReview(['--base', 'feature', '--head', 'main'], { cwd: folder });
    expect([forth.status, back.status]).toEqual([1, 0]);
    expect(wordsOf(back.report)).toEqual({ [UNIT]: 'narrowed' });
    expect(forth.report.head).toBe(runGit(folder, 'rev-parse', 'feature'));
  });

  test('in a bare repository HEAD is head', async () => {
    const bare = join(temporaryFolder(), 'orders.git');
    const folder = repositoryWithBranch();
    runGit(folder, 'clone', '--quiet', '--bare', folder, bare);
    runGit(bare, 'symbolic-ref', 'HEAD', 'refs/heads/feature');
    const { status, report } = await jsonReview(['--repo', bare]);
    expect({ status, words: wordsOf(report) }).toEqual({ status: 1, words: { [UNIT]: 'widened' } });
    const apply = await runCli(['review', '--repo', bare, '--apply']);
    expect(apply).toMatchObject({ status: 2 });
    expect(apply.err).toContain('there is no working tree');
  });

  test('a renamed file hides nothing', async () => {
    const folder = repositoryWith(base);
    rmSync(join(folder, PATH));
    writeFiles(folder, { 'moved.yaml': widened[PATH]! });
    const { report } = await jsonReview([], { cwd: folder });
    expect(report.changes.map(({ subject, access }) => [subject.id, subject.was, access])).toEqual([
      ['moved.yaml#OrdersFunction', UNIT, 'widened'],
    ]);
  });

  test('a shallow clone says how to deepen it', async () => {
    const folder = repositoryWithBranch();
    const shallow = join(temporaryFolder(), 'shallow');
    runGit(folder, 'clone', '--quiet', '--depth', '1', '--branch', 'feature', `file://${folder}`, shallow);
    const { status, err } = await runCli(['review', '--base', 'main'], { cwd: shallow });
    expect(status).toBe(2);
    expect(err).toContain('`fetch-depth: 0`');
  });

  test('no such revision', async () => {
    const folder = repositoryWith(base);
    for (const side of ['--base', '--head']) {
      const { status, err } = await runCli(['review', side, 'nope'], { cwd: folder });
      expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('there is no commit `nope`') });
    }
  });

  test('two folders, without git', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { [`a b/${PATH}`]: base[PATH]!, [`c d/${PATH}`]: widened[PATH]! });
    const { status, report } = await jsonReview(['a b', 'c d'], { cwd: folder });
    expect({ status, words: wordsOf(report) }).toEqual({ status: 1, words: { [UNIT]: 'widened' } });
  });
});

const STAGED = `Parameters:
  Stage: {Type: String}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{Effect: Allow, Principal: {Service: TRUSTED.amazonaws.com}, Action: sts:AssumeRole}]
      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action: !If [IsProd, IN_PROD, 's3:GetObject']
                Resource: '*'
`;

function staged(action: string, trusted = 'lambda'): string {
  return STAGED.replace('IN_PROD', `'${action}'`).replace('TRUSTED', trusted);
}

describe('what is reviewed', () => {
  test('a parameter decides conditions where it is given', async () => {
    const folder = repositoryWith({ 't.yaml': staged('s3:GetObject') });
    writeFiles(folder, { 't.yaml': staged('s3:*') });
    const statuses = [];
    for (const args of [[], ['--parameters', 'Stage=prod'], ['--parameters', 'Stage=dev', 'Other=x']])
      statuses.push((await jsonReview(args, { cwd: folder })).status);
    expect(statuses).toEqual([1, 1, 0]);
  });

  test('each parameter file is a deployment of its own, and the worst counts', async () => {
    const files = {
      'params/dev.json': '[{"ParameterKey": "Stage", "ParameterValue": "dev"}]',
      'params/prod.json': '{"Parameters": {"Stage": "prod"}}',
    };
    const folder = repositoryWith({ ...files, 't.yaml': staged('s3:GetObject') });
    writeFiles(folder, { 't.yaml': staged('s3:*') });
    const both = Object.keys(files).flatMap((file) => ['--parameters-file', file]);
    const { status, report } = await jsonReview(both, { cwd: folder });
    expect({ status, words: wordsOf(report) }).toEqual({
      status: 1,
      words: { 't.yaml#Role@dev': 'unchanged', 't.yaml#Role@prod': 'widened' },
    });
    const { status: dev } = await jsonReview(['--parameters-file', 'params/dev.json'], { cwd: folder });
    expect(dev).toBe(0);
  });

  test('a role that Lambda does not assume is reviewed where all are', async () => {
    const folder = repositoryWith({ 't.yaml': staged('s3:GetObject', 'ecs-tasks') });
    writeFiles(folder, { 't.yaml': staged('s3:*', 'ecs-tasks') });
    expect((await jsonReview([], { cwd: folder })).status).toBe(0);
    const { status, report } = await jsonReview(['--scope', 'all'], { cwd: folder });
    expect({ status, words: wordsOf(report) }).toEqual({ status: 1, words: { 't.yaml#Role': 'widened' } });
  });

  test('what blocks is for the caller to say', async () => {
    const folder = repositoryWithBranch();
    const statuses: Record<string, number> = {};
    for (const word of ['widened', 'medium', 'critical', 'never'])
      statuses[word] = (await runCli(['review', '--fail-on', word], { cwd: folder })).status;
    expect(statuses).toEqual({ widened: 1, medium: 0, critical: 0, never: 0 });
  });
});
