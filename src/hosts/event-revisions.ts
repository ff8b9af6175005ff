import { UsageError } from '../source/usage-error.ts';
import type { EventSides, Revision } from './actions-event.ts';
import { changedFiles } from './changed-files.ts';
import { findCommit, type GitRepository, mergeBase, openRepository } from './git-repository.ts';
import { GitTree } from './git-tree.ts';
import type { Sides } from './revisions.ts';

/** The sides of an event as trees of the clone, and what has to be said about how they were chosen. */
export interface ResolvedEvent {
  readonly sides: Sides;
  readonly said?: string;
}

/**
 * Opens the two commits that an event compares. A merge commit that is not there, or that merges another commit than
 * the pull request's newest, is left aside, and `said` tells so. Throws a UsageError that says what to fetch.
 */
export async function resolveEvent(folder: string, event: EventSides): Promise<ResolvedEvent> {
  const repository = await openRepository(folder);
  try {
    const merged = await commitsOf(repository, event);
    const other = merged ? undefined : event.withoutMerge;
    const commits = merged ?? (other && (await commitsOf(repository, other)));
    if (!commits)
      throw new UsageError(
        'the commits that this event compares are not in the clone',
        `${event.fetch}, then run again`,
      );
    const base = new GitTree(repository, commits.base);
    const head = new GitTree(repository, commits.head);
    const close = () => repository.objects.close();
    const sides: Sides = { base, head, changed: await changedFiles(base, head), close };
    const { said } = other ?? event;
    return { sides, ...(said === undefined ? {} : { said }) };
  } catch (error) {
    await repository.objects.close();
    throw error;
  }
}

interface Commits {
  readonly base: string;
  readonly head: string;
}

async function commitsOf(
  repository: GitRepository,
  event: Pick<EventSides, 'base' | 'head' | 'merges'>,
): Promise<Commits | undefined> {
  const head = await findCommit(repository, event.head);
  if (!head) return undefined;
  if (event.merges && (await findCommit(repository, `${head}^2`)) !== event.merges) return undefined;
  const base = await revisionOf(repository, event.base);
  return base ? { base, head } : undefined;
}

async function revisionOf(repository: GitRepository, revision: Revision): Promise<string | undefined> {
  if (typeof revision === 'string') return findCommit(repository, revision);
  const [one, other] = await Promise.all(revision.mergeBase.map((name) => findCommit(repository, name)));
  return one && other ? mergeBase(repository, one, other) : undefined;
}
