import { type Check, issue, quote } from '../check.ts';
import { isText } from '../piece.ts';

/**
 * IAM and Organizations take letters and digits; other services have rules of their own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-sid
 */
export const unsupportedSid: Check = {
  codes: ['UNSUPPORTED_SID'],
  *statement({ policy, sid }) {
    if (policy.kind !== 'resource' && isText(sid) && !/^[a-zA-Z0-9]*$/.test(sid.text))
      yield issue('UNSUPPORTED_SID', `${quote(sid.text)} may hold nothing but the letters a-z and A-Z and digits`, sid);
  },
};
