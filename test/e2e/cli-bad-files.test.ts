import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commitFiles, repositoryWith, temporaryFolder, writeFiles } from '../hosts/git-fixture.ts';
import { jsonReview, runCli, wordsOf } from './run-cli.ts';
import { ordersTemplate } from './templates.ts';

const PATH = 'template.yaml';
const GOOD = ordersTemplate();

type Break = (folder: string, file: string) => void;
const content =
  (bytes: string | Buffer): Break =>
  (_, file) =>
    writeFileSync(file, bytes);
const link = (target: string): Break => {
  return (folder, file) => {
    rmSync(file);
    symlinkSync(target, file);
    writeFiles(folder, { 'README.md': 'no template\n' });
  };
};

const BROKEN: readonly [claim: string, damage: Break, code: string][] = [
  ['UTF-16', content(Buffer.from(`\uFEFF${GOOD}`, 'utf16le')), 'not-text'],
  ['Latin-1', content(Buffer.from(`# \u00e9\n${GOOD}`, 'latin1')), 'not-text'],
  ['a null byte', content(GOOD.replace('ReadOrders', 'Read\0Orders')), 'not-text'],
  ['nine megabytes', content(`${GOOD}${'# x\n'.repeat(2_400_000)}`), 'too-large'],
  [
    'a pointer to Git LFS',
    content('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'),
    'lfs-pointer',
  ],
  ['a link to itself', link(PATH), 'symbolic-link'],
  ['a link to another file', link('README.md'), 'symbolic-link'],
  ['a link out of the repository', link('/etc/passwd'), 'symbolic-link'],
];

describe('a file that cannot be read blocks with its reason, and the rest is reviewed', () => {
  const files = { [PATH]: GOOD, 'other.yaml': ordersTemplate({ action: '[dynamodb:GetItem, dynamodb:PutItem]' }) };
  const expected = { [`${PATH}#OrdersFunction`]: 'undecided', 'other.yaml#OrdersFunction': 'narrowed' };

  test.each(BROKEN)('in the working tree: %s', async (_, damage, code) => {
    const folder = repositoryWith(files);
    damage(folder, join(folder, PATH));
    writeFiles(folder, { 'other.yaml': GOOD });
    const { status, report } = await jsonReview([], { cwd: folder });
    expect(report.problems.map((problem) => [problem.code, problem.file, problem.blocking])).toEqual([
      [code, PATH, true],
    ]);
    expect({ status, words: wordsOf(report) }).toEqual({ status: 1, words: expected });
  });

  test.each(BROKEN)('in a commit: %s', async (_, damage, code) => {
    const folder = repositoryWith(files);
    damage(folder, join(folder, PATH));
    commitFiles(folder, { 'other.yaml': GOOD });
    const { status, report } = await jsonReview(['--base', 'HEAD~1', '--head', 'HEAD'], { cwd: folder });
    expect(report.problems.map((problem) => problem.code)).toEqual([code]);
    expect({ status, words: wordsOf(report) }).toEqual({ status: 1, words: expected });
  });

  test.each(BROKEN)('in a folder: %s', async (_, damage, code) => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'a'), files);
    writeFiles(join(folder, 'b'), { ...files, 'other.yaml': GOOD });
    damage(join(folder, 'b'), join(folder, 'b', PATH));
    const { status, report } = await jsonReview(['a', 'b'], { cwd: folder });
    expect(report.problems.map((problem) => problem.code)).toEqual([code]);
    expect({ status, words: wordsOf(report) }).toEqual({ status: 1, words: expected });
  });
});

describe('what is no file of a template is passed over', () => {
  test('a folder that is called template.yaml', async () => {
    const folder = repositoryWith({ [`${PATH}/${PATH}`]: GOOD });
    writeFiles(folder, { [`${PATH}/${PATH}`]: ordersTemplate({ action: 'dynamodb:*' }) });
    const { status, report } = await jsonReview([], { cwd: folder });
    expect({ status, words: wordsOf(report), problems: report.problems }).toEqual({
      status: 1,
      words: { [`${PATH}/${PATH}#OrdersFunction`]: 'widened' },
      problems: [],
    });
  });

  test('a template that became a folder is gone', async () => {
    const folder = repositoryWith({ [PATH]: GOOD });
    rmSync(join(folder, PATH));
    mkdirSync(join(folder, PATH));
    const { status, report } = await jsonReview([], { cwd: folder });
    expect({ status, words: wordsOf(report) }).toEqual({ status: 0, words: { [`${PATH}#OrdersFunction`]: 'removed' } });
  });

  test('links among files that nobody reads', async () => {
    const folder = repositoryWith({ [PATH]: GOOD });
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('/', join(folder, 'everything'));
    const { status, out, err } = await runCli(['review'], { cwd: folder });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^pass: /);
  });
});
