import { type Check, issue, quote } from '../check.ts';

/**
 * Ids of VPCs and their endpoints have 8 or 17 characters after their prefix.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-vpc-format
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-vpce-format
 */
export const vpcFormat: Check = {
  codes: ['INVALID_VPC_FORMAT', 'INVALID_VPCE_FORMAT'],
  *clause({ name, family, values }) {
    const kind = name === 'aws:sourcevpc' ? 'vpc' : name === 'aws:sourcevpce' ? 'vpce' : undefined;
    if (!kind || family !== 'String') return;
    const form = kind === 'vpc' ? /^vpc-(?:[a-z0-9]{8}|[a-z0-9]{17})$/i : /^vpce-(?:[a-z0-9]{8}|[a-z0-9]{17})$/i;
    for (const { piece, text } of values)
      if (!/[*?$]/.test(text) && !form.test(text))
        yield issue(
          kind === 'vpc' ? 'INVALID_VPC_FORMAT' : 'INVALID_VPCE_FORMAT',
          `${quote(text)} is not \`${kind}-\` and 8 or 17 letters and digits`,
          piece,
        );
  },
};
