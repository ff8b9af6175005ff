import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type PullRequestHost, pullRequestHost } from '../../src/hosts/github.ts';
import type { PullRequestState } from '../../src/hosts/github-read.ts';
import type { PlannedComment, ReviewPlan } from '../../src/reporters/review.ts';
import { ABUSE, secondaryLimit, unprocessable } from '../fake-github/rules.ts';
import { type FakeGitHub, fakeGitHub, READ_TOKEN, WRITE_TOKEN } from '../fake-github/server.ts';

const head = 'a'.repeat(40);
const marker = '<!-- marker -->';
const summary = `### summary\n${marker}`;
const patch = '@@ -1,3 +1,4 @@\n one\n+two\n three\n four\n@@ -4,2 +5,2 @@\n-five\n+FIVE\n six';

let github: FakeGitHub;
let waited: number[];

beforeEach(async () => {
  waited = [];
  const files = [{ filename: 'template.yaml', patch }];
  github = await fakeGitHub({ headSha: head, baseSha: 'b'.repeat(40), files });
});

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

function host(token = WRITE_TOKEN, readOnly?: 'fork' | 'dependabot'): PullRequestHost {
  const { url, repository, pull } = github;
  const wait = async (milliseconds: number) => void waited.push(milliseconds);
  const address = { token, apiUrl: url, repository, number: pull.number, wait };
  return pullRequestHost({ ...address, ...(readOnly ? { readOnly } : {}) });
}

function commentOn(line: number, startLine?: number, path = 'template.yaml'): PlannedComment {
  return { path, line, ...(startLine ? { startLine } : {}), side: 'RIGHT', body: `about line ${line}` };
}

function plan(parts: Partial<ReviewPlan> = {}): ReviewPlan {
  return {
    summary: { action: 'create', body: summary, marker },
    review: undefined,
    edit: [],
    remove: [],
    annotations: [],
    jobSummary: '',
    ...parts,
  };
}

const review = (...comments: readonly PlannedComment[]) => ({ review: { body: 'see below', comments } });
const nothing = { summary: { action: 'none' as const, body: '', marker } };

async function state(token?: string): Promise<PullRequestState> {
  const read = await host(token).read();
  if ('message' in read) throw new Error(read.message);
  return read;
}

describe('reading', () => {
  test('gives the changed lines and what we posted, and nothing that another author wrote', async () => {
    await host().carryOut(plan(review(commentOn(3, 2))), head);
    const [inline] = github.pull.inline;
    github.pull.conversation.push({ id: github.nextId(), author: 'eve', body: summary });
    github.pull.inline.push({ ...inline!, id: github.nextId(), author: 'eve', body: 'me too' });
    const read = await state();
    expect(read.diff.get('template.yaml')?.hunks.map(({ first, last }) => [first, last])).toEqual([
      [1, 4],
      [5, 6],
    ]);
    expect(read.posted).toEqual({
      conversation: [{ id: expect.any(Number), body: summary }],
      inline: [{ id: inline!.id, path: 'template.yaml', line: 3, startLine: 2, body: 'about line 3', replied: false }],
    });
  });

  test('sees that somebody answered', async () => {
    await host().carryOut(plan(review(commentOn(2))), head);
    const [inline] = github.pull.inline;
    github.pull.inline.push({ ...inline!, id: github.nextId(), author: 'ann', body: 'why?', replyTo: inline!.id });
    expect((await state()).posted.inline.map(({ replied }) => replied)).toEqual([true]);
  });

  test.each(['github-actions[bot]', 'role-guard-app[bot]', 'ann'])('knows its own comments as %s', async (login) => {
    github.tokens.set('own', { login, write: true });
    await host('own').carryOut(plan(), head);
    expect((await state('own')).posted.conversation).toHaveLength(1);
    github.tokens.set('other', { login: 'somebody', write: true });
    expect((await state('other')).posted.conversation).toHaveLength(0);
  });

  test('reads every page', async () => {
    github.pull.files = Array.from({ length: 250 }, (_, at) => ({ filename: `${at}.yaml`, patch }));
    for (let at = 0; at < 120; at += 1)
      github.pull.conversation.push({ id: github.nextId(), author: 'github-actions[bot]', body: `${at}` });
    const read = await state();
    expect(read.diff.size).toBe(250);
    expect(read.posted.conversation).toHaveLength(120);
    expect(read.problems).toEqual([]);
  });

  test('notes a file without a patch', async () => {
    github.pull.files = [{ filename: 'big.json' }];
    expect((await state()).diff.get('big.json')).toEqual({ path: 'big.json', hunks: [], complete: false });
  });

  test('says so when GitHub lists no more files', async () => {
    github.pull.files = Array.from({ length: 3_000 }, (_, at) => ({ filename: `${at}.yaml` }));
    expect((await state()).problems).toMatchObject([{ code: 'too-many-changed-files', hides: true }]);
  });

  test('with a token that is not valid gives a notice', async () => {
    expect(await host('nonsense').read()).toMatchObject({ message: expect.stringContaining('Bad credentials') });
  });
});

describe('carrying out a plan', () => {
  test('posts one review and one summary', async () => {
    const done = await host().carryOut(plan(review(commentOn(6), commentOn(3, 2))), head);
    expect(done).toEqual({ outcome: 'posted', summary: 'created', inline: 2, edited: 0, removed: 0, notices: [] });
    expect(github.pull.reviews).toMatchObject([{ state: 'COMMENTED', commit: head, body: 'see below' }]);
    expect(github.pull.inline).toMatchObject([
      { line: 6, startLine: null, side: 'RIGHT' },
      { line: 3, startLine: 2, side: 'RIGHT' },
    ]);
    expect(github.pull.conversation).toMatchObject([{ body: summary }]);
    expect(github.writes()).toHaveLength(2);
  });

  test('asks nothing of GitHub where there is nothing to do', async () => {
    const done = await host().carryOut(plan({ summary: { action: 'keep', id: 1, body: summary, marker } }), head);
    expect(done.outcome).toBe('nothing-to-do');
    expect(github.requests).toEqual([]);
  });

  test('writes nothing once the pull request has moved on', async () => {
    github.pull.headSha = 'e'.repeat(40);
    const notices = [expect.objectContaining({ message: expect.stringContaining('newer commit') })];
    expect(await host().carryOut(plan(), head)).toMatchObject({ outcome: 'skipped', notices });
    expect(github.writes()).toEqual([]);
  });

  test('updates, edits and removes', async () => {
    await host().carryOut(plan(review(commentOn(2), commentOn(3))), head);
    const [first, second] = github.pull.inline;
    const [posted] = github.pull.conversation;
    const done = await host().carryOut(
      plan({
        summary: { action: 'update', id: posted!.id, body: `better\n${marker}`, marker },
        edit: [{ id: first!.id, body: 'fixed' }],
        remove: [{ kind: 'inline', id: second!.id }],
      }),
      head,
    );
    expect(done).toMatchObject({ outcome: 'posted', summary: 'updated', edited: 1, removed: 1 });
    expect(github.pull.inline).toMatchObject([{ id: first!.id, body: 'fixed' }]);
    expect(github.pull.conversation).toMatchObject([{ id: posted!.id, body: `better\n${marker}` }]);
  });

  test('posts a new summary where somebody deleted the old one, and minds no comment that is gone', async () => {
    const gone = { action: 'update' as const, id: 5, body: summary, marker };
    const done = await host().carryOut(plan({ summary: gone, remove: [{ kind: 'inline', id: 6 }] }), head);
    expect(done).toMatchObject({ outcome: 'posted', summary: 'created', removed: 0, notices: [] });
  });

  test('pauses between many writes', async () => {
    await host().carryOut(plan(review(commentOn(1), commentOn(2), commentOn(3))), head);
    expect(waited).toEqual([]);
    const remove = github.pull.inline.map(({ id }) => ({ kind: 'inline' as const, id }));
    await host().carryOut(plan({ ...nothing, ...review(commentOn(1)), remove }), head);
    expect(waited).toEqual([1_000]);
  });
});

describe('when GitHub does not take a comment', () => {
  test.each([
    ['outside the difference', commentOn(9), 'line must be part of the diff'],
    ['across two hunks', commentOn(5, 4), 'same hunk'],
    ['in another file', commentOn(2, undefined, 'other.yaml'), 'Path could not be resolved'],
  ])('%s, the others are posted', async (_, wrong, message) => {
    const done = await host().carryOut(plan(review(commentOn(2), wrong)), head);
    expect(done).toMatchObject({ outcome: 'partly', inline: 1, summary: 'created' });
    expect(done.notices).toEqual([{ message: expect.stringContaining(message), help: expect.any(String) }]);
    expect(github.pull.inline).toMatchObject([{ line: 2 }]);
  });

  test('at all, the summary is posted, after one try', async () => {
    github.pull.files = [{ filename: 'template.yaml' }];
    const done = await host().carryOut(plan(review(commentOn(2))), head);
    expect(done).toMatchObject({ outcome: 'partly', inline: 0, summary: 'created' });
    expect(github.writes().map((write) => write.slice(-3))).toEqual(['422', '201']);
  });

  test('for a reason that is not its place, the same review is not tried again', async () => {
    github.refuse('pulls/create-review', unprocessable('Internal error'));
    const done = await host().carryOut(plan(review(commentOn(2))), head);
    expect(done).toMatchObject({ outcome: 'partly', inline: 0, summary: 'created' });
    expect(github.writes()).toHaveLength(2);
  });

  test('because it is too long, it says so', async () => {
    const long = { action: 'create' as const, body: '🔑'.repeat(40_000) + marker, marker };
    const done = await host().carryOut(plan({ summary: long }), head);
    expect(done.outcome).toBe('not-posted');
    expect(done.notices[0]?.message).toContain('Body is too long (maximum is 65536 characters)');
  });
});

describe('an unfinished review of ours', () => {
  const pending = () => ({ id: github.nextId(), author: 'github-actions[bot]', body: '', commit: head });

  test('is deleted, and the review posted', async () => {
    github.pull.reviews.push({ ...pending(), state: 'COMMENTED' }, { ...pending(), state: 'PENDING' });
    const done = await host().carryOut(plan(review(commentOn(2))), head);
    expect(done).toMatchObject({ outcome: 'posted', inline: 1 });
    expect(github.pull.reviews.map(({ state }) => state)).toEqual(['COMMENTED', 'COMMENTED']);
  });

  test("is not taken for another author's", async () => {
    github.pull.reviews.push({ ...pending(), author: 'ann', state: 'PENDING' });
    expect((await host().carryOut(plan(review(commentOn(2))), head)).outcome).toBe('posted');
    expect(github.pull.reviews.map(({ state }) => state)).toEqual(['PENDING', 'COMMENTED']);
  });
});

describe('a token that only reads', () => {
  test('posts nothing and says which permission is missing, once', async () => {
    const done = await host(READ_TOKEN).carryOut(plan(review(commentOn(2))), head);
    expect(done).toMatchObject({ outcome: 'not-posted', inline: 0, summary: 'none' });
    expect(done.notices).toEqual([
      {
        message: 'nothing could be posted: Resource not accessible by integration',
        help: 'give the job these permissions:\npermissions:\n  contents: read\n  pull-requests: write',
      },
    ]);
    expect(github.writes()).toHaveLength(1);
  });

  test.each(['fork', 'dependabot'] as const)('of a %s names the reason instead', async (readOnly) => {
    const { notices } = await host(READ_TOKEN, readOnly).carryOut(plan(), head);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.help).not.toContain('permissions:');
  });
});

describe('limits', () => {
  test('a short one is waited for, once', async () => {
    github.refuse('issues/create-comment', secondaryLimit(12));
    expect((await host().carryOut(plan(), head)).outcome).toBe('posted');
    expect(waited).toEqual([12_000]);
  });

  test.each([
    ['that lasts longer', secondaryLimit(72)],
    ['that does not say how long', ABUSE],
  ])('one %s ends the posting', async (_, refused) => {
    github.refuse('pulls/create-review', refused);
    const done = await host().carryOut(plan(review(commentOn(2))), head);
    expect(done).toMatchObject({
      outcome: 'not-posted',
      notices: [{ message: expect.stringContaining('posting failed') }],
    });
    expect(github.writes()).toHaveLength(1);
    expect(waited).toEqual([]);
  });

  test('a second one ends the posting', async () => {
    github.refuse('pulls/create-review', secondaryLimit(1));
    github.refuse('issues/create-comment', secondaryLimit(1));
    expect((await host().carryOut(plan(review(commentOn(2))), head)).outcome).toBe('partly');
  });
});

describe('two runs at once', () => {
  test('leave one summary: the older, with the newer text', async () => {
    const other = { id: 500, author: 'github-actions[bot]', body: `other\n${marker}` };
    github.before('issues/create-comment', () => github.pull.conversation.push(other));
    expect((await host().carryOut(plan(), head)).summary).toBe('created');
    expect(github.pull.conversation).toEqual([{ ...other, body: summary }]);
  });

  test('leave the summaries of other authors alone', async () => {
    const planted = { id: 500, author: 'eve', body: summary };
    github.before('issues/create-comment', () => github.pull.conversation.push(planted));
    await host().carryOut(plan(), head);
    expect(github.pull.conversation.map(({ author }) => author)).toEqual(['eve', 'github-actions[bot]']);
  });
});

test('at most four edits are made in a run, and removals do not wait for them', async () => {
  await host().carryOut(plan({ ...nothing, ...review(...[1, 2, 3, 4, 5, 6].map((line) => commentOn(line))) }), head);
  const ids = github.pull.inline.map(({ id }) => id);
  const edit = ids.slice(0, 5).map((id) => ({ id, body: 'fixed' }));
  const done = await host().carryOut(plan({ ...nothing, edit, remove: [{ kind: 'inline', id: ids[5]! }] }), head);
  expect(done).toMatchObject({ edited: 4, removed: 1 });
});
