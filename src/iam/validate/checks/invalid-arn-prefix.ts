import { type Check, issue, quote } from '../check.ts';

/**
 * A resource is `*` or an ARN; API Gateway completes `execute-api:/…` itself.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-arn-prefix
 */
export const invalidArnPrefix: Check = {
  codes: ['INVALID_ARN_PREFIX'],
  *statement({ resources }) {
    for (const item of resources?.items ?? [])
      if (!/^(?:\*+$|arn:|\$\{|execute-api:\/)/.test(item.text))
        yield issue('INVALID_ARN_PREFIX', `${quote(item.text)} is no ARN: it has to start with \`arn:\``, item);
  },
};
