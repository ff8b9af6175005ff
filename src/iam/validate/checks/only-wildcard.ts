import { type Check, issue, quote } from '../check.ts';
import { takesWildcards } from '../condition-operator.ts';

/**
 * A value that every value matches leaves of a condition whether the key is there, or nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-equivalent-to-null-false
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-equivalent-to-null-true
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-key-due-to-wildcard-in-condition
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-statement-due-to-wildcard-in-condition
 */
export const onlyWildcard: Check = {
  codes: [
    'EQUIVALENT_TO_NULL_FALSE',
    'EQUIVALENT_TO_NULL_TRUE',
    'REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION',
    'REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION',
  ],
  *clause(clause) {
    const { values, quantifier, ifExists, negated, key, operator, keyPiece } = clause;
    if (!takesWildcards(clause) || !values.some(({ text }) => /^\*+$/.test(text))) return;
    const where = `${quote(key)} under ${quote(operator)}`;
    const always = negated ? quantifier === undefined && ifExists : ifExists || quantifier === 'ForAllValues';
    if (always)
      yield issue('REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION', `${where} always holds: take it out`, keyPiece);
    else if (negated && quantifier === 'ForAnyValue' && !ifExists)
      yield issue('REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION', `${where} never holds`, keyPiece);
    else if (negated)
      yield issue(
        'EQUIVALENT_TO_NULL_TRUE',
        `${where} holds where the key is absent: \`Null\` with \`true\` says so`,
        keyPiece,
      );
    else
      yield issue(
        'EQUIVALENT_TO_NULL_FALSE',
        `${where} holds where the key is there: \`Null\` with \`false\` says so`,
        keyPiece,
      );
  },
};
