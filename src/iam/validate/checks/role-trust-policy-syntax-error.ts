import { type Check, issue, quote } from '../check.ts';

/**
 * What a trust policy, unlike other resource policies, may not have.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-role-trust-policy-syntax-error-notprincipal
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-role-trust-policy-syntax-error-resource
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-role-trust-policy-unsupported-wildcard-in-principal
 */
export const roleTrustPolicySyntaxError: Check = {
  codes: [
    'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
    'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
    'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
  ],
  *statement({ policy, principals, resources }) {
    if (policy.kind !== 'trust') return;
    if (resources)
      yield issue(
        'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
        `a trust policy is about its role: take ${quote(resources.name)} out`,
        resources.piece,
      );
    if (principals?.except)
      yield issue(
        'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
        'a trust policy cannot have `NotPrincipal`: say who may assume the role',
        principals.piece,
      );
    else if (principals?.piece.text === '*')
      yield issue(
        'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
        'a trust policy cannot have `"Principal": "*"`: say who may assume the role',
        principals.piece,
      );
  },
};
