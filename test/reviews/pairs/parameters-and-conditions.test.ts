import { describePairs, stack } from '../pair.ts';

const params = (text: string) => `Parameters:\n  ${text}`;
const conditions = (text: string) => `Conditions:\n  ${text}`;
const STAGE = params('Stage: {Type: String, Default: dev}');
const IS_PROD = conditions('IsProd: !Equals [!Ref Stage, prod]');
const IS_SET = conditions('IsSet: !Not [!Equals [!Ref Stage, ""]]');
const s3 = (action: string) => `{Effect: Allow, Action: "s3:${action}", Resource: "*"}`;
const when = (condition: string, statement: string) => `- !If [${condition}, ${statement}, !Ref "AWS::NoValue"]`;

describePairs('parameters and conditions', [
  {
    claim: 'a default fills the value, and is listed as an assumption',
    base: stack({
      head: STAGE,
      statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::dev/*"}',
    }),
    head: stack({
      head: STAGE,
      statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: !Sub "arn:aws:s3:::${Stage}/*"}',
    }),
    silent: { access: { F: 'unchanged' }, says: ['"name":"Stage","value":"dev"'] },
    twin: ['Default: dev', 'Default: prod'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'what holds only at the default is a medium finding',
    base: stack({
      head: STAGE,
      statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: !Sub "arn:aws:s3:::${Stage}/*"}',
    }),
    head: stack({
      head: STAGE,
      statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::dev/*"}',
    }),
    silent: { access: { F: 'unchanged' }, findings: ['depends-on-parameter'] },
    twin: ['arn:aws:s3:::dev/*', 'arn:aws:s3:::prod/*'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a parameter without default is an unknown of its own',
    base: stack({
      head: params('Bucket: {Type: String}\n  Other: {Type: String}'),
      statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: !Ref Bucket}',
    }),
    head: stack({
      head: params('Bucket: {Type: String}\n  Other: {Type: String}'),
      statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: [!Sub "${Bucket}"]}',
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['${Bucket}', '${Other}'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'values of the call hold for both sides',
    base: stack({
      head: STAGE,
      statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: !Sub "arn:aws:s3:::${Stage}/*"}',
    }),
    head: stack({
      head: STAGE,
      statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::prod/*"}',
    }),
    options: { values: { parameters: { Stage: 'prod' } } },
    silent: { access: { F: 'unchanged' }, findings: [] },
    twin: ['', ''],
    twinOptions: { values: { parameters: { Stage: 'test' } } },
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a default does not decide a condition: identical statements stay identical, a dropped condition is caught',
    base: stack({ head: `${STAGE}\n${IS_PROD}`, statements: when('IsProd', s3('GetObject')) }),
    head: stack({ head: `${STAGE}\n${IS_PROD}`, fn: 'Timeout: 4', statements: when('IsProd', s3('GetObject')) }),
    silent: { access: { F: 'unchanged' } },
    twin: [when('IsProd', s3('GetObject')), `- ${s3('GetObject')}`],
    caught: { access: { F: 'widened' }, says: ['Stage ≠ prod'] },
  },
  {
    claim: 'an empty default is to be seen',
    base: stack({ head: `${STAGE}\n${IS_SET}`, statements: when('IsSet', s3('GetObject')) }),
    head: stack({ head: `${STAGE}\n${IS_SET}`, statements: when('IsSet', s3('GetObject')), fn: 'Timeout: 4' }),
    silent: { access: { F: 'unchanged' } },
    twin: [s3('GetObject'), s3('GetObject*')],
    caught: { access: { F: 'widened' }, says: ["Stage ≠ ''"] },
  },
  {
    claim: 'a value of the call decides a condition',
    base: stack({ head: `${STAGE}\n${IS_PROD}`, statements: when('IsProd', s3('GetObject')) }),
    head: stack({ head: `${STAGE}\n${IS_PROD}`, statements: `- ${s3('GetObject')}` }),
    options: { values: { parameters: { Stage: 'prod' } } },
    silent: { access: { F: 'unchanged' } },
    twin: ['', ''],
    twinOptions: { values: { parameters: { Stage: 'dev' } } },
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'two statements under A and under B equal one under Or(A, B)',
    base: stack({
      head: `${params('P: {Type: String}\n  Q: {Type: String}')}\n${conditions('A: !Equals [!Ref P, "1"]\n  B: !Equals [!Ref Q, "1"]\n  AB: !Or [!Condition A, !Condition B]\n  C: !Equals [!Ref Q, "2"]')}`,
      statements: when('AB', s3('GetObject')),
    }),
    head: stack({
      head: `${params('P: {Type: String}\n  Q: {Type: String}')}\n${conditions('A: !Equals [!Ref P, "1"]\n  B: !Equals [!Ref Q, "1"]\n  AB: !Or [!Condition A, !Condition B]\n  C: !Equals [!Ref Q, "2"]')}`,
      statements: `${when('A', s3('GetObject'))}\n${when('B', s3('GetObject'))}`,
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['- !If [B', '- !If [C'],
    caught: { access: { F: 'changed' }, says: ['Q = 2'] },
  },
  {
    claim: 'a statement under A and one under B is more than one under And(A, B)',
    base: stack({
      head: `${params('P: {Type: String}\n  Q: {Type: String}')}\n${conditions('A: !Equals [!Ref P, "1"]\n  B: !Equals [!Ref Q, "1"]\n  AB: !And [!Condition A, !Condition B]')}`,
      statements: when('AB', s3('GetObject')),
    }),
    head: stack({
      head: `${params('P: {Type: String}\n  Q: {Type: String}')}\n${conditions('A: !Equals [!Ref P, "1"]\n  B: !Equals [!Ref Q, "1"]\n  AB: !And [!Condition B, !Condition A]')}`,
      statements: when('AB', s3('GetObject')),
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['- !If [AB', '- !If [A'],
    caught: { access: { F: 'widened' }, says: ['P = 1'] },
  },
  {
    claim: 'either branch of one condition is the same as no condition; branches of two are not',
    base: stack({ head: `${STAGE}\n${IS_PROD}`, statements: `- ${s3('GetObject')}` }),
    head: stack({
      head: `${STAGE}\n${conditions('IsProd: !Equals [!Ref Stage, prod]\n  IsDev: !Not [!Condition IsProd]')}`,
      statements: `${when('IsProd', s3('GetObject'))}\n${when('IsDev', s3('GetObject'))}`,
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['!If [IsDev, {Effect: Allow, Action: "s3:GetObject"', '!If [IsDev, {Effect: Allow, Action: "s3:PutObject"'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'conditions that exclude each other are known to',
    base: stack({
      head: `${STAGE}\n${conditions('IsProd: !Equals [!Ref Stage, prod]\n  IsTest: !Equals [!Ref Stage, test]')}`,
      statements: `${when('IsProd', s3('GetObject'))}\n- !If [IsProd, !If [IsTest, ${s3('PutObject')}, !Ref "AWS::NoValue"], !Ref "AWS::NoValue"]`,
    }),
    head: stack({
      head: `${STAGE}\n${conditions('IsProd: !Equals [!Ref Stage, prod]\n  IsTest: !Equals [!Ref Stage, test]')}`,
      statements: when('IsProd', s3('GetObject')),
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['- !If [IsProd', '- !If [IsTest'],
    caught: { access: { F: 'changed' }, says: ['Stage = test'] },
  },
  {
    claim: 'a condition on a resource decides whether it exists',
    base: stack({
      head: `${STAGE}\n${IS_PROD}`,
      resources: `P:\n  Type: AWS::IAM::Policy\n  Condition: IsProd\n  Properties: {PolicyName: p, Roles: [!Ref R], PolicyDocument: {Version: "2012-10-17", Statement: [${s3('GetObject')}]}}`,
    }),
    head: stack({ head: `${STAGE}\n${IS_PROD}`, statements: when('IsProd', s3('GetObject')) }),
    silent: { access: { F: 'unchanged' } },
    twin: ['[!Ref Stage, prod]', '[!Ref Stage, test]'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a boundary under a condition limits only under it',
    base: stack({
      head: `${STAGE}\n${IS_PROD}`,
      statements: `- ${s3('*')}`,
      role: 'PermissionsBoundary: !If [IsProd, "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", !Ref "AWS::NoValue"]',
    }),
    head: stack({
      head: `${STAGE}\n${IS_PROD}`,
      statements: `- ${s3('*')}`,
      role: 'PermissionsBoundary: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"',
    }),
    silent: { access: { F: 'narrowed' } },
    twin: ['AmazonS3ReadOnlyAccess', 'AmazonS3FullAccess'],
    caught: { access: { F: 'widened' }, says: ['Stage = prod'] },
  },
  {
    claim: 'a role that a condition chooses is compared in both cases',
    base: stack({ head: `${STAGE}\n${IS_PROD}`, statements: `- ${s3('GetObject')}` }),
    head: stack({
      head: `${STAGE}\n${IS_PROD}`,
      statements: `- ${s3('GetObject')}`,
      resources: `S:\n  Type: AWS::IAM::Role\n  Properties:\n    AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]}\n    Policies: [{PolicyName: p, PolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*"}]}}]`,
    }).replace('Role: !GetAtt R.Arn', 'Role: !If [IsProd, !GetAtt R.Arn, !GetAtt S.Arn]'),
    silent: { access: { F: 'narrowed' } },
    twin: [
      'Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*"',
      'Action: "s3:PutObject", Resource: "arn:aws:s3:::b/*"',
    ],
    caught: { access: { F: 'changed' }, says: ['Stage ≠ prod'] },
  },
  {
    claim: 'parameter files in the repository are read from each side',
    base: {
      'app.yaml': stack({
        head: STAGE,
        statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: !Sub "arn:aws:s3:::${Stage}/*"}',
      }),
      'prod.json': '[{"ParameterKey": "Stage", "ParameterValue": "prod"}]',
    },
    head: {
      'app.yaml': stack({
        head: STAGE,
        statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: !Sub "arn:aws:s3:::${Stage}/*"}',
      }),
      'prod.json': '{"Parameters": {"Stage": "prod"}}',
    },
    options: { parameterFiles: ['prod.json'] },
    silent: { access: {} },
    twin: ['"prod"', '"other"'],
    caught: { access: { 'app.yaml#F': 'changed' } },
  },
  {
    claim: 'with several parameter files the worst verdict counts',
    base: {
      'app.yaml': stack({ head: `${STAGE}\n${IS_PROD}`, statements: when('IsProd', s3('GetObject')) }),
      'dev.json': '{"Stage": "dev"}',
      'prod.json': '{"Stage": "prod"}',
    },
    head: {
      'app.yaml': stack({
        head: `${STAGE}\n${IS_PROD}`,
        fn: 'Timeout: 1',
        statements: when('IsProd', s3('GetObject')),
      }),
      'dev.json': '{"Stage": "dev"}',
      'prod.json': '{"Stage": "prod"}',
    },
    options: { parameterFiles: ['dev.json', 'prod.json'] },
    silent: { access: { 'app.yaml#F@dev': 'unchanged', 'app.yaml#F@prod': 'unchanged' } },
    twin: ['s3:GetObject', 's3:PutObject'],
    caught: { access: { 'app.yaml#F@dev': 'unchanged', 'app.yaml#F@prod': 'changed' } },
  },
  {
    claim: 'a policy that is not in the repository is the same only under the same condition',
    base: stack({
      head: `${STAGE}\n${IS_PROD}`,
      role: 'ManagedPolicyArns: [!If [IsProd, "arn:aws:iam::111122223333:policy/theirs", !Ref "AWS::NoValue"]]',
    }),
    head: stack({
      head: `${STAGE}\n${IS_PROD}`,
      fn: 'Timeout: 3',
      role: 'ManagedPolicyArns: [!If [IsProd, "arn:aws:iam::111122223333:policy/theirs", !Ref "AWS::NoValue"]]',
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['[!Ref Stage, prod]', '[!Ref Stage, test]'],
    caught: { access: { F: 'undecided' } },
  },
]);
