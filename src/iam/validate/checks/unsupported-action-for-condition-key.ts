import { type Check, issue, quote, quoteAll } from '../check.ts';
import { CROSS_SERVICE_KEYS, keyType, MAX_PAIRS, supportsKey } from '../key-support.ts';

/**
 * Requests of the action do not carry the key, as the catalogue has it. Actions that are patterns are not asked about.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-action-for-condition-key
 */
export const unsupportedActionForConditionKey: Check = {
  codes: ['UNSUPPORTED_ACTION_FOR_CONDITION_KEY'],
  *statement({ policy: { catalog }, actions, clauses }) {
    if (!actions || actions.except || actions.items.length * clauses.length > MAX_PAIRS) return;
    for (const { name, key, family, ifExists, piece } of clauses) {
      if (/^aws:|^saml:/.test(name) || CROSS_SERVICE_KEYS.has(name) || keyType(catalog, name) === undefined) continue;
      if (family === 'Null' || ifExists) continue;
      const without = actions.items.filter(({ text }) => {
        const action = catalog.action(text);
        return action && !supportsKey(action, name);
      });
      if (without.length > 0)
        yield issue(
          'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
          `requests of ${quoteAll(without.map(({ text }) => text))} do not carry ${quote(key)}: put them into a statement of their own`,
          without,
          piece,
        );
    }
  },
};
