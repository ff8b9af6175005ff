import { type Check, issue, quote } from '../check.ts';
import { isMultivalued } from '../key-support.ts';

/**
 * `Bool` and `Null` take one value.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-condition-multiple-boolean
 */
export const invalidConditionMultipleBoolean: Check = {
  codes: ['INVALID_CONDITION_MULTIPLE_BOOLEAN'],
  *clause({ statement, family, key, piece, values }) {
    if ((family !== 'Bool' && family !== 'Null') || values.length < 2) return;
    if (!isMultivalued(statement.policy.catalog, key) || family === 'Null')
      yield issue(
        'INVALID_CONDITION_MULTIPLE_BOOLEAN',
        `${quote(key)} is compared with one of \`true\` and \`false\``,
        piece,
      );
  },
};
