import { smallestOf } from './contract.ts';
import type { FakeComment, FakeFile, FakeInlineComment, FakePullRequest, FakeReview } from './pull-request.ts';
import { rightSide } from './pull-request.ts';

/** What the fake remembers, in GitHub's words. */

export function userAnswer(login: string) {
  return { ...smallestOf('simple-user'), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

export function pullRequestAnswer(pull: FakePullRequest) {
  const whole = smallestOf('pull-request');
  const side = (name: 'head' | 'base', sha: string) => ({ ...(whole[name] as object), sha });
  return {
    ...whole,
    number: pull.number,
    state: 'open',
    head: side('head', pull.headSha),
    base: side('base', pull.baseSha),
    changed_files: pull.files.length,
  };
}

export function fileAnswer(file: FakeFile) {
  const rows = rightSide(file.patch);
  return {
    ...smallestOf('diff-entry'),
    filename: file.filename,
    status: file.status ?? 'modified',
    additions: rows.length,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
  };
}

export function commentAnswer(comment: FakeComment) {
  return { ...smallestOf('issue-comment'), id: comment.id, body: comment.body, user: userAnswer(comment.author) };
}

export function inlineAnswer(comment: FakeInlineComment) {
  return {
    ...smallestOf('pull-request-review-comment'),
    id: comment.id,
    body: comment.body,
    user: userAnswer(comment.author),
    path: comment.path,
    line: comment.line,
    start_line: comment.startLine,
    side: comment.side,
    commit_id: comment.commit,
    pull_request_review_id: comment.review,
    ...(comment.replyTo === undefined ? {} : { in_reply_to_id: comment.replyTo }),
  };
}

export function reviewAnswer(review: FakeReview) {
  return {
    ...smallestOf('pull-request-review'),
    id: review.id,
    body: review.body,
    state: review.state,
    commit_id: review.commit,
    user: userAnswer(review.author),
  };
}
