import { type Check, issue, quote } from '../check.ts';
import { nearestName } from '../nearest-name.ts';
import { hasWildcard } from '../policy-variables.ts';

/**
 * No service has this action. What is newer than the catalogue is not known; patterns are not asked about.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-action
 */
export const invalidAction: Check = {
  codes: ['INVALID_ACTION'],
  *statement({ policy: { catalog }, actions }) {
    for (const item of actions?.items ?? []) {
      const { text } = item;
      const colon = text.indexOf(':');
      if (text === '*' || text.includes('${')) continue;
      const actionsOf = catalog.actionsOf(text.slice(0, Math.max(0, colon))).map(({ name }) => name);
      if (colon >= 0 && (actionsOf.length === 0 || hasWildcard(text) || catalog.action(text))) continue;
      const meant = nearestName(text, actionsOf);
      const help = colon < 0 ? 'write it as `service:action`' : meant && `${quote(meant)} may be meant`;
      yield issue('INVALID_ACTION', `there is no action ${quote(text)}${help ? `: ${help}` : ''}`, item);
    }
  },
};
