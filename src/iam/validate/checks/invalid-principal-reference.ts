import { type Check, issue, quote } from '../check.ts';
import { principalsOf } from '../policy-view.ts';

/**
 * The unique id that IAM puts in the place of a principal that was deleted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-invalid-role-reference
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-invalid-user-reference
 */
export const invalidPrincipalReference: Check = {
  codes: ['INVALID_ROLE_REFERENCE', 'INVALID_USER_REFERENCE'],
  *statement(statement) {
    for (const item of principalsOf(statement, 'AWS')) {
      const id = /^(AROA|AIDA)[A-Z0-9]{12,}$/.exec(item.text);
      if (id?.[1] === 'AROA')
        yield issue('INVALID_ROLE_REFERENCE', `${quote(item.text)} is the id of a role: write its ARN`, item);
      else if (id)
        yield issue('INVALID_USER_REFERENCE', `${quote(item.text)} is the id of a user: write the ARN`, item);
    }
  },
};
