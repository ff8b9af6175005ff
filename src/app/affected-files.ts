import type { Reader, Values, Workspace } from '../readers/reader.ts';
import type { ChangedFile } from '../source/changed-file.ts';
import type { Problem } from '../source/problem.ts';
import { type Limits, Reach } from './reach.ts';

export interface AffectedFilesOptions {
  readonly base: Workspace;
  readonly head: Workspace;
  readonly changed: readonly ChangedFile[];
  readonly readers: readonly Reader[];
  readonly values: { readonly base: Values; readonly head: Values };
  /** Names whose meaning differs between the sides although no file says so, such as a parameter given two values. */
  readonly needles?: readonly string[];
  readonly limits?: Limits;
}

export interface AffectedFiles {
  /** What to hand to the readers, sorted. */
  readonly base: readonly string[];
  readonly head: readonly string[];
  /** Names that are mentioned in more files than are followed; the same on both sides unless the change brought them. */
  readonly problems: { readonly base: readonly Problem[]; readonly head: readonly Problem[] };
}

const LIMITS: Limits = { files: 500, candidates: 5000 };

/**
 * What a change can reach: the changed files that a reader may read, the files that mention them or what they declare,
 * and the files that declare what these use, over and over until nothing is added. What is reached on one side is read
 * on both, so that a unit is never compared with nothing. All other files are searched, never parsed.
 */
export async function affectedFiles(options: AffectedFilesOptions): Promise<AffectedFiles> {
  const { changed, readers, needles = [], limits = LIMITS } = options;
  const was = new Map(changed.flatMap((file) => (file.was === undefined ? [] : [[file.path, file.was]])));
  const became = new Map(changed.flatMap((file) => (file.was === undefined ? [] : [[file.was, file.path]])));
  const inBase = (path: string) => was.get(path) ?? path;
  const inHead = (path: string) => became.get(path) ?? path;

  const base = await Reach.of({ workspace: options.base, readers, values: options.values.base, limits });
  const head = await Reach.of({ workspace: options.head, readers, values: options.values.head, limits });
  const changedInBase = changed.filter((file) => file.status !== 'added').map((file) => inBase(file.path));
  const changedInHead = changed.filter((file) => file.status !== 'removed').map((file) => file.path);
  let newInBase = base.add(changedInBase.map((path) => ({ path, as: 'affected' })));
  let newInHead = head.add(changedInHead.map((path) => ({ path, as: 'affected' })));
  for (let names = needles; names.length + newInBase.length + newInHead.length > 0; names = []) {
    const following = [base.follow(newInBase, names), head.follow(newInHead, names)] as const;
    const [foundInBase, foundInHead] = await Promise.all(following);
    newInBase = [...foundInBase, ...base.add(foundInHead.map(({ path, as }) => ({ path: inBase(path), as })))];
    newInHead = [...foundInHead, ...head.add(foundInBase.map(({ path, as }) => ({ path: inHead(path), as })))];
  }
  return { base: base.readable(), head: head.readable(), problems: { base: base.problems, head: head.problems } };
}
