import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CONFIGURATION_FILE } from '../src/app/options.ts';
import { CHECKS } from '../src/app/registry.ts';
import { reviewInMemory } from './reviews/in-memory.ts';

const FOLDER = new URL('../docs/checks/', import.meta.url);
const pages = readdirSync(FOLDER).sort();

/** What the configuration of base says in all examples of a page. */
const CONFIGURATION = /```yaml configuration\n([\s\S]*?)```/;

/** An example is a `base`, a `head` and what the review of them says, in this order. */
const EXAMPLE = /```yaml base\n([\s\S]*?)```\n\n```yaml head\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g;

test('every check has a page, and every page a check', () => {
  const names = [...CHECKS.map(({ id }) => id), 'public-invoke'].sort();
  expect(pages.map((page) => page.replace('.md', ''))).toEqual(names);
});

describe.each(pages)('docs/checks/%s', (page) => {
  const url = new URL(page, FOLDER);
  const check = page.replace('.md', '');

  test('says what the product says, catches one example and is silent on the other', async () => {
    const text = readFileSync(url, 'utf8');
    const examples = [...text.matchAll(EXAMPLE)];
    expect(examples).toHaveLength(2);
    const said: string[] = [];
    const [, config] = CONFIGURATION.exec(text) ?? [];
    const rest = config === undefined ? {} : { [CONFIGURATION_FILE]: config };
    for (const [, base, head] of examples) {
      const { report } = await reviewInMemory({ 'template.yaml': base!, ...rest }, { 'template.yaml': head!, ...rest });
      said.push(
        [
          ...report.changes.map(({ subject, access }) => `${subject.id}: ${access}`),
          ...report.findings.map((one) => `${one.check}, ${one.severity}: ${one.message}`),
          `verdict: ${report.verdict}`,
          '',
        ].join('\n'),
      );
      const found = report.findings.some((finding) => finding.check === check);
      expect(found).toBe(said.length === 1);
    }
    if (process.env.UPDATE) {
      let index = 0;
      const rewritten = text.replace(EXAMPLE, (all, _b, _h, old: string) =>
        all.replace(`\`\`\`text\n${old}\`\`\``, () => `\`\`\`text\n${said[index++]}\`\`\``),
      );
      writeFileSync(url, rewritten);
    } else expect(examples.map(([, , , expected]) => expected)).toEqual(said);
  });
});
