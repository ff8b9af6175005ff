import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NOT_PART_OF_ACCESS } from '../../src/reporters/wording.ts';
import { PROJECT } from './script.ts';

const page = readFileSync(join(PROJECT, 'docs/semantics.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| (?!what |-)/.test(line));

/** A link to a test is the name of the test, and the file that it is in. */
function namedTests(row: string): { name: string; file: string }[] {
  return [...row.matchAll(/\[([^\]]+)\]\(\.\.\/(test\/[^)]+)\)/g)].map(([, name, file]) => ({
    name: name!,
    file: file!,
  }));
}

/** A name is a text in quotes, or the key of a table of tests. */
function isNamed(source: string, name: string): boolean {
  return (
    [`'${name}'`, `"${name}"`].some((text) => source.includes(text)) || new RegExp(`^ +${name}: \\{`, 'm').test(source)
  );
}

describe('docs/semantics.md', () => {
  test.each(rows.map((row) => [row.split('|')[1]!.trim(), row]))(
    '%s: has a page of AWS and tests that are there',
    (_, row) => {
      expect(row).toMatch(/\]\(https:\/\/docs\.aws\.amazon\.com\//);
      const tests = namedTests(row);
      expect(tests).not.toHaveLength(0);
      const missing = tests.filter(({ name, file }) => !isNamed(readFileSync(join(PROJECT, file), 'utf8'), name));
      expect(missing).toEqual([]);
    },
  );

  test('every report says what is not part of access', () => {
    const section = page.slice(page.indexOf('## Not decided'));
    for (const kind of ['resource-based policies', 'service and resource control policies', 'session policies']) {
      expect(NOT_PART_OF_ACCESS).toContain(kind);
      expect(section).toContain(kind);
    }
  });

  test('a test that is not there would be found', () => {
    expect(isNamed("test('a Deny wins', () => {", 'a Deny')).toBe(false);
    expect(isNamed('  texts: {\n', 'texts')).toBe(true);
  });
});
