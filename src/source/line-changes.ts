import { diffLines } from 'diff';
import { type Edit, editLines } from './edit.ts';
import { offsetOfLine, type SourceFile } from './span.ts';

/** A stretch of lines that head has instead of base's. Lines count from 1; an empty stretch ends before it starts. */
export interface LineChange {
  readonly startLine: number;
  readonly endLine: number;
  readonly baseStart: number;
  readonly baseEnd: number;
  readonly baseLines: string;
}

/** Lines that come or go at most; a file that changed more was written anew, and to compare it would take very long. */
const MOST_LINES = 3000;

/** How one file became the other, from top to bottom. Undefined where they have too little in common. */
export function lineChanges(base: SourceFile, head: SourceFile): readonly LineChange[] | undefined {
  const parts = diffLines(base.text, head.text, { maxEditLength: MOST_LINES });
  if (!parts) return undefined;
  const changes: LineChange[] = [];
  let [line, baseLine] = [1, 1];
  let open: { startLine: number; baseStart: number; baseLines: string } | undefined;
  const close = () => {
    if (open) changes.push(...lineByLine({ ...open, endLine: line - 1, baseEnd: baseLine - 1 }));
    open = undefined;
  };
  for (const { added, removed, value, count = 0 } of parts) {
    if (!added && !removed) close();
    else open ??= { startLine: line, baseStart: baseLine, baseLines: '' };
    if (removed && open) open.baseLines += value;
    if (!removed) line += count;
    if (!added) baseLine += count;
  }
  close();
  return changes;
}

/** As many lines for as many are taken for one line each, so that statements of one line are told apart. */
function lineByLine(change: LineChange): readonly LineChange[] {
  const { startLine, endLine, baseStart, baseEnd, baseLines } = change;
  const count = endLine - startLine;
  const lines = baseLines.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  if (count < 1 || baseEnd - baseStart !== count || lines.length !== count + 1) return [change];
  return lines.map((text, index) => {
    const [line, baseLine] = [startLine + index, baseStart + index];
    return { startLine: line, endLine: line, baseStart: baseLine, baseEnd: baseLine, baseLines: text };
  });
}

/** One edit that undoes changes, first to last, and leaves what stands between them. */
export function undo(head: SourceFile, changes: readonly LineChange[]): Edit | undefined {
  const [first] = changes;
  if (!first) return undefined;
  let next = first.startLine;
  let replacement = '';
  for (const { startLine, endLine, baseLines } of changes) {
    replacement += head.text.slice(offsetOfLine(head, next), offsetOfLine(head, startLine)) + baseLines;
    next = endLine + 1;
  }
  return editLines(head, first.startLine, next - 1, replacement);
}
