import { describe, expect, test } from '@jest/globals';
import type { Written } from './build.ts';
import { brief, compare, s3, when } from './compare.ts';

describe('limits', () => {
  test('a budget that ends is undecided, never proved', () => {
    const answer = compare([s3('s3:A*', '*')], [s3('s3:A?*', '*')], { budget: 3 });
    expect(brief(answer)).toBe('undecided: the policies are too large or too intricate to compare in full');
  });
  test('where every letter stands in a pattern, no name is made up', () => {
    const strange = Array.from({ length: 0x2000 }, (_, index) => String.fromCharCode(0xe000 + index));
    const names = [...'xzqyw0123456789', ...strange].map((letter) => `arn:aws:s3:::${letter}`);
    const asked = [s3('s3:A', 'arn:aws:s3:::?')];
    expect(compare([s3('s3:A', names.slice(0, -1))], asked).status).toBe('refuted');
    expect(compare([s3('s3:A', names)], asked).status).toBe('undecided');
  });
  test('patterns whose combinations explode are undecided', () => {
    const spread = (number: number) => `arn:aws:s3:::*${[...number.toString(2).padStart(12, '0')].join('*')}*`;
    const before = Array.from(
      { length: 40 },
      (_, index): Written => ({ Action: '*', NotResource: spread(index * 17) }),
    );
    expect(compare(before, [s3('*', '*')], { budget: 300_000 }).status).toBe('undecided');
  });
  test('values that matter together are sought in all combinations, as long as the budget lasts', () => {
    const values = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);
    const allBut = (value: string) => s3('s3:A', '*', when('ForAllValues:StringNotEquals', 'k', value));
    const asked = (count: number) => {
      return brief(compare(values(count).map(allBut), [s3('s3:A', '*')], { budget: 50_000 }));
    };
    expect(asked(8)).toEqual([`s3:A on * k=${values(8).join()}`]);
    expect(asked(20)).toBe('undecided: the policies are too large or too intricate to compare in full');
  });
  test('thousands of stars are answered', () => {
    const stars = `arn:aws:s3:::${'*a'.repeat(1000)}`;
    expect(compare([s3('s3:A', stars)], [s3('s3:A', stars)]).status).toBe('proved');
    expect(compare([s3('s3:A', `${stars}b`)], [s3('s3:A', stars)]).status).toBe('refuted');
    expect(compare([s3('s3:A', '*')], [s3('s3:A', '*'.repeat(2000))]).status).toBe('proved');
  });
  test('letters whose lower case is longer, or another at the end, are letters like any other', () => {
    for (const Action of ['s:İ*', 's:ΑΣ*', 's:\u212a*'])
      expect([compare([s3(Action, '*')], [s3(Action, 'x')]), compare([], [s3(Action, '*')])]).toMatchObject([
        { status: 'proved' },
        { status: 'refuted' },
      ]);
  });
  test('lone surrogates are letters', () => {
    expect(compare([s3('s3:A', 'arn:aws:s3:::\ud800')], [s3('s3:A', 'arn:aws:s3:::\ud800')]).status).toBe('proved');
    expect(compare([s3('s3:A', 'arn:aws:s3:::\ud801')], [s3('s3:A', 'arn:aws:s3:::\ud800')]).status).toBe('refuted');
  });
});
