import { readArn } from '../arn.ts';
import { arnFormats } from '../arn-formats.ts';
import { type Check, issue, quote } from '../check.ts';
import { isRegion } from '../names.ts';

/**
 * The Region of an ARN is not named as Regions are.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-arn-region
 */
export const invalidArnRegion: Check = {
  codes: ['INVALID_ARN_REGION'],
  *statement({ policy: { catalog }, resources }) {
    for (const item of resources?.items ?? []) {
      const arn = readArn(item);
      if (!arn || /^$|[*?$]/.test(arn.region.text) || isRegion(arn.region.text)) continue;
      if (arnFormats(catalog, arn.service.text).some(({ region }) => region === arn.region.text)) continue;
      yield issue('INVALID_ARN_REGION', `${quote(arn.region.text)} is no Region`, arn.region.piece);
    }
  },
};
