import { NotFollowed, Refused } from './function.ts';
import { type CharacterClass, type ClassItem, classEscape, posixClass, property } from './pattern-class.ts';

/** A regular expression in Go's syntax. Source: https://github.com/google/re2/wiki/Syntax */
export type Pattern =
  | { readonly kind: 'character'; readonly set: CharacterClass }
  | { readonly kind: 'assertion'; readonly what: Assertion }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Pattern[] }
  | { readonly kind: 'group'; readonly index: number; readonly of: Pattern }
  | Repetition;

export interface Repetition {
  readonly kind: 'repetition';
  readonly of: Pattern;
  readonly least: number;
  readonly most: number;
  readonly greedy: boolean;
}

export type Assertion = 'textStart' | 'textEnd' | 'lineStart' | 'lineEnd' | 'boundary' | 'noBoundary';

export interface ParsedPattern {
  readonly pattern: Pattern;
  /** The names of the groups, from the first on; undefined for one without. */
  readonly names: readonly (string | undefined)[];
}

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

const NO_FLAGS: Flags = { i: false, m: false, s: false, U: false };

/** Longer, or nested deeper, than anyone writes. */
const MAX_LENGTH = 5000;
const MAX_DEPTH = 200;
const MAX_REPETITION = 1000;

/** Throws a `Refused` where Go would. */
export function parsePattern(source: string): ParsedPattern {
  if (source.length > MAX_LENGTH) throw new NotFollowed();
  const parser = new PatternParser(Array.from(source));
  const pattern = parser.choice(NO_FLAGS, 0);
  if (!parser.atEnd()) throw new Refused('`)` has no `(`');
  return { pattern, names: parser.names };
}

const SHORT_ESCAPES: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  A: 'textStart',
  b: 'boundary',
  B: 'noBoundary',
  z: 'textEnd',
};

class PatternParser {
  readonly names: (string | undefined)[] = [];
  private readonly source: readonly string[];
  private at = 0;

  constructor(source: readonly string[]) {
    this.source = source;
  }

  atEnd(): boolean {
    return this.at >= this.source.length;
  }

  /** Up to the end of the group around it, in which flags may be set. */
  choice(outer: Flags, depth: number): Pattern {
    if (depth > MAX_DEPTH) throw new NotFollowed();
    let flags = outer;
    const choices: Pattern[] = [];
    let sequence: Pattern[] = [];
    let repeatable = false;
    let repeated = false;
    while (!this.atEnd() && this.peek() !== ')') {
      const set = this.flagsAlone(flags);
      if (set) {
        flags = set;
        repeatable = false;
      } else if (this.peek() === '|') {
        this.at += 1;
        choices.push({ kind: 'sequence', of: sequence });
        sequence = [];
        repeatable = false;
      } else if (this.startsQuote()) {
        const quoted = this.quoted(flags);
        sequence.push(...quoted);
        repeatable = quoted.length > 0 || repeatable;
      } else {
        const bounds = this.bounds();
        if (bounds) {
          if (!repeatable || repeated) throw new Refused('a repetition has nothing to repeat');
          sequence.push(this.repetition(sequence.pop()!, bounds, flags));
          repeated = true;
          continue;
        }
        sequence.push(this.term(flags, depth));
        repeatable = true;
      }
      repeated = false;
    }
    choices.push({ kind: 'sequence', of: sequence });
    return choices.length === 1 ? choices[0]! : { kind: 'choice', of: choices };
  }

  private peek(ahead = 0): string | undefined {
    return this.source[this.at + ahead];
  }

  private next(): string {
    const character = this.source[this.at];
    if (character === undefined) throw new Refused('the pattern ends too early');
    this.at += 1;
    return character;
  }

  /** What stands here, if it is this; it is taken. */
  private take(pattern: RegExp): RegExpExecArray | undefined {
    const rest = this.source.slice(this.at, this.at + 80).join('');
    const found = pattern.exec(rest);
    if (found) this.at += Array.from(found[0]).length;
    return found ?? undefined;
  }

  private flagsAlone(flags: Flags): Flags | undefined {
    const found = this.take(/^\(\?([imsU]*)(?:-([imsU]+))?\)/);
    if (!found) return undefined;
    if (found[1] === '' && found[2] === undefined) throw new Refused('a group has no flags');
    return withFlags(flags, found[1]!, found[2] ?? '');
  }

  private term(flags: Flags, depth: number): Pattern {
    const character = this.next();
    switch (character) {
      case '(':
        return this.group(flags, depth);
      case '[':
        return { kind: 'character', set: this.characterClass(flags) };
      case '.':
        return { kind: 'character', set: { items: flags.s ? [] : [{ ranges: '\\n' }], negated: true, fold: false } };
      case '^':
        return { kind: 'assertion', what: flags.m ? 'lineStart' : 'textStart' };
      case '$':
        return { kind: 'assertion', what: flags.m ? 'lineEnd' : 'textEnd' };
      case '\\':
        return this.escape(flags);
      default:
        return literal(character.codePointAt(0)!, flags);
    }
  }

  private group(flags: Flags, depth: number): Pattern {
    const named = this.take(/^\?P?<([A-Za-z0-9_]+)>/);
    const flagged = named ? undefined : this.take(/^\?([imsU]*)(?:-([imsU]+))?:/);
    if (!named && !flagged && this.peek() === '?') throw new Refused('a group is of no known kind');
    const index = flagged ? 0 : this.names.push(named?.[1]);
    const of = this.choice(flagged ? withFlags(flags, flagged[1]!, flagged[2] ?? '') : flags, depth + 1);
    if (this.next() !== ')') throw new Refused('a group is not closed');
    return flagged ? of : { kind: 'group', index, of };
  }

  private bounds(): readonly [number, number] | undefined {
    const found = this.take(/^(?:[*+?]|\{(\d+)(,(\d*))?\})/);
    if (!found) return undefined;
    const [written, least, comma, most] = found;
    if (least === undefined) return written === '?' ? [0, 1] : [written === '*' ? 0 : 1, Number.POSITIVE_INFINITY];
    const [from, to] = [Number(least), comma === undefined ? Number(least) : most ? Number(most) : Infinity];
    if (from > to || from > MAX_REPETITION || (to !== Infinity && to > MAX_REPETITION))
      throw new Refused(`\`${written}\` is no repetition`);
    return [from, to];
  }

  private repetition(of: Pattern, [least, most]: readonly [number, number], flags: Flags): Pattern {
    const lazy = this.peek() === '?';
    if (lazy) this.at += 1;
    return { kind: 'repetition', of, least, most, greedy: lazy === flags.U };
  }

  private startsQuote(): boolean {
    return this.peek() === '\\' && this.peek(1) === 'Q';
  }

  private quoted(flags: Flags): Pattern[] {
    this.at += 2;
    const literals: Pattern[] = [];
    while (!this.atEnd()) {
      if (this.peek() === '\\' && this.peek(1) === 'E') {
        this.at += 2;
        break;
      }
      literals.push(literal(this.next().codePointAt(0)!, flags));
    }
    return literals;
  }

  private escape(flags: Flags): Pattern {
    const letter = this.peek() ?? '';
    const assertion = Object.hasOwn(ASSERTIONS, letter) ? ASSERTIONS[letter] : undefined;
    if (assertion) {
      this.at += 1;
      return { kind: 'assertion', what: assertion };
    }
    const item = this.classItem();
    if (item) return { kind: 'character', set: { items: [item], negated: false, fold: flags.i } };
    return literal(this.escaped(), flags);
  }

  /** After a backslash: a class such as `\d` or `\p{Greek}`. */
  private classItem(): ClassItem | undefined {
    const found = this.take(/^(?:([dDsSwW])|([pP])(?:([A-Z])|\{(\^?)([A-Za-z_]+)\}))/);
    if (found) {
      const [, perl, kind, one, not, name] = found;
      return perl ? classEscape(perl) : property(one ?? name!, (kind === 'P') !== (not === '^'));
    }
    if (/^[pP]$/.test(this.peek() ?? '')) throw new Refused('a class of characters is not known');
    return undefined;
  }

  /** After a backslash: the code of a single character. */
  private escaped(): number {
    const octal = this.take(/^(?:[1-7][0-7]{1,2}|0[0-7]{0,2})/);
    if (octal) return Number.parseInt(octal[0], 8);
    const hexadecimal = this.take(/^x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]+)\})/);
    if (hexadecimal) {
      const code = Number.parseInt(hexadecimal[1] ?? hexadecimal[2]!, 16);
      if (code > 0x10ffff) throw new Refused('a character does not exist');
      return code;
    }
    const character = this.next();
    if (Object.hasOwn(SHORT_ESCAPES, character)) return SHORT_ESCAPES[character]!;
    if (/^[^A-Za-z0-9\x80-\u{10ffff}]$/u.test(character)) return character.codePointAt(0)!;
    throw new Refused(`\`\\${character}\` means nothing`);
  }

  private characterClass(flags: Flags): CharacterClass {
    const negated = this.peek() === '^';
    if (negated) this.at += 1;
    const items: ClassItem[] = [];
    for (let first = true; first || this.peek() !== ']'; first = false) {
      const named = this.take(/^\[:(\^?)(\w*):\]/);
      if (named) {
        items.push(posixClass(named[2]!, named[1] === '^'));
        continue;
      }
      const item = this.peek() === '\\' ? this.classItemAfterBackslash() : undefined;
      if (item) {
        items.push(item);
        continue;
      }
      const low = this.classCharacter();
      const ranged = this.peek() === '-' && this.peek(1) !== ']' && this.peek(1) !== undefined;
      if (ranged) this.at += 1;
      const high = ranged ? this.classCharacter() : low;
      if (high < low) throw new Refused('a range of characters is backwards');
      items.push({ ranges: `${code(low)}-${code(high)}` });
    }
    this.at += 1;
    return { items, negated, fold: flags.i };
  }

  private classItemAfterBackslash(): ClassItem | undefined {
    this.at += 1;
    const item = this.classItem();
    if (!item) this.at -= 1;
    return item;
  }

  private classCharacter(): number {
    const character = this.next();
    return character === '\\' ? this.escaped() : character.codePointAt(0)!;
  }
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const flag = (name: keyof Flags) => (flags[name] || on.includes(name)) && !off.includes(name);
  return { i: flag('i'), m: flag('m'), s: flag('s'), U: flag('U') };
}

function literal(character: number, flags: Flags): Pattern {
  return { kind: 'character', set: { items: [{ ranges: code(character) }], negated: false, fold: flags.i } };
}

/** A character as JavaScript's classes write it. */
function code(character: number): string {
  return `\\u{${character.toString(16)}}`;
}
