import { type Check, issue } from '../check.ts';

/**
 * A statement allows or denies.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-effect
 */
export const missingEffect: Check = {
  codes: ['MISSING_EFFECT'],
  *statement({ piece }) {
    if (!piece.get('Effect')) yield issue('MISSING_EFFECT', 'the statement needs `Effect`: `Allow` or `Deny`', piece);
  },
};
