import type { Answer, Witness } from '../answer.ts';
import type { Catalog } from '../catalog.ts';
import type { Access, Statement } from '../policy.ts';
import { Budget, BudgetExhausted } from './budget.ts';
import { Cases } from './cases.ts';
import { Compiler } from './compile.ts';
import { Grouping } from './grouping.ts';
import type { Mode } from './language.ts';
import { onlyRepeats } from './repetition.ts';
import { Search } from './search.ts';
import { compileSide, withoutOpaque } from './sides.ts';
import { reasonFor } from './undecided.ts';
import { isExpressible, WitnessMaker } from './witness.ts';

export interface InclusionOptions {
  readonly catalog?: Catalog;
  /** Steps of work for one question; a step is about a microsecond. */
  readonly budget?: number;
}

const STEPS = 10_000_000;
const STEPS_FOR_WORDING = 2_000_000;
const MOST_WITNESSES = 20;
const MOST_HITS = 2_000;

/**
 * Is there a request that `after` allows and `before` does not? Proved, refuted by at most twenty requests, or undecided
 * with the reason. Throws only where the search and the evaluator disagree, which is a defect of ours.
 */
export function noNewAccess(before: Access, after: Access, options: InclusionOptions = {}): Answer {
  return new Question(before, after, false, options).answer();
}

/** The same where principals take part: for trust policies and other resource-based policies. */
export function noNewTrust(
  before: readonly Statement[],
  after: readonly Statement[],
  options: InclusionOptions = {},
): Answer {
  return new Question({ identity: before }, { identity: after }, true, options).answer();
}

interface Prepared {
  readonly compiler: Compiler;
  readonly search: Search;
  readonly cases: Cases;
}

class Question {
  private readonly before: Access;
  private readonly after: Access;
  private readonly trust: boolean;
  private readonly catalog: Catalog | undefined;
  private readonly budget: Budget;

  constructor(before: Access, after: Access, trust: boolean, options: InclusionOptions) {
    this.before = before;
    this.after = after;
    this.trust = trust;
    this.catalog = options.catalog;
    this.budget = new Budget(options.budget ?? STEPS);
  }

  answer(): Answer {
    if (onlyRepeats(this.before, this.after)) return { status: 'proved' };
    const { witnesses, isExact } = this.lookForWitnesses();
    if (witnesses.length > 0) return { status: 'refuted', witnesses };
    if (isExact) return { status: 'proved' };
    try {
      const proof = this.prepare(this.before, this.after, 'proof');
      for (const hit of proof.cases.newRequests()) return { status: 'undecided', why: reasonFor(hit) };
      return { status: 'proved' };
    } catch (error) {
      if (!(error instanceof BudgetExhausted)) throw error;
      return { status: 'undecided', why: 'the policies are too large or too intricate to compare in full' };
    }
  }

  /** `isExact`: nothing was left out, so that finding none is a proof. */
  private lookForWitnesses(): { witnesses: Witness[]; isExact: boolean } {
    const [before, after] = withoutOpaque(this.before, this.after);
    const grouping = new Grouping(this.catalog);
    let prepared: Prepared | undefined;
    let isExact = false;
    try {
      prepared = this.prepare(before, after, 'witness');
      let hits = 0;
      for (const hit of prepared.cases.newRequests()) {
        hits += 1;
        if (isExpressible(hit)) grouping.add(hit);
        if (hits === MOST_HITS) break;
      }
      isExact = prepared.compiler.isExact() && !isOpaque(this.before) && !isOpaque(this.after);
    } catch (error) {
      if (!(error instanceof BudgetExhausted)) throw error;
    }
    const hits = grouping.ranked().slice(0, MOST_WITNESSES);
    if (!prepared || hits.length === 0) return { witnesses: [], isExact };
    this.budget.extend(STEPS_FOR_WORDING);
    const maker = new WitnessMaker(before, after, prepared.search, prepared.compiler, this.catalog);
    return { witnesses: hits.map((hit) => maker.witness(hit)), isExact };
  }

  private prepare(before: Access, after: Access, mode: Mode): Prepared {
    const compiler = new Compiler(this.trust);
    const old = compileSide(before, 'before', mode, compiler);
    const young = compileSide(after, 'after', mode, compiler);
    const typeOf = (key: string) => this.catalog?.keyType(key);
    const sets = new Set(compiler.clauses.all.flatMap(({ clause, key }) => (clause.quantifier ? [key] : [])));
    const multivalued = (key: string) => typeOf(key)?.startsWith('ArrayOf') ?? sets.has(key);
    const search = new Search({ mode, fresh: compiler.freshLetter(), budget: this.budget, typeOf, multivalued });
    return { compiler, search, cases: new Cases(old, young, search, compiler) };
  }
}

function isOpaque({ identity, boundary = [] }: Access): boolean {
  return [...identity, ...boundary].some((statement) => statement.opaque !== undefined);
}
