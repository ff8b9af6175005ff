/** https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
export type AccessLevel = 'Read' | 'Write' | 'List' | 'Tagging' | 'Permissions management';

export interface CatalogResource {
  readonly name: string;
  /** `arn:${Partition}:s3:::${BucketName}/${ObjectName}`. */
  readonly arn: string;
  readonly conditionKeys: readonly string[];
}

export interface CatalogAction {
  /** As AWS spells it: `s3:GetObject`. */
  readonly name: string;
  readonly levels: readonly AccessLevel[];
  /** Resource types that it can be limited to; empty when it takes `*` only. */
  readonly resources: readonly CatalogResource[];
  readonly conditionKeys: readonly string[];
}

/** Every AWS action as of a date. What is not in it is newer than the snapshot, or does not exist. */
export interface Catalog {
  /** ISO date of the data. */
  readonly date: string;
  /** Service prefixes, sorted: `s3`, `dynamodb`. */
  readonly services: readonly string[];
  /** By its name in any case. */
  action(name: string): CatalogAction | undefined;
  /** All actions of a service prefix, sorted by name. */
  actionsOf(service: string): readonly CatalogAction[];
  resourcesOf(service: string): readonly CatalogResource[];
  /** The type of a condition key in any case: `String`, `ArrayOfString`, `ARN`, `Bool` …; undefined if not known. */
  keyType(key: string): string | undefined;
}

export interface ManagedPolicyDocument {
  readonly arn: string;
  readonly name: string;
  /** The policy's default version. */
  readonly document: unknown;
}

/** AWS managed policies as of a date. */
export interface ManagedPolicies {
  readonly date: string;
  /** By ARN, in any partition. */
  byArn(arn: string): ManagedPolicyDocument | undefined;
  /** By name (`AWSLambdaBasicExecutionRole`), whatever the path in its ARN. */
  byName(name: string): ManagedPolicyDocument | undefined;
}
