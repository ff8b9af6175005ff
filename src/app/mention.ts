import { posix } from 'node:path';
import { Namesakes } from './namesakes.ts';

/** What a file may be found by. */
export interface Sought {
  /**
   * A `path` is found where another file refers to it, a `name` where it is written as a whole. A `declaration` is a
   * name that is not the end of an ARN: IAM resources are declared and attached to by name, and used by ARN.
   */
  readonly kind: 'path' | 'name' | 'declaration';
  readonly text: string;
  /** What a file that mentions it is to the change (see Reach). */
  readonly leadsTo: 'affected' | 'needed';
}

/** The string that every file contains that mentions what is sought. */
export function needleOf(sought: Sought): string {
  return sought.kind === 'path' ? posix.basename(sought.text) : sought.text;
}

/** What is sought, by the first word of its needle, so that a text is gone through once however many names there are. */
export type MentionIndex = ReadonlyMap<string, readonly IndexedNeedle[]>;

interface IndexedNeedle {
  readonly needle: string;
  /** Where in the needle its first word starts. */
  readonly offset: number;
  readonly names: Sought[];
  readonly paths: Map<string, Sought[]>;
  readonly namesakes: Namesakes;
}

const WORD = /[\p{L}\p{N}_-]+/gu;

export function indexMentions(sought: readonly Sought[]): MentionIndex {
  const index = new Map<string, IndexedNeedle[]>();
  for (const one of sought) {
    const needle = needleOf(one);
    const word = needle.match(WORD)?.[0];
    if (word === undefined) continue;
    const needles = index.get(word) ?? [];
    index.set(word, needles);
    let indexed = needles.find((other) => other.needle === needle);
    if (!indexed) {
      indexed = { needle, offset: needle.indexOf(word), names: [], paths: new Map(), namesakes: new Namesakes() };
      needles.push(indexed);
    }
    if (one.kind !== 'path') indexed.names.push(one);
    else {
      if (!indexed.paths.has(one.text)) indexed.namesakes.add(one.text);
      indexed.paths.set(one.text, [...(indexed.paths.get(one.text) ?? []), one]);
    }
  }
  return index;
}

/**
 * What a file mentions: names as a whole (`role` is not in `service-role`), paths where the folders that are written
 * before the base name agree with the path.
 */
export function mentionsIn(path: string, text: string, index: MentionIndex): ReadonlySet<Sought> {
  const found = new Set<Sought>();
  for (const word of text.matchAll(WORD)) {
    for (const { needle, offset, names, paths, namesakes } of index.get(word[0]) ?? []) {
      const start = word.index - offset;
      if (!isWhole(text, start, needle)) continue;
      const before = writtenBefore(text, start);
      for (const one of names) if (one.kind === 'name' || !before.endsWith('/')) found.add(one);
      if (paths.size === 0) continue;
      for (const meant of namesakes.meantBy(before, path)) for (const one of paths.get(meant) ?? []) found.add(one);
    }
  }
  return found;
}

function isWhole(text: string, start: number, needle: string): boolean {
  if (!text.startsWith(needle, start)) return false;
  return !/[\p{L}\p{N}_-]{2}/u.test(text.slice(start + needle.length - 1, start + needle.length + 1));
}

/** What is written in one piece before a name: `../policies/`, `${path.module}/`, `arn:aws:iam::1:role/`. */
function writtenBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 300 && !/[\s"'`,;()[\]=|]/.test(text[start - 1]!)) start -= 1;
  return text.slice(start, end);
}
