import { describe, expect, test } from '@jest/globals';
import { type ActionsRun, isRefusal, sidesOf } from '../../src/hosts/actions-event.ts';

const merge = 'c'.repeat(40);
const head = 'a'.repeat(40);
const base = 'b'.repeat(40);
const zeros = '0'.repeat(40);

function run(event: string, payload: unknown, parts: Partial<ActionsRun> = {}): ActionsRun {
  const apiUrl = 'https://api.github.com';
  return { event, payload, sha: merge, repository: 'acme/shop', actor: 'ann', apiUrl, ...parts };
}

function pull(parts: object = {}, from = 'acme/shop') {
  return {
    pull_request: {
      number: 7,
      head: { sha: head, repo: { full_name: from } },
      base: { sha: base, repo: { full_name: 'acme/shop' } },
      merge_commit_sha: 'd'.repeat(40),
      ...parts,
    },
  };
}

describe('pull_request', () => {
  test('compares the merge commit with the tip of base that it merges, and comments on the pull request', () => {
    expect(sidesOf(run('pull_request', pull()))).toEqual({
      base: `${merge}^1`,
      head: merge,
      merges: head,
      withoutMerge: { base: { mergeBase: [base, head] }, head, said: expect.stringContaining('no merge commit') },
      pullRequest: { number: 7, headSha: head, baseSha: base },
      fetch: 'set `fetch-depth: 2` on `actions/checkout`',
    });
  });

  test.each([
    ['a fork', pull({}, 'eve/shop'), 'ann', 'fork'],
    ['a fork that was deleted', pull({ head: { sha: head, repo: null } }), 'ann', 'fork'],
    ['Dependabot', pull(), 'dependabot[bot]', 'dependabot'],
    ['the same repository', pull(), 'ann', undefined],
  ])('of %s: read-only because of %4$s', (_, payload, actor, readOnly) => {
    expect(sidesOf(run('pull_request', payload, { actor }))).toMatchObject({
      pullRequest: readOnly ? { readOnly } : expect.not.objectContaining({ readOnly: expect.anything() }),
    });
  });
});

describe('pull_request_target', () => {
  test("takes the event's merge commit, since the run's own commit is the default branch's", () => {
    expect(sidesOf(run('pull_request_target', pull({}, 'eve/shop')))).toMatchObject({
      base: `${'d'.repeat(40)}^1`,
      head: 'd'.repeat(40),
      merges: head,
      pullRequest: expect.not.objectContaining({ readOnly: expect.anything() }),
    });
  });

  test('without a merge commit compares the merge base with head', () => {
    expect(sidesOf(run('pull_request_target', pull({ merge_commit_sha: null })))).toMatchObject({
      base: { mergeBase: [base, head] },
      head,
      said: expect.stringContaining('no merge commit'),
      fetch: 'set `fetch-depth: 0` on `actions/checkout`',
    });
  });
});

test('merge_group compares what the queue would merge, and comments nowhere', () => {
  const sides = sidesOf(run('merge_group', { merge_group: { base_sha: base, head_sha: head } }));
  expect(sides).toEqual({ base, head, fetch: 'set `fetch-depth: 0` on `actions/checkout`' });
});

describe('push', () => {
  const repository = { default_branch: 'main' };

  test('compares what was there before with what is there now', () => {
    expect(sidesOf(run('push', { before: base, after: head }))).toMatchObject({ base, head });
  });

  test('of a new branch compares it with where it left the default branch', () => {
    expect(sidesOf(run('push', { before: zeros, after: head, repository }))).toMatchObject({
      base: { mergeBase: ['refs/remotes/origin/main', head] },
      head,
    });
  });

  test('that deletes a branch has nothing to review, which is no failure', () => {
    expect(sidesOf(run('push', { before: base, after: zeros, deleted: true }))).toMatchObject({ harmless: true });
  });
});

test('workflow_dispatch compares the branch with where it left the default branch', () => {
  expect(sidesOf(run('workflow_dispatch', { repository: { default_branch: 'trunk' } }))).toMatchObject({
    base: { mergeBase: ['refs/remotes/origin/trunk', merge] },
    head: merge,
  });
});

describe('is refused with a reason:', () => {
  test.each([
    ['another event', run('issues', {})],
    ['no event', run('', {})],
    ['a pull request without commits', run('pull_request', { pull_request: { number: 7 } })],
    ['a pull request whose commit is an option', run('pull_request', pull({ base: { sha: '--upload-pack=x' } }))],
    ['a merge group without commits', run('merge_group', {})],
    ['a default branch that is an option', run('workflow_dispatch', { repository: { default_branch: '-x' } })],
    ['an event that is no object', run('push', 'push')],
    ['an event that is null', run('pull_request', null)],
  ])('%s', (_, wrong) => {
    const refusal = sidesOf(wrong);
    expect(isRefusal(refusal)).toBe(true);
    expect(refusal).toMatchObject({ harmless: false, message: expect.any(String), help: expect.any(String) });
  });
});
