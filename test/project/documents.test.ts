import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadCatalog } from '../../src/hosts/data.ts';
import { validatePolicy } from '../../src/iam/validate/validate-policy.ts';
import { PROJECT } from './script.ts';

const pages = [
  ...readdirSync(PROJECT).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(PROJECT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];
const read = (page: string) => readFileSync(join(PROJECT, page), 'utf8');

/** Below which folders a path in the text may be meant. */
const FOLDERS = ['', 'src'];
const ROOMS = readdirSync(join(PROJECT, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** `iam/evaluate.ts`, `src/app/review.ts`, `hosts/revisions`: text in backticks that names a file or folder of ours. */
function namedPaths(text: string): readonly string[] {
  const top = ['src', 'test', 'docs', 'data', 'scripts', 'examples', 'schema', 'dist', ...ROOMS].join('|');
  const path = new RegExp(`\`((?:${top})/[\\w./-]*|\\.(?:ci|github)/[\\w./-]+)\``, 'g');
  return [...text.matchAll(path)].map(([, name]) => name!.replace(/\/$/, ''));
}

function exists(name: string): boolean {
  return FOLDERS.some((folder) => ['', '.ts'].some((ending) => existsSync(join(PROJECT, folder, `${name}${ending}`))));
}

describe.each(pages)('%s', (page) => {
  test('the files that it names are there', () => {
    expect(namedPaths(read(page)).filter((name) => !exists(name))).toEqual([]);
  });

  test('its links to files lead somewhere', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => target!);
    expect(links.filter((target) => !existsSync(join(PROJECT, dirname(page), target)))).toEqual([]);
  });
});

test('a path that is not there would be found', () => {
  const text = 'see `iam/not-there.ts`, `src/iam/policy.ts`, `hosts/data` and `docs/nothing/`';
  expect(namedPaths(text).filter((name) => !exists(name))).toEqual(['iam/not-there.ts', 'docs/nothing']);
});

describe('the policies in README.md', () => {
  const documents = [...read('README.md').matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text!);

  test('allow exactly what is asked of IAM Access Analyzer', () => {
    const source = readFileSync(join(PROJECT, 'src/hosts/aws.ts'), 'utf8');
    const asked = new Set([...source.matchAll(/new (\w+)Command\(/g)].map(([, name]) => `access-analyzer:${name}`));
    expect(JSON.parse(documents[1]!).Statement).toEqual([
      { Effect: 'Allow', Action: expect.anything(), Resource: '*' },
    ]);
    expect(JSON.parse(documents[1]!).Statement[0].Action.sort()).toEqual([...asked].sort());
  });

  test.each([
    ['RESOURCE_POLICY', 0],
    ['IDENTITY_POLICY', 1],
  ] as const)('are valid: %s', async (policyType, index) => {
    const catalog = await loadCatalog();
    const options = policyType === 'RESOURCE_POLICY' ? { resourceType: 'AWS::IAM::AssumeRolePolicyDocument' } : {};
    const findings = validatePolicy(documents[index]!, policyType, { catalog, ...options });
    expect(findings.map(({ issueCode }) => issueCode)).toEqual([]);
  });
});
