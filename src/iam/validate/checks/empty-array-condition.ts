import { type Check, issue, quote } from '../check.ts';

/**
 * A condition key without values: what that means depends on the operator.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-condition
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-condition-forallvalues
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-condition-foranyvalue
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-condition-ifexists
 */
export const emptyArrayCondition: Check = {
  codes: [
    'EMPTY_ARRAY_CONDITION',
    'EMPTY_ARRAY_CONDITION_FORALLVALUES',
    'EMPTY_ARRAY_CONDITION_FORANYVALUE',
    'EMPTY_ARRAY_CONDITION_IFEXISTS',
  ],
  *clause({ quantifier, ifExists, key, piece }) {
    if (piece.node.kind !== 'list' || piece.node.items.length > 0) return;
    const values = `there are no values for ${quote(key)}`;
    const absent = `${values}: this holds only where the key is absent, which \`Null\` with \`true\` says better`;
    if (quantifier === 'ForAnyValue')
      yield issue('EMPTY_ARRAY_CONDITION_FORANYVALUE', `${values}: \`ForAnyValue\` never holds`, piece);
    else if (quantifier === 'ForAllValues') yield issue('EMPTY_ARRAY_CONDITION_FORALLVALUES', absent, piece);
    else if (ifExists) yield issue('EMPTY_ARRAY_CONDITION_IFEXISTS', absent, piece);
    else yield issue('EMPTY_ARRAY_CONDITION', values, piece);
  },
};
