import { type Check, issue, quote } from '../check.ts';
import type { Piece } from '../piece.ts';

/**
 * Condition keys are the same in any case.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-duplicate-keys-with-different-case
 */
export const duplicateKeysWithDifferentCase: Check = {
  codes: ['DUPLICATE_KEYS_WITH_DIFFERENT_CASE'],
  *statement({ piece }) {
    for (const { value: block } of piece.get('Condition')?.entries ?? []) {
      const seen = new Map<string, { readonly name: string; readonly key: Piece }>();
      for (const { name, key } of block.entries) {
        const first = seen.get(name.toLowerCase());
        if (!first) seen.set(name.toLowerCase(), { name, key });
        else if (first.name !== name)
          yield issue(
            'DUPLICATE_KEYS_WITH_DIFFERENT_CASE',
            `${quote(first.name)} and ${quote(name)} are the same key: write it once`,
            first.key,
            key,
          );
      }
    }
  },
};
