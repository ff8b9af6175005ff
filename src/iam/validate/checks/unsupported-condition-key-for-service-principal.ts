import { type Check, issue, quoteAll } from '../check.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties */
function isOfPrincipal(key: string): boolean {
  return /^aws:(?:principal(?:orgid|orgpaths|account|arn|tag\/.*)|userid|username)$/.test(key);
}

/** It hands the fields of the caller's certificate over as tags of the session. */
const ROLES_ANYWHERE = 'rolesanywhere.amazonaws.com';

/**
 * A service has no account, no organization and no tags of its own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-condition-key-for-service-principal
 * https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
 */
export const unsupportedConditionKeyForServicePrincipal: Check = {
  codes: ['UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL'],
  *statement(statement) {
    const { effect, principals, clauses } = statement;
    if (effect !== 'Allow' || !principals || principals.except || principals.entries.length === 0) return;
    if (principals.entries.some(({ type }) => type !== 'Service')) return;
    const tagged = principals.items.every(({ text }) => text === ROLES_ANYWHERE);
    const absent = clauses.filter(
      ({ name, ifExists, family }) =>
        !ifExists && family !== 'Null' && isOfPrincipal(name) && !(tagged && name.startsWith('aws:principaltag/')),
    );
    if (absent.length > 0)
      yield issue(
        'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
        `requests of a service do not carry ${quoteAll(absent.map(({ key }) => key))}`,
        absent.map(({ keyPiece }) => keyPiece),
      );
  },
};
