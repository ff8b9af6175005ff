import { planAnnotations } from './annotations.ts';
import { type Claim, claimsOf } from './claim.ts';
import { differs } from './code-frame.ts';
import { clip, isPlain, visible } from './hostile.ts';
import { type MarkdownOptions, renderMarkdown } from './markdown.ts';
import { advice, frameBlock, known, messages } from './markdown-statement.ts';
import { type Blob, codeSpan, fenced, fenceFor, placeLink, prose } from './markdown-text.ts';
import { findingMarker, fingerprintsIn, SUMMARY_MARKER } from './markers.ts';
import { outlineOf, type UnitOutline, worstFirst } from './outline.ts';
import type { Report, ReportChange, ReportFinding, ReportSuggestion, ReportText } from './report.ts';
import type { ReviewWords } from './review.ts';
import { type Sources, sourcesOf } from './sources.ts';
import { statementFrame } from './statement-frame.ts';
import { contextWords, count, evidenceVerb, listed, localId, revision } from './wording.ts';

/** How much one comment on lines says; the rest is in the summary. */
const ACTIONS = 12;
const OTHERS = 8;
const CONTEXT = 8;
/** What one line of a request holds. */
const VALUE = 300;
/** GitHub takes 65,536 characters; more markers than these leave no room for words. */
const BUDGET = 60_000;
const MARKERS = 300;
/** A suggestion beyond this is no longer something to accept at a glance, in UTF-16 units. */
const LONGEST_SUGGESTION = 20_000;

/** The texts of a review; `blob` is where the host shows files of head, for links. */
export function reviewWords(options: { readonly blob?: Blob } = {}): ReviewWords {
  return {
    summaryMarker: SUMMARY_MARKER,
    summary: (report, text) => renderSummary(report, text, options),
    inline: (findings, replacement, report, text) => renderComment(findings, replacement, report, text, options.blob),
    fingerprints: fingerprintsIn,
    fixed: renderFixed,
    review: (comments) => `${count(comments, 'place')} where access changes; the verdict is in the summary comment`,
    annotations: planAnnotations,
    jobSummary: (report, text) => renderMarkdown(report, text, options),
  };
}

/** The summary comment: the same as the job's summary, with the marker by which it is found again. */
export function renderSummary(report: Report, text: ReportText, options: MarkdownOptions = {}): string {
  return `${renderMarkdown(report, text, options)}\n${SUMMARY_MARKER}\n`;
}

/**
 * One comment on lines: the worst finding in full, the others by their messages. `replacement` stands for exactly the
 * lines that the comment is on; it is offered for one click only where everything in it can be seen.
 */
export function renderComment(
  findings: readonly ReportFinding[],
  replacement: string | undefined,
  report: Report,
  text: ReportText,
  blob?: Blob,
): string {
  const ordered = [...findings].sort(worstFirst);
  const unit = unitsOf(report).find((one) => one.id === ordered[0]?.subject);
  const claims = claimsOf(ordered, unit?.change?.gained ?? [], false).filter((claim) => claim.findings.length > 0);
  const [lead] = claims;
  if (!lead) return '';
  const offered = replacement !== undefined && canOffer(replacement) ? replacement : undefined;
  const suggestion = suggestionFor(report, ordered, replacement);
  const parts = [
    messages([lead]),
    unit?.change ? requestBlock(unit.change, lead) : '',
    otherMessages(claims.slice(1)),
    unit && offered === undefined ? changeBlock(sourcesOf(text), unit, lead) : '',
    suggestion ? suggestionText(suggestion, offered, blob) : '',
    offered !== undefined && !suggestion ? suggestionFence(offered) : '',
    advice(claims.slice(0, OTHERS)),
    `<sub>${listOf(claims).join('<br>')}</sub>\n\n`,
  ];
  const markers = ordered.slice(0, MARKERS).map(({ fingerprint }) => `${findingMarker(fingerprint)}\n`);
  return within(BUDGET, parts, markers.join(''));
}

/** Leaves out the parts that there is no room for. Each is complete in itself, so that no fence stays open. */
function within(budget: number, parts: readonly string[], end: string): string {
  let room = budget - end.length;
  const kept = parts.filter((part) => {
    if (part.length > room) return false;
    room -= part.length;
    return true;
  });
  return kept.join('') + end;
}

function listOf(claims: readonly Claim[]): readonly string[] {
  return claims.slice(0, OTHERS).map((claim) => known(claim.findings));
}

/** What remains of a comment whose findings are gone: its first line, without the marker. */
export function renderFixed(body: string, report: Report): string {
  const first = body.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('<!--')) ?? '';
  return `Fixed as of ${codeSpan(revision(report.head))}. It said:\n\n> ${first}\n`;
}

function unitsOf(report: Report): readonly UnitOutline[] {
  const { units, undecided } = outlineOf(report);
  return [...units, ...undecided];
}

/** The suggestion that the replacement is of, otherwise the first one for these findings. */
function suggestionFor(
  report: Report,
  findings: readonly ReportFinding[],
  replacement: string | undefined,
): ReportSuggestion | undefined {
  const ids = new Set(findings.map((finding) => finding.id));
  const ours = report.suggestions.filter((suggestion) => ids.has(suggestion.finding));
  if (replacement === undefined) return ours[0];
  return ours.find(
    // An insertion takes a neighbouring line along.
    ({ disposition, edits }) =>
      disposition === 'one-click' && edits.some((edit) => replacement.includes(edit.replacement)),
  );
}

/** The request that was denied and would now succeed, aligned as text. */
function requestBlock({ subject, access }: ReportChange, { gains, nearest }: Claim): string {
  const [gain] = gains;
  if (!gain) return '';
  const { statement } = gain;
  const sid = statement?.sid ? `, Sid ${statement.sid}` : '';
  const from = statement?.from ? `, from ${statement.from}` : '';
  const line = (label: string, value: string) => `${label.padEnd(10)}${clip(visible(value), VALUE)}`;
  const lines = [
    line('caller', localId(subject.id, subject.file)),
    line('action', listed([...new Set(gains.map(({ action }) => action))], ACTIONS)),
    line('resource', gain.resource),
    ...contextWords(gain, (name) => name)
      .slice(0, CONTEXT)
      .map((words) => line('context', words)),
    ...(gain.when ? [line('when', gain.when)] : []),
    ...(nearest ? [line('before', `denied: ${nearest}`)] : []),
    ...(statement ? [line('after', `allowed by ${statement.file}:${statement.startLine}${sid}${from}`)] : []),
  ];
  const intro = access === 'new' ? 'Works after merging' : 'Denied before, works after merging';
  return `${intro}:\n\n${fenced('text', lines)}\n`;
}

function otherMessages(others: readonly Claim[]): string {
  if (others.length === 0) return '';
  const items = others.slice(0, OTHERS).map(({ severity, message }) => `- **${severity}:** ${prose(message)}\n`);
  const left = others.length - items.length;
  return `On the same lines:\n\n${items.join('')}${left > 0 ? `- and ${left} more in the summary\n` : ''}\n`;
}

/** The statement before and after, where no suggestion shows it. */
function changeBlock(sources: Sources, unit: UnitOutline, lead: Claim): string {
  const statement = unit.statements.find(({ findings }) => findings.some((finding) => lead.findings.includes(finding)));
  const frame = statement ? statementFrame(sources, unit, statement) : [];
  return differs(frame) ? frameBlock(frame) : '';
}

function suggestionText(suggestion: ReportSuggestion, offered: string | undefined, blob: Blob): string {
  const { title, confidence, evidence, dropped, kept } = suggestion;
  const calls = evidence.map(
    (one) => `- ${codeSpan(one.grants)} ${evidenceVerb(one)} ${placeLink(blob, one.file, one.line)}
`,
  );
  const facts = [
    `confidence: ${confidence}`,
    ...(kept.length > 0 ? [`keeps ${listed(kept.map(codeSpan), 6)}`] : []),
    ...(dropped.length > 0
      ? [
          `drops ${listed(
            dropped.map(({ action }) => codeSpan(action)),
            6,
          )}`,
        ]
      : []),
    ...(offered === undefined ? [] : ['applied, read again and proved before it was offered']),
  ];
  const fence = offered === undefined ? '' : suggestionFence(offered);
  const list = calls.length > 0 ? `${calls.slice(0, OTHERS).join('')}\n` : '';
  return `**Suggestion:** ${prose(title)}\n\n${list}${fence}${facts.join('; ')}\n\n`;
}

/** https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests */
function suggestionFence(replacement: string): string {
  const fence = fenceFor(replacement);
  const end = replacement === '' || replacement.endsWith('\n') ? '' : '\n';
  return `${fence}suggestion\n${replacement}${end}${fence}\n\n`;
}

function canOffer(replacement: string): boolean {
  return replacement.length <= LONGEST_SUGGESTION && isPlain(replacement) && !replacement.includes('<!--');
}
