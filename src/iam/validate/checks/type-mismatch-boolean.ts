import { type Check, issue, quote } from '../check.ts';

/**
 * `true` and `false` are the values of `Bool` and `Null`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-type-mismatch-boolean
 */
export const typeMismatchBoolean: Check = {
  codes: ['TYPE_MISMATCH_BOOLEAN'],
  *clause({ family, operator, values }) {
    if (family !== 'Bool' && family !== 'Null') return;
    for (const { piece, text } of values)
      if (!text.includes('${') && !/^(?:true|false)$/i.test(text))
        yield issue(
          'TYPE_MISMATCH_BOOLEAN',
          `${quote(operator)} takes \`true\` or \`false\`, not ${quote(text)}`,
          piece,
        );
  },
};
