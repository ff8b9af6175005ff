import { type Check, issue, quote } from '../check.ts';
import { isMultivalued } from '../key-support.ts';

/**
 * A key of which requests carry several values, compared as if there were one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-qualifier
 */
export const missingQualifier: Check = {
  codes: ['MISSING_QUALIFIER'],
  *clause({ statement, key, keyPiece, quantifier, family }) {
    if (!quantifier && family && family !== 'Null' && isMultivalued(statement.policy.catalog, key))
      yield issue(
        'MISSING_QUALIFIER',
        `requests carry several values of ${quote(key)}: put \`ForAnyValue:\` or \`ForAllValues:\` before the operator`,
        keyPiece,
      );
  },
};
