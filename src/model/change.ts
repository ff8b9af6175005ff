import type { ListedAccess } from '../iam/access-not-granted.ts';
import type { Answer, Witness } from '../iam/answer.ts';
import type { Access, Statement } from '../iam/policy.ts';
import type { Span } from '../source/span.ts';
import type { Text } from '../source/text.ts';
import type { Binding } from './binding.ts';

/** A function, a role without one, or a policy by itself: what access belongs to (semantics.md, "Units"). */
export interface Unit {
  readonly kind: 'function' | 'role' | 'policy';
  /** `<deployment>#<local id>`. */
  readonly id: string;
  readonly deployment: string;
  readonly local: string;
  readonly at: Span;
  readonly role?: UnitRole;
  readonly access: Access;
  readonly trust: readonly Statement[];
  /** Why part of the access is not known; empty when the unit was read whole. */
  readonly gaps: readonly string[];
  /** The functions that share the role. */
  readonly sharedWith: readonly string[];
  /** The role whose trust brought this role into scope. */
  readonly via?: string;
  /** Everything the unit was read from: the paths of its files. */
  readonly files: readonly string[];
  readonly code?: string;
  readonly coverage: 'whole' | 'part' | 'none';
}

export interface UnitRole {
  readonly id: string;
  readonly external: boolean;
  readonly arn: Text;
}

/** A unit on both sides. */
export interface UnitPair {
  readonly before?: Unit;
  readonly after?: Unit;
  /** The unit's id on base, where it is another one than on head. */
  readonly was?: string;
  /** For a unit without counterpart: what its access is shown against. */
  readonly shownAgainst?: Unit;
}

export type AccessWord = 'unchanged' | 'narrowed' | 'widened' | 'changed' | 'new' | 'removed' | 'undecided';

export interface UnitChange extends UnitPair {
  readonly id: string;
  readonly access: AccessWord;
  readonly why?: string;
  readonly gained: readonly Gain[];
  readonly lost: readonly Gain[];
  /** How the sides were put on one footing. */
  readonly binding: Binding;
  /** All that is gained is access to resources that the change creates. Asked only where that makes a difference. */
  readonly onlyOnCreated?: true;
  /** What is never to be granted, list by list; what of it the change brings is marked among the gains. */
  readonly neverGranted?: readonly NeverGranted[];
  /** What both sides grant of it: a request for each statement. */
  readonly kept?: readonly Gain[];
  /** What was compared; absent where the whole input is the same on both sides. */
  readonly sides?: { readonly before: Access; readonly after: Access };
}

/** Asks whether the second may do something that the first may not. */
export type Ask = (before: Access, after: Access) => Promise<Answer>;

/** One list of access that nobody is to be granted, as it was asked about. */
export interface NeverGranted {
  readonly listed: ListedAccess;
  /** Of the question whether head grants nothing of it, whatever base did. */
  readonly status: Answer['status'];
  /** Why it is not decided whether head grants something of it that base did not. */
  readonly undecided?: string;
}

/** The patterns of a list that a request meets. */
export interface ListedPatterns {
  readonly action?: string;
  readonly resource?: string;
}

/** One group of requests that only one side allows, shown by one of them. */
export interface Gain {
  readonly witness: Witness;
  /** Conditions of the template under which it holds, for people; absent when it always does. */
  readonly when?: string;
  /** The resource is created by the same change. */
  readonly createdHere: boolean;
  /** By which patterns it is never to be granted. */
  readonly neverGranted?: ListedPatterns;
}
