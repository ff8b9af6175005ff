import { EMPTY_TEXT } from '../source/text.ts';
import { headline, offers, severities } from './headline.ts';
import { visible } from './hostile.ts';
import { type Outline, outlineOf, worstFirst } from './outline.ts';
import type { Report, ReportText } from './report.ts';
import { sourcesOf } from './sources.ts';
import { labelled, type Page, pageOf, place, wrapped } from './terminal-page.ts';
import { suggestionLines } from './terminal-suggestion.ts';
import { type UnitView, unitLines } from './terminal-unit.ts';
import { count, footnotes, kindOf, listed, localId, NOT_PART_OF_ACCESS, plural } from './wording.ts';

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns; lines are wrapped to 60 at least and 100 at most. */
  readonly width: number;
  /** Everything in full, unchanged units by name. */
  readonly verbose: boolean;
  /** The verdict, and one line for each thing that blocks or was not decided. */
  readonly quiet: boolean;
}

/** Assumptions shown where the reader did not ask for all. */
const ASSUMPTIONS = 5;
/** Of problems that do not block. */
const PROBLEMS = 5;

/** The report for people at a terminal: the verdict first, then what it rests on. */
export function renderTerminal(report: Report, text: ReportText, options: TerminalOptions): string {
  const page = pageOf(options);
  const outline = outlineOf(report);
  if (options.quiet) return `${[...verdictLines(page, report), ...quietLines(page, report, outline)].join('\n')}\n`;
  const view: UnitView = { ...sourcesOf(text), page, verbose: options.verbose };
  const blocks = [
    verdictLines(page, report),
    ...outline.units.map((unit) => unitLines(view, unit)),
    suggestionLines(view, report),
    undecidedLines(view, outline),
    problemLines(view, outline),
    assumptionLines(view, report),
    lostLines(page, outline),
    unchangedLines(view, outline),
    docsLines(page, report),
    footLines(view, report),
  ];
  const shown = blocks.filter((block) => block.length > 0);
  return `${shown.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function verdictLines(page: Page, report: Report): string[] {
  const word = report.verdict === 'fail' ? page.paint('bad', 'fail:') : page.paint('good', 'pass:');
  const facts = [severities(report), offers(report)].filter((fact) => fact !== '');
  return [
    `${word} ${page.paint('strong', headline(report))}`,
    ...(facts.length > 0 ? [page.paint('faint', `      ${facts.join('; ')}`)] : []),
  ];
}

/** `file:line: what: message`, one line each, as compilers print it and editors read it. */
function quietLines(page: Page, report: Report, outline: Outline): string[] {
  const line = (file: string, at: number | null, what: string, message: string) =>
    `${place(page, file, at)}: ${what}: ${visible(message)}`;
  const shown = report.findings.filter((finding) => finding.blocking || finding.certainty === 'undecided');
  const told = new Set(shown.map((finding) => finding.subject));
  const silent = outline.undecided.flatMap(({ id, change }) => (change && !told.has(id) ? [change] : []));
  return [
    ...[...shown].sort(worstFirst).map((one) => line(one.file, one.startLine, one.severity, one.message)),
    ...silent.map(({ subject, why }) => line(subject.file, subject.line, 'not decided', why ?? subject.id)),
    ...outline.problems
      .filter((problem) => problem.blocking)
      .map((problem) => line(problem.file, problem.line, 'not read', problem.message)),
    ...wrapped(page, NOT_PART_OF_ACCESS, '', '  ').map((note) => page.paint('faint', note)),
  ];
}

function undecidedLines(view: UnitView, { undecided }: Outline): string[] {
  if (undecided.length === 0) return [];
  const { page } = view;
  return [
    page.paint('strong', 'not decided: neither proved nor refuted'),
    ...undecided.flatMap((unit) => {
      const why = unit.change?.why;
      const told = !why || unit.remarks.some(({ message }) => message.includes(why));
      return ['', ...unitLines(view, unit), ...(told ? [] : labelled(page, '    ', 'why', why))];
    }),
  ];
}

/** What blocks in full; of the rest a few, each advice once. */
function problemLines({ page, verbose }: UnitView, { problems }: Outline): string[] {
  if (problems.length === 0) return [];
  const blocking = problems.filter((problem) => problem.blocking).length;
  const shown = verbose ? problems : problems.slice(0, blocking + PROBLEMS);
  const left = problems.length - shown.length;
  const advised = new Set<string>(['']);
  const lines = shown.flatMap((problem) => {
    const isAdvised = advised.has(problem.help);
    advised.add(problem.help);
    return [
      `  ${place(page, problem.file, problem.line)}${problem.blocking ? `  ${page.paint('bad', 'blocks')}` : ''}`,
      ...wrapped(page, `${problem.message} (${problem.code})`, '    '),
      ...(isAdvised ? [] : labelled(page, '    ', 'help', problem.help)),
    ];
  });
  return [page.paint('strong', 'not read'), ...lines, ...moreLines(page, left)];
}

function moreLines(page: Page, left: number): string[] {
  return left > 0 ? [page.paint('faint', `  and ${left} more (--verbose shows all)`)] : [];
}

function assumptionLines({ page, verbose }: UnitView, { assumptions }: Report): string[] {
  if (assumptions.length === 0) return [];
  const shown = verbose ? assumptions : assumptions.slice(0, ASSUMPTIONS);
  const left = assumptions.length - shown.length;
  return [
    page.paint('strong', 'taken for granted: defaults of parameters'),
    ...shown.map(
      ({ name, value, file, line }) =>
        `  ${visible(name)} = ${visible(value || EMPTY_TEXT)}  ${place(page, file, line)}`,
    ),
    ...moreLines(page, left),
  ];
}

function lostLines(page: Page, { lost }: Outline): string[] {
  if (lost.length === 0) return [];
  return [
    page.paint('strong', 'access that is gone'),
    ...lost.flatMap(({ subject, access, lost: gone }) => {
      const requests = listed(
        gone.map(({ action, resource }) => `${action} on ${resource}`),
        2,
      );
      const removed = requests === '' ? 'is removed' : `is removed, and with it ${requests}`;
      const what = access === 'removed' ? removed : `may no longer call ${requests}`;
      return wrapped(page, `${localId(subject.id, subject.file)} ${what}`, '  ', '    ');
    }),
  ];
}

function unchangedLines({ page, verbose }: UnitView, { unchanged }: Outline): string[] {
  if (unchanged.length === 0) return [];
  const kind = kindOf(unchanged);
  const counted = `${count(unchanged.length, kind, plural(kind))} unchanged`;
  if (!verbose) return [counted];
  return [
    page.paint('strong', counted),
    ...unchanged.map(
      ({ subject: { id, file, line } }) => `  ${visible(localId(id, file))}  ${place(page, file, line)}`,
    ),
  ];
}

/** Where each check is explained. */
function docsLines(page: Page, { findings }: Report): string[] {
  const pages = new Map(findings.filter(({ docs }) => docs !== '').map(({ check, docs }) => [check, docs]));
  return [...pages].sort().map(([check, docs]) => page.paint('faint', `${visible(check)}: ${visible(docs)}`));
}

function footLines({ page, verbose }: UnitView, report: Report): string[] {
  const notes = footnotes(report, (name) => name).flatMap((note) => wrapped(page, note, '', '  '));
  const { filesRead } = report.coverage;
  const effort = verbose && filesRead !== undefined ? [`read ${count(filesRead, 'file')} on the two sides`] : [];
  return [...notes, ...effort].map((line) => page.paint('faint', line));
}
