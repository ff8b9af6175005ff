import { type Check, issue, quote } from '../check.ts';
import { hasWildcard } from '../policy-variables.ts';

/**
 * A principal is named in full; only `"AWS": "*"` is everybody.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-wildcard-in-principal
 */
export const unsupportedWildcardInPrincipal: Check = {
  codes: ['UNSUPPORTED_WILDCARD_IN_PRINCIPAL'],
  *statement({ principals }) {
    for (const { type, value } of principals?.entries ?? [])
      for (const item of value.strings)
        if (hasWildcard(item.text) && !(type === 'AWS' && item.text === '*'))
          yield issue(
            'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
            `${quote(item.text)}: a principal of the type ${quote(type)} has to be named in full`,
            item,
          );
  },
};
