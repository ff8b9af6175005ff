import { describe, expect, test } from '@jest/globals';
import { readStructures } from '../../src/app/policy-shorthand.ts';

const read = (text: string) => readStructures('access', text, ['actions', 'resources'])[0];

/** What the AWS CLI's own parser makes of these. */
describe('shorthand', () => {
  test.each([
    ['actions=a', { actions: ['a'] }],
    ['actions=a,b,resources=c', { actions: ['a', 'b'], resources: ['c'] }],
    ['resources=c,actions= a, b', { actions: ['a', 'b'], resources: ['c'] }],
    ['actions=[a, b],resources=[]', { actions: ['a', 'b'], resources: [] }],
    ['actions="a","b"', { actions: ['a', 'b'] }],
    ["actions='a,b',c", { actions: ['a,b', 'c'] }],
    ['actions=["a,b",c]', { actions: ['a,b', 'c'] }],
    ['actions=a\\,b,c', { actions: ['a,b', 'c'] }],
    ['actions="a\\"b"', { actions: ['a"b'] }],
    ['actions=\'"a"\'', { actions: ['"a"'] }],
    ['actions=""', { actions: [''] }],
    ['resources=arn:aws:s3:::b/a=b', { resources: ['arn:aws:s3:::b/a=b'] }],
  ])('%s', (text, members) => {
    expect(read(text)).toEqual(members);
  });

  test.each<[string, RegExp]>([
    ['', /cannot be read/],
    ['a', /cannot be read/],
    ['action=a', /cannot be read/],
    ['actions=a,actions=b', /names `actions` twice/],
    ["actions='it''s'", /cannot be read at its end/],
    ['actions=[a,b', /cannot be read at its end/],
    ['actions=[a]b', /cannot be read at its end/],
  ])('but not %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
