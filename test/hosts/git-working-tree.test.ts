import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { changedFiles } from '../../src/hosts/changed-files.ts';
import { openRepository } from '../../src/hosts/git-repository.ts';
import { gitWorkspace } from '../../src/hosts/git-tree.ts';
import { GitWorkingTree } from '../../src/hosts/git-working-tree.ts';
import type { ChangedFile } from '../../src/source/changed-file.ts';
import { commitFiles, repositoryWith, runGit, temporaryFolder, trap, writeFiles } from './git-fixture.ts';

async function asking<T>(repo: string, question: (workspace: GitWorkingTree) => Promise<T>): Promise<T> {
  const repository = await openRepository(repo);
  try {
    return await question(new GitWorkingTree(repository));
  } finally {
    await repository.objects.close();
  }
}

async function changesOf(repo: string): Promise<readonly ChangedFile[]> {
  return asking(repo, async (head) => changedFiles(await gitWorkspace(head.repository, 'HEAD'), head));
}

const TEMPLATE = ['Resources:', '  Role:', '    Type: AWS::IAM::Role', '    Properties: {}', ''].join('\n');

describe('the working tree', () => {
  test('holds tracked files as they lie there and untracked ones, but neither ignored nor deleted ones', async () => {
    const repo = repositoryWith({ 'a.yaml': 'old', 'gone.yaml': '', '.gitignore': 'ignored.yaml\n' });
    rmSync(join(repo, 'gone.yaml'));
    writeFiles(repo, { 'a.yaml': 'alpha', 'new/b.yaml': 'alpha', 'ignored.yaml': 'alpha' });
    await asking(repo, async (workspace) => {
      expect((await workspace.list()).map(({ path }) => path)).toEqual(['.gitignore', 'a.yaml', 'new/b.yaml']);
      expect(await workspace.read('a.yaml')).toEqual({ path: 'a.yaml', text: 'alpha' });
      expect(await workspace.read('new/b.yaml')).toEqual({ path: 'new/b.yaml', text: 'alpha' });
      expect(await workspace.read('ignored.yaml')).toBeUndefined();
      expect(await workspace.read('gone.yaml')).toBeUndefined();
      expect(await workspace.search(['alpha'])).toEqual(['a.yaml', 'new/b.yaml']);
      expect(await workspace.search(['old'])).toEqual([]);
    });
  });

  test('never follows a link, not even one that took a folder’s place', async () => {
    const outside = temporaryFolder();
    writeFiles(outside, { 'template.yaml': 'secret' });
    const repo = repositoryWith({ 'dir/template.yaml': 'x' });
    rmSync(join(repo, 'dir'), { recursive: true });
    symlinkSync(outside, join(repo, 'dir'));
    symlinkSync(join(outside, 'template.yaml'), join(repo, 'link.yaml'));
    await asking(repo, async (workspace) => {
      expect((await workspace.list()).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
        'symlink dir',
        'symlink link.yaml',
      ]);
      expect(await workspace.read('dir/template.yaml')).toMatchObject({ code: 'symbolic-link' });
      expect(await workspace.read('link.yaml')).toMatchObject({ code: 'symbolic-link' });
      expect(await workspace.search(['secret'])).toEqual([]);
    });
  });

  test('does not open a link that takes a folder’s place after the files were listed', async () => {
    const outside = temporaryFolder();
    writeFiles(outside, { 'template.yaml': 'secret' });
    const repo = repositoryWith({ 'dir/template.yaml': 'x' });
    await asking(repo, async (workspace) => {
      await workspace.list();
      renameSync(join(repo, 'dir'), join(repo, 'was'));
      symlinkSync(outside, join(repo, 'dir'));
      expect(await workspace.read('dir/template.yaml')).toMatchObject({ code: 'symbolic-link', hides: true });
    });
  });

  test('has the files that a sparse checkout leaves out, as they are in the index', async () => {
    const repo = repositoryWith({ 'in/a.yaml': 'alpha', 'out/b.yaml': 'alpha' });
    runGit(repo, 'sparse-checkout', 'set', 'in');
    expect(existsSync(join(repo, 'out/b.yaml'))).toBe(false);
    await asking(repo, async (workspace) => {
      expect(await workspace.read('out/b.yaml')).toEqual({ path: 'out/b.yaml', text: 'alpha' });
      expect(await workspace.search(['alpha'])).toEqual(['in/a.yaml', 'out/b.yaml']);
    });
    expect(await changesOf(repo)).toEqual([]);
  });

  test('has a repository inside it as a submodule, whether it is declared or not', async () => {
    const module = repositoryWith({ 'template.yaml': 'alpha' });
    const repo = repositoryWith({ 'a.yaml': '' });
    runGit(repo, 'submodule', '--quiet', 'add', module, 'declared');
    runGit(repo, 'clone', '--quiet', module, 'nested');
    await asking(repo, async (workspace) => {
      const submodules = (await workspace.list()).filter(({ kind }) => kind === 'submodule');
      expect(submodules.map(({ path }) => path)).toEqual(['declared', 'nested']);
      expect(await workspace.read('nested/template.yaml')).toMatchObject({ code: 'submodule' });
      expect(await workspace.search(['alpha'])).toEqual([]);
    });
  });

  test('skips pipes, which would never end', async () => {
    const repo = repositoryWith({ 'a.yaml': '' });
    rmSync(join(repo, 'a.yaml'));
    for (const name of ['a.yaml', 'b.yaml']) execFileSync('mkfifo', [join(repo, name)]);
    await asking(repo, async (workspace) => {
      expect(await workspace.read('a.yaml')).toBeUndefined();
      expect(await workspace.list()).toEqual([]);
      expect(await workspace.search(['a'])).toEqual([]);
    });
    expect(await changesOf(repo)).toEqual([{ path: 'a.yaml', status: 'removed' }]);
  });
});

describe('what changed in the working tree', () => {
  test('staged, unstaged and untracked files count alike, and what is the same again does not', async () => {
    const repo = repositoryWith({
      'same.yaml': 'same',
      'staged.yaml': 'old',
      'unstaged.yaml': 'old',
      'gone.yaml': 'x',
    });
    writeFiles(repo, { 'staged.yaml': 'new', 'added.yaml': 'a', 'same.yaml': 'other' });
    runGit(repo, 'add', '--all');
    writeFiles(repo, { 'unstaged.yaml': 'new', 'untracked.yaml': 'b', 'same.yaml': 'same' });
    rmSync(join(repo, 'gone.yaml'));
    expect(await changesOf(repo)).toEqual([
      { path: 'added.yaml', status: 'added' },
      { path: 'gone.yaml', status: 'removed' },
      { path: 'staged.yaml', status: 'modified' },
      { path: 'unstaged.yaml', status: 'modified' },
      { path: 'untracked.yaml', status: 'added' },
    ]);
  });

  test('a change that leaves the size of a file alone is seen, however soon it was made', async () => {
    const repo = repositoryWith({ 'a.yaml': 'Allow' });
    writeFiles(repo, { 'a.yaml': 'Deny!' });
    expect(await changesOf(repo)).toEqual([{ path: 'a.yaml', status: 'modified' }]);
  });

  test('a file that was only touched has not changed', async () => {
    const repo = repositoryWith({ 'a.yaml': 'a' });
    utimesSync(join(repo, 'a.yaml'), new Date(0), new Date(0));
    expect(await changesOf(repo)).toEqual([]);
  });

  test('a moved file is a rename, with a change in it or without', async () => {
    const repo = repositoryWith({ 'a/template.yaml': TEMPLATE, 'b/role.yaml': `# b\n${TEMPLATE}` });
    mkdirSync(join(repo, 'c'));
    renameSync(join(repo, 'a/template.yaml'), join(repo, 'c/template.yaml'));
    rmSync(join(repo, 'b'), { recursive: true });
    writeFiles(repo, { 'c/role.yaml': `# c\n${TEMPLATE}` });
    expect(await changesOf(repo)).toEqual([
      { path: 'c/role.yaml', status: 'renamed', was: 'b/role.yaml' },
      { path: 'c/template.yaml', status: 'renamed', was: 'a/template.yaml' },
    ]);
  });

  test('a file that became a link, or a folder, has changed', async () => {
    const repo = repositoryWith({ 'a.yaml': 'b.yaml', 'b.yaml': 'b' });
    rmSync(join(repo, 'a.yaml'));
    symlinkSync('b.yaml', join(repo, 'a.yaml'));
    rmSync(join(repo, 'b.yaml'));
    writeFiles(repo, { 'b.yaml/c.yaml': 'something else' });
    expect(await changesOf(repo)).toEqual([
      { path: 'a.yaml', status: 'modified' },
      { path: 'b.yaml', status: 'removed' },
      { path: 'b.yaml/c.yaml', status: 'added' },
    ]);
  });

  test('unmerged files are changed files', async () => {
    const repo = repositoryWith({ 'a.yaml': 'base\n' });
    runGit(repo, 'checkout', '--quiet', '-b', 'other');
    commitFiles(repo, { 'a.yaml': 'other\n' });
    runGit(repo, 'checkout', '--quiet', 'main');
    commitFiles(repo, { 'a.yaml': 'main\n' });
    expect(() => runGit(repo, 'merge', 'other')).toThrow();
    expect(await changesOf(repo)).toEqual([{ path: 'a.yaml', status: 'modified' }]);
    await asking(repo, async (workspace) => expect(await workspace.list()).toHaveLength(1));
  });

  test.each([['sha1'], ['sha256']])('is told by contents in a repository with %s ids', async (format) => {
    const repo = repositoryWith({ 'a.yaml': 'a', 'b.yaml': 'b' }, `--object-format=${format}`);
    utimesSync(join(repo, 'a.yaml'), new Date(0), new Date(0));
    writeFiles(repo, { 'b.yaml': 'c' });
    expect(await changesOf(repo)).toEqual([{ path: 'b.yaml', status: 'modified' }]);
  });

  test('line ends that git converts are no change', async () => {
    const repo = repositoryWith({ 'a.yaml': 'a: 1\nb: 2\n' });
    runGit(repo, 'config', 'core.autocrlf', 'true');
    rmSync(join(repo, 'a.yaml'));
    runGit(repo, 'checkout', '--', 'a.yaml');
    utimesSync(join(repo, 'a.yaml'), new Date(0), new Date(0));
    expect(await changesOf(repo)).toEqual([]);
  });

  test('is told without running a program that the repository names', async () => {
    const { command, mark } = trap(temporaryFolder());
    const repo = repositoryWith({ 'a.yaml': 'alpha', '.gitattributes': '*.yaml filter=evil=x diff=evil\n' });
    const module = repositoryWith({ 'template.yaml': '' });
    runGit(repo, 'submodule', '--quiet', 'add', module, 'sub');
    commitFiles(repo, {});
    writeFiles(repo, { 'sub/template.yaml': 'changed' });
    for (const folder of [repo, join(repo, 'sub')]) {
      for (const key of ['clean', 'smudge', 'process']) runGit(folder, 'config', `filter.evil=x.${key}`, command);
      for (const key of ['core.fsmonitor', 'diff.external', 'diff.evil.textconv', 'diff.evil.command'])
        runGit(folder, 'config', key, command);
    }
    runGit(repo, 'config', 'filter.evil=x.required', 'true');
    utimesSync(join(repo, 'a.yaml'), new Date(0), new Date(0));
    writeFiles(repo, { 'b.yaml': 'beta' });
    rmSync(mark, { force: true });
    expect(await changesOf(repo)).toEqual([{ path: 'b.yaml', status: 'added' }]);
    await asking(repo, (workspace) => workspace.search(['alpha']));
    expect(existsSync(mark)).toBe(false);
    // The trap does spring where git is used as people use it.
    expect(() => runGit(repo, 'status')).toThrow(/clean filter/);
    expect(existsSync(mark)).toBe(true);
  });

  test('leaves the index as it was', async () => {
    const repo = repositoryWith({ 'a.yaml': 'alpha' });
    utimesSync(join(repo, 'a.yaml'), new Date(0), new Date(0));
    const before = runGit(repo, 'ls-files', '--debug');
    await changesOf(repo);
    expect(runGit(repo, 'ls-files', '--debug')).toBe(before);
  });
});
