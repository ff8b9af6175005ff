import type { Guard } from '../../model/guard.ts';
import type { Span } from '../../source/span.ts';
import type { Value } from '../../source/value.ts';
import type { Choose, Evaluation, Meaning, Scope } from '../../terraform/evaluation.ts';
import type { Block, Expression } from '../../terraform/syntax.ts';
import type { ModuleSource } from './module-source.ts';
import type { Session } from './session.ts';

/** How a module came to be: who calls it, and as which instance. */
export interface Call {
  readonly module: Module;
  readonly block: Block;
  /** `each` or `count` of the call. */
  readonly variables: ReadonlyMap<string, Value>;
}

/** Which instances a block makes: one without a key, or one for each number or key, each under its guard. */
export interface Expansion {
  readonly kind: 'single' | 'count' | 'for_each';
  readonly instances: readonly { readonly key: string; readonly guard: Guard }[];
  /** Whether they are made of what may be set instead of a default, of which nothing is left. */
  readonly beyondDefaults?: boolean;
}

/** One instance of a module: the root, or a call of one. */
export interface Module extends Scope {
  readonly session: Session;
  readonly source: ModuleSource;
  /** `module.a[0].`, empty for the root; addresses start with it. */
  readonly prefix: string;
  readonly caller: Call | undefined;
  lookup(names: readonly string[], at: Span, evaluation: Evaluation): Meaning | undefined;
  /** An expression of this module, evaluated where it stands. */
  defined(name: string, expression: Expression, used: number): Meaning;
  evaluation(choose: Choose, variables?: ReadonlyMap<string, Value>, existence?: boolean): Evaluation;
  expansion(block: Block): Expansion;
  /** One instance of a module that is called here, where its source was found. */
  child(block: Block, key: string, source: ModuleSource): Module;
  /** The configuration that `aws` or `aws.alias` means here: of the root module, which callers pass on. */
  provider(name: string): string;
  root(): Module;
}
