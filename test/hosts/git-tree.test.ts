import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/hosts/git-repository.ts';
import { gitWorkspace } from '../../src/hosts/git-tree.ts';
import { commitFiles, repositoryWith, runGit, temporaryFolder, trap, writeFiles } from './git-fixture.ts';

const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a21\nsize 12\n';

/** Opens a revision, asks, and ends git's processes. */
async function asking<T>(
  repo: string,
  question: (workspace: Awaited<ReturnType<typeof gitWorkspace>>) => Promise<T>,
  revision = 'HEAD',
): Promise<T> {
  const repository = await openRepository(repo);
  try {
    return await question(await gitWorkspace(repository, revision));
  } finally {
    await repository.objects.close();
  }
}

describe('a commit, read without a checkout', () => {
  test('lists its files with their sizes, sorted by path, whatever lies in the working tree', async () => {
    const repo = repositoryWith({ 'b.yaml': 'b: 1\n', 'a/template.yaml': 'Resources: {}\n' });
    writeFiles(repo, { 'untracked.yaml': '', 'b.yaml': 'changed' });
    const entries = await asking(repo, (workspace) => workspace.list());
    expect(entries.map(({ path, kind, size }) => ({ path, kind, size }))).toEqual([
      { path: 'a/template.yaml', kind: 'file', size: 14 },
      { path: 'b.yaml', kind: 'file', size: 5 },
    ]);
  });

  test('is found from a folder below the root, and is read from the root', async () => {
    const repo = repositoryWith({ 'services/orders/template.yaml': 'Resources: {}\n' });
    const entries = await asking(join(repo, 'services/orders'), (workspace) => workspace.list());
    expect(entries.map(({ path }) => path)).toEqual(['services/orders/template.yaml']);
  });

  test.each([
    ['a plain one', 'template.yaml'],
    ['spaces and quotes', `a "quoted" 'name' .yaml`],
    ['a line break', 'two\nlines.yaml'],
    ['letters beyond ASCII', 'dépôt/日本語 🦊.yaml'],
    ['a leading dash', '-rf.yaml'],
    ['a pathspec', ':(exclude)*.yaml'],
    ['a colon and a caret', 'HEAD:x^{tree}.yaml'],
  ])('reads and finds a path with %s', async (_title, path) => {
    const repo = repositoryWith({ [path]: 'RoleName: orders\n' });
    await asking(repo, async (workspace) => {
      expect((await workspace.list()).map((entry) => entry.path)).toEqual([path]);
      expect(await workspace.read(path)).toEqual({ path, text: 'RoleName: orders\n' });
      expect(await workspace.search(['orders'])).toEqual([path]);
    });
  });

  test('has nothing at a path that is not in it, nor outside it', async () => {
    const repo = repositoryWith({ 'a.yaml': '' });
    await asking(repo, async (workspace) => {
      for (const path of ['b.yaml', 'a.yaml/b', '../a.yaml', '/etc/passwd', '', '.git/config'])
        expect(await workspace.read(path)).toBeUndefined();
    });
  });

  test('answers many questions asked at once, each with its own file', async () => {
    const paths = Array.from({ length: 50 }, (_, index) => `${index}.yaml`);
    const repo = repositoryWith(Object.fromEntries(paths.map((path) => [path, `${path}\n`.repeat(9000)])));
    const read = await asking(repo, (workspace) => Promise.all(paths.map((path) => workspace.read(path))));
    expect(read).toEqual(paths.map((path) => ({ path, text: `${path}\n`.repeat(9000) })));
  });

  test('keeps a byte order mark and carriage returns, so that edits fit the file', async () => {
    const repo = repositoryWith({ 'a.yaml': '\uFEFFa: 1\r\n', 'empty.yaml': '' });
    await asking(repo, async (workspace) => {
      expect(await workspace.read('a.yaml')).toEqual({ path: 'a.yaml', text: '\uFEFFa: 1\r\n' });
      expect(await workspace.read('empty.yaml')).toEqual({ path: 'empty.yaml', text: '' });
    });
  });

  test('is the same commit after its branch has moved', async () => {
    const repo = repositoryWith({ 'a.yaml': 'old' });
    await asking(
      repo,
      async (workspace) => {
        commitFiles(repo, { 'a.yaml': 'new' });
        expect(await workspace.read('a.yaml')).toEqual({ path: 'a.yaml', text: 'old' });
      },
      'main',
    );
  });

  test('is what was committed, not what `refs/replace` puts in its place', async () => {
    const repo = repositoryWith({ 'a.yaml': 'reviewed' });
    const before = runGit(repo, 'rev-parse', 'HEAD:a.yaml');
    commitFiles(repo, { 'a.yaml': 'harmless' });
    runGit(repo, 'replace', before, runGit(repo, 'rev-parse', 'HEAD:a.yaml'));
    const read = await asking(repo, (workspace) => workspace.read('a.yaml'), 'HEAD~1');
    expect(read).toEqual({ path: 'a.yaml', text: 'reviewed' });
  });
});

describe('kinds of repository', () => {
  test('a bare one', async () => {
    const repo = repositoryWith({ 'a.yaml': 'RoleName: orders\n' });
    const bare = join(temporaryFolder(), 'bare.git');
    runGit(repo, 'clone', '--quiet', '--bare', repo, bare);
    await asking(bare, async (workspace) => {
      expect(workspace.repository.bare).toBe(true);
      expect(await workspace.read('a.yaml')).toEqual({ path: 'a.yaml', text: 'RoleName: orders\n' });
      expect(await workspace.search(['orders'])).toEqual(['a.yaml']);
    });
  });

  test('one with SHA-256 ids', async () => {
    const repo = repositoryWith({ 'a.yaml': 'RoleName: orders\n' }, '--object-format=sha256');
    await asking(repo, async (workspace) => {
      expect(workspace.revision).toMatch(/^[0-9a-f]{64}$/);
      expect(await workspace.read('a.yaml')).toEqual({ path: 'a.yaml', text: 'RoleName: orders\n' });
      expect(await workspace.search(['orders'])).toEqual(['a.yaml']);
    });
  });

  test('a partial clone: what was not fetched is a problem and may contain anything, and nothing is fetched', async () => {
    const origin = repositoryWith({ 'a.yaml': 'RoleName: orders\n', 'b.yaml': 'x' });
    runGit(origin, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(temporaryFolder(), 'clone');
    runGit(origin, 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin}`, clone);
    await asking(clone, async (workspace) => {
      expect(await workspace.read('a.yaml')).toMatchObject({ code: 'missing-object', file: 'a.yaml', hides: true });
      expect(await workspace.search(['nowhere'])).toEqual(['a.yaml', 'b.yaml']);
      expect(await workspace.read('b.yaml')).toMatchObject({ code: 'missing-object', file: 'b.yaml' });
    });
  });
});

describe('what cannot be read is a problem at its path', () => {
  test.each<[string, string | Buffer]>([
    ['lfs-pointer', POINTER],
    ['not-text', Buffer.from([0xff, 0xfe, 0x41, 0x00])],
    ['not-text', Buffer.from('caf\xe9', 'latin1')],
    ['not-text', 'a: \0'],
    ['too-large', '#'.repeat(8 * 1024 * 1024 + 1)],
  ])('%s', async (code, content) => {
    const repo = repositoryWith({ 'dir/template.yaml': content });
    const read = await asking(repo, (workspace) => workspace.read('dir/template.yaml'));
    expect(read).toMatchObject({ code, file: 'dir/template.yaml', hides: true });
  });

  test('a file of exactly 8 MB is read', async () => {
    const repo = repositoryWith({ 'template.yaml': '#'.repeat(8 * 1024 * 1024) });
    expect(await asking(repo, (workspace) => workspace.read('template.yaml'))).toHaveProperty('text');
  });

  test('a symbolic link, and what lies behind one', async () => {
    const repo = repositoryWith({ 'real/template.yaml': 'Resources: {}\n' });
    symlinkSync('/etc/passwd', join(repo, 'link.yaml'));
    symlinkSync('real', join(repo, 'folder'));
    commitFiles(repo, {});
    await asking(repo, async (workspace) => {
      expect((await workspace.list()).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
        'symlink folder',
        'symlink link.yaml',
        'file real/template.yaml',
      ]);
      expect(await workspace.read('link.yaml')).toMatchObject({ code: 'symbolic-link', file: 'link.yaml' });
      const behind = await workspace.read('folder/template.yaml');
      expect(behind).toMatchObject({ code: 'symbolic-link', file: 'folder/template.yaml' });
    });
  });

  test('a submodule, and what lies in it', async () => {
    const module = repositoryWith({ 'template.yaml': 'RoleName: orders\n' });
    const repo = repositoryWith({ 'a.yaml': '' });
    runGit(repo, 'submodule', '--quiet', 'add', module, 'vendor/roles');
    commitFiles(repo, {});
    await asking(repo, async (workspace) => {
      expect(await workspace.list()).toContainEqual(
        expect.objectContaining({ path: 'vendor/roles', kind: 'submodule' }),
      );
      expect(await workspace.read('vendor/roles')).toMatchObject({ code: 'submodule', file: 'vendor/roles' });
      const inside = await workspace.read('vendor/roles/template.yaml');
      expect(inside).toMatchObject({ code: 'submodule', file: 'vendor/roles/template.yaml' });
      expect(await workspace.search(['orders'])).toEqual([]);
    });
  });

  test('names that are not UTF-8, which stay two files', async () => {
    const repo = repositoryWith({ 'a.yaml': 'x' });
    const blob = runGit(repo, 'rev-parse', 'HEAD:a.yaml');
    const sh = (script: string) => runGit(repo, '-c', `alias.sh=!${script}`, 'sh');
    const tree = sh(
      `printf '100644 blob ${blob}\\t\\351.yaml\\000100644 blob ${blob}\\t\\350.yaml\\000' | git mktree -z`,
    );
    const commit = runGit(repo, 'commit-tree', '-m', 'names', tree);
    await asking(
      repo,
      async (workspace) => {
        const paths = (await workspace.list()).map(({ path }) => path);
        expect(new Set(paths).size).toBe(2);
        for (const path of paths)
          expect(await workspace.read(path)).toMatchObject({ code: 'path-not-utf-8', file: path });
      },
      commit,
    );
  });
});

describe('search', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['any of the strings', ['alpha', 'gamma'], ['a.yaml', 'c.bin']],
    ['the string itself, not a pattern', ['al.ha'], []],
    ['its case', ['ALPHA'], []],
    ['a string that starts with a dash', ['--beta'], ['b.yaml']],
    ['what is not there', ['delta'], []],
    ['no string', [], []],
    ['the empty string, which is nowhere', [''], []],
  ])('finds %s', async (_title, needles, found) => {
    const repo = repositoryWith({ 'a.yaml': 'alpha\n', 'b.yaml': '--beta\n', 'c.bin': 'gamma\0\xff' });
    expect(await asking(repo, (workspace) => workspace.search(needles))).toEqual(found);
  });

  test('is the same under a configuration that changes how git prints', async () => {
    const repo = repositoryWith({ 'é.yaml': 'alpha\n' });
    for (const setting of ['color.ui=always', 'grep.lineNumber=true', 'grep.column=true', 'grep.patternType=perl'])
      runGit(repo, 'config', ...(setting.split('=') as [string, string]));
    expect(await asking(repo, (workspace) => workspace.search(['alpha']))).toEqual(['é.yaml']);
  });
});

describe('programs that the repository names', () => {
  test('are not run', async () => {
    const outside = temporaryFolder();
    const { command, mark } = trap(outside);
    const attributes = '*.yaml diff=evil filter=evil\n';
    const repo = repositoryWith({ 'a.yaml': 'alpha\n', '.gitattributes': attributes });
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'diff.external',
      'diff.evil.command',
      'diff.evil.textconv',
      'filter.evil.smudge',
      'filter.evil.clean',
      'pager.grep',
      'pager.ls-tree',
    ])
      runGit(repo, 'config', key, command);
    await asking(repo, async (workspace) => {
      await workspace.list();
      await workspace.read('a.yaml');
      expect(await workspace.search(['alpha'])).toEqual(['a.yaml']);
    });
    expect(existsSync(mark)).toBe(false);
  });
});
