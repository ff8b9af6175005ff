import { type Check, issue, quote } from '../check.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpcsourceip */
const NETWORKS = new Set(['aws:sourcevpc', 'aws:sourcevpcarn', 'aws:sourcevpce', 'aws:vpceaccount', 'aws:vpceorgid']);

/**
 * A private address says nothing without the network that it belongs to.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-missing-paired-condition-keys
 */
export const missingPairedConditionKeys: Check = {
  codes: ['MISSING_PAIRED_CONDITION_KEYS'],
  *clause({ statement, name, key, keyPiece }) {
    if (name !== 'aws:vpcsourceip' || statement.clauses.some((other) => NETWORKS.has(other.name))) return;
    yield issue(
      'MISSING_PAIRED_CONDITION_KEYS',
      `${quote(key)} matches the address in anybody's VPC: ask for \`aws:SourceVpc\` or \`aws:SourceVpce\` too`,
      keyPiece,
    );
  },
};
