import { describe, expect, test } from '@jest/globals';
import { GOOD, reviewBad } from './bad-input.ts';

const RESOURCE = '"arn:aws:s3:::a/*"';
const using = (expression: string) => GOOD.replace(RESOURCE, expression);
const longer = (text: string) => `${GOOD}${text}\n`;
const nested = (path: string) => `  N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${path}}}\n`;

describe('circles end with a problem', () => {
  test.each<[claim: string, head: string, problem: string]>([
    [
      'conditions',
      `Conditions:\n  A: !Not [Condition: B]\n  B: !Not [Condition: A]\n${GOOD.replace('R:\n', 'R:\n    Condition: A\n')}`,
      'circular-reference:3!',
    ],
    [
      'a condition that chooses by itself',
      `Conditions:\n  A: !Equals [!If [A, a, b], b]\n${using(`!If [A, "*", ${RESOURCE}]`)}`,
      'circular-reference:2!',
    ],
    [
      'names of resources',
      `${using('!GetAtt B.Arn')}  B: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref C}}
  C: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref B}}\n`,
      'circular-reference:20!',
    ],
    ['a template in itself', longer(nested('./template.yaml')), 'circular-reference:20!'],
  ])('%s', async (_, head, problem) => {
    expect(await reviewBad(head)).toMatchObject({ problems: [problem], verdict: 'fail' });
  });

  test('templates in each other', async () => {
    const base = { 'template.yaml': GOOD, 'b.yaml': GOOD };
    const head = { 'template.yaml': longer(nested('./b.yaml')), 'b.yaml': longer(nested('./template.yaml')) };
    const found = await reviewBad(head, base);
    expect(found).toMatchObject({ problems: ['circular-reference:20!', 'circular-reference:20!'], verdict: 'fail' });
  });

  test('exports that import each other', async () => {
    const outputs = (name: string, other: string) =>
      `Outputs:\n  O: {Value: !ImportValue export-${other}, Export: {Name: export-${name}}}`;
    const base = { 'template.yaml': GOOD, 'b.yaml': GOOD };
    const head = {
      'template.yaml': `${using('!ImportValue export-x')}${outputs('y', 'x')}\n`,
      'b.yaml': `${GOOD}${outputs('x', 'y')}\n`,
    };
    const found = await reviewBad(head, base);
    expect(new Set(found.problems)).toEqual(new Set(['circular-reference:21!']));
    expect(found.verdict).toBe('fail');
  });

  test('parameters cannot refer to anything', async () => {
    const parameters = 'Parameters:\n  A: {Type: String, Default: !Ref B}\n  B: {Type: String, Default: !Ref A}\n';
    const found = await reviewBad(`${parameters}${using('!Ref A')}`);
    expect(found).toEqual({ problems: ['default-not-literal:2'], access: 'changed', verdict: 'fail' });
  });
});

describe('an expression that AWS does not take is told, and its value is unknown', () => {
  const chosen = 'Parameters: {P: {Type: String}}\nConditions: {A: !Equals [!Ref P, x]}\n';
  test.each<[claim: string, head: string, problem: string]>([
    ['If with two arguments', `${chosen}${using(`!If [A, ${RESOURCE}]`)}`, 'intrinsic-shape:21!'],
    ['If with four', `${chosen}${using(`!If [A, ${RESOURCE}, b, c]`)}`, 'intrinsic-shape:21!'],
    ['If by a condition that is not declared', using(`!If [No, ${RESOURCE}, "*"]`), 'undeclared-reference:19!'],
    ['a function that nobody knows', using('!Foo x'), 'unknown-intrinsic:19!'],
    ['Sub with a word for its values', using('!Sub [a, b]'), 'intrinsic-shape:19!'],
    ['Select beyond the end', using('!Select [9, [a]]'), 'select-out-of-range:19!'],
    ['Select before the start', using('!Select [-1, [a]]'), 'intrinsic-shape:19!'],
    ['a mapping that is a word', `Mappings: {A: b}\n${using('!FindInMap [A, b, c]')}`, 'undeclared-reference:20!'],
  ])('%s', async (_, head, problem) => {
    const found = await reviewBad(head);
    expect(found.problems).toEqual([problem]);
    expect(['changed', 'widened']).toContain(found.access);
    expect(found.verdict).toBe('fail');
  });
});

describe('what is there, and does not touch the function, is told all the same', () => {
  test.each<[claim: string, head: string, problem: string]>([
    ['a nested template that is missing', longer(nested('./gone.yaml')), 'nested-stack-not-read:20!'],
    ['a resource that is null', longer('  N:'), 'resource-without-type:20!'],
    ['a resource that is a word', longer('  N: hello'), 'resource-without-type:20!'],
    ['a loop that is a word', longer('  Fn::ForEach::X: hello'), 'intrinsic-shape:20!'],
    ['conditions in a list', `Conditions: [a]\n${GOOD}`, 'section-not-an-object:1!'],
    ['parameters in a list', `Parameters: [a]\n${GOOD}`, 'section-not-an-object:1!'],
    ['outputs in a list', longer('Outputs: [a]'), 'section-not-an-object:20!'],
    ['a list for a condition', GOOD.replace('R:\n', 'R:\n    Condition: [A]\n'), 'condition-not-a-name:9!'],
  ])('%s', async (_, head, problem) => {
    expect(await reviewBad(head)).toEqual({ problems: [problem], access: 'unchanged', verdict: 'fail' });
  });

  test('an included file that is missing', async () => {
    const include = 'Fn::Transform: {Name: AWS::Include, Parameters: {Location: gone.yaml}}';
    const found = await reviewBad(using(`{${include}}`));
    expect(found).toEqual({ problems: ['include-not-read:19!'], access: 'changed', verdict: 'fail' });
  });
});
