import { type Check, issue } from '../check.ts';

/**
 * A condition block, or an operator in it, without a key.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-object-condition
 */
export const emptyObjectCondition: Check = {
  codes: ['EMPTY_OBJECT_CONDITION'],
  *statement({ piece }) {
    const condition = piece.get('Condition');
    if (condition?.node.kind !== 'map') return;
    for (const block of [condition, ...condition.entries.map(({ value }) => value)])
      if (block.node.kind === 'map' && block.node.entries.length === 0)
        yield issue('EMPTY_OBJECT_CONDITION', 'the condition is empty: it asks for nothing', block);
  },
};
