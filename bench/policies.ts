import { random } from './random.ts';

/** A policy statement as it is written in JSON. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Two sides of a change, and whether the second allows something new. */
export interface Pair {
  readonly group: string;
  readonly name: string;
  readonly before: readonly PolicyStatement[];
  readonly after: readonly PolicyStatement[];
  readonly expected: 'proved' | 'refuted';
}

const ACCOUNT = '111122223333';
const SEED = 20261123;
const RESOURCES = 20;

export function pairs(): Pair[] {
  return [...lambdaPairs(), ...largePairs(50), ...largePairs(300)];
}

/** The execution role of a function behind an API: ten statements, as people write them. */
const LAMBDA_ROLE: readonly PolicyStatement[] = [
  {
    Sid: 'Logs',
    Effect: 'Allow',
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: [`arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/aws/lambda/orders:*`],
  },
  {
    Sid: 'Orders',
    Effect: 'Allow',
    Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:Query'],
    Resource: [
      `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/orders`,
      `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/orders/index/*`,
    ],
  },
  {
    Sid: 'Invoices',
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject'],
    Resource: ['arn:aws:s3:::shop-invoices/*', 'arn:aws:s3:::shop-receipts/20*'],
  },
  {
    Sid: 'ListInvoices',
    Effect: 'Allow',
    Action: ['s3:ListBucket'],
    Resource: ['arn:aws:s3:::shop-invoices'],
    Condition: { StringLike: { 's3:prefix': 'invoices/*' } },
  },
  {
    Sid: 'Queue',
    Effect: 'Allow',
    Action: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    Resource: [`arn:aws:sqs:eu-west-1:${ACCOUNT}:orders-*`],
  },
  {
    Sid: 'Key',
    Effect: 'Allow',
    Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    Resource: [`arn:aws:kms:eu-west-1:${ACCOUNT}:key/*`],
    Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
  },
  {
    Sid: 'Secret',
    Effect: 'Allow',
    Action: ['secretsmanager:GetSecretValue'],
    Resource: [`arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:orders/*`],
  },
  { Sid: 'Tracing', Effect: 'Allow', Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], Resource: ['*'] },
  {
    Sid: 'Network',
    Effect: 'Allow',
    Action: ['ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface', 'ec2:Describe*'],
    Resource: ['*'],
  },
  {
    Sid: 'NoPlainText',
    Effect: 'Deny',
    Action: ['s3:*'],
    Resource: ['arn:aws:s3:::shop-*'],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  },
];

function lambdaPairs(): Pair[] {
  const change = (sid: string, edit: Partial<PolicyStatement>) =>
    LAMBDA_ROLE.map((one) => (one.Sid === sid ? { ...one, ...edit } : one));
  const pair = (name: string, after: readonly PolicyStatement[], expected: Pair['expected']): Pair => ({
    group: '10 statements',
    name,
    before: LAMBDA_ROLE,
    after,
    expected,
  });
  const narrowed = change('Orders', { Action: ['dynamodb:GetItem', 'dynamodb:Query'] }).map((one) =>
    one.Sid === 'Queue' ? { ...one, Resource: [`arn:aws:sqs:eu-west-1:${ACCOUNT}:orders-new`] } : one,
  );
  const widened = change('Secret', { Resource: [`arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:order*`] });
  const weakened = change('Key', {
    Condition: { StringEqualsIfExists: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
  });
  return [
    pair('identical', structuredClone(LAMBDA_ROLE), 'proved'),
    pair('narrowed', narrowed, 'proved'),
    pair('one wildcard widened', widened, 'refuted'),
    pair('condition weakened', weakened, 'refuted'),
  ];
}

const SERVICES = ['dynamodb', 'kinesis', 'kms', 'lambda', 'secretsmanager', 'sns', 'sqs', 'ssm', 'states'];
const VERBS = ['Create', 'Delete', 'Describe', 'Get', 'List', 'Put', 'Tag', 'Update'];
const REGIONS = ['*', 'eu-west-1', 'us-east-1'];
const CONDITIONS: readonly PolicyStatement['Condition'][] = [
  { StringEquals: { 'aws:PrincipalTag/team': 'orders' } },
  { StringLike: { 'aws:PrincipalTag/team': 'order*' } },
  { Bool: { 'aws:SecureTransport': 'true' } },
  { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
  { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
  { ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${ACCOUNT}:orders-*` } },
];

/** Statements of three actions on twenty resources; one in twelve denies, one in three has a condition. */
function largePolicy(statements: number): PolicyStatement[] {
  const { chance, pick } = random(SEED + statements);
  return Array.from({ length: statements }, (_, number) => {
    const service = pick(SERVICES);
    const denies = number % 12 === 5;
    const Action = Array.from({ length: 3 }, () => `${service}:${pick(VERBS)}${chance(0.4) ? '*' : `Item${number}`}`);
    const Resource = Array.from({ length: RESOURCES }, (__, index) => {
      const end = denies || chance(0.3) ? '*' : '';
      return `arn:aws:${service}:${pick(REGIONS)}:${ACCOUNT}:${denies ? 'vault' : 'item'}/team-${number}-${index}${end}`;
    });
    return {
      Sid: `S${number}`,
      Effect: denies ? 'Deny' : 'Allow',
      Action: [...new Set(Action)],
      Resource,
      ...(chance(0.33) && { Condition: pick(CONDITIONS)! }),
    };
  });
}

function largePairs(statements: number): Pair[] {
  const before = largePolicy(statements);
  const { shuffled } = random(SEED);
  const each = (edit: (one: PolicyStatement, number: number) => PolicyStatement) => before.map(edit);
  const pair = (name: string, after: readonly PolicyStatement[], expected: Pair['expected']): Pair => ({
    group: `${statements} statements`,
    name,
    before,
    after,
    expected,
  });
  const widenedAt = before.findLastIndex((one) => one.Effect === 'Allow' && !one.Condition);
  return [
    pair('identical', structuredClone(before), 'proved'),
    pair('narrowed', each(narrowedStatement), 'proved'),
    pair(
      'reordered',
      shuffled(before).map((one) => ({ ...one, Resource: shuffled(one.Resource), Action: shuffled(one.Action) })),
      'proved',
    ),
    pair(
      'split',
      before.flatMap(({ Sid: _, ...one }) => one.Resource.map((resource) => ({ ...one, Resource: [resource] }))),
      'proved',
    ),
    pair(
      'one wildcard widened',
      each((one, number) => (number === widenedAt ? { ...one, Resource: one.Resource.map(widenedOnce) } : one)),
      'refuted',
    ),
    pair(
      'every Deny rewritten',
      each((one) => (one.Effect === 'Deny' ? { ...one, Resource: one.Resource.flatMap(inTwoPatterns) } : one)),
      'proved',
    ),
  ];
}

/** Every fifth Allow has fewer actions, and wildcards at an end are pinned. */
function narrowedStatement(one: PolicyStatement, number: number): PolicyStatement {
  if (one.Effect === 'Deny' || number % 5 > 0) return one;
  return { ...one, Action: one.Action.slice(0, 2), Resource: one.Resource.map((text) => text.replace(/\*$/, 'x')) };
}

function widenedOnce(resource: string, index: number): string {
  return index === 0 ? resource.replace(/-\d+\*?$/, '-*') : resource;
}

/** `x*` is `x` and `x?*`: the same language, and no pattern of one is a pattern of the other. */
function inTwoPatterns(resource: string): string[] {
  return resource.endsWith('*') ? [resource.slice(0, -1), `${resource.slice(0, -1)}?*`] : [resource];
}
