import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import { readPlanFiles } from '../../src/hosts/plan-file.ts';
import { UsageError } from '../../src/source/usage-error.ts';
import { temporaryFolder } from './git-fixture.ts';

test.each([
  ['UTF-8', Buffer.from('{"é": 1}')],
  ['UTF-8 with a mark', Buffer.from('\ufeff{"é": 1}')],
  ['UTF-16, as PowerShell writes it', Buffer.from('\ufeff{"é": 1}', 'utf16le')],
])('%s', (_, content) => {
  const path = join(temporaryFolder(), 'plan.json');
  writeFileSync(path, content);
  const [file] = readPlanFiles([path]);
  expect(file).toEqual({ path: relative(process.cwd(), path).replaceAll('\\', '/'), text: '{"é": 1}' });
});

test.each([
  ['is not there', 'nowhere.json', 'there is no plan'],
  ['is a folder', '.', 'cannot be read'],
])('a plan that %s is a call that is wrong', (_, name, reason) => {
  const read = () => readPlanFiles([join(temporaryFolder(), name)]);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(reason);
});
