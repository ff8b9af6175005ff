import { type Check, issue, quote } from '../check.ts';

/**
 * An identity-based policy is about the identity that it is attached to.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-principal
 */
export const unsupportedPrincipal: Check = {
  codes: ['UNSUPPORTED_PRINCIPAL'],
  *statement({ policy, principals }) {
    if (principals && policy.kind === 'identity')
      yield issue(
        'UNSUPPORTED_PRINCIPAL',
        `an identity-based policy is about whoever it is attached to: take ${quote(principals.name)} out`,
        principals.piece,
      );
  },
};
