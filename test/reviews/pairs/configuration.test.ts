import { expect, test } from '@jest/globals';
import { type Files, reviewInMemory } from '../in-memory.ts';
import { describePairs, stack } from '../pair.ts';

const PATH = '.github/lambda-role-guard.yml';
const allow = (action: string, resource = '"*"') => `- {Effect: Allow, Action: ${action}, Resource: ${resource}}`;
const rhyming = (action: string, value: string) =>
  `- {Effect: Allow, Action: ${action}, Resource: "*", Condition: {StringRhymes: {"aws:username": ${value}}}}`;
const under = (config: string, template: string): Files => ({ [PATH]: config, 'template.yaml': template });
const NEVER = 'fail-on: critical\nnever-grant: [s3:DeleteBucket, "kms:*"]\n';
const bucket = '"arn:aws:s3:::a"';
const base = stack({ statements: allow('s3:GetObject') });
const plus = (...statements: readonly string[]) =>
  stack({ statements: [allow('s3:GetObject'), ...statements].join('\n') });
const twoFunctions = (statement: string) =>
  stack({
    resources: `
      G:
        Type: AWS::Lambda::Function
        Properties: {Handler: g.handler, Code: {S3Bucket: code, S3Key: g.zip}, Role: !GetAtt S.Arn}
      S:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]}
          Policies: [{PolicyName: p, PolicyDocument: {Version: "2012-10-17", Statement: [${statement}]}}]
    `,
  });

describePairs('what the configuration never grants', [
  {
    claim: 'is critical where it is gained, on whatever resource',
    base: under(NEVER, base),
    head: under(NEVER, plus(allow('s3:ListBucket', bucket))),
    silent: { access: { F: 'widened' }, findings: ['no-new-access'] },
    twin: ['s3:ListBucket', 's3:DeleteBucket'],
    caught: {
      findings: ['access-not-granted'],
      says: [
        '"severity":"critical"',
        'may now call `s3:DeleteBucket` on `arn:aws:s3:::a`',
        'never grants `s3:DeleteBucket`',
      ],
    },
  },
  {
    claim: 'is found within a wildcard that is gained, and named instead of another action of it',
    base: under(NEVER, base),
    head: under(NEVER, plus(allow('"s3:Get*"', bucket))),
    silent: { access: { F: 'widened' }, findings: ['no-new-access'] },
    twin: ['s3:Get*', 's3:Delete*'],
    caught: { findings: ['access-not-granted'], says: ['`s3:DeleteBucket` on `arn:aws:s3:::a`, by `s3:Delete*`'] },
  },
  {
    claim: 'may be a wildcard itself, in any case of letters',
    base: under(NEVER, base),
    head: under(NEVER, plus(allow('sqs:SendMessage', '"arn:aws:sqs:us-east-1:111122223333:q"'))),
    silent: { access: { F: 'widened' } },
    twin: ['sqs:SendMessage', 'KMS:Decrypt'],
    caught: { findings: ['access-not-granted'], says: ['never grants `kms:*`'] },
  },
  {
    claim: 'is told and does not block where base grants it as well; another resource of it blocks',
    base: under(NEVER, plus(allow('s3:DeleteBucket', bucket))),
    head: under(NEVER, plus(allow('[s3:DeleteBucket, s3:ListBucket]', bucket))),
    silent: {
      access: { F: 'widened' },
      findings: ['access-not-granted', 'no-new-access'],
      says: ['may call `s3:DeleteBucket` on `arn:aws:s3:::a`, as on base'],
    },
    twin: ['arn:aws:s3:::a"', 'arn:aws:s3:::a*"'],
    caught: { findings: ['access-not-granted', 'no-new-access'] },
  },
  {
    claim: 'is not granted where the role denies it',
    base: under(NEVER, base),
    head: under(NEVER, plus(allow('"s3:*Bucket"', bucket), '- {Effect: Deny, Action: "s3:Delete*", Resource: "*"}')),
    silent: { access: { F: 'widened' }, findings: ['no-new-access'] },
    twin: ['"s3:Delete*"', '"s3:Put*"'],
    caught: { findings: ['access-not-granted'] },
  },
  {
    claim: 'is not granted where the boundary keeps it out',
    base: under(NEVER, base),
    head: under(
      NEVER,
      stack({
        statements: `${allow('s3:GetObject')}\n${allow('"s3:*Bucket"', bucket)}`,
        role: 'PermissionsBoundary: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"',
      }),
    ),
    silent: { access: { F: 'widened' }, findings: ['no-new-access'] },
    twin: ['AmazonS3ReadOnlyAccess', 'AmazonS3FullAccess'],
    caught: { findings: ['access-not-granted'] },
  },
  {
    claim: 'blocks a new function, whose other access of little weight is no finding',
    base: under(NEVER.replace('critical', 'widened'), stack()),
    head: under(
      NEVER.replace('critical', 'widened'),
      twoFunctions('{Effect: Allow, Action: s3:ListBucket, Resource: "arn:aws:s3:::a"}'),
    ),
    silent: { access: { G: 'new' }, findings: [] },
    twin: ['s3:ListBucket', 's3:DeleteBucket'],
    caught: { access: { G: 'new' }, findings: ['access-not-granted'] },
  },
  {
    claim: 'may be actions on some resources only',
    base: under('fail-on: critical\nnever-grant: [{actions: "s3:Put*", resources: "arn:aws:s3:::audit/*"}]', base),
    head: under(
      'fail-on: critical\nnever-grant: [{actions: "s3:Put*", resources: "arn:aws:s3:::audit/*"}]',
      plus(allow('s3:PutObject', '"arn:aws:s3:::photos/*"')),
    ),
    silent: { findings: ['no-new-access'] },
    twin: ['photos/*', 'a*'],
    caught: { findings: ['access-not-granted'], says: ['never grants `s3:Put*` on `arn:aws:s3:::audit/*`'] },
  },
  {
    claim: 'may be whatever is done to some resources',
    base: under('fail-on: critical\nnever-grant: {resources: "arn:aws:s3:::audit/*"}', stack()),
    head: under(
      'fail-on: critical\nnever-grant: {resources: "arn:aws:s3:::audit/*"}',
      stack({ statements: allow('s3:PutObject', '"arn:aws:s3:::photos/*"') }),
    ),
    silent: { findings: ['no-new-access'] },
    twin: ['photos/*', 'audit/x'],
    caught: { findings: ['access-not-granted'], says: ['never grants anything on `arn:aws:s3:::audit/*`'] },
  },
  {
    claim: 'blocks where it is undecided, although the rest is decided',
    base: under(NEVER, stack({ statements: rhyming('s3:DeleteBucket', 'a') })),
    head: under(NEVER, stack({ statements: `${rhyming('s3:DeleteBucket', 'a')}\n${allow('s3:GetObject')}` })),
    silent: { access: { F: 'widened' }, findings: ['no-new-access'] },
    twin: ['"aws:username": a', '"aws:username": b'],
    caught: {
      access: { F: 'changed' },
      findings: ['access-not-granted', 'no-new-access'],
      says: ['"certainty":"undecided"', 'gains what the configuration never grants is not decided'],
    },
  },
  {
    claim: 'moved to another statement it is what base grants as well',
    base: under(NEVER.replace('critical', 'widened'), plus(allow('[s3:DeleteBucket, s3:ListBucket]', bucket))),
    head: under(
      NEVER.replace('critical', 'widened'),
      plus(allow('s3:ListBucket', bucket), allow('s3:DeleteBucket', bucket)),
    ),
    silent: { access: { F: 'unchanged' }, findings: ['access-not-granted'] },
    twin: ['Action: s3:DeleteBucket', 'Action: "s3:Delete*"'],
    caught: { access: { F: 'widened' } },
  },
]);

const table = '{Type: AWS::DynamoDB::Table, Properties: {BillingMode: PAY_PER_REQUEST}}';
const created = (statement: string, resource = table) =>
  stack({ statements: `${allow('s3:GetObject')}\n${statement}`, resources: `T: ${resource}` });
const CREATED = 'allow-created-here: true\n';
const numbered = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index));

describePairs('access to what the same change creates', [
  {
    claim: 'does not block where the configuration lets it through, unless there is more',
    base: under(CREATED, base),
    head: under(CREATED, created(allow('"dynamodb:*"', '[!GetAtt T.Arn, !Sub "${T.Arn}/index/*"]'))),
    silent: {
      access: { F: 'widened' },
      findings: ['no-new-access'],
      says: ['"createdHere":true', 'lets that through'],
    },
    twin: ['!Sub "${T.Arn}/index/*"', '"arn:aws:dynamodb:us-east-1:111122223333:table/b"'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'blocks where the configuration does not say so',
    base: { ...under(CREATED, base), 'none.yml': '' },
    head: { ...under(CREATED, created(allow('dynamodb:GetItem', '!GetAtt T.Arn'))), 'none.yml': '' },
    twin: ['', ''],
    twinOptions: { config: 'none.yml' },
    caught: { says: ['"severity":"low"', '"createdHere":true'] },
  },
  {
    claim: 'is let through in a changed unit as well, and not where a Deny of base fell',
    base: under(
      CREATED,
      plus(allow('sqs:SendMessage'), '- {Effect: Deny, Action: "s3:*", Resource: "arn:aws:s3:::a/*"}'),
    ),
    head: under(
      CREATED,
      created(
        `${allow('dynamodb:GetItem', '!GetAtt T.Arn')}\n- {Effect: Deny, Action: "s3:*", Resource: "arn:aws:s3:::a/*"}`,
      ),
    ),
    silent: { access: { F: 'changed' } },
    twin: ['- {Effect: Deny, Action: "s3:*", Resource: "arn:aws:s3:::a/*"}', ''],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'hides nothing behind the requests that are shown',
    base: under(CREATED, base),
    head: under(
      CREATED,
      created(
        numbered(25, (index) => allow(`dynamodb:DeleteTable`, `!Sub "\${T.Arn}/${index}"`))
          .concat(allow('dynamodb:ListStreams', '!Sub "${T.Arn}/stream/*"'))
          .join('\n'),
      ),
    ),
    twin: ['!Sub "${T.Arn}/stream/*"', '"arn:aws:dynamodb:us-east-1:111122223333:table/b/stream/*"'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'is not let through where it is a path to administration',
    base: under(CREATED, base),
    head: under(
      CREATED,
      created(
        allow('iam:GetRole', '!GetAtt T.Arn'),
        '{Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: sts:AssumeRole}]}}}',
      ),
    ),
    twin: ['iam:GetRole', 'iam:PutRolePolicy'],
    caught: { says: ['"severity":"critical"'] },
  },
  {
    claim: 'is not created by another id for what base has under the same name',
    base: under(
      CREATED,
      stack({
        statements: allow('s3:GetObject'),
        resources: 'B: {Type: AWS::S3::Bucket, Properties: {BucketName: photos}}',
      }),
    ),
    head: under(
      CREATED,
      stack({
        statements: `${allow('s3:GetObject')}\n${allow('s3:ListBucket', '!GetAtt C.Arn')}`,
        resources: 'C: {Type: AWS::S3::Bucket, Properties: {BucketName: pictures}}',
      }),
    ),
    twin: ['pictures', 'photos'],
    caught: { says: ['"createdHere":false'] },
  },
  {
    claim: 'is not every bucket, whatever a bucket is called',
    base: under(CREATED, base),
    head: under(
      CREATED,
      stack({
        statements: [
          allow('s3:GetObject'),
          ...numbered(25, (index) => allow('dynamodb:DeleteTable', `!Sub "\${T.Arn}/${index}"`)),
          allow('s3:ListBucket', '!GetAtt B.Arn'),
        ].join('\n'),
        resources: `T: ${table}\nB: {Type: AWS::S3::Bucket, Properties: {BucketName: photos}}`,
      }),
    ),
    twin: ['BucketName: photos', 'BucketName: "*"'],
    caught: {},
  },
]);

test.each([
  ['gains', stack(), true],
  ['keeps', stack({ statements: allow('s3:DeleteBucket', bucket) }), false],
])('what a function %s is one finding, however many patterns list it', async (_, before, blocking) => {
  const config = 'never-grant: [s3:DeleteBucket, "s3:Delete*", {actions: "s3:*", resources: "arn:aws:s3:::a"}]\n';
  const after = stack({ statements: allow('s3:DeleteBucket', bucket), fn: 'Timeout: 3' });
  const { report } = await reviewInMemory(under(config, before), under(config, after));
  expect(report.findings.map((finding) => [finding.check, finding.blocking])).toEqual([
    ['access-not-granted', blocking],
  ]);
});

test('a statement that base had and that grew is one finding', async () => {
  const { report } = await reviewInMemory(
    under(NEVER, plus(allow('s3:DeleteBucket', bucket))),
    under(NEVER, plus(allow('s3:DeleteBucket', '["arn:aws:s3:::a", "arn:aws:s3:::b"]'))),
  );
  expect(report.findings.map(({ check, blocking }) => [check, blocking])).toEqual([['access-not-granted', true]]);
});

test('what is gained is told as critical in the list of changes, what is never granted first', async () => {
  const { report } = await reviewInMemory(
    under(NEVER, base),
    under(NEVER, plus(allow('[s3:ListBucket, "s3:Delete*", kms:Decrypt]', bucket))),
  );
  expect(report.changes[0]?.gained.map(({ action, severity }) => [action, severity])).toEqual([
    ['s3:DeleteBucket', 'critical'],
    ['kms:Decrypt', 'critical'],
    ['s3:ListBucket', 'low'],
  ]);
});
