import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { policyEndpoint } from '../../../src/app/policy-endpoint.ts';
import { embeddedAnalyzer } from '../../../src/app/policy-service.ts';
import type { SecondOpinion } from '../../../src/app/second-opinion.ts';
import { awsAnalyzer } from '../../../src/hosts/aws.ts';
import { loadCatalog } from '../../../src/hosts/data.ts';
import { startEndpoint } from '../../../src/hosts/endpoint.ts';
import {
  type AccessAnalyzer,
  type CheckResponse,
  ServiceError,
  type ServiceFinding,
} from '../../../src/iam/access-analyzer.ts';
import { reviewInMemory } from '../../reviews/in-memory.ts';

const LAMBDA = '{ Service: lambda.amazonaws.com }';

interface Shown {
  readonly actions?: string;
  readonly resource?: string;
  readonly principal?: string;
  readonly boundary?: string;
  readonly condition?: string;
}

function template({
  actions = 's3:GetObject',
  resource = 'arn:aws:s3:::photos/*',
  principal = LAMBDA,
  boundary,
  condition,
}: Shown) {
  return {
    'template.yaml': `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: ${principal}
            Action: sts:AssumeRole
${boundary ? `      PermissionsBoundary: ${boundary}\n` : ''}      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: [${actions}]
                Resource: ${resource}
${condition ? `                Condition: ${condition}\n` : ''}  Fn:
    Type: AWS::Lambda::Function
    Properties:
      Role: !GetAtt Role.Arn
      Code: { ZipFile: x }
`,
  };
}

const PASS: CheckResponse = { result: 'PASS', message: '' };
const FAIL: CheckResponse = { result: 'FAIL', message: '', reasons: [{ description: 'x', statementId: 'S0' }] };

function saying(answers: Partial<AccessAnalyzer>): SecondOpinion & { readonly asked: string[] } {
  const asked: string[] = [];
  const all: AccessAnalyzer = {
    validatePolicy: async () => ({ findings: [] }),
    checkNoNewAccess: async () => PASS,
    checkAccessNotGranted: async () => PASS,
    checkNoPublicAccess: async () => PASS,
    ...answers,
  };
  const noting =
    <Q, A>(name: string, ask: (question: Q) => Promise<A>) =>
    (question: Q) => {
      asked.push(name);
      return ask(question);
    };
  return {
    asked,
    required: false,
    neverGranted: [],
    analyzer: {
      validatePolicy: noting('ValidatePolicy', all.validatePolicy),
      checkNoNewAccess: noting('CheckNoNewAccess', all.checkNoNewAccess),
      checkAccessNotGranted: noting('CheckAccessNotGranted', all.checkAccessNotGranted),
      checkNoPublicAccess: noting('CheckNoPublicAccess', all.checkNoPublicAccess),
    },
  };
}

const NARROWED = [template({ actions: 's3:GetObject, s3:PutObject' }), template({})] as const;
const RHYMES = (value: string) => template({ condition: `{ StringRhymes: { "aws:username": ${value} } }` });

async function reviewed(
  sides: readonly [Record<string, string>, Record<string, string>],
  secondOpinion: SecondOpinion,
) {
  const { report } = await reviewInMemory(sides[0], sides[1], { secondOpinion });
  return report;
}

describe('proved by the embedded engine', () => {
  test('and PASS: passes, and the report says that two engines were asked', async () => {
    const report = await reviewed(NARROWED, saying({}));
    expect([report.verdict, report.engines, report.findings]).toEqual(['pass', ['embedded', 'access-analyzer'], []]);
  });

  test('but FAIL on the identical question: blocks at the statement, both answers shown', async () => {
    const report = await reviewed(NARROWED, saying({ checkNoNewAccess: async () => FAIL }));
    expect(report.verdict).toBe('fail');
    expect(report.findings).toMatchObject([
      {
        check: 'access-analyzer',
        severity: 'high',
        certainty: 'reported',
        blocking: true,
        file: 'template.yaml',
        startLine: 16,
      },
    ]);
    expect(report.findings[0]?.message).toMatch(
      /reports new access for `Fn`; the embedded engine proves that there is none/,
    );
    expect(report.findings[0]?.docs).toMatch(/docs\/access-analyzer\.md$/);
  });

  test.each<[string, readonly [Shown, Shown], RegExp]>([
    [
      'a boundary',
      [
        { actions: 's3:GetObject, s3:PutObject', boundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
        { boundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      ],
      /asked without the permissions boundary/,
    ],
    [
      'an unknown value',
      [
        { actions: 's3:GetObject, s3:PutObject', resource: '!Sub "arn:aws:s3:::${AWS::AccountId}/*"' },
        { resource: '!Sub "arn:aws:s3:::${AWS::AccountId}/*"' },
      ],
      /asked with made-up texts/,
    ],
  ])('and FAIL on a question that differs by %s: told, and passes', async (_, [before, after], said) => {
    const report = await reviewed([template(before), template(after)], saying({ checkNoNewAccess: async () => FAIL }));
    expect(report.verdict).toBe('pass');
    expect(report.findings).toMatchObject([
      { severity: 'info', blocking: false, message: expect.stringMatching(said) },
    ]);
  });

  test.each([
    [false, 'pass'],
    [true, 'fail'],
  ])('and could not check, insisted on %s: %s', async (required, verdict) => {
    const checkNoNewAccess = async () => Promise.reject(new ServiceError('ThrottlingException', 'slow down'));
    const report = await reviewed(NARROWED, { ...saying({ checkNoNewAccess }), required });
    expect(report.verdict).toBe(verdict);
    expect(report.problems).toMatchObject([
      {
        code: 'access-analyzer-could-not-check',
        file: 'template.yaml',
        message: 'IAM Access Analyzer could not answer `CheckNoNewAccess`: ThrottlingException: slow down',
        blocking: required,
      },
    ]);
  });

  test('and policies too long to be asked about together: nothing is asked, least of all a part', async () => {
    const many = Array.from({ length: 900 }, (_, index) => `"arn:aws:s3:::photos/${'x'.repeat(150)}${index}"`).join(
      ', ',
    );
    const opinion = saying({});
    const resource = `[${many}]`;
    const report = await reviewed([template({ actions: '"s3:*"', resource }), template({ resource })], opinion);
    expect(opinion.asked).not.toContain('CheckNoNewAccess');
    expect(report.problems).toMatchObject([{ message: expect.stringMatching(/too long to be asked about together/) }]);
  });

  test('and AccessDenied: the help names the permission', async () => {
    const checkNoNewAccess = async () => Promise.reject(new ServiceError('AccessDeniedException', 'no'));
    const report = await reviewed(NARROWED, saying({ checkNoNewAccess }));
    expect(report.problems[0]?.help).toContain('`access-analyzer:CheckNoNewAccess`');
  });
});

describe('undecided by the embedded engine', () => {
  test('but PASS on the identical question: passes, as reported', async () => {
    const report = await reviewed([RHYMES('a'), RHYMES('b')], saying({}));
    expect(report.verdict).toBe('pass');
    expect(report.findings).toMatchObject([
      { check: 'undecided', certainty: 'reported', severity: 'info', blocking: false },
    ]);
  });

  test('and FAIL: blocks', async () => {
    const report = await reviewed([RHYMES('a'), RHYMES('b')], saying({ checkNoNewAccess: async () => FAIL }));
    expect(report.verdict).toBe('fail');
  });

  test('and PASS on another question: blocks', async () => {
    const unknown = (value: string) =>
      template({
        resource: `!Sub "arn:aws:s3:::\${Photos}/${value}"`,
        condition: `{ StringRhymes: { "aws:username": ${value} } }`,
      });
    expect((await reviewed([unknown('a'), unknown('b')], saying({}))).verdict).toBe('fail');
  });
});

test('a witness blocks whatever AWS says', async () => {
  const report = await reviewed([template({}), template({ actions: 's3:*' })], saying({}));
  expect(report.verdict).toBe('fail');
  expect(report.findings.map(({ check }) => check)).toEqual(['no-new-access']);
});

describe('ValidatePolicy', () => {
  const finding = (
    path: ServiceFinding['locations'][number]['path'],
    rest: Partial<ServiceFinding> = {},
  ): ServiceFinding => ({
    findingDetails: 'The action s3:GetObjekt does not exist.',
    findingType: 'ERROR',
    issueCode: 'INVALID_ACTION',
    learnMoreLink: 'https://docs.aws.amazon.com/x',
    locations: [{ path, span: { start: { line: 1, column: 0, offset: 0 }, end: { line: 1, column: 0, offset: 0 } } }],
    ...rest,
  });
  const action = (index: number) => [{ value: 'Statement' }, { index: 0 }, { value: 'Action' }, { index }];
  const about = (wanted: string, found: ServiceFinding) =>
    saying({
      validatePolicy: async ({ policyDocument }) => ({ findings: policyDocument.includes(wanted) ? [found] : [] }),
    });

  test('a finding stands at the line of what it is about, with AWS’s code, and does not block by itself', async () => {
    const report = await reviewed(
      [
        template({}),
        template({
          actions: 's3:GetObject,\n                  s3:GetObjekt',
          condition: '{ Bool: { "aws:SecureTransport": true } }',
        }),
      ],
      about('s3:GetObjekt', finding(action(1))),
    );
    expect(report.findings.filter(({ check }) => check === 'access-analyzer')).toMatchObject([
      { issueCode: 'INVALID_ACTION', severity: 'high', certainty: 'reported', startLine: 18, blocking: false },
    ]);
  });

  test.each([
    ['what base had as well does not block, in a statement that was changed', 's3:PutObject, s3:GetObjekt', false],
    ['what base had not blocks', 's3:PutObject', true],
  ])('%s', async (_, base, blocking) => {
    const opinion = saying({
      validatePolicy: async ({ policyDocument }) => {
        const { Statement: statements } = JSON.parse(policyDocument) as { Statement: { Action: string[] }[] };
        const index = statements[0]!.Action.indexOf('s3:GetObjekt');
        return { findings: index < 0 ? [] : [finding(action(index))] };
      },
    });
    const { report } = await reviewInMemory(template({ actions: base }), template({ actions: 's3:GetObjekt' }), {
      secondOpinion: opinion,
      gate: { failOn: 'high' },
    });
    expect(report.findings.filter(({ check }) => check === 'access-analyzer')).toMatchObject([{ blocking }]);
  });

  test.each<[string, Partial<ServiceFinding>]>([
    ['the length of the whole', { issueCode: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA' }],
    ['our own Sids', { issueCode: 'UNIQUE_SIDS_REQUIRED' }],
    ['a made-up text', { findingDetails: 'The ARN arn:aws:s3:::unknown-value-1 is wrong.' }],
  ])('nothing is said about %s', async (_, rest) => {
    const sides = [
      template({ actions: 's3:*', resource: '!Sub "arn:aws:s3:::${Photos}/*"' }),
      template({ resource: '!Sub "arn:aws:s3:::${Photos}/*"' }),
    ] as const;
    const report = await reviewed(sides, about('s3:GetObject', finding(action(0), rest)));
    expect(report.findings).toEqual([]);
  });
});

describe('CheckNoPublicAccess', () => {
  test('is asked of a trust policy that was changed, and blocks', async () => {
    const account = '{ AWS: "arn:aws:iam::111122223333:root" }';
    const opinion = saying({
      checkNoPublicAccess: async ({ policyDocument }) => (policyDocument.includes('"*"') ? FAIL : PASS),
    });
    const report = await reviewed([template({ principal: account }), template({ principal: '"*"' })], opinion);
    expect(report.findings.filter(({ check }) => check === 'access-analyzer')).toMatchObject([
      { severity: 'high', blocking: true, startLine: 8, message: expect.stringMatching(/the public may assume role/) },
    ]);
  });

  test('is not asked of one that was not', async () => {
    const opinion = saying({});
    await reviewed(NARROWED, opinion);
    expect(opinion.asked).not.toContain('CheckNoPublicAccess');
  });
});

test('what the configuration never grants is critical', async () => {
  const opinion = saying({ checkAccessNotGranted: async () => FAIL });
  const report = await reviewed(NARROWED, { ...opinion, neverGranted: [{ actions: ['s3:GetObject'] }] });
  expect(report.findings).toMatchObject([
    { severity: 'critical', message: expect.stringMatching(/is granted some of `s3:GetObject`/) },
  ]);
});

test('nothing is asked about a unit that did not change', async () => {
  const opinion = saying({});
  await reviewed([template({}), template({})], opinion);
  expect(opinion.asked).toEqual([]);
});

describe('the AWS SDK against the endpoint', () => {
  const before = { ...process.env };
  beforeEach(() => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' });
  });
  afterEach(() => {
    process.env = { ...before };
  });

  test('two engines that are one agree', async () => {
    const answer = policyEndpoint(embeddedAnalyzer(await loadCatalog()));
    const endpoint = await startEndpoint({ host: '127.0.0.1', port: 0, answer });
    process.env.AWS_ENDPOINT_URL = endpoint.url;
    const opinion = { analyzer: awsAnalyzer(), required: true, neverGranted: [] };
    const reports = [
      await reviewed(NARROWED, opinion),
      await reviewed([template({}), template({ actions: 's3:*' })], opinion),
      await reviewed([template({}), template({ actions: 's3:GetObjekt' })], opinion),
    ];
    endpoint.stop();
    await endpoint.stopped;
    expect(reports.map(({ problems }) => problems)).toEqual([[], [], []]);
    expect(reports.map(({ verdict }) => verdict)).toEqual(['pass', 'fail', 'fail']);
    expect(reports[2]?.findings.flatMap(({ issueCode }) => issueCode ?? [])).toContain('INVALID_ACTION');
  });
});
