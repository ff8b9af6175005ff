import {
  ANY,
  ANY_IN_FIELD,
  COLON,
  capitalsOf,
  FOLDED,
  identityOf,
  isColonFree,
  isPrivate,
  kindOf,
  LEAP_ANY,
  LEAP_STAR,
  LEAP_TAIL,
  type Letter,
  LITERAL,
  letterOf,
  lowerLetter,
  STAR,
  STAR_IN_FIELD,
  surelyMatching,
  type Token,
  tokenOf,
  unknownLetter,
} from '../pattern.ts';

/**
 * What matching means where unknowns take part. `exact`: an unknown is one letter like any other. `must`: the match
 * holds whatever the unknowns stand for. `may`: it holds for some value of them; approximated from above. `own`: the
 * word is made from the pattern, so that unknowns stand where the pattern has them, and wildcards are as free as they
 * may be.
 */
export type Matching = 'exact' | 'own' | 'must' | 'may';

/** Sorted node numbers. */
export type States = readonly number[];

interface Node {
  readonly next: Map<Token, number>;
  readonly loop: number;
  /** The letter that leads here, as it was first written: words are made only from what is one pattern or exact. */
  readonly letter: Letter;
  /** Atoms that end here. */
  readonly ends: number[];
}

/** Many patterns as one automaton that shares their beginnings; its sets of states are made as they are needed. */
export class Trie {
  readonly matching: Matching;
  private readonly nodes: Node[] = [{ next: new Map(), loop: 0, letter: 0, ends: [] }];
  private marks: number[] = [];
  private round = 0;
  private folds = false;
  private patterns = 0;

  constructor(matching: Matching) {
    this.matching = matching;
  }

  add(tokens: readonly Token[], atom: number): void {
    this.patterns += 1;
    let at = 0;
    for (const token of this.read(tokens)) {
      const kind = kindOf(token);
      if (kind === FOLDED) this.folds = true;
      const key = kind === LITERAL ? tokenOf(this.spelled(letterOf(token))) : token;
      let next = this.nodes[at]!.next.get(key);
      if (next === undefined) {
        next = this.nodes.length;
        const loop = isStar(kind) ? kind : 0;
        this.nodes.push({ next: new Map(), loop, letter: letterOf(token), ends: [] });
        this.nodes[at]!.next.set(key, next);
      }
      at = next;
    }
    this.nodes[at]!.ends.push(atom);
  }

  start(): States {
    this.round += 1;
    return this.sorted(this.reach([], 0));
  }

  step(states: States, letter: Letter): States {
    this.round += 1;
    const out: number[] = [];
    const symbol = isPrivate(letter);
    if (symbol && this.matching === 'may') {
      for (const state of states) this.leap(out, state);
      return this.sorted(out);
    }
    const inField = letter !== COLON && (!symbol || this.matching === 'exact' || isColonFree(letter));
    const single = !symbol || this.matching === 'exact';
    const exact =
      symbol && this.matching !== 'exact'
        ? surelyMatching(letter).map((one) => tokenOf(one))
        : [tokenOf(this.spelled(letter))];
    const folded = this.folds ? tokenOf(lowerLetter(letter), FOLDED) : -1;
    for (const state of states) {
      const { next, loop } = this.nodes[state]!;
      if (loop === STAR || (loop !== 0 && inField)) this.reach(out, state);
      if (next.size === 0) continue;
      for (const token of exact) this.reach(out, next.get(token));
      if (folded >= 0) this.reach(out, next.get(folded));
      if (single) this.reach(out, next.get(ANY));
      if (!single || letter === COLON) continue;
      this.reach(out, next.get(ANY_IN_FIELD));
      this.reach(out, next.get(LEAP_ANY));
    }
    return this.sorted(out);
  }

  /** Reads a pattern as if it were a word: what is reached matches everything that the pattern matches. */
  stepPattern(states: States, token: Token): States {
    const kind = kindOf(token);
    if (kind === LITERAL) return this.step(states, letterOf(token));
    if (token === LEAP_TAIL) return states;
    this.round += 1;
    const out: number[] = [];
    const inField = kind === STAR_IN_FIELD || kind === ANY_IN_FIELD;
    // The same unknowns came before it on both sides, so that both are in the same field, whatever that is.
    const leaps = kind === LEAP_STAR || kind === LEAP_ANY;
    for (const state of states) {
      const { next, loop } = this.nodes[state]!;
      if (loop === STAR || (loop !== 0 && inField) || (loop === LEAP_STAR && leaps)) this.reach(out, state);
      if (isStar(kind)) continue;
      this.reach(out, next.get(token));
      if (inField) this.reach(out, next.get(LEAP_ANY));
      this.reach(out, next.get(ANY));
    }
    return this.sorted(out);
  }

  /** Atoms that match the word read so far. */
  ends(states: States): number[] {
    const atoms: number[] = [];
    for (const state of states) for (const atom of this.nodes[state]!.ends) atoms.push(atom);
    return atoms;
  }

  /** Atoms that end at some state or after it. */
  below(states: States): number[] {
    this.round += 1;
    const all: number[] = [];
    for (const state of states) this.leap(all, state);
    return this.ends(all);
  }

  accepts(states: States): boolean {
    return states.some((state) => this.nodes[state]!.ends.length > 0);
  }

  /** The letters that some pattern asks for next. Returns whether any letter would do as well. */
  frontier(states: States, letters: Set<Letter>): boolean {
    let open = false;
    for (const state of states) {
      const { next, loop } = this.nodes[state]!;
      if (loop !== 0) open = true;
      for (const [token, node] of next) {
        const kind = kindOf(token);
        if (kind === LITERAL) letters.add(this.nodes[node]!.letter);
        else if (kind === FOLDED) {
          letters.add(letterOf(token));
          for (const capital of capitalsOf(letterOf(token))) letters.add(capital);
        } else open = true;
      }
    }
    return open;
  }

  /** A pattern as it is matched: an unknown may match any stretch of a word, and a leap may free what comes after it. */
  private read(tokens: readonly Token[]): readonly Token[] {
    const { matching } = this;
    if (matching === 'must') return tokens.filter((token) => token !== LEAP_TAIL);
    return tokens.flatMap((token) => {
      const kind = kindOf(token);
      if (token === LEAP_TAIL) return matching === 'may' ? [STAR] : [];
      if (kind === LEAP_STAR) return [STAR];
      if (kind === LEAP_ANY) return [ANY];
      return matching === 'may' && kind === LITERAL && isPrivate(letterOf(token)) ? [STAR] : [token];
    });
  }

  /** How an unknown is read matters only where a match has to hold for all its values. */
  private spelled(letter: Letter): Letter {
    return this.matching === 'must' || this.matching === 'own' ? identityOf(letter) : unknownLetter(letter);
  }

  /** Adds a node, and the star that may match nothing after it. */
  private reach(out: number[], node: number | undefined): number[] {
    if (node === undefined || this.marks[node] === this.round) return out;
    this.marks[node] = this.round;
    out.push(node);
    const { next } = this.nodes[node]!;
    this.reach(out, next.get(STAR));
    this.reach(out, next.get(STAR_IN_FIELD));
    this.reach(out, next.get(LEAP_STAR));
    return out;
  }

  /** An unknown in the word may stand for any stretch of a pattern. */
  private leap(out: number[], from: number): void {
    const open = [from];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (this.marks[node] === this.round) continue;
      this.marks[node] = this.round;
      out.push(node);
      for (const child of this.nodes[node]!.next.values()) open.push(child);
    }
  }

  /** Sorted; of a single pattern, only from the last star on that stands for all that comes before it. */
  private sorted(states: number[]): States {
    if (states.length < 2) return states;
    states.sort((a, b) => a - b);
    if (this.patterns > 1) return states;
    const star = states.findLastIndex((state) => this.standsForMore(this.nodes[state]!.loop));
    return star > 0 ? states.slice(star) : states;
  }

  /** A star in a field does where all states are in that field: not where an unknown may have been any stretch. */
  private standsForMore(loop: number): boolean {
    return loop === STAR || (loop !== 0 && this.matching !== 'may');
  }
}

function isStar(kind: number): boolean {
  return kind === STAR || kind === STAR_IN_FIELD || kind === LEAP_STAR;
}
