import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

const SCHEMA = join(import.meta.dirname, '../../schema/report-v1.schema.json');

const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

/** What a report lacks of the published schema, as `place: complaint`; empty for a valid one. */
export function complaintsAbout(report: unknown): readonly string[] {
  return validate(report) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`);
}

export function expectValidReport(report: unknown): void {
  expect(complaintsAbout(report)).toEqual([]);
}
