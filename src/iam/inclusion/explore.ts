import { COLON, type Letter } from '../pattern.ts';
import type { Budget } from './budget.ts';
import type { States, Trie } from './trie.ts';

/** A language to look for words in. */
export interface Landscape {
  /** Every one has to accept the word. */
  readonly required: readonly Trie[];
  /** Atoms whose matching is of use. */
  readonly wanted: Trie;
  /** Atoms whose matching is a hindrance. */
  readonly unwanted: Trie;
  /** A letter that stands in no pattern. */
  readonly fresh: Letter;
}

export interface Find {
  readonly word: readonly Letter[];
  readonly wanted: readonly number[];
  readonly unwanted: readonly number[];
}

interface Step {
  readonly sets: readonly States[];
  readonly letter: Letter;
  readonly from: Step | undefined;
}

/**
 * Visits a word for every best combination of matched atoms, the shortest words first: a combination is left out only
 * if another one matches the same wanted and no more unwanted atoms. `visit` answers whether to stop.
 *
 * Letters that no required or wanted pattern asks for are as good as the fresh one, for the unwanted patterns match
 * the fresh letter least. The colon is apart, for wildcards in the fields of an ARN stop at it.
 */
export function explore(landscape: Landscape, budget: Budget, visit: (find: Find) => boolean): void {
  const tries = [...landscape.required, landscape.wanted, landscape.unwanted];
  const seen = new Seen(budget);
  const start: Step = { sets: tries.map((trie) => trie.start()), letter: -1, from: undefined };
  seen.add(start.sets);
  let level: Step[] = [start];
  while (level.length > 0) {
    const next: Step[] = [];
    for (const step of level) {
      budget.spend();
      const find = findAt(landscape, step);
      if (find && visit(find)) return;
      for (const letter of lettersAt(landscape, step.sets)) {
        const sets = advance(landscape, step.sets, letter);
        if (sets && seen.add(sets)) next.push({ sets, letter, from: step });
      }
    }
    level = next;
  }
}

function findAt({ required, wanted, unwanted }: Landscape, step: Step): Find | undefined {
  if (!required.every((trie, index) => trie.accepts(step.sets[index]!))) return undefined;
  const word: Letter[] = [];
  for (let at: Step | undefined = step; at?.from; at = at.from) word.push(at.letter);
  return {
    word: word.reverse(),
    wanted: wanted.ends(step.sets[required.length]!),
    unwanted: unwanted.ends(step.sets[required.length + 1]!),
  };
}

function lettersAt({ required, wanted, fresh }: Landscape, sets: readonly States[]): Iterable<Letter> {
  for (const [index, trie] of required.entries()) {
    const only = new Set<Letter>();
    const isOpen = trie.frontier(sets[index]!, only);
    // Where a match only has to be possible, an unknown may stand for the letters that are asked for.
    if (!isOpen && trie.matching !== 'may') return only;
  }
  const letters = new Set<Letter>([fresh, COLON]);
  for (const [index, trie] of required.entries()) trie.frontier(sets[index]!, letters);
  wanted.frontier(sets[required.length]!, letters);
  return letters;
}

function advance({ required, wanted, unwanted }: Landscape, sets: readonly States[], letter: Letter) {
  const next: States[] = [];
  for (const [index, trie] of required.entries()) {
    const states = trie.step(sets[index]!, letter);
    if (states.length === 0) return undefined;
    next.push(states);
  }
  next.push(wanted.step(sets[required.length]!, letter), unwanted.step(sets[required.length + 1]!, letter));
  return next;
}

/** States that were reached, less those that a state with fewer unwanted nodes stands for. */
class Seen {
  private readonly unwantedBy = new Map<string, States[]>();
  private readonly budget: Budget;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  add(sets: readonly States[]): boolean {
    const key = sets.slice(0, -1).join(';');
    const unwanted = sets[sets.length - 1]!;
    const others = this.unwantedBy.get(key);
    // What is kept takes memory, so that every node counts.
    this.budget.spend(sets.reduce((sum, states) => sum + states.length, 1 + (others?.length ?? 0)));
    if (!others) {
      this.unwantedBy.set(key, [unwanted]);
      return true;
    }
    if (others.some((other) => isSubset(other, unwanted))) return false;
    others.push(unwanted);
    return true;
  }
}

/** Whether all of a sorted list stand in another sorted list. */
export function isSubset(few: readonly number[], many: readonly number[]): boolean {
  if (few.length > many.length) return false;
  let at = 0;
  for (const one of few) {
    while (at < many.length && many[at]! < one) at += 1;
    if (many[at] !== one) return false;
  }
  return true;
}
