import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FakeGitHub, WRITE_TOKEN } from '../fake-github/server.ts';
import { GIT_ENVIRONMENT, type PullRequestRepository } from './pull-request-repository.ts';

const action = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

export interface ActionResult {
  readonly status: number;
  readonly log: string;
  /** What went to the summary of the job. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface ActionCall {
  readonly event?: string;
  readonly payload?: object;
  /** The commit of the run. */
  readonly sha?: string;
  readonly token?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly workspace?: string;
}

/** Runs the built action as the runner does: a process, an event file, and nothing of our own environment. */
export async function runAction(
  github: FakeGitHub,
  repository: PullRequestRepository,
  call: ActionCall = {},
): Promise<ActionResult> {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  const file = (name: string, text = '') => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const { event = 'pull_request', payload = pullRequestPayload(github, repository), token = WRITE_TOKEN } = call;
  const files = { output: file('output'), summary: file('summary') };
  const inputs = Object.entries({ 'github-token': token, ...call.inputs });
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    ...GIT_ENVIRONMENT,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'ann',
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
    GITHUB_OUTPUT: files.output,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: call.sha ?? repository.merge,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_WORKSPACE: call.workspace ?? repository.folder,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  try {
    const { status, log } = await run(env, folder);
    const outputs = outputsIn(readFileSync(files.output, 'utf8'));
    return { status, log, summary: readFileSync(files.summary, 'utf8'), outputs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(env: NodeJS.ProcessEnv, cwd: string): Promise<{ status: number; log: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [action], { cwd, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      done({ status, log: stdout + stderr });
    });
  });
}

/** What the event of a pull request says of it, as far as anything reads it. */
export function pullRequestPayload({ pull, repository: name }: FakeGitHub, repository: PullRequestRepository): object {
  const side = (sha: string) => ({ sha, repo: { full_name: name } });
  const pullRequest = {
    number: pull.number,
    head: side(repository.head),
    base: side(repository.base),
    merge_commit_sha: repository.merge,
  };
  return { action: 'synchronize', number: pull.number, pull_request: pullRequest };
}

/** `name<<delimiter`, the value, and the delimiter again, each on a line of its own. */
function outputsIn(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}
