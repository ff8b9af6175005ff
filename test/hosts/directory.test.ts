import { execFileSync } from 'node:child_process';
import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { directoryWorkspace } from '../../src/hosts/directory.ts';
import { resolveFolders } from '../../src/hosts/revisions.ts';
import { UsageError } from '../../src/source/usage-error.ts';
import { temporaryFolder, writeFiles } from './git-fixture.ts';

type Files = Readonly<Record<string, string | Buffer>>;

function folderWith(files: Files): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

async function changesBetween(base: Files, head: Files) {
  return (await resolveFolders(folderWith(base), folderWith(head))).changed;
}

describe('a folder as a revision', () => {
  test('holds every file, sorted by path, but neither git’s nor installed packages', async () => {
    const workspace = directoryWorkspace(
      folderWith({
        'b.yaml': 'b',
        'a/x y.yaml': 'aa',
        '.git/config': '',
        'a/node_modules/p/t.yaml': '',
        '.github/é.yml': '',
      }),
    );
    expect(await workspace.list()).toEqual([
      { path: '.github/é.yml', kind: 'file', size: 0 },
      { path: 'a/x y.yaml', kind: 'file', size: 2 },
      { path: 'b.yaml', kind: 'file', size: 1 },
    ]);
    expect(await workspace.read('a/x y.yaml')).toEqual({ path: 'a/x y.yaml', text: 'aa' });
    expect(await workspace.read('a/node_modules/p/t.yaml')).toBeUndefined();
  });

  test('has nothing outside of it', async () => {
    const parent = folderWith({ 'secret.yaml': 'secret', 'inside/a.yaml': 'a' });
    const workspace = directoryWorkspace(join(parent, 'inside'));
    for (const path of ['../secret.yaml', 'x/../../secret.yaml', join(parent, 'secret.yaml'), './a.yaml'])
      expect(await workspace.read(path)).toBeUndefined();
  });

  test('lists links and follows none', async () => {
    const outside = folderWith({ 'template.yaml': 'secret' });
    const folder = folderWith({ 'a.yaml': 'a' });
    symlinkSync(outside, join(folder, 'folder'));
    symlinkSync(join(outside, 'template.yaml'), join(folder, 'link.yaml'));
    symlinkSync('a.yaml', join(folder, 'inner.yaml'));
    symlinkSync('.', join(folder, 'loop'));
    const workspace = directoryWorkspace(folder);
    expect((await workspace.list()).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'file a.yaml',
      'symlink folder',
      'symlink inner.yaml',
      'symlink link.yaml',
      'symlink loop',
    ]);
    for (const path of ['link.yaml', 'folder/template.yaml', 'loop/a.yaml', 'inner.yaml'])
      expect(await workspace.read(path)).toMatchObject({ code: 'symbolic-link', file: path, hides: true });
    expect(await workspace.search(['secret'])).toEqual([]);
  });

  test('does not open a link that takes a folder’s place after the files were listed', async () => {
    const outside = folderWith({ 'template.yaml': 'secret' });
    const folder = folderWith({ 'dir/template.yaml': 'x' });
    const workspace = directoryWorkspace(folder);
    await workspace.list();
    renameSync(join(folder, 'dir'), join(folder, 'was'));
    symlinkSync(outside, join(folder, 'dir'));
    expect(await workspace.read('dir/template.yaml')).toMatchObject({ code: 'symbolic-link', hides: true });
  });

  test('may itself be named through a link', async () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folderWith({ 'a.yaml': 'a' }), link);
    expect(await directoryWorkspace(link).read('a.yaml')).toEqual({ path: 'a.yaml', text: 'a' });
  });

  test.each<[string, string | Buffer]>([
    ['lfs-pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a21\nsize 12\n'],
    ['not-text', Buffer.from([0xff, 0xfe, 0x41, 0x00])],
    ['too-large', '#'.repeat(8 * 1024 * 1024 + 1)],
  ])('makes a problem of a file that is %s', async (code, content) => {
    const workspace = directoryWorkspace(folderWith({ 'a.yaml': content }));
    expect(await workspace.read('a.yaml')).toMatchObject({ code, file: 'a.yaml', hides: true });
  });

  test('skips pipes, which would never end', async () => {
    const folder = folderWith({ 'a.yaml': 'a' });
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    expect(await directoryWorkspace(folder).search(['a'])).toEqual(['a.yaml']);
  });

  test('is searched for strings, byte for byte', async () => {
    const workspace = directoryWorkspace(folderWith({ 'a.yaml': 'alpha é', 'b.yaml': 'beta', 'c.bin': 'gamma\0' }));
    expect(await workspace.search(['alpha', 'gamma'])).toEqual(['a.yaml', 'c.bin']);
    expect(await workspace.search(['é'])).toEqual(['a.yaml']);
    expect(await workspace.search(['b.ta', ''])).toEqual([]);
  });

  test('that is not there is a wrong call', () => {
    const folder = folderWith({ file: '' });
    for (const name of ['nowhere', 'file']) expect(() => directoryWorkspace(join(folder, name))).toThrow(UsageError);
  });
});

describe('what changed between two folders', () => {
  const lines = (count: number, word = 'line') => Array.from({ length: count }, (_, at) => `${word} ${at}\n`).join('');

  test.each<[string, Files, Files, unknown]>([
    ['nothing', { 'a.yaml': 'a' }, { 'a.yaml': 'a' }, []],
    ['a size', { 'a.yaml': 'a' }, { 'a.yaml': 'aa' }, [{ path: 'a.yaml', status: 'modified' }]],
    ['a byte', { 'a.yaml': 'a' }, { 'a.yaml': 'b' }, [{ path: 'a.yaml', status: 'modified' }]],
    ['a file more', { 'a.yaml': '' }, { 'a.yaml': '', 'b.yaml': 'b' }, [{ path: 'b.yaml', status: 'added' }]],
    ['a file less', { 'a.yaml': '', 'b.yaml': 'b' }, { 'a.yaml': '' }, [{ path: 'b.yaml', status: 'removed' }]],
    ['a name', { 'a.yaml': 'a' }, { 'b.yaml': 'a' }, [{ path: 'b.yaml', status: 'renamed', was: 'a.yaml' }]],
    [
      'a name and half of the lines',
      { 'a.yaml': lines(10) },
      { 'b.yaml': lines(5) + lines(5, 'next') },
      [{ path: 'b.yaml', status: 'renamed', was: 'a.yaml' }],
    ],
    [
      'a name and more than half of the lines',
      { 'a.yaml': lines(10) },
      { 'b.yaml': lines(4) + lines(6, 'next') },
      [
        { path: 'a.yaml', status: 'removed' },
        { path: 'b.yaml', status: 'added' },
      ],
    ],
    [
      'folders of files that are all alike, which keep their names',
      { 'x/a.yaml': 'same', 'x/b.yaml': 'same' },
      { 'y/b.yaml': 'same', 'y/a.yaml': 'same' },
      [
        { path: 'y/a.yaml', status: 'renamed', was: 'x/a.yaml' },
        { path: 'y/b.yaml', status: 'renamed', was: 'x/b.yaml' },
      ],
    ],
    [
      'one file into two: the more similar one is the rename',
      { 'a.yaml': lines(10) },
      { 'b.yaml': lines(8), 'c.yaml': lines(9) },
      [
        { path: 'b.yaml', status: 'added' },
        { path: 'c.yaml', status: 'renamed', was: 'a.yaml' },
      ],
    ],
  ])('is %s', async (_title, base, head, expected) => {
    expect(await changesBetween(base, head)).toEqual(expected);
  });
});
