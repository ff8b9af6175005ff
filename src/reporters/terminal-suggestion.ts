import { cutFrame, diffFrame, linesOf } from './code-frame.ts';
import type { Report, ReportSuggestion } from './report.ts';
import { framed, labelled, place, wrapped } from './terminal-page.ts';
import type { UnitView } from './terminal-unit.ts';
import { evidenceVerb, listed } from './wording.ts';

const FRAME_LINES = 16;
const KEPT = 6;

/** The ways out, what one click does first. */
export function suggestionLines(view: UnitView, { suggestions }: Report): string[] {
  if (suggestions.length === 0) return [];
  const isReady = ({ disposition }: ReportSuggestion) => disposition === 'one-click';
  const ordered = [...suggestions.filter(isReady), ...suggestions.filter((suggestion) => !isReady(suggestion))];
  const how = '  lambda-role-guard review --apply writes the one-click suggestions into the working tree';
  return [
    view.page.paint('strong', 'suggestions'),
    ...ordered.flatMap((suggestion) => ['', ...oneSuggestion(view, suggestion)]),
    ...(ordered.some(isReady) ? ['', view.page.paint('faint', how)] : []),
  ];
}

function oneSuggestion(view: UnitView, suggestion: ReportSuggestion): string[] {
  const { page } = view;
  const { disposition, title, finding, edits, dropped, kept, evidence } = suggestion;
  const lead = `  ${disposition}: `;
  const [first = '', ...rest] = wrapped(page, `${title} (for ${finding})`, lead, '    ');
  const mark = page.paint(disposition === 'one-click' ? 'good' : 'warn', `${disposition}:`);
  const proofs = evidence.map((one) => `${one.grants} ${evidenceVerb(one)} ${one.file}:${one.line}`);
  const column = (label: string, texts: readonly string[]) =>
    texts.flatMap((text, index) => labelled(page, '    ', index === 0 ? label : '', text));
  return [
    `  ${mark} ${first.slice(lead.length)}`,
    ...rest,
    ...edits.flatMap((edit) => editLines(view, edit)),
    ...column(
      'drops',
      dropped.map(({ action, why }) => `${action}: ${why}`),
    ),
    ...column('keeps', kept.length > 0 ? [listed(kept, view.verbose ? undefined : KEPT)] : []),
    ...column('evidence', proofs),
  ];
}

function editLines({ page, quote, verbose }: UnitView, edit: ReportSuggestion['edits'][number]): string[] {
  const after = { file: edit.file, startLine: edit.startLine, lines: linesOf(edit.replacement) };
  const before = quote('head', edit.file, edit.startLine, edit.endLine) ?? { ...after, lines: [] };
  return [
    `    ${page.paint('faint', '-->')} ${place(page, edit.file, edit.startLine)}`,
    ...framed(page, cutFrame(diffFrame(before, after), verbose ? undefined : FRAME_LINES), '    '),
  ];
}
