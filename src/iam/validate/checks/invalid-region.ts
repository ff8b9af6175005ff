import { type Check, issue, quote } from '../check.ts';
import { isRegion } from '../names.ts';

/**
 * A value of `aws:RequestedRegion` that is not named as Regions are.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-region
 */
export const invalidRegion: Check = {
  codes: ['INVALID_REGION'],
  *clause({ name, family, values }) {
    if (name !== 'aws:requestedregion' || family !== 'String') return;
    for (const { piece, text } of values)
      if (!/[*?$]/.test(text) && !isRegion(text)) yield issue('INVALID_REGION', `${quote(text)} is no Region`, piece);
  },
};
