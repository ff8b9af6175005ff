import { type Check, issue, quote } from '../check.ts';

/**
 * Numeric operators take numbers.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-type-mismatch-number
 */
export const typeMismatchNumber: Check = {
  codes: ['TYPE_MISMATCH_NUMBER'],
  *clause({ family, operator, values }) {
    if (family !== 'Numeric') return;
    for (const { piece, text } of values)
      if (!text.includes('${') && !/^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(text))
        yield issue('TYPE_MISMATCH_NUMBER', `${quote(operator)} takes a number, not ${quote(text)}`, piece);
  },
};
