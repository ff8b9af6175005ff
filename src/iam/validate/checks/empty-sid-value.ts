import { type Check, issue } from '../check.ts';

/**
 * An empty statement id names nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-sid-value
 */
export const emptySidValue: Check = {
  codes: ['EMPTY_SID_VALUE'],
  *statement({ sid }) {
    if (sid?.text === '') yield issue('EMPTY_SID_VALUE', '`Sid` is empty: give it a value or leave it out', sid);
  },
};
