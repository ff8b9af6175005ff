import { type Check, issue, quote, quoteAll } from '../check.ts';
import { principalsOf } from '../policy-view.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
const SOURCES = new Set(['aws:sourcearn', 'aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths']);
const SUBSTITUTES = new Set(['aws:referer', 'aws:sourceip', 'aws:sourcevpc', 'aws:sourcevpce', 'aws:useragent']);

/**
 * A service acts for whoever asked it to: a resource policy has to say for whom (the confused deputy). Not asked of
 * trust policies: most services assume roles without naming a source.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-restrict-access-to-service-principal
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-recommended-condition-key-for-service-principal
 */
export const restrictAccessToServicePrincipal: Check = {
  codes: ['RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL', 'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL'],
  *statement(statement) {
    const services = principalsOf(statement, 'Service');
    if (statement.policy.kind !== 'resource' || statement.effect !== 'Allow' || statement.principals?.except) return;
    if (services.length === 0 || statement.clauses.some(({ name }) => SOURCES.has(name))) return;
    const other = statement.clauses.filter(({ name }) => SUBSTITUTES.has(name));
    const named = quoteAll(services.map(({ text }) => text));
    const help = 'ask for `aws:SourceArn`, `aws:SourceAccount`, `aws:SourceOrgID` or `aws:SourceOrgPaths`';
    if (other.length === 0)
      yield issue('RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL', `${named} may act for anybody: ${help}`, services);
    for (const { key, keyPiece } of other)
      yield issue(
        'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
        `${quote(key)} does not say for whom ${named} acts: ${help}`,
        keyPiece,
      );
  },
};
