import { setTimeout as sleep } from 'node:timers/promises';
import { Octokit } from '@octokit/rest';
import { refusalOf } from './github-refusal.ts';

/** A pull request and the right to read it, perhaps to comment on it. */
export interface PullRequestAddress {
  readonly token: string;
  /** `https://api.github.com`, or `https://host/api/v3` of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  /** `owner/name` */
  readonly repository: string;
  readonly number: number;
  /** Why the token cannot write, where that is known beforehand. */
  readonly readOnly?: 'fork' | 'dependabot';
  /** Waits between writes, and where GitHub asks for it; a test need not. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** A pull request as one run works on it. */
export interface PullRequestSession {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  readonly readOnly?: 'fork' | 'dependabot';
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** After this many milliseconds without an answer a request counts as failed. */
const REQUEST_TIMEOUT = 30_000;
const BEFORE_REREAD = 1_000;

export function openSession(address: PullRequestAddress): PullRequestSession {
  const [owner = '', repo = ''] = address.repository.split('/');
  return {
    octokit: octokitFor(address),
    owner,
    repo,
    number: address.number,
    ...(address.readOnly ? { readOnly: address.readOnly } : {}),
    wait: address.wait ?? sleep,
  };
}

function octokitFor({ token, apiUrl, wait = sleep }: PullRequestAddress): Octokit {
  const silent = () => undefined;
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'lambda-role-guard',
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  octokit.hook.wrap('request', async (request, options) => {
    const once = async () =>
      request({ ...options, request: { ...options.request, signal: AbortSignal.timeout(REQUEST_TIMEOUT) } });
    try {
      return await once();
    } catch (error) {
      // A write is never repeated: GitHub may have carried it out before it failed.
      if (options.method !== 'GET' || refusalOf(error)?.kind !== 'unavailable') throw error;
      await wait(BEFORE_REREAD);
      return once();
    }
  });
  return octokit;
}
