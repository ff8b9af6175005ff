import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type FakeGitHub, fakeGitHub, push, READ_TOKEN } from '../fake-github/server.ts';
import { planText } from '../reviews/plan.ts';
import { BUCKET_PLAN, readingBucket } from './plans.ts';
import { type Files, PullRequestRepository } from './pull-request-repository.ts';
import { pullRequestPayload, runAction } from './run-action.ts';
import { ordersTemplate } from './templates.ts';

const base = { 'template.yaml': ordersTemplate() };
const widened = { 'template.yaml': ordersTemplate({ action: 'dynamodb:*' }) };
const fixed = { 'template.yaml': ordersTemplate({ memory: 256 }) };
/** The line of the widened action, and what stood there. */
const line = widened['template.yaml'].split('\n').indexOf('                Action: dynamodb:*') + 1;

// Processes and git on a busy machine.
jest.setTimeout(60_000);

let repository: PullRequestRepository;
let github: FakeGitHub;

async function pullRequest(feature: Files, main: Files = base): Promise<void> {
  repository = new PullRequestRepository(main, feature);
  const { head: headSha, base: baseSha } = repository;
  github = await fakeGitHub({ headSha, baseSha, files: repository.changedFiles() });
}

function pushToPullRequest(files: Files): void {
  repository.push(files);
  push(github.pull, repository.head, repository.changedFiles());
}

beforeEach(() => pullRequest(widened));

afterEach(async () => {
  await github.close();
  repository.remove();
  expect(github.violations).toEqual([]);
});

describe('a pull request that widens access', () => {
  test('is blocked, with the fix on its line, a summary and annotations', async () => {
    const { status, log, summary, outputs } = await runAction(github, repository);
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'fail', widened: '1' });
    expect(log).toContain('::error ');
    expect(summary).toContain('🔴');
    expect(github.pull.reviews).toMatchObject([{ state: 'COMMENTED', commit: repository.head }]);
    expect(github.pull.inline).toMatchObject([{ path: 'template.yaml', line, startLine: null }]);
    expect(github.pull.inline[0]?.body).toContain('```suggestion\n                Action: dynamodb:GetItem\n```');
    expect(github.pull.conversation).toMatchObject([{ body: expect.stringContaining('🔴') }]);
    expect(github.writes()).toHaveLength(2);
  });

  test('is told nothing twice', async () => {
    await runAction(github, repository);
    const before = github.writes().length;
    expect((await runAction(github, repository)).status).toBe(1);
    expect(github.writes()).toHaveLength(before);
  });

  test('is told nothing twice after a rebase that moves every line', async () => {
    await runAction(github, repository);
    pushToPullRequest({
      'template.yaml': ordersTemplate({ action: 'dynamodb:*', comment: '# one\n# two\n# three\n' }),
    });
    expect((await runAction(github, repository)).status).toBe(1);
    expect(github.pull.inline).toHaveLength(1);
    expect(github.pull.reviews).toHaveLength(1);
    expect(github.pull.conversation).toHaveLength(1);
  });

  test('passes after the fix, and the comments say so', async () => {
    await runAction(github, repository);
    pushToPullRequest(fixed);
    const { status, outputs } = await runAction(github, repository);
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', widened: '0', findings: '0' });
    expect(github.pull.inline).toEqual([]);
    expect(github.pull.conversation).toMatchObject([{ body: expect.stringContaining('🟢') }]);
  });

  test('keeps a comment that somebody answered, marked as fixed', async () => {
    await runAction(github, repository);
    const [comment] = github.pull.inline;
    github.pull.inline.push({ ...comment!, id: github.nextId(), author: 'ann', body: 'oh', replyTo: comment!.id });
    pushToPullRequest(fixed);
    expect((await runAction(github, repository)).status).toBe(0);
    expect(github.pull.inline.map(({ body }) => body)).toEqual([expect.stringContaining('Fixed'), 'oh']);
  });

  test('is blocked all the same where the token only reads', async () => {
    const { status, log, summary } = await runAction(github, repository, { token: READ_TOKEN });
    expect(status).toBe(1);
    expect(summary).toContain('🔴');
    expect(log).toContain('::error ');
    expect(log).toContain('pull-requests: write');
    expect(log.match(/Resource not accessible/g)).toHaveLength(1);
    expect(github.pull).toMatchObject({ conversation: [], inline: [], reviews: [] });
  });

  test.each([
    ['there is no token', ''],
    ['the token is not valid', 'nonsense'],
  ])('is blocked all the same where %s', async (_, token) => {
    const { status, summary } = await runAction(github, repository, { token });
    expect(status).toBe(1);
    expect(summary).toContain('🔴');
    expect(github.writes()).toEqual([]);
  });

  test('is blocked all the same where GitHub takes no comment on a line', async () => {
    github.pull.files = [{ filename: 'template.yaml' }];
    expect((await runAction(github, repository)).status).toBe(1);
    expect(github.pull.inline).toEqual([]);
    expect(github.pull.conversation).toHaveLength(1);
  });

  test('is left to the newer run where it has moved on meanwhile', async () => {
    github.pull.headSha = 'e'.repeat(40);
    expect((await runAction(github, repository)).status).toBe(1);
    expect(github.writes()).toEqual([]);
  });
});

describe('a comment', () => {
  test('is not made where the statement lies outside the difference: the summary says it', async () => {
    await github.close();
    repository.remove();
    await pullRequest({ 'template.yaml': ordersTemplate({ bucket: '"*"' }) });
    expect((await runAction(github, repository)).status).toBe(1);
    expect(github.pull.inline).toEqual([]);
    expect(github.pull.conversation).toMatchObject([{ body: expect.stringContaining('s3:GetObject') }]);
  });

  test("stands on the pull request's line where base has moved the lines of the merge commit", async () => {
    repository.advanceMain({ 'template.yaml': ordersTemplate({ comment: '# by others\n# meanwhile\n' }) });
    expect((await runAction(github, repository)).status).toBe(1);
    expect(github.pull.inline).toMatchObject([{ line }]);
    expect(github.pull.inline[0]?.body).toContain('```suggestion');
  });
});

describe('a pull request that changes no access', () => {
  test.each([
    ['in the template', fixed],
    ['anywhere near it', { 'README.md': '# Orders\n' }],
  ])('%s passes in silence', async (_, feature) => {
    await github.close();
    repository.remove();
    await pullRequest(feature);
    const { status, outputs } = await runAction(github, repository, { inputs: { comment: 'on-findings' } });
    expect(status).toBe(0);
    expect(outputs['verdict']).toBe('pass');
    expect(github.writes()).toEqual([]);
  });
});

describe('without a pull request to comment on', () => {
  test('a merge group is gated alone', async () => {
    const payload = { merge_group: { base_sha: repository.base, head_sha: repository.merge } };
    const { status, summary } = await runAction(github, repository, { event: 'merge_group', payload });
    expect(status).toBe(1);
    expect(summary).toContain('🔴');
    expect(github.requests).toEqual([]);
  });

  test('a push is gated alone', async () => {
    const payload = { before: repository.base, after: repository.merge };
    expect((await runAction(github, repository, { event: 'push', payload })).status).toBe(1);
    expect(github.requests).toEqual([]);
  });

  test('a push that deletes its branch passes', async () => {
    const payload = { before: repository.base, after: '0'.repeat(40), deleted: true };
    expect((await runAction(github, repository, { event: 'push', payload })).status).toBe(0);
  });

  test('an event that is not reviewed is a wrong call', async () => {
    const { status, log } = await runAction(github, repository, { event: 'issues', payload: {} });
    expect(status).toBe(2);
    expect(log).toContain('::error::');
  });
});

describe('a clone', () => {
  let clone: string;
  const cloned = (depth: number) => {
    clone = mkdtempSync(join(tmpdir(), 'clone-'));
    repository.git('branch', '--force', 'merge', repository.merge);
    const source = pathToFileURL(repository.folder).href;
    repository.git('clone', '--quiet', '--depth', String(depth), '--branch', 'merge', source, clone);
    return clone;
  };
  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  test('of depth 2 is enough', async () => {
    expect((await runAction(github, repository, { workspace: cloned(2) })).status).toBe(1);
    expect(github.pull.inline).toMatchObject([{ line }]);
  });

  test('of depth 1 is a wrong call, with the depth to set', async () => {
    const { status, log } = await runAction(github, repository, { workspace: cloned(1) });
    expect(status).toBe(2);
    expect(log).toContain('fetch-depth: 2');
  });
});

test('on pull_request_target the merge commit of the event is reviewed, from a fork too', async () => {
  const payload = pullRequestPayload(github, repository);
  const { status } = await runAction(github, repository, {
    event: 'pull_request_target',
    payload,
    sha: repository.base,
  });
  expect(status).toBe(1);
  expect(github.pull.inline).toMatchObject([{ line }]);
});

test('without a merge commit the review says that it leaves out what base gained', async () => {
  const payload = pullRequestPayload(github, repository);
  const call = {
    event: 'pull_request_target',
    payload: { ...payload, pull_request: { ...pullOf(payload), merge_commit_sha: null } },
  };
  const { status, log } = await runAction(github, repository, call);
  expect(status).toBe(1);
  expect(log).toContain('no merge commit');
});

function pullOf(payload: object): object {
  return (payload as { readonly pull_request: object }).pull_request;
}

describe('the configuration file', () => {
  const PATH = '.github/lambda-role-guard.yml';
  const configured = async (config: string, feature: Files = widened) => {
    await github.close();
    repository.remove();
    await pullRequest(feature, { ...base, [PATH]: config });
  };

  test('of the base branch says what is posted and what blocks', async () => {
    await configured('fail-on: never\ncomment: never\ninline: off\n');
    const { status, outputs } = await runAction(github, repository);
    expect([status, outputs['verdict']]).toEqual([0, 'pass']);
    expect(github.writes()).toEqual([]);
  });

  test('goes behind an input that is set', async () => {
    await configured('fail-on: never\ncomment: never\ninline: off\n');
    const inputs = { 'fail-on': 'widened', comment: 'always' };
    expect((await runAction(github, repository, { inputs })).status).toBe(1);
    expect(github.pull.conversation).toHaveLength(1);
    expect(github.pull.inline).toEqual([]);
  });

  test('of the pull request is not in force yet, and the summary says so', async () => {
    await configured('scope: lambda\n', { ...widened, [PATH]: 'fail-on: never\n' });
    const { status, summary } = await runAction(github, repository);
    expect(status).toBe(1);
    expect(summary).toContain('it takes effect after the merge');
  });

  test('that the input names and that is nowhere is a wrong call', async () => {
    const { status, log } = await runAction(github, repository, { inputs: { config: 'guard.yml' } });
    expect(status).toBe(2);
    expect(log).toContain('no configuration file `guard.yml`');
  });
});

describe('a plan that an earlier step made', () => {
  const plan = (text: string) => writeFileSync(join(repository.folder, 'plan.json'), text);

  test('fills in what the configuration leaves unknown', async () => {
    await github.close();
    repository.remove();
    const literal = { 'main.tf': readingBucket('"arn:aws:s3:::orders-1/*"') };
    await pullRequest({ 'main.tf': readingBucket('"${aws_s3_bucket.b.arn}/*"') }, literal);
    plan(BUCKET_PLAN);
    expect((await runAction(github, repository)).status).toBe(1);
    const { status, outputs } = await runAction(github, repository, { inputs: { plan: 'plan.json' } });
    expect({ status, verdict: outputs['verdict'] }).toEqual({ status: 0, verdict: 'pass' });
  });

  test('of no configuration here is reviewed by itself, and what it widens is in the comment', async () => {
    pushToPullRequest(fixed);
    const policy = (Action: string) => ({
      policy: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] }),
    });
    plan(planText([{ address: 'aws_iam_policy.w', before: policy('s3:GetObject'), after: policy('*') }]));
    const { status, summary } = await runAction(github, repository, { inputs: { plan: 'plan.json' } });
    expect(status).toBe(1);
    expect(summary).toContain('aws_iam_policy.w');
    expect(github.pull.conversation).toMatchObject([{ body: expect.stringContaining('aws_iam_policy.w') }]);
    expect(github.pull.inline).toEqual([]);
  });
});
