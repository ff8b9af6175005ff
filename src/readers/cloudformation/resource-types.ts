/** What the logical id of a resource stands for, by its type. */
export interface ResourceType {
  /** The ARN with `${Partition}`, `${Region}`, `${Account}` and `${Name}`; absent where no name gives it. */
  readonly arn?: string;
  /** The attribute that gives the ARN, where it is not `Arn`. */
  readonly arnAttribute?: string;
  /** The property that holds the physical name. */
  readonly name?: string;
  /** The attribute that gives the name, where there is one. */
  readonly nameAttribute?: string;
  /** What `Ref` gives; the name or an id where it is absent. */
  readonly ref?: 'arn' | 'queue-url';
}

export type ResourceTypes = ReadonlyMap<string, ResourceType>;

/** Reads `data/cloudformation-types.json`. */
export function readResourceTypes(json: string): ResourceTypes {
  const data = JSON.parse(json) as { readonly types: Readonly<Record<string, ResourceType>> };
  return new Map([...Object.entries(data.types), ...Object.entries(CORRECTIONS)]);
}

/**
 * What the published data says otherwise or not at all.
 * Source: the "Return values" section of each type's page in the CloudFormation template reference.
 */
const CORRECTIONS: Readonly<Record<string, ResourceType>> = {
  'AWS::SQS::Queue': {
    arn: 'arn:${Partition}:sqs:${Region}:${Account}:${Name}',
    name: 'QueueName',
    nameAttribute: 'QueueName',
    ref: 'queue-url',
  },
  'AWS::IAM::Role': { arn: 'arn:${Partition}:iam::${Account}:role${Path}${Name}', name: 'RoleName' },
  'AWS::IAM::User': { arn: 'arn:${Partition}:iam::${Account}:user${Path}${Name}', name: 'UserName' },
  'AWS::IAM::Group': { arn: 'arn:${Partition}:iam::${Account}:group${Path}${Name}', name: 'GroupName' },
  'AWS::IAM::ManagedPolicy': {
    arn: 'arn:${Partition}:iam::${Account}:policy${Path}${Name}',
    arnAttribute: 'PolicyArn',
    name: 'ManagedPolicyName',
    ref: 'arn',
  },
  'AWS::IAM::InstanceProfile': {
    arn: 'arn:${Partition}:iam::${Account}:instance-profile${Path}${Name}',
    name: 'InstanceProfileName',
  },
  'AWS::Logs::LogGroup': {
    arn: 'arn:${Partition}:logs:${Region}:${Account}:log-group:${Name}:*',
    name: 'LogGroupName',
  },
  'AWS::DynamoDB::GlobalTable': {
    arn: 'arn:${Partition}:dynamodb:${Region}:${Account}:table/${Name}',
    name: 'TableName',
  },
  // Six random characters follow the name, so that no text of the template gives the ARN.
  'AWS::SecretsManager::Secret': { arnAttribute: 'Id', ref: 'arn' },
  // A leading slash of the name is not repeated.
  'AWS::SSM::Parameter': { name: 'Name' },
  'AWS::Lambda::Version': { arnAttribute: 'FunctionArn', ref: 'arn' },
  'AWS::Lambda::Alias': { arnAttribute: 'AliasArn', ref: 'arn' },
  'AWS::Lambda::LayerVersion': { arnAttribute: 'LayerVersionArn', ref: 'arn' },
  'AWS::Events::Rule': {},
  'AWS::KMS::Alias': { name: 'AliasName' },
};
