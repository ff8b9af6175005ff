import { type Check, issue } from '../check.ts';
import { sweepingGrant } from '../sweeping-grant.ts';

/** By how the action and the roles are written. */
const CODES = {
  'named/star': 'CREATE_SLR_WITH_STAR_IN_RESOURCE',
  'named/except': 'CREATE_SLR_WITH_NOT_RESOURCE',
  'star/star': 'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
  'star/except': 'CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
  'except/star': 'CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
  'except/except': 'CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE',
} as const;

/**
 * Service-linked roles of services that nobody meant to use.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-create-slr-with-star-in-resource
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-create-slr-with-not-resource
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-create-slr-with-star-in-action-and-resource
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-create-slr-with-star-in-action-and-not-resource
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-create-slr-with-star-in-resource-and-not-action
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-create-slr-with-not-action-and-not-resource
 */
export const createSlr: Check = {
  codes: [
    'CREATE_SLR_WITH_STAR_IN_RESOURCE',
    'CREATE_SLR_WITH_NOT_RESOURCE',
    'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
    'CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
    'CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
    'CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE',
  ],
  *statement(statement) {
    const grant = sweepingGrant(statement, 'iam:CreateServiceLinkedRole');
    if (!grant || statement.clauses.some(({ name }) => name === 'iam:awsservicename')) return;
    yield issue(
      CODES[`${grant.action}/${grant.resource}`],
      'the statement allows to create service-linked roles of any service: name the roles, or ask for `iam:AWSServiceName`',
      grant.at,
    );
  },
};
