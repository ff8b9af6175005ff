import { type Check, issue, quote } from '../check.ts';
import { principalsOf } from '../policy-view.ts';

const SESSION = /^arn:([^:]*):(?:sts|iam)::(\d{12}):assumed-role\/([^/]+)\/.+$/;

/**
 * A session of a role that is trusted as a whole.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-principal-in-role-trust-policy
 */
export const redundantPrincipalInRoleTrustPolicy: Check = {
  codes: ['REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY'],
  *statement(statement) {
    if (statement.policy.kind !== 'trust') return;
    const principals = principalsOf(statement, 'AWS');
    const roles = new Set(principals.map(({ text }) => text));
    for (const item of principals) {
      const session = SESSION.exec(item.text);
      if (!session) continue;
      const [, partition, account, role] = session;
      const parent = `arn:${partition}:iam::${account}:role/${role}`;
      if (roles.has(parent))
        yield issue(
          'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY',
          `${quote(parent)} stands for its session ${quote(item.text)} already`,
          item,
        );
    }
  },
};
