import { type Check, issue, quote } from '../check.ts';

/**
 * Of several limits the widest decides.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-condition-value-num
 */
export const redundantConditionValueNum: Check = {
  codes: ['REDUNDANT_CONDITION_VALUE_NUM'],
  *clause({ family, base, operator, key, piece, values }) {
    const order = /(less|greater)than/.exec(base)?.[1];
    if (family !== 'Numeric' || !order || values.length < 2) return;
    const which = order === 'less' ? 'greatest' : 'least';
    yield issue(
      'REDUNDANT_CONDITION_VALUE_NUM',
      `the ${which} value of ${quote(key)} under ${quote(operator)} decides: drop the others`,
      piece,
    );
  },
};
