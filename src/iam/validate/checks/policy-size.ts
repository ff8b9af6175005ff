import { type Check, issue } from '../check.ts';
import type { IssueCode } from '../issue-codes.ts';
import type { PolicyKind } from '../policy-view.ts';

interface Quota {
  readonly code: IssueCode;
  readonly limit: number;
  readonly countsSpace: boolean;
}

/**
 * Managed policies and the default for trust policies:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * SCPs and RCPs: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 * Resource policies: 20 KB for a bucket (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html),
 * which is also what Lambda, DynamoDB and Secrets Manager take.
 */
const QUOTAS: Readonly<Record<PolicyKind, Quota>> = {
  identity: { code: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', limit: 6_144, countsSpace: false },
  resource: { code: 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA', limit: 20_480, countsSpace: true },
  trust: { code: 'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA', limit: 2_048, countsSpace: false },
  scp: { code: 'POLICY_SIZE_EXCEEDS_SCP_QUOTA', limit: 10_240, countsSpace: true },
  rcp: { code: 'POLICY_SIZE_EXCEEDS_RCP_QUOTA', limit: 5_120, countsSpace: true },
};

/**
 * The document is longer than its kind may be. IAM does not count white space, the others count everything.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-policy-size-exceeds-identity-policy-quota
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-policy-size-exceeds-resource-policy-quota
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-policy-size-exceeds-role-trust-policy-quota
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-policy-size-exceeds-scp-quota
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-policy-size-exceeds-rcp-quota
 */
export const policySize: Check = {
  codes: [
    'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
    'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
    'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA',
    'POLICY_SIZE_EXCEEDS_SCP_QUOTA',
    'POLICY_SIZE_EXCEEDS_RCP_QUOTA',
  ],
  *document({ kind, root }) {
    const { code, limit, countsSpace } = QUOTAS[kind];
    const { text } = root.at.file;
    const size = countsSpace ? text.length : text.replace(/[ \t\r\n]/g, '').length;
    if (size > limit)
      yield issue(code, `the policy has ${size} characters, and at most ${limit} are taken: split it`, root);
  },
};
