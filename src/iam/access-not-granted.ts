import type { Answer } from './answer.ts';
import { type InclusionOptions, noNewAccess, noNewTrust } from './inclusion/no-new-access.ts';
import type { Selection, Statement } from './policy.ts';

/** Access that a policy must not grant: one of the actions on one of the resources. An empty list is any. */
export interface ListedAccess {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

const EVERYTHING: Selection = { except: true, items: [] };
const EVERYBODY = { except: true, items: [] } as const;

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
  const principals = who === 'resource' ? { principals: EVERYBODY } : {};
  const rest = { conditions: [], version: '2012-10-17', ...principals } as const;
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

function selectionOf(patterns: readonly string[]): Selection {
  return patterns.length === 0 ? EVERYTHING : { except: false, items: patterns.map((text) => ({ text: [text] })) };
}
