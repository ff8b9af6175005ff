import type { AttachedPolicy, Attachment, ManagedPolicy, PolicyReference, Role } from '../../model/deployment.ts';
import { all, any, type Guarded, not } from '../../model/guard.ts';
import { textOf } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { blocksOf } from '../../terraform/blocks.ts';
import { evaluate } from '../../terraform/evaluate.ts';
import { attributeOf } from '../../terraform/syntax.ts';
import { textIn } from '../../terraform/values.ts';
import { merged } from './choice.ts';
import { type NestedBlock, nestedBlocks } from './nested-block.ts';
import { guardIn, listTexts, outcomes, type Reading, texts } from './reading.ts';
import { arnOf, nameOf } from './resource.ts';
import { documentStatements, statementsOf } from './statements.ts';

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role */
export function readRole(reading: Reading): Role {
  const { instance } = reading;
  return {
    id: instance.address,
    arn: arnOf(instance),
    name: [nameOf(instance)],
    trust: documentStatements(reading, 'assume_role_policy', 'trust'),
    policies: [...inlinePolicies(reading), ...managedPolicies(reading, 'managed_policy_arns')],
    boundaries: boundariesOf(reading),
    guard: reading.guard,
    at: reading.at,
    problems: [],
  };
}

/** `inline_policy` blocks; an empty one says that there is none. */
function inlinePolicies(reading: Reading): AttachedPolicy[] {
  const { body, at } = reading.instance.block;
  if (blocksOf(body, 'inline_policy').length === 0 && !body.blocks.some(({ type }) => type === 'dynamic') && !body.json)
    return [];
  const found = outcomes(reading, at, (evaluation) => nestedBlocks(body, 'inline_policy', evaluation)) ?? [];
  const blocks = merged(
    found.map(({ decisions, value }) => ({ decisions, value })),
    (block) => blockKey(block),
  );
  return blocks.flatMap(({ guard, value: block }): AttachedPolicy[] => {
    const policy = attributeOf(block.body, 'policy')?.value;
    if (!policy) return [];
    const name = attributeOf(block.body, 'name')?.value;
    const inner: Reading = { ...reading, instance: { ...reading.instance, variables: block.evaluation.variables } };
    const names = name ? outcomes(inner, name.at, (evaluation) => evaluate(name, evaluation)) : undefined;
    return [
      {
        kind: 'inline',
        name: textIn(names?.[0]?.value) ?? [],
        statements: statementsOf(inner, policy, 'identity'),
        guard,
        at: block.at,
      },
    ];
  });
}

function blockKey(block: NestedBlock): string {
  return `${block.at.start} ${[...block.evaluation.variables].map(([name, value]) => `${name}=${shortKey(value)}`).join()}`;
}

function shortKey(value: Value): string {
  return JSON.stringify(value, (key, inner) => (key === 'at' || key === 'keyAt' ? undefined : inner));
}

function managedPolicies(reading: Reading, name: string): AttachedPolicy[] {
  return listTexts(reading, name).map(({ guard, text, at }) => ({
    kind: 'managed',
    reference: { arn: text, at },
    guard,
    at,
  }));
}

/** What is left of all outcomes is an alternative without a boundary. */
function boundariesOf(reading: Reading): Guarded<PolicyReference | undefined>[] {
  const found = texts(reading, 'permissions_boundary').filter(({ text }) => text.length > 0);
  if (found.length === 0) return [];
  const rest = not(any(...found.map(({ guard }) => guard)));
  return [
    ...found.map(({ guard, text, at }) => ({ guard, value: { arn: text, at } })),
    ...(rest.kind === 'never' ? [] : [{ guard: rest, value: undefined }]),
  ];
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_policy */
export function readManagedPolicy(reading: Reading): ManagedPolicy {
  const { instance } = reading;
  return {
    id: instance.address,
    arn: arnOf(instance),
    name: [nameOf(instance)],
    statements: documentStatements(reading, 'policy', 'identity'),
    guard: reading.guard,
    at: reading.at,
  };
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy */
export function readRolePolicy(reading: Reading): Attachment[] {
  const { address } = reading.instance;
  const name = texts(reading, 'name')[0]?.text ?? textOf(address);
  const statements = documentStatements(reading, 'policy', 'identity');
  return texts(reading, 'role').map(({ guard, text }) => ({
    id: address,
    role: text,
    policy: { kind: 'inline', name, statements, guard: guardIn(reading, guard), at: reading.at },
  }));
}

/** `aws_iam_role_policy_attachment`: one role, one policy. */
export function readAttachment(reading: Reading): Attachment[] {
  return texts(reading, 'role').flatMap((role) => attachments(reading, role, texts(reading, 'policy_arn')));
}

/** `aws_iam_policy_attachment`: one policy, all of its roles. */
export function readPolicyAttachment(reading: Reading): Attachment[] {
  return listTexts(reading, 'roles').flatMap((role) => attachments(reading, role, texts(reading, 'policy_arn')));
}

/** `aws_iam_role_policy_attachments_exclusive` attaches what it lists; what it leaves out is for `exclusive.ts`. */
export function readExclusiveAttachments(reading: Reading): Attachment[] {
  return texts(reading, 'role_name').flatMap((role) => attachments(reading, role, listTexts(reading, 'policy_arns')));
}

type Found = ReturnType<typeof texts>;

function attachments(reading: Reading, role: Found[number], policies: Found): Attachment[] {
  const { address, module } = reading.instance;
  const only = policies.length === 1 ? module.session.plan?.planned(address, 'policy_arn') : undefined;
  return policies.map(({ guard, text, at }) => ({
    id: address,
    role: role.text,
    policy: {
      kind: 'managed',
      reference: { arn: text, at, ...(only === undefined ? {} : { planned: textOf(only) }) },
      guard: all(reading.guard, role.guard, guard),
      at: reading.at,
    },
  }));
}
