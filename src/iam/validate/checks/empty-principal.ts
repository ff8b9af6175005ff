import { type Check, issue, quote } from '../check.ts';

/**
 * No principals: the statement says nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-principal
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-object-principal
 */
export const emptyPrincipal: Check = {
  codes: ['EMPTY_ARRAY_PRINCIPAL', 'EMPTY_OBJECT_PRINCIPAL'],
  *statement({ principals }) {
    if (!principals) return;
    const { name, piece, entries } = principals;
    if (piece.node.kind === 'map' && entries.length === 0)
      yield issue('EMPTY_OBJECT_PRINCIPAL', `${quote(name)} is empty: the statement is about nobody`, piece);
    for (const { value } of entries)
      if (value.node.kind === 'list' && value.node.items.length === 0)
        yield issue('EMPTY_ARRAY_PRINCIPAL', `${quote(name)} lists nobody here`, value);
  },
};
