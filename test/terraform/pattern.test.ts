import { expect, test } from '@jest/globals';
import { NotFollowed, Refused } from '../../src/terraform/functions/function.ts';
import { CompiledPattern } from '../../src/terraform/functions/pattern.ts';

test.each([
  ['more matches than there is time for', 'a.*b|a', 'a'.repeat(20_000)],
  ['a long pattern in a long text', 'a'.repeat(6000), 'a'.repeat(6000)],
  ['one name of two groups', '(?P<a>a)(?P<a>b)', 'ab'],
])('%s is not followed', (_, source, text) => {
  expect(() => new CompiledPattern(source).matches(text, Number.POSITIVE_INFINITY)).toThrow(NotFollowed);
});

test('repetitions of repetitions are refused, as Go does', () => {
  expect(() => new CompiledPattern('((a{1,100}){1,100}){1,100}')).toThrow(Refused);
});

test('what is preferred is found in a long text', () => {
  const text = `${'ab'.repeat(5000)}c`;
  const [match] = new CompiledPattern('(?:(a)|b)*(c)?').matches(text, 1);
  expect(match).toMatchObject({ start: 0, end: text.length, groups: [text, 'a', 'c'] });
});
