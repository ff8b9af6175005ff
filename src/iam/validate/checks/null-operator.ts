import { type Check, issue, quote } from '../check.ts';
import { readOperator } from '../condition-operator.ts';

/**
 * `Null` asks whether a key is there; a suffix or a qualifier takes its sense away.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-null-with-if-exists
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-null-with-qualifier
 */
export const nullOperator: Check = {
  codes: ['NULL_WITH_IF_EXISTS', 'NULL_WITH_QUALIFIER'],
  *statement({ piece }) {
    for (const { name, key } of piece.get('Condition')?.entries ?? []) {
      const { family, ifExists, quantifier } = readOperator(name);
      if (family !== 'Null') continue;
      if (ifExists)
        yield issue('NULL_WITH_IF_EXISTS', '`Null` asks whether the key is there: `IfExists` has no sense', key);
      if (quantifier)
        yield issue(
          'NULL_WITH_QUALIFIER',
          `${quote(name)} is always ${quantifier === 'ForAllValues'}: take the qualifier away`,
          key,
        );
    }
  },
};
