import { type Check, issue, quote } from '../check.ts';
import { providerOf } from '../identity-provider.ts';
import { hasWildcard } from '../policy-variables.ts';
import { principalsOf } from '../policy-view.ts';

/**
 * An identity provider is named by its domain or by the ARN of a provider in IAM.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-federated-principal-syntax-in-role-trust-policy
 */
export const invalidFederatedPrincipalSyntaxInRoleTrustPolicy: Check = {
  codes: ['INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY'],
  *statement(statement) {
    if (statement.policy.kind !== 'trust') return;
    for (const item of principalsOf(statement, 'Federated'))
      if (!hasWildcard(item.text) && !providerOf(item.text))
        yield issue(
          'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
          `${quote(item.text)} is neither a domain nor the ARN of a SAML or OIDC provider`,
          item,
        );
  },
};
