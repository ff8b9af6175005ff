import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import nock from 'nock';
import { pullRequestHost } from '../../src/hosts/github.ts';
import type { ReviewPlan } from '../../src/reporters/review.ts';

/** What the strict server of the other tests does not do: failing, and being another GitHub. */
const api = 'https://github.example/api/v3';
const pull = '/api/v3/repos/acme/shop/pulls/7';
const issue = '/api/v3/repos/acme/shop/issues';
const head = 'a'.repeat(40);
const comment = (id: number, login: string) => ({ id, body: `comment ${id}`, user: { login } });

const plan: ReviewPlan = {
  summary: { action: 'create', body: 'summary', marker: 'summary' },
  review: { body: 'one', comments: [{ path: 'template.yaml', line: 2, side: 'RIGHT', body: 'about line 2' }] },
  edit: [],
  remove: [],
  annotations: [],
  jobSummary: '',
};

const host = () =>
  pullRequestHost({ token: 'secret', apiUrl: api, repository: 'acme/shop', number: 7, wait: async () => undefined });
const github = () => nock('https://github.example', { reqheaders: { authorization: 'token secret' } });

beforeAll(() => nock.disableNetConnect());
afterAll(() => nock.restore());
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  expect(pending).toEqual([]);
});

function headIs(sha: string): void {
  github().get(pull).reply(200, { head: { sha } });
}

describe('reading', () => {
  function listed(comments: readonly object[], files: readonly object[] = []): void {
    github().get(`${pull}/files`).query({ per_page: 100 }).reply(200, files);
    github().get(`${pull}/comments`).query({ per_page: 100 }).reply(200, []);
    github().get(`${issue}/7/comments`).query({ per_page: 100 }).reply(200, comments);
  }
  const posted = [comment(1, 'github-actions[bot]'), comment(2, 'role-guard-app[bot]')];

  test('of a GitHub Enterprise Server asks its own GraphQL who it is', async () => {
    listed(posted);
    github()
      .post('/api/graphql', { query: '{ viewer { login } }' })
      .reply(200, { data: { viewer: { login: 'role-guard-app[bot]' } } });
    expect(await host().read()).toMatchObject({ posted: { conversation: [{ id: 2 }] } });
  });

  test.each([
    ['refused', 403, { message: 'Resource not accessible by integration' }],
    ['answered with errors', 200, { data: null, errors: [{ message: 'Something went wrong' }] }],
  ])("takes the token for a job's where GraphQL is %s", async (_, status, body) => {
    listed(posted);
    github().post('/api/graphql').reply(status, body);
    expect(await host().read()).toMatchObject({ posted: { conversation: [{ id: 1 }] } });
  });

  test('does not ask who it is where nobody has commented', async () => {
    listed([]);
    expect(await host().read()).toMatchObject({ posted: { conversation: [], inline: [] } });
  });

  test('keeps the earlier path of a renamed file, and does without a patch that is none', async () => {
    listed([], [{ filename: 'new.yaml', previous_filename: 'old.yaml', patch: '@@ broken' }]);
    const read = await host().read();
    expect('diff' in read && read.diff.get('new.yaml')).toEqual({
      path: 'new.yaml',
      previousPath: 'old.yaml',
      hunks: [],
      complete: false,
    });
  });

  test('is tried twice where GitHub fails', async () => {
    github().get(`${pull}/files`).query(true).reply(502, 'Bad Gateway');
    listed([]);
    expect(await host().read()).toMatchObject({ problems: [] });
  });

  test('that fails twice gives a notice', async () => {
    github().get(`${pull}/files`).query(true).times(2).reply(503, { message: 'Unavailable' });
    expect(await host().read()).toMatchObject({ message: 'posting failed: Unavailable' });
  });
});

describe('writing', () => {
  test('gives the review the commit that was analysed', async () => {
    headIs(head);
    const comments = [{ path: 'template.yaml', line: 2, side: 'RIGHT', body: 'about line 2' }];
    const body = { commit_id: head, event: 'COMMENT', body: 'one', comments };
    github().post(`${pull}/reviews`, body).reply(200, { id: 1 });
    const none = { ...plan, summary: { ...plan.summary, action: 'none' as const } };
    expect(await host().carryOut(none, head)).toMatchObject({ outcome: 'posted', inline: 1 });
  });

  test.each([
    ['fails', 502, { message: 'Server Error' }],
    ['has no time', 504, { message: 'Gateway Timeout' }],
  ])('is not repeated where GitHub %s: it may have been done', async (_, status, body) => {
    headIs(head);
    github().post(`${pull}/reviews`).reply(status, body);
    github().post(`${issue}/7/comments`).reply(status, body);
    const notices = [{ message: `posting failed: ${body.message}` }];
    expect(await host().carryOut(plan, head)).toMatchObject({ outcome: 'not-posted', notices });
  });

  test('survives a connection that breaks', async () => {
    headIs(head);
    github().post(`${pull}/reviews`).replyWithError('socket hang up');
    github().post(`${issue}/7/comments`).reply(201, comment(9, 'ann'));
    github().get(`${issue}/7/comments`).query(true).reply(200, []);
    expect(await host().carryOut(plan, head)).toMatchObject({ outcome: 'partly', summary: 'created', inline: 0 });
  });

  test.each([
    [429, { message: 'Too many requests' }, {}],
    [403, { message: 'You have exceeded a secondary rate limit. Please wait.' }, {}],
    [403, { message: 'Forbidden' }, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }],
    [422, { message: 'Validation Failed', errors: [{ code: 'abuse', resource: 'Issue' }] }, {}],
    [422, { message: 'Validation Failed', errors: [{ message: 'was submitted too quickly' }] }, {}],
  ])('stops at a limit in any form: %i %j', async (status, body, headers) => {
    headIs(head);
    github().post(`${pull}/reviews`).reply(status, body, headers);
    const message = expect.stringMatching(/^posting failed: /);
    expect(await host().carryOut(plan, head)).toMatchObject({ outcome: 'not-posted', notices: [{ message }] });
  });

  test('stops where the pull request cannot be seen', async () => {
    github().get(pull).reply(404, { message: 'Not Found' });
    const help = expect.stringContaining('pull-requests: write');
    expect(await host().carryOut(plan, head)).toMatchObject({ outcome: 'not-posted', notices: [{ help }] });
  });
});
