import type { Span } from '../source/span.ts';
import type { Text } from '../source/text.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#access_policy-types */
export type PolicyKind =
  | 'identity'
  | 'trust'
  | 'permissions-boundary'
  | 'resource'
  | 'service-control'
  | 'resource-control';

/** An action, resource or principal pattern with the place where it is written. */
export interface Pattern {
  readonly text: Text;
  readonly at?: Span;
}

/** `Action` and `NotAction` are one shape: `except` means everything but the items. */
export interface Selection {
  readonly except: boolean;
  readonly items: readonly Pattern[];
}

/** `AWS`, `Service`, `Federated`, `CanonicalUser`; `*` is the bare star, which is everybody. */
export interface Principal {
  readonly type: 'AWS' | 'Service' | 'Federated' | 'CanonicalUser' | '*';
  readonly text: Text;
  readonly at?: Span;
}

/**
 * One condition: an operator on one key. A statement's clauses all have to hold.
 *
 * `operator` is the name as AWS spells it, without set prefix and `IfExists`: `StringLike`, `NumericLessThan`, `Null`.
 * An operator that nobody knows stays as it is written, and is opaque to the engines.
 *
 * Keys that start with `template/` are not IAM's: they stand for what is set at deployment (a parameter that a
 * template condition tests). They are always there and have one value, the same for both sides of a comparison.
 */
export interface Clause {
  readonly operator: string;
  readonly quantifier?: 'ForAllValues' | 'ForAnyValue';
  readonly ifExists?: boolean;
  readonly key: string;
  readonly values: readonly Text[];
  readonly at?: Span;
}

/**
 * Stands for a policy whose text is not known (a managed policy of another account, a document from another stack).
 * The same token on both sides is the same unknown policy; for a witness it is taken to allow and deny nothing.
 */
export interface OpaquePolicy {
  readonly token: string;
  /** What is not known, as a sentence: `policy \`arn:…\` is not in the repository`. */
  readonly why: string;
  /** What a plan says that it is. */
  readonly told?: readonly Statement[];
}

export interface Statement {
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  /** Trust and resource policies only. */
  readonly principals?: { readonly except: boolean; readonly items: readonly Principal[] };
  readonly actions: Selection;
  readonly resources: Selection;
  readonly conditions: readonly Clause[];
  /** Policy variables are live only under Version 2012-10-17; readers turn them into unknowns `policy-variable`. */
  readonly version: '2012-10-17' | '2008-10-17';
  /** Where the statement is written. */
  readonly at?: Span;
  /** What people call the place when it is not a file's: the name of an AWS managed policy. */
  readonly from?: string;
  /** The property that a transform made the statement of, as people write it: `Tracing: Active`. */
  readonly because?: string;
  readonly opaque?: OpaquePolicy;
}

/**
 * What a principal may do: what the identity-based policies allow, less what they deny, within the boundary.
 * No boundary is `undefined`; an empty one allows nothing.
 */
export interface Access {
  readonly identity: readonly Statement[];
  readonly boundary?: readonly Statement[];
}

/** A request, concrete but for unknowns, each of which is taken to differ from everything else. */
export interface AccessRequest {
  readonly action: string;
  readonly resource: Text;
  readonly principal?: { readonly type: Principal['type']; readonly text: Text };
  /** Keys in lower case; a key that is not here is absent from the request. `template/` keys are here too. */
  readonly context: Readonly<Record<string, readonly Text[]>>;
}

export type Decision = 'allowed' | 'explicitly-denied' | 'implicitly-denied';
