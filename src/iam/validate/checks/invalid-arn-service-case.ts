import { readArn } from '../arn.ts';
import { type Check, issue, quote } from '../check.ts';

/**
 * Services are written in lower case.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-arn-service-case
 */
export const invalidArnServiceCase: Check = {
  codes: ['INVALID_ARN_SERVICE_CASE'],
  *statement({ resources }) {
    for (const item of resources?.items ?? []) {
      const service = readArn(item)?.service;
      if (service && /[A-Z]/.test(service.text) && !service.text.includes('${'))
        yield issue(
          'INVALID_ARN_SERVICE_CASE',
          `write the service ${quote(service.text)} in lower case`,
          service.piece,
        );
    }
  },
};
