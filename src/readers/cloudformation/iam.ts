import type {
  AttachedPolicy,
  Attachment,
  GuardedStatement,
  ManagedPolicy,
  PolicyReference,
  Role,
} from '../../model/deployment.ts';
import { all, type Guard, type Guarded } from '../../model/guard.ts';
import { childOf, scalarText } from '../../source/node.ts';
import type { Problem } from '../../source/problem.ts';
import { type Text, textOf } from '../../source/text.ts';
import { inside, type Under, within } from './choice.ts';
import { conditionGuard } from './condition.ts';
import { entrySpan, type Resource, type Stack } from './context.ts';
import { evaluate } from './evaluate.ts';
import { problemAt } from './expression.ts';
import { elements, heads, member, memberOutcomes, type Piece, placeOfPiece, textsOf } from './piece.ts';
import { documentStatements } from './policy-document.ts';
import { arnOf, nameOf } from './resource-name.ts';

/** A resource that is being read. */
export interface Reading {
  readonly stack: Stack;
  readonly resource: Resource;
  /** `Nested/LogicalId`. */
  readonly id: string;
  /** Under which the resource exists. */
  readonly guard: Guard;
  readonly properties: readonly Piece[];
}

/** Opens a resource: inside it, its own condition holds. */
export function readingOf(stack: Stack, resource: Resource, outer: Guard): Reading {
  const condition = childOf(resource.body.node, 'Condition');
  const name = scalarText(condition);
  const own = name === undefined ? undefined : conditionGuard(stack, name, condition!.at, evaluate);
  if (condition && name === undefined) {
    const help = 'write the name of one of the `Conditions`';
    stack.session.report(problemAt(condition.at, 'condition-not-a-name', 'a condition is chosen by its name', help));
  }
  const guard = own ? all(outer, own) : outer;
  const under: Under = inside(guard);
  const properties = resource.properties ? heads(resource.properties, under) : [];
  return { stack, resource, id: `${stack.prefix}${resource.id}`, guard, properties };
}

export function property(reading: Reading, name: string): Piece[] {
  return reading.properties.flatMap((piece) => member(piece, name));
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-role.html */
export function readRole(reading: Reading, report: (problem: Problem) => void, problems: readonly Problem[]): Role {
  const { stack, resource } = reading;
  const trust = property(reading, 'AssumeRolePolicyDocument').flatMap((piece) =>
    documentStatements(piece, 'trust', report),
  );
  const inline = elements(property(reading, 'Policies')).map((piece) => inlinePolicy(reading, piece, report));
  return {
    id: reading.id,
    arn: arnOf(stack, resource, evaluate),
    name: [nameOf(stack, resource, evaluate)],
    trust,
    policies: [...inline, ...managedReferences(reading, property(reading, 'ManagedPolicyArns'))],
    boundaries: boundariesOf(reading),
    guard: reading.guard,
    at: entrySpan(resource.keyAt, resource.body.node),
    problems,
  };
}

/** One item of `Policies`: a name and a document. */
export function inlinePolicy(reading: Reading, piece: Piece, report: (problem: Problem) => void): AttachedPolicy {
  const inner: Piece = { ...piece, under: within(piece.under) };
  const document = member(inner, 'PolicyDocument');
  const name = member(inner, 'PolicyName').flatMap((piece) => textsOf(piece, reading.stack))[0]?.text ?? [];
  const statements = (document.length > 0 ? document : [inner]).flatMap((one) =>
    documentStatements(one, 'identity', report),
  );
  return {
    kind: 'inline',
    name,
    statements: withCause(statements, causeOf(reading, piece)),
    guard: piece.under.guard,
    at: placeOfPiece(piece),
  };
}

export function managedReferences(reading: Reading, list: readonly Piece[]): AttachedPolicy[] {
  return elements(list).flatMap((piece) => {
    const because = causeOf(reading, piece);
    return textsOf(piece, reading.stack).map(({ under, text, at }): AttachedPolicy => {
      const reference = { arn: text, at, ...(because ? { because } : {}) };
      return { kind: 'managed', reference, guard: under.guard, at };
    });
  });
}

/** The property that a transform made a policy of. */
function causeOf({ stack }: Reading, { expression }: Piece): string | undefined {
  return expression && stack.causes.get(expression.node);
}

function withCause(statements: readonly GuardedStatement[], because: string | undefined): readonly GuardedStatement[] {
  if (because === undefined) return statements;
  return statements.map(({ guard, statement }) => ({ guard, statement: { ...statement, because } }));
}

/** An outcome without a boundary is an alternative without value. */
function boundariesOf(reading: Reading): Guarded<PolicyReference | undefined>[] {
  return reading.properties
    .flatMap((piece) => memberOutcomes(piece, 'PermissionsBoundary'))
    .flatMap(({ under, piece }): Guarded<PolicyReference | undefined>[] => {
      if (!piece) return [{ guard: under.guard, value: undefined }];
      return textsOf(piece, reading.stack).map((one) => ({
        guard: one.under.guard,
        value: { arn: one.text, at: one.at },
      }));
    });
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-managedpolicy.html */
export function readManagedPolicy(reading: Reading, report: (problem: Problem) => void): ManagedPolicy {
  const { stack, resource } = reading;
  return {
    id: reading.id,
    arn: arnOf(stack, resource, evaluate),
    name: [nameOf(stack, resource, evaluate)],
    statements: property(reading, 'PolicyDocument').flatMap((piece) =>
      withCause(documentStatements(piece, 'identity', report), causeOf(reading, piece)),
    ),
    guard: reading.guard,
    at: entrySpan(resource.keyAt, resource.body.node),
  };
}

/** The `Roles` of a managed policy carry it by reference. */
export function managedAttachments(reading: Reading): Attachment[] {
  const arn: Text = arnOf(reading.stack, reading.resource, evaluate);
  return elements(property(reading, 'Roles'))
    .flatMap((piece) => textsOf(piece, reading.stack))
    .map(({ under, text, at }) => ({
      id: reading.id,
      role: text,
      policy: { kind: 'managed', reference: { arn, at }, guard: all(reading.guard, under.guard), at },
    }));
}

/**
 * `AWS::IAM::Policy` names its roles in a list, `AWS::IAM::RolePolicy` its only one.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-rolepolicy.html
 */
export function inlineAttachments(reading: Reading, report: (problem: Problem) => void): Attachment[] {
  const { resource } = reading;
  const at = entrySpan(resource.keyAt, resource.body.node);
  const statements = property(reading, 'PolicyDocument').flatMap((piece) =>
    documentStatements(piece, 'identity', report),
  );
  const name =
    property(reading, 'PolicyName').flatMap((piece) => textsOf(piece, reading.stack))[0]?.text ?? textOf(resource.id);
  const roles = [...elements(property(reading, 'Roles')), ...property(reading, 'RoleName')];
  return roles
    .flatMap((piece) => textsOf(piece, reading.stack))
    .map(({ under, text }) => ({
      id: reading.id,
      role: text,
      policy: { kind: 'inline', name, statements, guard: all(reading.guard, under.guard), at },
    }));
}
