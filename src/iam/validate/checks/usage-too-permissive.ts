import { type Check, issue, quote } from '../check.ts';
import { takesWildcards } from '../condition-operator.ts';
import { hasWildcard, isEscape, variablesIn, withoutVariables } from '../policy-variables.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sensitive */
const SENSITIVE: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:vpceaccount',
  'aws:vpceorgid',
]);

/** AWS itself fills these in, and its own policies compare them with each other. */
const OWN = /^\s*aws:(?:principal|resource|source|vpce)(?:account|orgid)\s*$/i;

/** `AIDACKCEVSQ6C2EXAMPLE:*` and `*:name`. */
const USER_ID = /^(?:\*|[^*?]*):[^:]*$/;

/**
 * A pattern, or a variable that the caller decides on, in a key that tells accounts, organizations and networks apart.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-wildcard-usage-too-permissive
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-variable-usage-too-permissive
 */
export const usageTooPermissive: Check = {
  codes: ['WILDCARD_USAGE_TOO_PERMISSIVE', 'VARIABLE_USAGE_TOO_PERMISSIVE'],
  *clause(clause) {
    const { name, key, family, values } = clause;
    if (family !== 'String') return;
    for (const { piece, text } of values) {
      const wild = takesWildcards(clause) && hasWildcard(text);
      const variable = variablesIn(text).find((one) => one.closed && !isEscape(one) && !OWN.test(one.body));
      if (SENSITIVE.has(name)) {
        if (wild)
          yield issue(
            'WILDCARD_USAGE_TOO_PERMISSIVE',
            `${quote(key)} takes no wildcard: ${quote(text)} may match what is not yours`,
            piece,
          );
        if (variable)
          yield issue(
            'VARIABLE_USAGE_TOO_PERMISSIVE',
            `${quote(key)} takes no variable that a caller can set, as in ${quote(text)}`,
            piece,
          );
      } else if (name === 'aws:userid') {
        if (wild && !USER_ID.test(withoutVariables(text)))
          yield issue(
            'WILDCARD_USAGE_TOO_PERMISSIVE',
            `put the wildcard of ${quote(text)} after the colon, or alone before it`,
            piece,
          );
      }
    }
  },
};
