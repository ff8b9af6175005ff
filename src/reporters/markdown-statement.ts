import type { Claim } from './claim.ts';
import { cutFrame, differs, type FrameLine } from './code-frame.ts';
import { clip } from './hostile.ts';
import { type Blob, codeSpan, fenced, placeLink, prose } from './markdown-text.ts';
import type { StatementOutline, UnitOutline } from './outline.ts';
import type { ReportFinding } from './report.ts';
import type { Sources } from './sources.ts';
import { findingFrame, statementFrame } from './statement-frame.ts';
import { listed } from './wording.ts';

/** How much of a statement is quoted; the file is one click away. */
const FRAME_LINES = 30;
const LINE_LENGTH = 200;
const IDS = 12;
const CLAIMS = 8;

/** A statement with the findings that stand on it: complete in itself, so that a page can be cut before or after. */
export function statementBlock(sources: Sources, blob: Blob, unit: UnitOutline, statement: StatementOutline): string {
  const told = statement.claims.filter(({ findings }) => findings.length > 0);
  const shown = told.slice(0, CLAIMS);
  if (shown.length === 0) return '';
  const left = told.length - shown.length;
  const more = left > 0 ? `_and ${left} more on the same statement_\n\n` : '';
  return messages(shown) + more + frameBlock(statementFrame(sources, unit, statement)) + closing(shown, blob);
}

/** A finding that stands on no statement that grants something new. */
export function remarkBlock(sources: Sources, blob: Blob, finding: ReportFinding): string {
  return messages([finding]) + frameBlock(findingFrame(sources, finding)) + closing([{ findings: [finding] }], blob);
}

/** Severity in a word before each message. */
export function messages(claims: readonly Pick<Claim, 'severity' | 'message'>[]): string {
  return claims.map(({ severity, message }) => `**${severity}:** ${prose(message)}\n\n`).join('');
}

/** The lines as a `diff` block where there is a difference, plainly otherwise; nothing without lines. */
export function frameBlock(frame: readonly FrameLine[]): string {
  if (frame.length === 0) return '';
  const marked = differs(frame);
  const lines = cutFrame(frame, FRAME_LINES).map(({ sign, text }) => {
    if (sign === 'gap') return '  …';
    return clip(marked ? `${sign} ${text}` : text, LINE_LENGTH);
  });
  return `${fenced(marked ? 'diff' : '', lines)}\n`;
}

/** What to do, each advice once. */
export function advice(claims: readonly Told[]): string {
  const helps = new Set(claims.flatMap(({ findings }) => findings.map(({ help }) => help)));
  helps.delete('');
  return [...helps].map((help) => `${prose(help)}\n\n`).join('');
}

function closing(claims: readonly Told[], blob: Blob): string {
  const facts = claims.map(({ findings }) => {
    const { file, startLine, endLine, side } = findings[0]!;
    return `${known(findings)} · ${placeLink(blob, file, startLine, endLine)}${side === 'base' ? ' on base' : ''}`;
  });
  return `${advice(claims)}<sub>${facts.join('<br>')}</sub>\n\n`;
}

type Told = Pick<Claim, 'findings'>;

/** The names of findings that are one claim: ids, check with its page, certainty, and whether they block. */
export function known(findings: readonly ReportFinding[]): string {
  const { check, docs, issueCode, certainty, blocking } = findings[0]!;
  const page = /^https:\/\/[\w./#-]+$/.test(docs) ? `[${codeSpan(check)}](${docs})` : codeSpan(check);
  const code = issueCode ? [codeSpan(issueCode)] : [];
  const ids = listed(
    findings.map(({ id }) => codeSpan(id)),
    IDS,
  );
  return [ids, page, ...code, certainty, ...(blocking ? ['blocks'] : [])].join(' · ');
}
