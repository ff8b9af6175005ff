import type { Deployment } from '../../model/deployment.ts';
import { literalOf, type Text, withValues } from '../../source/text.ts';

/** Shorter ones would be found everywhere. */
const SHORTEST = 4;

/** Names by which other files may refer to the roles and policies of these deployments, sorted. */
export function mentionsOf(deployments: readonly Deployment[]): string[] {
  const names = deployments.flatMap((deployment) => [
    ...deployment.roles.map((role) => role.name),
    ...deployment.managedPolicies.map((policy) => policy.name),
  ]);
  return literals(names);
}

/** Names of what is used here and declared elsewhere. */
export function referencesOf(deployments: readonly Deployment[]): string[] {
  const declared = new Set(mentionsOf(deployments));
  const used = deployments.flatMap((deployment) => [
    ...deployment.attachments.map(({ role }) => role),
    ...deployment.functions.flatMap(({ roles }) => roles.map(({ value }) => lastPart(value))),
    ...deployment.attachments.flatMap(({ policy }) =>
      policy.kind === 'managed' ? [lastPart(policy.reference.arn)] : [],
    ),
  ]);
  return literals(used).filter((name) => !declared.has(name) && !name.startsWith('arn:'));
}

/** The name at the end of an ARN that is written out; AWS's own policies are declared nowhere. */
function lastPart(arn: Text): Text {
  const whole = withValues(arn);
  const last = whole.at(-1);
  if (typeof last !== 'string' || literalOf(whole)?.includes(':iam::aws:')) return [];
  return [last.slice(last.lastIndexOf('/') + 1)];
}

function literals(texts: readonly Text[]): string[] {
  const found = texts.flatMap((text) => literalOf(withValues(text)) ?? []);
  return [...new Set(found)].filter((name) => name.length >= SHORTEST).sort();
}
