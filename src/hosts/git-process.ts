import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { UsageError } from '../source/usage-error.ts';

/** Git ended with an exit status that its caller did not expect. */
export class GitFailure extends Error {
  readonly status: number | null;
  readonly stderr: string;

  constructor(command: string, status: number | null, stderr: string) {
    super(`git ${command} ended with status ${status}: ${stderr.trim()}`);
    this.name = 'GitFailure';
    this.status = status;
    this.stderr = stderr;
  }
}

export interface GitCall {
  /** Written to git's standard input. */
  readonly input?: string;
  /** Exit statuses that are an answer; `git grep` says 1 where it finds nothing. Only 0 by default. */
  readonly answers?: readonly number[];
  /** Configuration for this call alone, as pairs of key and value; a key may hold any character here. */
  readonly configuration?: readonly (readonly [string, string])[];
}

/**
 * The configuration of a repository can name programs for git to run, and the repository is what is reviewed. Only
 * plumbing commands are called; what those would still consult is switched off here.
 */
const SAFE_CONFIGURATION = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'diff.external=',
  'color.ui=false',
  'submodule.recurse=false',
];

/** Variables by which a caller, a hook for one, points git elsewhere than at the folder that was asked for. */
const REDIRECTIONS = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

/** Runs git in a folder and returns its standard output. */
export async function git(folder: string, args: readonly string[], call: GitCall = {}): Promise<Buffer> {
  const child = startGit(folder, args, call);
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error) => reject(cannotStart(error)));
    child.on('close', resolve);
    child.stdin.end(call.input ?? '');
  });
  if (status === null || !(call.answers ?? [0]).includes(status))
    throw new GitFailure(args[0] ?? '', status, Buffer.concat(errors).toString());
  return Buffer.concat(output);
}

/** Starts git for a conversation; the caller listens to `error` and ends its standard input. */
export function startGit(folder: string, args: readonly string[], call: GitCall = {}): ChildProcessWithoutNullStreams {
  const options = ['--no-pager', ...SAFE_CONFIGURATION.flatMap((setting) => ['-c', setting])];
  const child = spawn('git', [...options, ...args], {
    cwd: folder,
    env: gitEnvironment(call.configuration ?? []),
    stdio: 'pipe',
    windowsHide: true,
  });
  // A process that ends early breaks the pipe; its exit status tells the story.
  child.stdin.on('error', () => {});
  return child;
}

export function cannotStart(error: Error): UsageError {
  return new UsageError(`git cannot be started: ${error.message}`, 'install git 2.31 or newer and put it on the PATH');
}

function gitEnvironment(configuration: readonly (readonly [string, string])[]): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of REDIRECTIONS) delete environment[name];
  const given = Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0;
  configuration.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${given + index}`] = key;
    environment[`GIT_CONFIG_VALUE_${given + index}`] = value;
  });
  return {
    ...environment,
    GIT_CONFIG_COUNT: String(given + configuration.length),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // What a pull request merges are the objects themselves, not what `refs/replace` puts in their place.
    GIT_NO_REPLACE_OBJECTS: '1',
    // Nothing is fetched: the first is for git 2.45 and its backports, the second refuses every transport before them.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

/** The records of `-z` output. */
export function records(output: Buffer): string[] {
  const found: string[] = [];
  let start = 0;
  for (let end = output.indexOf(0); end >= 0; end = output.indexOf(0, start)) {
    found.push(pathText(output.subarray(start, end)));
    start = end + 1;
  }
  return found;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A path is bytes to git. Bytes that are not UTF-8 become lone surrogates, so that two paths never become one and a
 * file cannot hide behind another.
 */
function pathText(bytes: Buffer): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join('');
  }
}
