import { type Check, issue, quote } from '../check.ts';

/**
 * No resources: the statement says nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-resource
 */
export const emptyArrayResource: Check = {
  codes: ['EMPTY_ARRAY_RESOURCE'],
  *statement({ resources }) {
    if (resources?.piece.node.kind === 'list' && resources.piece.node.items.length === 0)
      yield issue(
        'EMPTY_ARRAY_RESOURCE',
        `${quote(resources.name)} is empty: the statement is about nothing`,
        resources.piece,
      );
  },
};
