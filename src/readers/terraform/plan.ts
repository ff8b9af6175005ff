import { parseDocument } from '../../iam/document.ts';
import type { PolicyKind } from '../../iam/policy.ts';
import type {
  AttachedPolicy,
  Attachment,
  BareDocument,
  DeclaredResource,
  Deployment,
  GuardedStatement,
  LambdaFunction,
  ManagedPolicy,
  Role,
} from '../../model/deployment.ts';
import { ALWAYS } from '../../model/guard.ts';
import { readPlainValue } from '../../source/plain-value.ts';
import type { Problem } from '../../source/problem.ts';
import type { SourceFile, Span } from '../../source/span.ts';
import { literalOf, type Text, textOf } from '../../source/text.ts';
import { entryOf, itemsOf, type Value } from '../../source/value.ts';
import { problemAt } from '../../terraform/evaluation.ts';
import { decodeJson } from '../../terraform/json.ts';
import { unknownValue, valueKey } from '../../terraform/values.ts';

/** Both sides of a plan: what is there, and what applying it would make of it. */
export interface PlannedDeployments {
  readonly before: Deployment;
  readonly after: Deployment;
}

/**
 * Reads what `terraform show -json` prints of a plan; undefined where the file is none. What is known after apply only
 * stays unknown, by the resource's address and the name of the argument.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
export function readPlan(file: SourceFile): PlannedDeployments | undefined {
  const { value } = readPlainValue(file);
  const changes = entryOf(value, 'resource_changes');
  if (changes?.kind !== 'list' || !entryOf(value, 'format_version')) return undefined;
  const side = (name: 'before' | 'after') => new PlannedSide(file, name).read(itemsOf(changes));
  return { before: side('before'), after: side('after') };
}

/** One resource of one side. */
interface Planned {
  readonly address: string;
  readonly type: string;
  readonly values: Value;
  /** `true` for what is known after apply only, in the shape of the values. */
  readonly unknown: Value | undefined;
  readonly at: Span;
}

class PlannedSide {
  private readonly file: SourceFile;
  private readonly side: 'before' | 'after';
  private readonly problems: Problem[] = [];

  constructor(file: SourceFile, side: 'before' | 'after') {
    this.file = file;
    this.side = side;
  }

  read(changes: readonly Value[]): Deployment {
    const resources = changes.flatMap((change) => this.planned(change));
    const of = (type: string) => resources.filter((resource) => resource.type === type);
    return {
      id: this.file.path,
      dialect: 'terraform',
      files: [this.file.path],
      functions: of('aws_lambda_function').map((resource) => this.lambda(resource)),
      roles: of('aws_iam_role').map((resource) => this.role(resource)),
      managedPolicies: of('aws_iam_policy').map((resource) => this.managedPolicy(resource)),
      attachments: [
        ...of('aws_iam_role_policy').map((resource) => this.inline(resource)),
        ...of('aws_iam_role_policy_attachment').map((resource) => this.attached(resource, this.text(resource, 'role'))),
        ...of('aws_iam_policy_attachment').flatMap((resource) =>
          itemsOf(this.value(resource, 'roles')).map((role) => this.attached(resource, textFrom(role))),
        ),
      ],
      documents: of('aws_ssoadmin_permission_set_inline_policy').map(
        (resource): BareDocument => ({
          id: resource.address,
          statements: this.statements(resource, 'inline_policy', 'identity'),
          at: resource.at,
        }),
      ),
      declared: resources.map((resource) => this.declared(resource)),
      assumptions: [],
      permissions: [],
      problems: this.problems,
    };
  }

  /** The whole address counts, with its modules, however its keys are written. */
  private planned(entry: Value): Planned[] {
    const change = entryOf(entry, 'change');
    const values = entryOf(change, this.side);
    const [address, type, mode] = ['address', 'type', 'mode'].map((name) => literalIn(entryOf(entry, name)));
    if (!address || !type || mode === 'data' || values?.kind !== 'map') return [];
    const unknown = this.side === 'after' ? entryOf(change, 'after_unknown') : undefined;
    return [{ address, type, values, unknown, at: values.at }];
  }

  /** An argument; an unknown of the resource where only applying the plan tells. */
  private value(resource: Planned, name: string): Value | undefined {
    const unknown = entryOf(resource.unknown, name);
    if (unknown && valueKey(unknown).includes('true')) return this.afterApply(resource, name);
    const value = entryOf(resource.values, name);
    return value?.kind === 'null' ? undefined : value;
  }

  private afterApply(resource: Planned, name: string): Value {
    const what = `${resource.address}.${name}`;
    const token = `${this.file.path}#${what}`;
    const shape = name.endsWith('arn') ? 'arn' : name.endsWith('s') ? 'list' : 'any';
    return unknownValue({ token, label: what, why: 'known-after-deploy', shape, at: resource.at }, resource.at);
  }

  private text(resource: Planned, name: string): Text {
    return textFrom(this.value(resource, name) ?? this.afterApply(resource, name));
  }

  private statements(resource: Planned, name: string, kind: PolicyKind): GuardedStatement[] {
    return this.documentStatements(this.value(resource, name), kind);
  }

  private documentStatements(value: Value | undefined, kind: PolicyKind): GuardedStatement[] {
    if (!value) return [];
    const { at } = value;
    if (value.kind === 'unknown') {
      const message = `\`${value.unknown.label}\` is known only after the plan is applied`;
      this.problems.push(
        problemAt(at, 'known-after-apply', message, 'apply what it depends on first, or review it by hand'),
      );
    }
    const document = value.kind === 'text' ? decodeJson(value) : value;
    const parsed = parseDocument(document ?? { kind: 'null', at }, kind);
    this.problems.push(...parsed.problems);
    return parsed.statements.map((statement) => ({ guard: ALWAYS, statement: { ...statement, at } }));
  }

  private lambda(resource: Planned): LambdaFunction {
    return {
      id: resource.address,
      name: this.text(resource, 'function_name'),
      roles: [{ guard: ALWAYS, value: this.text(resource, 'role') }],
      guard: ALWAYS,
      at: resource.at,
    };
  }

  private role(resource: Planned): Role {
    const inline = itemsOf(this.value(resource, 'inline_policy')).flatMap((block): AttachedPolicy[] => {
      const policy = entryOf(block, 'policy');
      if (policy && literalIn(policy) === '') return [];
      const document = block.kind === 'unknown' ? block : policy;
      const name = textFrom(entryOf(block, 'name') ?? block);
      return [
        {
          kind: 'inline',
          name,
          statements: this.documentStatements(document, 'identity'),
          guard: ALWAYS,
          at: block.at,
        },
      ];
    });
    const managed = itemsOf(this.value(resource, 'managed_policy_arns')).map(
      (arn): AttachedPolicy => ({
        kind: 'managed',
        reference: { arn: textFrom(arn), at: arn.at },
        guard: ALWAYS,
        at: arn.at,
      }),
    );
    const boundary = this.value(resource, 'permissions_boundary');
    const limits = boundary && literalIn(boundary) !== '' ? [{ arn: textFrom(boundary), at: boundary.at }] : [];
    return {
      id: resource.address,
      arn: this.text(resource, 'arn'),
      name: this.text(resource, 'name'),
      trust: this.statements(resource, 'assume_role_policy', 'trust'),
      policies: [...inline, ...managed],
      boundaries: limits.map((value) => ({ guard: ALWAYS, value })),
      guard: ALWAYS,
      at: resource.at,
      problems: [],
    };
  }

  private managedPolicy(resource: Planned): ManagedPolicy {
    return {
      id: resource.address,
      arn: this.text(resource, 'arn'),
      name: this.text(resource, 'name'),
      statements: this.statements(resource, 'policy', 'identity'),
      guard: ALWAYS,
      at: resource.at,
    };
  }

  private inline(resource: Planned): Attachment {
    const statements = this.statements(resource, 'policy', 'identity');
    const policy: AttachedPolicy = {
      kind: 'inline',
      name: this.text(resource, 'name'),
      statements,
      guard: ALWAYS,
      at: resource.at,
    };
    return { id: resource.address, role: this.text(resource, 'role'), policy };
  }

  private attached(resource: Planned, role: Text): Attachment {
    const reference = { arn: this.text(resource, 'policy_arn'), at: resource.at };
    return { id: resource.address, role, policy: { kind: 'managed', reference, guard: ALWAYS, at: resource.at } };
  }

  private declared(resource: Planned): DeclaredResource {
    return {
      id: resource.address,
      token: `${this.file.path}#${resource.address}`,
      type: resource.type,
      at: resource.at,
    };
  }
}

function literalIn(value: Value | undefined): string | undefined {
  return value?.kind === 'text' ? literalOf(value.text) : undefined;
}

function textFrom(value: Value): Text {
  if (value.kind === 'text') return value.text;
  return value.kind === 'unknown' ? [value.unknown] : textOf('');
}
