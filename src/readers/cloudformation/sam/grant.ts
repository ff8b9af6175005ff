import type { Node } from '../../../source/node.ts';
import type { Span } from '../../../source/span.ts';
import { textNode, type Writing, written } from './syntax.ts';
import type { Transformation } from './transformation.ts';

/** A policy that the transform puts into a role: an item of `ManagedPolicyArns`, or of `Policies`. */
export interface Grant {
  readonly kind: 'managed' | 'inline';
  readonly node: Node;
}

/** What makes a grant: the property, as people write it, and where it stands. */
export interface Cause {
  readonly because: string;
  readonly at: Span;
}

/** A policy of AWS by the end of its ARN. */
export function managedGrant(made: Transformation, path: string, { because, at }: Cause): Grant {
  return { kind: 'managed', node: made.cause(textNode(made.awsPolicyArn(path), at), because) };
}

export function inlineGrant(made: Transformation, name: string, document: Writing, { because, at }: Cause): Grant {
  const node = written({ PolicyName: name, PolicyDocument: document }, at);
  return { kind: 'inline', node: made.cause(node, because) };
}

export function nodesOf(grants: readonly Grant[], kind: Grant['kind']): Node[] {
  return grants.filter((grant) => grant.kind === kind).map(({ node }) => node);
}
