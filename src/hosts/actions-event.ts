import { readFileSync } from 'node:fs';

/** A commit by an expression that git understands, or the best common ancestor of two. */
export type Revision = string | { readonly mergeBase: readonly [string, string] };

/** What a run compares, and where it may say so (semantics.md, "Base and head"). */
export interface EventSides {
  readonly base: Revision;
  readonly head: string;
  /** Who says that `head` merges the right commit: its second parent has to be this one. */
  readonly merges?: string;
  /** To be taken instead where there is no merge commit, or where it merges another commit than the newest. */
  readonly withoutMerge?: { readonly base: Revision; readonly head: string; readonly said: string };
  /** What the reader has to know of how the sides were chosen. */
  readonly said?: string;
  readonly pullRequest?: EventPullRequest;
  /** What to set in the workflow where a commit is not in the clone. */
  readonly fetch: string;
}

export interface EventPullRequest {
  readonly number: number;
  /** The commit that comments belong to. */
  readonly headSha: string;
  readonly baseSha: string;
  /** Why the token of this run cannot write, as far as the event tells. */
  readonly readOnly?: 'fork' | 'dependabot';
}

/** An event that there is nothing to review in, or that cannot be reviewed. */
export interface EventRefusal {
  readonly message: string;
  readonly help: string;
  /** The run has nothing to do, which is no failure. */
  readonly harmless: boolean;
}

/** The part of the environment of a GitHub Actions run that a review needs. */
export interface ActionsRun {
  readonly event: string;
  readonly payload: unknown;
  readonly sha: string;
  /** `owner/name` */
  readonly repository: string;
  readonly actor: string;
  readonly apiUrl: string;
}

/** Reads the run from the environment that GitHub Actions sets. An unreadable event file counts as an empty event. */
export function actionsRun(env: Readonly<Record<string, string | undefined>> = process.env): ActionsRun {
  return {
    event: env.GITHUB_EVENT_NAME ?? '',
    payload: readEvent(env.GITHUB_EVENT_PATH),
    sha: env.GITHUB_SHA ?? '',
    repository: env.GITHUB_REPOSITORY ?? '',
    actor: env.GITHUB_ACTOR ?? '',
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
  };
}

function readEvent(path: string | undefined): unknown {
  try {
    return path ? JSON.parse(readFileSync(path, 'utf8')) : {};
  } catch {
    return {};
  }
}

export function isRefusal(sides: EventSides | EventRefusal): sides is EventRefusal {
  return 'message' in sides;
}

/** The two sides of an event. Pure. */
export function sidesOf(run: ActionsRun): EventSides | EventRefusal {
  switch (run.event) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequestSides(run);
    case 'merge_group':
      return mergeGroupSides(run);
    case 'push':
      return pushSides(run);
    case 'workflow_dispatch':
      return dispatchSides(run);
    default:
      return {
        message: `the event \`${run.event}\` is not reviewed`,
        help: 'run on `pull_request`, `pull_request_target`, `merge_group`, `push` or `workflow_dispatch`',
        harmless: false,
      };
  }
}

/**
 * The merge commit is the head, so that its first parent is the tip of the base branch that GitHub merged with: a clone
 * of depth 2 holds both. On `pull_request_target` the run's own commit is the default branch's, and the event's merge
 * commit may still be the one of an earlier push: `merges` tells.
 */
function pullRequestSides(run: ActionsRun): EventSides | EventRefusal {
  const pull = at(run.payload, 'pull_request');
  const number = at(pull, 'number');
  const headSha = sha(at(pull, 'head', 'sha'));
  const baseSha = sha(at(pull, 'base', 'sha'));
  if (typeof number !== 'number' || !headSha || !baseSha) return incomplete(run.event);
  const target = run.event === 'pull_request_target';
  const merge = target ? sha(at(pull, 'merge_commit_sha')) : sha(run.sha);
  const withoutMerge = {
    base: { mergeBase: [baseSha, headSha] } as const,
    head: headSha,
    said: "there is no merge commit of the pull request's newest commit, so what the base branch gained meanwhile is left out",
  };
  const readOnly = target ? undefined : readOnlyBecause(run, pull);
  const facts = {
    pullRequest: { number, headSha, baseSha, ...(readOnly ? { readOnly } : {}) },
    fetch: target
      ? `set \`ref: \${{ github.event.pull_request.merge_commit_sha }}\` and \`fetch-depth: 2\` on \`actions/checkout\``
      : 'set `fetch-depth: 2` on `actions/checkout`',
  };
  if (!merge) return { ...withoutMerge, ...facts, fetch: wholeHistory };
  return { base: `${merge}^1`, head: merge, merges: headSha, withoutMerge, ...facts };
}

const wholeHistory = 'set `fetch-depth: 0` on `actions/checkout`';

/** A fork's and Dependabot's runs on `pull_request` get a token that only reads, whatever the workflow asks for. */
function readOnlyBecause(run: ActionsRun, pull: unknown): 'fork' | 'dependabot' | undefined {
  const from = at(pull, 'head', 'repo', 'full_name');
  if (from !== at(pull, 'base', 'repo', 'full_name')) return 'fork';
  return run.actor === 'dependabot[bot]' ? 'dependabot' : undefined;
}

/** The payload names no pull request: the gate alone. */
function mergeGroupSides(run: ActionsRun): EventSides | EventRefusal {
  const base = sha(at(run.payload, 'merge_group', 'base_sha'));
  const head = sha(at(run.payload, 'merge_group', 'head_sha'));
  return base && head ? { base, head, fetch: wholeHistory } : incomplete(run.event);
}

/** A new branch has no commit before the push: it is compared with where it left the default branch. */
function pushSides(run: ActionsRun): EventSides | EventRefusal {
  const before = sha(at(run.payload, 'before'));
  const head = sha(at(run.payload, 'after'));
  if (at(run.payload, 'deleted') === true)
    return { message: 'the push deleted its branch', help: 'there is nothing to review', harmless: true };
  if (before && head) return { base: before, head, fetch: wholeHistory };
  return head ? besideDefaultBranch(run, head) : incomplete(run.event);
}

function dispatchSides(run: ActionsRun): EventSides | EventRefusal {
  const head = sha(run.sha);
  return head ? besideDefaultBranch(run, head) : incomplete(run.event);
}

function besideDefaultBranch(run: ActionsRun, head: string): EventSides | EventRefusal {
  const branch = at(run.payload, 'repository', 'default_branch');
  if (typeof branch !== 'string' || !/^[\w./-]+$/.test(branch) || branch.startsWith('-')) return incomplete(run.event);
  return { base: { mergeBase: [`refs/remotes/origin/${branch}`, head] }, head, fetch: wholeHistory };
}

function incomplete(event: string): EventRefusal {
  return {
    message: `the event \`${event}\` does not say which commits to compare`,
    help: 'run as a step of a GitHub Actions job, or give `base` and `head`',
    harmless: false,
  };
}

/** A full commit id; the zeros that stand for no commit are none. */
function sha(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) && !/^0+$/.test(value) ? value : undefined;
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys)
    found = found && typeof found === 'object' ? (found as Record<string, unknown>)[key] : undefined;
  return found;
}
