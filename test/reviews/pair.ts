import { describe, expect, test } from '@jest/globals';
import { complaintsAbout } from '../reporters/schema.ts';
import { type Files, type MemoryReview, reviewInMemory } from './in-memory.ts';

/** What a review has to say: units by id (`F` is `template.yaml#F`), checks that find something, the verdict. */
export interface Expected {
  readonly access?: Readonly<Record<string, string>>;
  readonly findings?: readonly string[];
  readonly problems?: readonly string[];
  readonly verdict?: 'pass' | 'fail';
  /** Texts that have to be somewhere in the report. */
  readonly says?: readonly string[];
}

/**
 * A sentence of what the verdict means, as a change that must stay silent, and its twin, a word apart, that must be
 * caught. `twin` is put in place of its first text, which stands in head once.
 */
export interface Pair {
  readonly claim: string;
  readonly base: string | Files;
  readonly head: string | Files;
  readonly silent?: Expected;
  readonly twin: readonly [string, string];
  readonly caught?: Expected;
  readonly options?: MemoryReview;
  /** Other options for the twin, where the word is in the call and not in the files. */
  readonly twinOptions?: MemoryReview;
}

export function describePairs(section: string, pairs: readonly Pair[]): void {
  describe(section, () => {
    test.each(pairs.map((pair) => [pair.claim, pair] as const))('%s', async (_, pair) => {
      const base = filesOf(pair.base);
      const head = filesOf(pair.head);
      await check(base, head, { verdict: 'pass', ...pair.silent }, pair.options);
      const twin = pair.twinOptions ? head : replaceOnce(head, pair.twin);
      await check(base, twin, { verdict: 'fail', ...pair.caught }, pair.twinOptions ?? pair.options);
    });
  });
}

function filesOf(given: string | Files): Files {
  return typeof given === 'string' ? { 'template.yaml': given } : given;
}

function replaceOnce(files: Files, [from, to]: readonly [string, string]): Files {
  const times = Object.values(files).join('\n').split(from).length - 1;
  if (times !== 1) throw new Error(`the twin's word has to stand in head once, not ${times} times: ${from}`);
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(from, () => to)]));
}

async function check(base: Files, head: Files, expected: Expected, options: MemoryReview | undefined): Promise<void> {
  const { report } = await reviewInMemory(base, head, options);
  expect(complaintsAbout(report)).toEqual([]);
  const words = new Map(
    report.changes.map(({ subject, access }) => [subject.id.replace(/^template\.yaml#/, ''), access]),
  );
  const said = {
    verdict: report.verdict,
    access: Object.fromEntries(Object.keys(expected.access ?? {}).map((id) => [id, words.get(id)])),
    findings: [...new Set(report.findings.map((finding) => finding.check))].sort(),
    problems: [...new Set(report.problems.map((problem) => problem.code))].sort(),
  };
  expect(said).toEqual({
    verdict: expected.verdict,
    access: expected.access ?? {},
    findings: [...(expected.findings ?? said.findings)].sort(),
    problems: [...(expected.problems ?? [])].sort(),
  });
  for (const text of expected.says ?? []) expect(JSON.stringify(report)).toContain(text);
}

export interface StackParts {
  readonly statements?: string;
  /** More properties of the role, of the function, and more resources. */
  readonly role?: string;
  readonly fn?: string;
  readonly resources?: string;
  /** Sections before `Resources`. */
  readonly head?: string;
  readonly trust?: string;
}

const TRUST = '{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}';

/** A template with one function `F`, its role `R`, and one inline policy. */
export function stack(parts: StackParts = {}): string {
  const { statements = '', role = '', fn = '', resources = '', head = '', trust = TRUST } = parts;
  return `${block(head, 0)}Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Handler: app.handler
      Code: {S3Bucket: code, S3Key: app.zip}
      Role: !GetAtt R.Arn
${block(fn, 6)}  R:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [${trust}]
${block(role, 6)}${statements.trim() === '' ? '' : inline(statements)}${block(resources, 2)}`;
}

function inline(statements: string): string {
  return `      Policies:
        - PolicyName: inline
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
${block(statements, 14)}`;
}

/** A text without its own indentation, at another one. */
export function block(text: string, indent: number): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  if (text.trim() === '') return '';
  const own = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return `${lines.map((line) => (line.trim() === '' ? '' : ' '.repeat(indent) + line.slice(own))).join('\n')}\n`;
}
