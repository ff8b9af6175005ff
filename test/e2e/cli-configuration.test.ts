import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { temporaryFolder } from '../hosts/git-fixture.ts';
import { type Files, PullRequestRepository } from './pull-request-repository.ts';
import { jsonReview, runCli } from './run-cli.ts';
import { ordersTemplate } from './templates.ts';

// Processes and git on a busy machine.
jest.setTimeout(60_000);

const PATH = '.github/lambda-role-guard.yml';
const base = ordersTemplate();
const widened = ordersTemplate({ action: 'dynamodb:*' });

function folder(files: Files): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('in a repository', () => {
  const reviewed = async (main: Files, feature: Files, args: readonly string[] = []) => {
    const repository = new PullRequestRepository(
      { 'template.yaml': base, ...main },
      { 'template.yaml': widened, ...feature },
    );
    const { status, report } = await jsonReview(['--repo', repository.folder, '--base', repository.base, ...args]);
    repository.remove();
    const findings = report.findings.map(({ check, severity, blocking }) => ({ check, severity, blocking }));
    return { status, findings, problems: report.problems };
  };
  const NEVER = { [PATH]: 'fail-on: critical\nnever-grant: [dynamodb:DeleteTable]\n' };

  test('the file of base is in force', async () => {
    expect(await reviewed(NEVER, {})).toEqual({
      status: 1,
      findings: [{ check: 'access-not-granted', severity: 'critical', blocking: true }],
      problems: [],
    });
  });

  test('a change cannot switch off its own review, and is told so', async () => {
    const { status, problems } = await reviewed(NEVER, { [PATH]: 'fail-on: never\n' });
    expect({ status, problems }).toMatchObject({
      status: 1,
      problems: [{ code: 'configuration-not-in-force', file: PATH, line: null, blocking: false }],
    });
  });

  test('an option goes before the file', async () => {
    expect((await reviewed(NEVER, {}, ['--fail-on', 'never'])).status).toBe(0);
    expect((await reviewed({ [PATH]: 'fail-on: never\n' }, {}, ['--fail-on', 'widened'])).status).toBe(1);
  });

  test('the file may lie elsewhere', async () => {
    const main = { [PATH]: 'fail-on: widened\n', 'ci/guard.yml': 'fail-on: never\n' };
    expect((await reviewed(main, {})).status).toBe(1);
    expect((await reviewed(main, {}, ['--config', 'ci/guard.yml'])).status).toBe(0);
  });

  test('a broken file on base blocks a change that would pass, with the line', async () => {
    const main = { [PATH]: '# strict\nfail-un: medium\n', 'template.yaml': widened };
    expect(await reviewed(main, { 'template.yaml': base })).toMatchObject({
      status: 1,
      problems: [{ file: PATH, line: 2, message: expect.stringContaining('unknown key `fail-un`'), blocking: true }],
    });
  });
});

test('with two folders it is the first folder’s', async () => {
  const lax = { [PATH]: 'fail-on: never\n' };
  const folders = (first: Files, second: Files) => [
    folder({ 'template.yaml': base, ...first }),
    folder({ 'template.yaml': widened, ...second }),
  ];
  expect((await jsonReview(folders(lax, {}))).status).toBe(0);
  expect((await jsonReview(folders({}, lax))).status).toBe(1);
  const named = await runCli(['review', ...folders(lax, {}), '--config', 'guard.yml']);
  expect(named).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringContaining('no configuration file `guard.yml`'),
  });
});
