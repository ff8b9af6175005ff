import { type Check, issue, quote } from '../check.ts';

/**
 * No actions: the statement says nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-action
 */
export const emptyArrayAction: Check = {
  codes: ['EMPTY_ARRAY_ACTION'],
  *statement({ actions }) {
    if (actions?.piece.node.kind === 'list' && actions.piece.node.items.length === 0)
      yield issue(
        'EMPTY_ARRAY_ACTION',
        `${quote(actions.name)} is empty: the statement is about nothing`,
        actions.piece,
      );
  },
};
