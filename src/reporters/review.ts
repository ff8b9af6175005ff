import { SEVERITIES } from '../checks/check.ts';
import { type ChangedLines, overlap } from '../source/diff.ts';
import type { Report, ReportFinding, ReportText } from './report.ts';
import { type Anchor, placesIn } from './review-place.ts';

/** GitHub documents no limit for the comments of one review; reviews with more than this have been seen to fail. */
export const MAX_INLINE = 25;

/** What is to be done on a pull request. Made once, before anything is posted; a host carries it out. */
export interface ReviewPlan {
  readonly summary: SummaryPlan;
  /** One review with every new comment; undefined where there is nothing new to say on a line. */
  readonly review: { readonly body: string; readonly comments: readonly PlannedComment[] } | undefined;
  /** Comments on lines whose findings are gone and that somebody answered. */
  readonly edit: readonly { readonly id: number; readonly body: string }[];
  /** Comments of ours that nobody needs any more. */
  readonly remove: readonly { readonly kind: 'inline' | 'summary'; readonly id: number }[];
  readonly annotations: readonly Annotation[];
  readonly jobSummary: string;
}

export interface SummaryPlan {
  readonly action: 'create' | 'update' | 'keep' | 'none';
  /** The comment to update or keep. */
  readonly id?: number;
  readonly body: string;
  /** What a summary's body ends with and nothing else does, by which a host knows duplicates. */
  readonly marker: string;
}

/** A comment on lines of the pull request's new side; `startLine` is absent for one line and lies above `line`. */
export interface PlannedComment {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly side: 'RIGHT';
  readonly body: string;
}

/** A line in the log that GitHub also shows beside the file. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly title: string;
  readonly message: string;
}

/** What the same author as ours has posted on the pull request before, oldest first. */
export interface PostedComments {
  readonly conversation: readonly { readonly id: number; readonly body: string }[];
  readonly inline: readonly PostedInline[];
}

export interface PostedInline {
  readonly id: number;
  readonly path: string;
  /** Where it stands now; null once the line is no longer part of the difference. */
  readonly line: number | null;
  readonly startLine: number | null;
  readonly body: string;
  /** Somebody answered. */
  readonly replied: boolean;
}

export interface ReviewOptions {
  readonly comment: 'always' | 'on-findings' | 'never';
  readonly inline: 'all' | 'blocking' | 'off';
  readonly words: ReviewWords;
}

/** The texts of a review. Summaries and comments on lines end with their markers. */
export interface ReviewWords {
  readonly summaryMarker: string;
  summary(report: Report, text: ReportText): string;
  /** One comment on lines; `replacement` goes into a suggestion block, in place of exactly these lines. */
  inline(findings: readonly ReportFinding[], replacement: string | undefined, report: Report, text: ReportText): string;
  /** The fingerprints in the markers of a comment on lines; none in other people's texts. */
  fingerprints(body: string): readonly string[];
  /** What remains of a comment whose findings are gone, without its marker. */
  fixed(body: string, report: Report): string;
  /** The line above a review's new comments. */
  review(comments: number): string;
  annotations(report: Report): readonly Annotation[];
  jobSummary(report: Report, text: ReportText): string;
}

/** Plans a review. Pure: the same report and the same posted comments give the same plan. */
export function planReview(
  report: Report,
  text: ReportText,
  diff: ChangedLines,
  posted: PostedComments,
  options: ReviewOptions,
): ReviewPlan {
  const { words } = options;
  const ours = sortPosted(report, posted, words);
  const comments = newComments(report, text, diff, ours.kept, options);
  const summary = planSummary(report, text, posted, options);
  return {
    summary: summary.plan,
    review: comments.length > 0 ? { body: words.review(comments.length), comments } : undefined,
    edit: ours.answered.map(({ id, body }) => ({ id, body: words.fixed(body, report) })),
    remove: [...ours.obsolete.map(({ id }) => ({ kind: 'inline' as const, id })), ...summary.remove],
    annotations: words.annotations(report),
    jobSummary: words.jobSummary(report, text),
  };
}

interface KeptComment extends PostedInline {
  readonly fingerprints: readonly string[];
}

interface SortedPosted {
  readonly kept: readonly KeptComment[];
  readonly answered: readonly PostedInline[];
  readonly obsolete: readonly PostedInline[];
}

/** Which earlier comments still hold. A finding that could not be looked for this time is not called fixed. */
function sortPosted(report: Report, posted: PostedComments, words: ReviewWords): SortedPosted {
  const current = new Set(report.findings.map((finding) => finding.fingerprint));
  const told = new Set<string>();
  const kept: KeptComment[] = [];
  const answered: PostedInline[] = [];
  const obsolete: PostedInline[] = [];
  for (const comment of posted.inline) {
    const fingerprints = words.fingerprints(comment.body);
    if (fingerprints.length === 0) continue;
    const live = fingerprints.filter((fingerprint) => current.has(fingerprint));
    // Two runs at once may each have posted the same comment.
    const twin = live.length > 0 && live.every((fingerprint) => told.has(fingerprint));
    for (const fingerprint of live) told.add(fingerprint);
    const holds = live.length > 0 ? !twin || comment.replied : !readWhole(report);
    if (holds) kept.push({ ...comment, fingerprints });
    else if (comment.replied) answered.push(comment);
    else obsolete.push(comment);
  }
  return { kept, answered, obsolete };
}

function readWhole(report: Report): boolean {
  return !report.problems.some((one) => one.blocking) && !report.changes.some((one) => one.access === 'undecided');
}

function newComments(
  report: Report,
  text: ReportText,
  diff: ChangedLines,
  kept: readonly KeptComment[],
  options: ReviewOptions,
): readonly PlannedComment[] {
  if (options.inline === 'off') return [];
  const told = new Set(kept.flatMap((comment) => comment.fingerprints));
  const places = placesIn(report, text, diff);
  const placed: Placed[] = [];
  for (const finding of [...report.findings].sort(byWeight)) {
    if (told.has(finding.fingerprint) || (options.inline === 'blocking' && !finding.blocking)) continue;
    let anchor = places.anchorOf(finding);
    // Two suggestions on one line cannot be accepted together.
    if (anchor?.button && kept.some((comment) => touch(comment, anchor!))) anchor = places.plainAnchorOf(finding);
    // What does not block and stands on lines that were there before is for the summary.
    if (anchor && (finding.blocking || anchor.touched)) placed.push({ finding, anchor });
  }
  const groups = mergeTouching(placed).slice(0, Math.max(0, MAX_INLINE - kept.length));
  return groups.sort(fromBelow).map(({ anchor, findings }) => ({
    path: anchor.path,
    line: anchor.endLine,
    ...(anchor.startLine < anchor.endLine ? { startLine: anchor.startLine } : {}),
    side: 'RIGHT' as const,
    body: options.words.inline(findings, anchor.button?.replacement, report, text),
  }));
}

interface Placed {
  readonly finding: ReportFinding;
  readonly anchor: Anchor;
}

interface Group {
  readonly anchor: Anchor;
  readonly findings: readonly ReportFinding[];
}

/** One comment for findings whose lines overlap. The weightiest one's suggestion, if any, decides the lines. */
function mergeTouching(placed: readonly Placed[]): Group[] {
  const groups: Group[] = [];
  for (const { finding, anchor } of placed) {
    let merged: Group = { anchor, findings: [finding] };
    for (const group of groups.filter((one) => one.anchor.path === anchor.path && overlap(one.anchor, merged.anchor))) {
      groups.splice(groups.indexOf(group), 1);
      merged = { anchor: mergeAnchors(group.anchor, merged.anchor), findings: [...group.findings, ...merged.findings] };
    }
    groups.push(merged);
  }
  return groups.sort((a, b) => byWeight(a.findings[0]!, b.findings[0]!));
}

function mergeAnchors(first: Anchor, second: Anchor): Anchor {
  if (first.button) return first;
  if (second.button) return second;
  return {
    path: first.path,
    startLine: Math.min(first.startLine, second.startLine),
    endLine: Math.max(first.endLine, second.endLine),
    touched: first.touched || second.touched,
  };
}

function touch(comment: PostedInline, anchor: Anchor): boolean {
  if (comment.line === null || comment.path !== anchor.path) return false;
  return overlap({ startLine: comment.startLine ?? comment.line, endLine: comment.line }, anchor) !== undefined;
}

function byWeight(a: ReportFinding, b: ReportFinding): number {
  return (
    Number(b.blocking) - Number(a.blocking) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.file, b.file) ||
    a.startLine - b.startLine
  );
}

/** Suggestions that are accepted together are applied in this order: lower lines first move no line above them. */
function fromBelow(a: Group, b: Group): number {
  return compare(a.anchor.path, b.anchor.path) || b.anchor.endLine - a.anchor.endLine;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function planSummary(report: Report, text: ReportText, posted: PostedComments, options: ReviewOptions) {
  const marker = options.words.summaryMarker;
  const [earlier, ...repeated] = posted.conversation.filter((comment) => comment.body.trimEnd().endsWith(marker));
  const remove = (comments: readonly { readonly id: number }[]) =>
    comments.map(({ id }) => ({ kind: 'summary' as const, id }));
  const plan = (action: SummaryPlan['action'], id?: number) => {
    const body = action === 'none' ? '' : options.words.summary(report, text);
    return { action, ...(id === undefined ? {} : { id }), body, marker };
  };
  // A summary that nobody keeps up to date would state an old verdict.
  if (options.comment === 'never') return { plan: plan('none'), remove: remove(earlier ? [earlier, ...repeated] : []) };
  if (!earlier) return { plan: plan(worthSaying(report, options.comment) ? 'create' : 'none'), remove: [] };
  const updated = plan('update', earlier.id);
  const same = normal(earlier.body) === normal(updated.body);
  return { plan: same ? plan('keep', earlier.id) : updated, remove: remove(repeated) };
}

function worthSaying(report: Report, comment: 'always' | 'on-findings'): boolean {
  const found = report.findings.length > 0 || report.verdict === 'fail';
  return found || (comment === 'always' && (report.changes.length > 0 || report.problems.length > 0));
}

/** GitHub may store a body with other line ends and without the last one. */
function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
