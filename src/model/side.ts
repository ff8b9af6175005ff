import type { AwsManagedPolicy } from '../iam/managed-policy.ts';
import { literalOf, type Text, textKey, withoutPrefix, withValues } from '../source/text.ts';
import type { Attachment, Deployment, ManagedPolicy, Role } from './deployment.ts';

/** A thing of a deployment, with the deployment it belongs to. */
export interface Placed<T> {
  readonly deployment: Deployment;
  readonly it: T;
}

/**
 * One revision, linked: who refers to whom across all deployments that were read. References are compared as texts,
 * with parameters at their defaults and resources under their physical names.
 */
export interface Side {
  readonly deployments: readonly Deployment[];
  readonly aws: (arn: string) => AwsManagedPolicy | undefined;
  /** The role that an ARN or a name refers to; one of the same deployment first. */
  role(reference: Text, from: Deployment): Placed<Role> | undefined;
  managedPolicy(arn: Text, from: Deployment): Placed<ManagedPolicy> | undefined;
  /** What other resources attach to a role of the repository. */
  attachedTo(role: Placed<Role>): readonly Placed<Attachment>[];
  /** What is attached to a role that is not in the repository, by the role's ARN. */
  attachedToExternal(arn: Text): readonly Placed<Attachment>[];
  /** Attachments whose role is not in the repository. */
  readonly detached: readonly Placed<Attachment>[];
}

/** How references are compared. */
export function referenceKey(text: Text): string {
  return textKey(withValues(text));
}

export function linkSide(deployments: readonly Deployment[], aws: Side['aws']): Side {
  const roles = new Map<string, Placed<Role>[]>();
  const policies = new Map<string, Placed<ManagedPolicy>[]>();
  for (const deployment of deployments) {
    for (const it of deployment.roles)
      for (const text of [it.arn, it.name]) add(roles, referenceKey(text), { deployment, it });
    for (const it of deployment.managedPolicies) add(policies, referenceKey(it.arn), { deployment, it });
  }
  const find = <T>(index: Map<string, Placed<T>[]>, text: Text, from: Deployment) => {
    const found = index.get(referenceKey(text));
    return found?.find((placed) => placed.deployment === from) ?? found?.[0];
  };
  const attached = new Map<Role, Placed<Attachment>[]>();
  const detached: Placed<Attachment>[] = [];
  for (const deployment of deployments) {
    for (const it of deployment.attachments) {
      const role = find(roles, it.role, deployment);
      if (!role) detached.push({ deployment, it });
      else add(attached, role.it, { deployment, it });
    }
  }
  return {
    deployments,
    aws,
    detached,
    role: (reference, from) => find(roles, reference, from),
    managedPolicy: (arn, from) => find(policies, arn, from),
    attachedTo: (role) => attached.get(role.it) ?? [],
    attachedToExternal: (arn) => detached.filter(({ it }) => refersTo(it.role, arn)),
  };
}

/** Whether a role's name, or its ARN, means the role of an ARN. The path in front of the name takes no part. */
function refersTo(role: Text, arn: Text): boolean {
  if (referenceKey(role) === referenceKey(arn)) return true;
  const name = literalOf(withValues(role));
  const last = withValues(arn).at(-1);
  if (name !== undefined) return typeof last === 'string' && name !== '' && last.endsWith(`/${name}`);
  const whole = withValues(arn);
  return whole.some((_, index) => {
    const rest = whole.slice(index);
    return index > 0 && withoutPrefix(rest, withValues(role))?.length === 0;
  });
}

function add<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
