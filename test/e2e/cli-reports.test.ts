import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { repositoryWith, runGit, temporaryFolder, writeFiles } from '../hosts/git-fixture.ts';
import { complaintsAbout } from '../reporters/schema.ts';
import { CLI, jsonReview, runCli } from './run-cli.ts';
import { ordersTemplate } from './templates.ts';

const PATH = 'services/orders/template.yaml';

/** A working tree that widens a statement of main. */
function widenedRepository(lines = (text: string) => text): string {
  const folder = repositoryWith({ [PATH]: lines(ordersTemplate()) });
  writeFiles(folder, { [PATH]: lines(ordersTemplate({ action: 'dynamodb:*' })) });
  return folder;
}

describe('reports', () => {
  test('each format goes where its --output says, the one without to standard output', async () => {
    const folder = widenedRepository();
    const formats = ['--format', 'json', '--output', 'r.json', '--format', 'markdown', '--format', 'patch', '--output'];
    const { status, out, err } = await runCli(['review', ...formats, 'r.patch'], { cwd: folder });
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toMatch(/^### .*blocks/);
    expect(complaintsAbout(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')))).toEqual([]);
    expect(readFileSync(join(folder, 'r.patch'), 'utf8')).toContain(`+++ b/${PATH}`);
  });

  test.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colours with %j', async (env, colours) => {
    const { out } = await runCli(['review'], { cwd: widenedRepository(), env });
    expect(out.includes('\u001b[')).toBe(colours);
  });

  test('--quiet says what blocks and nothing else, --verbose says more', async () => {
    const folder = widenedRepository();
    const lengths = [];
    for (const args of [['--quiet'], [], ['--verbose']])
      lengths.push((await runCli(['review', ...args], { cwd: folder })).out.length);
    expect(lengths[0]).toBeLessThan(lengths[1]!);
    expect(lengths[1]).toBeLessThanOrEqual(lengths[2]!);
    const { out } = await runCli(['review', '--quiet'], { cwd: folder });
    expect(out).toContain('OrdersFunction');
    expect(out).not.toContain('compared ');
  });

  test('a reader that stops early does not change the exit status', async () => {
    const child = spawn(process.execPath, [CLI, 'review', '--verbose'], { cwd: widenedRepository() });
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = await once(child, 'exit');
    expect(status).toBe(1);
  });
});

describe('suggestions', () => {
  test.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no last line break', (text: string) => text.trimEnd()],
  ])('--apply writes them, and the next review passes: %s', async (_, lines) => {
    const folder = widenedRepository(lines);
    const first = await runCli(['review', '--apply'], { cwd: join(folder, 'services') });
    expect(first).toMatchObject({ status: 1, err: `applied 1 suggestion(s) to ${PATH}\n` });
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe(lines(ordersTemplate()));
    expect((await jsonReview([], { cwd: folder })).status).toBe(0);
  });

  test('as a patch, git applies them', async () => {
    const folder = widenedRepository();
    await runCli(['review', '--format', 'patch', '--output', 'fix.patch'], { cwd: folder });
    runGit(folder, 'apply', 'fix.patch');
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe(ordersTemplate());
  });
});

const product = fileURLToPath(new URL('../../', import.meta.url));

describe('the demo', () => {
  test('needs dist and examples only, from any folder, and shows what it read', async () => {
    const copy = join(temporaryFolder(), 'a product');
    for (const part of ['dist', 'examples', 'package.json'])
      cpSync(join(product, part), join(copy, part), { recursive: true });
    const call = { cwd: temporaryFolder(), cli: join(copy, 'dist/cli.js') };
    const before = await runCli(['review', '--demo'], call);
    expect(before.status).toBe(0);
    expect(before.out).toContain('lambda-role-guard review examples/orders/base examples/orders/head\n');
    expect(before.out).toContain('exit status: 1');

    const folders = ['examples/orders/base', 'examples/orders/head'];
    const same = await runCli(['review', ...folders], { ...call, cwd: copy });
    expect(same.status).toBe(1);
    expect(before.out.startsWith(same.out)).toBe(true);

    const head = join(copy, 'examples/orders/head/template.yaml');
    writeFiles(copy, {
      'examples/orders/head/template.yaml': readFileSync(head, 'utf8').replace('dynamodb:*', 'dynamodb:Scan'),
    });
    const after = await runCli(['review', '--demo'], call);
    expect(after.out).toContain('dynamodb:Scan');
    expect(after.out).not.toBe(before.out);
  });

  test('is JSON alone on standard output where JSON is asked for', async () => {
    const { status, report } = await jsonReview(['--demo']);
    expect({ status, verdict: report.verdict }).toEqual({ status: 0, verdict: 'fail' });
  });
});
