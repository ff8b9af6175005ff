import { type Check, issue, quote } from '../check.ts';

/**
 * Who may not list a prefix lists a shorter one and sees it all the same.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-s3-prefix-in-negative-context
 */
export const s3PrefixInNegativeContext: Check = {
  codes: ['S3_PREFIX_IN_NEGATIVE_CONTEXT'],
  *clause({ statement: { effect }, name, family, key, negated, keyPiece }) {
    if (name !== 's3:prefix' || family === 'Null' || !effect || (effect === 'Deny') === negated) return;
    yield issue(
      'S3_PREFIX_IN_NEGATIVE_CONTEXT',
      `a shorter ${quote(key)} lists the same objects: say which prefixes are allowed`,
      keyPiece,
    );
  },
};
