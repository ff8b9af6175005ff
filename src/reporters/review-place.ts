import {
  type ChangedLines,
  contains,
  type FileDiff,
  type Hunk,
  type LineRange,
  overlap,
  shiftOf,
} from '../source/diff.ts';
import type { Edit } from '../source/edit.ts';
import { sha256 } from '../source/edit.ts';
import type { Report, ReportFinding, ReportSuggestion, ReportText } from './report.ts';

/** Lines that GitHub accepts a comment on: on the right side, both ends in one hunk of the pull request's difference. */
export interface Anchor extends LineRange {
  readonly path: string;
  /** A line in it was written by the pull request. */
  readonly touched: boolean;
  readonly button?: Button;
}

/** A suggestion that can be accepted with one click: it replaces exactly the anchor's lines. */
export interface Button {
  readonly suggestion: ReportSuggestion;
  /** Whole lines with their terminators; empty deletes. */
  readonly replacement: string;
}

/** Finds the lines of a review's comments. */
export interface Places {
  /** Where a finding's suggestion can be accepted, otherwise the nearest lines; undefined outside the difference. */
  anchorOf(finding: ReportFinding): Anchor | undefined;
  /** The same without regard to suggestions. */
  plainAnchorOf(finding: ReportFinding): Anchor | undefined;
}

/** A hunk, and how far down its lines stand in the file that was analysed. */
interface Window extends LineRange {
  readonly hunk: Hunk;
  readonly shift: number;
}

export function placesIn(report: Report, text: ReportText, diff: ChangedLines): Places {
  const windowsOf = windowsIn(text, diff);

  const plainAnchorOf = (finding: ReportFinding): Anchor | undefined => {
    if (finding.side === 'base') return undefined;
    const windows = windowsOf(finding.file);
    const own = nearestPart(windows, finding);
    if (own) return anchor(finding.file, own.window, own.part);
    for (const statement of statementsAround(report, finding)) {
      const part = nearestPart(windows, statement);
      if (!part) continue;
      const line = part.part.startLine > finding.startLine ? part.part.startLine : part.part.endLine;
      return anchor(finding.file, part.window, { startLine: line, endLine: line });
    }
    return undefined;
  };

  const anchorOf = (finding: ReportFinding): Anchor | undefined => {
    for (const suggestion of report.suggestions) {
      const edit = suggestion.edits[0];
      if (suggestion.finding !== finding.id || suggestion.disposition !== 'one-click') continue;
      if (!edit || suggestion.edits.length > 1) continue;
      for (const { range, replacement } of replacements(edit, text.file('head', edit.file))) {
        const window = windowsOf(edit.file).find((one) => contains(one, range));
        if (!window || !canBeApplied(window, range)) continue;
        return { ...anchor(edit.file, window, range), button: { suggestion, replacement } };
      }
    }
    return plainAnchorOf(finding);
  };

  return { anchorOf, plainAnchorOf };
}

function windowsIn(text: ReportText, diff: ChangedLines): (path: string) => readonly Window[] {
  const known = new Map<string, readonly Window[]>();
  return (path) => {
    const windows = known.get(path) ?? windowsOfFile(diff.get(path), text.file('head', path));
    known.set(path, windows);
    return windows;
  };
}

function windowsOfFile(file: FileDiff | undefined, analysed: string | undefined): readonly Window[] {
  const lines = analysed?.split('\n');
  return (file?.hunks ?? []).flatMap((hunk) => {
    if (hunk.lines.length === 0) return [];
    const shift = lines ? shiftOf(hunk, lines) : 0;
    if (shift === undefined) return [];
    return [{ hunk, shift, startLine: hunk.first + shift, endLine: hunk.last + shift }];
  });
}

/** The part of a range that lies in a hunk, where possible in one that changes a line of it. */
function nearestPart(windows: readonly Window[], range: LineRange) {
  const parts = windows.flatMap((window) => {
    const part = overlap(window, range);
    return part ? [{ window, part }] : [];
  });
  return parts.find(({ window, part }) => touches(window, part)) ?? parts[0];
}

/** The statements of the finding's unit that the finding's lines belong to. */
function statementsAround(report: Report, finding: ReportFinding): readonly LineRange[] {
  const change = report.changes.find((one) => one.subject.id === finding.subject);
  return (change?.gained ?? []).flatMap(({ statement }) =>
    statement && statement.file === finding.file && overlap(statement, finding) ? [statement] : [],
  );
}

function touches(window: Window, range: LineRange): boolean {
  for (let line = range.startLine; line <= range.endLine; line += 1)
    if (window.hunk.added.has(line - window.shift)) return true;
  return false;
}

function anchor(path: string, window: Window, range: LineRange): Anchor {
  return {
    path,
    startLine: range.startLine - window.shift,
    endLine: range.endLine - window.shift,
    touched: touches(window, range),
  };
}

/** GitHub applies no suggestion to a range that shows deleted lines, and adds a line break to a last line without one. */
function canBeApplied({ hunk, shift }: Window, range: LineRange): boolean {
  for (let line = range.startLine + 1; line <= range.endLine; line += 1)
    if (hunk.deletedAbove.has(line - shift)) return false;
  return range.endLine - shift !== hunk.unterminated;
}

/**
 * The forms in which an edit can stand in a suggestion block; none where applying it would change nothing, or line
 * ends too: GitHub rewrites CRLF.
 */
function replacements(
  edit: Edit,
  text: string | undefined,
): readonly { readonly range: LineRange; readonly replacement: string }[] {
  if (text === undefined || text.includes('\r') || edit.replacement.includes('\r')) return [];
  if (edit.replacement !== '' && !edit.replacement.endsWith('\n')) return [];
  const lines = text.split('\n').map((line) => `${line}\n`);
  // What follows the last line break is a line without one, or nothing: neither can be replaced.
  lines.pop();
  const replaced = lines.slice(edit.startLine - 1, edit.endLine).join('');
  if (edit.endLine > lines.length || sha256(replaced) !== edit.replaces || replaced === edit.replacement) return [];
  if (edit.endLine >= edit.startLine) return [{ range: edit, replacement: edit.replacement }];
  // A block replaces at least one line, so an insertion takes its neighbour along.
  const below = lines[edit.startLine - 1];
  const above = lines[edit.startLine - 2];
  const at = (line: number) => ({ startLine: line, endLine: line });
  return [
    ...(below === undefined ? [] : [{ range: at(edit.startLine), replacement: edit.replacement + below }]),
    ...(above === undefined ? [] : [{ range: at(edit.startLine - 1), replacement: above + edit.replacement }]),
  ];
}
