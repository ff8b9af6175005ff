import type { Issue } from './check.ts';
import { CHECKS } from './checks.ts';
import { learnMoreLink, type PolicyType, type ValidatePolicyFinding } from './finding.ts';
import { FINDING_TYPES } from './issue-codes.ts';
import type { PolicyView } from './policy-view.ts';
import { readPolicyText } from './read-policy-text.ts';
import { type PolicyOptions, viewPolicy } from './view-policy.ts';

/**
 * What AWS's ValidatePolicy says about a document, as far as it can be known offline (docs/validate-policy.md lists
 * every code), in the order of the document. Any text is answered: one that is not JSON by `JSON_SYNTAX_ERROR`.
 */
export function validatePolicy(text: string, type: PolicyType, options: PolicyOptions): ValidatePolicyFinding[] {
  const { root, issues } = readPolicyText(text);
  const all = root ? [...issues, ...found(viewPolicy(root, type, options))] : issues;
  const startOf = ({ at }: Issue) => at[0]?.at.start ?? 0;
  return all.toSorted((one, other) => startOf(one) - startOf(other)).map(findingOf);
}

/** What is found after so many findings is not told: somebody has to begin with the first ones. */
const MAX_FINDINGS = 10_000;

function found(policy: PolicyView): Issue[] {
  const issues: Issue[] = [];
  for (const one of answers(policy)) {
    if (issues.length === MAX_FINDINGS) break;
    issues.push(one);
  }
  return issues;
}

function* answers(policy: PolicyView): Iterable<Issue> {
  for (const check of CHECKS) {
    if (check.document) yield* check.document(policy);
    for (const statement of check.statement || check.clause ? policy.statements : []) {
      if (check.statement) yield* check.statement(statement);
      if (check.clause) for (const clause of statement.clauses) yield* check.clause(clause);
    }
  }
}

function findingOf({ code, message, at }: Issue): ValidatePolicyFinding {
  return {
    findingDetails: message,
    findingType: FINDING_TYPES[code],
    issueCode: code,
    learnMoreLink: learnMoreLink(code),
    locations: at.map((piece) => piece.location),
  };
}
