import { posix } from 'node:path';
import { isProblem, type Workspace } from '../readers/reader.ts';
import type { ChangedFile } from '../source/changed-file.ts';

/** A workspace that knows equal contents without comparing them. */
export interface ComparableWorkspace extends Workspace {
  /** Equal for equal contents; `undefined` where there is none, or it cannot be read. */
  identity(path: string): Promise<string | undefined>;
}

/** As many files as are compared line by line, on either side; git stops at 1,000, with a faster comparison. */
const MAX_COMPARED = 100;

/** As alike as git wants a renamed file to be. */
const ALIKE = 0.5;

/** Pairs removed files with added ones of the same content, then, where these are few, with the most similar ones. */
export async function pairRenames(
  base: ComparableWorkspace,
  head: ComparableWorkspace,
  removed: readonly string[],
  added: readonly string[],
): Promise<readonly ChangedFile[]> {
  if (removed.length === 0 || added.length === 0) return [];
  const same = await sameContent(base, head, removed, added);
  const restOfRemoved = removed.filter((path) => !same.some((file) => file.was === path));
  const restOfAdded = added.filter((path) => !same.some((file) => file.path === path));
  return [...same, ...(await similarContent(base, head, restOfRemoved, restOfAdded))];
}

async function sameContent(
  base: ComparableWorkspace,
  head: ComparableWorkspace,
  removed: readonly string[],
  added: readonly string[],
): Promise<ChangedFile[]> {
  const sources = new Map<string, string[]>();
  for (const path of removed) {
    const identity = await base.identity(path);
    if (identity) sources.set(identity, [...(sources.get(identity) ?? []), path]);
  }
  const renamed: ChangedFile[] = [];
  for (const path of added) {
    const identity = await head.identity(path);
    const candidates = (identity && sources.get(identity)) || [];
    const was = candidates.find((candidate) => sameName(candidate, path)) ?? candidates[0];
    if (!identity || was === undefined) continue;
    sources.set(
      identity,
      candidates.filter((candidate) => candidate !== was),
    );
    renamed.push({ path, status: 'renamed', was });
  }
  return renamed;
}

async function similarContent(
  base: ComparableWorkspace,
  head: ComparableWorkspace,
  removed: readonly string[],
  added: readonly string[],
): Promise<ChangedFile[]> {
  if (removed.length > MAX_COMPARED || added.length > MAX_COMPARED) return [];
  const before = await linesOf(base, removed);
  const after = await linesOf(head, added);
  const pairs = before
    .flatMap((one) => after.map((other) => ({ was: one.path, path: other.path, alike: similarity(one, other) })))
    .filter((pair) => pair.alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || Number(sameName(b.was, b.path)) - Number(sameName(a.was, a.path)));
  const taken = new Set<string>();
  return pairs.flatMap(({ was, path }): ChangedFile[] => {
    if (taken.has(`-${was}`) || taken.has(`+${path}`)) return [];
    taken.add(`-${was}`).add(`+${path}`);
    return [{ path, status: 'renamed', was }];
  });
}

interface Lines {
  readonly path: string;
  readonly size: number;
  /** How often each line is in the file. */
  readonly counts: ReadonlyMap<string, number>;
}

async function linesOf(workspace: Workspace, paths: readonly string[]): Promise<Lines[]> {
  const found: Lines[] = [];
  for (const path of paths) {
    const file = await workspace.read(path);
    if (!file || isProblem(file) || file.text === '') continue;
    const counts = new Map<string, number>();
    for (const line of file.text.split(/(?<=\n)/)) counts.set(line, (counts.get(line) ?? 0) + 1);
    found.push({ path, size: file.text.length, counts });
  }
  return found;
}

/** The share of the larger file that both have, by whole lines. */
function similarity(one: Lines, other: Lines): number {
  const larger = Math.max(one.size, other.size);
  if (Math.min(one.size, other.size) < larger * ALIKE) return 0;
  let common = 0;
  for (const [line, count] of one.counts) common += line.length * Math.min(count, other.counts.get(line) ?? 0);
  return common / larger;
}

function sameName(one: string, other: string): boolean {
  return posix.basename(one) === posix.basename(other);
}
