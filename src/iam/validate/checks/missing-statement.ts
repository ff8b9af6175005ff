import { type Check, issue } from '../check.ts';

/**
 * A policy needs at least one statement.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-statement
 */
export const missingStatement: Check = {
  codes: ['MISSING_STATEMENT'],
  *document({ root }) {
    const statement = root.get('Statement');
    const empty = statement?.node.kind === 'list' && statement.node.items.length === 0;
    if (root.node.kind === 'map' && (!statement || empty))
      yield issue('MISSING_STATEMENT', 'the policy has no statement', statement ?? root);
  },
};
