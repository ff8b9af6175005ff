/** A federated principal: what it speaks, and the domain that its condition keys start with. */
export interface IdentityProvider {
  readonly protocol: 'saml' | 'oidc';
  readonly domain: string | undefined;
}

const PROVIDER_ARN = /^arn:[a-z-]+:iam::\d{12}:(saml-provider|oidc-provider)\/(.+)$/;
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/].*)?$/i;

/**
 * A federated principal by its form; undefined where it has none of the forms.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-federated-web-identity
 */
export function providerOf(principal: string): IdentityProvider | undefined {
  const arn = PROVIDER_ARN.exec(principal);
  if (arn?.[1] === 'saml-provider') return { protocol: 'saml', domain: undefined };
  if (arn) return { protocol: 'oidc', domain: arn[2]!.toLowerCase() };
  return DOMAIN.test(principal) ? { protocol: 'oidc', domain: principal.toLowerCase() } : undefined;
}

/** GitHub's provider, an enterprise's own issuer included. */
export const GITHUB = 'token.actions.githubusercontent.com';
