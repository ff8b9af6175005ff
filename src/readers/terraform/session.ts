import type { ManagedPolicies } from '../../iam/catalog.ts';
import type { Assumption } from '../../model/deployment.ts';
import { sha256 } from '../../source/edit.ts';
import { type Problem, problemIdentity } from '../../source/problem.ts';
import type { Unknown, UnknownReason } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import type { EvaluationSession } from '../../terraform/evaluation.ts';
import type { Block } from '../../terraform/syntax.ts';
import type { Values } from '../reader.ts';
import type { Library } from './library.ts';
import type { PlannedValues } from './planned-values.ts';
import type { GivenVariables } from './variable-files.ts';

/** Steps that evaluating one root module may take; the largest known ones need some hundred thousand. */
const MAX_STEPS = 1_000_000;

export interface SessionOptions {
  readonly id: string;
  /** Where it is not the id. */
  readonly directory?: string | undefined;
  readonly values: Values;
  readonly library: Library;
  readonly managedPolicies: ManagedPolicies | undefined;
  readonly given: GivenVariables;
  readonly plan: PlannedValues | undefined;
}

/** What the reading of one root module shares. */
export class Session implements EvaluationSession {
  /** The deployment's id, and the scope of its unknowns: the root's directory, or that of its `terragrunt.hcl`. */
  readonly id: string;
  /** The root's directory, from which paths are relative. */
  readonly directory: string;
  readonly values: Values;
  readonly library: Library;
  readonly managedPolicies: ManagedPolicies | undefined;
  readonly given: GivenVariables;
  /** A plan of this root module. */
  readonly plan: PlannedValues | undefined;
  readonly files = new Set<string>();
  readonly problems = new Map<string, Problem>();
  readonly assumptions = new Map<string, Assumption>();
  readonly active = new Set<string>();
  /** Emptied while documents are read piece by piece, since a piece is not the whole. */
  known = new Map<string, Value>();
  /** Policy documents that were evaluated, and the only piece of them that counts while they are read one by one. */
  readonly pieces: { readonly documents: Set<Block>; only?: string | undefined } = { documents: new Set() };
  choices = 0;
  private steps = 0;
  private told: { readonly files: number; readonly text: string } | undefined;

  constructor({ id, directory = id, values, library, managedPolicies, given, plan }: SessionOptions) {
    this.id = id;
    this.directory = directory;
    this.values = values;
    this.library = library;
    this.managedPolicies = managedPolicies;
    this.given = given;
    this.plan = plan;
  }

  /** The same problem at one place is told once, however often the place is evaluated. */
  report(problem: Problem): void {
    this.problems.set(`${problemIdentity(problem)}${problem.span?.start}`, problem);
  }

  assume(assumption: Assumption): void {
    this.assumptions.set(assumption.token, assumption);
  }

  spend(): boolean {
    this.steps += 1;
    return this.steps <= MAX_STEPS;
  }

  /** What the files say that expressions read, as one short text. */
  filesRead(): string {
    return shortened([...this.files].sort().map((path) => this.library.textRead(path) ?? ''));
  }

  /** Asked for each expression that is given up, so that it is kept as long as no further file is read. */
  everything(): string {
    if (this.told?.files !== this.files.size) {
      const texts = [...this.files]
        .sort()
        .map((path) => this.library.textRead(path) ?? this.library.source(path) ?? '');
      this.told = { files: this.files.size, text: shortened(texts) };
    }
    return this.told.text;
  }

  /** An unknown of this deployment. */
  unknown(what: string, why: UnknownReason, shape: Unknown['shape'] = 'any', label = what): Unknown {
    return { token: `${this.id}#${what}`, label, why, shape };
  }
}

function shortened(texts: readonly string[]): string {
  return sha256(JSON.stringify(texts)).slice(0, 16);
}
