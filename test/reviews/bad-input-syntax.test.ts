import { describe, expect, test } from '@jest/globals';
import { GOOD, reviewBad } from './bad-input.ts';
import { stack } from './pair.ts';

const bomb = ['x0: &a0 [a, a, a, a, a, a, a, a, a, a]']
  .concat(Array.from({ length: 9 }, (_, level) => `x${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`)}]`))
  .join('\n');
const deepJson = `{"AWSTemplateFormatVersion": "2010-09-09", "Resources": ${'{"a":'.repeat(5000)}1${'}'.repeat(5001)}`;

describe('a file that cannot be read is a problem at its line, and what it deploys is not decided', () => {
  test.each<[claim: string, head: string, problem: string]>([
    ['broken YAML', `${GOOD}\n  ]: {`, 'yaml-syntax:21!'],
    ['tabs', GOOD.replaceAll('  ', '\t'), 'yaml-syntax:2!'],
    ['line breaks of an old Mac', GOOD.replaceAll('\n', '\r'), 'yaml-syntax:1!'],
    ['a list', '- AWSTemplateFormatVersion\n', 'template-not-an-object:1!'],
    ['a string', 'AWSTemplateFormatVersion', 'template-not-an-object:1!'],
    ['resources in a list', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: []', 'template-not-an-object:2!'],
    ['no resources', 'AWSTemplateFormatVersion: "2010-09-09"\nResources:', 'template-not-an-object:2!'],
    ['what only looks like a template', 'Resources:\n  - Type: AWS::IAM::Role', 'not-recognised:1!'],
    ['a tag on everything', `!Foo\n${GOOD}`, 'not-recognised:1!'],
    ['aliases that explode', `${bomb}\n${GOOD}`, 'yaml-too-large:6!'],
    ['deep brackets', `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n${GOOD}`, 'nested-too-deep:1!'],
    ['five megabytes', `${GOOD}${'# x\n'.repeat(1_300_000)}`, 'file-too-large:1!'],
  ])('%s', async (_, head, problem) => {
    expect(await reviewBad(head)).toEqual({ problems: [problem], access: 'undecided', verdict: 'fail' });
  });

  test.each([
    ['a comma too many', '{"AWSTemplateFormatVersion": "2010-09-09",\n"Resources": {},}', 'json-syntax:2!'],
    ['cut off', '{"AWSTemplateFormatVersion": "2010-09-09",\n"Resources": {', 'json-syntax:2!'],
    ['deep objects', deepJson, 'nested-too-deep:1!'],
  ])('JSON with %s', async (_, head, problem) => {
    const base = { 't.json': '{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {}}' };
    expect(await reviewBad({ 't.json': head }, base)).toEqual({ problems: [problem], verdict: 'fail' });
  });

  test('on base, what head deploys is not decided either', async () => {
    const found = await reviewBad(GOOD, `${GOOD}\n  ]: {`);
    expect(found).toEqual({ problems: ['yaml-syntax:21'], access: 'undecided', verdict: 'fail' });
  });

  test('on both sides alike, it is listed and does not block', async () => {
    const broken = `${GOOD}\n  ]: {`;
    const found = await reviewBad(broken.replace('GetObject', '*'), broken);
    expect(found).toEqual({ problems: ['yaml-syntax:21'], verdict: 'pass' });
  });
});

describe('what is unusual, but means something, is read', () => {
  test.each<[claim: string, head: string]>([
    ['a byte order mark', `\uFEFF${GOOD}`],
    ['CRLF', GOOD.replaceAll('\n', '\r\n')],
    ['a tab between values', GOOD.replace('Effect: Allow, Action: s3', 'Effect: Allow,\tAction: s3')],
    ['a directive and an end of the document', `%YAML 1.2\n---\n${GOOD}...\n`],
    ['a key that is a list', `? [a, b]\n: c\n${GOOD}`],
    [
      'names that objects have by nature',
      GOOD.replace('Resources:', 'Resources:\n  constructor: {Type: AWS::S3::Bucket}'),
    ],
    ['brackets that are deep enough', `Metadata: ${'['.repeat(140)}${']'.repeat(140)}\n${GOOD}`],
  ])('%s', async (_, head) => {
    expect(await reviewBad(head)).toEqual({ problems: [], access: 'unchanged', verdict: 'pass' });
  });

  test.each([
    ['', 'nothing-deployed:1'],
    ['\n# nothing here\n', 'nothing-deployed:1'],
    ['~', 'nothing-deployed:1'],
    ['kind: Deployment', 'nothing-deployed:1'],
  ])('%j deploys nothing any more, which is worth a word', async (head, problem) => {
    expect(await reviewBad(head)).toEqual({ problems: [problem], access: 'removed', verdict: 'pass' });
  });

  test('a second document is not', async () => {
    const found = await reviewBad(`${GOOD}---\n${GOOD}`);
    expect(found).toEqual({ problems: ['more-than-one-document:21!'], access: 'unchanged', verdict: 'fail' });
  });

  test('the last of two keys counts, and both are told', async () => {
    const twice = stack({ statements: '- {Effect: Allow, Action: s3:GetObject, Action: "*", Resource: "*"}' });
    expect(await reviewBad(twice)).toEqual({ problems: ['duplicate-key:19!'], access: 'widened', verdict: 'fail' });
    const ids = `${GOOD}${GOOD.slice(GOOD.indexOf('  R:')).replace('s3:GetObject', 's3:*')}`;
    expect(await reviewBad(ids)).toEqual({ problems: ['duplicate-key:20!'], access: 'widened', verdict: 'fail' });
  });
});
