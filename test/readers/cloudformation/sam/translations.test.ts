import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
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

/** A review of eighty templates; the machine may be busy. */
const SLOW = 120_000;

const KINDS = ['policy-templates', 'events', 'connectors', 'features'];

function translations(kind: string): Translation[] {
  return JSON.parse(readFileSync(new URL(`translations/${kind}.json`, import.meta.url), 'utf8')) as Translation[];
}

/** One review of all cases at once, each in a file of its own. */
async function reviewed(base: readonly unknown[], head: readonly unknown[]): Promise<Report> {
  const [before, after] = [base, head].map((templates) =>
    Object.fromEntries(templates.map((template, index) => [fileOf(index), JSON.stringify(template)])),
  );
  return (await reviewInMemory(before!, after!)).report;
}

function fileOf(index: number): string {
  return `${index}.yaml`;
}

/** What became of the units of one file. */
function wordsOf(report: Report, index: number): Record<string, string> {
  const changes = report.changes.filter(({ subject }) => subject.id.startsWith(`${fileOf(index)}#`));
  return Object.fromEntries(changes.map(({ subject, access }) => [subject.id.replace(/.*#/, ''), access]));
}

/** The grants of the roles that Lambda may have: managed policies by ARN, and statements. */
interface Grants {
  readonly arns: unknown[];
  readonly statements: Statement[];
}

interface Statement {
  Action?: unknown;
}

function grantsOf(resources: Readonly<Record<string, Resource>>): Grants {
  const arns: unknown[] = [];
  const statements: Statement[] = [];
  const roles = Object.entries(resources).filter(([, { Type, Properties }]) => {
    const trust = JSON.stringify(Properties?.['AssumeRolePolicyDocument'] ?? '');
    return Type === 'AWS::IAM::Role' && trust.includes('lambda.amazonaws.com');
  });
  for (const [, { Properties }] of roles) {
    if (Array.isArray(Properties?.['ManagedPolicyArns'])) arns.push(...(Properties['ManagedPolicyArns'] as unknown[]));
    statements.push(...statementsIn(Properties?.['Policies']));
  }
  for (const { Type, Properties } of Object.values(resources)) {
    const attached = roles.some(([id]) => JSON.stringify(Properties?.['Roles'] ?? '').includes(`"${id}"`));
    if (/^AWS::IAM::(Managed)?Policy$/.test(Type) && attached) statements.push(...statementsIn(Properties));
  }
  return { arns, statements };
}

function statementsIn(node: unknown): Statement[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('Effect' in node) return (node as { Effect: unknown }).Effect === 'Allow' ? [node as Statement] : [];
  return Object.values(node).flatMap(statementsIn);
}

function firstAction(statement: Statement): string | undefined {
  const [action] = [statement.Action].flat();
  return typeof action === 'string' ? action : undefined;
}

/** Another translation, in which the last grant has another word: an action, or the name of a policy of AWS. */
function withAnotherWord({ translation }: Translation): unknown {
  const copy = structuredClone(translation);
  const { arns, statements } = grantsOf(copy.Resources);
  const statement = statements.findLast((one) => firstAction(one));
  if (statement) {
    const first = firstAction(statement);
    statement.Action = [statement.Action].flat().map((one) => (one === first ? 's3:DeleteBucket' : one));
    return copy;
  }
  const last = arns.findLast((arn) => typeof arn === 'string');
  const other = '"arn:aws:iam::aws:policy/AmazonSESFullAccess"';
  return last === undefined ? undefined : JSON.parse(JSON.stringify(copy).replaceAll(JSON.stringify(last), other));
}

describe.each(KINDS)('%s', (kind) => {
  const all = translations(kind);
  const names = all.map(({ name }, index) => ({ name, index }));
  let same: Report;
  beforeAll(async () => {
    same = await reviewed(
      all.map(({ template }) => template),
      all.map(({ translation }) => translation),
    );
  }, SLOW);

  test('nothing is found where each template becomes its translation', () => {
    expect(same.problems.filter(({ blocking }) => blocking)).toEqual([]);
    expect(same.findings).toEqual([]);
    expect(same.verdict).toBe('pass');
  });

  test.each(names)('$name: the translation changes no access', ({ index }) => {
    const found = wordsOf(same, index);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((id) => [id, 'unchanged'])));
    expect(Object.keys(found)).not.toEqual([]);
  });
});

// Both ways at once: what the new word grants is gained, and what the old one granted is seen in the template.
describe.each(KINDS)('%s with another word', (kind) => {
  const granting = translations(kind).filter((one) => withAnotherWord(one) !== undefined);
  let report: Report;
  beforeAll(async () => {
    report = await reviewed(
      granting.map(({ template }) => template),
      granting.map(withAnotherWord),
    );
  }, SLOW);

  test.each(granting.map(({ name }, index) => ({ name, index })))('$name: it is caught', ({ index }) => {
    expect(Object.values(wordsOf(report, index))).toContain('changed');
  });
});
