import { type Check, issue, quoteAll } from '../check.ts';
import { redundantItems } from '../redundant.ts';

/**
 * Another action of the same list stands for this one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-action
 */
export const redundantAction: Check = {
  codes: ['REDUNDANT_ACTION'],
  *statement({ actions }) {
    const redundant = redundantItems(actions?.items ?? [], (text) => text.toLowerCase());
    if (redundant.length > 0)
      yield issue(
        'REDUNDANT_ACTION',
        `other actions of the list stand for ${quoteAll(redundant.map(({ text }) => text))} already`,
        redundant,
      );
  },
};
