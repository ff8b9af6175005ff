import type { ChangedFile } from '../source/changed-file.ts';
import { GitFailure, git, records } from './git-process.ts';
import type { GitRepository } from './git-repository.ts';
import type { GitTree } from './git-tree.ts';

/** Plumbing, which heeds no configuration of how differences are shown, and runs no program to show them. */
const RAW = ['-r', '-z', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none'];

/** What differs between two commits, with the renames that git sees. */
export async function treeChanges(base: GitTree, head: GitTree): Promise<readonly ChangedFile[]> {
  const compare = (renames: readonly string[]) => {
    const args = ['diff-tree', ...RAW, '--name-status', ...renames, '--end-of-options', base.revision, head.revision];
    return git(base.repository.folder, args);
  };
  try {
    return nameStatus(records(await compare(['-M50%', '-l1000'])));
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    // In a partial clone contents may be missing; identical ones are still known by their ids.
    return nameStatus(records(await compare(['-M100%'])));
  }
}

/** Every path where the working tree may differ from a commit: by the index, by the files' times, or untracked. */
export async function workingTreeCandidates(repository: GitRepository, commit: string): Promise<readonly string[]> {
  const staged = ['diff-index', '--cached', ...RAW, '--name-only', '--no-renames', '--end-of-options', commit];
  const unstaged = ['ls-files', '-z', '--modified', '--deleted', '--others', '--exclude-standard'];
  const configuration = await withoutFilters(repository);
  const outputs = await Promise.all([
    git(repository.folder, staged),
    git(repository.folder, unstaged, { configuration }),
  ]);
  // A repository inside this one is listed as a folder.
  return [...new Set(outputs.flatMap(records).map((path) => path.replace(/\/$/, '')))];
}

/** Git passes a file whose times changed through the programs of its filter to see whether its content did. */
async function withoutFilters(repository: GitRepository): Promise<readonly (readonly [string, string])[]> {
  const asked = ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'];
  const keys = records(await git(repository.folder, asked, { answers: [0, 1] }));
  return keys.map((key) => [key, key.endsWith('.required') ? 'false' : '']);
}

function nameStatus(fields: readonly string[]): ChangedFile[] {
  const changed: ChangedFile[] = [];
  for (let index = 0; index < fields.length; index += 2) {
    const status = fields[index]!;
    const path = fields[index + 1]!;
    if (status.startsWith('R')) {
      changed.push({ path: fields[index + 2]!, status: 'renamed', was: path });
      index += 1;
    } else if (status === 'A') changed.push({ path, status: 'added' });
    else if (status === 'D') changed.push({ path, status: 'removed' });
    else changed.push({ path, status: 'modified' });
  }
  return changed;
}
