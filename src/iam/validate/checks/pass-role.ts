import { type Check, issue } from '../check.ts';
import { sweepingGrant } from '../sweeping-grant.ts';

/** By how the action and the roles are written. */
const CODES = {
  'named/star': 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
  'named/except': 'PASS_ROLE_WITH_NOT_RESOURCE',
  'star/star': 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
  'star/except': 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
  'except/star': 'PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
  'except/except': 'PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE',
} as const;

/**
 * Whoever passes any role to any service has what all roles have.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-star-in-resource
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-not-resource
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-star-in-action-and-resource
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-star-in-action-and-not-resource
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-star-in-resource-and-not-action
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-not-action-and-not-resource
 */
export const passRole: Check = {
  codes: [
    'PASS_ROLE_WITH_STAR_IN_RESOURCE',
    'PASS_ROLE_WITH_NOT_RESOURCE',
    'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
    'PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
    'PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
    'PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE',
  ],
  *statement(statement) {
    const grant = sweepingGrant(statement, 'iam:PassRole');
    if (!grant || statement.clauses.some(({ name }) => name === 'iam:passedtoservice')) return;
    yield issue(
      CODES[`${grant.action}/${grant.resource}`],
      'the statement allows to pass roles of any name: name the roles, or ask for `iam:PassedToService`',
      grant.at,
    );
  },
};
