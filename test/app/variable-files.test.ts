import { expect, test } from '@jest/globals';
import { checkVariableFiles } from '../../src/app/variable-files.ts';
import { memoryWorkspace } from '../reviews/in-memory.ts';
import { grammarBytes } from '../terraform/language.ts';

test.each<[claim: string, path: string, base: string | undefined, head: string | undefined, reason: string]>([
  ['that is nowhere', 'v.tfvars', undefined, undefined, 'there is no variable file `v.tfvars` on either side'],
  ['that does not parse', 'v.tfvars', 'a = 1\n', 'a = 1\nb = [\n', 'at line 2, on head'],
  ['that did not parse', 'v.tfvars', 'a = = 1\n', 'a = 1\n', 'at line 1, on base'],
  ['with a block', 'v.tfvars', undefined, 'variable "a" {}\n', 'it declares a `variable`, on head'],
  ['that is no JSON', 'v.tfvars.json', undefined, '{"a": 1,\n}', 'at line 2, on head'],
  ['that is no object', 'v.tfvars.json', undefined, '[]', 'the values of variables are no object at line 1, on head'],
])('a file of variables %s is refused', async (_, path, base, head, reason) => {
  const side = (name: string, text: string | undefined) =>
    memoryWorkspace(name, text === undefined ? {} : { [path]: text });
  const sides = { base: side('base', base), head: side('head', head) };
  await expect(checkVariableFiles(sides, [path], async () => grammarBytes)).rejects.toThrow(reason);
});

test('one that one side lacks is not refused', async () => {
  const sides = { base: memoryWorkspace('base', {}), head: memoryWorkspace('head', { 'v.tfvars': 'a = [1, {}]\n' }) };
  await expect(checkVariableFiles(sides, ['v.tfvars'], async () => grammarBytes)).resolves.toBeUndefined();
});
