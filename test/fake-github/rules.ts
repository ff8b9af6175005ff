import { type FakePullRequest, rightSide } from './pull-request.ts';

/** What GitHub answers where its description says no more than "validation failed". The wordings are GitHub's own. */
export interface Refused {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** GitHub has been seen to answer so, although its description says otherwise. */
  readonly undescribed?: true;
}

export interface ReviewComment {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
}

const documentation = 'https://docs.github.com/rest';

export const LONGEST_BODY = 65_536;

export function unprocessable(...errors: readonly string[]): Refused {
  return {
    status: 422,
    body: { message: 'Unprocessable Entity', errors, documentation_url: documentation, status: '422' },
  };
}

export function tooLong(body: string): Refused | undefined {
  if (body.length <= LONGEST_BODY) return undefined;
  const message = `Body is too long (maximum is ${LONGEST_BODY} characters)`;
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }];
  return { status: 422, body: { message: 'Validation Failed', errors, documentation_url: documentation } };
}

export const READ_ONLY: Refused = {
  status: 403,
  headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
  body: { message: 'Resource not accessible by integration', documentation_url: documentation, status: '403' },
};

export const NOT_FOUND: Refused = {
  status: 404,
  body: { message: 'Not Found', documentation_url: documentation, status: '404' },
};

export const BAD_CREDENTIALS: Refused = {
  status: 401,
  body: { message: 'Bad credentials', documentation_url: documentation, status: '401' },
};

/** A temporary block on creating content. */
export function secondaryLimit(seconds: number): Refused {
  return {
    status: 403,
    headers: { 'retry-after': String(seconds), 'x-ratelimit-remaining': '4771' },
    body: { message: 'You have exceeded a secondary rate limit.', documentation_url: documentation },
  };
}

/** The same limit in the form that quick posts have met. */
export const ABUSE: Refused = {
  status: 422,
  undescribed: true,
  body: {
    message: 'Validation Failed',
    errors: [{ resource: 'PullRequestReviewComment', code: 'abuse', field: 'base' }],
    documentation_url: documentation,
  },
};

/** One invalid comment refuses the whole review. */
export function refusedReview(
  pull: FakePullRequest,
  author: string,
  review: { readonly body?: string; readonly event?: string; readonly comments?: readonly ReviewComment[] },
): Refused | undefined {
  if (pull.reviews.some((one) => one.author === author && one.state === 'PENDING'))
    return unprocessable('User can only have one pending review per pull request');
  // Required by the documentation; GitHub's wording of the refusal is not known.
  if (review.event === 'COMMENT' && !review.body) return unprocessable('Body is required');
  const long = [review.body ?? '', ...(review.comments ?? []).map((one) => one.body)].find((body) => tooLong(body));
  if (long !== undefined) return tooLong(long);
  const errors = (review.comments ?? []).flatMap((comment) => misplaced(pull, comment) ?? []);
  return errors.length > 0 ? unprocessable(...errors) : undefined;
}

function misplaced(pull: FakePullRequest, comment: ReviewComment): string | undefined {
  const file = pull.files.find((one) => one.filename === comment.path);
  if (!file) return 'Path could not be resolved';
  const rows = rightSide(file.patch);
  const last = rows.find((row) => row.line === comment.line);
  if (!last || comment.side !== 'RIGHT') return 'Pull request review thread line must be part of the diff';
  if (comment.start_line === undefined) return undefined;
  if (comment.start_line >= last.line) return 'Pull request review thread start line must precede the end line.';
  const first = rows.find((row) => row.line === comment.start_line);
  if (first?.hunk === last.hunk) return undefined;
  return 'Pull request review thread start line must be part of the same hunk as the line.';
}
