import type { Problem } from '../source/problem.ts';
import { lineOf, type SourceFile, type Span } from '../source/span.ts';
import { type Text, textKey, type Unknown } from '../source/text.ts';
import type { Value } from '../source/value.ts';
import type { Expression, TemplateExpression } from './syntax.ts';

/** How the value of an expression is found; throws an `EvaluationError` where Terraform would refuse it. */
export type Evaluate = (expression: Expression, evaluation: Evaluation) => Value;

/** Something that may be so or not, depending on what is set at deployment: whether a text is another one. */
export interface Test {
  /** The token of what is tested. */
  readonly subject: string;
  readonly equals: Text;
  /** A test of its own kind, whose subject is no token but a sentence about several. */
  readonly composed?: true;
}

/** Says which way to go where the files do not decide. */
export type Choose = (test: Test) => boolean;

/** Where an expression is evaluated. */
export interface Evaluation {
  readonly scope: Scope;
  readonly session: EvaluationSession;
  /** Names that a `for` or a template brings along. */
  readonly variables: ReadonlyMap<string, Value>;
  readonly choose: Choose;
  /** Whether the value decides what exists: there a variable's default counts for nothing. */
  readonly existence: boolean;
  /** Within `try` and `can`: what has to be so for the expression to have a value, and is not known to be so. */
  readonly presumed?: Set<string>;
}

/** What a module gives to the expressions in it. */
export interface Scope {
  /** What the first of the names stand for; undefined where there is no such thing. */
  lookup(names: readonly string[], at: Span, evaluation: Evaluation): Meaning | undefined;
  /** The repository's file of a path as the module writes it; why not, where it cannot be read. */
  file(path: string): SourceFile | 'missing' | 'outside' | 'unreadable';
  /** Paths below a folder, relative to it. */
  filesBelow(path: string): readonly string[] | undefined;
  template(file: SourceFile): TemplateExpression | undefined;
  templateText(text: string, at: Span): TemplateExpression | undefined;
  /** A function that only this scope has. */
  call?(name: string, given: readonly Value[], at: Span): Value | undefined;
}

/** What names stand for: `used` of them are taken up. */
export type Meaning =
  | { readonly kind: 'value'; readonly value: Value; readonly used: number }
  | {
      readonly kind: 'expression';
      /** Identity of the definition in its session. */
      readonly key: string;
      readonly expression: Expression;
      readonly scope: Scope;
      readonly variables: ReadonlyMap<string, Value>;
      readonly used: number;
      /** Converts the value, as a variable's type asks. */
      readonly adapt?: (value: Value) => Value;
    };

/** What all evaluations of one reading share. */
export interface EvaluationSession {
  report(problem: Problem): void;
  /** Counts a step; false once there were more than any real configuration takes. */
  spend(): boolean;
  /** All that was read so far, as one short text: what cannot be evaluated for lack of steps may depend on any of it. */
  everything(): string;
  /** Definitions that are being evaluated, so that a circle is seen. */
  readonly active: Set<string>;
  /** Values of definitions that depend on no choice. */
  readonly known: Map<string, Value>;
  /** How often a choice was asked for. */
  choices: number;
}

/** Terraform would refuse the expression: `try` and `can` notice, and such a deployment cannot happen. */
export class EvaluationError extends Error {
  readonly at: Span;

  constructor(at: Span, message: string) {
    super(message);
    this.at = at;
  }
}

/** An object whose attributes are found one by one: a resource, a module. It stands behind an unknown value. */
export interface LazyObject {
  attribute(name: string, at: Span, evaluation: Evaluation): Value;
  /** For one with `count` or `for_each`: its instances, and a single one. */
  readonly instances?: (at: Span, evaluation: Evaluation) => Value;
  readonly instance?: (key: Text, at: Span, evaluation: Evaluation) => Value;
}

const lazyObjects = new WeakMap<Unknown, LazyObject>();

export function lazyValue(unknown: Unknown, object: LazyObject, at: Span): Value {
  lazyObjects.set(unknown, object);
  return { kind: 'unknown', unknown, at };
}

export function lazyObjectOf(value: Value): LazyObject | undefined {
  return value.kind === 'unknown' ? lazyObjects.get(value.unknown) : undefined;
}

/** Asks for a choice, and notes that the value depends on one. */
export function decide(evaluation: Evaluation, test: Test): boolean {
  evaluation.session.choices += 1;
  return evaluation.choose(test);
}

/** Goes on as if something were so that nobody knows: that an object has an attribute, that a text is a number. */
export function presume(evaluation: Evaluation, what: string): void {
  evaluation.presumed?.add(what);
}

/** Whether what was presumed is so; where the files do not say, one way is chosen. */
export function areSo(presumed: ReadonlySet<string>, evaluation: Evaluation): boolean {
  if (presumed.size === 0) return true;
  return decide(evaluation, { subject: `can(${[...presumed].sort().join()})`, equals: ['true'], composed: true });
}

/** What the value of a definition presumes, for those who find it evaluated. */
const presumptions = new WeakMap<Value, ReadonlySet<string>>();

export function notePresumptions(value: Value, presumed: ReadonlySet<string>): void {
  if (presumed.size > 0) presumptions.set(value, presumed);
}

export function presumeAgain(value: Value, evaluation: Evaluation): void {
  for (const what of presumptions.get(value) ?? []) presume(evaluation, what);
}

export function within(evaluation: Evaluation, variables: ReadonlyMap<string, Value>): Evaluation {
  if (variables.size === 0) return evaluation;
  return { ...evaluation, variables: new Map([...evaluation.variables, ...variables]) };
}

/** A problem at a place. */
export function problemAt(at: Span, code: string, message: string, help: string, hides = true): Problem {
  return { code, message, help, file: at.file.path, line: lineOf(at.file, at.start), hides, span: at };
}

/** Stands for an expression that is not understood, by what is written: equal texts are equal. */
export function notUnderstood(evaluation: Evaluation, at: Span, code: string, message: string, help: string): Value {
  evaluation.session.report(problemAt(at, code, message, help));
  const written = at.file.text.slice(at.start, at.end);
  const unknown: Unknown = {
    token: `${at.file.path}#expression:${textKey([written])}`,
    label: written.length > 40 ? `${written.slice(0, 40)}…` : written,
    why: 'not-understood',
    shape: 'any',
    at,
  };
  return { kind: 'unknown', unknown, at };
}
