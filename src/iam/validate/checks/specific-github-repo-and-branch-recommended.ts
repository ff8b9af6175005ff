import { type Check, issue, quote } from '../check.ts';
import { takesWildcards } from '../condition-operator.ts';
import { GITHUB } from '../identity-provider.ts';
import { hasWildcard } from '../policy-variables.ts';

/**
 * A pattern in the subject of a GitHub token, which names repository and branch.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-specific-github-repo-and-branch-recommended
 */
export const specificGithubRepoAndBranchRecommended: Check = {
  codes: ['SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED'],
  *clause(clause) {
    const { statement, name, values } = clause;
    if (statement.policy.kind !== 'trust' || statement.effect !== 'Allow' || !takesWildcards(clause)) return;
    if (!name.startsWith(GITHUB) || !name.endsWith(':sub')) return;
    for (const { piece, text } of values)
      if (hasWildcard(text))
        yield issue(
          'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
          `${quote(text)} matches repositories or branches that it does not name`,
          piece,
        );
  },
};
