import type { Finding } from '../checks/check.ts';
import type { Edit } from '../source/edit.ts';
import { type LineChange, undo } from '../source/line-changes.ts';
import { placeOf, type SourceFile, type Span } from '../source/span.ts';

/**
 * Takes back what a change did to one statement: the lines of base in place of head's, within the statement's own
 * lines, as one edit. `changes` are those of its file. Undefined where the statement is new as a whole, or where a change reaches beyond it.
 */
export function takeBack(finding: Finding, changes: readonly LineChange[]): Edit | undefined {
  const { file } = finding.at;
  if (finding.gain?.witness.allowedBy.from) return undefined;
  const { line, endLine } = placeOf(finding.at);
  const before = finding.before && placeOf(finding.before);
  const isOfStatement = ({ startLine, endLine: end, baseStart, baseEnd }: LineChange) => {
    if (end >= startLine) return startLine <= endLine && end >= line;
    // Lines that are gone between two statements may have been the other one's.
    if (startLine > line && startLine <= endLine) return true;
    const wasInside = before !== undefined && before.line <= baseStart && baseEnd <= before.endLine;
    return wasInside && (startLine === line || startLine === endLine + 1);
  };
  const own = changes.filter(isOfStatement);
  const beyond = own.some((change) => change.startLine < line || change.endLine > endLine);
  const isNew = own.some((change) => change.startLine <= line && change.endLine >= endLine && !change.baseLines);
  return beyond || isNew ? undefined : undo(file, own);
}

/** Puts back a statement of base that head weakened or lost. Undefined where head still has it, line by line. */
export function putBack(statement: Span, head: SourceFile, changes: readonly LineChange[]): Edit | undefined {
  const { line, endLine } = placeOf(statement);
  const touching = (margin: number) =>
    changes.filter(({ baseStart, baseEnd }) => baseStart <= endLine + margin && baseEnd >= line - margin);
  // What head only adds at its end, a condition, stands below its last line on base.
  const own = touching(0);
  return undo(head, own.length > 0 ? own : touching(1));
}
