import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect } from '@jest/globals';
import type { Report, ReportText } from '../../src/reporters/report.ts';

const CASES = join(import.meta.dirname, 'cases');

type Place = { readonly file: string; readonly startLine: number; readonly endLine: number };

/**
 * One report with its sources: `cases/<name>/{report.json, base/…, head/…, before.json}`, beside which its renderings
 * stand. Sources whose paths no file system takes are in `sources.json`.
 */
export interface Case {
  readonly name: string;
  readonly report: Report;
  readonly text: ReportText;
}

export function allCases(): readonly Case[] {
  return readdirSync(CASES)
    .filter((name) => existsSync(join(CASES, name, 'report.json')))
    .sort()
    .map(readCase);
}

export function readCase(name: string): Case {
  const folder = join(CASES, name);
  const sources: Record<string, Record<string, string>> = {
    base: filesUnder(join(folder, 'base')),
    head: filesUnder(join(folder, 'head')),
    ...readJson<Record<string, Record<string, string>>>(join(folder, 'sources.json')),
  };
  const before = readJson<Record<string, Place>>(join(folder, 'before.json')) ?? {};
  const report = readJson<Report>(join(folder, 'report.json'));
  if (!report) throw new Error(`${name} has no report.json`);
  return { name, report, text: { file: (side, path) => sources[side]?.[path], before: (finding) => before[finding] } };
}

/** Compares with the rendering that stands beside the report; `UPDATE=1` writes it. */
export function expectGolden(name: string, file: string, actual: string): void {
  const path = join(CASES, name, file);
  if (process.env['UPDATE']) writeFileSync(path, actual);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `${path} is missing: run with UPDATE=1`).toBe(actual);
}

/** A report whose sources were not read. */
export const NO_TEXT: ReportText = { file: () => undefined, before: () => undefined };

function filesUnder(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
}

function readJson<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}
