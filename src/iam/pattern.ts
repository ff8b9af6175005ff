import { isUnknown, type Text, type Unknown } from '../source/text.ts';
import { escapedCharacter } from './variable.ts';

/** A UTF-16 code unit, or a private letter that stands for an unknown (see `Alphabet`). */
export type Letter = number;

/** A step of a pattern: its kind in the low three bits, its letter above them. */
export type Token = number;

export const LITERAL = 0;
/** A letter in either case; the token holds the lower one. */
export const FOLDED = 1;
/** One letter that is not a colon. */
export const ANY_IN_FIELD = 2;
export const ANY = 3;
/** Any number of letters that are not colons. */
export const STAR_IN_FIELD = 4;
export const STAR = 5;
/** In a field or not, as it turns out how many colons an unknown has in which the pattern of an ARN leaps. */
export const LEAP_ANY = 6;
export const LEAP_STAR = 7;

/** Fields that are `*` because they are missing, if the unknown has too few colons. */
export const LEAP_TAIL: Token = (1 << 3) | LEAP_STAR;

export const COLON = 58;
const ASTERISK = 42;
const QUESTION = 63;
const FIRST_PRIVATE = 0x10000;
const ARN_FIELDS = 5;

/** A private letter is an unknown's number, how its value is read (2 bits), its part (3 bits), and whether it has no colon. */
const PER_UNKNOWN = 64;
const READING_SHIFT = 4;
const PART_SHIFT = 1;

export function kindOf(token: Token): number {
  return token & 7;
}

export function letterOf(token: Token): Letter {
  return token >> 3;
}

export function tokenOf(letter: Letter, kind: number = LITERAL): Token {
  return (letter << 3) | kind;
}

export function isPrivate(letter: Letter): boolean {
  return letter >= FIRST_PRIVATE;
}

/** Whether a private letter stands for text without a colon. */
export function isColonFree(letter: Letter): boolean {
  return (letter & 1) === 1;
}

/** Two occurrences of an unknown are one letter, whatever is known about colons where they stand. */
export function identityOf(letter: Letter): Letter {
  return isPrivate(letter) ? letter & ~1 : letter;
}

/** The same as well where one is a pattern and the other a literal. */
export function unknownLetter(letter: Letter): Letter {
  return isPrivate(letter) ? letter & ~(1 | (3 << READING_SHIFT)) : letter;
}

/**
 * The letters that match whatever the unknown of `letter` stands for: itself, read in the same way. A literal also
 * matches itself as a pattern or in another case, but a pattern matches more than itself as a literal.
 */
export function surelyMatching(letter: Letter): Letter[] {
  const own = identityOf(letter);
  if (readingOf(letter) !== READINGS.indexOf('literal')) return [own];
  const readings: Reading[] = partOf(letter) > 0 ? ['glob', 'ignore-case', 'arn'] : ['glob', 'ignore-case'];
  const base = unknownLetter(letter);
  return [own, ...readings.map((reading) => base + (READINGS.indexOf(reading) << READING_SHIFT))];
}

export function lowerLetter(letter: Letter): Letter {
  if (letter < 128) return letter >= 65 && letter <= 90 ? letter + 32 : letter;
  if (isPrivate(letter)) return letter;
  const lower = String.fromCharCode(letter).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : letter;
}

/** The letters of which a letter, not a private one, is the lower case. */
export function capitalsOf(letter: Letter): readonly Letter[] {
  const upper = String.fromCharCode(letter).toUpperCase();
  const second = SECOND_CAPITALS.get(letter) ?? [];
  return upper.length === 1 && lowerLetter(upper.charCodeAt(0)) === letter ? [upper.charCodeAt(0), ...second] : second;
}

/** Letters whose lower case has another upper case: the sign of Kelvin is a `k`, too. */
const SECOND_CAPITALS = new Map<Letter, Letter[]>();
for (const capital of 'ǅǈǋǲϴẞᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ\u2126\u212a\u212b') {
  const letter = lowerLetter(capital.charCodeAt(0));
  SECOND_CAPITALS.set(letter, [...(SECOND_CAPITALS.get(letter) ?? []), capital.charCodeAt(0)]);
}

/** How a text is read: with wildcards, letter by letter, in any case, or as the pattern of an ARN in a condition. */
export type Reading = 'glob' | 'literal' | 'ignore-case' | 'arn';

const READINGS: readonly Reading[] = ['glob', 'literal', 'ignore-case', 'arn'];

/**
 * The private letters of one question. An unknown is one letter; one that is known to be an ARN is `arn:` and five
 * letters, so that `arn:*` is seen to match it.
 */
export class Alphabet {
  private readonly indexes = new Map<string, number>();
  private readonly unknowns: Unknown[] = [];

  isEmpty(): boolean {
    return this.unknowns.length === 0;
  }

  /** `part` is 0 for the whole value, 1…5 for a field of an ARN. */
  privateLetter(unknown: Unknown, part: number, colonFree: boolean, reading: Reading): Letter {
    let index = this.indexes.get(unknown.token);
    if (index === undefined) {
      index = this.unknowns.length;
      this.indexes.set(unknown.token, index);
      this.unknowns.push(unknown);
    }
    const how = (READINGS.indexOf(reading) << READING_SHIFT) | (part << PART_SHIFT) | (colonFree ? 1 : 0);
    return FIRST_PRIVATE + index * PER_UNKNOWN + how;
  }

  unknownOf(letter: Letter): Unknown {
    return this.unknowns[Math.floor((letter - FIRST_PRIVATE) / PER_UNKNOWN)]!;
  }

  arnLetters(unknown: Unknown, reading: Reading): Letter[] {
    const letters = [...'arn'].map((character) => character.charCodeAt(0));
    for (let part = 1; part <= ARN_FIELDS; part += 1)
      letters.push(COLON, this.privateLetter(unknown, part, part < ARN_FIELDS, reading));
    return letters;
  }

  /** A word as a text; the letters of an ARN become its unknown again. */
  textOf(word: readonly Letter[]): Text {
    const parts: (string | Unknown)[] = [];
    let literal = '';
    const flush = () => {
      if (literal !== '') parts.push(literal);
      literal = '';
    };
    for (let at = 0; at < word.length; at += 1) {
      const arn = this.arnAt(word, at);
      const letter = word[at]!;
      if (arn) {
        flush();
        parts.push(arn);
        at += 3 + 2 * ARN_FIELDS - 1;
      } else if (isPrivate(letter)) {
        flush();
        parts.push(this.unknownAt(letter));
      } else literal += String.fromCharCode(letter);
    }
    flush();
    return parts;
  }

  private arnAt(word: readonly Letter[], at: number): Unknown | undefined {
    const first = word[at + 4];
    if (first === undefined || !isPrivate(first) || partOf(first) !== 1) return undefined;
    const unknown = this.unknownOf(first);
    const matches = this.arnLetters(unknown, 'glob').every((letter, index) => {
      const found = word[at + index];
      return found !== undefined && unknownLetter(found) === unknownLetter(letter);
    });
    return matches ? unknown : undefined;
  }

  private unknownAt(letter: Letter): Unknown {
    const unknown = this.unknownOf(letter);
    const part = partOf(letter);
    if (part === 0) return unknown;
    const { token, label, why } = unknown;
    return { token: `${token} ${part}`, label: `${label}, field ${part}`, why, shape: 'field' };
  }
}

function partOf(letter: Letter): number {
  return (letter >> PART_SHIFT) & 7;
}

function readingOf(letter: Letter): number {
  return (letter >> READING_SHIFT) & 3;
}

/** A text whose wildcards, if it is read with wildcards, cross everything. */
export function textTokens(text: Text, alphabet: Alphabet, reading: Reading = 'glob'): Token[] {
  const tokens: Token[] = [];
  for (const [index, part] of text.entries()) {
    const character = escapedCharacter(part);
    if (character !== undefined) {
      tokens.push(tokenOf(character.charCodeAt(0)));
      continue;
    }
    if (isUnknown(part)) {
      if (part.shape === 'arn' && index === 0)
        tokens.push(...alphabet.arnLetters(part, reading).map((letter) => tokenOf(letter)));
      else tokens.push(tokenOf(alphabet.privateLetter(part, 0, part.shape === 'field', reading)));
      continue;
    }
    for (let at = 0; at < part.length; at += 1) {
      const letter = part.charCodeAt(at);
      if (reading === 'glob' && letter === ASTERISK) pushStar(tokens, STAR);
      else if (reading === 'glob' && letter === QUESTION) tokens.push(ANY);
      else if (reading === 'ignore-case') tokens.push(tokenOf(lowerLetter(letter), FOLDED));
      else tokens.push(tokenOf(letter));
    }
  }
  return tokens;
}

/** Whether an unknown takes part in a pattern. */
export function isSymbolic(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isPrivate(letterOf(token)));
}

export function isStarsOnly(text: Text): boolean {
  return text.length === 1 && typeof text[0] === 'string' && /^\*+$/.test(text[0]);
}

/** Whether some values of the unknowns leave nothing but stars: the bare star also matches what is no ARN. */
function mayBeStarsOnly(text: Text): boolean {
  return text.every((part) => (isUnknown(part) ? escapedCharacter(part) === undefined : /^\*+$/.test(part)));
}

/**
 * The pattern of an ARN: in the first five fields wildcards stop at a colon, the sixth is free text. Fields that are
 * missing in a resource are `*`; in a condition (`arn`) they are not, and the answer is undefined.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function arnTokens(text: Text, alphabet: Alphabet, reading: 'glob' | 'arn' = 'glob'): Token[] | undefined {
  if (isStarsOnly(text)) return [STAR];
  const tokens: Token[] = [];
  const leap = leapOf(text);
  const last = leap?.colons ?? ARN_FIELDS;
  const [anything, one] = last < ARN_FIELDS ? [LEAP_STAR, LEAP_ANY] : [STAR, ANY];
  let colons = 0;
  for (const [index, part] of text.entries()) {
    const character = escapedCharacter(part);
    if (character !== undefined) {
      tokens.push(tokenOf(character.charCodeAt(0)));
      continue;
    }
    if (isUnknown(part)) {
      if (part.shape === 'arn' && index === 0)
        tokens.push(...alphabet.arnLetters(part, reading).map((letter) => tokenOf(letter)));
      else {
        const isOneField = part.shape === 'field' || leap === undefined || index < leap.index;
        tokens.push(tokenOf(alphabet.privateLetter(part, 0, isOneField, reading)));
      }
      if (leap?.index === index) colons = ARN_FIELDS;
      continue;
    }
    for (let at = 0; at < part.length; at += 1) {
      const letter = part.charCodeAt(at);
      const free = colons >= last;
      if (letter === ASTERISK) pushStar(tokens, free ? anything : STAR_IN_FIELD);
      else if (letter === QUESTION) tokens.push(free ? one : ANY_IN_FIELD);
      else tokens.push(tokenOf(letter));
      if (letter === COLON) colons += 1;
    }
  }
  if (colons < ARN_FIELDS && reading === 'arn') return undefined;
  if (last < ARN_FIELDS) endLeap(tokens, reading === 'glob' && countColons(text) < ARN_FIELDS);
  for (; colons < ARN_FIELDS; colons += 1)
    tokens.push(tokenOf(COLON), colons === ARN_FIELDS - 1 ? STAR : STAR_IN_FIELD);
  return tokens;
}

/** A star at the end matches all that is left in any case: in its field, and in those that are missing. */
function endLeap(tokens: Token[], mayBeShort: boolean): void {
  if (tokens.at(-1) === LEAP_STAR) tokens[tokens.length - 1] = STAR;
  else if (mayBeShort) tokens.push(LEAP_TAIL);
}

/**
 * The unknown that may stand for several fields, with the colons before it: from its field on, all is free text.
 * What is not known to be one field is taken for one where all colons are written out.
 */
function leapOf(text: Text): { readonly index: number; readonly colons: number } | undefined {
  const all = countColons(text);
  const mayBeStar = mayBeStarsOnly(text);
  for (const [index, part] of text.entries()) {
    if (!isUnknown(part) || (part.shape === 'field' && !mayBeStar)) continue;
    if (part.shape === 'arn' && index === 0) return { index, colons: ARN_FIELDS };
    if (part.shape === 'arn' || index === 0 || all < ARN_FIELDS)
      return { index, colons: Math.min(ARN_FIELDS, countColons(text.slice(0, index))) };
  }
  return undefined;
}

function countColons(text: Text): number {
  let colons = 0;
  for (const part of text) if (!isUnknown(part)) colons += part.split(':').length - 1;
  return colons;
}

function pushStar(tokens: Token[], star: Token): void {
  if (tokens[tokens.length - 1] !== star) tokens.push(star);
}
