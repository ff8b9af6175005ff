import { type Check, issue, quote } from '../check.ts';

/**
 * The caller writes what these keys hold.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-untrustworthy-condition-key
 */
export const untrustworthyConditionKey: Check = {
  codes: ['UNTRUSTWORTHY_CONDITION_KEY'],
  *clause({ name, key, keyPiece }) {
    if (name === 'aws:referer' || name === 'aws:useragent')
      yield issue(
        'UNTRUSTWORTHY_CONDITION_KEY',
        `callers set ${quote(key)} as they like: it keeps nobody out`,
        keyPiece,
      );
  },
};
