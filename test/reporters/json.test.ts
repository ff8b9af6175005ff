import { describe, expect, test } from '@jest/globals';
import { renderJson } from '../../src/reporters/json.ts';
import type { Report } from '../../src/reporters/report.ts';
import { readCase } from './case.ts';
import { complaintsAbout } from './schema.ts';

const { report } = readCase('blocked');

/** The same with the keys of every object turned round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
}

describe('JSON', () => {
  test('has the keys in the order of the contract, however the report was put together', () => {
    expect(renderJson(reversed(report) as Report)).toBe(renderJson(report));
    expect(Object.keys(JSON.parse(renderJson(report)))).toEqual(
      'schema tool data verdict base head engines coverage assumptions changes findings suggestions problems'.split(
        ' ',
      ),
    );
  });

  test('has two spaces and ends with one line break', () => {
    expect(renderJson(report)).toMatch(/^\{\n {2}"schema": "lambda-role-guard\/report\/v1",\n/);
    expect(renderJson(report)).toMatch(/[^\n]\n$/);
  });

  test('puts keys that the contract does not name after the others', () => {
    const more = { zebra: 1, ...report, aardvark: { b: [1], a: 2 } };
    expect(Object.keys(JSON.parse(renderJson(more))).slice(-3)).toEqual(['problems', 'aardvark', 'zebra']);
  });

  test('escapes what hides and gives it back', () => {
    const base = 'a\u202eb\u009b\u{e0041}\ud800';
    expect(renderJson({ ...report, base })).toContain('"a\\u202eb\\u009b\\udb40\\udc41\\ud800"');
    expect(JSON.parse(renderJson({ ...report, base })).base).toBe(base);
  });
});

describe('the schema', () => {
  const [change] = report.changes;

  test.each<[string, unknown]>([
    ['has one more key', { ...report, waivers: [] }],
    ['has one more key inside', { ...report, changes: [{ ...change, note: 'x' }] }],
    ['has a word that is not known yet', { ...report, changes: [{ ...change, access: 'moved' }] }],
  ])('takes a report that %s', (_, changed) => expect(complaintsAbout(changed)).toEqual([]));

  test.each<[string, unknown, string]>([
    ['lacks a key', { ...report, verdict: undefined }, ": must have required property 'verdict'"],
    [
      'is of another version',
      { ...report, schema: 'lambda-role-guard/report/v2' },
      '/schema: must be equal to constant',
    ],
    ['counts lines from 0', { ...report, problems: [problemAt(0)] }, '/problems/0/line: must be >= 1'],
    ['has a number for a word', { ...report, verdict: 1 }, '/verdict: must be string'],
    [
      'has a severity that is no word',
      { ...report, findings: [{ ...report.findings[0], severity: null }] },
      '/findings/0/severity: must be string',
    ],
  ])('refuses a report that %s', (_, changed, complaint) => expect(complaintsAbout(changed)).toContain(complaint));
});

function problemAt(line: number) {
  return { file: 'a', line, code: 'yaml-syntax', message: 'a', help: 'b', blocking: false };
}
