import { NotFollowed } from './function.ts';
import { classTest } from './pattern-class.ts';
import { type Assertion, type Pattern, parsePattern, type Repetition } from './pattern-syntax.ts';

/** Where the whole matched and each group did, in characters; undefined for a group that did not take part. */
export interface Match {
  readonly groups: readonly (string | undefined)[];
  readonly start: number;
  readonly end: number;
}

type Instruction =
  | { readonly kind: 'character'; readonly test: (character: string) => boolean }
  | { readonly kind: 'assertion'; readonly what: Assertion }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'jump'; to: number }
  /** The first way is preferred. */
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'match' };

/** Far more steps than any pattern and text that people write take. */
const MAX_INSTRUCTIONS = 10_000;
const MAX_STEPS = 20_000_000;

/**
 * A regular expression that finds what Go finds, in time that grows with the text and the pattern alone: all ways are
 * followed at once, in the order in which they are preferred.
 */
export class CompiledPattern {
  readonly names: readonly (string | undefined)[];
  private readonly program: Instruction[] = [];

  constructor(source: string) {
    const { pattern, names } = parsePattern(source);
    this.names = names;
    this.compile({ kind: 'group', index: 0, of: pattern });
    this.add({ kind: 'match' });
  }

  /** The first match, or all of them, none of which overlaps another. */
  matches(text: string, most: number): Match[] {
    const characters = Array.from(text);
    if (characters.length * this.program.length > MAX_STEPS) throw new NotFollowed();
    const found: Match[] = [];
    let steps = 0;
    let end = -1;
    for (let from = 0; from <= characters.length && found.length < most; ) {
      const match = this.search(characters, from);
      if (!match) break;
      steps += (match.end - from + 1) * this.program.length;
      if (steps > MAX_STEPS * 4) throw new NotFollowed();
      // Nothing is found right behind a match.
      if (match.end > match.start || match.start !== end) found.push(match);
      end = match.end;
      from = match.end > from ? match.end : from + 1;
    }
    return found;
  }

  private search(characters: readonly string[], from: number): Match | undefined {
    let threads = new Threads(this.program, characters);
    let best: readonly number[] | undefined;
    for (let at = from; ; at += 1) {
      if (!best) threads.follow(0, at, []);
      const next = new Threads(this.program, characters);
      for (const { index, slots } of threads.waiting) {
        const instruction = this.program[index]!;
        if (instruction.kind === 'match') {
          best = slots;
          // What is preferred less is given up.
          break;
        }
        const character = characters[at];
        if (instruction.kind === 'character' && character !== undefined && instruction.test(character))
          next.follow(index + 1, at + 1, slots);
      }
      if (at >= characters.length || (best && next.waiting.length === 0)) break;
      threads = next;
    }
    if (!best) return undefined;
    const slots = best;
    const groups = Array.from({ length: this.names.length + 1 }, (_, index) => {
      const [start, stop] = [slots[2 * index], slots[2 * index + 1]];
      return start === undefined || stop === undefined ? undefined : characters.slice(start, stop).join('');
    });
    return { groups, start: slots[0]!, end: slots[1]! };
  }

  private add<T extends Instruction>(instruction: T): T {
    if (this.program.length >= MAX_INSTRUCTIONS) throw new NotFollowed();
    this.program.push(instruction);
    return instruction;
  }

  private compile(pattern: Pattern): void {
    switch (pattern.kind) {
      case 'character':
        this.add({ kind: 'character', test: classTest(pattern.set) });
        break;
      case 'assertion':
        this.add({ kind: 'assertion', what: pattern.what });
        break;
      case 'sequence':
        for (const part of pattern.of) this.compile(part);
        break;
      case 'choice':
        this.compileChoice(pattern.of);
        break;
      case 'group':
        this.add({ kind: 'save', slot: 2 * pattern.index });
        this.compile(pattern.of);
        this.add({ kind: 'save', slot: 2 * pattern.index + 1 });
        break;
      case 'repetition':
        this.compileRepetition(pattern);
    }
  }

  private compileChoice([first, ...rest]: readonly Pattern[]): void {
    if (!first) return;
    if (rest.length === 0) {
      this.compile(first);
      return;
    }
    const split = this.add({ kind: 'split', first: this.program.length + 1, second: 0 });
    this.compile(first);
    const jump = this.add({ kind: 'jump', to: 0 });
    split.second = this.program.length;
    this.compileChoice(rest);
    jump.to = this.program.length;
  }

  private compileRepetition({ of, least, most, greedy }: Repetition): void {
    for (let count = 1; count < least; count += 1) this.compile(of);
    if (most === Number.POSITIVE_INFINITY) {
      const skip = least === 0 ? this.split(greedy) : undefined;
      const start = this.program.length;
      this.compile(of);
      const again = this.add({ kind: 'split', first: start, second: start });
      if (greedy) again.second = this.program.length;
      else again.first = this.program.length;
      if (skip) this.skipTo(skip, greedy);
      return;
    }
    if (least > 0) this.compile(of);
    const skips = [];
    for (let count = least; count < most; count += 1) {
      skips.push(this.split(greedy));
      this.compile(of);
    }
    for (const skip of skips) this.skipTo(skip, greedy);
  }

  private split(greedy: boolean): Instruction & { kind: 'split' } {
    const split = this.add({ kind: 'split', first: 0, second: 0 });
    if (greedy) split.first = this.program.length;
    else split.second = this.program.length;
    return split;
  }

  private skipTo(split: Instruction & { kind: 'split' }, greedy: boolean): void {
    if (greedy) split.second = this.program.length;
    else split.first = this.program.length;
  }
}

/** The ways that are followed at one place of the text, the preferred ones first. */
class Threads {
  readonly waiting: { readonly index: number; readonly slots: readonly number[] }[] = [];
  private readonly seen = new Set<number>();
  private readonly program: readonly Instruction[];
  private readonly characters: readonly string[];

  constructor(program: readonly Instruction[], characters: readonly string[]) {
    this.program = program;
    this.characters = characters;
  }

  follow(start: number, at: number, from: readonly number[]): void {
    const pending: { index: number; slots: readonly number[] }[] = [{ index: start, slots: from }];
    for (let one = pending.pop(); one; one = pending.pop()) {
      const { index, slots } = one;
      if (this.seen.has(index)) continue;
      this.seen.add(index);
      const instruction = this.program[index]!;
      switch (instruction.kind) {
        case 'jump':
          pending.push({ index: instruction.to, slots });
          break;
        case 'split':
          pending.push({ index: instruction.second, slots }, { index: instruction.first, slots });
          break;
        case 'save': {
          const saved = [...slots];
          saved[instruction.slot] = at;
          pending.push({ index: index + 1, slots: saved });
          break;
        }
        case 'assertion':
          if (this.holds(instruction.what, at)) pending.push({ index: index + 1, slots });
          break;
        default:
          this.waiting.push({ index, slots });
      }
    }
  }

  private holds(what: Assertion, at: number): boolean {
    const [before, after] = [this.characters[at - 1], this.characters[at]];
    switch (what) {
      case 'textStart':
        return at === 0;
      case 'textEnd':
        return at === this.characters.length;
      case 'lineStart':
        return at === 0 || before === '\n';
      case 'lineEnd':
        return at === this.characters.length || after === '\n';
      default:
        return (isWord(before) !== isWord(after)) === (what === 'boundary');
    }
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^[0-9A-Za-z_]$/.test(character);
}
