import { readArn } from '../arn.ts';
import { type Check, issue, quote } from '../check.ts';
import { hasWildcard } from '../policy-variables.ts';

/**
 * A pattern in the place of a service may match services that nobody thought of.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-wildcard-in-service-name
 */
export const wildcardInServiceName: Check = {
  codes: ['WILDCARD_IN_SERVICE_NAME'],
  *statement({ resources }) {
    for (const item of resources?.items ?? []) {
      const service = readArn(item)?.service;
      if (service && hasWildcard(service.text))
        yield issue(
          'WILDCARD_IN_SERVICE_NAME',
          `${quote(service.text)} may match the names of several services: name one`,
          service.piece,
        );
    }
  },
};
