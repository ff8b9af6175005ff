import { parseRange } from '../../condition/addresses.ts';
import { type Check, issue, quote } from '../check.ts';

/**
 * Address operators take addresses and CIDR blocks (RFC 4632).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-type-mismatch-ip-range
 */
export const typeMismatchIpRange: Check = {
  codes: ['TYPE_MISMATCH_IP_RANGE'],
  *clause({ family, operator, values }) {
    if (family !== 'IpAddress') return;
    for (const { piece, text } of values)
      if (!text.includes('${') && !parseRange(text))
        yield issue(
          'TYPE_MISMATCH_IP_RANGE',
          `${quote(operator)} takes an address or a CIDR block, not ${quote(text)}`,
          piece,
        );
  },
};
