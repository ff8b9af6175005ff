import { readArn } from '../arn.ts';
import { type Check, issue, quote } from '../check.ts';

/**
 * An ARN has six fields, patterns included.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-arn-field
 */
export const missingArnField: Check = {
  codes: ['MISSING_ARN_FIELD'],
  *statement({ resources }) {
    for (const item of resources?.items ?? [])
      if (item.text.startsWith('arn:') && !readArn(item))
        yield issue(
          'MISSING_ARN_FIELD',
          `${quote(item.text)} has fewer than the six fields \`arn:partition:service:region:account:resource\``,
          item,
        );
  },
};
