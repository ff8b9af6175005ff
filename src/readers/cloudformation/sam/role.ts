import type { Node } from '../../../source/node.ts';
import type { Span } from '../../../source/span.ts';
import { type Grant, nodesOf } from './grant.ts';
import { isGiven, listNode, mapNode, withEntries, written } from './syntax.ts';
import { propertyOf, type SamResource, type Transformation } from './transformation.ts';

/** Adds the role that the transform writes for a resource; it has no name of its own. */
export function addRole(
  made: Transformation,
  id: string,
  from: SamResource,
  role: { readonly trust: Node; readonly grants: readonly Grant[] },
): void {
  const at = from.source.keyAt;
  const path = propertyOf(from, 'RolePath');
  const boundary = propertyOf(from, 'PermissionsBoundary');
  const properties = withEntries(mapNode([], at), {
    AssumeRolePolicyDocument: role.trust,
    ManagedPolicyArns: listNode(nodesOf(role.grants, 'managed'), at),
    Policies: listNode(nodesOf(role.grants, 'inline'), at),
    ...(isGiven(path) ? { Path: path } : {}),
    ...(isGiven(boundary) ? { PermissionsBoundary: boundary } : {}),
  });
  made.add(id, 'AWS::IAM::Role', properties, from.source);
}

/** Who may have the role: a service, and nobody else. */
export function trustIn(service: string, at: Span): Node {
  const statement = { Action: ['sts:AssumeRole'], Effect: 'Allow', Principal: { Service: [service] } };
  return written({ Version: '2012-10-17', Statement: [statement] }, at);
}
