import { type Check, issue } from '../check.ts';

/**
 * A statement is about actions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-action
 */
export const missingAction: Check = {
  codes: ['MISSING_ACTION'],
  *statement({ piece, actions }) {
    if (!actions) yield issue('MISSING_ACTION', 'the statement needs `Action` or `NotAction`', piece);
  },
};
