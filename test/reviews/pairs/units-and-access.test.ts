import { block, describePairs, stack } from '../pair.ts';

const allow = (action: string, resource = '"arn:aws:s3:::a/*"') =>
  `- {Effect: Allow, Action: "${action}", Resource: ${resource}}`;
const document = (action: string, resource = '"arn:aws:s3:::a/*"') =>
  `{Version: "2012-10-17", Statement: [{Effect: Allow, Action: "${action}", Resource: ${resource}}]}`;
const policy = (type: string, rest: string) => `P:\n  Type: AWS::IAM::${type}\n  Properties: {${rest}}\n`;
const role = (service: string, statement: string) => `
Other:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Principal: ${service}, Action: sts:AssumeRole}]}
    Policies: [{PolicyName: p, PolicyDocument: {Version: "2012-10-17", Statement: [${statement}]}}]
`;
const alone = (resources: string) => `Resources:\n${block(resources, 2)}`;
const getObject = '{Effect: Allow, Action: "s3:GetObject", Resource: "*"}';

describePairs('units and access', [
  {
    claim: 'an inline policy of the role is access of the function',
    base: stack({ statements: allow('s3:GetObject') }),
    head: stack({ statements: allow('s3:GetObject'), fn: 'Timeout: 3' }),
    silent: { access: { F: 'unchanged' } },
    twin: ['s3:GetObject', 's3:PutObject'],
    caught: { access: { F: 'changed' }, findings: ['no-new-access'] },
  },
  {
    claim: 'a managed policy that the role names is access of the function',
    base: stack({
      role: 'ManagedPolicyArns: [!Ref P]',
      resources: policy('ManagedPolicy', `PolicyDocument: ${document('s3:GetObject')}`),
    }),
    head: stack({
      role: 'ManagedPolicyArns: [!Ref P]',
      resources: policy('ManagedPolicy', `Description: x, PolicyDocument: ${document('s3:GetObject')}`),
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['s3:GetObject', 's3:Get*'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'a managed policy that names the role is access of the function',
    base: stack({ resources: policy('ManagedPolicy', `Roles: [!Ref R], PolicyDocument: ${document('s3:GetObject')}`) }),
    head: stack({ resources: policy('ManagedPolicy', `PolicyDocument: ${document('s3:GetObject')}, Roles: [!Ref R]`) }),
    silent: { access: { F: 'unchanged' } },
    twin: ['s3:GetObject', 's3:*Object'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'an AWS::IAM::Policy that names the role is access of the function',
    base: stack({
      resources: policy('Policy', `PolicyName: p, Roles: [!Ref R], PolicyDocument: ${document('s3:GetObject')}`),
    }),
    head: stack({ statements: allow('s3:GetObject') }),
    silent: { access: { F: 'unchanged' } },
    twin: ['s3:GetObject', 's3:?etObject'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'an AWS::IAM::RolePolicy of the role is access of the function',
    base: stack({
      resources: policy('RolePolicy', `PolicyName: p, RoleName: !Ref R, PolicyDocument: ${document('s3:GetObject')}`),
    }),
    head: stack({
      resources: policy('RolePolicy', `PolicyName: q, RoleName: !Ref R, PolicyDocument: ${document('s3:GetObject')}`),
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['s3:GetObject', 's3:DeleteObject'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'an AWS managed policy is access of the function, as of the snapshot',
    base: stack({ role: 'ManagedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]' }),
    head: stack({
      statements:
        '- {Effect: Allow, Action: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"], Resource: "*"}',
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['logs:PutLogEvents', 'logs:*LogEvents'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'a policy in another file that names the role is access of the function',
    base: {
      'app.yaml': stack({ role: 'RoleName: orders' }),
      'more.yaml': alone(
        policy('Policy', `PolicyName: p, Roles: [orders], PolicyDocument: ${document('s3:GetObject')}`),
      ),
    },
    head: {
      'app.yaml': stack({ role: 'RoleName: orders' }),
      'more.yaml': alone(
        policy('Policy', `PolicyName: q, Roles: [orders], PolicyDocument: ${document('s3:GetObject')}`),
      ),
    },
    silent: { access: { 'app.yaml#F': 'unchanged' } },
    twin: ['s3:GetObject', 's3:PutObject'],
    caught: { access: { 'app.yaml#F': 'changed' } },
  },
  {
    claim: 'what the role is denied is no access; a Deny that is weakened is',
    base: stack({
      statements: `${allow('s3:*', '"*"')}\n- {Effect: Deny, Action: "s3:DeleteBucket", Resource: "*"}`,
    }),
    head: stack({
      statements: `- {Effect: Deny, Action: ["s3:DeleteBucket", "s3:PutObject"], Resource: "*"}\n${allow('s3:*', '"*"')}`,
    }),
    silent: { access: { F: 'narrowed' } },
    twin: ['["s3:DeleteBucket", "s3:PutObject"]', '["s3:PutObject"]'],
    caught: { access: { F: 'changed' }, says: ['s3:DeleteBucket'] },
  },
  {
    claim: 'access ends at the permissions boundary',
    base: stack({
      statements: allow('s3:GetObject', '"*"'),
      role: 'PermissionsBoundary: !Ref P',
      resources: policy('ManagedPolicy', `PolicyDocument: ${document('s3:Get*', '"*"')}`),
    }),
    head: stack({
      statements: '- {Effect: Allow, Action: ["s3:GetObject", "sqs:SendMessage"], Resource: "*"}',
      role: 'PermissionsBoundary: !Ref P',
      resources: policy('ManagedPolicy', `PolicyDocument: ${document('s3:Get*', '"*"')}`),
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['sqs:SendMessage', 's3:GetBucketAcl'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'a boundary that is added narrows, one that is widened widens',
    base: stack({
      statements: allow('*', '"*"'),
      role: 'PermissionsBoundary: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"',
    }),
    head: stack({
      statements: allow('*', '"*"'),
      role: 'PermissionsBoundary: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"',
      fn: 'MemorySize: 128',
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['AmazonS3ReadOnlyAccess', 'AmazonS3FullAccess'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'a role that trusts Lambda and that no function uses is a unit; one for another service is not',
    base: alone(role('{Service: ec2.amazonaws.com}', getObject)),
    head: alone(role('{Service: ec2.amazonaws.com}', getObject.replace('s3:GetObject', 's3:*'))),
    silent: { access: { Other: undefined as unknown as string } },
    twin: ['', ''],
    twinOptions: { scope: 'all' },
    caught: { access: { Other: 'widened' } },
  },
  {
    claim: 'an unused role that trusts Lambda is compared',
    base: alone(role('{Service: lambda.amazonaws.com}', getObject)),
    head: alone(role('{Service: [lambda.amazonaws.com]}', getObject)),
    silent: { access: { Other: 'unchanged' } },
    twin: ['s3:GetObject', 's3:GetObject*'],
    caught: { access: { Other: 'widened' } },
  },
  {
    claim: 'a role whose trust names the function’s role is in scope, via it',
    base: stack({ resources: role('{AWS: !GetAtt R.Arn}', getObject) }),
    head: stack({ resources: role('{AWS: [!GetAtt R.Arn]}', getObject) }),
    silent: { access: { Other: 'unchanged' }, says: ['"via":"template.yaml#R"'] },
    twin: ['s3:GetObject', 's3:PutObject'],
    caught: { access: { Other: 'changed', F: 'unchanged' } },
  },
  {
    claim: 'a policy attached to a role that is not in the repository is a unit',
    base: alone(policy('Policy', `PolicyName: p, Roles: [theirs], PolicyDocument: ${document('s3:GetObject')}`)),
    head: alone(policy('Policy', `PolicyName: q, Roles: [theirs], PolicyDocument: ${document('s3:GetObject')}`)),
    silent: { access: { P: 'unchanged' } },
    twin: ['s3:GetObject', 's3:*'],
    caught: { access: { P: 'widened' } },
  },
  {
    claim: 'a managed policy that nothing here attaches is a unit',
    base: alone(policy('ManagedPolicy', `PolicyDocument: ${document('s3:GetObject')}`)),
    head: alone(policy('ManagedPolicy', `Description: d, PolicyDocument: ${document('s3:GetObject')}`)),
    silent: { access: { P: 'unchanged' } },
    twin: ['s3:GetObject', '*'],
    caught: { access: { P: 'widened' } },
  },
  {
    claim: 'a bare policy document is a unit',
    base: {
      'policies/reports.json':
        '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}',
    },
    head: {
      'policies/reports.json':
        '{"Version": "2012-10-17", "Statement": {"Resource": ["*"], "Action": ["s3:GetObject"], "Effect": "Allow"}}',
    },
    silent: { access: { 'policies/reports.json': 'unchanged' } },
    twin: ['s3:GetObject', 's3:Get*'],
    caught: { access: { 'policies/reports.json': 'widened' } },
  },
  {
    claim: 'the same external role is unchanged, a different one undecided',
    base: stack().replace('!GetAtt R.Arn', 'arn:aws:iam::111122223333:role/one'),
    head: stack({ fn: 'Timeout: 5' }).replace('!GetAtt R.Arn', 'arn:aws:iam::111122223333:role/one'),
    silent: { access: { F: 'unchanged' } },
    twin: ['role/one', 'role/two'],
    caught: { access: { F: 'undecided' }, findings: ['undecided'] },
  },
  {
    claim: 'functions that share a role are named',
    base: stack({
      statements: allow('s3:GetObject'),
      resources:
        'G:\n  Type: AWS::Lambda::Function\n  Properties: {Role: !GetAtt R.Arn, Handler: g.h, Code: {S3Bucket: c, S3Key: g}}',
    }),
    head: stack({
      statements: allow('s3:GetObject'),
      fn: 'Timeout: 9',
      resources:
        'G:\n  Type: AWS::Lambda::Function\n  Properties: {Role: !GetAtt R.Arn, Handler: g.h, Code: {S3Bucket: c, S3Key: g}}',
    }),
    silent: { access: { F: 'unchanged', G: 'unchanged' }, says: ['"sharedWith":["template.yaml#G"]'] },
    twin: ['s3:GetObject', 's3:GetObject*'],
    caught: { access: { F: 'widened', G: 'widened' } },
  },
  {
    claim: 'a Lambda permission for a service is no finding; for everybody or another account it is',
    base: stack(),
    head: stack({
      resources:
        'Invoke:\n  Type: AWS::Lambda::Permission\n  Properties: {Action: lambda:InvokeFunction, FunctionName: !Ref F, Principal: sns.amazonaws.com}',
    }),
    options: { gate: { failOn: 'medium' } },
    silent: { findings: [] },
    twin: ['sns.amazonaws.com', '"444455556666"'],
    caught: { access: { F: 'unchanged' }, findings: ['public-invoke'] },
  },
  {
    claim: 'a function URL with IAM authentication is no finding; one without is',
    base: stack(),
    head: stack({
      resources: 'Url:\n  Type: AWS::Lambda::Url\n  Properties: {AuthType: AWS_IAM, TargetFunctionArn: !GetAtt F.Arn}',
    }),
    options: { gate: { failOn: 'medium' } },
    silent: { findings: [] },
    twin: ['AWS_IAM', 'NONE'],
    caught: { findings: ['public-invoke'] },
  },
]);
