import { type Check, issue, quote } from '../check.ts';
import { readOperator } from '../condition-operator.ts';

/**
 * An operator that does not exist.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-condition-operator
 */
export const invalidConditionOperator: Check = {
  codes: ['INVALID_CONDITION_OPERATOR'],
  *statement({ piece }) {
    for (const { name, key } of piece.get('Condition')?.entries ?? [])
      if (!readOperator(name).family)
        yield issue('INVALID_CONDITION_OPERATOR', `there is no condition operator ${quote(name)}`, key);
  },
};
