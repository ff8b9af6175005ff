import { type Check, issue, quote } from '../check.ts';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * `BinaryEquals` takes Base64 (RFC 4648).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-type-mismatch-string
 */
export const typeMismatchString: Check = {
  codes: ['TYPE_MISMATCH_STRING'],
  *clause({ family, operator, values }) {
    if (family !== 'Binary') return;
    for (const { piece, text } of values)
      if (!text.includes('${') && !BASE64.test(text))
        yield issue('TYPE_MISMATCH_STRING', `${quote(operator)} takes Base64, which ${quote(text)} is not`, piece);
  },
};
