import { readArn } from '../arn.ts';
import { type Check, issue, quote } from '../check.ts';
import { ROLE_TRUST_POLICY } from '../policy-view.ts';

interface ResourceType {
  /** Prefixes of the actions, and service fields of the ARNs. */
  readonly services: readonly string[];
  readonly arns: readonly string[];
}

/** The values of `validatePolicyResourceType`. https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html */
const TYPES: ReadonlyMap<string, ResourceType> = new Map([
  [ROLE_TRUST_POLICY, { services: ['sts'], arns: [] }],
  ['AWS::S3::Bucket', { services: ['s3'], arns: ['s3'] }],
  ['AWS::S3::AccessPoint', { services: ['s3'], arns: ['s3'] }],
  ['AWS::S3::MultiRegionAccessPoint', { services: ['s3'], arns: ['s3'] }],
  ['AWS::S3ObjectLambda::AccessPoint', { services: ['s3-object-lambda'], arns: ['s3-object-lambda'] }],
  ['AWS::DynamoDB::Table', { services: ['dynamodb'], arns: ['dynamodb'] }],
]);

/**
 * The policy of a resource is about actions on it, and about it; asked for the resource types that ValidatePolicy
 * knows.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-action-in-policy
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-resource-arn-in-policy
 */
export const unsupportedInResourcePolicy: Check = {
  codes: ['UNSUPPORTED_ACTION_IN_POLICY', 'UNSUPPORTED_RESOURCE_ARN_IN_POLICY'],
  *statement({ policy, actions, resources }) {
    const type = policy.kind === 'trust' ? ROLE_TRUST_POLICY : (policy.resourceType ?? '');
    const known = TYPES.get(type);
    if (!known) return;
    for (const item of actions?.items ?? []) {
      const colon = item.text.indexOf(':');
      if (colon >= 0 && item.text !== '*:*' && !known.services.includes(item.text.slice(0, colon).toLowerCase()))
        yield issue(
          'UNSUPPORTED_ACTION_IN_POLICY',
          `${quote(item.text)} is no action on a resource of the type ${quote(type)}`,
          item,
        );
    }
    for (const item of resources?.items ?? []) {
      const service = readArn(item)?.service;
      if (known.arns.length > 0 && service && !/[*?$]/.test(service.text) && !known.arns.includes(service.text))
        yield issue(
          'UNSUPPORTED_RESOURCE_ARN_IN_POLICY',
          `${quote(item.text)} is no resource of the type ${quote(type)}`,
          item,
        );
    }
  },
};
