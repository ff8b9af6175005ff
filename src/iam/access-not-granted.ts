import type { Answer } from './answer.ts';
import { type InclusionOptions, noNewAccess, noNewTrust } from './inclusion/no-new-access.ts';
import type { Access, Selection, Statement } from './policy.ts';

/** Access that a policy must not grant: one of the actions on one of the resources. An empty list is any. */
export interface ListedAccess {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** Access Analyzer takes no more actions, and no more resources, in one question. */
export const MOST_LISTED = 100;

/**
 * "Any strings that can be used as an action in an IAM policy."
 * https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Access.html
 */
export const LISTED_ACTION = /^(?:\*+|[\w*?-]+:[\w*?-]+)$/;

/** "You can only use a wildcard in the portion of the ARN that specifies the resource ID." */
export const LISTED_RESOURCE = /^(?:\*|arn:[^:*?]+:[^:*?]+:[^:*?]*:[^:*?]*:.+)$/s;

export function isListedAction(text: string): boolean {
  return LISTED_ACTION.test(text);
}

export function isListedResource(text: string): boolean {
  return text.length <= 2048 && LISTED_RESOURCE.test(text);
}

/** The same access in parts that Access Analyzer takes: each action with each resource is in one of them. */
export function inAskableParts({ actions, resources }: ListedAccess): readonly ListedAccess[] {
  return slices(actions).flatMap((some) => slices(resources).map((others) => ({ actions: some, resources: others })));
}

function slices(items: readonly string[]): readonly (readonly string[])[] {
  const count = Math.max(1, Math.ceil(items.length / MOST_LISTED));
  return Array.from({ length: count }, (_, index) => items.slice(index * MOST_LISTED, (index + 1) * MOST_LISTED));
}

/** What of an access is listed: the access with everything else denied. */
export function restrictedTo(access: Access, { actions, resources }: ListedAccess): Access {
  const rest = { effect: 'Deny', conditions: [], version: '2012-10-17' } as const;
  const others: Statement[] = [];
  if (actions.length > 0) others.push({ ...rest, actions: allBut(actions), resources: EVERYTHING });
  if (resources.length > 0) others.push({ ...rest, actions: EVERYTHING, resources: allBut(resources) });
  return { ...access, identity: [...access.identity, ...others] };
}

const EVERYTHING: Selection = { except: true, items: [] };

/**
 * Does a policy grant nothing of what is listed? It is the question of new access against a policy that allows
 * everything but that. `who` says whether principals take part: a resource-based policy grants to any of them.
 * https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html
 */
export function accessNotGranted(
  policy: readonly Statement[],
  listed: readonly ListedAccess[],
  who: 'identity' | 'resource',
  options: InclusionOptions = {},
): Answer {
  const rest = { conditions: [], version: '2012-10-17' } as const;
  const everythingElse: Statement[] = [
    { effect: 'Allow', actions: EVERYTHING, resources: EVERYTHING, ...rest },
    ...listed.map(({ actions, resources }) => ({
      effect: 'Deny' as const,
      actions: selectionOf(actions),
      resources: selectionOf(resources),
      ...rest,
    })),
  ];
  if (who === 'resource') return noNewTrust(everythingElse, policy, options);
  return noNewAccess({ identity: everythingElse }, { identity: policy }, options);
}

function allBut(patterns: readonly string[]): Selection {
  return { except: true, items: patterns.map((text) => ({ text: [text] })) };
}

function selectionOf(patterns: readonly string[]): Selection {
  return patterns.length === 0 ? EVERYTHING : { except: false, items: patterns.map((text) => ({ text: [text] })) };
}
