import { type Check, issue } from '../check.ts';

/**
 * `*`, or an object such as `{"AWS": "123456789012"}`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-principal-format
 */
export const invalidPrincipalFormat: Check = {
  codes: ['INVALID_PRINCIPAL_FORMAT'],
  *statement({ principals }) {
    if (!principals || principals.piece.node.kind === 'map') return;
    if (principals.piece.text !== '*')
      yield issue(
        'INVALID_PRINCIPAL_FORMAT',
        'principals are written as `*` or by their type: `{"AWS": "123456789012"}`',
        principals.piece,
      );
  },
};
