import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluate, resourceMatches } from '../../src/iam/evaluate.ts';
import { clash } from '../../src/iam/inclusion/language.ts';
import { type Matching, Trie } from '../../src/iam/inclusion/trie.ts';
import { Alphabet, arnTokens, letterOf, type Reading, type Token, textTokens } from '../../src/iam/pattern.ts';
import { mapUnknowns, type Text } from '../../src/source/text.ts';
import { text } from '../iam/build.ts';
import { runsOf, seedOf } from './runs.ts';

/** One pattern against one word: the automata of the search are held to the evaluator, which reads letter by letter. */

/** Cheap enough not to be cut short. */
const runs = Math.max(400, runsOf(3000));
const seed = seedOf(20261127);
const law = <T>(of: fc.Arbitrary<T>, check: (found: T) => void) =>
  fc.assert(fc.property(of, check), { seed, numRuns: runs, endOnFailure: true });

/** By shape, and what each may turn out to be. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '${A}': ['a', 'b', 'A', 'a*', '*', '?'],
  '${a}': ['b', '', 'ab'],
  '${any:B}': ['a', 'a:b', '*', ':', 'arn:p', '?:'],
  '${any:C}': ['a', 'a:b', 'a:b:', 'x:a', '?'],
  '${Q.Arn}': ['arn:p:s:r:1:a', 'arn:p:s:*:1:*', 'arn:*:*:*:*:a:b', 'arn:::::?'],
};
const UNKNOWNS = Object.keys(VALUES);

const some = (pieces: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((list) => list.join(''));
const LETTERS = ['a', 'a', 'b', 'A'];
const patternField = some([...LETTERS, '*', '*', '?', ...UNKNOWNS], 3);
const wordField = some([...LETTERS, 'x', ...UNKNOWNS], 2);

function joined(field: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const beginning = fc.constantFrom('', 'arn:', 'arn:p:s:', 'arn:p:s:::', 'arn:p:s:r:1:', '${Q.Arn}');
  return fc.tuple(beginning, fc.array(field, { minLength: 1, maxLength: 6 })).map(([first, rest]) => {
    return `${first}${rest.join(':')}` || '*';
  });
}

const patterns = fc.oneof(
  { weight: 12, arbitrary: joined(patternField) },
  fc.constantFrom('*', '**', '*a', 'a*', '*:*'),
);

/** A word that a pattern might match, or one that has nothing to do with it. */
function wordsFor(pattern: string): fc.Arbitrary<string> {
  const pieces = pattern.split(/(\*|\?)/).map((piece) => {
    if (piece === '*') return fc.constantFrom('', 'a', 'ab', 'xx', 'a:b', 'x::', '${A}', '${any:B}', '*');
    return piece === '?' ? fc.constantFrom('a', 'x', ':', '${A}') : fc.constant(piece);
  });
  const close = fc.tuple(...pieces).map((list) => list.join('') || 'x');
  const short = fc.tuple(close, fc.nat(3)).map(
    ([word, cut]) =>
      word
        .split(':')
        .slice(0, -cut || undefined)
        .join(':') || 'x',
  );
  return fc.oneof({ weight: 4, arbitrary: close }, short, joined(wordField));
}

const pairs = patterns.chain((pattern) => fc.tuple(fc.constant(pattern), wordsFor(pattern)));

function reads(tokens: readonly Token[], matching: Matching, word: readonly number[]): boolean {
  const trie = new Trie(matching);
  trie.add(tokens, 0);
  return trie.accepts(word.reduce((states, letter) => trie.step(states, letter), trie.start()));
}

/** Whether reading one pattern as if it were a word shows that the other one matches all that it matches. */
function covers(wide: readonly Token[], narrow: readonly Token[]): boolean {
  const trie = new Trie('must');
  trie.add(wide, 0);
  return trie.accepts(narrow.reduce((states, token) => trie.stepPattern(states, token), trie.start()));
}

const letters = (word: string, alphabet: Alphabet) => textTokens(text(word), alphabet, 'literal').map(letterOf);

/** Every unknown given one of its values, in a few different ways. */
function assignments(): ((written: Text) => Text)[] {
  return [0, 1, 2, 3, 4, 5, 6, 7, 11, 17, 23, 29].map(
    (turn) => (written) =>
      mapUnknowns(written, ({ label, shape }) => {
        const values = VALUES[shape === 'any' ? `\${any:${label}}` : `\${${label}}`]!;
        return [values[turn % values.length]!];
      }),
  );
}

const colonsOf = (written: string) => written.split(':').length - 1;

/** Where all colons are written out, what is not known to be one field is taken for one. */
function isAsTaken(pattern: string, fill: (written: Text) => Text): boolean {
  const written = text(pattern.replaceAll('${Q.Arn}', ''));
  const colons = colonsOf(written.filter((part) => typeof part === 'string').join(''));
  return colons < 5 || pattern.startsWith('${any:') || colonsOf(fill(written).join('')) === colons;
}

describe('a resource', () => {
  test('is matched letter by letter as the evaluator does', () => {
    law(pairs, ([pattern, word]) => {
      const alphabet = new Alphabet();
      const found = reads(arnTokens(text(pattern), alphabet)!, 'exact', letters(word, alphabet));
      expect({ pattern, word, found }).toEqual({ pattern, word, found: resourceMatches(text(pattern), text(word)) });
    });
  });

  test('that must match does for all values, and one that may not for none', () => {
    law(pairs, ([pattern, word]) => {
      const alphabet = new Alphabet();
      const tokens = arnTokens(text(pattern), alphabet)!;
      const read = letters(word, alphabet);
      const [must, may] = [reads(tokens, 'must', read), reads(tokens, 'may', read)];
      if (must !== may) return;
      for (const fill of assignments()) {
        if (!isAsTaken(pattern, fill)) continue;
        const filled = [fill(text(pattern)), fill(text(word))] as const;
        // What is no ARN stands for the pattern that it completes.
        if (must && filled[1].join('').split(':').length < 6) continue;
        const found = resourceMatches(...filled);
        expect({ pattern, word, filled, found }).toEqual({ pattern, word, filled, found: must });
      }
    });
  });
});

describe('two patterns', () => {
  const three = fc
    .tuple(patterns, patterns)
    .chain(([one, other]) => fc.tuple(fc.constant(one), fc.constant(other), wordsFor(one)));
  const inPlace = fc.constantFrom('*', '?', 'a*', '${A}', '${any:C}');
  const related = fc
    .tuple(patterns, inPlace)
    .map(([wide, piece]) => [wide.replace(/\*/, () => piece), wide] as const)
    .chain(([narrow, wide]) => fc.tuple(fc.constant(narrow), fc.constant(wide), wordsFor(narrow)));
  const triples = fc.oneof(three, related);

  test('that clash have no word in common, and one that covers the other has all of its', () => {
    law(triples, ([one, other, word]) => {
      const alphabet = new Alphabet();
      const [a, b] = [one, other].map((pattern) => arnTokens(text(pattern), alphabet)!);
      const [isApart, isCovered] = [clash(a!, b!), covers(b!, a!)];
      if (!isApart && !isCovered) return;
      expect(clash(b!, a!)).toBe(isApart);
      for (const fill of [(written: Text) => written, ...assignments()]) {
        if (!isAsTaken(one, fill) || !isAsTaken(other, fill)) continue;
        if (!resourceMatches(fill(text(one)), fill(text(word)))) continue;
        const found = resourceMatches(fill(text(other)), fill(text(word)));
        if (isApart) expect({ one, other, word, found }).toEqual({ one, other, word, found: false });
        if (isCovered) expect({ one, other, word, found }).toEqual({ one, other, word, found: true });
      }
    });
  });
});

describe('patterns that are made of one word', () => {
  /** What the first of the assignments makes of each. */
  const STANDS_FOR: Readonly<Record<string, readonly string[]>> = { a: ['${A}', '${any:B}', '?'], b: ['${a}', '?'] };
  const field = some(['a', 'b', 'x'], 3);
  const words = fc
    .tuple(fc.array(field, { minLength: 4, maxLength: 4 }), some(['a', 'b', 'x', ':'], 4))
    .map(([four, last]) => [...['arn', ...four].flatMap((one) => [...one, ':']), ...last]);
  const abstract = (word: readonly string[]) =>
    fc.tuple(...word.map((letter) => fc.tuple(fc.constant(letter), fc.nat(9)))).map((letters) => {
      let colons = 0;
      const pieces = letters.map(([letter, roll]) => {
        if (letter === ':') colons += 1;
        if (letter === ':' && (colons < 6 || roll > 3)) return letter;
        if (roll < 2) return '*';
        return roll < 5 ? (STANDS_FOR[letter] ?? ['?'])[roll % (STANDS_FOR[letter] ?? ['?']).length]! : letter;
      });
      return pieces.join('');
    });
  const found = words.chain((word) => fc.tuple(fc.constant(word.join('')), abstract(word), abstract(word)));

  test('may match it and do not clash', () => {
    law(found, ([word, one, other]) => {
      const alphabet = new Alphabet();
      const [a, b] = [one, other].map((pattern) => arnTokens(text(pattern), alphabet)!);
      const fill = assignments()[0]!;
      const matches = [one, other].map((pattern) => resourceMatches(fill(text(pattern)), [word]));
      const may = [a!, b!].map((tokens) => reads(tokens, 'may', letters(word, alphabet)));
      const shown = { word, one, other };
      expect({ ...shown, matches, may }).toEqual({ ...shown, matches: [true, true], may: [true, true] });
      expect({ ...shown, clashes: [clash(a!, b!), clash(b!, a!)] }).toEqual({ ...shown, clashes: [false, false] });
    });
  });
});

describe('a condition', () => {
  const READINGS: Readonly<Record<string, Reading>> = {
    StringLike: 'glob',
    StringEquals: 'literal',
    StringEqualsIgnoreCase: 'ignore-case',
    ArnLike: 'arn',
  };

  test.each(Object.entries(READINGS))('%s is read letter by letter as the evaluator does', (operator, reading) => {
    law(pairs, ([pattern, word]) => {
      const alphabet = new Alphabet();
      const tokens =
        reading === 'arn' ? arnTokens(text(pattern), alphabet, 'arn') : textTokens(text(pattern), alphabet, reading);
      const clause = { operator, key: 'k', values: [text(pattern)] };
      const everything = { except: true, items: [] };
      const statement = {
        effect: 'Allow',
        actions: everything,
        resources: everything,
        conditions: [clause],
        version: '2012-10-17',
      } as const;
      const request = { action: 's:a', resource: ['*'], context: { k: [text(word)] } };
      const decided = (['narrow', 'wide'] as const).map(
        (doubt) => evaluate({ identity: [statement] }, request, doubt) === 'allowed',
      );
      const found = tokens && reads(tokens, 'exact', letters(word, alphabet));
      expect({ pattern, word, decided }).toEqual({ pattern, word, decided: [found ?? false, found ?? true] });
    });
  });
});
