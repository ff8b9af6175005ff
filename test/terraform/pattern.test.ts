import { expect, test } from '@jest/globals';
import { NotFollowed } from '../../src/terraform/functions/function.ts';
import { CompiledPattern } from '../../src/terraform/functions/pattern.ts';

test.each([
  ['more matches than there is time for', 'a.*b|a', 'a'.repeat(20_000)],
  ['repetitions of repetitions', '((a{1,100}){1,100}){1,100}', 'a'],
  ['groups in groups', `${'('.repeat(300)}a${')'.repeat(300)}`, 'a'],
  ['a very long pattern', 'a'.repeat(6000), 'a'],
])('%s are not followed', (_, source, text) => {
  expect(() => new CompiledPattern(source).matches(text, Number.POSITIVE_INFINITY)).toThrow(NotFollowed);
});

test('what is preferred is found in a long text', () => {
  const text = `${'ab'.repeat(5000)}c`;
  const [match] = new CompiledPattern('(?:(a)|b)*(c)?').matches(text, 1);
  expect(match).toMatchObject({ start: 0, end: text.length, groups: [text, 'a', 'c'] });
});
