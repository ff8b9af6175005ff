import { type Check, issue, quote } from '../check.ts';
import { hasWildcard } from '../policy-variables.ts';

/**
 * `*` and `?` stand for themselves, unless the operator is a `Like`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-wildcard-without-like-operator
 */
export const wildcardWithoutLikeOperator: Check = {
  codes: ['WILDCARD_WITHOUT_LIKE_OPERATOR'],
  *clause({ family, base, operator, values }) {
    if (family !== 'String' || base.endsWith('like')) return;
    for (const { piece, text } of values)
      if (hasWildcard(text))
        yield issue(
          'WILDCARD_WITHOUT_LIKE_OPERATOR',
          `${quote(operator)} takes ${quote(text)} by the letter: \`*\` and \`?\` are no wildcards`,
          piece,
        );
  },
};
