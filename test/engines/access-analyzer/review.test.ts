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
import { stack } from '../../reviews/pair.ts';

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
    analyzer: {
      validatePolicy: noting('ValidatePolicy', all.validatePolicy),
      checkNoNewAccess: noting('CheckNoNewAccess', all.checkNoNewAccess),
      checkAccessNotGranted: noting('CheckAccessNotGranted', all.checkAccessNotGranted),
      checkNoPublicAccess: noting('CheckNoPublicAccess', all.checkNoPublicAccess),
    },
  };
}

const NARROWED = [template({ actions: 's3:GetObject, s3:PutObject' }), template({})] as const;
const NEVER = async (count: number) => {
  const patterns = (await loadCatalog())
    .actionsOf('iam')
    .map(({ name }) => name)
    .slice(0, count);
  const file = { '.github/lambda-role-guard.yml': JSON.stringify({ 'never-grant': patterns }) };
  return [
    { ...NARROWED[0], ...file },
    { ...NARROWED[1], ...file },
  ] as const;
};
const AT = { line: 1, column: 0, offset: 0 };
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

  test('a boundary of the repository that was changed is validated as well', async () => {
    const side = (wanted: string) => ({
      'template.yaml': stack({
        statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: "*"}',
        role: 'PermissionsBoundary: !Ref B',
        resources: `B: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Action: ["s3:GetObject", "${wanted}"], Resource: "*"}]}}}`,
      }),
    });
    const report = await reviewed(
      [side('s3:PutObject'), side('s3:GetObjekt')],
      about('s3:GetObjekt', finding(action(1))),
    );
    expect(report.findings.filter(({ issueCode }) => issueCode)).toMatchObject([
      { issueCode: 'INVALID_ACTION', startLine: 21 },
    ]);
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

test('a trust policy that could not be validated takes nothing from the other policies', async () => {
  const locations = [{ path: [{ value: 'Statement' }, { index: 0 }], span: { start: AT, end: AT } }];
  const opinion = saying({
    validatePolicy: async ({ policyType }) => {
      if (policyType === 'RESOURCE_POLICY') throw new ServiceError('ThrottlingException', 'later');
      return {
        findings: [{ findingDetails: 'x', findingType: 'ERROR', issueCode: 'X', learnMoreLink: 'y', locations }],
      };
    },
  });
  const report = await reviewed([NARROWED[0], template({ principal: '{ Service: [ec2.amazonaws.com] }' })], opinion);
  expect(report.findings.flatMap(({ issueCode }) => issueCode ?? [])).toEqual(['X']);
  expect(report.problems).toMatchObject([{ message: expect.stringContaining('ThrottlingException') }]);
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

describe('CheckAccessNotGranted', () => {
  const never = (patterns: string) => ({ '.github/lambda-role-guard.yml': `never-grant: ${patterns}\n` });
  const both = (patterns: string, before: Shown, after: Shown) =>
    [
      { ...template(before), ...never(patterns) },
      { ...template(after), ...never(patterns) },
    ] as const;
  const NARROW = [{ actions: 's3:GetObject, s3:PutObject' }, {}] as const;
  const grants = ({ findings }: Awaited<ReturnType<typeof reviewed>>) =>
    findings.filter(({ check }) => check === 'access-analyzer');
  /** Fails where a document holds a text. */
  const failing = (wanted: string): Partial<AccessAnalyzer> => ({
    checkAccessNotGranted: async ({ policyDocument }) => (policyDocument.includes(wanted) ? FAIL : PASS),
  });

  test('is asked with the configured patterns of what a changed unit has on head', async () => {
    const asked: unknown[] = [];
    const checkAccessNotGranted: AccessAnalyzer['checkAccessNotGranted'] = async (request) => {
      asked.push({ ...request, policyDocument: JSON.parse(request.policyDocument).Statement[0].Action });
      return PASS;
    };
    const patterns = '["iam:*", {actions: s3:PutObject, resources: "arn:aws:s3:::audit/*"}]';
    const report = await reviewed(both(patterns, ...NARROW), saying({ checkAccessNotGranted }));
    const rest = { policyDocument: ['s3:GetObject'], policyType: 'IDENTITY_POLICY' };
    expect(asked).toEqual([
      { ...rest, access: [{ actions: ['iam:*'] }] },
      { ...rest, access: [{ actions: ['s3:PutObject'], resources: ['arn:aws:s3:::audit/*'] }] },
    ]);
    expect([report.verdict, report.findings]).toEqual(['pass', []]);
  });

  test('is asked in parts of a hundred actions', async () => {
    const sizes: number[] = [];
    const all: string[] = [];
    const checkAccessNotGranted: AccessAnalyzer['checkAccessNotGranted'] = async ({ access }) => {
      sizes.push(access[0]!.actions!.length);
      all.push(...access[0]!.actions!);
      return PASS;
    };
    const patterns = Array.from({ length: 250 }, (_, index) => `iam:Action${index}`);
    await reviewed(both(JSON.stringify(patterns), ...NARROW), saying({ checkAccessNotGranted }));
    expect([sizes, all]).toEqual([[100, 100, 50], patterns]);
  });

  test.each<[string, string, readonly [Shown, Shown]]>([
    ['nothing is configured', '[]', NARROW],
    ['the policies did not change', 'iam:*', [{}, { principal: '{ Service: [lambda.amazonaws.com] }' }]],
  ])('is not asked where %s', async (_, patterns, [before, after]) => {
    const opinion = saying({});
    await reviewed(both(patterns, before, after), opinion);
    expect(opinion.asked).not.toContain('CheckAccessNotGranted');
  });

  test('FAIL against a proof blocks, both answers shown at the statement', async () => {
    const sides = both('[iam:PassRole, "kms:*"]', ...NARROW);
    const report = await reviewed(sides, saying({ checkAccessNotGranted: async () => FAIL }));
    expect(grants(report)).toMatchObject([{ severity: 'critical', certainty: 'reported', startLine: 16 }]);
    expect(grants(report)[0]?.message).toBe(
      'IAM Access Analyzer reports that `Fn` is granted some of `iam:PassRole` and `kms:*`; the embedded engine proves that it is not',
    );
  });

  test.each([
    ['head alone', 'arn:aws:s3:::new', 'fail'],
    ['base as well', 'arn:aws:s3', 'pass'],
  ])('FAIL against a proof of %s', async (_, wanted, verdict) => {
    const resource = 'arn:aws:s3:::photos/*';
    const sides = both('iam:*', { resource }, { resource: `[${resource}, "arn:aws:s3:::new"]` });
    const { report } = await reviewInMemory(sides[0], sides[1], {
      secondOpinion: saying(failing(wanted)),
      gate: { failOn: 'critical' },
    });
    expect([grants(report).length, report.verdict]).toEqual([1, verdict]);
  });

  test('FAIL against a proof on another question is told, and passes', async () => {
    const boundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    const sides = both('iam:*', { ...NARROW[0], boundary }, { boundary });
    const report = await reviewed(sides, saying({ checkAccessNotGranted: async () => FAIL }));
    expect(report.verdict).toBe('pass');
    expect(grants(report)).toMatchObject([
      { severity: 'info', message: expect.stringMatching(/asked without the perm/) },
    ]);
  });

  test.each([['PASS', PASS] as const, ['FAIL', FAIL] as const])(
    'a witness stands whatever AWS says: %s',
    async (_, answer) => {
      const sides = both('s3:PutObject', {}, { actions: 's3:*' });
      const report = await reviewed(sides, saying({ checkAccessNotGranted: async () => answer }));
      expect(report.verdict).toBe('fail');
      expect(report.findings.map(({ check, severity }) => [check, severity])).toEqual([
        ['access-not-granted', 'critical'],
      ]);
    },
  );

  test.each([
    ['PASS settles', PASS, 'pass'],
    ['FAIL leaves open', FAIL, 'fail'],
  ])('%s what the embedded engine left undecided', async (_, answer, verdict) => {
    const condition = (value: string) => `{ StringRhymes: { "aws:username": ${value} } }`;
    const sides = both('"s3:*"', { condition: condition('a') }, { condition: condition('b') });
    const report = await reviewed(
      sides,
      saying({ checkAccessNotGranted: async () => answer, checkNoNewAccess: async () => answer }),
    );
    expect([report.verdict, grants(report)]).toEqual([verdict, []]);
  });

  test.each([
    ['PASS settles', PASS, 'pass'],
    ['FAIL leaves open', FAIL, 'fail'],
  ])('%s it where the rest is decided', async (_, answer, verdict) => {
    const side = (value: string, more = '') => ({
      'template.yaml': stack({
        statements: `- {Effect: Allow, Action: "s3:*", Resource: "*", Condition: {StringRhymes: {"aws:username": ${value}}}}${more}`,
      }),
      '.github/lambda-role-guard.yml': 'fail-on: critical\nnever-grant: "s3:*"\n',
    });
    const more = '\n- {Effect: Allow, Action: "sqs:SendMessage", Resource: "*"}';
    const opinion = saying({ checkAccessNotGranted: async () => answer });
    const report = await reviewed([side('a'), side('b', more)], opinion);
    expect(report.verdict).toBe(verdict);
    expect(report.findings.find(({ check }) => check === 'access-not-granted')).toMatchObject({
      certainty: answer === PASS ? 'reported' : 'undecided',
      severity: answer === PASS ? 'info' : 'high',
      blocking: answer !== PASS,
    });
  });

  test('a part that could not be checked takes nothing from the others', async () => {
    const checkAccessNotGranted: AccessAnalyzer['checkAccessNotGranted'] = async ({ access, policyDocument }) => {
      const isBase = policyDocument.includes('s3:PutObject');
      if (access[0]?.actions?.includes('iam:AddRoleToInstanceProfile') && !isBase) return FAIL;
      throw new ServiceError('ThrottlingException', 'later');
    };
    const report = await reviewed(await NEVER(150), saying({ checkAccessNotGranted }));
    expect(grants(report)).toMatchObject([{ severity: 'critical', blocking: true }]);
    expect(report.problems).toMatchObject([{ message: expect.stringContaining('ThrottlingException') }]);
  });

  test.each([
    [false, 'pass'],
    [true, 'fail'],
  ])('could not check, insisted on %s: %s, and the help names the permission', async (required, verdict) => {
    const checkAccessNotGranted = async () => Promise.reject(new ServiceError('AccessDeniedException', 'no'));
    const report = await reviewed(both('iam:*', ...NARROW), { ...saying({ checkAccessNotGranted }), required });
    expect(report.verdict).toBe(verdict);
    expect(report.problems).toMatchObject([
      { blocking: required, help: expect.stringContaining('`access-analyzer:CheckAccessNotGranted`') },
    ]);
  });
});

test('several deployments of the same files ask each question once', async () => {
  const opinion = saying({});
  const files = { 'one.json': '{"Unused": "1"}', 'two.json': '{"Unused": "2"}' };
  const parameters = '\nParameters: { Unused: { Type: String } }\n';
  const sides = NARROWED.map((side) => ({ 'template.yaml': `${side['template.yaml']}${parameters}`, ...files }));
  const { report } = await reviewInMemory(sides[0]!, sides[1]!, {
    parameterFiles: ['one.json', 'two.json'],
    secondOpinion: opinion,
  });
  expect(report.changes).toHaveLength(2);
  expect(opinion.asked.sort()).toEqual(['CheckNoNewAccess', 'ValidatePolicy', 'ValidatePolicy']);
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
    const opinion = { analyzer: awsAnalyzer(), required: true };
    const reports = [
      await reviewed(NARROWED, opinion),
      await reviewed([template({}), template({ actions: 's3:*' })], opinion),
      await reviewed([template({}), template({ actions: 's3:GetObjekt' })], opinion),
      await reviewed(await NEVER(150), opinion),
    ];
    endpoint.stop();
    await endpoint.stopped;
    expect(reports.map(({ problems }) => problems)).toEqual([[], [], [], []]);
    expect(reports.map(({ verdict }) => verdict)).toEqual(['pass', 'fail', 'fail', 'pass']);
    expect(reports[2]?.findings.flatMap(({ issueCode }) => issueCode ?? [])).toContain('INVALID_ACTION');
  });
});
