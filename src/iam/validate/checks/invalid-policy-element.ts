import { type Check, type Issue, issue, quote } from '../check.ts';
import { nearestName } from '../nearest-name.ts';
import type { Piece } from '../piece.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
const POLICY = ['Version', 'Id', 'Statement'];
const SELECTIONS = ['Principal', 'Action', 'Resource'];
const STATEMENT = ['Sid', 'Effect', 'Condition', ...SELECTIONS, ...SELECTIONS.map((name) => `Not${name}`)];

function* unknown(piece: Piece, elements: readonly string[]): Iterable<Issue> {
  for (const { name, key } of piece.entries) {
    if (elements.includes(name)) continue;
    const meant = nearestName(name, elements);
    const hint = meant ? `, ${quote(meant)} may be meant` : '';
    yield issue('INVALID_POLICY_ELEMENT', `policies have no element ${quote(name)}${hint}`, key);
  }
}

/**
 * A key that the grammar does not have; upper and lower case count.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-policy-element
 */
export const invalidPolicyElement: Check = {
  codes: ['INVALID_POLICY_ELEMENT'],
  *document({ root }) {
    yield* unknown(root, POLICY);
  },
  *statement({ piece }) {
    yield* unknown(piece, STATEMENT);
  },
};
