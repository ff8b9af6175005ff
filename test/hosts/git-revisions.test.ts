import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { resolveSides, type Sides, type SidesOptions } from '../../src/hosts/revisions.ts';
import { UsageError } from '../../src/source/usage-error.ts';
import { commitFiles, repositoryWith, runGit, temporaryFolder, writeFiles } from './git-fixture.ts';

async function sidesOf(options: SidesOptions): Promise<Sides> {
  const sides = await resolveSides(options);
  await sides.close();
  return sides;
}

/** `main` with two commits, and `feature`, which is checked out, with one of its own on the first of them. */
function branched(): { repo: string; fork: string; main: string; feature: string } {
  const repo = repositoryWith({ 'a.yaml': 'a' });
  const fork = runGit(repo, 'rev-parse', 'HEAD');
  const main = commitFiles(repo, { 'main.yaml': 'm' });
  runGit(repo, 'checkout', '--quiet', '-b', 'feature', fork);
  const feature = commitFiles(repo, { 'feature.yaml': 'f' });
  return { repo, fork, main, feature };
}

describe('base, where it is not given', () => {
  test('is the merge base with `main`, and head the working tree', async () => {
    const { repo, fork } = branched();
    writeFiles(repo, { 'untracked.yaml': 'u' });
    const sides = await sidesOf({ repo });
    expect([sides.base.revision, sides.head.revision]).toEqual([fork, 'working tree']);
    expect(sides.changed).toEqual([
      { path: 'feature.yaml', status: 'added' },
      { path: 'untracked.yaml', status: 'added' },
    ]);
  });

  test('is the merge base with `master` where there is no `main`', async () => {
    const { repo, fork } = branched();
    runGit(repo, 'branch', '--move', 'main', 'master');
    expect((await sidesOf({ repo })).base.revision).toBe(fork);
  });

  test('is the merge base with `origin/HEAD` before `main`', async () => {
    const { repo, main } = branched();
    const clone = join(temporaryFolder(), 'clone');
    runGit(repo, 'clone', '--quiet', repo, clone);
    runGit(clone, 'remote', 'set-head', 'origin', 'main');
    runGit(clone, 'checkout', '--quiet', '-B', 'main', 'origin/main');
    commitFiles(clone, { 'later.yaml': 'l' });
    expect((await sidesOf({ repo: clone })).base.revision).toBe(main);
  });

  test('is not a tag that has the name of the branch', async () => {
    const { repo, fork, feature } = branched();
    runGit(repo, 'tag', 'main', feature);
    expect((await sidesOf({ repo })).base.revision).toBe(fork);
  });

  test('is looked for from the head that is given', async () => {
    const { repo, fork, feature } = branched();
    runGit(repo, 'checkout', '--quiet', 'main');
    const sides = await sidesOf({ repo, head: 'feature' });
    expect([sides.base.revision, sides.head.revision]).toEqual([fork, feature]);
    expect(sides.changed).toEqual([{ path: 'feature.yaml', status: 'added' }]);
  });

  test('in a bare repository, head is `HEAD`', async () => {
    const { repo, fork, feature } = branched();
    const bare = join(temporaryFolder(), 'bare.git');
    runGit(repo, 'clone', '--quiet', '--bare', repo, bare);
    const sides = await sidesOf({ repo: bare });
    expect([sides.base.revision, sides.head.revision]).toEqual([fork, feature]);
  });

  test('and no branch to compare with, the call says which option to give', async () => {
    const { repo } = branched();
    runGit(repo, 'branch', '--move', 'main', 'trunk');
    await expect(resolveSides({ repo })).rejects.toMatchObject({
      name: 'UsageError',
      message: 'there is no `origin/HEAD`, `main` or `master` to compare with',
      help: 'name the side in force: `lambda-role-guard review --base BRANCH`',
    });
  });

  test('and no commit yet, the call is refused', async () => {
    const repo = temporaryFolder();
    runGit(repo, 'init', '--quiet');
    await expect(resolveSides({ repo })).rejects.toThrow(UsageError);
  });

  test('in a shallow clone without a common ancestor, the call says which `fetch-depth` to set', async () => {
    const { repo } = branched();
    const clone = join(temporaryFolder(), 'clone');
    runGit(repo, 'clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${repo}`, clone);
    runGit(clone, 'branch', 'main', 'origin/main');
    runGit(clone, 'remote', 'set-head', 'origin', '--delete');
    await expect(resolveSides({ repo: clone })).rejects.toMatchObject({
      message: '`HEAD` and `main` have no common ancestor here',
      help: expect.stringContaining('`fetch-depth: 0`'),
    });
  });

  test('with unrelated histories, the call says which option to give', async () => {
    const { repo } = branched();
    runGit(repo, 'checkout', '--quiet', '--orphan', 'new');
    commitFiles(repo, {});
    await expect(resolveSides({ repo })).rejects.toMatchObject({ help: 'name the side in force: `--base main`' });
  });
});

describe('base and head, where they are given', () => {
  test('are taken as they are', async () => {
    const { repo, main, feature } = branched();
    const sides = await sidesOf({ repo, base: 'main', head: 'feature' });
    expect([sides.base.revision, sides.head.revision]).toEqual([main, feature]);
    expect(sides.changed).toEqual([
      { path: 'feature.yaml', status: 'added' },
      { path: 'main.yaml', status: 'removed' },
    ]);
  });

  test('need no common ancestor: two commits of a shallow clone will do', async () => {
    const { repo, main, feature } = branched();
    const clone = join(temporaryFolder(), 'clone');
    runGit(repo, 'clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${repo}`, clone);
    const sides = await sidesOf({ repo: clone, base: 'origin/main', head: feature });
    expect([sides.base.revision, sides.head.revision]).toEqual([main, feature]);
  });

  test.each([
    ['base', '--upload-pack=x'],
    ['head', '--upload-pack=x'],
    ['base', 'nowhere'],
    ['head', 'nowhere'],
  ])('%s `%s` is refused', async (side, revision) => {
    const { repo } = branched();
    await expect(resolveSides({ repo, [side]: revision })).rejects.toThrow(`there is no commit \`${revision}\``);
  });
});

describe('what changed between two commits', () => {
  test('names unusual paths as they are', async () => {
    const repo = repositoryWith({ 'a "b"\n.yaml': 'x' });
    runGit(repo, 'checkout', '--quiet', '-b', 'feature');
    commitFiles(repo, { 'a "b"\n.yaml': 'y', 'é.yaml': 'z' });
    expect((await sidesOf({ repo, head: 'feature' })).changed).toEqual([
      { path: 'a "b"\n.yaml', status: 'modified' },
      { path: 'é.yaml', status: 'added' },
    ]);
  });

  test('sees renames, even where the configuration turns them off', async () => {
    const text = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join('');
    const repo = repositoryWith({ 'a.yaml': text, 'b.yaml': 'same\n', 'c.yaml': 'c\n' });
    runGit(repo, 'config', 'diff.renames', 'false');
    runGit(repo, 'config', 'diff.renameLimit', '1');
    runGit(repo, 'checkout', '--quiet', '-b', 'feature');
    for (const [was, path] of [
      ['a.yaml', 'new/a.yaml'],
      ['b.yaml', 'new/b.yaml'],
    ] as const) {
      writeFiles(repo, { [path]: '' });
      runGit(repo, 'mv', '--force', was, path);
    }
    runGit(repo, 'rm', '--quiet', 'c.yaml');
    commitFiles(repo, { 'new/a.yaml': `${text}one more\n` });
    expect((await sidesOf({ repo, head: 'feature' })).changed).toEqual([
      { path: 'c.yaml', status: 'removed' },
      { path: 'new/a.yaml', status: 'renamed', was: 'a.yaml' },
      { path: 'new/b.yaml', status: 'renamed', was: 'b.yaml' },
    ]);
  });

  test('is known in a partial clone without the contents', async () => {
    const { repo } = branched();
    runGit(repo, 'mv', 'a.yaml', 'b.yaml');
    commitFiles(repo, {});
    runGit(repo, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(temporaryFolder(), 'clone');
    runGit(repo, 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${repo}`, clone);
    const sides = await sidesOf({ repo: clone, base: 'origin/main', head: 'origin/feature' });
    expect(sides.changed).toEqual([
      { path: 'b.yaml', status: 'renamed', was: 'a.yaml' },
      { path: 'feature.yaml', status: 'added' },
      { path: 'main.yaml', status: 'removed' },
    ]);
  });
});
