import { EMPTY_TEXT } from '../source/text.ts';
import type { Claim } from './claim.ts';
import { headline, offers, severities } from './headline.ts';
import { fitted, type Section } from './markdown-budget.ts';
import { remarkBlock, statementBlock } from './markdown-statement.ts';
import { type Blob, codeSpan, placeLink, prose, row } from './markdown-text.ts';
import { type Outline, outlineOf, type UnitOutline } from './outline.ts';
import type { Report, ReportChange, ReportText } from './report.ts';
import { sourcesOf } from './sources.ts';
import { contextWords, count, footnotes, kindOf, listed, localId, plural } from './wording.ts';

export interface MarkdownOptions {
  /** The most UTF-16 units; GitHub takes 65,536 characters in a comment, and markers need room too. */
  readonly budget?: number;
  readonly blob?: Blob;
}

const BUDGET = 60_000;

/** Actions named in one cell. */
const ACTIONS = 4;

/** The report for a job summary and the summary comment: the verdict in the first line, details folded. */
export function renderMarkdown(report: Report, text: ReportText, options: MarkdownOptions = {}): string {
  const { blob, budget = BUDGET } = options;
  const outline = outlineOf(report);
  const sections = [
    unitTable(outline),
    requestTable(outline),
    undecidedList(outline, blob),
    blockingProblems(outline, blob),
    suggestionList(report, blob),
    findingFolds(outline, text, blob),
    problemFold(outline, blob),
    assumptionFold(report, blob),
    lostFold(outline),
  ];
  return fitted(head(report, outline), sections, foot(report), budget);
}

function head(report: Report, outline: Outline): string {
  const verdict = report.verdict === 'fail' ? '🔴 Lambda Role Guard blocks' : '🟢 Lambda Role Guard passes';
  const found = severities(report);
  const offered = offers(report);
  const facts = [
    ...(found ? [`findings: ${found}`] : []),
    ...(offered ? [offered] : []),
    ...(outline.unchanged.length > 0 ? [unchangedFact(outline)] : []),
  ];
  return `### ${verdict}: ${headline(report)}\n\n${facts.length > 0 ? `${facts.join(' · ')}\n\n` : ''}`;
}

function unchangedFact({ unchanged }: Outline): string {
  const kind = kindOf(unchanged);
  return `${count(unchanged.length, kind, plural(kind))} unchanged`;
}

function foot(report: Report): string {
  const notes = footnotes(report, codeSpan);
  return `<sub>${notes.join(' · ')}</sub>\n`;
}

function unitTable({ units, undecided }: Outline): Section {
  return {
    what: ['unit', 'units'],
    open: '| Unit | Role | Access | What is new |\n| --- | --- | --- | --- |\n',
    items: [...units, ...undecided].map(unitRow),
    close: '',
    most: 40,
  };
}

function unitRow(unit: UnitOutline): string {
  const { change } = unit;
  if (!change) return row(codeSpan(unit.id), '', '', firstMessage(unit));
  const { subject, role, access } = change;
  const local = (id: string) => codeSpan(localId(id, subject.file));
  const name = `${subject.kind} ${local(subject.id)}${subject.was ? `, was ${local(subject.was)}` : ''}`;
  const shared = role && role.sharedWith.length > 0 ? `, shared with ${listed(role.sharedWith.map(local), 2)}` : '';
  const word = unit.blocking ? `**${access}**, blocks` : access;
  return row(
    name,
    role?.after ? `${local(role.after)}${shared}` : '',
    `${word}${severityOf(unit)}`,
    news(change, unit),
  );
}

function severityOf(unit: UnitOutline): string {
  return unit.statements.length + unit.remarks.length > 0 ? ` (${unit.severity})` : '';
}

function news(change: ReportChange, unit: UnitOutline): string {
  const claims = unit.statements.flatMap((statement) => statement.claims).filter(({ gains }) => gains.length > 0);
  const [first] = claims;
  if (!first) return change.why ? prose(change.why) : firstMessage(unit);
  const more = claims.slice(1).flatMap(({ gains }) => gains).length;
  return `${actionsOf(first)} on ${codeSpan(first.gains[0]!.resource)}${more > 0 ? ` and ${more} more` : ''}`;
}

function actionsOf({ gains }: Claim): string {
  return listed([...new Set(gains.map(({ action }) => codeSpan(action)))], ACTIONS);
}

function firstMessage(unit: UnitOutline): string {
  return unit.remarks[0] ? prose(unit.remarks[0].message) : '';
}

/** Requests that were denied and would now succeed: what a reviewer can check in their head. */
function requestTable({ units }: Outline): Section {
  const requests = units.flatMap(({ change, statements }) =>
    statements.flatMap(({ claims }) =>
      claims.flatMap((claim) => (change && claim.gains.length > 0 ? [requestRow(change, claim)] : [])),
    ),
  );
  return {
    what: ['row', 'rows'],
    open:
      '**Could not be done before, works after merging**\n\n' +
      '| By | Request | On | Severity | Why not before |\n| --- | --- | --- | --- | --- |\n',
    items: requests,
    close: '',
    most: 30,
  };
}

function requestRow({ subject, access }: ReportChange, claim: Claim): string {
  const gain = claim.gains[0]!;
  const provisos = [
    ...contextWords(gain, codeSpan).map((words) => `with ${words}`),
    ...(gain.when ? [`when ${codeSpan(gain.when)}`] : []),
    ...(gain.createdHere ? ['created by this change'] : []),
    ...(gain.futureOnly ? ['only actions that AWS has not published yet'] : []),
  ];
  const before = access === 'new' ? 'did not exist' : 'no statement allowed it';
  return row(
    codeSpan(localId(subject.id, subject.file)),
    actionsOf(claim),
    [codeSpan(gain.resource), ...provisos].join(', '),
    claim.severity,
    claim.nearest ? prose(claim.nearest) : before,
  );
}

function undecidedList({ undecided }: Outline, blob: Blob): Section {
  const items = undecided.flatMap(({ change, remarks, blocking }) => {
    if (!change) return [];
    const { subject, why } = change;
    const told = remarks.find(({ certainty }) => certainty === 'undecided');
    const reason = prose(why ?? told?.message ?? 'no reason is known');
    const help = told?.help ? ` (${prose(told.help)})` : '';
    const at = `${codeSpan(localId(subject.id, subject.file))} at ${placeLink(blob, subject.file, subject.line)}`;
    return [`- ${at}: ${reason}${help}${blocking ? ', **blocks**' : ''}\n`];
  });
  const open = '**Not decided: neither proved nor refuted**\n\n';
  return { what: ['unit', 'units'], open, items, close: '', most: 30 };
}

function problemItem({ file, line, code, message, help, blocking }: Report['problems'][number], blob: Blob): string {
  const mark = blocking ? '**blocks**: ' : '';
  return `- ${placeLink(blob, file, line)} ${mark}${prose(message)}${help ? ` (${prose(help)})` : ''} ${codeSpan(code)}\n`;
}

function blockingProblems({ problems }: Outline, blob: Blob): Section {
  const items = problems.filter((problem) => problem.blocking).map((problem) => problemItem(problem, blob));
  return { what: ['problem', 'problems'], open: '**Not read whole**\n\n', items, close: '', most: 30 };
}

function problemFold({ problems }: Outline, blob: Blob): Section {
  const items = problems.filter((problem) => !problem.blocking).map((problem) => problemItem(problem, blob));
  return folded(`Not read, does not block (${items.length})`, ['problem', 'problems'], items, 50);
}

function suggestionList(report: Report, blob: Blob): Section {
  const items = report.suggestions.map((suggestion) => {
    const ready = suggestion.disposition === 'one-click';
    const at = suggestion.edits.map((edit) => placeLink(blob, edit.file, edit.startLine, edit.endLine));
    const where = at.length > 0 ? `, at ${listed(at, 3)}` : '';
    const drops = suggestion.dropped.map(({ action }) => codeSpan(action));
    const gone = drops.length > 0 ? `; drops ${listed(drops, 4)}` : '';
    return `- ${ready ? '**one-click**' : 'needs review'}: ${prose(suggestion.title)}${where}${gone} (${codeSpan(suggestion.finding)})\n`;
  });
  return { what: ['suggestion', 'suggestions'], open: '**Suggestions**\n\n', items, close: '', most: 30 };
}

function findingFolds(outline: Outline, text: ReportText, blob: Blob): Section {
  const sources = sourcesOf(text);
  const items = [...outline.units, ...outline.undecided].flatMap((unit) => [
    ...unit.statements.map((statement) => statementBlock(sources, blob, unit, statement)),
    ...unit.remarks.map((finding) => remarkBlock(sources, blob, finding)),
  ]);
  const blocks = items.filter((block) => block !== '');
  return folded(`Findings, with the lines before and after (${blocks.length})`, ['block', 'blocks'], blocks, 60);
}

function assumptionFold(report: Report, blob: Blob): Section {
  const items = report.assumptions.map(
    ({ name, value, file, line }) =>
      `- ${codeSpan(name)} = ${codeSpan(value || EMPTY_TEXT)} at ${placeLink(blob, file, line)}\n`,
  );
  return folded(`Taken for granted: defaults of parameters (${items.length})`, ['default', 'defaults'], items, 50);
}

function lostFold({ lost }: Outline): Section {
  const items = lost.map(({ subject, access, lost: gone }) => {
    const requests = gone.map((gain) => `${codeSpan(gain.action)} on ${codeSpan(gain.resource)}`);
    const what = access === 'removed' ? 'is removed' : 'may no longer call';
    return `- ${codeSpan(localId(subject.id, subject.file))} ${what}${requests.length > 0 ? ` ${listed(requests, 3)}` : ''}\n`;
  });
  return folded(`Access that is gone (${items.length})`, ['unit', 'units'], items, 50);
}

function folded(title: string, what: readonly [string, string], items: readonly string[], most: number): Section {
  return { what, open: `<details><summary>${title}</summary>\n\n`, items, close: '\n</details>\n', most };
}
