import { type Check, issue } from '../check.ts';

/**
 * A statement is about resources; only a trust policy is about the role that it belongs to.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-resource
 */
export const missingResource: Check = {
  codes: ['MISSING_RESOURCE'],
  *statement({ policy, piece, resources }) {
    if (!resources && policy.kind !== 'trust')
      yield issue('MISSING_RESOURCE', 'the statement needs `Resource` or `NotResource`', piece);
  },
};
