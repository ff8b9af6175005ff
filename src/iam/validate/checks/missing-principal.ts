import { type Check, issue } from '../check.ts';

/**
 * What is attached to a resource says whom it is about.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-principal
 */
export const missingPrincipal: Check = {
  codes: ['MISSING_PRINCIPAL'],
  *statement({ policy, piece, principals }) {
    if (!principals && (policy.kind === 'resource' || policy.kind === 'trust' || policy.kind === 'rcp'))
      yield issue('MISSING_PRINCIPAL', 'the statement needs `Principal`: it does not say whom it is about', piece);
  },
};
