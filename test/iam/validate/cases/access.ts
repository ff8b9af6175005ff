import { asked, BUCKET, type Case, document, IDENTITY, whole } from './case.ts';

const bucket = 'arn:aws:s3:::orders';
const table = (region: string, account: string) => `arn:aws:dynamodb:${region}:${account}:table/orders`;

/** Actions, resources, whole statements, ARNs, roles. */
export const ACCESS: readonly Case[] = [
  asked(IDENTITY, 'INVALID_ACTION', { Action: 's3:GetObjcet' }, { Action: ['S3:getobject', 's3:Get*'] }, '"s3:GetObjcet"'),
  asked(IDENTITY, 'INVALID_SERVICE_IN_ACTION', { Action: '*:Describe*' }, { Action: ['*:*', 'S3:*'] }, '*'),
  asked(
    IDENTITY,
    'REDUNDANT_ACTION',
    { Action: ['s3:Get*', 's3:getobject', 's3:*Object'] },
    { Action: ['s3:Get*', 's3:*Object'] },
    '"s3:getobject"',
  ),
  asked(
    IDENTITY,
    'REDUNDANT_RESOURCE',
    { Resource: [`${bucket}-a`, `${bucket}-?`, bucket] },
    { Resource: [`${bucket}*/a`, `${bucket}/*`] },
    `"${bucket}-a"`,
  ),
  whole(
    IDENTITY,
    'REDUNDANT_STATEMENT',
    document({ Statement: [{ Sid: 'A', Action: '*' }, { Action: '*', Sid: 'B' }] }),
    document({ Statement: [{ Sid: 'A', Action: '*' }, { Sid: 'A', Action: 's3:*' }] }),
    '{"Sid":"A","Action":"*"}',
    '{"Action":"*","Sid":"B"}',
  ),
  asked(IDENTITY, 'WILDCARD_IN_SERVICE_NAME', { Resource: 'arn:aws:*code*:::a' }, { Resource: 'arn:aws:s3:::*' }, '*code*'),
  asked(IDENTITY, 'INVALID_ARN_PREFIX', { Resource: 'orders' }, { Resource: ['*', bucket] }, '"orders"'),
  asked(IDENTITY, 'MISSING_ARN_FIELD', { Resource: 'arn:aws:s3:*' }, { Resource: 'arn:aws:s3:::*' }, '"arn:aws:s3:*"'),
  asked(IDENTITY, 'INVALID_PARTITION', { Resource: 'arn:aws-de:s3:::a' }, { Resource: 'arn:aws-cn:s3:::a' }, 'aws-de'),
  asked(IDENTITY, 'INVALID_SERVICE', { Resource: 'arn:aws:s4:::a' }, { Resource: 'arn:aws:execute-api:*:*:*' }, 's4'),
  asked(IDENTITY, 'INVALID_ARN_SERVICE_CASE', { Resource: 'arn:aws:S3:::a' }, { Resource: bucket }, 'S3'),
  asked(
    IDENTITY,
    'INVALID_ARN_REGION',
    { Resource: table('eu-wset-1', '123456789012') },
    { Resource: [table('eu-west-9', '*'), table('eu-*', '*'), table('${aws:RequestedRegion}', '*')] },
    'eu-wset-1',
  ),
  asked(
    IDENTITY,
    'INVALID_ARN_ACCOUNT',
    { Resource: table('*', '12345') },
    { Resource: [table('*', '123456789012'), 'arn:aws:iam::aws:policy/ReadOnlyAccess'] },
    '12345',
  ),
  asked(
    IDENTITY,
    'INVALID_ARN_RESOURCE',
    { Resource: 'arn:aws:dynamodb:*:*:tabel/orders' },
    { Resource: [table('*', '*'), 'arn:aws:dynamodb:*:*:t*', 'arn:aws:iam::*:role/${aws:username}'] },
    'tabel/orders',
  ),
  asked(
    IDENTITY,
    'ARN_REGION_NOT_ALLOWED',
    { Resource: 'arn:aws:s3:eu-west-1::orders' },
    { Resource: ['arn:aws:s3:*:*:orders', 'arn:aws:s3:eu-west-1:123456789012:accesspoint/orders'] },
    'eu-west-1',
  ),
  asked(
    IDENTITY,
    'ARN_ACCOUNT_NOT_ALLOWED',
    { Resource: 'arn:aws:s3::123456789012:orders' },
    { Resource: [bucket, 'arn:aws:s3::123456789012:accesspoint/orders'] },
    '123456789012',
  ),
  asked(IDENTITY, 'MISSING_ARN_REGION', { Resource: table('', '*') }, { Resource: table('*', '*') }, `"${table('', '*')}"`),
  asked(
    IDENTITY,
    'MISSING_ARN_ACCOUNT',
    { Resource: table('*', '') },
    { Resource: [table('*', '*'), 'arn:aws:ssm:*::parameter/aws/service/*'] },
    `"${table('*', '')}"`,
  ),
  asked(
    BUCKET,
    'UNSUPPORTED_ACTION_IN_POLICY',
    { Action: ['s3:GetObject', 'kms:Decrypt'] },
    { Action: ['s3:*', '*'] },
    '"kms:Decrypt"',
  ),
  asked(
    BUCKET,
    'UNSUPPORTED_RESOURCE_ARN_IN_POLICY',
    { Resource: 'arn:aws:kms:*:*:key/1' },
    { Resource: [bucket, '*'] },
    '"arn:aws:kms:*:*:key/1"',
  ),
  ...roleCases('PASS_ROLE', 'iam:PassRole', 'iam:Pass*', 'iam:PassedToService'),
  ...roleCases('CREATE_SLR', 'iam:CreateServiceLinkedRole', 'iam:Create*', 'iam:AWSServiceName'),
];

/** The six ways to allow an action on roles of any name. */
function roleCases(prefix: 'PASS_ROLE' | 'CREATE_SLR', action: string, pattern: string, key: string): Case[] {
  const role = 'arn:aws:iam::123456789012:role/app-*';
  const narrowed = { Condition: { StringEquals: { [key]: 'lambda.amazonaws.com' } } };
  const every = 'arn:aws:iam::*:role/*';
  return [
    asked(
      IDENTITY,
      `${prefix}_WITH_STAR_IN_RESOURCE`,
      { Action: action, Resource: every },
      { Action: action, Resource: role },
      `"${action}"`,
      `"${every}"`,
    ),
    asked(
      IDENTITY,
      `${prefix}_WITH_STAR_IN_ACTION_AND_RESOURCE`,
      { Action: pattern, Resource: '*' },
      { Action: pattern, Resource: '*', ...narrowed },
      `"${pattern}"`,
      '"*"',
    ),
    asked(
      IDENTITY,
      `${prefix}_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION`,
      { Action: undefined, NotAction: 's3:*', Resource: '*' },
      { Action: undefined, NotAction: 'iam:*', Resource: '*' },
      '"s3:*"',
      '"*"',
    ),
    asked(
      IDENTITY,
      `${prefix}_WITH_NOT_RESOURCE`,
      { Action: action, Resource: undefined, NotResource: role },
      { Action: 's3:GetObject', Resource: undefined, NotResource: role },
      `"${action}"`,
      `"${role}"`,
    ),
    asked(
      IDENTITY,
      `${prefix}_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE`,
      { Action: pattern, Resource: undefined, NotResource: role },
      { Effect: 'Deny', Action: pattern, Resource: undefined, NotResource: role },
      `"${pattern}"`,
      `"${role}"`,
    ),
    asked(
      IDENTITY,
      `${prefix}_WITH_NOT_ACTION_AND_NOT_RESOURCE`,
      { Action: undefined, NotAction: 's3:*', Resource: undefined, NotResource: role },
      { Action: undefined, NotAction: 's3:*', Resource: undefined, NotResource: '*' },
      '"s3:*"',
      `"${role}"`,
    ),
  ];
}
