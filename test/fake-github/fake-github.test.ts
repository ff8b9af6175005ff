import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FakeGitHub, fakeGitHub, push, READ_TOKEN, WRITE_TOKEN } from './server.ts';

/** The server that the other tests trust: that it refuses what GitHub refuses. */
let github: FakeGitHub;
const head = 'a'.repeat(40);
const patch = '@@ -1,2 +1,3 @@\n one\n+two\n three\n@@ -3 +4,2 @@\n four\n+five';

beforeEach(async () => {
  github = await fakeGitHub({ headSha: head, baseSha: 'b'.repeat(40), files: [{ filename: 'a.yaml', patch }] });
});
afterEach(() => github.close());

async function ask(method: string, path: string, body?: unknown, token = WRITE_TOKEN) {
  const response = await fetch(`${github.url}${path}`, {
    method,
    headers: { authorization: `token ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text === '' ? undefined : (JSON.parse(text) as { message?: string; errors?: unknown[] });
  return { status: response.status, link: response.headers.get('link'), answer };
}

const pull = '/repos/acme/shop/pulls/7';
const issue = '/repos/acme/shop/issues';
const review = (comments: readonly object[]) => ({ commit_id: head, event: 'COMMENT', body: 'see', comments });
const at = (parts: object) => ({ path: 'a.yaml', side: 'RIGHT', body: 'text', ...parts });

describe('refuses a review that has, among good ones, a comment', () => {
  test.each([
    ['below the difference', { line: 6 }, 'Pull request review thread line must be part of the diff'],
    ['on the left side', { line: 2, side: 'LEFT' }, 'Pull request review thread line must be part of the diff'],
    [
      'on one line twice',
      { start_line: 2, line: 2 },
      'Pull request review thread start line must precede the end line.',
    ],
    [
      'across two hunks that touch',
      { start_line: 3, line: 4 },
      'Pull request review thread start line must be part of the same hunk as the line.',
    ],
    ['in another file', { line: 2, path: 'b.yaml' }, 'Path could not be resolved'],
  ])('%s', async (_, wrong, message) => {
    const { status, answer } = await ask('POST', `${pull}/reviews`, review([at({ line: 1 }), at(wrong)]));
    expect([status, answer?.errors]).toEqual([422, [message]]);
    expect(github.pull.inline).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

test('takes a review on lines of one hunk', async () => {
  const { status } = await ask('POST', `${pull}/reviews`, review([at({ start_line: 1, line: 3 }), at({ line: 5 })]));
  expect(status).toBe(200);
  expect(github.pull.inline).toHaveLength(2);
});

test('takes one unfinished review at a time', async () => {
  const { event: _, ...pending } = review([]);
  expect((await ask('POST', `${pull}/reviews`, pending)).status).toBe(200);
  expect(await ask('POST', `${pull}/reviews`, review([]))).toMatchObject({
    status: 422,
    answer: { errors: ['User can only have one pending review per pull request'] },
  });
});

describe('reports as a violation', () => {
  test.each([
    ['an unknown key', 'POST', `${pull}/reviews`, { ...review([]), subject_type: 'file' }],
    ['an unknown key deep inside', 'POST', `${pull}/reviews`, review([at({ line: 1, subject_type: 'line' })])],
    ['a line that is text', 'POST', `${pull}/reviews`, review([at({ line: '2' })])],
    ['a comment without a path', 'POST', `${pull}/reviews`, review([{ line: 2, body: 'text' }])],
    ['an event that does not exist', 'POST', `${pull}/reviews`, { ...review([]), event: 'BLOCK' }],
    ['a missing body', 'POST', `${issue}/7/comments`, {}],
    ['an unknown parameter', 'GET', `${pull}/files?pages=2`, undefined],
    ['a page that is no number', 'GET', `${pull}/files?page=two`, undefined],
    ['a path that does not exist', 'GET', '/repos/acme/shop/pull/7', undefined],
    ['an operation that is not ours to use', 'PUT', `${pull}/reviews/1/dismissals`, { message: 'no' }],
    ['any question to GraphQL but who we are', 'POST', '/graphql', { query: '{ repository { id } }' }],
  ])('%s', async (_, method, path, body) => {
    await ask(method, path, body);
    expect(github.violations).toHaveLength(1);
  });
});

test('answers in pages that link to the next one', async () => {
  github.pull.files = Array.from({ length: 31 }, (_, index) => ({ filename: `${index}` }));
  const first = await ask('GET', `${pull}/files`);
  expect(first.link).toContain(`<${github.url}${pull}/files?page=2>; rel="next"`);
  expect(await ask('GET', `${pull}/files?page=2`)).toMatchObject({ link: null, answer: [{ filename: '30' }] });
  expect((await ask('GET', `${pull}/files?per_page=500`)).answer).toHaveLength(31);
});

test('lets a token that only reads do no more', async () => {
  expect((await ask('GET', pull, undefined, READ_TOKEN)).status).toBe(200);
  expect(await ask('POST', `${issue}/7/comments`, { body: 'hello' }, READ_TOKEN)).toMatchObject({
    status: 403,
    answer: { message: 'Resource not accessible by integration' },
  });
  expect((await ask('GET', pull, undefined, 'another')).status).toBe(401);
});

test('takes no comment of more than 65,536 characters', async () => {
  expect((await ask('POST', `${issue}/7/comments`, { body: 'x'.repeat(65_536) })).status).toBe(201);
  expect((await ask('POST', `${issue}/7/comments`, { body: 'x'.repeat(65_537) })).status).toBe(422);
  expect(github.violations).toEqual([]);
});

test('moves comments with their lines, until a push takes the line away', async () => {
  await ask('POST', `${pull}/reviews`, review([at({ start_line: 1, line: 2 }), at({ line: 5 })]));
  const moved = patch.replace('@@ -1,2 +1,3 @@', '@@ -1,2 +11,3 @@').replace('five', 'FIVE');
  push(github.pull, 'c'.repeat(40), [{ filename: 'a.yaml', patch: moved }]);
  expect(github.pull.inline.map(({ startLine, line }) => [startLine, line])).toEqual([
    [11, 12],
    [null, null],
  ]);
});
