import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { textKey } from '../../src/source/text.ts';
import { EvaluationError } from '../../src/terraform/evaluation.ts';
import { jsonText } from '../../src/terraform/json.ts';
import { grammar, TestModule } from './language.ts';

const table = readFileSync(new URL('./console.txt', import.meta.url), 'utf8');
const rows = [...table.matchAll(/^(?![#\s])(.+)\n {2}=> (.+)$/gm)].map((row) => [row[1]!, row[2]!] as const);

async function evaluated(expression: string): Promise<unknown> {
  const module = new TestModule(await grammar(), `x = ${expression}\n`);
  try {
    const value = module.value('x');
    expect(module.problems).toEqual([]);
    return JSON.parse(textKey(jsonText(value)));
  } catch (error) {
    if (error instanceof EvaluationError) return 'refused';
    throw error;
  }
}

describe('every operator and function gives what Terraform gives', () => {
  test('the table is there', () => expect(rows.length).toBeGreaterThan(200));
  test.each(rows)('%s', async (expression, expected) => {
    expect(await evaluated(expression)).toEqual(expected === 'refused' ? 'refused' : JSON.parse(expected));
  });
});
