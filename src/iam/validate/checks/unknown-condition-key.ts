import type { Catalog } from '../../catalog.ts';
import { type Check, issue, quote } from '../check.ts';
import type { IssueCode } from '../issue-codes.ts';
import { keyType } from '../key-support.ts';

/** Keys that AWS documents outside the reference. */
const OLD_GLOBAL_KEYS: ReadonlySet<string> = new Set(['aws:principalorgmasteraccountid']);

/** `aws:ResourceTag` and `aws:ResourceTag/` lack what `aws:ResourceTag/team` has. */
function isTagKey(catalog: Catalog, name: string): boolean {
  return /tag\/?$/.test(name) && keyType(catalog, `${name.replace(/\/$/, '')}/x`) !== undefined;
}

/**
 * A condition key that the catalogue does not have. Keys of identity providers have names of their own, and are not
 * asked about.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-condition-key-format
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-global-condition-key
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-service-condition-key
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-tag-key-in-condition
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-global-condition-key
 */
export const unknownConditionKey: Check = {
  codes: [
    'INVALID_CONDITION_KEY_FORMAT',
    'INVALID_GLOBAL_CONDITION_KEY',
    'INVALID_SERVICE_CONDITION_KEY',
    'MISSING_TAG_KEY_IN_CONDITION',
    'UNSUPPORTED_GLOBAL_CONDITION_KEY',
  ],
  *clause({ statement, key, name, keyPiece }) {
    const { catalog } = statement.policy;
    const found = (code: IssueCode, message: string) => issue(code, message, keyPiece);
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(0, colon));
    if (name === 'aws:arn')
      yield found(
        'UNSUPPORTED_GLOBAL_CONDITION_KEY',
        'use `aws:PrincipalArn` or `aws:SourceArn` in the place of `aws:ARN`',
      );
    else if (!/^[^\s:]+:[^\s]/.test(name))
      yield found('INVALID_CONDITION_KEY_FORMAT', `${quote(key)} has not the form \`service:key\``);
    else if (/[./]/.test(prefix) || keyType(catalog, name) !== undefined) return;
    else if (isTagKey(catalog, name))
      yield found(
        'MISSING_TAG_KEY_IN_CONDITION',
        `${quote(key)} needs the key of a tag: \`${key.replace(/\/$/, '')}/tag-key\``,
      );
    else if (prefix === 'aws') {
      if (!OLD_GLOBAL_KEYS.has(name))
        yield found('INVALID_GLOBAL_CONDITION_KEY', `there is no global condition key ${quote(key)}`);
    } else if (catalog.actionsOf(prefix).length > 0)
      yield found('INVALID_SERVICE_CONDITION_KEY', `the service ${quote(prefix)} has no condition key ${quote(key)}`);
  },
};
