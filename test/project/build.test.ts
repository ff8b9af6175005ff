import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { PROJECT, runScript, withFolder } from './script.ts';

const TYPES = JSON.stringify({ source: 'yaml', types: Array.from({ length: 100 }, (_, index) => `Type${index}`) });

const SOURCES = {
  'package.json': '{"type":"module"}',
  'data/types.json': TYPES,
  'src/cli.ts': "const { heavy } = await import('./heavy.ts');\nprocess.stdout.write(heavy);\n",
  'src/action.ts': "const { heavy } = await import('./heavy.ts');\nprocess.stdout.write(heavy + ' again');\n",
  'src/heavy.ts': "export const heavy: string = 'lifted';\n",
};

/** Builds a small checkout beside the installed packages, then lets `use` look at it. */
function withBuild(use: (root: string) => void): void {
  withFolder(SOURCES, (root) => {
    symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'junction');
    expect(build(root)).toMatchObject({ status: 0, stderr: '' });
    use(root);
  });
}

function build(root: string, ...options: string[]) {
  return runScript('build.mjs', '--root', root, ...options);
}

function filesOf(dist: string): readonly string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

describe('building', () => {
  test('gives small entries, what they load later, the data compressed, and the licences', () => {
    withBuild((root) => {
      const dist = join(root, 'dist');
      expect(filesOf(dist)).toEqual([
        'cli.js',
        'data',
        'data/hcl-engine.wasm.br',
        'data/hcl-grammar.wasm.br',
        'data/types.br',
        'heavy.js',
        'index.js',
        'licenses.txt',
      ]);
      const cli = readFileSync(join(dist, 'cli.js'), 'utf8');
      expect(cli).toMatch(/^#!\/usr\/bin\/env node\n/);
      expect(cli).toContain('import("./heavy.js")');
      expect(cli).not.toContain('lifted');
      expect(brotliDecompressSync(readFileSync(join(dist, 'data/types.br'))).toString()).toBe(TYPES);
    });
  });

  test('removes what is no longer built, in folders too', () => {
    withBuild((root) => {
      writeFileSync(join(root, 'dist/old.js'), '');
      mkdirSync(join(root, 'dist/old'));
      writeFileSync(join(root, 'dist/old/older.js'), '');
      build(root);
      expect(existsSync(join(root, 'dist/old.js'))).toBe(false);
      expect(existsSync(join(root, 'dist/old/older.js'))).toBe(false);
    });
  });

  test('a module that nothing else can bring is refused', () => {
    withBuild((root) => {
      writeFileSync(
        join(root, 'src/heavy.ts'),
        "export let heavy = '';\ntry {\n  heavy = require('not-installed');\n} catch {}\n",
      );
      const { status, stderr } = build(root);
      expect(stderr).toContain('the bundle would need not-installed to be installed');
      expect(status).not.toBe(0);
    });
  });

  test('data without a known licence is refused', () => {
    withBuild((root) => {
      writeFileSync(join(root, 'data/more.json'), '{"source":"somewhere","version":"1.0.0"}');
      const { status, stderr } = build(root);
      expect(stderr).toContain('no licence is known for data of somewhere');
      expect(status).not.toBe(0);
    });
  });
});

describe('--check', () => {
  test('passes right after a build', () => {
    withBuild((root) => {
      expect(build(root, '--check')).toMatchObject({ status: 0, stderr: '' });
    });
  });

  test('passes where another version of Node compressed the same data to other bytes', () => {
    withBuild((root) => {
      const file = join(root, 'dist/data/types.br');
      const other = brotliCompressSync(TYPES, { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } });
      expect(other.equals(readFileSync(file))).toBe(false);
      writeFileSync(file, other);
      expect(build(root, '--check')).toMatchObject({ status: 0, stderr: '' });
      build(root);
      expect(readFileSync(file).equals(other)).toBe(true);
    });
  });

  const spoilings: readonly [claim: string, said: string, spoil: (root: string) => void][] = [
    [
      'a source that changed',
      'dist/heavy.js is not what the sources give',
      (root) => writeFileSync(join(root, 'src/heavy.ts'), "export const heavy = 'changed';\n"),
    ],
    ['a file that is missing', 'dist/index.js is missing', (root) => rmSync(join(root, 'dist/index.js'))],
    [
      'a file too many',
      'dist/data/more.br is built from nothing',
      (root) => writeFileSync(join(root, 'dist/data/more.br'), ''),
    ],
    [
      'data that changed',
      'dist/data/types.br is not what the sources give',
      (root) => writeFileSync(join(root, 'data/types.json'), '{"source":"yaml"}'),
    ],
    [
      'data that is not compressed data',
      'dist/data/types.br is not what the sources give',
      (root) => writeFileSync(join(root, 'dist/data/types.br'), 'text'),
    ],
  ];
  test.each(spoilings)('%s: %s', (_, said, spoil) => {
    withBuild((root) => {
      spoil(root);
      const before = filesOf(join(root, 'dist'));
      const { status, stderr } = build(root, '--check');
      expect(stderr).toBe(`${said}\nrun \`npm run build\` and commit dist/\n`);
      expect(status).toBe(1);
      expect(filesOf(join(root, 'dist'))).toEqual(before);
    });
  });
});
