import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isUnknown, textKey } from '../../src/source/text.ts';
import { EvaluationError } from '../../src/terraform/evaluation.ts';
import { jsonText } from '../../src/terraform/json.ts';
import { grammar, TestModule } from './language.ts';

const table = readFileSync(new URL('./console.txt', import.meta.url), 'utf8');
const rows = [...table.matchAll(/^(?![#\s])(.+)\n {2}=([>?]) (.+)$/gm)].map(
  ([, expression, mark, expected]) => [expression!, mark === '?' ? 'unknown' : expected!] as const,
);

/** The text that `jsonencode` gives; `unknown` where any part of it is not known. */
async function encoded(expression: string): Promise<string> {
  const module = new TestModule(await grammar(), `x = ${expression}\n`);
  try {
    const text = jsonText(module.value('x'));
    expect(module.problems).toEqual([]);
    return text.some(isUnknown) ? 'unknown' : textKey(text);
  } catch (error) {
    if (error instanceof EvaluationError) return 'refused';
    throw error;
  }
}

describe('every operator and function gives what Terraform gives', () => {
  test('the table is there', () => expect(rows.length).toBeGreaterThan(1500));
  test.each(rows)('%s', async (expression, expected) => {
    expect(await encoded(expression)).toBe(expected);
  });
});
