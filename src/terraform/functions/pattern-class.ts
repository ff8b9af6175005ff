import { Refused } from './function.ts';

/** Characters of one kind, as they stand in the brackets of JavaScript's classes. */
export interface ClassItem {
  readonly ranges: string;
  readonly negated?: boolean;
}

export interface CharacterClass {
  readonly items: readonly ClassItem[];
  readonly negated: boolean;
  /** Capitals and small letters are the same. */
  readonly fold: boolean;
}

const POSIX: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

const PERL: Readonly<Record<string, string>> = { d: '0-9', s: '\\t\\n\\f\\r ', w: '0-9A-Za-z_' };

/** `\d`, `\D` and the like, which know ASCII only. */
export function classEscape(letter: string): ClassItem {
  const small = letter.toLowerCase();
  return { ranges: PERL[small]!, negated: letter !== small };
}

/** `[:alpha:]`. */
export function posixClass(name: string, negated: boolean): ClassItem {
  if (!Object.hasOwn(POSIX, name)) throw new Refused(`the class \`${name}\` is not known`);
  return { ranges: POSIX[name]!, negated };
}

/** `\p{Greek}`: a general category by its short name, or a script. */
export function property(name: string, negated: boolean): ClassItem {
  const ranges = name === 'Any' ? '\\0-\\u{10ffff}' : name.length < 3 ? `\\p{gc=${name}}` : `\\p{Script=${name}}`;
  try {
    new RegExp(`[${ranges}]`, 'u');
  } catch {
    throw new Refused(`the class \`${name}\` is not known`);
  }
  return { ranges, negated };
}

/** Whether a character belongs to the class. */
export function classTest({ items, negated, fold }: CharacterClass): (character: string) => boolean {
  const tests = items.map((item) => {
    const set = new RegExp(`^[${item.ranges}]$`, fold ? 'iu' : 'u');
    return (character: string) => set.test(character) !== (item.negated ?? false);
  });
  const known = new Map<string, boolean>();
  return (character) => {
    let answer = known.get(character);
    if (answer === undefined) {
      answer = tests.some((test) => test(character)) !== negated;
      known.set(character, answer);
    }
    return answer;
  };
}
