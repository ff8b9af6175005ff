import { type Check, issue, quote, quoteAll } from '../check.ts';

/**
 * The values of one key are of different types of JSON.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-condition-data-type
 */
export const invalidConditionDataType: Check = {
  codes: ['INVALID_CONDITION_DATA_TYPE'],
  *clause({ values, piece, key }) {
    const types = new Set(values.map((value) => (value.piece.node.kind === 'scalar' ? value.piece.node.type : '')));
    if (types.size > 1)
      yield issue(
        'INVALID_CONDITION_DATA_TYPE',
        `the values of ${quote(key)} are of the types ${quoteAll(types)}`,
        piece,
      );
  },
};
