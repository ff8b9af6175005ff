import type { Workspace } from '../readers/reader.ts';
import type { ChangedFile } from '../source/changed-file.ts';
import { UsageError } from '../source/usage-error.ts';
import { changedFiles } from './changed-files.ts';
import { directoryWorkspace } from './directory.ts';
import {
  findCommit,
  type GitRepository,
  isShallow,
  mergeBase,
  openRepository,
  resolveCommit,
} from './git-repository.ts';
import { GitTree } from './git-tree.ts';
import { GitWorkingTree } from './git-working-tree.ts';

/** The side in force, the side proposed, and what lies between them. */
export interface Sides {
  readonly base: Workspace;
  readonly head: Workspace;
  readonly changed: readonly ChangedFile[];
  /** Where head can be written to: the root of the working tree, where that is head. */
  readonly root?: string;
  /** Ends the processes that read the sides. */
  close(): Promise<void>;
}

export interface SidesOptions {
  /** A folder in a git repository, or a bare repository. */
  readonly repo: string;
  readonly base?: string | undefined;
  readonly head?: string | undefined;
}

/** What a change is compared with where the caller does not say, in this order. */
const DEFAULT_BRANCHES = [
  { name: 'origin/HEAD', ref: 'refs/remotes/origin/HEAD' },
  { name: 'main', ref: 'refs/heads/main' },
  { name: 'master', ref: 'refs/heads/master' },
  { name: 'origin/main', ref: 'refs/remotes/origin/main' },
  { name: 'origin/master', ref: 'refs/remotes/origin/master' },
];

/**
 * The two revisions of a repository as a command line names them (semantics.md, "Base and head"): head is the working
 * tree, or `HEAD` where there is none; base is the merge base of head with the default branch. A revision that is
 * given is taken as it is. Nothing is fetched. Throws a UsageError that says what to type.
 */
export async function resolveSides(options: SidesOptions): Promise<Sides> {
  const repository = await openRepository(options.repo);
  const close = () => repository.objects.close();
  try {
    const headRevision = options.head ?? (repository.bare ? 'HEAD' : undefined);
    const headCommit = headRevision === undefined ? undefined : await resolveCommit(repository, headRevision);
    const baseCommit =
      options.base === undefined
        ? await defaultBase(repository, headCommit ?? (await resolveCommit(repository, 'HEAD')), headRevision ?? 'HEAD')
        : await resolveCommit(repository, options.base);
    const base = new GitTree(repository, baseCommit);
    const head = headCommit === undefined ? new GitWorkingTree(repository) : new GitTree(repository, headCommit);
    const root = headCommit === undefined ? { root: repository.folder } : {};
    return { base, head, changed: await changedFiles(base, head), ...root, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Two folders, without git. */
export async function resolveFolders(baseFolder: string, headFolder: string): Promise<Sides> {
  const base = directoryWorkspace(baseFolder);
  const head = directoryWorkspace(headFolder);
  return { base, head, changed: await changedFiles(base, head), close: async () => {} };
}

/** Two sides without files, for plans that are reviewed by themselves. */
export function emptySides(): Sides {
  const side = (revision: string): Workspace => ({
    revision,
    list: async () => [],
    read: async () => undefined,
    search: async () => [],
  });
  return { base: side('before'), head: side('after'), changed: [], close: async () => {} };
}

async function defaultBase(repository: GitRepository, head: string, headName: string): Promise<string> {
  const shallow = await isShallow(repository);
  for (const branch of DEFAULT_BRANCHES) {
    const tip = await findCommit(repository, branch.ref);
    if (!tip) continue;
    const base = await mergeBase(repository, head, tip);
    if (base) return base;
    const message = `\`${headName}\` and \`${branch.name}\` have no common ancestor here`;
    throw new UsageError(message, shallow ? DEEPEN : `name the side in force: \`--base ${branch.name}\``);
  }
  const message = 'there is no `origin/HEAD`, `main` or `master` to compare with';
  throw new UsageError(message, shallow ? DEEPEN : 'name the side in force: `lambda-role-guard review --base BRANCH`');
}

const DEEPEN = 'this is a shallow clone: set `fetch-depth: 0` on actions/checkout, or run `git fetch --unshallow`';
