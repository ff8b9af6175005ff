import { type Check, issue, quote } from '../check.ts';
import { isText } from '../piece.ts';

/**
 * There are two versions of the policy language.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-version
 */
export const invalidVersion: Check = {
  codes: ['INVALID_VERSION'],
  *document({ root }) {
    const version = root.get('Version');
    if (isText(version) && version.text !== '2012-10-17' && version.text !== '2008-10-17')
      yield issue(
        'INVALID_VERSION',
        `${quote(version.text)} is no version of the policy language: use \`2012-10-17\``,
        version,
      );
  },
};
