import { childOf, type Node, scalarText } from '../../../source/node.ts';
import type { Context } from '../context.ts';
import type { Cause } from './grant.ts';
import { callOf, isGiven, type Writing, written } from './syntax.ts';
import type { Transformation } from './transformation.ts';

/** An event source that Lambda reads from on behalf of a function. */
export interface EventSource {
  readonly made: Transformation;
  readonly context: Context;
  readonly cause: Cause;
  /** The logical ids of the function and of the event. */
  readonly id: string;
  readonly properties: Node | undefined;
}

function allow(action: Writing, resource: Writing): Writing {
  return { Action: action, Effect: 'Allow', Resource: resource };
}

const NETWORK: Writing = allow(
  [
    'ec2:CreateNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeVpcs',
    'ec2:DescribeSubnets',
    'ec2:DescribeSecurityGroups',
  ],
  '*',
);

const ACCOUNT = '${AWS::Region}:${AWS::AccountId}';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-msk.html */
export function mskStatements(source: EventSource): Writing[] {
  const certificates = accessOf(source)
    .filter(({ type, uri }) => type === 'CLIENT_CERTIFICATE_TLS_AUTH' && isGiven(uri))
    .map(({ uri }) => secret(uri));
  return [...registryStatements(source), ...certificates];
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-mq.html */
export function mqStatements(source: EventSource): Writing[] {
  const broker = childOf(source.properties, 'Broker');
  return [...basicAuth(source), ...(broker ? [allow(['mq:DescribeBroker'], broker)] : []), ...keyStatements(source)];
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-documentdb.html */
export function documentDbStatements(source: EventSource): Writing[] {
  const cluster = childOf(source.properties, 'Cluster');
  const rds = (kind: string) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:rds:${ACCOUNT}:${kind}:*` });
  return [
    ...basicAuth(source),
    allow(['rds:DescribeDBClusterParameters'], rds('cluster-pg')),
    allow(['rds:DescribeDBSubnetGroups'], rds('subgrp')),
    ...(cluster ? [allow(['rds:DescribeDBClusters'], cluster)] : []),
    NETWORK,
    ...keyStatements(source),
  ];
}

const KAFKA_AUTHENTICATION = /^(?:SASL_SCRAM_256_AUTH|SASL_SCRAM_512_AUTH|BASIC_AUTH|CLIENT_CERTIFICATE_TLS_AUTH)$/;

/**
 * The secret of a root certificate is not granted by itself, only that of the authentication.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-selfmanagedkafka.html
 */
export function kafkaStatements(source: EventSource): Writing[] {
  const access = accessOf(source);
  const secrets = access.filter(({ type }) => KAFKA_AUTHENTICATION.test(type)).map(({ uri }) => secret(uri));
  const inNetwork = ['VPC_SUBNET', 'VPC_SECURITY_GROUP'].every((wanted) => access.some(({ type }) => type === wanted));
  return [...secrets, ...(inNetwork ? [NETWORK] : []), ...keyStatements(source), ...registryStatements(source)];
}

interface SourceAccess {
  readonly type: string;
  readonly uri: Node | undefined;
}

function accessOf({ made, context, properties }: EventSource): SourceAccess[] {
  const list = childOf(properties, 'SourceAccessConfigurations');
  if (list?.kind !== 'list') return [];
  return list.items.map((item) => ({
    type: made.literal(childOf(item, 'Type'), context) ?? '',
    uri: childOf(item, 'URI'),
  }));
}

function basicAuth(source: EventSource): Writing[] {
  return accessOf(source)
    .filter(({ type }) => type === 'BASIC_AUTH')
    .map(({ uri }) => secret(uri));
}

function secret(uri: Node | undefined): Writing {
  return allow(['secretsmanager:GetSecretValue'], uri ?? null);
}

function keyStatements({ properties }: EventSource): Writing[] {
  const key = childOf(properties, 'SecretsManagerKmsKeyId');
  if (!isGiven(key)) return [];
  const literal = scalarText(key);
  const arn = `arn:\${AWS::Partition}:kms:${ACCOUNT}:key/`;
  return [
    allow(['kms:Decrypt'], { 'Fn::Sub': literal === undefined ? [`${arn}\${Key}`, { Key: key }] : arn + literal }),
  ];
}

/** The registry, where its ARN is written so that its name can be told, and the secrets that it is reached with. */
function registryStatements(source: EventSource): Writing[] {
  const config = childOf(source.properties, 'SchemaRegistryConfig');
  const uri = childOf(config, 'SchemaRegistryURI');
  if (!config || !uri) return [];
  const access = childOf(config, 'AccessConfigs');
  const secrets = access?.kind === 'list' ? access.items.map((item) => secret(childOf(item, 'URI'))) : [];
  const name = registryName(writtenArn(source, uri));
  // The transform leaves an ARN without access that it cannot read, such as an attribute.
  if (name === undefined) return secrets;
  const schemas = { 'Fn::Sub': `arn:\${AWS::Partition}:glue:${ACCOUNT}:schema/${name}/*` };
  return [...secrets, allow(['glue:GetRegistry'], uri), allow(['glue:GetSchemaVersion'], [schemas])];
}

/** The transform knows the region, the partition and the parameters, and not the account. */
function writtenArn({ made, context }: EventSource, uri: Node): string | undefined {
  const call = callOf(uri);
  const text = scalarText(call?.name === 'Fn::Sub' ? call.argument : uri);
  return text?.replace(/\$\{([\w:]+)\}/g, (whole, name: string) => {
    if (name === 'AWS::Region' || name === 'AWS::Partition') return 'x';
    if (!childOf(made.stack.parameters, name)) return whole;
    return made.literal(written({ Ref: name }, uri.at), context) ?? whole;
  });
}

function registryName(arn: string | undefined): string | undefined {
  const last = arn?.split(':')[5];
  return arn?.startsWith('arn') && last?.startsWith('registry/') ? last.slice('registry/'.length) : undefined;
}
