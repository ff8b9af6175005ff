import {
  ANY,
  COLON,
  isColonFree,
  isPrivate,
  kindOf,
  type Letter,
  LITERAL,
  letterOf,
  STAR,
  type Token,
  tokenOf,
} from '../pattern.ts';
import type { Budget } from './budget.ts';
import { ACTION, type Atom, type Box, type Choice, PRINCIPAL } from './compile.ts';
import { explore, isSubset } from './explore.ts';
import { type Matching, Trie } from './trie.ts';

/**
 * `witness`: each unknown is a private letter, and the answer is exact for that assignment. `proof`: requests are
 * sought under every assignment; where it matters which, the search finds too much rather than too little.
 */
export type Mode = 'witness' | 'proof';

/** A word of one dimension, and the boxes (by id, sorted) that it cannot help matching there. */
export interface Sighting {
  readonly word: readonly Letter[];
  readonly matched: readonly number[];
}

export interface Settings {
  readonly mode: Mode;
  readonly fresh: Letter;
  readonly budget: Budget;
}

const FORBIDDEN = -1;

/** The shape of a request in each dimension: an action has a colon, nothing is empty, a principal has a type. */
const SHAPES: readonly (readonly (readonly Token[])[])[] = [
  [[ANY, STAR, tokenOf(COLON), ANY, STAR]],
  [[ANY, STAR]],
  ['AWS|', 'Service|', 'Federated|', 'CanonicalUser|'].map((mark) => [
    ...[...mark].map((character) => tokenOf(character.charCodeAt(0))),
    ANY,
    STAR,
  ]),
];

/**
 * Words of a dimension that all of `positives` choose, the first of which the search is aligned to: one for each
 * smallest set of `negatives` that match.
 */
export function sightings(
  dimension: number,
  positives: readonly Choice[],
  negatives: readonly Box[],
  settings: Settings,
): Sighting[] {
  settings.budget.spend(negatives.reduce((sum, box) => sum + box.dimensions[dimension]!.atoms.length, 1));
  const plan = new Plan(dimension, positives, negatives, settings.mode);
  const found: Sighting[] = [];
  explore({ ...plan, fresh: settings.fresh }, settings.budget, ({ word, wanted, unwanted }) => {
    const matched = plan.matched(wanted, unwanted);
    if (!matched || found.some((other) => isSubset(other.matched, matched))) return false;
    for (let at = found.length - 1; at >= 0; at -= 1) if (isSubset(matched, found[at]!.matched)) found.splice(at, 1);
    found.push({ word, matched });
    return matched.length === plan.always.length;
  });
  return found;
}

/** For what a word is made from, for what had better not match it, and for what else has to match it or is of use. */
export function matchingsOf(mode: Mode): readonly [own: Matching, strict: Matching, loose: Matching] {
  return mode === 'witness' ? ['exact', 'exact', 'exact'] : ['own', 'must', 'may'];
}

/** Which patterns play which part in a search, and what their matching means for the boxes. */
export class Plan {
  readonly required: Trie[] = [];
  readonly wanted: Trie;
  readonly unwanted: Trie;
  /** Boxes that match whatever the word. */
  readonly always: number[] = [];
  private readonly owners = new Map<number, number[]>();
  private readonly rescues = new Map<number, number[]>();
  /** Boxes that match unless a wanted atom does. */
  private readonly unless: number[] = [];
  private readonly holding = new Set<Atom>();
  private readonly failing = new Set<Atom>();
  private readonly primary: Choice;

  constructor(dimension: number, positives: readonly Choice[], negatives: readonly Box[], mode: Mode) {
    const [own, strict, loose] = matchingsOf(mode);
    this.wanted = new Trie(loose);
    this.unwanted = new Trie(strict);
    this.primary = positives[0]!;
    for (const choice of new Set(positives)) this.require(choice, choice === this.primary ? own : loose);
    const first = this.primary.except ? undefined : this.primary.atoms[0]!.tokens[0];
    if (first === undefined || kindOf(first) !== LITERAL || dimension === ACTION || dimension === PRINCIPAL) {
      const shape = new Trie(loose);
      for (const tokens of SHAPES[dimension]!) shape.add(tokens, 0);
      this.required.push(shape);
    }
    for (const box of negatives) this.negative(box.dimensions[dimension]!, box.id);
  }

  /** What is to be said about a given word; undefined where a positive does not match it. */
  sighting(word: readonly Letter[]): Sighting | undefined {
    const run = (trie: Trie) => word.reduce((states, letter) => trie.step(states, letter), trie.start());
    if (!this.required.every((trie) => trie.accepts(run(trie)))) return undefined;
    const matched = this.matched(this.wanted.ends(run(this.wanted)), this.unwanted.ends(run(this.unwanted)));
    return matched && { word, matched };
  }

  /** The boxes that match, or undefined where a positive does not. */
  matched(wanted: readonly number[], unwanted: readonly number[]): number[] | undefined {
    const boxes = new Set(this.always);
    for (const atom of unwanted)
      for (const box of this.owners.get(atom)!) {
        if (box === FORBIDDEN) return undefined;
        boxes.add(box);
      }
    const rescued = new Set(wanted.flatMap((atom) => this.rescues.get(atom)!));
    for (const box of this.unless) if (!rescued.has(box)) boxes.add(box);
    return [...boxes].sort((a, b) => a - b);
  }

  private require(choice: Choice, matching: Matching): void {
    if (choice.except) {
      for (const atom of choice.atoms) {
        this.failing.add(atom);
        this.own(atom, FORBIDDEN);
      }
      return;
    }
    const trie = new Trie(matching);
    for (const atom of choice.atoms) trie.add(atom.tokens, atom.id);
    this.required.push(trie);
    if (choice.atoms.length === 1) this.holding.add(choice.atoms[0]!);
  }

  private negative(choice: Choice, box: number): void {
    const holds = choice.atoms.some((atom) => this.holding.has(atom));
    const open = choice.atoms.filter((atom) => !this.failing.has(atom));
    if (!choice.except) {
      if (holds) this.always.push(box);
      else for (const atom of open) if (this.touches(atom)) this.own(atom, box);
      return;
    }
    if (holds) return;
    const rescuing = open.filter((atom) => this.touches(atom));
    if (rescuing.length === 0) {
      this.always.push(box);
      return;
    }
    this.unless.push(box);
    for (const atom of rescuing) {
      if (!this.rescues.has(atom.id)) {
        this.rescues.set(atom.id, []);
        this.wanted.add(atom.tokens, atom.id);
      }
      this.rescues.get(atom.id)!.push(box);
    }
  }

  private own(atom: Atom, box: number): void {
    let owners = this.owners.get(atom.id);
    if (!owners) {
      owners = [];
      this.owners.set(atom.id, owners);
      this.unwanted.add(atom.tokens, atom.id);
    }
    owners.push(box);
  }

  /** False where an atom's beginning or end shows that it cannot match what the primary choice matches. */
  private touches(atom: Atom): boolean {
    return this.primary.except || this.primary.atoms.some((own) => !clash(own.tokens, atom.tokens));
  }
}

/**
 * Whether it is plain that two patterns match nothing in common: they differ in a letter before the first wildcard, in
 * a field of an ARN before its first wildcard, or after the last wildcard.
 */
export function clash(a: readonly Token[], b: readonly Token[]): boolean {
  const both = Math.min(a.length, b.length);
  for (let at = 1; at <= both && isPlain(a[a.length - at]!) && isPlain(b[b.length - at]!); at += 1)
    if (a[a.length - at] !== b[b.length - at]) return true;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, two] = [a[i]!, b[j]!];
    if (isPlain(one) && isPlain(two)) {
      if (one !== two) return true;
      i += 1;
      j += 1;
      continue;
    }
    i = endOfField(a, i);
    j = endOfField(b, j);
    if (i < 0 || j < 0) return false;
  }
  return i === a.length && j === b.length ? false : isPlain(a[i] ?? b[j]!);
}

/** The colon that ends a field; -1 where what is in between may have colons, as the unknown of a leap does. */
function endOfField(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token === END) return at;
    const kind = kindOf(token);
    if (kind === STAR || kind === ANY || (isPrivate(letterOf(token)) && !isColonFree(letterOf(token)))) return -1;
  }
  return -1;
}

const END = tokenOf(COLON);

function isPlain(token: Token): boolean {
  return kindOf(token) === LITERAL && !isPrivate(letterOf(token));
}
