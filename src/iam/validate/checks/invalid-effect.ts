import { type Check, issue, quote } from '../check.ts';
import { isText } from '../piece.ts';

/**
 * `Allow` and `Deny`, written exactly so.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-effect
 */
export const invalidEffect: Check = {
  codes: ['INVALID_EFFECT'],
  *statement({ piece, effect }) {
    const written = piece.get('Effect');
    if (isText(written) && !effect)
      yield issue('INVALID_EFFECT', `${quote(written.text)} is no effect: write \`Allow\` or \`Deny\``, written);
  },
};
