import { describe, expect, test } from '@jest/globals';
import type { Values } from '../../../src/readers/reader.ts';
import { renderProblem, renderStatement, when } from './render.ts';
import { readFiles } from './workspace.ts';

/** What stands in `Resource` of a policy, and what the policy then says; `!` marks a problem. */
type Row = readonly [expression: string, statement: string];

function template(expression: string): string {
  return `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::LanguageExtensions
Parameters:
  Name: {Type: String, Default: orders}
  Open: {Type: String}
  List: {Type: CommaDelimitedList, Default: 'a, b'}
  OpenList: {Type: 'List<String>'}
  Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /path}
Mappings:
  Map: {one: {key: first}, two: {key: second}}
Conditions:
  Prod: !Equals [!Ref Name, prod]
  Yes: !Equals [a, a]
  No: !Not [!Condition Yes]
  All: !And [!Condition Prod, !Condition Yes]
  Any: !Or [!Condition Prod, !Equals [!Ref Open, x]]
  Joined: !Equals [!Join ['', !Ref OpenList], '']
  Loop: !Condition Loop2
  Loop2: !Condition Loop
  Odd: !Equals [a]
Resources:
  Table: {Type: AWS::DynamoDB::Table, Properties: {StreamSpecification: {}}}
  Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub 'b-\${Name}'}}
  Queue: {Type: AWS::SQS::Queue}
  Topic: {Type: AWS::SNS::Topic}
  Key: {Type: AWS::KMS::Key}
  Secret: {Type: AWS::SecretsManager::Secret}
  Log: {Type: AWS::Logs::LogGroup}
  Machine: {Type: AWS::StepFunctions::StateMachine}
  Custom: {Type: Custom::Thing}
  Managed: {Type: AWS::IAM::ManagedPolicy, Properties: {Path: /p/, PolicyDocument: {Version: 2012-10-17, Statement: []}}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Version: 2012-10-17, Statement: []}
      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: 2012-10-17
            Statement: {Effect: Allow, Action: 's:A', Resource: ${expression}}
`;
}

async function resourceOf(expression: string, values: Partial<Values> = {}): Promise<string> {
  const { deployments } = await readFiles({ 't.yaml': template(expression) }, values);
  const policy = deployments[0]!.roles[0]!.policies[0]!;
  const statements = policy.kind === 'inline' ? policy.statements : [];
  const lines = statements.map(({ guard, statement }) => {
    const text = renderStatement(statement)
      .replace(/^\d+:\d+ /, '')
      .replace(/^Allow s:A (?:on )?/, '');
    return `${text}${when(guard)}`;
  });
  const problems = deployments[0]!.problems.map((problem) =>
    renderProblem(problem).replace(/^problem \S+ (\S+):.*/, '!$1'),
  );
  return [...lines, ...problems].join(' | ');
}

const ACCOUNT = 'arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}';

describe('references', () => {
  test.each<Row>([
    ['!Ref Table', '${Table}'],
    ['!Ref Name', '${Name}'],
    ['!Ref Open', '${Open}'],
    ['!Ref List', '${List[0]}, ${List[1]}'],
    ['!Ref OpenList', '${OpenList}'],
    ['!Ref Stored', '${resolve:ssm:/path}'],
    ['!Ref Topic', '${Topic.Arn}'],
    ['!Ref Machine', '${Machine.Arn}'],
    ['!Ref Secret', '${Secret}'],
    ['!Ref Managed', '${Managed.Arn}'],
    ['!Ref Queue', 'https://sqs.${AWS::Region}.amazonaws.com/${AWS::AccountId}/${Queue}'],
    ['!Ref AWS::Partition', 'aws'],
    ['!Ref AWS::URLSuffix', 'amazonaws.com'],
    ['!Ref AWS::StackName', '${AWS::StackName}'],
    ['!Ref AWS::StackId', '${AWS::StackId}'],
    ['!Ref AWS::NotificationARNs', '${AWS::NotificationARNs}'],
    ['[a, !Ref AWS::NoValue]', 'a'],
    ['!Ref Nothing', '${{"Ref":"Nothing"}} | !undeclared-reference'],
    ['!Ref [a]', '${{"Ref":["a"]}} | !intrinsic-shape'],
    ['!GetAtt Table.Arn', '${Table.Arn}'],
    ['!GetAtt [Table, Arn]', '${Table.Arn}'],
    ['!Sub "${Table.Arn}/index/*"', '${Table.Arn}/index/*'],
    [`!Sub '${ACCOUNT}:table/\${Table}'`, '${Table.Arn}'],
    ['!GetAtt Table.StreamArn', '${Table.Arn}/stream/${Table.StreamLabel}'],
    ['!GetAtt Bucket.Arn', '${Bucket.Arn}'],
    ["!Sub 'arn:aws:s3:::${Bucket}/*'", '${Bucket.Arn}/*'],
    ["!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/${Key}'", '${Key.Arn}'],
    ["!Sub 'arn:aws:logs:${AWS::Region}:${AWS::AccountId}:log-group:${Log}:*'", '${Log.Arn}'],
    ["!Sub 'arn:aws:iam::${AWS::AccountId}:role/${Role}'", '${Role.Arn}'],
    ['!GetAtt Custom.Some.Thing', '${Custom.Some.Thing}'],
    ['!GetAtt Secret.Id', '${Secret}'],
    ['!GetAtt Nothing.Arn', '${{"Fn::GetAtt":"Nothing.Arn"}} | !undeclared-reference'],
    ['!GetAtt Table', '${{"Fn::GetAtt":"Table"}} | !intrinsic-shape'],
  ])('%s is %s', async (expression, statement) => {
    expect(await resourceOf(expression)).toBe(statement);
  });
});

describe('text functions', () => {
  test.each<Row>([
    ['!Sub "a-${Name}-${!Literal}"', 'a-${Name}-${Literal}'],
    ['!Sub ["${X}/${Name}", {X: !GetAtt Bucket.Arn}]', '${Bucket.Arn}/${Name}'],
    ['!Sub "${Nothing}"', '${{"Fn::Sub":"${Nothing}"}} | !undeclared-reference'],
    ['!Sub [a]', '${{"Fn::Sub":["a"]}} | !intrinsic-shape'],
    ["!Join [':', [a, b, !Ref Name]]", 'a:b:${Name}'],
    ["!Join ['', ['arn:aws:s3:::', !Ref Bucket, /*]]", '${Bucket.Arn}/*'],
    ["!Join [',', !Ref List]", '${List[0]},${List[1]}'],
    ["!Join [',', !Ref OpenList]", '${Join(,, ${OpenList})}'],
    ["!Join [',']", '${{"Fn::Join":[","]}} | !intrinsic-shape'],
    ["!Split [',', 'a,b']", 'a, b'],
    ["!Split [',', !Ref Name]", '${Split(,, ${Name})[0]}'],
    ["!Split [',', !Ref Open]", '${Split(,, ${Open})}'],
    ['!Split a', '${{"Fn::Split":"a"}} | !intrinsic-shape'],
    ['!Base64 abc', 'YWJj'],
    ['!Base64 {Ref: Open}', '${Base64(${Open})}'],
    ['!Base64 [a]', '${{"Fn::Base64":["a"]}} | !intrinsic-shape'],
    ['!ToJsonString {a: [1, true, x]}', '{"a":[1,true,"x"]}'],
    ['!ToJsonString {a: !Ref Open}', '{"a":"${Open}"}'],
    ['!ToJsonString x', '${{"Fn::ToJsonString":"x"}} | !intrinsic-shape'],
    ['"{{resolve:ssm:/a/b:1}}"', '${resolve:ssm:/a/b:1}'],
    [
      '!Sub "arn:{{resolve:secretsmanager:${Name}:SecretString}}/x"',
      'arn:${resolve:secretsmanager:${Name}:SecretString}/x',
    ],
    ['!ImportValue other-bucket', '${ImportValue(other-bucket)}'],
    ['!ImportValue {a: b}', '${{"Fn::ImportValue":{"a":"b"}}} | !intrinsic-shape'],
  ])('%s is %s', async (expression, statement) => {
    expect(await resourceOf(expression)).toBe(statement);
  });
});

describe('lists, mappings and macros', () => {
  test.each<Row>([
    ['!Select [1, [a, b]]', 'b'],
    ['!Select [1, !Ref List]', '${List[1]}'],
    ["!Select [5, !Split [':', !GetAtt Table.Arn]]", 'table/${Table}'],
    ['!Select [0, !Ref OpenList]', '${Select(0, ${OpenList})}'],
    ['!Select [2, [a, b]]', '${{"Fn::Select":["2",["a","b"]]}} | !select-out-of-range'],
    ['!Select [a]', '${{"Fn::Select":["a"]}} | !intrinsic-shape'],
    ['!Length [a, b]', '2'],
    ['!Length {Ref: OpenList}', '${Length(${OpenList})}'],
    ['!Length a', '${{"Fn::Length":"a"}} | !intrinsic-shape'],
    ['!Cidr [10.0.0.0/16, 2, 8]', '${Cidr(10.0.0.0/16, 2, 8)}'],
    ['!Cidr [10.0.0.0/16]', '${{"Fn::Cidr":["10.0.0.0/16"]}} | !intrinsic-shape'],
    ['!FindInMap [Map, one, key]', 'first'],
    ['!FindInMap [Map, !Ref Name, key]', "first when Name='one' | second when all(not(Name='one'), Name='two')"],
    ['!FindInMap [Map, three, key, {DefaultValue: third}]', 'third'],
    ['!FindInMap [Map, three, key]', '${{"Fn::FindInMap":["Map","three","key"]}} | !undeclared-reference'],
    ['!FindInMap [Map]', '${{"Fn::FindInMap":["Map"]}} | !intrinsic-shape'],
    ['{"Fn::Transform": {Name: Mine}}', '${{"Fn::Transform":{"Name":"Mine"}}} | !macro-not-read'],
    ['!Nonsense a', '${{"Fn::Nonsense":"a"}} | !unknown-intrinsic'],
  ])('%s is %s', async (expression, statement) => {
    expect(await resourceOf(expression)).toBe(statement);
  });
});

describe('conditions', () => {
  test.each<Row>([
    ['!If [Yes, a, b]', 'a'],
    ['!If [No, a, b]', 'b'],
    ['!If [Prod, a, b]', "a when Name='prod' | b when not(Name='prod')"],
    ['[!If [Prod, a, b], !If [Prod, c, d]]', "a, c when Name='prod' | b, d when not(Name='prod')"],
    ['[x, !If [Prod, a, !Ref AWS::NoValue]]', "x, a when Name='prod' | x when not(Name='prod')"],
    ['[x, !If [Prod, [a, b], []]]', "x, a, b when Name='prod' | x when not(Name='prod')"],
    ['!If [All, a, b]', "a when Name='prod' | b when not(Name='prod')"],
    ['!If [Any, a, b]', "a when any(Name='prod', Open='x') | b when not(any(Name='prod', Open='x'))"],
    [
      '!If [Joined, a, b]',
      "a when Join(,t.yaml#Parameter:OpenList)='' | b when not(Join(,t.yaml#Parameter:OpenList)='')",
    ],
    ['!If [Prod, a]', '${{"Fn::If":["Prod","a"]}} | !intrinsic-shape'],
    [
      '!If [Nowhere, a, a]',
      "a when Condition:Nowhere='true' | a when not(Condition:Nowhere='true') | !undeclared-reference",
    ],
  ])('%s is %s', async (expression, statement) => {
    expect((await resourceOf(expression)).replace(/\p{C}/gu, '')).toBe(statement);
  });

  test('a condition that refers to itself, or takes the wrong arguments, is a problem', async () => {
    expect(await resourceOf('!If [Loop, a, b]')).toContain('!circular-reference');
    expect(await resourceOf('!If [Odd, a, b]')).toContain('!intrinsic-shape');
  });

  test('a given value decides a condition, its default does not', async () => {
    expect(await resourceOf('!If [Prod, a, b]', { parameters: { Name: 'prod' } })).toBe('a');
    expect(await resourceOf('!Ref Name', { parameters: { Name: 'prod' } })).toBe('prod');
  });
});

test('account and region are unknown unless they are given', async () => {
  const expression = "!Sub '${AWS::AccountId}/${AWS::Region}'";
  expect(await resourceOf(expression)).toBe('${AWS::AccountId}/${AWS::Region}');
  expect(await resourceOf(expression, { account: '123456789012', region: 'eu-west-1' })).toBe('123456789012/eu-west-1');
});
