import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { render } from './render.ts';
import { readFiles } from './workspace.ts';

const cases = fileURLToPath(new URL('./cases', import.meta.url));
const EXPECTED = 'expected.txt';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

describe('a folder of templates is read as its expected.txt says', () => {
  test.each(readdirSync(cases).sort())('%s', async (name) => {
    const folder = join(cases, name);
    const paths = filesBelow(folder).filter((path) => !path.endsWith(EXPECTED));
    const files = Object.fromEntries(
      paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
    );
    const actual = `${render(await readFiles(files))}\n`;
    if (process.env['UPDATE']) writeFileSync(join(folder, EXPECTED), actual);
    expect(actual).toBe(readFileSync(join(folder, EXPECTED), 'utf8').replaceAll('\r\n', '\n'));
  });
});
