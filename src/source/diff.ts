import { parsePatch } from 'diff';

/** One hunk as its new side shows it: context and added lines, which are the lines that GitHub takes comments on. */
export interface Hunk {
  /** 1-based, inclusive; `last` is below `first` where the hunk only deletes. */
  readonly first: number;
  readonly last: number;
  /** The text of those lines, without `\n`. */
  readonly lines: readonly string[];
  readonly added: ReadonlySet<number>;
  /** The lines of the new side that a deleted row stands directly above. */
  readonly deletedAbove: ReadonlySet<number>;
  /** The file's last line, where it has no line break. */
  readonly unterminated?: number;
}

/** What changed in one file, by its path on the new side. */
export interface FileDiff {
  readonly path: string;
  readonly previousPath?: string;
  /** Empty where there is nothing to comment on, and where GitHub sent no patch. */
  readonly hunks: readonly Hunk[];
  /** There is a patch. A binary file, a bare rename and a change that is too large have none. */
  readonly complete: boolean;
}

export type ChangedLines = ReadonlyMap<string, FileDiff>;

/** Inclusive, 1-based. */
export interface LineRange {
  readonly startLine: number;
  readonly endLine: number;
}

/** The hunks of a patch without file headers, as `GET /pulls/{n}/files` gives it; undefined where it is no patch. */
export function hunksOf(patch: string): readonly Hunk[] | undefined {
  try {
    const hunks = parsePatch(patch).flatMap((file) => file.hunks);
    const read = hunks.length > 0 && hunks.every((hunk) => Number.isSafeInteger(hunk.newStart));
    return read ? hunks.map((hunk) => newSide(hunk.newStart, hunk.lines)) : undefined;
  } catch {
    return undefined;
  }
}

function newSide(first: number, rows: readonly string[]): Hunk {
  const lines: string[] = [];
  const added = new Set<number>();
  const deletedAbove = new Set<number>();
  let unterminated: number | undefined;
  for (const [index, row] of rows.entries()) {
    const line = first + lines.length;
    if (row.startsWith('-')) deletedAbove.add(line);
    if (row.startsWith('+')) added.add(line);
    if (row.startsWith('+') || row.startsWith(' ')) lines.push(row.slice(1));
    // `\ No newline at end of file` speaks of the row above it, which may be the old side's.
    if (row.startsWith('\\') && !rows[index - 1]?.startsWith('-')) unterminated = line - 1;
  }
  const hunk = { first, last: first + lines.length - 1, lines, added, deletedAbove };
  return unterminated === undefined ? hunk : { ...hunk, unterminated };
}

export function contains(outer: LineRange, inner: LineRange): boolean {
  return outer.startLine <= inner.startLine && inner.endLine <= outer.endLine;
}

/** What two ranges share. */
export function overlap(a: LineRange, b: LineRange): LineRange | undefined {
  const startLine = Math.max(a.startLine, b.startLine);
  const endLine = Math.min(a.endLine, b.endLine);
  return startLine <= endLine ? { startLine, endLine } : undefined;
}

/**
 * How far down the lines of a hunk stand in another version of the file, such as the merge commit, which also holds
 * what the base branch gained meanwhile. Undefined where they are not there, or in several places.
 */
export function shiftOf(hunk: Hunk, lines: readonly string[]): number | undefined {
  const standsAt = (index: number) => hunk.lines.every((line, at) => lines[index + at] === line);
  const own = hunk.first - 1;
  if (standsAt(own)) return 0;
  const places: number[] = [];
  for (let at = lines.indexOf(hunk.lines[0]!); at >= 0 && places.length < 2; at = lines.indexOf(hunk.lines[0]!, at + 1))
    if (standsAt(at)) places.push(at);
  return places.length === 1 ? places[0]! - own : undefined;
}
