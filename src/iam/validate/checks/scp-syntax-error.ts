import { type Check, issue, quote } from '../check.ts';

/**
 * What a service control policy may not have.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-scp-syntax-error-principal
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-scp-syntax-error-action-wildcard
 */
export const scpSyntaxError: Check = {
  codes: ['SCP_SYNTAX_ERROR_PRINCIPAL', 'SCP_SYNTAX_ERROR_ACTION_WILDCARD'],
  *statement({ policy, principals, actions }) {
    if (policy.kind !== 'scp') return;
    if (principals)
      yield issue(
        'SCP_SYNTAX_ERROR_PRINCIPAL',
        `a service control policy has no principals: take ${quote(principals.name)} out`,
        principals.piece,
      );
    for (const item of actions?.items ?? [])
      if (/\*[^*]/.test(item.text) && item.text !== '*:*')
        yield issue(
          'SCP_SYNTAX_ERROR_ACTION_WILDCARD',
          `${quote(item.text)} has a \`*\` before its end, which a service control policy may not have`,
          item,
        );
  },
};
