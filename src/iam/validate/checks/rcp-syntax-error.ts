import { type Check, issue, quote } from '../check.ts';
import { RCP_SERVICES } from '../rcp-services.ts';

/**
 * What a resource control policy may not have.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-rcp-syntax-error-principal
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-rcp-syntax-error-notaction
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-rcp-syntax-error-action
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-rcp-syntax-error-allow
 */
export const rcpSyntaxError: Check = {
  codes: [
    'RCP_SYNTAX_ERROR_PRINCIPAL',
    'RCP_SYNTAX_ERROR_NOTACTION',
    'RCP_SYNTAX_ERROR_ACTION',
    'RCP_SYNTAX_ERROR_ALLOW',
  ],
  *statement({ policy, piece, effect, principals, actions, resources }) {
    if (policy.kind !== 'rcp') return;
    if (principals && (principals.except || principals.piece.text !== '*'))
      yield issue(
        'RCP_SYNTAX_ERROR_PRINCIPAL',
        'the principal of a resource control policy is `*`: narrow it with conditions',
        principals.piece,
      );
    if (actions?.except)
      yield issue('RCP_SYNTAX_ERROR_NOTACTION', 'a resource control policy has no `NotAction`', actions.piece);
    for (const item of effect === 'Allow' || actions?.except ? [] : (actions?.items ?? []))
      if (!RCP_SERVICES.has(item.text.replace(/:.*$/s, '').toLowerCase()))
        yield issue(
          'RCP_SYNTAX_ERROR_ACTION',
          `${quote(item.text)} is not of a service that resource control policies apply to`,
          item,
        );
    const condition = piece.get('Condition');
    const everything = resources?.piece.scalar === '*' || resources?.items.every(({ text }) => text === '*');
    if (effect === 'Allow' && (condition || !everything || resources?.except))
      yield issue(
        'RCP_SYNTAX_ERROR_ALLOW',
        'a resource control policy can only allow everything: `Resource` is `*`, without a condition',
        condition ?? resources?.piece ?? piece,
      );
  },
};
