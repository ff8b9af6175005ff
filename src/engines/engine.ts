import type { Answer } from '../iam/answer.ts';
import type { Access, Statement } from '../iam/policy.ts';

/** Who answers questions about policies. */
export interface PolicyEngine {
  readonly name: 'embedded' | 'access-analyzer';
  /** Is there a request that `after` allows and `before` does not? */
  noNewAccess(before: Access, after: Access): Promise<Answer>;
  /** The same for resource-based policies, where principals take part: trust policies. */
  noNewTrust(before: readonly Statement[], after: readonly Statement[]): Promise<Answer>;
}
