import { type Check, issue, quote } from '../check.ts';
import { UNLISTED_SERVICES } from '../names.ts';
import { nearestName } from '../nearest-name.ts';

/**
 * No service has this prefix. A pattern is no prefix, except for all actions of all services.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-service-in-action
 */
export const invalidServiceInAction: Check = {
  codes: ['INVALID_SERVICE_IN_ACTION'],
  *statement({ policy: { catalog }, actions }) {
    for (const item of actions?.items ?? []) {
      const colon = item.text.indexOf(':');
      if (colon < 0 || item.text === '*:*' || item.text.includes('${')) continue;
      const service = item.text.slice(0, colon);
      if (catalog.actionsOf(service).length > 0 || UNLISTED_SERVICES.has(service.toLowerCase())) continue;
      const meant = nearestName(service, catalog.services);
      const hint = meant ? `: ${quote(meant)} may be meant` : '';
      yield issue('INVALID_SERVICE_IN_ACTION', `there is no service ${quote(service)}${hint}`, item.part(0, colon));
    }
  },
};
