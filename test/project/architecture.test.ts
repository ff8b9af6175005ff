import { describe, expect, test } from '@jest/globals';
import { runScript, withFolder } from './script.ts';

/** What keeps every rule; each case adds its breach to it. */
const SOUND = {
  'src/source/span.ts': 'export interface Span { start: number }\n',
  'src/iam/policy.ts': "import type { Span } from '../source/span.ts';\nexport interface Policy { at: Span }\n",
  'src/readers/reader.ts': "export type { Policy } from '../iam/policy.ts';\n",
  'src/app/review.ts': "import { createHash } from 'node:crypto';\nimport { posix } from 'node:path';\nexport {};\n",
  'src/hosts/folder.ts':
    "import { readFileSync } from 'node:fs';\nimport type { Policy } from '../readers/reader.ts';\n",
  'src/action.ts': "import * as core from '@actions/core';\nawait import('./app/review.ts');\n",
};

function architectureOf(files: Readonly<Record<string, string>>) {
  return withFolder(files, (folder) => runScript('architecture.mjs', '--root', folder));
}

test('what keeps the rules passes', () => {
  expect(architectureOf(SOUND)).toEqual({
    status: 0,
    stdout: '6 modules and 8 imports, 8 rules, 0 breaches\n',
    stderr: '',
  });
});

describe('a planted breach is found, with the rule and the reason for it', () => {
  const cases: readonly [claim: string, rule: string, file: string, text: string][] = [
    ['a circle of two', 'no-circles', 'src/source/span.ts', "import { a } from './text.ts';\n"],
    ['a circle of types only', 'no-circles', 'src/source/span.ts', "import type { A } from './text.ts';\n"],
    ['a circle by a re-export', 'no-circles', 'src/source/span.ts', "export * from './text.ts';\n"],
    ['a circle by import()', 'no-circles', 'src/source/span.ts', "await import('./text.ts');\n"],
    ['a circle by an inline type', 'no-circles', 'src/source/span.ts', "let a: import('./text.ts').A;\n"],
    ['a module that imports itself', 'no-circles', 'src/source/span.ts', "import type { A } from './span.ts';\n"],
    ['iam that imports the model', 'rooms', 'src/iam/policy.ts', "import { a } from '../model/role.ts';\n"],
    ['a type against the current', 'rooms', 'src/iam/policy.ts', "import type { A } from '../model/role.ts';\n"],
    ['source that imports anything', 'rooms', 'src/source/span.ts', "import { a } from '../iam/pattern.ts';\n"],
    ['a reader that imports a check', 'rooms', 'src/readers/sam.ts', "import { a } from '../checks/new.ts';\n"],
    ['a reporter that imports a host', 'rooms', 'src/reporters/json.ts', "import { a } from '../hosts/folder.ts';\n"],
    ['app that imports a host', 'rooms', 'src/app/review.ts', "import type { A } from '../hosts/folder.ts';\n"],
    ['a host that imports app', 'rooms', 'src/hosts/git.ts', "import type { A } from '../app/review.ts';\n"],
    ['a host that runs a reader', 'rooms', 'src/hosts/git.ts', "import { a } from '../readers/sam.ts';\n"],
    ['anything that imports an entry', 'rooms', 'src/app/review.ts', "import { a } from '../cli.ts';\n"],
    ['a room that nobody knows', 'rooms', 'src/misc/a.ts', "import { a } from '../source/span.ts';\n"],
    ['a check that imports another', 'members-stand-alone', 'src/checks/old.ts', "import { a } from './new.ts';\n"],
    [
      'a reader that imports another',
      'members-stand-alone',
      'src/readers/sam.ts',
      "import { a } from './terraform/module.ts';\n",
    ],
    ['a file read in app', 'only-hosts-touch-the-world', 'src/app/a.ts', "import { readFileSync } from 'node:fs';\n"],
    ['without node: before it', 'only-hosts-touch-the-world', 'src/app/a.ts', "import { readFileSync } from 'fs';\n"],
    ['a path of this platform', 'only-hosts-touch-the-world', 'src/app/a.ts', "import { join } from 'node:path';\n"],
    ['the environment', 'only-hosts-touch-the-world', 'src/iam/a.ts', 'export const a = process.env.HOME;\n'],
    ['the environment, unpacked', 'only-hosts-touch-the-world', 'src/iam/a.ts', 'const { env } = process;\n'],
    ['the clock', 'only-hosts-touch-the-world', 'src/iam/a.ts', 'export const a = Date.now();\n'],
    ['the date of today', 'only-hosts-touch-the-world', 'src/iam/a.ts', 'export const a = new Date();\n'],
    ['the network', 'only-hosts-touch-the-world', 'src/app/a.ts', "await fetch('https://example.com');\n"],
    ['a client of AWS', 'only-hosts-touch-the-world', 'src/app/a.ts', "import { a } from '@aws-sdk/client-iam';\n"],
    [
      'a host that writes workflow commands',
      'only-the-action-knows-actions-core',
      'src/hosts/git.ts',
      "import * as core from '@actions/core';\n",
    ],
    ['a file of 351 lines', 'one-idea-per-file', 'src/app/a.ts', 'export {};\n'.repeat(351)],
    ['a file called util', 'names-say-something', 'src/app/util.ts', 'export {};\n'],
    ['a folder called helpers', 'names-say-something', 'src/app/helpers/a.ts', 'export {};\n'],
    ['an import of nothing', 'everything-is-read', 'src/app/a.ts', "import { a } from './not-there.ts';\n"],
    ['an import with a computed name', 'everything-is-read', 'src/app/a.ts', 'await import(name);\n'],
  ];
  const targets = {
    'src/source/text.ts': "import type { Span } from './span.ts';\n",
    'src/iam/pattern.ts': 'export {};\n',
    'src/model/role.ts': 'export {};\n',
    'src/checks/new.ts': 'export {};\n',
    'src/readers/terraform/module.ts': 'export {};\n',
    'src/readers/sam.ts': 'export {};\n',
    'src/cli.ts': 'export {};\n',
  };

  test.each(cases)('%s: %s', (_, rule, file, text) => {
    const { status, stderr, stdout } = architectureOf({ ...SOUND, ...targets, [file]: text });
    expect(stderr).toMatch(new RegExp(`^src/.*:\\d+ .*\\n  ${rule}: .{30,}\\n\\n$`));
    expect(stdout).toContain(' 1 breaches');
    expect(status).toBe(1);
  });

  test('the same modules without a breach pass', () => {
    expect(architectureOf({ ...SOUND, ...targets })).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('an empty reading fails', () => {
  test.each([
    ['no sources at all', {}],
    ['sources in another folder', { 'lib/a.ts': "import './b.ts';\n" }],
    ['sources that import nothing', { 'src/source/span.ts': 'export {};\n' }],
  ])('%s', (_, files) => {
    const { status, stderr } = architectureOf(files);
    expect(stderr).toContain('everything-is-read: ');
    expect(status).toBe(1);
  });

  test('a module that does not parse', () => {
    const { status, stderr } = architectureOf({ ...SOUND, 'src/iam/a.ts': 'import { from;\n' });
    expect(stderr).toContain('src/iam/a.ts cannot be read');
    expect(status).toBe(1);
  });
});
