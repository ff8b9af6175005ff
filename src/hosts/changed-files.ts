import type { Entry } from '../readers/reader.ts';
import type { ChangedFile } from '../source/changed-file.ts';
import type { DirectoryWorkspace } from './directory.ts';
import { byPath } from './file-content.ts';
import { treeChanges, workingTreeCandidates } from './git-changes.ts';
import { GitTree } from './git-tree.ts';
import { GitWorkingTree } from './git-working-tree.ts';
import { pairRenames } from './renames.ts';

export type Side = GitTree | GitWorkingTree | DirectoryWorkspace;

/** The files that differ between two revisions, sorted by path. */
export async function changedFiles(base: Side, head: Side): Promise<readonly ChangedFile[]> {
  const changed = await findChanges(base, head);
  return [...changed].sort(byPath);
}

async function findChanges(base: Side, head: Side): Promise<readonly ChangedFile[]> {
  if (base instanceof GitTree && head instanceof GitTree) return treeChanges(base, head);
  const before = new Map((await base.list()).map((entry) => [entry.path, entry]));
  const after = new Map((await head.list()).map((entry) => [entry.path, entry]));
  const candidates =
    base instanceof GitTree && head instanceof GitWorkingTree
      ? await workingTreeCandidates(head.repository, base.revision)
      : new Set([...before.keys(), ...after.keys()]);

  const modified: ChangedFile[] = [];
  const removed: string[] = [];
  const added: string[] = [];
  for (const path of candidates) {
    const old = before.get(path);
    const now = after.get(path);
    if (old && now) {
      if (await differs(base, head, old, now)) modified.push({ path, status: 'modified' });
    } else if (old) removed.push(path);
    else if (now) added.push(path);
  }
  const renamed = await pairRenames(base, head, removed.sort(), added.sort());
  const sources = new Set(renamed.map((file) => file.was));
  const targets = new Set(renamed.map((file) => file.path));
  return [
    ...modified,
    ...renamed,
    ...removed.filter((path) => !sources.has(path)).map((path): ChangedFile => ({ path, status: 'removed' })),
    ...added.filter((path) => !targets.has(path)).map((path): ChangedFile => ({ path, status: 'added' })),
  ];
}

/** Two files that cannot be read are taken to differ: reading them tells why. */
async function differs(base: Side, head: Side, old: Entry, now: Entry): Promise<boolean> {
  if (old.kind !== now.kind) return true;
  const identity = await base.identity(old.path);
  return identity === undefined || identity !== (await head.identity(now.path));
}
