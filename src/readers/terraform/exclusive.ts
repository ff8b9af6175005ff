import type { Attachment } from '../../model/deployment.ts';
import { referenceKey } from '../../model/side.ts';
import type { Problem } from '../../source/problem.ts';
import type { Span } from '../../source/span.ts';
import { literalOf, type Text } from '../../source/text.ts';
import { blocksOf, dynamicBlocksOf } from '../../terraform/blocks.ts';
import { problemAt } from '../../terraform/evaluation.ts';
import { isOpen } from '../../terraform/values.ts';
import { argument, argumentValues, listTexts, type Reading, texts } from './reading.ts';
import { arnOf, nameOf } from './resource.ts';

/** A role's policies of one kind, of which a resource says that there are no others. */
export interface ExclusiveList {
  readonly id: string;
  /** The role, by its name or its ARN. */
  readonly roles: readonly Text[];
  readonly kind: Attachment['policy']['kind'];
  /** Names of inline policies, ARNs of managed ones. */
  readonly listed: readonly Text[];
  readonly at: Span;
}

/**
 * `aws_iam_role_policies_exclusive` and `aws_iam_role_policy_attachments_exclusive`.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policies_exclusive
 */
export function readExclusive(reading: Reading, kind: ExclusiveList['kind']): ExclusiveList[] {
  const name = kind === 'inline' ? 'policy_names' : 'policy_arns';
  const roles = texts(reading, 'role_name').map(({ text }) => text);
  return listFrom(reading, name, roles, kind);
}

/**
 * The lists on a role are exclusive too, the empty one and the empty `inline_policy` block included.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role
 */
export function exclusiveListsOf(reading: Reading, inline: readonly Text[]): ExclusiveList[] {
  const { instance, at } = reading;
  const { body } = instance.block;
  const roles = [[nameOf(instance)], arnOf(instance)];
  const managed = listFrom(reading, 'managed_policy_arns', roles, 'managed');
  const written = blocksOf(body, 'inline_policy').length > 0 && dynamicBlocksOf(body, 'inline_policy').length === 0;
  return written ? [...managed, { id: instance.address, roles, kind: 'inline', listed: inline, at }] : managed;
}

function listFrom(
  reading: Reading,
  name: string,
  roles: readonly Text[],
  kind: ExclusiveList['kind'],
): ExclusiveList[] {
  const given = argumentValues(reading, name);
  const isWhole = given.length > 0 && given.every(({ value }) => value.kind === 'list' && !isOpen(value));
  if (!argument(reading, name) || !isWhole) return [];
  const listed = listTexts(reading, name).map(({ text }) => text);
  return [{ id: reading.instance.address, roles, kind, listed, at: reading.at }];
}

/**
 * Policies that a list of their role leaves out. Applying takes them away, and applying again brings them back, since
 * each resource sees what the other did only the next time: they count as there.
 */
export function exclusionProblems(lists: readonly ExclusiveList[], attachments: readonly Attachment[]): Problem[] {
  return lists.flatMap((list) => {
    const roles = new Set(list.roles.map(referenceKey));
    const listed = new Set(list.listed.map(referenceKey));
    return attachments.flatMap(({ id, role, policy }) => {
      if (policy.kind !== list.kind || id === list.id || !roles.has(referenceKey(role))) return [];
      const own = policy.kind === 'inline' ? policy.name : policy.reference.arn;
      // A name that Terraform makes up stands for itself by the address, and no list can be compared with it.
      if (listed.has(referenceKey(own)) || literalOf(own) === id) return [];
      const message = `\`${list.id}\` takes \`${id}\` away from the role each time after it was attached; it counts as attached`;
      const help = 'list it there as well, or remove one of the two';
      return [problemAt(policy.at, 'exclusive-policies', message, help, false)];
    });
  });
}
