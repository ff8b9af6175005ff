import { readArn } from '../arn.ts';
import { arnFormats } from '../arn-formats.ts';
import { type Check, issue, quote } from '../check.ts';
import { UNLISTED_SERVICES } from '../names.ts';

/** Prefixes of keys that belong to no service, and of ARNs. */
const OTHER_PREFIXES: ReadonlySet<string> = new Set([
  'aws',
  'catalog',
  'cognito-identity-auth',
  'cognito-identity-unauth',
  'identitycenter',
  'saml',
  ...UNLISTED_SERVICES,
]);

/**
 * A service in an ARN or in the name of a condition key that the catalogue does not have.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-service
 */
export const invalidService: Check = {
  codes: ['INVALID_SERVICE'],
  *statement({ policy: { catalog }, resources }) {
    for (const item of resources?.items ?? []) {
      const service = readArn(item)?.service;
      if (!service || /[A-Z*?$]/.test(service.text) || OTHER_PREFIXES.has(service.text)) continue;
      if (catalog.actionsOf(service.text).length === 0 && arnFormats(catalog, service.text).length === 0)
        yield issue('INVALID_SERVICE', `there is no service ${quote(service.text)}`, service.piece);
    }
  },
  *clause({ statement, name, keyPiece }) {
    const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
    // The name of an identity provider is its domain.
    if (prefix === '' || /[./\s]/.test(prefix) || OTHER_PREFIXES.has(prefix)) return;
    if (statement.policy.catalog.actionsOf(prefix).length === 0)
      yield issue('INVALID_SERVICE', `there is no service ${quote(prefix)}`, keyPiece);
  },
};
