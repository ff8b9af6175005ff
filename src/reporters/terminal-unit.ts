import type { Claim } from './claim.ts';
import { cutFrame, type FrameLine } from './code-frame.ts';
import { clip, visible } from './hostile.ts';
import type { StatementOutline, UnitOutline } from './outline.ts';
import { inkOf } from './palette.ts';
import type { ReportChange, ReportFinding } from './report.ts';
import type { Sources } from './sources.ts';
import { findingFrame, statementFrame } from './statement-frame.ts';
import { framed, labelled, type Page, place, wrapped } from './terminal-page.ts';
import { contextWords, count, listed, localId } from './wording.ts';

/** How much of a unit is shown where the reader did not ask for all of it. */
const STATEMENTS_IN_FULL = 3;
const CLAIMS_IN_FULL = 3;
const FRAME_LINES = 24;
const REMARK_LINES = 8;

const CREATED_HERE = 'the resource is created by the same change';

export interface UnitView extends Sources {
  readonly page: Page;
  readonly verbose: boolean;
}

/** One unit: who it is, then what each statement brings, then what else was found. */
export function unitLines(view: UnitView, unit: UnitOutline): string[] {
  const full = view.verbose ? unit.statements.length : STATEMENTS_IN_FULL;
  const lines = unitHeading(view.page, unit);
  for (const statement of unit.statements.slice(0, full)) lines.push('', ...statementLines(view, unit, statement));
  if (unit.statements.length > full) lines.push('');
  for (const statement of unit.statements.slice(full)) lines.push(...shortStatement(view.page, statement));
  for (const finding of unit.remarks) lines.push('', ...remarkLines(view, finding));
  return lines;
}

export function unitHeading(page: Page, unit: UnitOutline): string[] {
  const { change } = unit;
  if (!change) return wrapped(page, unit.id, '').map((line) => page.paint('strong', line));
  const { subject } = change;
  const name = inOneLine(`${subject.kind} ${localId(subject.id, subject.file)}`);
  const word = page.paint(unit.blocking ? 'bad' : 'strong', change.access);
  return [
    `${page.paint('strong', name)}  ${word}  ${place(page, subject.file, subject.line)}`,
    ...aboutUnit(change).flatMap((sentence) => wrapped(page, sentence, '  ', '    ')),
  ];
}

/** The role, who shares it, and what the unit was called before. */
function aboutUnit({ subject, role }: ReportChange): string[] {
  const local = (id: string) => localId(id, subject.file);
  const sentences: string[] = [];
  if (role?.after && role.after !== subject.id) {
    const was = role.before && role.before !== role.after ? `, was ${local(role.before)}` : '';
    const shared = role.sharedWith.length > 0 ? `, shared with ${listed(role.sharedWith.map(local), 3)}` : '';
    sentences.push(`role ${local(role.after)}${was}${shared}`);
  }
  if (subject.was) sentences.push(`was ${local(subject.was)}`);
  if (subject.via) sentences.push(`in scope through ${local(subject.via)}, which it trusts`);
  return sentences;
}

/** What is new, why it was not possible before, the statement before and after, and what to do about it. */
function statementLines(view: UnitView, unit: UnitOutline, statement: StatementOutline): string[] {
  const { page } = view;
  const shown = statement.claims.slice(0, view.verbose ? undefined : CLAIMS_IN_FULL);
  const hidden = statement.claims.slice(shown.length);
  const left = hidden.reduce((sum, { findings, gains }) => sum + Math.max(findings.length, gains.length), 0);
  const more = `  and ${left} more on the same statement (--verbose shows all)`;
  return [
    ...shown.flatMap((claim) => [...headed(page, claim), ...detailLines(page, claim)]),
    ...(left > 0 ? [page.paint('faint', more)] : []),
    ...placeLines(view, statement.place, statementFrame(view, unit, statement)),
    ...closing(page, shown),
  ];
}

/** What the requests need besides action and resource, and why they were not possible before. */
function detailLines(page: Page, { gains: [gain], findings: [told], message, nearest }: Claim): string[] {
  if (!gain) return [];
  const line = (label: string, text: string) => labelled(page, '    ', label, text);
  const context = contextWords(gain, (text) => text);
  return [
    ...context.flatMap((words, index) => line(index === 0 ? 'with' : '', words)),
    ...(gain.when && !message.includes(gain.when) ? line('when', gain.when) : []),
    ...(nearest ? line('before', `denied: ${nearest}`) : []),
    ...(gain.createdHere && !told?.help.includes(CREATED_HERE) ? line('note', CREATED_HERE) : []),
    ...(gain.futureOnly ? line('note', 'only actions that AWS has not published yet are new') : []),
  ];
}

function placeLines(view: UnitView, at: StatementOutline['place'], frame: readonly FrameLine[]): string[] {
  if (!at) return [];
  const { page } = view;
  const sid = at.sid ? [`Sid ${inOneLine(at.sid)}`] : [];
  const from = at.from ? [`from ${inOneLine(at.from)}`] : [];
  const about = [...sid, ...from].map((words) => `  ${words}`).join('');
  // A click should lead to the first line that is new.
  const line = frame.find(({ sign }) => sign === '+')?.line ?? at.startLine;
  return [
    `    ${page.paint('faint', '-->')} ${place(page, at.file, line)}${page.paint('faint', about)}`,
    ...framed(page, cutFrame(frame, view.verbose ? undefined : FRAME_LINES), '    '),
  ];
}

function remarkLines(view: UnitView, finding: ReportFinding): string[] {
  const { page } = view;
  const frame = findingFrame(view, finding);
  const side = finding.side === 'base' ? page.paint('faint', '  on base') : '';
  return [
    ...headed(page, finding),
    `    ${page.paint('faint', '-->')} ${place(page, finding.file, finding.startLine)}${side}`,
    ...framed(page, cutFrame(frame, view.verbose ? undefined : REMARK_LINES), '    '),
    ...closing(page, [{ findings: [finding] }]),
  ];
}

type Sentence = Pick<Claim, 'severity' | 'message' | 'blocking'>;

/** Severity in a word, then the message; in strong letters where it blocks. */
function headed(page: Page, { severity, message, blocking }: Sentence): string[] {
  const lead = `  ${severity}: `;
  const [first = '', ...rest] = wrapped(page, message, lead, '    ');
  const weigh = (line: string) => (blocking ? page.paint('strong', line) : line);
  return [`  ${page.paint(inkOf(severity), `${severity}:`)} ${weigh(first.slice(lead.length))}`, ...rest.map(weigh)];
}

/** What to do, each advice once, and by which names the findings are known. */
function closing(page: Page, claims: readonly Pick<Claim, 'findings'>[]): string[] {
  const helps = new Set(claims.flatMap(({ findings }) => findings.map(({ help }) => help)));
  helps.delete('');
  return [
    ...[...helps].flatMap((help) => labelled(page, '    ', 'help', help)),
    ...claims.flatMap(({ findings }) =>
      findings.length > 0 ? labelled(page, '    ', 'finding', factsOf(findings).join(', '), 'faint') : [],
    ),
  ];
}

/** The ids, and what all of the findings have in common. */
function factsOf(findings: readonly ReportFinding[]): string[] {
  const { check, issueCode, certainty, blocking } = findings[0]!;
  const ids = findings.map(({ id }) => id);
  return [...new Set([...ids, check, ...(issueCode ? [issueCode] : []), certainty]), ...(blocking ? ['blocks'] : [])];
}

function shortStatement(page: Page, { claims, place: at }: StatementOutline): string[] {
  const left = claims.length - 1;
  const [lead] = claims;
  if (!lead) return [];
  const lines = headed(
    page,
    left > 0 ? { ...lead, message: `${lead.message}, and ${count(left, 'more like it', 'more like it')}` } : lead,
  );
  return at ? [...lines, `    ${page.paint('faint', '-->')} ${place(page, at.file, at.startLine)}`] : lines;
}

/** A name, which is never wrapped. */
function inOneLine(text: string): string {
  return clip(visible(text), 200);
}
