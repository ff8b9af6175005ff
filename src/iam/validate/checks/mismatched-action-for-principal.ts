import { type Check, issue, quote, quoteAll } from '../check.ts';
import { providerOf } from '../identity-provider.ts';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html */
const PROTOCOLS: ReadonlyMap<string, string> = new Map([
  ['sts:assumerole', 'aws'],
  ['sts:assumerolewithsaml', 'saml'],
  ['sts:assumerolewithwebidentity', 'oidc'],
]);

function protocolOf(type: string, principal: string): string {
  // A name of the wrong form is another finding, not this one.
  return type === 'Federated' ? (providerOf(principal)?.protocol ?? 'unknown') : 'aws';
}

/**
 * Each way to assume a role belongs to one kind of principal.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-mismatched-action-for-principal
 */
export const mismatchedActionForPrincipal: Check = {
  codes: ['MISMATCHED_ACTION_FOR_PRINCIPAL'],
  *statement(statement) {
    const { policy, effect, actions, principals } = statement;
    if (policy.kind !== 'trust' || effect !== 'Allow' || actions?.except || principals?.except) return;
    const trusted = principals?.items ?? [];
    const protocols = new Set(
      (principals?.entries ?? []).flatMap(({ type, value }) => value.strings.map(({ text }) => protocolOf(type, text))),
    );
    for (const action of actions?.items ?? []) {
      const wanted = PROTOCOLS.get(action.text.toLowerCase());
      // One statement often trusts several kinds of principals and lists the actions of all of them.
      if (!wanted || trusted.length === 0 || protocols.has(wanted)) continue;
      const names = quoteAll(trusted.slice(0, 100).map(({ text }) => text));
      yield issue(
        'MISMATCHED_ACTION_FOR_PRINCIPAL',
        `${names} cannot use ${quote(action.text)}`,
        action,
        ...trusted.slice(0, 100),
      );
    }
  },
};
