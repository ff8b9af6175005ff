import { expect } from '@jest/globals';
import { complaintsAbout } from '../reporters/schema.ts';
import { type Files, reviewInMemory } from './in-memory.ts';
import { stack } from './pair.ts';

export const READS = '- {Effect: Allow, Action: s3:GetObject, Resource: "arn:aws:s3:::a/*"}';
const WRITES = '- {Effect: Allow, Action: s3:PutObject, Resource: "arn:aws:s3:::a/*"}';

/** What base has in `template.yaml`. */
export const GOOD = stack({ statements: READS });

export interface Bad {
  /** `code:line` of every problem; with `!` where it blocks. */
  readonly problems: readonly string[];
  /** The word for the function `F` of the file; absent where the file has no unit. */
  readonly access?: string | undefined;
  readonly verdict: 'pass' | 'fail';
}

/** A review in which one file is bad on head, and beside it a good one that narrows. */
export async function reviewBad(head: string | Files, base: string | Files = GOOD): Promise<Bad> {
  const files = (given: string | Files) => (typeof given === 'string' ? { 'template.yaml': given } : given);
  const { report } = await reviewInMemory(
    { ...files(base), 'other.yaml': stack({ statements: `${READS}\n${WRITES}` }) },
    { ...files(head), 'other.yaml': stack({ statements: READS }) },
  );
  expect(complaintsAbout(report)).toEqual([]);
  for (const { message, help } of report.problems) {
    expect(message).toMatch(/^[^A-Z.].*[^.]$/s);
    expect(help).toMatch(/^[^A-Z.].*[^.]$/s);
  }
  const word = (id: string) => report.changes.find(({ subject }) => subject.id === id)?.access;
  expect(word('other.yaml#F')).toBe('narrowed');
  return {
    problems: report.problems.map(({ code, line, blocking }) => `${code}:${line}${blocking ? '!' : ''}`),
    access: word('template.yaml#F') ?? word('policy.json'),
    verdict: report.verdict,
  };
}
