import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../src/reporters/report.ts';
import { applyEdits } from '../../src/source/edit.ts';
import { type Files, reviewInMemory } from '../reviews/in-memory.ts';
import { type TemplateRole, type TemplateStatement, WRITINGS, type Writing } from './templates.ts';

const action = fc.constantFrom(
  's3:GetObject',
  's3:PutObject',
  's3:*',
  'sqs:SendMessage',
  'sqs:Send*',
  'iam:PassRole',
  '*',
);
const resource = fc.constantFrom('*', 'arn:aws:s3:::a/*', 'arn:aws:s3:::b', 'arn:aws:sqs:eu-west-1:111122223333:q');
const condition = fc.constantFrom(
  { Bool: { 'aws:SecureTransport': 'true' } },
  { StringEquals: { 'aws:SourceAccount': ['111122223333', '444455556666'] } },
);
const body = fc.record(
  {
    Effect: fc.constantFrom<'Allow' | 'Deny'>('Allow', 'Allow', 'Allow', 'Deny'),
    Action: fc.uniqueArray(action, { minLength: 1, maxLength: 3 }),
    Resource: fc.oneof(resource, fc.uniqueArray(resource, { minLength: 1, maxLength: 2 })),
    Condition: condition,
  },
  { requiredKeys: ['Effect', 'Action', 'Resource'] },
);
const managed = fc.uniqueArray(
  fc.constantFrom(
    'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
    'arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess',
    'arn:aws:iam::aws:policy/AdministratorAccess',
  ),
  { maxLength: 2 },
);
const boundary = fc.constantFrom(undefined, 'arn:aws:iam::aws:policy/AmazonS3FullAccess');
const rest = { managed, boundary };

/** Statements by name: what both sides have under one name differs in one element, in several, or not at all. */
const change = fc.record({
  statements: fc.array(
    fc.tuple(body, fc.option(body), fc.subarray(['Effect', 'Action', 'Resource', 'Condition'] as const), fc.boolean()),
    { minLength: 1, maxLength: 4 },
  ),
  base: fc.record(rest),
  head: fc.option(fc.record(rest)),
  writing: fc.constantFrom(...(Object.keys(WRITINGS) as Writing[])),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function sides({ statements, base, head, writing }: Change): { base: Files; head: Files; path: string } {
  const before: TemplateStatement[] = [];
  const after: TemplateStatement[] = [];
  for (const [index, [old, fresh, elements, onBase]] of statements.entries()) {
    const Sid = `S${index}`;
    const changed = { ...old, ...Object.fromEntries(elements.map((element) => [element, (fresh ?? old)[element]])) };
    if (onBase || fresh) before.push({ Sid, ...old });
    if (onBase || !fresh) after.push(JSON.parse(JSON.stringify({ Sid, ...changed })));
  }
  const write = (statements: readonly TemplateStatement[], { managed, boundary }: Change['base']) =>
    WRITINGS[writing]({ statements, managed, ...(boundary ? { boundary } : {}) } satisfies TemplateRole);
  const [one, other] = [write(before, base), write(after, head ?? base)];
  return { base: { [one.path]: one.text }, head: { [other.path]: other.text }, path: one.path };
}

function ids({ findings }: Report): Set<string> {
  return new Set(findings.map(({ id }) => id));
}

describe('a one-click suggestion', () => {
  test('removes its finding, brings no other, and grants nothing that head did not', async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(change, async (drawn) => {
        const { base, head, path } = sides(drawn);
        const { report } = await reviewInMemory(base, head);
        for (const { disposition, edits, finding } of report.suggestions) {
          if (disposition !== 'one-click') continue;
          offered += 1;
          expect(edits).toHaveLength(1);
          const fixed = { [path]: applyEdits({ path, text: head[path]! }, edits).text };
          if (path.endsWith('.json')) expect(() => JSON.parse(fixed[path]!)).not.toThrow();
          const again = (await reviewInMemory(base, fixed)).report;
          expect(again.problems).toEqual([]);
          expect(ids(again)).not.toContain(finding);
          expect([...ids(again)].filter((id) => !ids(report).has(id))).toEqual([]);
          const back = (await reviewInMemory(head, fixed)).report;
          expect(back.changes.filter(({ access }) => !['unchanged', 'narrowed'].includes(access))).toEqual([]);
        }
      }),
      { seed: 20262, numRuns: 100 },
    );
    expect(offered).toBeGreaterThan(10);
  });

  test('all of them together can be applied', async () => {
    await fc.assert(
      fc.asyncProperty(change, async (drawn) => {
        const { base, head, path } = sides(drawn);
        const { report } = await reviewInMemory(base, head);
        const edits = report.suggestions.flatMap((one) => (one.disposition === 'one-click' ? one.edits : []));
        const { text } = applyEdits({ path, text: head[path]! }, edits);
        const again = (await reviewInMemory(base, { [path]: text })).report;
        expect([...ids(again)].filter((id) => !ids(report).has(id))).toEqual([]);
      }),
      { seed: 20263, numRuns: 40 },
    );
  });
});

const S3: TemplateStatement = { Sid: 'S3', Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::a/*' };
const ALL: TemplateStatement = { Sid: 'All', Effect: 'Allow', Action: ['s3:*'], Resource: '*' };
const NO_DELETE: TemplateStatement = { Sid: 'Keep', Effect: 'Deny', Action: ['s3:DeleteObject'], Resource: '*' };
const TLS = { Bool: { 'aws:SecureTransport': 'true' } };

describe('what is offered', () => {
  const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
  const cases: readonly [claim: string, before: TemplateRole, after: TemplateRole, offer: string, title: string][] = [
    [
      'more actions',
      { statements: [S3] },
      { statements: [{ ...S3, Action: ['s3:GetObject', 's3:*'] }] },
      'one-click',
      'take back what is new',
    ],
    [
      'every action',
      { statements: [S3] },
      { statements: [{ ...S3, Action: ['*'] }] },
      'one-click',
      'take back what is new',
    ],
    ['another resource', { statements: [S3] }, { statements: [{ ...S3, Resource: '*' }] }, 'one-click', 'take back'],
    [
      'a condition lost',
      { statements: [{ ...S3, Condition: TLS }] },
      { statements: [S3] },
      'one-click',
      'take back what is new',
    ],
    [
      'a condition lost before another statement',
      { statements: [{ ...ALL, Condition: TLS }, S3] },
      { statements: [ALL, S3] },
      'one-click',
      'take back what is new',
    ],
    ['a Deny removed', { statements: [ALL, NO_DELETE] }, { statements: [ALL] }, 'one-click', 'put back the `Deny`'],
    [
      'a Deny weakened',
      { statements: [ALL, NO_DELETE] },
      { statements: [ALL, { ...NO_DELETE, Condition: TLS }] },
      'one-click',
      'put back the `Deny`',
    ],
    ['a new statement', { statements: [S3] }, { statements: [S3, ALL] }, 'needs-review', 'remove statement `All`'],
    [
      'an AWS managed policy',
      { statements: [S3] },
      { statements: [S3], managed: [READ_ONLY] },
      'needs-review',
      'take `AmazonS3ReadOnlyAccess` off the role',
    ],
    [
      'a boundary removed',
      { statements: [ALL], boundary: READ_ONLY },
      { statements: [ALL] },
      'needs-review',
      'permissions boundary',
    ],
  ];
  test.each(
    cases.flatMap((one) =>
      (['JSON, one value a line', 'YAML in blocks'] as const).map((writing) => [...one, writing] as const),
    ),
  )('%s: %#', async (_, before, after, offer, title, writing) => {
    const [base, head] = [WRITINGS[writing](before), WRITINGS[writing](after)];
    const { report } = await reviewInMemory({ [base.path]: base.text }, { [head.path]: head.text });
    const offers = report.suggestions.map(({ disposition }) => disposition);
    expect(new Set(offers)).toEqual(new Set([offer]));
    expect(report.suggestions[0]!.title).toContain(title);
  });
});
