import { type Check, issue, quote, quoteAll } from '../check.ts';
import type { OperatorFamily } from '../condition-operator.ts';
import { keyType } from '../key-support.ts';

/**
 * Operators by the type of the key. An ARN may be compared as a string where nothing is a pattern, and many keys that
 * hold ARNs are described as strings. `aws:EpochTime` is a number of seconds and a date.
 */
const OPERATORS: Readonly<Record<string, readonly OperatorFamily[]>> = {
  String: ['String', 'Arn', 'Binary'],
  ARN: ['Arn', 'String'],
  Numeric: ['Numeric'],
  Date: ['Date', 'Numeric'],
  Bool: ['Bool'],
  IPAddress: ['IpAddress'],
};

/**
 * An operator of another type than the key.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-type-mismatch
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-string-like-operator-with-arn-condition-keys
 */
export const typeMismatch: Check = {
  codes: ['TYPE_MISMATCH', 'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS'],
  *clause({ statement, operator, operatorKey, base, family, key, keyPiece }) {
    const type = keyType(statement.policy.catalog, key)?.replace('ArrayOf', '');
    if (!type || !family || family === 'Null') return;
    const allowed = OPERATORS[type];
    if (type === 'ARN' && base.startsWith('string') && base.endsWith('like'))
      yield issue(
        'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
        `${quote(key)} is an ARN: ${quote(operator)} lets a \`*\` run over its colons, \`ArnLike\` does not`,
        operatorKey,
        keyPiece,
      );
    else if (allowed && !allowed.includes(family))
      yield issue(
        'TYPE_MISMATCH',
        `${quote(key)} is of the type \`${type}\`: use an operator of the type ${quoteAll(allowed)}, not ${quote(operator)}`,
        operatorKey,
        keyPiece,
      );
  },
};
