import { type AddressRange, parseRange } from '../../condition/addresses.ts';
import { type Check, issue } from '../check.ts';

/** RFC 1918 and RFC 4193. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].map((block) => parseRange(block)!);

function contains(block: AddressRange, range: AddressRange): boolean {
  return block.version === range.version && block.first <= range.first && range.last <= block.last;
}

/**
 * AWS sees public addresses in `aws:SourceIp`; those of a VPC are in `aws:VpcSourceIp`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-private-ip-address
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-private-ip-address-subset
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-private-not-ip-address
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-private-not-ip-address-subset
 */
export const privateIpAddress: Check = {
  codes: ['PRIVATE_IP_ADDRESS', 'PRIVATE_IP_ADDRESS_SUBSET', 'PRIVATE_NOT_IP_ADDRESS', 'PRIVATE_NOT_IP_ADDRESS_SUBSET'],
  *clause({ family, negated, name, values, piece }) {
    if (family !== 'IpAddress' || name !== 'aws:sourceip') return;
    const ranges = values.flatMap(({ piece: at, text }) => {
      const range = parseRange(text);
      return range ? [{ at, isPrivate: PRIVATE.some((block) => contains(block, range)) }] : [];
    });
    const inside = ranges.filter(({ isPrivate }) => isPrivate).map(({ at }) => at);
    if (inside.length === 0) return;
    const all = inside.length === ranges.length;
    const negation = negated ? 'PRIVATE_NOT_IP_ADDRESS' : 'PRIVATE_IP_ADDRESS';
    const consequence = all ? `the condition ${negated ? 'always' : 'never'} holds` : 'they have no effect';
    yield issue(
      all ? negation : `${negation}_SUBSET`,
      `no request comes from private addresses in \`aws:SourceIp\`, so ${consequence}: use \`aws:VpcSourceIp\``,
      all ? piece : inside,
    );
  },
};
