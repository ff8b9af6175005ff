import type {
  AttachedPolicy,
  Attachment,
  BareDocument,
  Deployment,
  InvokePermission,
  LambdaFunction,
  ManagedPolicy,
  Role,
} from '../../model/deployment.ts';
import { ALWAYS } from '../../model/guard.ts';
import type { Problem } from '../../source/problem.ts';
import { literalOf, type Text, textOf } from '../../source/text.ts';
import { entry, items, type Plan, textAt } from './plan-file.ts';
import { type PlannedResource, PlannedResources } from './planned-resource.ts';

/** Both sides of a plan: what is there, and what applying it would make of it. */
export interface PlannedDeployments {
  readonly before: Deployment;
  readonly after: Deployment;
}

/**
 * A plan by itself. What is known after apply only stays unknown, by the resource's address and the name of the
 * argument. A resource that is moved keeps its earlier address on the side before.
 */
export function plannedDeployments(plan: Plan): PlannedDeployments {
  const moved = plan.changes.flatMap(({ address, previousAddress }) =>
    previousAddress === undefined ? [] : [{ from: previousAddress, to: address }],
  );
  return { before: readSide(plan, 'before'), after: { ...readSide(plan, 'after'), moved } };
}

function readSide(plan: Plan, name: 'before' | 'after'): Deployment {
  const problems: Problem[] = [];
  const side = new PlannedSide(new PlannedResources(plan, name, (problem) => problems.push(problem)));
  return { ...side.read(plan.file.path), problems };
}

class PlannedSide {
  readonly #resources: PlannedResources;

  constructor(resources: PlannedResources) {
    this.#resources = resources;
  }

  read(id: string): Omit<Deployment, 'problems'> {
    const of = (...types: string[]) => this.#resources.all.filter(({ type }) => types.includes(type));
    return {
      id,
      dialect: 'terraform',
      files: [id],
      functions: of('aws_lambda_function').map((resource) => this.#function(resource)),
      roles: of('aws_iam_role').map((resource) => this.#role(resource)),
      managedPolicies: of('aws_iam_policy').map((resource) => this.#managedPolicy(resource)),
      attachments: [
        ...of('aws_iam_role_policy').flatMap((resource) => this.#inlineAttachments(resource)),
        ...of('aws_iam_role_policy_attachment').flatMap((resource) => this.#attachments(resource, 'role')),
        ...of('aws_iam_policy_attachment').flatMap((resource) => this.#attachments(resource, 'roles')),
        ...of('aws_iam_role_policy_attachments_exclusive').flatMap((resource) =>
          this.#attachments(resource, 'role_name', 'policy_arns'),
        ),
      ],
      documents: of('aws_ssoadmin_permission_set_inline_policy').map(
        (resource): BareDocument => ({
          id: resource.id,
          statements: this.#resources.statements(resource, 'inline_policy', 'identity'),
          at: resource.at,
        }),
      ),
      declared: this.#resources.all.map(({ id: address, type, at }) => ({
        id: address,
        token: `${id}#${address}`,
        type,
        at,
      })),
      assumptions: [],
      permissions: of('aws_lambda_permission', 'aws_lambda_function_url').flatMap((it) => this.#permissions(it)),
    };
  }

  #function(resource: PlannedResource): LambdaFunction {
    const roles = this.#resources.links(resource, 'role', { type: 'aws_iam_role', by: 'arn' });
    return {
      id: resource.id,
      name: this.#resources.text(resource, 'function_name'),
      roles: roles.map((value) => ({ guard: ALWAYS, value })),
      guard: ALWAYS,
      at: resource.at,
    };
  }

  #role(resource: PlannedResource): Role {
    const boundaries = this.#resources.has(resource, 'permissions_boundary')
      ? this.#resources.links(resource, 'permissions_boundary', { type: 'aws_iam_policy', by: 'arn' })
      : [];
    return {
      id: resource.id,
      arn: this.#resources.text(resource, 'arn'),
      name: this.#resources.text(resource, 'name'),
      trust: this.#resources.statements(resource, 'assume_role_policy', 'trust'),
      policies: [...this.#ownPolicies(resource), ...this.#ownManagedPolicies(resource)],
      boundaries: boundaries.map((arn) => ({ guard: ALWAYS, value: { arn, at: resource.at } })),
      guard: ALWAYS,
      at: resource.at,
      problems: [],
    };
  }

  /**
   * What the role itself lists. Where the configuration does not set the list, it is what the provider found when it
   * last looked: what other resources attach is in it as it was, and they say how it will be.
   */
  #ownPolicies(resource: PlannedResource): AttachedPolicy[] {
    const isFound = this.#resources.isFound(resource, 'inline_policy');
    const elsewhere = this.#resources.attachedElsewhere(resource, 'aws_iam_role_policy', 'name');
    return this.#resources.list(resource, 'inline_policy').flatMap((item): AttachedPolicy[] => {
      if (item.kind === 'unknown' && isFound) return [];
      const { data } = item;
      const name = textAt(data, 'name');
      if (data !== undefined && (entry(data, 'policy') ?? '') === '') return [];
      if (isFound && name !== undefined && elsewhere.has(name)) return [];
      const statements = this.#resources.documentStatements(item, 'policy', 'identity');
      return [{ kind: 'inline', name: textOf(name ?? ''), statements, guard: ALWAYS, at: item.at }];
    });
  }

  #ownManagedPolicies(resource: PlannedResource): AttachedPolicy[] {
    if (this.#resources.isUnknown(resource, 'managed_policy_arns')) {
      if (this.#resources.isFound(resource, 'managed_policy_arns')) return [];
      const arns = this.#resources.links(resource, 'managed_policy_arns', { type: 'aws_iam_policy', by: 'arn' });
      return arns.map((arn) => managed(arn, resource.at));
    }
    const isFound = this.#resources.isFound(resource, 'managed_policy_arns');
    const elsewhere = this.#resources.attachedElsewhere(resource, 'aws_iam_role_policy_attachment', 'policy_arn');
    return items(entry(resource.values, 'managed_policy_arns')).flatMap((arn) =>
      typeof arn !== 'string' || (isFound && elsewhere.has(arn)) ? [] : [managed(textOf(arn), resource.at)],
    );
  }

  #managedPolicy(resource: PlannedResource): ManagedPolicy {
    return {
      id: resource.id,
      arn: this.#resources.text(resource, 'arn'),
      name: this.#resources.text(resource, 'name'),
      statements: this.#resources.statements(resource, 'policy', 'identity'),
      guard: ALWAYS,
      at: resource.at,
    };
  }

  #inlineAttachments(resource: PlannedResource): Attachment[] {
    const name = this.#resources.text(resource, 'name');
    const statements = this.#resources.statements(resource, 'policy', 'identity');
    const roles = this.#resources.links(resource, 'role', { type: 'aws_iam_role', by: 'name' });
    return roles.map((role) => ({
      id: resource.id,
      role,
      policy: { kind: 'inline', name, statements, guard: ALWAYS, at: resource.at },
    }));
  }

  #attachments(resource: PlannedResource, role: string, policy = 'policy_arn'): Attachment[] {
    const arns = this.#resources.links(resource, policy, { type: 'aws_iam_policy', by: 'arn' });
    const roles = this.#resources.links(resource, role, { type: 'aws_iam_role', by: 'name' });
    return roles.flatMap((name) =>
      arns.map((arn) => ({ id: resource.id, role: name, policy: managed(arn, resource.at) })),
    );
  }

  /** As the configuration's are read: who else may call, and what narrows it. */
  #permissions(resource: PlannedResource): InvokePermission[] {
    const text = (name: string) => this.#resources.text(resource, name);
    const permission = { id: resource.id, guard: ALWAYS, at: resource.at };
    if (resource.type === 'aws_lambda_function_url') {
      const kind = literalOf(text('authorization_type'));
      if (kind === 'AWS_IAM') return [];
      return [{ ...permission, principal: kind === 'NONE' ? textOf('*') : text('authorization_type'), narrowedBy: [] }];
    }
    const narrowing = ['source_account', 'source_arn', 'principal_org_id', 'event_source_token'];
    const narrowedBy = narrowing.filter((name) => this.#resources.has(resource, name)).map(text);
    return [{ ...permission, principal: text('principal'), narrowedBy }];
  }
}

function managed(arn: Text, at: PlannedResource['at']): AttachedPolicy {
  return { kind: 'managed', reference: { arn, at }, guard: ALWAYS, at };
}
