import { createHash } from 'node:crypto';
import { offsetOfLine, type SourceFile } from './span.ts';

/**
 * Replaces whole lines of a file. `replacement` holds whole lines with their terminators; empty deletes; an insertion
 * before `startLine` has `endLine` = `startLine` − 1.
 */
export interface Edit {
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly replacement: string;
  /** SHA-256 of the replaced text, so that an edit is never applied to another text. */
  readonly replaces: string;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An edit of lines `startLine`…`endLine` of a file. */
export function editLines(file: SourceFile, startLine: number, endLine: number, replacement: string): Edit {
  const replaced = file.text.slice(offsetOfLine(file, startLine), offsetOfLine(file, endLine + 1));
  return { file: file.path, startLine, endLine, replacement, replaces: sha256(replaced) };
}

/**
 * Whether two edits are not independent: they have a line in common, or one inserts lines where the other begins or
 * ends, so that it matters which comes first.
 */
export function overlap(one: Edit, other: Edit): boolean {
  const margin = isInsertion(one) || isInsertion(other) ? 1 : 0;
  return one.file === other.file && one.startLine <= other.endLine + margin && other.startLine <= one.endLine + margin;
}

function isInsertion({ startLine, endLine }: Edit): boolean {
  return endLine < startLine;
}

/** Applies edits of one file in any order. Throws on an overlap, or where the text is not the one that was edited. */
export function applyEdits(file: SourceFile, edits: readonly Edit[]): SourceFile {
  const ordered = [...edits].sort((a, b) => a.startLine - b.startLine || a.endLine - b.endLine);
  let text = '';
  let at = 0;
  for (const edit of ordered) {
    const start = offsetOfLine(file, edit.startLine);
    const end = offsetOfLine(file, edit.endLine + 1);
    if (start < at) throw new Error(`edits of ${file.path} overlap at line ${edit.startLine}`);
    if (sha256(file.text.slice(start, end)) !== edit.replaces)
      throw new Error(`line ${edit.startLine} of ${file.path} is not the text that the edit was made for`);
    text += file.text.slice(at, start) + edit.replacement;
    at = end;
  }
  return { path: file.path, text: text + file.text.slice(at) };
}
