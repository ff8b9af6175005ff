import { type Check, issue, quote, quoteAll } from '../check.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
const TYPES = ['AWS', 'CanonicalUser', 'Federated', 'Service'];

/**
 * There are four types of principals.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-principal-key
 */
export const invalidPrincipalKey: Check = {
  codes: ['INVALID_PRINCIPAL_KEY'],
  *statement({ principals }) {
    for (const { type, key } of principals?.entries ?? [])
      if (!TYPES.includes(type))
        yield issue('INVALID_PRINCIPAL_KEY', `${quote(type)} is no type of principal: ${quoteAll(TYPES)} are`, key);
  },
};
