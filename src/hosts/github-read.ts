import type { PostedComments, PostedInline } from '../reporters/review.ts';
import { type ChangedLines, type FileDiff, hunksOf } from '../source/diff.ts';
import type { Problem } from '../source/problem.ts';
import { refusalOf } from './github-refusal.ts';
import type { PullRequestSession } from './github-session.ts';

export interface PullRequestState {
  readonly diff: ChangedLines;
  readonly posted: PostedComments;
  /** What of the pull request could not be read. */
  readonly problems: readonly Problem[];
}

/** GitHub lists no more files of a pull request than this (https://docs.github.com/rest/pulls/pulls). */
const MAX_FILES = 3_000;

/** Reads everything that planning a review needs. Throws what Octokit throws. */
export async function readPullRequest(session: PullRequestSession): Promise<PullRequestState> {
  const { files, problems } = await changedFiles(session);
  const diff = new Map(files.map((file) => [file.path, file]));
  return { diff, posted: await postedComments(session), problems };
}

/** The changed files with their patches, in pages of 100. */
export async function changedFiles(
  session: PullRequestSession,
): Promise<{ readonly files: readonly FileDiff[]; readonly problems: readonly Problem[] }> {
  const { octokit, owner, repo, number } = session;
  const rows = await octokit.paginate(octokit.rest.pulls.listFiles, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  const files = rows.map(({ filename, previous_filename, patch }) => {
    const hunks = patch === undefined ? undefined : hunksOf(patch);
    return {
      path: filename,
      ...(previous_filename === undefined ? {} : { previousPath: previous_filename }),
      hunks: hunks ?? [],
      complete: hunks !== undefined,
    };
  });
  return { files, problems: files.length >= MAX_FILES ? [tooManyFiles(files.length)] : [] };
}

function tooManyFiles(count: number): Problem {
  return {
    code: 'too-many-changed-files',
    message: `GitHub lists only the first ${count} files that this pull request changes`,
    help: 'split the pull request',
    file: '',
    hides: true,
  };
}

/** What the token's own author has written on the pull request: other people's texts may hold any marker. */
export async function postedComments(session: PullRequestSession): Promise<PostedComments> {
  const { octokit, owner, repo, number } = session;
  const { pulls, issues } = octokit.rest;
  const paged = { owner, repo, per_page: 100 };
  const onLines = await octokit.paginate(pulls.listReviewComments, { ...paged, pull_number: number });
  const conversation = await octokit.paginate(issues.listComments, { ...paged, issue_number: number });
  if (onLines.length === 0 && conversation.length === 0) return { conversation: [], inline: [] };
  const login = await ownLogin(session);
  const answered = new Set(onLines.map((comment) => comment.in_reply_to_id));
  const inline = onLines.filter((comment) => comment.user?.login === login && comment.in_reply_to_id === undefined);
  return {
    conversation: conversation
      .filter((comment) => comment.user?.login === login)
      .map(({ id, body }) => ({ id, body: body ?? '' }))
      .sort((a, b) => a.id - b.id),
    inline: inline
      .map(
        (comment): PostedInline => ({
          id: comment.id,
          path: comment.path,
          line: comment.line ?? null,
          startLine: comment.start_line ?? null,
          body: comment.body,
          replied: answered.has(comment.id),
        }),
      )
      .sort((a, b) => a.id - b.id),
  };
}

/**
 * Whom the token writes as. A job's token and an App's may not ask `GET /user`, but every token may ask GraphQL for its
 * viewer; where even that is refused it is taken for a job's.
 */
export async function ownLogin(session: PullRequestSession): Promise<string> {
  try {
    const { viewer } = await session.octokit.graphql<{ viewer: { login: string } }>('{ viewer { login } }');
    return viewer.login;
  } catch (error) {
    if (!refusalOf(error) && !(error instanceof Error && error.name === 'GraphqlResponseError')) throw error;
    return 'github-actions[bot]';
  }
}
