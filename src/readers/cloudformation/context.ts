import type { ManagedPolicies } from '../../iam/catalog.ts';
import type { Assumption } from '../../model/deployment.ts';
import type { Guard } from '../../model/guard.ts';
import type { MapNode, Node } from '../../source/node.ts';
import type { Problem } from '../../source/problem.ts';
import type { SourceFile, Span } from '../../source/span.ts';
import type { Text, Unknown, UnknownReason } from '../../source/text.ts';
import type { Values } from '../reader.ts';
import type { ResourceTypes } from './resource-types.ts';
import type { SamData } from './sam/sam-data.ts';
import type { Template } from './template.ts';

/** What the reading of one deployment shares. */
export interface Session {
  /** The deployment's id, the scope of its unknowns. */
  readonly id: string;
  readonly values: Values;
  readonly types: ResourceTypes;
  readonly sam: SamData;
  readonly managedPolicies: ManagedPolicies;
  readonly files: Library;
  report(problem: Problem): void;
  assume(assumption: Assumption): void;
  /** Counts a step; false once a deployment has taken more than any real one does. */
  spend(): boolean;
  /** What is being evaluated, so that a circle is seen. */
  readonly active: Set<string>;
  /** The value exported under a name, where the repository has it; asking is noted, so that it can be looked for. */
  exported(name: Text): Text | undefined;
}

/** Files that templates refer to, read before anything is evaluated. */
export interface Library {
  /** The template that a nested stack's `TemplateURL` names, as the template at `from` writes it. */
  nested(from: string, written: string): Template | undefined;
  /** The syntax of a file that `AWS::Include` names. */
  fragment(from: string, written: string): Node | undefined;
}

/** A template as it is deployed: the root, or a nested stack with what its parent passes. */
export interface Stack {
  readonly session: Session;
  readonly template: Template;
  /** `Outer/Inner/`, empty for the root; ids and tokens start with it. */
  readonly prefix: string;
  readonly parent?: { readonly parameters: Expression | undefined };
  readonly resources: ReadonlyMap<string, Resource>;
  readonly parameters: MapNode | undefined;
  readonly mappings: MapNode | undefined;
  readonly conditions: ReadonlyMap<string, Expression>;
  /** The values of the outputs. */
  readonly outputs: ReadonlyMap<string, Expression>;
  /** The outputs as a whole. */
  readonly exports: ReadonlyMap<string, Expression>;
  readonly nested: ReadonlyMap<string, Stack>;
  readonly guards: Map<string, Guard>;
  readonly physicalNames: Map<string, Text | undefined>;
  /** The property that a generated policy, or its document, is made of. */
  readonly causes: Map<Node, string>;
  /** Names that stand for generated resources: `Orders.Alias`. */
  readonly referables: Map<string, string>;
}

export interface Resource {
  /** The logical id. */
  readonly id: string;
  readonly type: string;
  readonly keyAt: Span;
  readonly body: Expression;
  readonly properties: Expression | undefined;
}

/** Where an expression is evaluated. */
export interface Context {
  readonly stack: Stack;
  /** Loop variables of `Fn::ForEach`. */
  readonly variables: ReadonlyMap<string, Text>;
  /** Whether the value decides what exists: there a parameter's default counts for nothing. */
  readonly existence?: true;
}

/** A piece of a template and where it stands. */
export interface Expression {
  readonly node: Node;
  readonly context: Context;
}

/** The span of a whole entry, from its key to the end of its value. */
export function entrySpan(keyAt: Span, node: Node): Span {
  const file: SourceFile = keyAt.file;
  return node.at.file === file && node.at.end > keyAt.end ? { file, start: keyAt.start, end: node.at.end } : keyAt;
}

/** An unknown of this stack: `what` is unique in it, and is how the same thing is found on the other side. */
export function stackUnknown(
  stack: Stack,
  what: string,
  label: string,
  why: UnknownReason,
  shape: Unknown['shape'] = 'any',
): Unknown {
  return { token: `${stack.session.id}#${stack.prefix}${what}`, label: `${stack.prefix}${label}`, why, shape };
}
