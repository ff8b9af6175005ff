import { describePairs, stack } from '../pair.ts';

const allow = (action: string, resource = '"*"') => `- {Effect: Allow, Action: "${action}", Resource: ${resource}}`;
const base = stack({ statements: allow('s3:GetObject') });
const plus = (statement: string) => stack({ statements: `${allow('s3:GetObject')}\n${statement}` });
const trust = (principal: string, condition = '') =>
  stack({ trust: `{Effect: Allow, Principal: ${principal}, Action: sts:AssumeRole${condition}}` });

const loop = (action: string) => `Transform: AWS::LanguageExtensions
Parameters: {Names: {Type: CommaDelimitedList}}
Resources:
  Fn::ForEach::Policies:
    - Name
    - !Ref Names
    - Policy\${Name}:
        Type: AWS::IAM::ManagedPolicy
        Properties: {PolicyDocument: {Statement: {Effect: Allow, Action: "${action}", Resource: "*"}}}
`;

const EIGHT = Array.from({ length: 8 }, (_, index) => index);
const manyAlternatives = (fn = '') =>
  stack({
    fn,
    head: [
      `Parameters: {${EIGHT.map((index) => `P${index}: {Type: String}`).join(', ')}}`,
      'Conditions:',
      ...EIGHT.map((index) => `  C${index}: !Equals [!Ref P${index}, x]`),
    ].join('\n'),
    statements: `- Effect: Allow
  Resource: "*"
  Action: !Sub
    - "${EIGHT.map((index) => `\${a${index}}`).join('')}"
    - {${EIGHT.map((index) => `a${index}: !If [C${index}, s3Get${index}, ""]`).join(', ')}}`,
  });

describePairs('severity of what is gained', [
  {
    claim: 'other access is low; * on * is critical',
    base,
    head: plus(allow('dynamodb:GetItem', '"arn:aws:dynamodb:us-east-1:111122223333:table/a"')),
    options: { gate: { failOn: 'medium' } },
    silent: { access: { F: 'widened' }, says: ['"severity":"low"'] },
    twin: [
      'Action: "dynamodb:GetItem", Resource: "arn:aws:dynamodb:us-east-1:111122223333:table/a"',
      'Action: "*", Resource: "*"',
    ],
    caught: { says: ['"severity":"critical"'] },
  },
  {
    claim: 'passing one role is low, passing any is critical',
    base,
    head: plus(allow('iam:PassRole', '"arn:aws:iam::111122223333:role/one"')),
    options: { gate: { failOn: 'critical' } },
    silent: { access: { F: 'widened' } },
    twin: ['"arn:aws:iam::111122223333:role/one"', '"*"'],
    caught: { says: ['"severity":"critical"'] },
  },
  {
    claim: 'assuming one role is low, assuming any is critical',
    base,
    head: plus(allow('sts:AssumeRole', '"arn:aws:iam::111122223333:role/one"')),
    options: { gate: { failOn: 'critical' } },
    silent: { access: { F: 'widened' } },
    twin: ['"arn:aws:iam::111122223333:role/one"', '"*"'],
    caught: {},
  },
  {
    claim: 'reading roles is low, writing them critical',
    base,
    head: plus(allow('iam:GetRole')),
    options: { gate: { failOn: 'critical' } },
    silent: { access: { F: 'widened' } },
    twin: ['iam:GetRole', 'iam:PutRolePolicy'],
    caught: {},
  },
  {
    claim: 'invoking functions is medium, changing their code critical',
    base,
    head: plus(allow('lambda:InvokeFunction')),
    options: { gate: { failOn: 'critical' } },
    silent: { access: { F: 'widened' }, says: ['"severity":"medium"'] },
    twin: ['lambda:InvokeFunction', 'lambda:UpdateFunctionCode'],
    caught: {},
  },
  {
    claim: 'some actions of a service are medium, all of them on everything are high',
    base,
    head: plus(allow('dynamodb:Put*')),
    options: { gate: { failOn: 'high' } },
    silent: { access: { F: 'widened' }, says: ['"severity":"medium"'] },
    twin: ['dynamodb:Put*', 'dynamodb:*'],
    caught: { says: ['"severity":"high"'] },
  },
  {
    claim: 'a scoped AWS managed policy is less than high, a FullAccess policy is high',
    base,
    head: stack({
      statements: allow('s3:GetObject'),
      role: 'ManagedPolicyArns: ["arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess"]',
    }),
    options: { gate: { failOn: 'high' } },
    silent: { access: { F: 'widened' } },
    twin: ['AmazonSQSReadOnlyAccess', 'AmazonSQSFullAccess'],
    caught: {},
  },
  {
    claim: 'reads on everything are low, writes medium',
    base,
    head: plus(allow('dynamodb:GetItem')),
    options: { gate: { failOn: 'medium' } },
    silent: { says: ['"severity":"low"'] },
    twin: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    caught: { says: ['"severity":"medium"'] },
  },
  {
    claim: 'a boundary that is added is no finding, one that is removed is high',
    base: stack({
      statements: allow('s3:GetObject'),
      role: 'PermissionsBoundary: "arn:aws:iam::aws:policy/AmazonS3FullAccess"',
    }),
    head: stack({
      statements: allow('s3:GetObject'),
      role: 'PermissionsBoundary: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"',
    }),
    options: { gate: { failOn: 'high' } },
    silent: { findings: [] },
    twin: ['      PermissionsBoundary: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"\n', ''],
    caught: { findings: ['permissions-boundary'] },
  },
]);

const widened = stack({ statements: allow('s3:Get*') });
const opaque = (name: string) => stack({ role: `ManagedPolicyArns: ["arn:aws:iam::111122223333:policy/${name}"]` });

describePairs('the gate', [
  {
    claim: 'never blocks on nothing, the default on what is widened',
    base,
    head: widened,
    options: { gate: { failOn: 'never' } },
    silent: { access: { F: 'widened' } },
    twin: ['', ''],
    twinOptions: {},
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'undecided blocks unless warnings are asked for',
    base: stack(),
    head: opaque('theirs'),
    options: { gate: { onUndecided: 'warn' } },
    silent: { access: { F: 'undecided' } },
    twin: ['', ''],
    twinOptions: {},
    caught: { access: { F: 'undecided' } },
  },
  {
    claim: 'what base has as well does not block; the same on head alone does',
    base: opaque('theirs'),
    head: opaque('theirs').replace('app.zip', 'app2.zip'),
    silent: { access: { F: 'unchanged' } },
    twin: ['policy/theirs', 'policy/others'],
    caught: { access: { F: 'undecided' } },
  },
  {
    claim: 'a problem that is the same on both sides is listed and does not block',
    base: stack({
      statements: `${allow('s3:GetObject')}\n- !If [Missing, {Effect: Allow, Action: "s3:PutObject", Resource: "*"}, !Ref "AWS::NoValue"]`,
    }),
    head: stack({
      statements: `${allow('s3:GetObject')}\n- !If [Missing, {Effect: Allow, Action: "s3:PutObject", Resource: "*"}, !Ref "AWS::NoValue"]`,
      fn: 'Timeout: 3',
    }),
    silent: { access: { F: 'unchanged' }, problems: ['undeclared-reference'] },
    twin: ['[Missing, ', '[Absent, '],
    caught: { problems: ['undeclared-reference'] },
  },
  {
    claim: 'a loop that is not known on both sides blocks once what it makes is changed',
    base: loop('s3:GetObject'),
    head: loop('s3:GetObject').replace('  Fn::', '  # looped\n  Fn::'),
    silent: { problems: ['loop-not-known'] },
    twin: ['s3:GetObject', 's3:*'],
    caught: { problems: ['loop-not-known'] },
  },
  {
    claim: 'what has too many alternatives is the same only as long as all that it is made of is the same',
    base: manyAlternatives(),
    head: manyAlternatives('Timeout: 3'),
    silent: { access: { F: 'unchanged' }, problems: ['too-many-alternatives'] },
    twin: ['!If [C0, s3Get', '!If [C0, s3Put'],
    caught: { access: { F: 'undecided' }, problems: ['too-many-alternatives'] },
  },
  {
    claim: 'and so are the conditions that decide it',
    base: manyAlternatives(),
    head: manyAlternatives(),
    silent: { access: {} },
    twin: ['C0: !Equals [!Ref P0, x]', 'C0: !Equals [!Ref P0, y]'],
    caught: { access: { F: 'undecided' }, problems: ['too-many-alternatives'] },
  },
  {
    claim: 'a file that is no template and no policy is not a problem; a template that breaks is',
    base: { 'a.yaml': stack(), 'b.yaml': 'name: b\n' },
    head: { 'a.yaml': stack({ fn: 'Timeout: 3' }), 'b.yaml': 'name: [c]\n' },
    silent: { access: { 'a.yaml#F': 'unchanged' } },
    twin: ['Handler: app.handler', 'Handler: [app.handler'],
    caught: { problems: ['yaml-syntax'], access: { 'a.yaml#F': 'undecided' } },
  },
  {
    claim: 'an unreadable base with a readable head is undecided',
    base: stack({ statements: allow('s3:GetObject') }),
    head: stack({ statements: allow('s3:GetObject'), fn: 'Timeout: 3' }),
    silent: { access: { F: 'unchanged' } },
    twin: ['app.handler\n', 'app.handler: [\n'],
    caught: { access: { F: 'undecided' }, problems: ['yaml-syntax'] },
  },
  {
    claim: 'trust is compared besides access: a new principal is caught',
    base: trust('{Service: lambda.amazonaws.com}'),
    head: trust('{Service: [lambda.amazonaws.com]}'),
    silent: { findings: [] },
    twin: ['[lambda.amazonaws.com]', '[lambda.amazonaws.com, edgelambda.amazonaws.com]'],
    caught: { access: { F: 'unchanged' }, findings: ['trust-widened'] },
  },
  {
    claim: 'trust: a condition that is kept is silent, one that is weakened is caught',
    base: trust(
      '{Service: lambda.amazonaws.com}',
      ', Condition: {StringEquals: {"aws:SourceAccount": "111122223333"}}',
    ),
    head: trust('{Service: lambda.amazonaws.com}', ', Condition: {StringLike: {"aws:SourceAccount": "111122223333"}}'),
    silent: { findings: [] },
    twin: ['111122223333', '11112222*'],
    caught: { findings: ['trust-widened'] },
  },
  {
    claim: 'trust: an account and its root are the same, another account is not',
    base: trust('{AWS: "111122223333"}'),
    head: trust('{AWS: "arn:aws:iam::111122223333:root"}'),
    silent: { findings: [] },
    twin: ['111122223333', '444455556666'],
    caught: { findings: ['trust-widened'] },
  },
]);
