import { type Check, issue } from '../check.ts';

/**
 * Without a version the oldest language applies, which has no variables.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-missing-version
 */
export const missingVersion: Check = {
  codes: ['MISSING_VERSION'],
  *document({ root }) {
    if (root.node.kind === 'map' && !root.get('Version'))
      yield issue(
        'MISSING_VERSION',
        'the policy names no version of the language: write `"Version": "2012-10-17"`',
        root,
      );
  },
};
