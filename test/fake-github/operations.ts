import { commentAnswer, fileAnswer, inlineAnswer, pullRequestAnswer, reviewAnswer } from './answers.ts';
import type { FakePullRequest } from './pull-request.ts';
import { NOT_FOUND, type Refused, type ReviewComment, refusedReview, tooLong } from './rules.ts';

/** One authorized request on a pull request that exists. */
export interface Request {
  readonly pull: FakePullRequest;
  readonly author: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly body: unknown;
  nextId(): number;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** A list goes out in pages. */
  readonly paged?: boolean;
}

/** What each operation does, by its name in GitHub's description. */
export const OPERATIONS: Readonly<Record<string, (request: Request) => Answer | Refused>> = {
  'pulls/get': ({ pull }) => ({ status: 200, body: pullRequestAnswer(pull) }),
  'pulls/list-files': ({ pull }) => list(pull.files.map(fileAnswer)),
  'pulls/list-reviews': ({ pull, author }) =>
    // Nobody sees another one's unfinished review.
    list(pull.reviews.filter((one) => one.state !== 'PENDING' || one.author === author).map(reviewAnswer)),
  'pulls/create-review': createReview,
  'pulls/delete-pending-review': deletePendingReview,
  'pulls/list-review-comments': ({ pull }) => list(pull.inline.map(inlineAnswer)),
  'pulls/update-review-comment': ({ pull, parameters, body }) => {
    const comment = pull.inline.find((one) => one.id === parameters['comment_id']);
    if (!comment) return NOT_FOUND;
    comment.body = textOf(body);
    return tooLong(comment.body) ?? { status: 200, body: inlineAnswer(comment) };
  },
  'pulls/delete-review-comment': ({ pull, parameters }) => {
    const left = pull.inline.filter((one) => one.id !== parameters['comment_id']);
    if (left.length === pull.inline.length) return NOT_FOUND;
    pull.inline = left;
    return { status: 204 };
  },
  'issues/list-comments': ({ pull }) => list(pull.conversation.map(commentAnswer)),
  'issues/create-comment': ({ pull, author, body, nextId }) => {
    const refused = tooLong(textOf(body));
    if (refused) return refused;
    const comment = { id: nextId(), author, body: textOf(body) };
    pull.conversation.push(comment);
    return { status: 201, body: commentAnswer(comment) };
  },
  'issues/update-comment': ({ pull, parameters, body }) => {
    const comment = pull.conversation.find((one) => one.id === parameters['comment_id']);
    if (!comment) return NOT_FOUND;
    const refused = tooLong(textOf(body));
    if (refused) return refused;
    comment.body = textOf(body);
    return { status: 200, body: commentAnswer(comment) };
  },
  'issues/delete-comment': ({ pull, parameters }) => {
    pull.conversation = pull.conversation.filter((one) => one.id !== parameters['comment_id']);
    return { status: 204 };
  },
};

function list(items: readonly unknown[]): Answer {
  return { status: 200, body: items, paged: true };
}

function textOf(body: unknown): string {
  return (body as { readonly body: string }).body;
}

function createReview({ pull, author, body, nextId }: Request): Answer | Refused {
  const wanted = body as {
    readonly commit_id?: string;
    readonly body?: string;
    readonly event?: string;
    readonly comments?: readonly ReviewComment[];
  };
  const refused = refusedReview(pull, author, wanted);
  if (refused) return refused;
  const commit = wanted.commit_id ?? pull.headSha;
  const state = wanted.event === undefined ? ('PENDING' as const) : ('COMMENTED' as const);
  const review = { id: nextId(), author, body: wanted.body ?? '', state, commit };
  pull.reviews.push(review);
  for (const comment of wanted.comments ?? [])
    pull.inline.push({
      id: nextId(),
      review: review.id,
      author,
      body: comment.body,
      path: comment.path,
      line: comment.line ?? null,
      startLine: comment.start_line ?? null,
      side: comment.side ?? 'RIGHT',
      commit,
    });
  return { status: 200, body: reviewAnswer(review) };
}

function deletePendingReview({ pull, author, parameters }: Request): Answer | Refused {
  const review = pull.reviews.find((one) => one.id === parameters['review_id'] && one.author === author);
  if (review?.state !== 'PENDING') return NOT_FOUND;
  pull.reviews = pull.reviews.filter((one) => one !== review);
  pull.inline = pull.inline.filter((one) => one.review !== review.id);
  return { status: 200, body: reviewAnswer(review) };
}
