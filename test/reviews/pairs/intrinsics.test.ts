import { describePairs, type Pair, stack } from '../pair.ts';

interface Intrinsic {
  readonly name: string;
  /** The resource of the one statement, on either side. */
  readonly base: string;
  readonly head: string;
  readonly twin: readonly [string, string];
  readonly sections?: string;
  readonly resources?: string;
  readonly caught?: string;
}

const of = (resource: string, more: Pick<Intrinsic, 'sections' | 'resources'>) =>
  stack({
    head: more.sections ?? '',
    resources: more.resources ?? '',
    statements: `- {Effect: Allow, Action: "s3:GetObject", Resource: ${resource}}`,
  });

const pairOf = ({ name, base, head, twin, caught = 'changed', ...more }: Intrinsic): Pair => ({
  claim: name,
  base: of(base, more),
  head: of(head, more),
  silent: { access: { F: 'unchanged' } },
  twin,
  caught: { access: { F: caught } },
});

const BUCKET = 'B: {Type: AWS::S3::Bucket}\nC: {Type: AWS::S3::Bucket}';
const STAGES = 'Parameters:\n  Stage: {Type: String}\n  Names: {Type: CommaDelimitedList}';

const INTRINSICS: readonly Intrinsic[] = [
  {
    name: 'Ref',
    base: '!Sub "arn:aws:s3:::${B}"',
    head: '!Join ["", ["arn:aws:s3:::", !Ref B]]',
    twin: ['!Ref B', '!Ref C'],
    resources: BUCKET,
  },
  {
    name: 'Fn::GetAtt',
    base: '!GetAtt B.Arn',
    head: '{"Fn::GetAtt": [B, Arn]}',
    twin: ['[B, Arn]', '[C, Arn]'],
    resources: BUCKET,
  },
  {
    name: 'Fn::Sub',
    base: '!Sub "${B.Arn}/x"',
    head: '{"Fn::Sub": "arn:aws:s3:::${B}/x"}',
    twin: ['${B}/x', '${B}/y'],
    resources: BUCKET,
  },
  {
    name: 'Fn::Sub with its own variables, and with a literal',
    base: '!Sub ["arn:aws:s3:::${Name}/${!aws:username}", {Name: receipts}]',
    head: '"arn:aws:s3:::receipts/${aws:username}"',
    twin: ['${aws:username}', '${aws:userid}'],
  },
  {
    name: 'Fn::Join',
    base: '"arn:aws:s3:::a/b"',
    head: '!Join ["/", ["arn:aws:s3:::a", b]]',
    twin: ['::a", b]', '::a", c]'],
  },
  {
    name: 'Fn::Select',
    base: '"arn:aws:s3:::two"',
    head: '!Select [1, ["arn:aws:s3:::one", "arn:aws:s3:::two"]]',
    twin: ['!Select [1', '!Select [0'],
  },
  {
    name: 'Fn::Split',
    base: '["arn:aws:s3:::one", "arn:aws:s3:::two"]',
    head: '!Split [",", "arn:aws:s3:::one,arn:aws:s3:::two"]',
    twin: [',arn:aws:s3:::two', ',arn:aws:s3:::ten'],
  },
  {
    name: 'Fn::Split of an unknown is an unknown of its own',
    base: '!Select [0, !Split [",", !Ref Stage]]',
    head: '{"Fn::Select": ["0", {"Fn::Split": [",", {Ref: Stage}]}]}',
    twin: ['["0"', '["1"'],
    sections: STAGES,
  },
  {
    name: 'Ref of a list',
    base: '!Ref Names',
    head: '{Ref: Names}',
    twin: ['{Ref: Names}', '[{Ref: Stage}]'],
    sections: STAGES,
  },
  {
    name: 'Fn::If in a resource',
    base: '!If [Prod, "arn:aws:s3:::prod", "arn:aws:s3:::dev"]',
    head: '{"Fn::If": [Dev, "arn:aws:s3:::dev", "arn:aws:s3:::prod"]}',
    twin: ['[Dev, ', '[Prod, '],
    sections: `${STAGES}\nConditions:\n  Prod: !Equals [!Ref Stage, prod]\n  Dev: !Not [!Condition Prod]`,
  },
  {
    name: 'Fn::FindInMap',
    base: '"arn:aws:s3:::two"',
    head: '!FindInMap [Buckets, all, second]',
    twin: ['all, second', 'all, first'],
    sections: 'Mappings:\n  Buckets: {all: {first: "arn:aws:s3:::one", second: "arn:aws:s3:::two"}}',
  },
  {
    name: 'Fn::FindInMap under an unknown key',
    base: '!FindInMap [Buckets, !Ref "AWS::Region", name]',
    head: '{"Fn::FindInMap": [Buckets, {Ref: "AWS::Region"}, name]}',
    twin: ['name]}}', 'other]}}'],
    sections:
      'Mappings:\n  Buckets: {us-east-1: {name: "arn:aws:s3:::one", other: "arn:aws:s3:::x"}, eu-west-1: {name: "arn:aws:s3:::two", other: "arn:aws:s3:::y"}}',
  },
  {
    name: 'Fn::ImportValue',
    base: '!ImportValue bucket',
    head: '{"Fn::ImportValue": !Sub "bucket"}',
    twin: ['!Sub "bucket"', '!Sub "buckets"'],
  },
  {
    name: 'Fn::Base64',
    base: '"YXJu"',
    head: '!Base64 arn',
    twin: ['!Base64 arn', '!Base64 arm'],
  },
  {
    name: 'Fn::Cidr',
    base: '!Select [1, !Cidr ["10.0.0.0/16", 2, 8]]',
    head: '{"Fn::Select": ["1", {"Fn::Cidr": ["10.0.0.0/16", "2", "8"]}]}',
    twin: ['["1"', '["0"'],
  },
  {
    name: 'Fn::Length',
    base: '!Sub ["arn:aws:s3:::${N}", {N: {"Fn::Length": [a, b]}}]',
    head: '"arn:aws:s3:::2"',
    twin: [':::2', ':::3'],
    sections: 'Transform: AWS::LanguageExtensions',
  },
  {
    name: 'Fn::ToJsonString',
    base: '{"Fn::ToJsonString": {a: b}}',
    head: `'{"a":"b"}'`,
    twin: ['"b"}', '"c"}'],
    sections: 'Transform: AWS::LanguageExtensions',
  },
  {
    name: 'a dynamic reference',
    base: '"{{resolve:ssm:/buckets/receipts}}"',
    head: '!Sub "{{resolve:ssm:/buckets/receipts}}"',
    twin: ['/buckets/receipts}}"}', '/buckets/archive}}"}'],
  },
  {
    name: 'AWS::NoValue',
    base: '["arn:aws:s3:::a"]',
    head: '["arn:aws:s3:::a", !Ref "AWS::NoValue"]',
    twin: ['"AWS::NoValue"', '"AWS::StackId"'],
    caught: 'widened',
  },
  {
    name: 'pseudo parameters',
    base: '!Sub "arn:${AWS::Partition}:s3:::${AWS::AccountId}-${AWS::Region}"',
    head: '!Join ["", ["arn:aws:s3:::", !Ref "AWS::AccountId", "-", !Ref "AWS::Region"]]',
    twin: ['"-", !Ref "AWS::Region"', '"-", !Ref "AWS::StackName"'],
  },
];

describePairs('intrinsic functions', [
  ...INTRINSICS.map(pairOf),
  ...['And', 'Or', 'Not', 'Equals', 'Condition'].map((name): Pair => conditionPair(name)),
  {
    claim: 'Fn::ForEach',
    base: stack({
      head: 'Transform: AWS::LanguageExtensions',
      resources: policies(['one', 'two']),
    }),
    head: stack({
      head: 'Transform: AWS::LanguageExtensions',
      resources: `"Fn::ForEach::Policies":
  - Name
  - [one, two]
  - "P\${Name}":
      Type: AWS::IAM::Policy
      Properties: {PolicyName: !Ref Name, Roles: [!Ref R], PolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: !Sub "arn:aws:s3:::\${Name}"}]}}`,
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['[one, two]', '[one, two, ten]'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'Fn::Transform with AWS::Include of a file in the repository',
    base: { 'app.yaml': stack({ statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: "*"}' }) },
    head: {
      'app.yaml': stack({
        statements: '- {"Fn::Transform": {Name: AWS::Include, Parameters: {Location: statement.yaml}}}',
      }),
      'statement.yaml': '{Effect: Allow, Action: "s3:GetObject", Resource: "*"}\n',
    },
    silent: { access: { 'app.yaml#F': 'unchanged' } },
    twin: ['s3:GetObject', 's3:Get*'],
    caught: { access: { 'app.yaml#F': 'widened' } },
  },
  {
    claim: 'another macro is not understood, and the same on both sides cancels',
    base: stack({ statements: '- {"Fn::Transform": {Name: Secure, Parameters: {Level: 1}}}' }),
    head: stack({ statements: '- {"Fn::Transform": {Name: Secure, Parameters: {Level: 1}}}', fn: 'Timeout: 3' }),
    silent: { access: { F: 'unchanged' }, problems: ['macro-not-read'] },
    twin: ['Level: 1', 'Level: 2'],
    caught: { access: { F: 'undecided' }, problems: ['macro-not-read'] },
  },
  {
    claim: 'an import is resolved to an export in the repository',
    base: {
      'app.yaml': stack({
        statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: !ImportValue receipts-arn}',
      }),
      'data.yaml': exporting('arn:aws:s3:::receipts'),
    },
    head: {
      'app.yaml': stack({ statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::receipts"}' }),
      'data.yaml': exporting('arn:aws:s3:::receipts'),
    },
    silent: { access: { 'app.yaml#F': 'unchanged' } },
    twin: [
      'Action: "s3:GetObject", Resource: "arn:aws:s3:::receipts"',
      'Action: "s3:GetObject", Resource: "arn:aws:s3:::others"',
    ],
    caught: { access: { 'app.yaml#F': 'changed' } },
  },
  {
    claim: 'nested stacks take parameters and give outputs',
    base: { 'app.yaml': nesting('arn:aws:s3:::receipts'), 'child.yaml': child('s3:GetObject') },
    head: { 'app.yaml': nesting('arn:aws:s3:::receipts', 'TimeoutInMinutes: 5'), 'child.yaml': child('s3:GetObject') },
    silent: { access: { 'app.yaml#Child/F': 'unchanged' } },
    twin: ['arn:aws:s3:::receipts', 'arn:aws:s3:::*'],
    caught: { access: { 'app.yaml#Child/F': 'widened' } },
  },
]);

function conditionPair(name: string): Pair {
  const conditions: Record<string, readonly [string, string]> = {
    And: ['!And [!Equals [!Ref P, a], !Equals [!Ref Q, a]]', '!And [!Equals [!Ref P, a], !Equals [!Ref Q, b]]'],
    Or: ['!Or [!Equals [!Ref P, a], !Equals [!Ref Q, a]]', '!Or [!Equals [!Ref P, a], !Equals [!Ref Q, b]]'],
    Not: ['!Not [!Equals [!Ref P, a]]', '!Not [!Equals [!Ref P, b]]'],
    Equals: ['!Equals [!Ref P, a]', '!Equals [!Ref P, b]'],
    Condition: ['!Condition One', '!Condition Two'],
  };
  const [same, other] = conditions[name]!;
  const template = (fn: string) =>
    stack({
      fn,
      head: `Parameters:\n  P: {Type: String}\n  Q: {Type: String}\nConditions:\n  One: !Equals [!Ref P, one]\n  Two: !Equals [!Ref P, two]\n  Choice: ${same}`,
      statements: '- !If [Choice, {Effect: Allow, Action: "s3:GetObject", Resource: "*"}, !Ref "AWS::NoValue"]',
    });
  return {
    claim: name === 'Condition' ? 'Condition' : `Fn::${name}`,
    base: template(''),
    head: template('Timeout: 3'),
    silent: { access: { F: 'unchanged' } },
    twin: [`Choice: ${same}`, `Choice: ${other}`],
    caught: { access: { F: 'changed' } },
  };
}

function policies(names: readonly string[]): string {
  return names
    .map(
      (name) =>
        `P${name}: {Type: AWS::IAM::Policy, Properties: {PolicyName: ${name}, Roles: [!Ref R], PolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::${name}"}]}}}`,
    )
    .join('\n');
}

function exporting(value: string): string {
  return `Resources: {B: {Type: AWS::S3::Bucket}}\nOutputs:\n  Arn: {Value: "${value}", Export: {Name: receipts-arn}}\n`;
}

function nesting(bucket: string, more = ''): string {
  return `Resources:
  Child:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: child.yaml
      Parameters: {Bucket: "${bucket}"}
      ${more}
`;
}

function child(action: string): string {
  return stack({
    head: 'Parameters:\n  Bucket: {Type: String}',
    statements: `- {Effect: Allow, Action: "${action}", Resource: !Ref Bucket}`,
  });
}
