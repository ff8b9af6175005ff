import { statSync } from 'node:fs';
import { UsageError } from '../source/usage-error.ts';
import { ObjectReader } from './git-objects.ts';
import { GitFailure, git } from './git-process.ts';

export interface GitRepository {
  /** Where git is run: the root of the working tree, or the repository itself where there is none. */
  readonly folder: string;
  /** Without a working tree. */
  readonly bare: boolean;
  /** The hash that names its objects. */
  readonly hash: 'sha1' | 'sha256';
  readonly objects: ObjectReader;
}

/** Opens the repository that a folder lies in. Throws a UsageError where there is none, or git refuses it. */
export async function openRepository(folder: string): Promise<GitRepository> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder \`${folder}\``, 'name the folder of a git repository with `--repo`');
  try {
    const asked = ['--is-inside-work-tree', '--show-object-format', '--absolute-git-dir'];
    const answer = await lineOfGit(folder, ['rev-parse', ...asked]);
    const [inWorkTree, hash, gitFolder] = answer.split('\n');
    const bare = inWorkTree !== 'true';
    const root = bare ? gitFolder! : await lineOfGit(folder, ['rev-parse', '--show-toplevel']);
    return { folder: root, bare, hash: hash === 'sha256' ? 'sha256' : 'sha1', objects: new ObjectReader(root) };
  } catch (error) {
    throw refusedRepository(folder, error);
  }
}

/** Resolves what the caller calls a revision to a commit's id, once. Throws a UsageError where it names no commit. */
export async function resolveCommit(repository: GitRepository, revision: string): Promise<string> {
  const commit = isRevision(revision) ? await findCommit(repository, revision) : undefined;
  if (commit) return commit;
  const help = (await isShallow(repository))
    ? 'this is a shallow clone: set `fetch-depth: 0` on actions/checkout, or run `git fetch --unshallow`'
    : 'name a branch, a tag or a commit; `git fetch` brings those of the remote';
  throw new UsageError(`there is no commit \`${revision}\` in this repository`, help);
}

/** The commit that a revision names, if any. */
export async function findCommit(repository: GitRepository, revision: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  try {
    const commit = await lineOfGit(repository.folder, args);
    return /^[0-9a-f]+$/.test(commit) ? commit : undefined;
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

/** The best common ancestor of two commits; `undefined` where they have none, as in a shallow clone. */
export async function mergeBase(repository: GitRepository, one: string, other: string): Promise<string | undefined> {
  const output = await git(repository.folder, ['merge-base', one, other], { answers: [0, 1] });
  return output.toString().split('\n')[0] || undefined;
}

/** Whether history was cut off when the repository was cloned. */
export async function isShallow(repository: GitRepository): Promise<boolean> {
  return (await lineOfGit(repository.folder, ['rev-parse', '--is-shallow-repository'])) === 'true';
}

/**
 * A leading dash would be an option, a leading caret an exclusion, a control character is in no name, and `:/text` and `^{/text}` name whatever
 * commit has the text in its message, which anyone can write.
 */
function isRevision(revision: string): boolean {
  return /^[^-^]/.test(revision) && !/\p{Control}|:|\^\{\//u.test(revision);
}

function refusedRepository(folder: string, error: unknown): unknown {
  if (!(error instanceof GitFailure)) return error;
  if (error.stderr.includes('dubious ownership')) {
    const owned = /repository at '(.*)'/.exec(error.stderr)?.[1] ?? folder;
    const help = `if you trust it, run \`git config --global --add safe.directory '${owned}'\``;
    return new UsageError(`git refuses \`${owned}\`: it belongs to somebody else (dubious ownership)`, help);
  }
  if (error.stderr.includes('not a git repository')) {
    const help =
      'name a repository with `--repo`, or compare two folders: `lambda-role-guard review BASE_DIR HEAD_DIR`';
    return new UsageError(`\`${folder}\` is not in a git repository`, help);
  }
  const said = error.stderr
    .trim()
    .split('\n')[0]
    ?.replace(/^fatal: /, '');
  return new UsageError(`git refuses \`${folder}\`: ${said}`, 'check the repository with `git status`');
}

async function lineOfGit(folder: string, args: readonly string[]): Promise<string> {
  return (await git(folder, args)).toString().replace(/\n$/, '');
}
