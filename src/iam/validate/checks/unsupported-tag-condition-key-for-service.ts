import type { Catalog } from '../../catalog.ts';
import { type Check, issue, quote, quoteAll } from '../check.ts';
import { covers } from '../globs.ts';
import { supportsKey } from '../key-support.ts';
import { hasWildcard } from '../policy-variables.ts';
import type { ClauseView } from '../policy-view.ts';

/** Where the tag is absent the others hold, or ask for just that. */
function fallsWithoutKey({ family, ifExists, negated, quantifier }: ClauseView): boolean {
  return family !== 'Null' && !ifExists && !negated && quantifier !== 'ForAllValues';
}

/** Of a pattern, whether one of its actions does. What is not in the catalogue may. */
function supportsTag(catalog: Catalog, pattern: string, key: string): boolean {
  const service = pattern.slice(0, Math.max(0, pattern.indexOf(':')));
  if (service === '' || hasWildcard(service)) return true;
  const actions = catalog.actionsOf(service).filter(({ name }) => covers(pattern.toLowerCase(), name.toLowerCase()));
  return actions.length === 0 || actions.some((action) => supportsKey(action, key));
}

/**
 * A condition on the tags of a resource, for actions that AWS does not give them for: it never holds.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-allow-with-unsupported-tag-condition-key-for-service
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-allow-notaction-with-unsupported-tag-condition-key-for-service
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-deny-with-unsupported-tag-condition-key-for-service
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-deny-notaction-with-unsupported-tag-condition-key-for-service
 */
export const unsupportedTagConditionKeyForService: Check = {
  codes: [
    'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  ],
  *statement({ policy, effect, actions, clauses }) {
    const found = clauses.find((clause) => clause.name.startsWith('aws:resourcetag/') && fallsWithoutKey(clause));
    if (!found || !effect || !actions) return;
    const { name, key, keyPiece } = found;
    const prefix = effect === 'Allow' ? 'ALLOW' : 'DENY';
    const verb = effect === 'Allow' ? 'allowed' : 'denied';
    if (actions.except) {
      yield issue(
        `${prefix}_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE`,
        `only actions that know ${quote(key)} are ${verb}, and not all do: list them in \`Action\``,
        actions.piece,
        keyPiece,
      );
      return;
    }
    const without = actions.items.filter(({ text }) => !supportsTag(policy.catalog, text, name));
    if (without.length > 0)
      yield issue(
        `${prefix}_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE`,
        `AWS does not give ${quote(key)} for ${quoteAll(without.map(({ text }) => text))}: this is never ${verb}`,
        without,
        keyPiece,
      );
  },
};
