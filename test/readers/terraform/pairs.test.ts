import { describe, expect, test } from '@jest/globals';
import { alarms, reviewFiles } from './harness.ts';
import { readPairs } from './pair-file.ts';

const pairs = readPairs(new URL('./pairs/', import.meta.url));

/** Gained access is named; what could not be decided is not passed off as such. */
const GAINED = /^\S+ (?:widened|changed|new)(?:: |$)|may now call/;

const of = (expected: string) =>
  pairs.filter((pair) => pair.expected === expected).map((pair) => [pair.title, pair] as const);

describe('golden pairs', () => {
  test('are there', () => expect(pairs.length).toBeGreaterThan(450));
  test.each(of('silent'))('%s: passes', async (_, { base, head }) => {
    expect(alarms(await reviewFiles(base, head))).toEqual([]);
  });
  test.each(of('caught'))('%s: gains', async (_, { base, head }) => {
    expect(alarms(await reviewFiles(base, head))).toContainEqual(expect.stringMatching(GAINED));
  });
  test.each(of('undecided'))('%s: is not decided', async (_, { base, head }) => {
    const found = alarms(await reviewFiles(base, head));
    expect(found).not.toEqual([]);
    expect(found).not.toContainEqual(expect.stringMatching(GAINED));
  });
});
