import type { Letter } from '../pattern.ts';
import type { ClauseModel } from './clauses.ts';
import type { Box, Choice } from './compile.ts';
import { type Context, ContextSolver } from './context.ts';
import { CoverIndex } from './cover.ts';
import type { KeySettings } from './key-options.ts';
import { clash, type Sighting, sightings } from './language.ts';

/** Boxes that a request must not match. */
export interface Negatives {
  readonly boxes: readonly Box[];
  readonly cover: CoverIndex;
}

/** A part of a box: one pattern in each dimension, or a whole `Not…`. */
export type Tuple = readonly Choice[];

export interface Discovery {
  /** By dimension. */
  readonly words: readonly (readonly Letter[])[];
  readonly context: Context;
  /** Negatives that match in all dimensions: only the context rules them out. */
  readonly matched: readonly Box[];
}

/** Looks for a request that matches some boxes and none of others. */
export class Search {
  readonly settings: KeySettings;
  private readonly solver: ContextSolver;
  private readonly seen = new Map<string, Sighting[]>();
  private readonly apart = new Map<number, boolean>();
  /** By the ids of the clauses: what is known of a set is remembered by the set itself. */
  private readonly held = new Map<string, ReadonlySet<ClauseModel>>();

  constructor(settings: KeySettings) {
    this.settings = settings;
    this.solver = new ContextSolver(settings);
  }

  negatives(boxes: readonly Box[], dimensions: number): Negatives {
    return { boxes, cover: new CoverIndex(boxes, dimensions, this.settings.budget) };
  }

  /** Whether it is plain that nothing is left. */
  isCovered(tuple: Tuple, primary: Box, extras: readonly Box[], negatives: Negatives): boolean {
    return negatives.cover.covers(positivesOf(tuple, extras), this.holding(primary, extras));
  }

  /** Whether one of the negatives is the box itself. */
  isRepeated(box: Box, negatives: Negatives): boolean {
    return negatives.cover.repeats(box, this.holding(box, []));
  }

  find(tuple: Tuple, primary: Box, extras: readonly Box[], negatives: Negatives): Discovery | undefined {
    const positives = positivesOf(tuple, extras);
    const perDimension: Sighting[][] = [];
    let left: readonly Box[] = negatives.cover.touching(tuple);
    for (const dimension of positives.keys()) {
      const found = this.sight(dimension, positives[dimension]!, left);
      if (found.length === 0) return undefined;
      perDimension.push(found);
      const matched = new Set(found.flatMap((sighting) => sighting.matched));
      left = left.filter((box) => matched.has(box.id));
    }
    return this.combine(perDimension, left, this.holding(primary, extras));
  }

  /** Tries words of the caller's instead of the shortest ones, in the caller's order. */
  combine(
    perDimension: readonly (readonly Sighting[])[],
    negatives: readonly Box[],
    holding: ReadonlySet<ClauseModel>,
    words: readonly (readonly Letter[])[] = [],
  ): Discovery | undefined {
    const dimension = words.length;
    if (dimension === perDimension.length) {
      const context = this.solver.solve(holding, negatives);
      return context && { words, context, matched: negatives };
    }
    for (const { word, matched } of perDimension[dimension]!) {
      this.settings.budget.spend();
      const boxes = new Set(matched);
      const left = negatives.filter((box) => boxes.has(box.id));
      const found = this.combine(perDimension, left, holding, [...words, word]);
      if (found) return found;
    }
    return undefined;
  }

  sight(dimension: number, choices: readonly Choice[], negatives: readonly Box[]): Sighting[] {
    const list = negatives.map((box) => box.id).join();
    const key = `${dimension}|${choices.map((choice) => choice.id).join()}|${list}`;
    let found = this.seen.get(key);
    if (!found) {
      found = sightings(dimension, choices, negatives, this.settings);
      this.seen.set(key, found);
    }
    return found;
  }

  /** Whether it is plain that a part and a box have nothing in common. */
  isApart(tuple: Tuple, box: Box): boolean {
    this.settings.budget.spend();
    return tuple.some((choice, dimension) => {
      const other = box.dimensions[dimension]!;
      if (choice.except || other.except) return false;
      const key = (choice.id * MOST_CHOICES + other.id) * tuple.length + dimension;
      let apart = this.apart.get(key);
      if (apart === undefined) {
        this.settings.budget.spend(choice.atoms.length * other.atoms.length);
        apart = choice.atoms.every((one) => other.atoms.every((two) => clash(one.tokens, two.tokens)));
        this.apart.set(key, apart);
      }
      return apart;
    });
  }

  /** Every clause that holds for what all these boxes match. */
  holding(primary: Box, extras: readonly Box[]): ReadonlySet<ClauseModel> {
    if (extras.length > 0) return new Set([primary, ...extras].flatMap((box) => box.clauses));
    const key = primary.clauses.map(({ id }) => id).join();
    let holding = this.held.get(key);
    if (!holding) {
      holding = new Set(primary.clauses);
      this.held.set(key, holding);
    }
    return holding;
  }
}

const MOST_CHOICES = 2 ** 24;

export function positivesOf(tuple: Tuple, extras: readonly Box[]): Choice[][] {
  return tuple.map((choice, dimension) => [...new Set([choice, ...extras.map((box) => box.dimensions[dimension]!)])]);
}
