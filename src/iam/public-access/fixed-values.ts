import { literalOf, type Text } from '../../source/text.ts';
import { parseRange } from '../condition/addresses.ts';

/**
 * Whether a condition's value names callers that somebody has chosen, rather than whoever comes. A fixed value holds no
 * wildcard and no policy variable. S3 lets the account decide where an ARN has one ("as long as the account ID is
 * fixed"); that is taken for every key that holds ARNs.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export function isFixed(key: string, value: Text): boolean {
  const literal = literalOf(value);
  if (literal === undefined || literal === '') return false;
  const reading = KEYS.get(key.toLowerCase());
  if (reading === undefined) return isClaimOfSharedProvider(key, literal);
  if (reading === 'address') return isNarrow(literal);
  if (reading === 'true') return literal.toLowerCase() === 'true';
  if (reading === 'organization-path') return /^o-[a-z0-9]+\//.test(literal);
  if (!/[*?]/.test(literal)) return true;
  return reading === 'arn' && /^arn:[^:*?]+:[^:*?]+:[^:]*:\d{12}:/.test(literal);
}

type Reading = 'text' | 'arn' | 'organization-path' | 'address' | 'true';

/**
 * The keys whose fixed values make a grant not public: those that S3 names, the principal's account, ARN and
 * organization (in S3's words "an AWS principal, user, role"), and those that EFS and KMS add for their resources.
 * https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-caller-account
 */
const KEYS = new Map<string, Reading>([
  ['aws:principalaccount', 'text'],
  ['aws:principalarn', 'arn'],
  ['aws:principalorgid', 'text'],
  ['aws:principalorgpaths', 'organization-path'],
  ['aws:sourceaccount', 'text'],
  ['aws:sourcearn', 'arn'],
  ['aws:sourceip', 'address'],
  ['aws:sourceorgid', 'text'],
  ['aws:sourceorgpaths', 'organization-path'],
  ['aws:sourceowner', 'text'],
  ['aws:sourcevpc', 'text'],
  ['aws:sourcevpce', 'text'],
  ['aws:userid', 'text'],
  ['elasticfilesystem:accessedviamounttarget', 'true'],
  ['elasticfilesystem:accesspointarn', 'arn'],
  ['kms:calleraccount', 'text'],
  ['s3:dataaccesspointaccount', 'text'],
  ['s3:dataaccesspointarn', 'arn'],
]);

/** "Values broader than /8 for IPv4 and /32 for IPv6" are public. */
function isNarrow(cidr: string): boolean {
  const range = parseRange(cidr);
  return range !== undefined && range.last - range.first < (range.version === 4 ? 1n << 24n : 1n << 96n);
}

const WHOLE = /^[^*?]+$/;
const ORGANIZATION = /^organization:[^*?:]+:/;

/**
 * Identity providers whose tokens anybody can get, with the claim that says for whom a token was made, and what its
 * value has to begin with to name somebody.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
const SHARED_PROVIDERS: readonly { readonly host: string; readonly claims: Readonly<Record<string, RegExp>> }[] = [
  { host: 'token.actions.githubusercontent.com', claims: { sub: /^repo:[^*?:/]+\//, repository_owner: WHOLE } },
  { host: 'gitlab.com', claims: { sub: /^project_path:[^*?:/]+\// } },
  { host: 'app.terraform.io', claims: { sub: ORGANIZATION } },
  { host: 'agent.buildkite.com', claims: { sub: ORGANIZATION } },
  { host: 'cognito-identity.amazonaws.com', claims: { aud: WHOLE, sub: WHOLE } },
  { host: 'accounts.google.com', claims: { aud: WHOLE, sub: WHOLE } },
  { host: 'www.amazon.com', claims: { app_id: WHOLE, user_id: WHOLE } },
  { host: 'graph.facebook.com', claims: { app_id: WHOLE, id: WHOLE } },
];

function isClaimOfSharedProvider(key: string, value: string): boolean {
  return SHARED_PROVIDERS.some(({ host, claims }) =>
    Object.entries(claims).some(
      ([claim, fixed]) => key.toLowerCase() === `${host}:${claim}`.toLowerCase() && fixed.test(value),
    ),
  );
}

/** A federated principal, by its name or the ARN of its provider, that vouches for nobody in particular. */
export function isSharedProvider(federated: string): boolean {
  const url = /^arn:[^:]+:iam::\d{12}:oidc-provider\/(.+)$/.exec(federated)?.[1] ?? federated;
  return SHARED_PROVIDERS.some(({ host }) => url === host || url.startsWith(`${host}/`));
}
