import type { PlannedComment, ReviewPlan, SummaryPlan } from '../reporters/review.ts';
import { contains } from '../source/diff.ts';
import { changedFiles } from './github-read.ts';
import type { Refusal } from './github-refusal.ts';
import type { PullRequestSession } from './github-session.ts';
import { answerTo, Writer, type Written } from './github-writer.ts';

/** What the user should know: a sentence, and what to do about it. */
export interface Notice {
  readonly message: string;
  readonly help: string;
}

/** What became of a plan. */
export interface Carried {
  /** `skipped`: the pull request has moved on, and a newer run speaks for it. */
  readonly outcome: 'nothing-to-do' | 'posted' | 'partly' | 'not-posted' | 'skipped';
  readonly summary: 'created' | 'updated' | 'none';
  /** Comments on lines that were posted. */
  readonly inline: number;
  readonly edited: number;
  readonly removed: number;
  /** One per thing that went wrong, never the same twice. */
  readonly notices: readonly Notice[];
}

/** The rest waits for the next run: each edit counts towards GitHub's limit on content. */
const MAX_EDITS = 4;
const MAX_REMOVALS = 30;

/** A job on one pull request, and what it came to so far. */
interface Job {
  readonly session: PullRequestSession;
  readonly writer: Writer;
  readonly done: { summary: Carried['summary']; inline: number; edited: number; removed: number };
  readonly refusals: Refusal[];
}

/** Carries out a plan: review, summary, edits, removals, one request after the other. */
export async function carryOutPlan(
  session: PullRequestSession,
  plan: ReviewPlan,
  analysedHead: string,
): Promise<Carried> {
  const done = { summary: 'none' as const, inline: 0, edited: 0, removed: 0 };
  const job: Job = { session, writer: new Writer(session.wait), done, refusals: [] };
  if (!hasWrites(plan)) return carried(job, 'nothing-to-do');
  const { owner, repo, number } = session;
  const pull = await answerTo(() => session.octokit.rest.pulls.get({ owner, repo, pull_number: number }));
  if (!pull.ok) job.refusals.push(pull.refusal);
  else if (pull.value.data.head.sha !== analysedHead) return { ...carried(job, 'skipped'), notices: [MOVED_ON] };
  else {
    if (plan.review) await postReview(job, plan.review, analysedHead);
    await postSummary(job, plan.summary);
    await tidy(job, plan);
  }
  const { summary, inline, edited, removed } = job.done;
  const anything = summary !== 'none' || inline + edited + removed > 0;
  return carried(job, job.refusals.length === 0 ? 'posted' : anything ? 'partly' : 'not-posted');
}

function hasWrites(plan: ReviewPlan): boolean {
  const summary = plan.summary.action === 'create' || plan.summary.action === 'update';
  return summary || plan.review !== undefined || plan.edit.length > 0 || plan.remove.length > 0;
}

function carried(job: Job, outcome: Carried['outcome']): Carried {
  const notices = new Map(job.refusals.map((refusal) => [refusal.kind, noticeOf(refusal, job.session.readOnly)]));
  return { outcome, ...job.done, notices: [...notices.values()] };
}

/** One invalid comment fails a whole review: what no longer lies in the difference is left out, then all of it. */
async function postReview(job: Job, review: NonNullable<ReviewPlan['review']>, head: string): Promise<void> {
  let { comments } = review;
  const create = () => job.writer.write(() => createReview(job.session, review.body, comments, head));
  let answer: Written<unknown> = await create();
  if (!answer.ok && answer.refusal.kind === 'pending-review') {
    await removePendingReview(job);
    answer = await create();
  }
  if (!answer.ok && answer.refusal.kind === 'invalid') {
    job.refusals.push(answer.refusal);
    const accepted = await stillInDifference(job.session, comments);
    if (accepted.length === 0 || accepted.length === comments.length) return;
    comments = accepted;
    answer = await create();
  }
  if (answer.ok) job.done.inline = comments.length;
  else job.refusals.push(answer.refusal);
}

/** `event: COMMENT` always: a blocking review would stay until a person dismisses it; the job's status blocks. */
function createReview(
  session: PullRequestSession,
  body: string,
  comments: readonly PlannedComment[],
  head: string,
): Promise<unknown> {
  const { octokit, owner, repo, number } = session;
  return octokit.rest.pulls.createReview({
    owner,
    repo,
    pull_number: number,
    commit_id: head,
    event: 'COMMENT',
    body,
    comments: comments.map((comment) => ({
      path: comment.path,
      line: comment.line,
      side: comment.side,
      ...(comment.startLine === undefined ? {} : { start_line: comment.startLine, start_side: comment.side }),
      body: comment.body,
    })),
  });
}

/** GitHub shows an unfinished review to its author only, so whatever is pending here was left by a run of ours. */
async function removePendingReview({ session, writer }: Job): Promise<void> {
  const { octokit, owner, repo, number } = session;
  const address = { owner, repo, pull_number: number };
  const reviews = await answerTo(() => octokit.paginate(octokit.rest.pulls.listReviews, { ...address, per_page: 100 }));
  const pending = reviews.ok ? reviews.value.find((review) => review.state === 'PENDING') : undefined;
  if (!pending) return;
  await writer.write(() => octokit.rest.pulls.deletePendingReview({ ...address, review_id: pending.id }));
}

async function stillInDifference(
  session: PullRequestSession,
  comments: readonly PlannedComment[],
): Promise<readonly PlannedComment[]> {
  const answer = await answerTo(() => changedFiles(session));
  const files = answer.ok ? answer.value.files : [];
  return comments.filter(({ path, startLine, line }) => {
    const hunks = files.find((file) => file.path === path)?.hunks ?? [];
    const range = { startLine: startLine ?? line, endLine: line };
    return hunks.some((hunk) => contains({ startLine: hunk.first, endLine: hunk.last }, range));
  });
}

async function postSummary(job: Job, summary: SummaryPlan): Promise<void> {
  const { octokit, owner, repo, number } = job.session;
  const { body, action, id } = summary;
  if (action === 'update' && id !== undefined) {
    const updated = await job.writer.write(() =>
      octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body }),
    );
    if (updated.ok) job.done.summary = 'updated';
    // Somebody deleted it a moment ago: then a new one is wanted.
    if (updated.ok || updated.refusal.kind !== 'not-found') {
      if (!updated.ok) job.refusals.push(updated.refusal);
      return;
    }
  } else if (action !== 'create') return;
  const created = await job.writer.write(() =>
    octokit.rest.issues.createComment({ owner, repo, issue_number: number, body }),
  );
  if (!created.ok) {
    job.refusals.push(created.refusal);
    return;
  }
  job.done.summary = 'created';
  await removeTwins(job, summary, created.value.data);
}

/** Two runs at once may both have found no summary. Both keep the older comment, so that one remains. */
async function removeTwins(
  job: Job,
  summary: SummaryPlan,
  created: { readonly id: number; readonly user: { readonly login: string } | null },
): Promise<void> {
  const { octokit, owner, repo, number } = job.session;
  const listed = await answerTo(() =>
    octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }),
  );
  const ours = (listed.ok ? listed.value : [])
    .filter((one) => one.user?.login === created.user?.login && one.body?.trimEnd().endsWith(summary.marker))
    .sort((a, b) => a.id - b.id);
  const [oldest, ...twins] = ours;
  for (const twin of twins)
    await job.writer.write(() => octokit.rest.issues.deleteComment({ owner, repo, comment_id: twin.id }));
  if (oldest && oldest.id !== created.id)
    await job.writer.write(() =>
      octokit.rest.issues.updateComment({ owner, repo, comment_id: oldest.id, body: summary.body }),
    );
}

/** What is gone already needs no tidying. */
async function tidy(job: Job, plan: ReviewPlan): Promise<void> {
  const { octokit, owner, repo } = job.session;
  for (const { id, body } of plan.edit.slice(0, MAX_EDITS)) {
    const address = { owner, repo, comment_id: id };
    const answer = await job.writer.write(() => octokit.rest.pulls.updateReviewComment({ ...address, body }));
    if (answer.ok) job.done.edited += 1;
    else if (answer.refusal.kind !== 'not-found') job.refusals.push(answer.refusal);
  }
  for (const { kind, id } of plan.remove.slice(0, MAX_REMOVALS)) {
    const address = { owner, repo, comment_id: id };
    const answer = await job.writer.write(() =>
      kind === 'inline' ? octokit.rest.pulls.deleteReviewComment(address) : octokit.rest.issues.deleteComment(address),
    );
    if (answer.ok) job.done.removed += 1;
    else if (answer.refusal.kind !== 'not-found') job.refusals.push(answer.refusal);
  }
}

const PERMISSIONS = 'give the job these permissions:\npermissions:\n  contents: read\n  pull-requests: write';
const ELSEWHERE = 'the findings stand in the summary of the job; the verdict is not affected';

const MOVED_ON: Notice = {
  message: 'nothing was posted: the pull request has a newer commit than the one that was reviewed',
  help: 'the run of the newer commit comments',
};

/** What a refusal means for the user. */
export function noticeOf(refusal: Refusal, readOnly: PullRequestSession['readOnly']): Notice {
  if (refusal.kind === 'permission' || refusal.kind === 'not-found') {
    if (!readOnly) return { message: `nothing could be posted: ${refusal.message}`, help: PERMISSIONS };
    const whose = readOnly === 'fork' ? 'pull requests from forks' : 'pull requests of Dependabot';
    return { message: `nothing was posted: on ${whose} the job's token can only read`, help: ELSEWHERE };
  }
  if (refusal.kind === 'invalid')
    return { message: `GitHub did not take some of the comments: ${refusal.message}`, help: ELSEWHERE };
  return { message: `posting failed: ${refusal.message}`, help: ELSEWHERE };
}
