import { type Check, issue, quote } from '../check.ts';

/**
 * A key that asks for what the policy is attached to anyway.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-irrelevant-condition-key-in-policy
 */
export const irrelevantConditionKeyInPolicy: Check = {
  codes: ['IRRELEVANT_CONDITION_KEY_IN_POLICY'],
  *clause({ statement: { policy }, name, key, keyPiece }) {
    if (name === 's3:resourceaccount' && policy.resourceType?.startsWith('AWS::S3::'))
      yield issue(
        'IRRELEVANT_CONDITION_KEY_IN_POLICY',
        `${quote(key)} belongs into identity-based policies: the resource of this policy is known`,
        keyPiece,
      );
  },
};
