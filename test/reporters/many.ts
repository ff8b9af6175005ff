import { SEVERITIES } from '../../src/checks/check.ts';
import type { Report, ReportChange, ReportFinding } from '../../src/reporters/report.ts';
import { sha256 } from '../../src/source/edit.ts';
import { readCase } from './case.ts';

/** As many functions that gain something, each with its finding, the severities in turn. */
export function manyFindings(many: number): Report {
  const { report } = readCase('unchanged');
  const numbers = Array.from({ length: many }, (_, index) => index + 1);
  return { ...report, verdict: 'fail', changes: numbers.map(changeOf), findings: numbers.map(findingOf) };
}

function idOf(number: number): string {
  return `template.yaml#Function${number}`;
}

function severityOf(number: number) {
  return SEVERITIES[number % SEVERITIES.length]!;
}

function changeOf(number: number): ReportChange {
  const place = { file: 'template.yaml', startLine: number * 10, endLine: number * 10 + 4 };
  return {
    subject: { kind: 'function', id: idOf(number), was: null, file: 'template.yaml', line: number * 10 },
    role: { before: `${idOf(number)}Role`, after: `${idOf(number)}Role`, sharedWith: [] },
    access: 'widened',
    why: null,
    gained: [
      {
        action: 's3:PutObject',
        resource: `arn:aws:s3:::bucket-${number}/key`,
        context: {},
        when: null,
        createdHere: false,
        statement: { ...place, sid: null },
        severity: severityOf(number),
        futureOnly: false,
        nearest: null,
      },
    ],
    lost: [],
  };
}

function findingOf(number: number): ReportFinding {
  const fingerprint = sha256(String(number));
  return {
    id: `LRG-${fingerprint.slice(0, 8)}`,
    fingerprint,
    check: 'no-new-access',
    severity: severityOf(number),
    certainty: 'proved',
    blocking: number % 2 === 0,
    message: `function \`Function${number}\` may now call \`s3:PutObject\` on \`arn:aws:s3:::bucket-${number}/key\``,
    help: 'narrow the statement to what the function needs, or have the access reviewed',
    docs: 'https://example.org/docs/checks/no-new-access.md',
    subject: idOf(number),
    file: 'template.yaml',
    startLine: number * 10,
    endLine: number * 10 + 4,
    issueCode: null,
    waiver: null,
  };
}
