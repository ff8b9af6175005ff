import { type Family, parseNumber, type TypedFamily, typedMatch } from '../condition/operators.ts';
import { Alphabet, ANY, type Letter, STAR, textTokens } from '../pattern.ts';
import type { Budget } from './budget.ts';
import type { ClauseModel } from './clauses.ts';
import { explore, isSubset } from './explore.ts';
import { matchingsOf, type Settings } from './language.ts';
import { pointsOf } from './points.ts';
import { type Matching, Trie } from './trie.ts';

/** What is asked of one key: clauses that have to hold, and clauses whose failing rules out boxes (by id). */
export interface KeyQuestion {
  readonly key: string;
  readonly holding: readonly ClauseModel[];
  readonly breaking: ReadonlyMap<ClauseModel, readonly number[]>;
}

/** One way to set a key: its values, or undefined for a key that is not in the request. */
export interface KeyOption {
  readonly values: readonly (readonly Letter[])[] | undefined;
  /** Sorted ids of the boxes that it rules out. */
  readonly ruledOut: readonly number[];
}

export interface KeySettings extends Settings {
  /** The catalogue's type of a key. */
  readonly typeOf: (key: string) => string | undefined;
  readonly multivalued: (key: string) => boolean;
}

/** A value and, clause by clause, whether it passes the clause's test. */
interface Candidate {
  readonly word: readonly Letter[];
  readonly passes: readonly boolean[];
}

/** The catalogue's types of keys that have no value of another type. */
const TYPES: Readonly<Record<TypedFamily, string>> = { number: 'Numeric', date: 'Date', address: 'IPAddress' };

/** The best ways to set a key; empty where its clauses cannot hold together. */
export function keyOptions(question: KeyQuestion, settings: KeySettings): KeyOption[] {
  const clauses = [...question.holding, ...question.breaking.keys()];
  const options: KeyOption[] = [];
  const offer = (values: KeyOption['values'], truth: readonly boolean[]): void => {
    if (!truth.slice(0, question.holding.length).every(Boolean)) return;
    const failed = clauses.filter((_, index) => !truth[index]);
    const ruledOut = [...new Set(failed.flatMap((clause) => question.breaking.get(clause)!))].sort((a, b) => a - b);
    if (options.some((other) => isSubset(ruledOut, other.ruledOut))) return;
    options.push({ values, ruledOut });
  };
  // What is opaque is a key of its own.
  if (!clauses[0]!.operator) {
    for (const truth of [true, false])
      offer(
        undefined,
        clauses.map(() => truth),
      );
    return options;
  }
  if (!question.key.startsWith('template/')) offer(undefined, clauses.map(whenAbsent));
  const candidates = new Candidates(question, clauses, settings).all();
  if (!settings.multivalued(question.key)) {
    for (const { word, passes } of candidates)
      offer(
        [word],
        passes.map((pass, index) => whenPresent(clauses[index]!, pass)),
      );
  } else for (const set of valueSets(candidates, clauses, settings.budget)) offer(set.words, set.truth);
  return options;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html */
function whenAbsent({ clause, operator, values }: ClauseModel): boolean {
  if (operator!.family === 'null') return values.some((value) => value.toLowerCase() === 'true');
  if (clause.ifExists || clause.quantifier === 'ForAllValues') return true;
  return clause.quantifier === undefined && operator!.negated;
}

function whenPresent({ operator, values }: ClauseModel, passes: boolean): boolean {
  return operator!.family === 'null' ? values.some((value) => value.toLowerCase() === 'false') : passes;
}

/** Whether every value has to pass, or one. */
function asksAll({ clause, operator }: ClauseModel): boolean {
  return clause.quantifier === 'ForAllValues' || (clause.quantifier === undefined && operator!.negated);
}

/** All combinations of truths that sets of the candidates come to, the smallest sets first. */
function valueSets(candidates: readonly Candidate[], clauses: readonly ClauseModel[], budget: Budget) {
  const sets: { words: (readonly Letter[])[]; truth: boolean[] }[] = [];
  const seen = new Set<string>();
  const add = (words: (readonly Letter[])[], truth: boolean[]) => {
    const key = truth.join();
    if (seen.has(key)) return;
    seen.add(key);
    sets.push({ words, truth });
  };
  for (const { word, passes } of candidates)
    add(
      [word],
      passes.map((pass, index) => whenPresent(clauses[index]!, pass)),
    );
  for (let at = 0; at < sets.length; at += 1)
    for (const { word, passes } of candidates) {
      const { words, truth } = sets[at]!;
      budget.spend(clauses.length);
      const joined = truth.map((before, index) => {
        const clause = clauses[index]!;
        if (clause.operator!.family === 'null') return before;
        return asksAll(clause) ? before && passes[index]! : before || passes[index]!;
      });
      add([...words, word], joined);
    }
  return sets;
}

class Candidates {
  private readonly clauses: readonly ClauseModel[];
  private readonly settings: KeySettings;
  private readonly holding: number;
  private readonly key: string;
  private readonly required: Trie[] = [];
  private readonly wanted: Trie;
  private readonly unwanted: Trie;

  constructor(question: KeyQuestion, clauses: readonly ClauseModel[], settings: KeySettings) {
    this.clauses = clauses;
    this.settings = settings;
    this.key = question.key;
    this.holding = question.holding.length;
    const [own, strict, loose] = matchingsOf(settings.mode);
    this.wanted = new Trie(loose);
    this.unwanted = new Trie(strict);
    this.plan(own, loose);
  }

  all(): Candidate[] {
    const families = new Set(this.clauses.map((clause) => clause.operator!.family));
    if (families.size > 1) families.delete('null');
    const perFamily = [...families].map((family): [Family, Candidate[]] => [
      family,
      family === 'text' || family === 'null' ? this.texts() : this.typed(family),
    ]);
    if (perFamily.length === 1) return perFamily[0]![1];
    if (this.settings.mode === 'witness')
      return perFamily.flatMap(([, candidates]) => candidates.map(({ word }) => this.judged(word)));
    return perFamily
      .map(([, candidates]) => candidates)
      .reduce((product, more, at) =>
        product.flatMap((one) => more.map((other) => this.merged(one, other, perFamily[at]![0]))),
      );
  }

  /** Texts: required where one value has to pass, otherwise wanted or unwanted. */
  private plan(own: Matching, loose: Matching): void {
    for (const [index, { operator, atoms }] of this.clauses.entries()) {
      if (operator!.family !== 'text') continue;
      const mustPass = index < this.holding;
      const wanted = mustPass !== operator!.negated;
      if (mustPass && wanted && !this.settings.multivalued(this.key)) {
        const trie = new Trie(this.required.length === 0 ? own : loose);
        for (const atom of atoms) trie.add(atom.tokens, atom.id);
        this.required.push(trie);
      }
      for (const atom of atoms) (wanted ? this.wanted : this.unwanted).add(atom.tokens, atom.id);
    }
    const shape = new Trie(loose);
    for (const tokens of this.shapes()) shape.add(tokens, 0);
    this.required.push(shape);
  }

  private shapes() {
    if (this.settings.typeOf(this.key) !== 'Bool') return [[ANY, STAR]];
    return ['true', 'false'].map((value) => textTokens([value], new Alphabet(), 'literal'));
  }

  private texts(): Candidate[] {
    const found: Candidate[] = [];
    const seen = new Set<string>();
    const { required, wanted, unwanted } = this;
    const collect = (word: readonly Letter[], helping: ReadonlySet<number>, hindering: ReadonlySet<number>) => {
      const passes = this.clauses.map((clause, index) => this.textPasses(clause, index, helping, hindering));
      const key = passes.join();
      if (!seen.has(key)) found.push({ word, passes });
      seen.add(key);
      return false;
    };
    explore({ required, wanted, unwanted, fresh: this.settings.fresh }, this.settings.budget, (find) =>
      collect(find.word, new Set(find.wanted), new Set(find.unwanted)),
    );
    if (required.slice(0, -1).every((trie) => trie.accepts(trie.start())) && this.settings.typeOf(this.key) !== 'Bool')
      collect([], new Set(wanted.ends(wanted.start())), new Set(unwanted.ends(unwanted.start())));
    return found;
  }

  private textPasses(clause: ClauseModel, index: number, helping: ReadonlySet<number>, hindering: ReadonlySet<number>) {
    const { operator, atoms } = clause;
    const side = index < this.holding !== operator!.negated ? helping : hindering;
    return atoms.some((atom) => side.has(atom.id)) !== operator!.negated;
  }

  private typed(family: TypedFamily): Candidate[] {
    const limits = this.clauses.flatMap(({ operator, values }) => (operator!.family === family ? values : []));
    const points = limits.length > 0 ? pointsOf(family, limits) : [];
    const words = points.map(lettersOf);
    const isTyped = this.settings.typeOf(this.key)?.endsWith(TYPES[family]);
    if (!isTyped || words.length === 0) words.push(this.typeless());
    return words.map((word) => this.judged(word));
  }

  /** A value that is no number, date or address, even where the fresh letter is a digit. */
  private typeless(): Letter[] {
    const { fresh } = this.settings;
    return parseNumber(String.fromCharCode(fresh)) === undefined ? [fresh] : [fresh, ...lettersOf('-')];
  }

  /** A value with all its tests. */
  private judged(word: readonly Letter[]): Candidate {
    const run = (trie: Trie) =>
      new Set(trie.ends(word.reduce((states, letter) => trie.step(states, letter), trie.start())));
    const [helping, hindering] = [run(this.wanted), run(this.unwanted)];
    const value = String.fromCharCode(...word.map((letter) => (letter > 0xffff ? 0 : letter)));
    const passes = this.clauses.map((clause, index) => {
      const { operator, values } = clause;
      if (operator!.family === 'text') return this.textPasses(clause, index, helping, hindering);
      return values.some((limit) => typedMatch(operator!, limit, value)) !== operator!.negated;
    });
    return { word, passes };
  }

  /** Values of two types at once: more than there are, which is right for a proof. */
  private merged(one: Candidate, other: Candidate, family: Family): Candidate {
    this.settings.budget.spend(this.clauses.length);
    const passes = this.clauses.map(({ operator }, index) =>
      operator!.family === family ? other.passes[index]! : one.passes[index]!,
    );
    return { word: one.word, passes };
  }
}

function lettersOf(text: string): Letter[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
