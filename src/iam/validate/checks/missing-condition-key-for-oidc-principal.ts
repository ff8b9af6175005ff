import { type Check, issue, quote } from '../check.ts';
import { GITHUB, providerOf } from '../identity-provider.ts';
import { principalsOf } from '../policy-view.ts';

/**
 * Whoever has an account with an identity provider may assume the role, unless a condition on what the provider says
 * keeps them out.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-missing-condition-key-for-oidc-principal
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-missing-github-repo-condition-key
 */
export const missingConditionKeyForOidcPrincipal: Check = {
  codes: ['MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL', 'MISSING_GITHUB_REPO_CONDITION_KEY'],
  *statement(statement) {
    if (statement.policy.kind !== 'trust' || statement.effect !== 'Allow') return;
    for (const item of principalsOf(statement, 'Federated')) {
      const provider = providerOf(item.text);
      if (provider?.protocol !== 'oidc' || !provider.domain) continue;
      const keys = statement.clauses.map(({ name }) => name).filter((name) => name.startsWith(`${provider.domain}:`));
      const isGitHub = provider.domain === GITHUB || provider.domain.startsWith(`${GITHUB}/`);
      if (isGitHub && !keys.some((key) => key.endsWith(':sub') || key.endsWith(':job_workflow_ref')))
        yield issue(
          'MISSING_GITHUB_REPO_CONDITION_KEY',
          `workflows of every repository on GitHub may assume the role: ask for \`${GITHUB}:sub\``,
          item,
        );
      else if (keys.length === 0)
        yield issue(
          'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
          `everybody whom ${quote(item.text)} knows may assume the role: ask for keys such as \`${provider.domain}:aud\``,
          item,
        );
    }
  },
};
