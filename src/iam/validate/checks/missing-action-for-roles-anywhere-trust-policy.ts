import { type Check, issue, quoteAll } from '../check.ts';
import { covers } from '../globs.ts';
import { principalsOf } from '../policy-view.ts';

const NEEDED = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'];

/**
 * IAM Roles Anywhere needs three actions. https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-action-for-roles-anywhere-trust-policy
 */
export const missingActionForRolesAnywhereTrustPolicy: Check = {
  codes: ['MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY'],
  *document({ kind, statements }) {
    if (kind !== 'trust') return;
    const trusting = statements.filter(
      (statement) =>
        statement.effect === 'Allow' &&
        principalsOf(statement, 'Service').some(({ text }) => text === 'rolesanywhere.amazonaws.com'),
    );
    const patterns = trusting.flatMap(({ actions }) => actions?.items.map(({ text }) => text.toLowerCase()) ?? []);
    const missing = NEEDED.filter((action) => !patterns.some((pattern) => covers(pattern, action.toLowerCase())));
    if (trusting.length > 0 && missing.length > 0)
      yield issue(
        'MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY',
        `IAM Roles Anywhere also needs ${quoteAll(missing)}`,
        trusting.map(({ piece, actions }) => actions?.piece ?? piece),
      );
  },
};
