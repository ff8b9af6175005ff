import { type Check, issue, quoteAll } from '../check.ts';
import { redundantItems } from '../redundant.ts';

/**
 * Another resource of the same list stands for this one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-resource
 */
export const redundantResource: Check = {
  codes: ['REDUNDANT_RESOURCE'],
  *statement({ resources }) {
    const redundant = redundantItems(resources?.items ?? [], (text) => text);
    if (redundant.length > 0)
      yield issue(
        'REDUNDANT_RESOURCE',
        `other resources of the list stand for ${quoteAll(redundant.map(({ text }) => text))} already`,
        redundant,
      );
  },
};
