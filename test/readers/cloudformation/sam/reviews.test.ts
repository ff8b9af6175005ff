import { describe, expect, test } from '@jest/globals';
import { type Files, reviewInMemory } from '../../../reviews/in-memory.ts';

const HEAD = 'Transform: AWS::Serverless-2016-10-31';

/** A template with one function `Orders`; `properties` are lines of its own, `more` lines of the template. */
function template(properties: string, more = '', id = 'Orders'): string {
  const own = ['Runtime: python3.12', 'Handler: app.handler', 'CodeUri: src/', ...properties.split('\n')];
  const lines = own.filter((line) => line.trim() !== '').map((line) => `      ${line}`);
  return `${HEAD}\nResources:\n  ${id}:\n    Type: AWS::Serverless::Function\n    Properties:\n${lines.join('\n')}\n${more}`;
}

async function words(base: string | Files, head: string | Files): Promise<Record<string, string>> {
  const [before, after] = [base, head].map((one) => (typeof one === 'string' ? { 'template.yaml': one } : one));
  const { report } = await reviewInMemory(before!, after!);
  const changes = report.changes.map(({ subject, access }) => [subject.id.replace(/.*#/, ''), access]);
  return { ...Object.fromEntries(changes), verdict: report.verdict };
}

async function messages(base: string, head: string): Promise<string[]> {
  const { report } = await reviewInMemory({ 'template.yaml': base }, { 'template.yaml': head });
  return report.findings.map(({ message, startLine }) => `${startLine}: ${message}`);
}

const ACTIONS =
  '[sqs:ChangeMessageVisibility, sqs:ChangeMessageVisibilityBatch, sqs:DeleteMessage, sqs:DeleteMessageBatch, sqs:GetQueueAttributes, sqs:ReceiveMessage]';
const QUEUE = '!Sub "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders"';
const STATEMENT = `{Effect: Allow, Action: ${ACTIONS}, Resource: ${QUEUE}}`;
const INLINE = `Policies: [{Statement: [${STATEMENT}]}]`;
const POLLER = 'Policies: [SQSPollerPolicy: {QueueName: orders}]';

function explicitRole(id: string): string {
  return `  ${id}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: {Effect: Allow, Action: sts:AssumeRole, Principal: {Service: lambda.amazonaws.com}}}
      ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]
      Policies: [{PolicyName: queue, PolicyDocument: {Statement: [${STATEMENT}]}}]
`;
}

function caller(of: string): string {
  return `  Caller:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - LambdaInvokePolicy: {FunctionName: !Ref ${of}}
        - Statement: [{Effect: Allow, Action: 'iam:PassRole', Resource: !GetAtt ${of}Role.Arn}]
`;
}

describe('a refactoring is silent', () => {
  test('a function is renamed, and its role with it', async () => {
    const [base, head] = [template(INLINE, caller('Orders')), template(INLINE, caller('Purchases'), 'Purchases')];
    expect(await words(base, head)).toEqual({ Purchases: 'unchanged', Caller: 'unchanged', verdict: 'pass' });
  });

  test.each(['OrdersRole', 'OwnRole'])('the implicit role is written out as %s', async (id) => {
    const head = template(`Role: !GetAtt ${id}.Arn`, explicitRole(id));
    expect(await words(template(INLINE), head)).toEqual({ Orders: 'unchanged', verdict: 'pass' });
    expect(await words(head, template(INLINE))).toEqual({ Orders: 'unchanged', verdict: 'pass' });
  });

  test('statements become the policy template that they equal', async () => {
    expect(await words(template(INLINE), template(POLLER))).toEqual({ Orders: 'unchanged', verdict: 'pass' });
  });

  test('a property moves to `Globals`', async () => {
    const head = `${template('')}Globals: {Function: {Tracing: Active}}\n`;
    expect(await words(template('Tracing: Active'), head)).toEqual({ Orders: 'unchanged', verdict: 'pass' });
  });

  test('an embedded connector becomes a resource', async () => {
    const table = '  Table: {Type: AWS::DynamoDB::Table}\n';
    const link = '{Destination: {Id: Table}, Permissions: [Read]}';
    const base = template('', `    Connectors: {Link: {Properties: ${link}}}\n${table}`);
    const properties = link.replace('{', '{Source: {Id: Orders}, ');
    const head = template('', `${table}  OrdersLink: {Type: AWS::Serverless::Connector, Properties: ${properties}}\n`);
    expect(await words(base, head)).toEqual({ Orders: 'unchanged', verdict: 'pass' });
  });

  test('policies beside a role are ignored, whatever they say', async () => {
    const role = explicitRole('OwnRole');
    const [base, head] = ['AmazonSQSReadOnlyAccess', 'AdministratorAccess'].map((name) =>
      template(`Role: !GetAtt OwnRole.Arn\nPolicies: [${name}]`, role),
    );
    expect(await words(base!, head!)).toEqual({ Orders: 'unchanged', verdict: 'pass' });
  });
});

describe('what is wider is caught, with the property that grants it', () => {
  test('a policy template that is a little wider than the statement it replaces', async () => {
    const head = template('Policies: [SQSPollerPolicy: {QueueName: "orders*"}]');
    expect(await words(template(INLINE), head)).toEqual({ Orders: 'widened', verdict: 'fail' });
    expect(await messages(template(INLINE), head)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^9: .*; `SQSPollerPolicy` grants it/)]),
    );
  });

  test.each([
    ['Tracing: Active', /`xray:PutTraceSegments`.*; `Tracing: Active` grants it/],
    ['VpcConfig: {SubnetIds: [a]}', /`ec2:CreateNetworkInterface`.*; `VpcConfig` grants it/],
    ['DeadLetterQueue: {Type: SQS, TargetArn: "arn:aws:sqs:us-east-1:1:q"}', /; `DeadLetterQueue: SQS` grants it/],
    ['Events: {Queue: {Type: SQS, Properties: {Queue: q}}}', /; `Queue: SQS event` grants it/],
  ])('%s', async (property, message) => {
    const found = await messages(template(''), template(property));
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  test('a connector', async () => {
    const table = '  Table: {Type: AWS::DynamoDB::Table}\n';
    const link = (permissions: string) =>
      `    Connectors: {Link: {Properties: {Destination: {Id: Table}, Permissions: [${permissions}]}}}\n`;
    const found = await messages(template('', link('Read') + table), template('', link('Read, Write') + table));
    expect(found).toEqual(
      expect.arrayContaining([expect.stringMatching(/^9: .*`dynamodb:PutItem`.*; `Connectors: Link` grants it/)]),
    );
  });

  test('a boundary of `Globals` that a function takes no part in any more', async () => {
    const globals = 'Globals: {Function: {PermissionsBoundary: "arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess"}}\n';
    const base = template('Policies: [AmazonSQSFullAccess]', globals);
    const head = template('Policies: [AmazonSQSFullAccess]', `    IgnoreGlobals: [PermissionsBoundary]\n${globals}`);
    expect(await words(base, head)).toEqual({ Orders: 'widened', verdict: 'fail' });
  });

  test('what only a file changes that the template includes', async () => {
    const include = '{Name: AWS::Include, Parameters: {Location: statements.yaml}}';
    const files = (resource: string): Files => ({
      'template.yaml': template(`Policies: [{Statement: {Fn::Transform: ${include}}}]`),
      'statements.yaml': `- {Effect: Allow, Action: s3:GetObject, Resource: "${resource}"}\n`,
    });
    expect(await words(files('arn:aws:s3:::a/*'), files('arn:aws:s3:::*'))).toEqual({
      Orders: 'widened',
      verdict: 'fail',
    });
  });

  test('what only a fragment changes that is assembled with the function', async () => {
    const files = (resource: string): Files => ({
      'deploy/parent.yaml': `${HEAD}\nGlobals: {Function: {Handler: a.b}}\n`,
      'deploy/function/orders.yaml':
        'Resources: {Orders: {Type: AWS::Serverless::Function, Properties: {Policies: [!Ref Read]}}}\n',
      'deploy/policy/read.yaml': `Resources:
  Read:
    Type: AWS::IAM::ManagedPolicy
    Properties: {PolicyDocument: {Statement: {Effect: Allow, Action: s3:GetObject, Resource: "${resource}"}}}
`,
    });
    expect(await words(files('arn:aws:s3:::a/*'), files('arn:aws:s3:::*'))).toEqual({
      Orders: 'widened',
      verdict: 'fail',
    });
  });

  test('what only the template of an application changes', async () => {
    const files = (properties: string): Files => ({
      'template.yaml': `${HEAD}\nResources: {Shop: {Type: AWS::Serverless::Application, Properties: {Location: shop.yaml}}}\n`,
      'shop.yaml': template(properties),
    });
    expect(await words(files(''), files(INLINE))).toEqual({ 'Shop/Orders': 'widened', verdict: 'fail' });
  });

  test('a policy template that SAM does not have', async () => {
    const head = template('Policies: [DynamoDBEverythingPolicy: {TableName: orders}]');
    expect(await words(template(''), head)).toEqual({ Orders: 'undecided', verdict: 'fail' });
  });

  test('a macro that rewrites the template', async () => {
    const head = template('').replace(HEAD, 'Transform: [Expand, AWS::Serverless-2016-10-31]');
    expect((await words(template(''), head))['verdict']).toBe('fail');
  });
});
