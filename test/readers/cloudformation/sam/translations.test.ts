import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../../../src/reporters/report.ts';
import { reviewInMemory } from '../../../reviews/in-memory.ts';

/** A template, and what the transform of aws-sam-translator 1.110.0 makes of it. */
interface Translation {
  readonly name: string;
  readonly template: unknown;
  readonly translation: { readonly Resources: Readonly<Record<string, Resource>> };
}

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

const KINDS = ['policy-templates', 'events', 'connectors', 'features'];

function translations(kind: string): Translation[] {
  return JSON.parse(readFileSync(new URL(`translations/${kind}.json`, import.meta.url), 'utf8')) as Translation[];
}

async function reviewed(base: unknown, head: unknown): Promise<Report> {
  const [before, after] = [base, head].map((template) => ({ 'template.yaml': JSON.stringify(template) }));
  const { report } = await reviewInMemory(before!, after!);
  return report;
}

function words(report: Report): Record<string, string> {
  return Object.fromEntries(report.changes.map(({ subject, access }) => [subject.id, access]));
}

describe.each(KINDS)('%s', (kind) => {
  test.each(translations(kind))('$name: the translation changes no access', async ({ template, translation }) => {
    const report = await reviewed(template, translation);
    const changed = Object.entries(words(report)).filter(([, access]) => access !== 'unchanged');
    expect({ changed, verdict: report.verdict, problems: report.problems.filter(({ blocking }) => blocking) }).toEqual({
      changed: [],
      verdict: 'pass',
      problems: [],
    });
    expect(report.changes.length).toBeGreaterThan(0);
  });
});
