import { type Check, issue } from '../check.ts';

/**
 * Everybody but a few, anonymous callers included.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-allow-with-not-principal
 */
export const allowWithNotPrincipal: Check = {
  codes: ['ALLOW_WITH_NOT_PRINCIPAL'],
  *statement({ effect, principals }) {
    if (effect === 'Allow' && principals?.except)
      yield issue(
        'ALLOW_WITH_NOT_PRINCIPAL',
        'this allows everybody else, anonymous callers included: use `Principal`',
        principals.piece,
      );
  },
};
