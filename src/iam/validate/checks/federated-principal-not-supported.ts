import { type Check, issue } from '../check.ts';

/**
 * Identity providers assume roles; no other resource knows them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-federated-principal-not-supported
 */
export const federatedPrincipalNotSupported: Check = {
  codes: ['FEDERATED_PRINCIPAL_NOT_SUPPORTED'],
  *statement({ policy, principals }) {
    if (policy.kind !== 'resource') return;
    for (const { type, key } of principals?.entries ?? [])
      if (type === 'Federated')
        yield issue('FEDERATED_PRINCIPAL_NOT_SUPPORTED', 'an identity provider can only assume roles', key);
  },
};
