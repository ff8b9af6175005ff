import { readArn } from '../arn.ts';
import { arnFormats } from '../arn-formats.ts';
import { type Check, issue, quote } from '../check.ts';
import { isAccount } from '../names.ts';

/**
 * The account of an ARN has twelve digits, unless it is the name of one of AWS.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-arn-account
 */
export const invalidArnAccount: Check = {
  codes: ['INVALID_ARN_ACCOUNT'],
  *statement({ policy: { catalog }, resources }) {
    for (const item of resources?.items ?? []) {
      const arn = readArn(item);
      if (!arn || /^$|[*?$]/.test(arn.account.text) || isAccount(arn.account.text)) continue;
      // `aws` owns managed policies, public layers and images; some forms have the name of their service there.
      if (arn.account.text === 'aws' || arn.account.text.startsWith('aws-')) continue;
      if (arnFormats(catalog, arn.service.text).some(({ account }) => account === arn.account.text)) continue;
      yield issue('INVALID_ARN_ACCOUNT', `${quote(arn.account.text)} is no account: twelve digits`, arn.account.piece);
    }
  },
};
