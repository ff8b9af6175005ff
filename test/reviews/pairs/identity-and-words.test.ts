import { block, describePairs, stack } from '../pair.ts';

const allow = (action: string, resource = '"arn:aws:s3:::a/*"') =>
  `- {Effect: Allow, Action: "${action}", Resource: ${resource}}`;
const renamed = (text: string) => text.replace('  F:', '  G:').replace('  R:', '  S:').replace('R.Arn', 'S.Arn');
const second = (id: string, handler: string, action: string) => `
${id}:
  Type: AWS::Lambda::Function
  Properties: {Handler: ${handler}, Code: {S3Bucket: code, S3Key: app.zip}, Role: !GetAtt ${id}Role.Arn}
${id}Role:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]}
    Policies: [{PolicyName: p, PolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Action: "${action}", Resource: "arn:aws:s3:::b/*"}]}}]
`;

describePairs('identity', [
  {
    claim: 'a function and its role under new logical ids are paired by code and handler, and compared in full',
    base: stack({ statements: allow('s3:GetObject') }),
    head: renamed(stack({ statements: allow('s3:GetObject') })),
    silent: { access: { G: 'unchanged' }, says: ['"was":"template.yaml#F"'] },
    twin: ['s3:GetObject', 's3:GetObject*'],
    caught: { access: { G: 'widened' }, says: ['"was":"template.yaml#F"'] },
  },
  {
    claim: 'a file that is renamed is the same deployment',
    base: {
      'old.yaml': stack({
        statements: allow('s3:GetObject', '!GetAtt B.Arn'),
        resources: 'B: {Type: AWS::S3::Bucket}',
      }),
    },
    head: {
      'new/app.yaml': stack({
        statements: allow('s3:GetObject', '!GetAtt B.Arn'),
        resources: 'B: {Type: AWS::S3::Bucket}',
      }),
    },
    options: { renames: { 'new/app.yaml': 'old.yaml' } },
    silent: { access: { 'new/app.yaml#F': 'unchanged' } },
    twin: ['s3:GetObject', 's3:PutObject'],
    caught: { access: { 'new/app.yaml#F': 'changed' } },
  },
  {
    claim: 'a role that refers to its own function keeps doing so under a new name',
    base: stack({
      statements: allow('lambda:InvokeFunction', '!GetAtt Loop.Arn'),
      resources: second('Loop', 'l.h', 's3:GetObject'),
    }),
    head: stack({
      statements: allow('lambda:InvokeFunction', '!GetAtt Again.Arn'),
      resources: second('Again', 'l.h', 's3:GetObject'),
    }),
    silent: { access: { F: 'unchanged', Again: 'unchanged' } },
    twin: ['lambda:InvokeFunction', 'lambda:Invoke*'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'without the same code, equal access pairs; without either, the unit is new and its critical access blocks',
    base: stack({ statements: allow('s3:GetObject') }),
    head: renamed(stack({ statements: allow('s3:GetObject') })).replace('app.handler', 'main.handler'),
    silent: { access: { G: 'unchanged' } },
    twin: ['s3:GetObject', 'iam:PutRolePolicy'],
    caught: { access: { G: 'new', F: 'removed' } },
  },
  {
    claim: 'two candidates are ambiguous, so neither is paired',
    base: stack({ resources: `${second('One', 'same.h', 's3:GetObject')}${second('Two', 'same.h', 's3:PutObject')}` }),
    head: stack({
      resources: `${second('Three', 'same.h', 's3:GetObject')}${second('Four', 'same.h', 's3:PutObject')}`,
    }),
    silent: { access: { Three: 'unchanged', Four: 'unchanged' } },
    twin: ['"s3:PutObject"', '"*"'],
    caught: { access: { Four: 'new' } },
  },
  {
    claim: 'a new function on an existing role has that role’s access on base as its base',
    base: stack({ statements: allow('s3:GetObject') }),
    head: stack({
      statements: allow('s3:GetObject'),
      resources:
        'G: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt R.Arn, Handler: g.h, Code: {S3Bucket: c, S3Key: g}}}',
    }),
    silent: { access: { F: 'unchanged', G: 'unchanged' } },
    twin: ['s3:GetObject', 's3:Get*'],
    caught: { access: { F: 'widened', G: 'widened' } },
  },
  {
    claim: 'a new function with modest access passes, one with a whole service on everything does not',
    base: 'Resources: {}\n',
    head: stack({ statements: allow('s3:GetObject') }),
    silent: { access: { F: 'new' } },
    twin: ['Action: "s3:GetObject", Resource: "arn:aws:s3:::a/*"', 'Action: "s3:*", Resource: "*"'],
    caught: { access: { F: 'new' }, findings: ['no-new-access'] },
  },
  {
    claim: 'a removed function is no reason to block; what moves to another one is',
    base: stack({ resources: second('G', 'g.h', 's3:GetObject') }),
    head: stack({}),
    silent: { access: { G: 'removed', F: 'unchanged' } },
    twin: [
      '      Role: !GetAtt R.Arn\n',
      '      Role: !GetAtt R.Arn\n      Timeout: 3\n  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Roles: [!Ref R], PolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "*"}]}}}\n',
    ],
    caught: { access: { F: 'widened' } },
  },
]);

const two =
  '- {Effect: Allow, Action: ["s3:GetObject", "s3:PutObject"], Resource: ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"]}';

describePairs('words for a unit', [
  {
    claim: 'reordering is unchanged',
    base: stack({ statements: two }),
    head: stack({
      statements:
        '- {Resource: ["arn:aws:s3:::b/*", "arn:aws:s3:::a/*"], Action: ["s3:PutObject", "s3:GetObject"], Effect: Allow}',
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['s3:PutObject', 's3:PutObject*'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'splitting a statement is unchanged',
    base: stack({ statements: two }),
    head: stack({
      statements: `${allow('s3:GetObject', '["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"]')}\n${allow('s3:PutObject', '"arn:aws:s3:::a/*"')}\n- {Effect: Allow, Action: "s3:PutObject", Resource: "arn:aws:s3:::b/*"}`,
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['Resource: "arn:aws:s3:::b/*"}', 'Resource: "arn:aws:s3:::c/*"}'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'merging statements that do not multiply out is caught',
    base: stack({
      statements: `${allow('s3:GetObject', '"arn:aws:s3:::a/*"')}\n${allow('s3:PutObject', '"arn:aws:s3:::b/*"')}`,
    }),
    head: stack({
      statements: `${allow('s3:PutObject', '"arn:aws:s3:::b/*"')}\n${allow('s3:GetObject', '"arn:aws:s3:::a/*"')}`,
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['Resource: "arn:aws:s3:::b/*"', 'Resource: ["arn:aws:s3:::b/*", "arn:aws:s3:::a/*"]'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'YAML as JSON is unchanged',
    base: {
      'app.json':
        '{"Resources": {"P": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}}}}}',
    },
    head: {
      'app.yaml': `Resources:\n${block('P:\n  Type: AWS::IAM::ManagedPolicy\n  Properties:\n    PolicyDocument:\n      Version: "2012-10-17"\n      Statement:\n        - Effect: Allow\n          Action: s3:GetObject\n          Resource: "*"', 2)}`,
    },
    options: { renames: { 'app.yaml': 'app.json' } },
    silent: { access: { 'app.yaml#P': 'unchanged' } },
    twin: ['s3:GetObject', 's3:Get?bject'],
    caught: { access: { 'app.yaml#P': 'widened' } },
  },
  {
    claim: 'inline to managed is unchanged',
    base: stack({ statements: allow('s3:GetObject') }),
    head: stack({
      role: 'ManagedPolicyArns: [!Ref P]',
      resources: `P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: "2012-10-17", Statement: [${allow('s3:GetObject').slice(2)}]}}}`,
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['arn:aws:s3:::a/*', 'arn:aws:s3:::a*'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'a role under another name is unchanged',
    base: stack({ statements: allow('s3:GetObject'), role: 'RoleName: one' }),
    head: stack({ statements: allow('s3:GetObject'), role: 'RoleName: two' }),
    silent: { access: { F: 'unchanged' } },
    twin: ['s3:GetObject', 's3:GetObjectAcl'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'action names are the same in any case, resource names are not',
    base: stack({ statements: allow('s3:GetObject') }),
    head: stack({ statements: allow('S3:getobject') }),
    silent: { access: { F: 'unchanged' } },
    twin: ['arn:aws:s3:::a/*', 'arn:aws:s3:::A/*'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a condition that is added narrows, one that is weakened widens',
    base: stack({
      statements:
        '- {Effect: Allow, Action: "s3:ListBucket", Resource: "*", Condition: {StringLike: {"s3:prefix": "a/*"}}}',
    }),
    head: stack({
      statements:
        '- {Effect: Allow, Action: "s3:ListBucket", Resource: "*", Condition: {StringLike: {"s3:prefix": "a/b/*"}}}',
    }),
    silent: { access: { F: 'narrowed' } },
    twin: ['a/b/*', 'a*'],
    caught: { access: { F: 'widened' }, says: ['s3:prefix'] },
  },
  {
    claim: 'a condition for an absent key widens with IfExists',
    base: stack({
      statements:
        '- {Effect: Allow, Action: "kms:Decrypt", Resource: "*", Condition: {StringEquals: {"kms:ViaService": "s3.us-east-1.amazonaws.com"}}}',
    }),
    head: stack({
      statements:
        '- {Effect: Allow, Action: "kms:Decrypt", Resource: "*", Condition: {StringLike: {"KMS:viaservice": "s3.us-east-1.amazonaws.com"}}}',
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['StringLike', 'StringLikeIfExists'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'a wildcard in one of the first five fields of an ARN does not reach across a colon, in the sixth it does',
    base: stack({ statements: allow('sqs:SendMessage', '"arn:aws:sqs:*:111122223333:*"') }),
    head: stack({ statements: allow('sqs:SendMessage', '"arn:aws:sqs:us-*:111122223333:a:*"') }),
    silent: { access: { F: 'narrowed' } },
    twin: ['us-*:111122223333', 'us-*:*'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a short ARN is padded',
    base: stack({ statements: allow('sqs:SendMessage', '"arn:aws:sqs"') }),
    head: stack({ statements: allow('sqs:SendMessage', '"arn:aws:sqs:*:*:*"') }),
    silent: { access: { F: 'unchanged' } },
    twin: ['arn:aws:sqs:*:*:*', 'arn:aws:s?s:*:*:*'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'NotAction and NotResource are everything else',
    base: stack({ statements: '- {Effect: Allow, NotAction: "iam:*", Resource: "*"}' }),
    head: stack({ statements: '- {Effect: Allow, NotAction: ["iam:*", "sts:*"], Resource: "*"}' }),
    silent: { access: { F: 'narrowed' } },
    twin: ['"iam:*"', '"iam:Create*"'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a policy variable is itself, and is covered by a wildcard',
    base: stack({ statements: allow('s3:GetObject', '"arn:aws:s3:::home/*"') }),
    head: stack({ statements: allow('s3:GetObject', `"arn:aws:s3:::home/\${aws:PrincipalTag/team}/*"`) }),
    silent: { access: { F: 'narrowed' } },
    twin: ['home/$', '$'],
    caught: { access: { F: 'changed' } },
  },
]);
