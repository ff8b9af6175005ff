import { type Arn, readArn } from '../arn.ts';
import { type ArnFormat, arnFormats } from '../arn-formats.ts';
import { type Check, type Issue, issue, quote } from '../check.ts';
import { overlap } from '../globs.ts';
import { withoutVariables } from '../policy-variables.ts';

/** Services in which resources of AWS itself, without an account, stand beside those of accounts. */
const HAS_RESOURCES_OF_AWS: ReadonlySet<string> = new Set(['resource-explorer-2', 'ssm']);

function* misfits(arn: Arn, formats: readonly ArnFormat[]): Iterable<Issue> {
  if (formats.length === 0) return;
  const [region, account, resource] = [arn.region, arn.account, arn.resource].map(({ text }) =>
    withoutVariables(text, '*'),
  ) as [string, string, string];
  const alike = formats.filter((format) => overlap(format.resource, resource));
  const service = quote(arn.service.text);
  if (alike.length === 0) {
    yield issue(
      'INVALID_ARN_RESOURCE',
      `${service} has no resource of the form ${quote(resource)}`,
      arn.resource.piece,
    );
    return;
  }
  const places = alike.filter((format) => takes(format.region, region));
  if (places.length === 0 && region !== '')
    yield issue('ARN_REGION_NOT_ALLOWED', `the ARN of this resource of ${service} has no Region`, arn.region.piece);
  else if (places.length === 0)
    yield issue('MISSING_ARN_REGION', `the ARN of this resource of ${service} needs a Region, or \`*\``, arn.piece);
  if (alike.some((format) => takes(format.account, account))) return;
  if (account !== '')
    yield issue('ARN_ACCOUNT_NOT_ALLOWED', `the ARN of this resource of ${service} has no account`, arn.account.piece);
  else if (!HAS_RESOURCES_OF_AWS.has(arn.service.text))
    yield issue('MISSING_ARN_ACCOUNT', `the ARN of this resource of ${service} needs an account, or \`*\``, arn.piece);
}

/** Whether a form has this field: empty or not; what is in it is another question. `*` may stand for nothing. */
function takes(format: string, written: string): boolean {
  return format === '' ? /^\**$/.test(written) : written !== '';
}

/**
 * The ARN has the form of no resource of its service, as the catalogue has them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-arn-region-not-allowed
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-arn-account-not-allowed
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-arn-region
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-arn-account
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-arn-resource
 */
export const arnFormat: Check = {
  codes: [
    'ARN_REGION_NOT_ALLOWED',
    'ARN_ACCOUNT_NOT_ALLOWED',
    'MISSING_ARN_REGION',
    'MISSING_ARN_ACCOUNT',
    'INVALID_ARN_RESOURCE',
  ],
  *statement({ policy: { catalog }, resources }) {
    for (const item of resources?.items ?? []) {
      const arn = readArn(item);
      if (arn && !/[*?$]/.test(arn.service.text)) yield* misfits(arn, arnFormats(catalog, arn.service.text));
    }
  },
};
