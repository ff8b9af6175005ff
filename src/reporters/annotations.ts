import type { Severity } from '../checks/check.ts';
import { clip, visible } from './hostile.ts';
import { outlineOf, worstFirst } from './outline.ts';
import type { Report, ReportFinding } from './report.ts';
import type { Annotation } from './review.ts';
import { localId } from './wording.ts';

/**
 * GitHub keeps ten annotations of each level per step and drops the others without a word.
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
export const MOST_PER_LEVEL = 10;

const TITLE = 200;
const MESSAGE = 4_000;

/**
 * What to show beside the files: everything that blocks as an error, the rest by its weight. Plain text, one line of
 * message and one of help; where there are more than GitHub keeps, the last one says how many.
 */
export function planAnnotations(report: Report): readonly Annotation[] {
  const all = [...report.findings].sort(worstFirst).map(ofFinding).concat(ofSilentUnits(report), ofProblems(report));
  return (['error', 'warning', 'notice'] as const).flatMap((level) => within(all.filter((one) => one.level === level)));
}

function within(annotations: readonly Annotation[]): readonly Annotation[] {
  const rest = annotations.slice(MOST_PER_LEVEL - 1);
  if (rest.length < 2) return annotations;
  const message = `${rest.length} more like this are in the summary of the job`;
  return [...annotations.slice(0, MOST_PER_LEVEL - 1), { ...rest[0]!, title: `${rest.length} more`, message }];
}

function ofFinding(finding: ReportFinding): Annotation {
  return {
    level: levelOf(finding.severity, finding.blocking),
    file: finding.file,
    startLine: finding.startLine,
    endLine: Math.max(finding.startLine, finding.endLine),
    title: `${finding.severity}: ${finding.check}`,
    message: twoLines(finding.message, finding.help),
  };
}

function levelOf(severity: Severity, blocking: boolean): Annotation['level'] {
  if (blocking) return 'error';
  return severity === 'low' || severity === 'info' ? 'notice' : 'warning';
}

/** Units that are not decided and that no finding speaks of. */
function ofSilentUnits(report: Report): readonly Annotation[] {
  const silent = outlineOf(report).undecided.filter((unit) => unit.remarks.length + unit.statements.length === 0);
  return silent.map(({ change }) => {
    const { id, file, line } = change!.subject;
    const title = clip(visible(`not decided: ${localId(id, file)}`), TITLE);
    const message = twoLines(change!.why ?? 'no reason is known', '');
    return { level: 'warning', file, startLine: line, endLine: line, title, message };
  });
}

function ofProblems(report: Report): readonly Annotation[] {
  return report.problems.map(({ file, line, code, message, help, blocking }) => ({
    level: blocking ? 'error' : 'notice',
    file,
    startLine: line ?? 1,
    endLine: line ?? 1,
    title: clip(visible(`not read: ${code}`), TITLE),
    message: twoLines(message, help),
  }));
}

function twoLines(message: string, help: string): string {
  return [message, help]
    .filter((line) => line !== '')
    .map((line) => clip(visible(line), MESSAGE))
    .join('\n');
}
