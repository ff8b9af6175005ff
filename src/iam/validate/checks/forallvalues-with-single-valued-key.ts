import { type Check, issue, quote } from '../check.ts';
import { isMultivalued, keyType } from '../key-support.ts';

/**
 * `ForAllValues` holds where the key is absent.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-forallvalues-with-single-valued-key
 */
export const forallvaluesWithSingleValuedKey: Check = {
  codes: ['FORALLVALUES_WITH_SINGLE_VALUED_KEY'],
  *clause({ statement, key, piece, quantifier, family }) {
    const { catalog } = statement.policy;
    if (quantifier !== 'ForAllValues' || family === 'Null' || keyType(catalog, key) === undefined) return;
    if (!isMultivalued(catalog, key))
      yield issue(
        'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
        `${quote(key)} has one value, and \`ForAllValues\` also holds where it has none: take the qualifier away`,
        piece,
      );
  },
};
