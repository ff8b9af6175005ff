import { type Check, issue, quote } from '../check.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const PRINCIPAL = /^aws:principal(?:orgid|orgpaths|account|arn|tag\/.*)$/;
const SOURCE = /^aws:source(?:orgid|orgpaths|account|arn)$/;
const SOURCE_CHECKED = new Set(['aws:sourceaccount', 'aws:sourcearn']);

/**
 * A resource control policy also meets requests of AWS services; a condition on a key that they do not have, or that
 * only they have, has to say so.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-rcp-missing-related-principal-condition-key
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-rcp-missing-related-service-principal-condition-key
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-rcp-missing-service-condition-key-null-check
 */
export const rcpMissingConditionKey: Check = {
  codes: [
    'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
    'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY',
    'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK',
  ],
  *statement({ policy, effect, clauses }) {
    if (policy.kind !== 'rcp' || effect !== 'Deny') return;
    const isService = (value: string) =>
      clauses.some(({ name, base, values }) => {
        const said = values.map(({ text }) => text.toLowerCase());
        return name === 'aws:principalisawsservice' && base === 'bool' && said.includes(value);
      });
    const sourceIsThere = clauses.some(
      ({ name, family, values }) =>
        family === 'Null' && SOURCE_CHECKED.has(name) && values.some(({ text }) => text.toLowerCase() === 'false'),
    );
    for (const { key, name, keyPiece, family } of clauses) {
      if (family === 'Null') continue;
      if (PRINCIPAL.test(name) && !isService('false'))
        yield issue(
          'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
          `requests of services have no ${quote(key)}: add \`"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}\``,
          keyPiece,
        );
      if (SOURCE.test(name) && !isService('true'))
        yield issue(
          'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY',
          `only requests of services have ${quote(key)}: add \`"BoolIfExists": {"aws:PrincipalIsAWSService": "true"}\``,
          keyPiece,
        );
      if (SOURCE.test(name) && !sourceIsThere)
        yield issue(
          'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK',
          `not every request of a service has ${quote(key)}: add \`"Null": {"aws:SourceAccount": "false"}\``,
          keyPiece,
        );
    }
  },
};
