import { isPrivate, kindOf, LITERAL, letterOf, STAR, type Token } from '../pattern.ts';
import type { Budget } from './budget.ts';
import type { ClauseModel } from './clauses.ts';
import type { Atom, Box, Choice } from './compile.ts';
import { clash } from './language.ts';
import { type Matching, type States, Trie } from './trie.ts';

type Bits = Uint32Array;

/**
 * Answers at once, for a list of boxes, whether one of them matches everything that some choices have in common. It
 * knows only coverage pattern by pattern: `false` says nothing.
 */
export class CoverIndex {
  private readonly boxes: readonly Box[];
  private readonly budget: Budget;
  private readonly dimensions: DimensionCover[];
  private readonly byChoices = new Map<string, Box[]>();
  private readonly byClauses = new WeakMap<ReadonlySet<ClauseModel>, Bits>();

  constructor(boxes: readonly Box[], dimensions: number, budget: Budget) {
    this.boxes = boxes;
    this.budget = budget;
    this.dimensions = Array.from({ length: dimensions }, (_, index) => new DimensionCover(boxes, index, budget));
    for (const box of boxes) {
      const key = choicesOf(box);
      this.byChoices.set(key, [...(this.byChoices.get(key) ?? []), box]);
    }
  }

  covers(positives: readonly (readonly Choice[])[], clauses: ReadonlySet<ClauseModel>): boolean {
    if (this.boxes.length === 0) return false;
    this.budget.spend(1 + (this.boxes.length >> 5));
    return (
      this.meet(positives, clauses, (dimension, choice) => dimension.repeating(choice)) ||
      this.meet(positives, clauses, (dimension, choice) => dimension.covering(choice))
    );
  }

  /** Whether a box is repeated as it is, or with fewer clauses. */
  repeats(box: Box, clauses: ReadonlySet<ClauseModel>): boolean {
    const same = this.byChoices.get(choicesOf(box)) ?? [];
    return same.some((other) => other.clauses.every((clause) => clauses.has(clause)));
  }

  /** The boxes that may have something in common with a choice in every dimension. */
  touching(choices: readonly Choice[]): Box[] {
    this.budget.spend(1 + (this.boxes.length >> 5));
    return this.boxesIn(this.dimensions.map((dimension, index) => dimension.touching(choices[index]!)));
  }

  /** The boxes that match everything that a choice of one dimension selects. */
  including(dimension: number, choice: Choice): Box[] {
    return this.boxesIn([this.dimensions[dimension]!.covering(choice)]);
  }

  private boxesIn(all: readonly Bits[]): Box[] {
    const found: Box[] = [];
    for (let word = 0; word << 5 < this.boxes.length; word += 1) {
      let bits = all.reduce((common, cover) => common & cover[word]!, -1);
      for (; bits !== 0; bits &= bits - 1) found.push(this.boxes[(word << 5) + 31 - Math.clz32(bits & -bits)]!);
    }
    return found;
  }

  private meet(
    positives: readonly (readonly Choice[])[],
    clauses: ReadonlySet<ClauseModel>,
    covering: (dimension: DimensionCover, choice: Choice) => Bits,
  ): boolean {
    const all = Uint32Array.from(this.withinClauses(clauses));
    for (const [index, choices] of positives.entries()) {
      const some = choices.map((choice) => covering(this.dimensions[index]!, choice));
      let any = 0;
      for (let word = 0; word < all.length; word += 1) {
        let bits = 0;
        for (const cover of some) bits |= cover[word]!;
        bits &= all[word]!;
        all[word] = bits;
        any |= bits;
      }
      if (any === 0) return false;
    }
    return true;
  }

  /** Boxes that ask for nothing but what is known to hold. */
  private withinClauses(clauses: ReadonlySet<ClauseModel>): Bits {
    let bits = this.byClauses.get(clauses);
    if (!bits) {
      bits = none(this.boxes.length);
      for (const [index, box] of this.boxes.entries())
        if (box.clauses.every((clause) => clauses.has(clause))) set(bits, index);
      this.budget.spend(this.boxes.length >> 2);
      this.byClauses.set(clauses, bits);
    }
    return bits;
  }
}

function choicesOf(box: Box): string {
  return box.dimensions.map((choice) => choice.id).join();
}

class DimensionCover {
  private readonly count: number;
  private readonly budget: Budget;
  private readonly atoms = new Map<number, Atom>();
  private trie: Trie | undefined;
  private loose: Trie | undefined;
  private readonly owners = new Map<number, number[]>();
  private readonly exceptions: { readonly index: number; readonly choice: Choice }[] = [];
  private readonly coverings = new Map<number, Bits>();
  private readonly repetitions = new Map<number, Bits>();
  private readonly touches = new Map<number, Bits>();
  private readonly beginnings = new Map<string, Bits>();

  constructor(boxes: readonly Box[], dimension: number, budget: Budget) {
    this.count = boxes.length;
    this.budget = budget;
    for (const [index, box] of boxes.entries()) {
      const choice = box.dimensions[dimension]!;
      if (choice.except) this.exceptions.push({ index, choice });
      else for (const atom of choice.atoms) this.own(atom, index);
    }
  }

  /** The boxes that match everything that a choice selects. */
  covering(choice: Choice): Bits {
    let bits = this.coverings.get(choice.id);
    if (!bits) {
      bits = choice.except ? none(this.count) : this.coveringAtoms(choice.atoms);
      for (const { index, choice: exception } of this.exceptions) {
        this.budget.spend(1 + exception.atoms.length);
        if (excludes(choice, exception)) set(bits, index);
      }
      if (choice.except) for (const index of this.ownersOf([EVERYTHING])) set(bits, index);
      this.coverings.set(choice.id, bits);
    }
    return bits;
  }

  /** The boxes that have the very same patterns, which is the most frequent way to be covered. */
  repeating(choice: Choice): Bits {
    let bits = this.repetitions.get(choice.id);
    if (!bits) {
      bits = none(this.count);
      const only = choice.except || choice.atoms.length !== 1 ? undefined : choice.atoms[0]!.id;
      for (const index of this.owners.get(only ?? -1) ?? []) set(bits, index);
      for (const { index, choice: exception } of this.exceptions)
        if (exception.id === choice.id || exception.atoms.length === 0) set(bits, index);
      this.repetitions.set(choice.id, bits);
    }
    return bits;
  }

  /** The boxes that may have something in common with a choice. */
  touching(choice: Choice): Bits {
    let bits = this.touches.get(choice.id);
    if (!bits) {
      bits = none(this.count);
      for (const { index } of this.exceptions) set(bits, index);
      if (choice.except) for (let index = 0; index < this.count; index += 1) set(bits, index);
      else
        for (const atom of choice.atoms) {
          const like = this.beginningLike(atom.tokens);
          for (let word = 0; word < bits.length; word += 1) bits[word]! |= like[word]!;
        }
      this.touches.set(choice.id, bits);
    }
    return bits;
  }

  /** The boxes with an atom that agrees with the letters before the first wildcard. */
  private beginningLike(tokens: readonly Token[]): Bits {
    this.loose ??= this.trieOf('may');
    let states = this.loose.start();
    for (const token of tokens) {
      if (kindOf(token) !== LITERAL || isPrivate(letterOf(token))) return this.ownedBelow(states);
      this.budget.spend(1 + states.length);
      states = this.loose.step(states, letterOf(token));
    }
    return this.owned(this.loose.ends(states));
  }

  /** Found once for all the patterns that have the same beginning. */
  private ownedBelow(states: States): Bits {
    const key = states.join();
    let bits = this.beginnings.get(key);
    if (!bits) {
      bits = this.owned(this.loose!.below(states));
      this.beginnings.set(key, bits);
    }
    return bits;
  }

  private owned(atoms: readonly number[]): Bits {
    this.budget.spend(1 + atoms.length);
    const bits = none(this.count);
    for (const atom of atoms) for (const index of this.owners.get(atom)!) set(bits, index);
    return bits;
  }

  private coveringAtoms(atoms: readonly Atom[]): Bits {
    let all: Bits | undefined;
    for (const atom of atoms) {
      const bits = none(this.count);
      for (const index of this.ownersOf(atom.tokens)) set(bits, index);
      if (all) for (let word = 0; word < bits.length; word += 1) bits[word]! &= all[word]!;
      all = bits;
    }
    return all ?? none(this.count);
  }

  private ownersOf(tokens: readonly Token[]): number[] {
    this.trie ??= this.trieOf('must');
    let states = this.trie.start();
    for (const token of tokens) {
      this.budget.spend(1 + states.length);
      states = this.trie.stepPattern(states, token);
      if (states.length === 0) return [];
    }
    return this.trie.ends(states).flatMap((atom) => this.owners.get(atom)!);
  }

  private own(atom: Atom, index: number): void {
    let owners = this.owners.get(atom.id);
    if (!owners) {
      owners = [];
      this.owners.set(atom.id, owners);
      this.atoms.set(atom.id, atom);
    }
    owners.push(index);
  }

  /** Made when it is first needed: most statements are found to be repeated as they are. */
  private trieOf(matching: Matching): Trie {
    const trie = new Trie(matching);
    for (const atom of this.atoms.values()) {
      this.budget.spend(atom.tokens.length);
      trie.add(atom.tokens, atom.id);
    }
    return trie;
  }
}

const EVERYTHING: Token = STAR;

/** Whether nothing that `choice` selects is among what `exception` leaves out. */
function excludes(choice: Choice, exception: Choice): boolean {
  if (!choice.except)
    return exception.atoms.every((out) => choice.atoms.every((atom) => clash(atom.tokens, out.tokens)));
  const left = new Set(choice.atoms);
  return exception.atoms.every((out) => left.has(out));
}

function none(count: number): Bits {
  return new Uint32Array((count + 31) >>> 5);
}

function set(bits: Bits, index: number): void {
  bits[index >>> 5]! |= 1 << (index & 31);
}
