import { diffFrame, type FrameLine, plainFrame } from './code-frame.ts';
import type { StatementOutline, UnitOutline } from './outline.ts';
import type { ReportFinding } from './report.ts';
import type { Sources } from './sources.ts';

/**
 * A statement before and after. Where nothing says what it grew from, it is shown as it stands, with the lines marked
 * that base's file does not have.
 */
export function statementFrame(
  sources: Sources,
  unit: UnitOutline,
  { place, findings }: StatementOutline,
): readonly FrameLine[] {
  const after = place ? sources.quote('head', place.file, place.startLine, place.endLine) : undefined;
  if (!place || !after) return [];
  const origin = findings.map(({ id }) => sources.text.before(id)).find((found) => found !== undefined);
  const before = origin && sources.quote('base', origin.file, origin.startLine, origin.endLine);
  if (before) return diffFrame(before, after);
  // A new unit in a file that base does not have was not there in any form.
  const isNew = unit.change?.access === 'new' && sources.text.file('base', place.file) === undefined;
  return isNew ? diffFrame({ ...after, lines: [] }, after) : plainFrame(after, sources.added(place.file));
}

/** The lines that a finding names, on the side that has them. */
export function findingFrame(sources: Sources, finding: ReportFinding): readonly FrameLine[] {
  const side = finding.side ?? 'head';
  const excerpt = sources.quote(side, finding.file, finding.startLine, finding.endLine);
  if (!excerpt) return [];
  return plainFrame(excerpt, side === 'head' ? sources.added(finding.file) : undefined);
}
