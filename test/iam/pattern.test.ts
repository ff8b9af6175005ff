import { describe, expect, test } from '@jest/globals';
import { resourceMatches } from '../../src/iam/evaluate.ts';
import { Trie } from '../../src/iam/inclusion/trie.ts';
import { Alphabet, arnTokens, capitalsOf, letterOf, lowerLetter, textTokens } from '../../src/iam/pattern.ts';
import { printText } from '../../src/source/text.ts';
import { text } from './build.ts';

function matches(pattern: string, word: string, matching: 'exact' | 'must' | 'may' = 'exact'): boolean {
  const alphabet = new Alphabet();
  const trie = new Trie(matching);
  trie.add(arnTokens(text(pattern), alphabet)!, 0);
  const letters = textTokens(text(word), alphabet, 'literal').map(letterOf);
  return trie.accepts(letters.reduce((states, letter) => trie.step(states, letter), trie.start()));
}

describe('resource patterns', () => {
  test.each([
    ['*', '*', true],
    ['**', 'anything at all', true],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/x/y:z', true],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::c/x', false],
    ['arn:aws:s3:::b?', 'arn:aws:s3:::b:', true],
    ['arn:aws:sqs:*:1:q', 'arn:aws:sqs:eu:1:q', true],
    ['arn:aws:sqs:*:q', 'arn:aws:sqs:eu:1:q', false],
    ['arn:aws:sqs:?:1:q', 'arn:aws:sqs:::1:q', false],
    ['arn:aws:sqs', 'arn:aws:sqs:eu:1:q', true],
    ['arn:aws:s*', 'arn:aws:sqs:eu:1:q', true],
    ['arn:*', 'arn:aws:sqs:eu:1:q', true],
    ['arn:*', '*', false],
    ['*:*', 'arn:aws:s3:::b', true],
  ])('%s against %s is %s', (pattern, word, expected) => {
    expect(matches(pattern, word)).toBe(expected);
  });
});

test('every letter is itself and no other one', () => {
  const letters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  const plain = letters.filter((letter) => !'*?'.includes(letter));
  for (const matching of ['exact', 'own', 'must', 'may'] as const)
    for (const letter of plain) {
      const trie = new Trie(matching);
      trie.add(textTokens([letter], new Alphabet()), 0);
      const found = letters.filter((other) => trie.accepts(trie.step(trie.start(), other.charCodeAt(0))));
      expect(found).toEqual([letter]);
    }
});

/** Whether reading one pattern as if it were a word shows that the other one matches all that it matches. */
function covers(wide: string, narrow: string): boolean {
  const alphabet = new Alphabet();
  const trie = new Trie('must');
  trie.add(arnTokens(text(wide), alphabet)!, 0);
  const tokens = arnTokens(text(narrow), alphabet)!;
  return trie.accepts(tokens.reduce((states, token) => trie.stepPattern(states, token), trie.start()));
}

describe('a pattern of which another one is seen to match everything', () => {
  test.each([
    ['arn:aws:sqs:*:1:q', 'arn:aws:sqs:eu-*:1:q', true],
    ['arn:aws:sqs:*:1:q', 'arn:aws:sqs:eu-?:1:q', true],
    ['arn:aws:sqs:?:1:q', 'arn:aws:sqs:?:1:q', true],
    ['arn:aws:sqs:?:1:q', 'arn:aws:sqs:*:1:q', false],
    ['arn:aws:sqs:eu:1:?', 'arn:aws:sqs:eu:1:?', true],
    ['arn:aws:sqs:eu:1:?', 'arn:aws:sqs:eu:1:*', false],
    ['arn:aws:sqs:eu:1:*', 'arn:aws:sqs:eu:1:a*?', true],
    ['arn:aws:sqs:eu:1:a*', 'arn:aws:sqs:eu:1:*', false],
    ['*', '?', true],
    ['*', '*', true],
    ['*:*', '*', false],
    // What comes after a value that may be several fields is in the same field on both sides.
    ['arn:${any:P}x', 'arn:${any:P}x', true],
    ['arn:${any:P}?x', 'arn:${any:P}?x', true],
    ['arn:${any:P}?x', 'arn:${any:P}*x', false],
    ['arn:${any:P}*x', 'arn:${any:P}?x', true],
    ['arn:${any:P}*x', 'arn:${any:P}*a*x', true],
    ['arn:${any:P}*x', 'arn:${any:P}:x', false],
    ['arn:${any:P}*x', 'arn:${any:P}${Q}x', true],
    ['arn:${any:P}*x', 'arn:${any:P}${any:Q}x', false],
    ['arn:${any:P}:?:*', 'arn:${any:P}:?:1:2:3', true],
    ['arn:${any:P}:*b:*', 'arn:${any:P}:*ab:1:2:3', true],
    ['${any:P}*', '${any:P}:?*${any:Q}', true],
    ['${Q.Arn}*', '${Q.Arn}:?*${any:Q}', true],
    ['${any:P}*x', '${any:P}:x', false],
    ['*:a:b:c:d:e', '${any:P}:a:b:c:d:e', false],
    ['arn:aws:*:eu:1:*', 'arn:aws:${any:S}:eu:1:${Q.Arn}', true],
  ])('%s, of %s: %s', (wide, narrow, expected) => {
    expect(covers(wide, narrow)).toBe(expected);
  });
});

describe('unknown values in patterns', () => {
  test.each([
    // pattern, word, as one assignment, for every value, for some value
    ['arn:aws:s3:::${B}/*', 'arn:aws:s3:::${B}/x', true, true, true],
    ['arn:aws:s3:::${B}/*', 'arn:aws:s3:::${C}/x', false, false, true],
    ['arn:aws:s3:::logs/*', 'arn:aws:s3:::${B}/x', false, false, true],
    ['arn:aws:s3:::*', 'arn:aws:s3:::${B}/x', true, true, true],
    ['arn:aws:s3:::?/x', 'arn:aws:s3:::${B}/x', true, false, true],
    ['arn:aws:sqs:*:1:q', 'arn:aws:sqs:${R}:1:q', true, true, true],
    ['arn:aws:sqs:*:1:q', 'arn:aws:sqs:${any:R}:q', false, false, true],
    ['arn:aws:sqs:*:1:q', 'arn:aws:sqs:${any:R}:1:q', true, false, true],
    ['*${B}', 'arn:aws:s3:::x', false, false, true],
    ['arn:aws:s3:${any:R}*x', 'arn:aws:s3:${any:R}a:1:x', true, false, true],
    ['arn:aws:s3:${any:R}?x', 'arn:aws:s3:${any:R}:x', true, false, true],
    ['arn:aws:s3:${any:R}x', 'arn:aws:s3:${any:R}x:1:y', false, false, true],
    ['arn:*', '${Orders.Arn}', true, true, true],
    ['arn:aws:*', '${Orders.Arn}', false, false, true],
    ['${Orders.Arn}/index/*', '${Orders.Arn}/index/x', true, true, true],
    ['${Orders.Arn}', '${Orders.Arn}/index/x', false, false, true],
    ['*', '${any:P}', true, true, true],
    ['arn:aws:s3:::a*', 'arn:aws:s3:::b${B}', false, false, false],
    // Only what is nothing but unknowns and stars may be the bare star.
    ['a*${B}', 'ab${B}:p:s:r:1:x', true, true, true],
    ['*a${B}', 'xa${B}:p:s:r:1:x', true, true, true],
    ['**${B}', 'x:${B}', true, false, true],
  ])('%s against %s', (pattern, word, exact, must, may) => {
    expect(resourceMatches(text(pattern), text(word))).toBe(exact);
    expect([matches(pattern, word), matches(pattern, word, 'must'), matches(pattern, word, 'may')]).toEqual([
      exact,
      must,
      may,
    ]);
  });

  test('the letters of an ARN are printed as its unknown again', () => {
    const alphabet = new Alphabet();
    const word = textTokens(text('${Orders.Arn}/index/${I}'), alphabet, 'literal').map(letterOf);
    expect(printText(alphabet.textOf(word))).toBe('${Orders.Arn}/index/${I}');
  });
});

test('an ARN of which only some letters stand in a word is printed field by field', () => {
  const alphabet = new Alphabet();
  const word = textTokens(text('${Q.Arn}'), alphabet, 'literal').map(letterOf);
  const fields = [1, 2, 3, 4, 5].map((part) => `\${Q.Arn, field ${part}}`);
  expect(printText(alphabet.textOf(word.slice(4)))).toBe(fields.join(':'));
  expect(printText(alphabet.textOf(word.slice(0, 9)))).toBe(`arn:${fields.slice(0, 3).join(':')}`);
  expect(printText(alphabet.textOf(word.with(6, 120)))).toBe(`arn:${[fields[0], 'x', ...fields.slice(2)].join(':')}`);
  expect(
    new Set(alphabet.textOf(word.slice(4)).map((part) => (typeof part === 'string' ? part : part.token))).size,
  ).toBe(6);
});

test('a letter has the lower case that JavaScript gives it, if that is one letter', () => {
  const wrong: string[] = [];
  for (let letter = 0; letter < 0x10000; letter += 1) {
    const lower = String.fromCharCode(letter).toLowerCase();
    if (lowerLetter(letter) !== (lower.length === 1 ? lower.charCodeAt(0) : letter)) wrong.push(letter.toString(16));
    if (capitalsOf(letter).some((capital) => lowerLetter(capital) !== letter)) wrong.push(letter.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('every letter is found from its lower case', () => {
  const lost: string[] = [];
  for (let letter = 0; letter < 0x10000; letter += 1) {
    const lower = lowerLetter(letter);
    if (lower !== letter && !capitalsOf(lower).includes(letter)) lost.push(letter.toString(16));
  }
  expect(lost).toEqual([]);
});
