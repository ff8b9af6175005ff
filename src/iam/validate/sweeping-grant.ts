import { covers } from './globs.ts';
import type { Text } from './piece.ts';
import type { StatementView } from './policy-view.ts';

/** How a statement allows an action on roles: named or by a pattern, on roles that it does not name. */
export interface SweepingGrant {
  readonly action: 'named' | 'star' | 'except';
  readonly resource: 'star' | 'except';
  readonly at: readonly Text[];
}

/**
 * How an identity-based policy allows an action of IAM on roles of every name; undefined where it does not. A role is
 * named by the start of its name: services put their own into the names of their roles.
 */
export function sweepingGrant(statement: StatementView, action: string): SweepingGrant | undefined {
  const { policy, effect, actions, resources } = statement;
  if (policy.kind !== 'identity' || effect !== 'Allow' || !actions || !resources) return undefined;
  const matching = actions.items.filter(({ text }) => covers(text.toLowerCase(), action.toLowerCase()));
  if (actions.except ? matching.length > 0 || actions.items.length === 0 : matching.length === 0) return undefined;
  const sweeping = resources.items.filter(({ text }) => isSweeping(text));
  if (resources.except ? sweeping.length > 0 || resources.items.length === 0 : sweeping.length === 0) return undefined;
  const named = matching.filter(({ text }) => text.toLowerCase() === action.toLowerCase());
  return {
    action: actions.except ? 'except' : named.length > 0 ? 'named' : 'star',
    resource: resources.except ? 'except' : 'star',
    at: [
      ...(actions.except ? actions.items : named.length > 0 ? named : matching),
      ...(resources.except ? resources.items : sweeping),
    ],
  };
}

/** `*`, `arn:aws:iam::*:*`, `arn:aws:iam::123456789012:role/*`: nothing of a name is given. */
function isSweeping(resource: string): boolean {
  return /^(?:\*+|arn:[^:]*:(?:iam|\*+):[^:]*:[^:]*:(?:\*+|role\/?\*+(?:\/\*+)?))$/.test(resource);
}
