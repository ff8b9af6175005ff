import { parseAddress, parseRange, printAddress } from '../../condition/addresses.ts';
import { type Check, issue, quote } from '../check.ts';

/**
 * A CIDR block that does not start at its first address.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-improve-ip-range
 */
export const improveIpRange: Check = {
  codes: ['IMPROVE_IP_RANGE'],
  *clause({ family, values }) {
    if (family !== 'IpAddress') return;
    for (const { piece, text } of values) {
      const [address = '', length] = text.trim().split('/');
      const range = parseRange(text);
      if (!range || length === undefined || parseAddress(address)?.value === range.first) continue;
      const better = `${printAddress({ version: range.version, value: range.first })}/${length}`;
      yield issue(
        'IMPROVE_IP_RANGE',
        `${quote(text)} has bits after its prefix that do not count: write ${quote(better)}`,
        piece,
      );
    }
  },
};
