import { type Check, issue, quote } from '../check.ts';
import { keyType } from '../key-support.ts';

/**
 * An audience is one value for the providers that AWS knows, perhaps several for others.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-confirm-audience-claim-type
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-foranyvalue-with-audience-claim-type
 */
export const audienceClaimType: Check = {
  codes: ['CONFIRM_AUDIENCE_CLAIM_TYPE', 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE'],
  *clause({ statement, key, name, keyPiece, quantifier }) {
    if (statement.policy.kind !== 'trust' || !quantifier || !/[./].*:aud$/.test(name)) return;
    if (quantifier === 'ForAnyValue' && keyType(statement.policy.catalog, name) === 'String')
      yield issue(
        'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE',
        `${quote(key)} has one value: take \`ForAnyValue:\` away`,
        keyPiece,
      );
    else if (quantifier === 'ForAnyValue')
      yield issue(
        'CONFIRM_AUDIENCE_CLAIM_TYPE',
        `make sure that the provider gives ${quote(key)} several values; if not, take the qualifier away`,
        keyPiece,
      );
  },
};
