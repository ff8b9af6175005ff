import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openRepository, resolveCommit } from '../../src/hosts/git-repository.ts';
import { UsageError } from '../../src/source/usage-error.ts';
import { commitFiles, repositoryWith, runGit, temporaryFolder } from './git-fixture.ts';

async function resolving(repo: string, revision: string): Promise<string> {
  return resolveCommit(await openRepository(repo), revision);
}

describe('a revision', () => {
  test.each([
    ['a branch', 'main'],
    ['a tag', 'v1'],
    ['an annotated tag', 'v2'],
    ['HEAD', 'HEAD'],
    ['a full ref', 'refs/heads/main'],
    ['an ancestor', 'later~1'],
    ['a branch whose name looks like an option', 'refs/heads/--output=x'],
  ])('given as %s is the commit it names', async (_title, revision) => {
    const repo = repositoryWith({ 'a.yaml': '' });
    const commit = runGit(repo, 'rev-parse', 'HEAD');
    runGit(repo, 'tag', 'v1');
    runGit(repo, 'tag', '-a', '-m', 'two', 'v2');
    runGit(repo, 'update-ref', 'refs/heads/--output=x', commit);
    runGit(repo, 'checkout', '--quiet', '-b', 'later');
    commitFiles(repo, { 'b.yaml': '' });
    runGit(repo, 'checkout', '--quiet', 'main');
    expect(await resolving(repo, revision)).toBe(commit);
  });

  test.each([
    ['a leading dash', '--output=x'],
    ['a leading dash that is a branch', '-x'],
    ['nothing', ''],
    ['a search of messages', ':/secret'],
    ['a search of messages behind a ref', 'HEAD^{/secret}'],
    ['a search of messages left open', 'HEAD^{/secret'],
    ['a path', 'HEAD:a.yaml'],
    ['a tree', 'HEAD^{tree}'],
    ['a range', 'HEAD..HEAD'],
    ['an exclusion', '^HEAD'],
    ['two words', 'HEAD --output=x'],
    ['a line break', 'HEAD\n--all'],
    ['a NUL', 'HEAD\0'],
    ['no such branch', 'nowhere'],
    ['no such commit', '0123456789012345678901234567890123456789'],
  ])('with %s is refused', async (_title, revision) => {
    const repo = repositoryWith({ 'a.yaml': 'secret' });
    runGit(repo, 'commit', '--quiet', '--allow-empty', '--message', 'secret');
    runGit(repo, 'update-ref', 'refs/heads/-x', 'HEAD');
    await expect(resolving(repo, revision)).rejects.toThrow(UsageError);
  });

  test('that a shallow clone does not hold says which `fetch-depth` to set', async () => {
    const origin = repositoryWith({ 'a.yaml': '' });
    const first = runGit(origin, 'rev-parse', 'HEAD');
    commitFiles(origin, { 'b.yaml': '' });
    const clone = join(temporaryFolder(), 'clone');
    runGit(origin, 'clone', '--quiet', '--depth', '1', `file://${origin}`, clone);
    await expect(resolving(clone, first)).rejects.toMatchObject({ help: expect.stringContaining('`fetch-depth: 0`') });
  });
});

describe('a repository', () => {
  test('that is not there is refused', async () => {
    await expect(openRepository(join(temporaryFolder(), 'nowhere'))).rejects.toThrow(UsageError);
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(openRepository(file)).rejects.toThrow(UsageError);
  });

  test('that is no repository is refused with the other way to call', async () => {
    const folder = temporaryFolder();
    await expect(openRepository(folder)).rejects.toMatchObject({
      message: `\`${folder}\` is not in a git repository`,
      help: expect.stringContaining('review BASE_DIR HEAD_DIR'),
    });
  });

  test('of somebody else is refused with the command that trusts it', async () => {
    const repo = repositoryWith({ 'a.yaml': '' });
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
    try {
      await expect(openRepository(repo)).rejects.toMatchObject({
        message: `git refuses \`${repo}\`: it belongs to somebody else (dubious ownership)`,
        help: `if you trust it, run \`git config --global --add safe.directory '${repo}'\``,
      });
    } finally {
      delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'];
    }
  });

  test('that is broken is refused in git’s words', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git', 'config'), '[core');
    writeFileSync(join(folder, '.git', 'HEAD'), 'ref: refs/heads/main\n');
    mkdirSync(join(folder, '.git', 'objects'));
    mkdirSync(join(folder, '.git', 'refs'));
    await expect(openRepository(folder)).rejects.toThrow(/git refuses .*bad config line/);
  });

  test('is the folder that was asked for, whatever a hook’s variables point at', async () => {
    const repo = repositoryWith({ 'a.yaml': '' });
    const other = repositoryWith({ 'b.yaml': '' });
    process.env['GIT_DIR'] = join(other, '.git');
    process.env['GIT_INDEX_FILE'] = join(other, '.git', 'index');
    try {
      expect((await openRepository(repo)).folder).toBe(repo);
    } finally {
      delete process.env['GIT_DIR'];
      delete process.env['GIT_INDEX_FILE'];
    }
  });
});
