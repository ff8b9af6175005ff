import type { ClauseModel } from './clauses.ts';
import type { Box } from './compile.ts';
import { type KeyOption, type KeySettings, keyOptions } from './key-options.ts';

/** Looking at one box of an option is far less than a step: this many bits less. */
const STEPS_PER_BOX = 4;

/** A way to set the keys of a request; keys that do not matter are left out. */
export type Context = ReadonlyMap<string, KeyOption>;

/**
 * Keys set so that every clause of `holding` holds and each box fails in one of its clauses. Keys are independent, so
 * what is left is to cover the boxes by one option for each key.
 */
export class ContextSolver {
  private readonly settings: KeySettings;
  private readonly solved = new Map<string, Context | undefined>();
  private readonly options = new Map<string, KeyOption[]>();

  constructor(settings: KeySettings) {
    this.settings = settings;
  }

  solve(holding: ReadonlySet<ClauseModel>, boxes: readonly Box[]): Context | undefined {
    const key = [idsOf(holding), ...boxes.map(({ clauses }) => idsOf(clauses))].join('|');
    if (!this.solved.has(key)) this.solved.set(key, this.search(holding, boxes));
    return this.solved.get(key);
  }

  private search(holding: ReadonlySet<ClauseModel>, boxes: readonly Box[]): Context | undefined {
    const keys = new Map<string, { holding: ClauseModel[]; breaking: Map<ClauseModel, number[]> }>();
    const at = (key: string) => {
      const found = keys.get(key) ?? { holding: [], breaking: new Map<ClauseModel, number[]>() };
      keys.set(key, found);
      return found;
    };
    for (const clause of holding) at(clause.key).holding.push(clause);
    for (const [index, box] of boxes.entries())
      for (const clause of box.clauses) {
        if (holding.has(clause)) continue;
        const { breaking } = at(clause.key);
        breaking.set(clause, [...(breaking.get(clause) ?? []), index]);
      }
    const choices = new Map<string, KeyOption[]>();
    for (const [key, question] of keys) {
      const options = this.optionsOf({ key, ...question });
      if (options.length === 0) return undefined;
      choices.set(key, options);
    }
    const needed = new Set([...keys].filter(([, question]) => question.holding.length > 0).map(([key]) => key));
    return this.cover(choices, needed, new Set(boxes.keys()), new Map());
  }

  private optionsOf(question: Parameters<typeof keyOptions>[0]): KeyOption[] {
    const breaking = [...question.breaking].map(([clause, boxes]) => `${clause.id}:${boxes.join()}`);
    const key = `${idsOf(question.holding)}|${breaking.join(';')}`;
    let options = this.options.get(key);
    if (!options) {
      options = keyOptions(question, this.settings);
      this.options.set(key, options);
    }
    return options;
  }

  /** Picks the box that the fewest options rule out, and tries each of them. */
  private cover(
    choices: ReadonlyMap<string, readonly KeyOption[]>,
    needed: ReadonlySet<string>,
    open: ReadonlySet<number>,
    chosen: ReadonlyMap<string, KeyOption>,
  ): Context | undefined {
    this.settings.budget.spend(1 + open.size);
    if (open.size === 0) {
      const rest = [...needed].filter((key) => !chosen.has(key)).map((key) => [key, choices.get(key)![0]!] as const);
      return new Map([...chosen, ...rest]);
    }
    const ways = this.waysOut(choices, open, chosen);
    let best: readonly (readonly [string, KeyOption])[] | undefined;
    for (const box of open) {
      const own = ways.get(box);
      if (!own) return undefined;
      if (!best || own.length < best.length) best = own;
    }
    for (const [key, option] of best!) {
      const left = new Set(open);
      for (const box of option.ruledOut) left.delete(box);
      const found = this.cover(choices, needed, left, new Map([...chosen, [key, option]]));
      if (found) return found;
    }
    return undefined;
  }

  /** For each open box, the options of keys that are not set yet that rule it out. */
  private waysOut(
    choices: ReadonlyMap<string, readonly KeyOption[]>,
    open: ReadonlySet<number>,
    chosen: ReadonlyMap<string, KeyOption>,
  ): ReadonlyMap<number, readonly (readonly [string, KeyOption])[]> {
    const ways = new Map<number, (readonly [string, KeyOption])[]>();
    for (const [key, options] of choices) {
      if (chosen.has(key)) continue;
      for (const option of options) {
        this.settings.budget.spend(option.ruledOut.length >> STEPS_PER_BOX);
        for (const box of option.ruledOut) {
          if (!open.has(box)) continue;
          const own = ways.get(box);
          if (own) own.push([key, option]);
          else ways.set(box, [[key, option]]);
        }
      }
    }
    return ways;
  }
}

function idsOf(clauses: Iterable<ClauseModel>): string {
  return Array.from(clauses, (clause) => clause.id)
    .sort((a, b) => a - b)
    .join();
}
