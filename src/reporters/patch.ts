import { createTwoFilesPatch } from 'diff';
import { applyEdits } from '../source/edit.ts';
import type { Report, ReportText } from './report.ts';

/** The one-click suggestions as one patch for `git apply`. Empty where there are none. */
export function oneClickPatch(report: Report, text: ReportText): string {
  const edits = report.suggestions.filter(({ disposition }) => disposition === 'one-click').flatMap((one) => one.edits);
  const paths = [...new Set(edits.map(({ file }) => file))].sort();
  return paths
    .map((path) => {
      const before = text.file('head', path) ?? '';
      const mine = edits.filter(({ file }) => file === path);
      const after = applyEdits({ path, text: before }, mine).text;
      return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after).replace(/^=+\n/, '');
    })
    .join('');
}
