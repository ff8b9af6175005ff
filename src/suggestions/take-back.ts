import { diffLines } from 'diff';
import type { Finding } from '../checks/check.ts';
import { type Edit, editLines } from '../source/edit.ts';
import { placeOf, type SourceFile } from '../source/span.ts';

/** A stretch of lines that head has instead of base's. */
interface Hunk {
  readonly startLine: number;
  /** Inclusive; one less than `startLine` where head only lost lines. */
  readonly endLine: number;
  readonly baseLines: string;
}

/**
 * Takes back what a change did to one statement: the lines of base in place of head's, within the statement's own
 * lines. Undefined where the statement is new as a whole, or where a change reaches beyond it.
 */
export function takeBack(finding: Finding, base: SourceFile | undefined): readonly Edit[] | undefined {
  const { file } = finding.at;
  if (!base || !finding.before || finding.gain?.witness.allowedBy.from) return undefined;
  const { line, endLine } = placeOf(finding.at);
  const touching = hunksOf(base.text, file.text).filter(
    (hunk) => hunk.startLine <= endLine && hunk.endLine >= line - 1,
  );
  const inside = touching.filter((hunk) => hunk.startLine >= line && hunk.endLine <= endLine);
  if (inside.length === 0 || inside.length !== touching.filter((hunk) => hunk.endLine >= line).length) return undefined;
  if (inside.some((hunk) => hunk.startLine === line && hunk.endLine === endLine && hunk.baseLines === ''))
    return undefined;
  return inside.map((hunk) => editLines(file, hunk.startLine, hunk.endLine, hunk.baseLines));
}

function hunksOf(base: string, head: string): Hunk[] {
  const hunks: Hunk[] = [];
  let line = 1;
  let open: { startLine: number; endLine: number; baseLines: string } | undefined;
  for (const { added, removed, value, count } of diffLines(base, head)) {
    if (!added && !removed) {
      if (open) hunks.push(open);
      open = undefined;
      line += count ?? 0;
      continue;
    }
    open ??= { startLine: line, endLine: line - 1, baseLines: '' };
    if (removed) open.baseLines += value;
    else {
      line += count ?? 0;
      open.endLine = line - 1;
    }
  }
  if (open) hunks.push(open);
  return hunks;
}
