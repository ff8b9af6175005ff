import { describe, expect, test } from '@jest/globals';
import { GOOD, reviewBad } from './bad-input.ts';
import { stack } from './pair.ts';

const role = (properties: string) => stack({ role: properties });
const document = (text: string) => role(`Policies: [{PolicyName: p, PolicyDocument: ${text}}]`);
const statement = (text: string) => stack({ statements: `- {${text}}` });
const NOT_READ = 'policy-not-read:14!';
const GRAMMAR = 'policy-grammar:14!';

describe('a policy that is none is a problem, and the function is not decided', () => {
  test.each<[claim: string, head: string, problem: string]>([
    ['a word', document('hello'), NOT_READ],
    ['a number', document('3'), NOT_READ],
    ['a list', document('[{Effect: Allow}]'), GRAMMAR],
    ['policies that are a word', role('Policies: hello'), NOT_READ],
    ['a policy that is a word', role('Policies: [hello]'), NOT_READ],
    ['statements that are a word', document('{Statement: hello}'), GRAMMAR],
    ['no effect', statement('Action: s3:GetObject, Resource: "*"'), 'policy-grammar:19!'],
    ['an effect in lower case', statement('Effect: allow, Action: s3:GetObject, Resource: "*"'), 'policy-grammar:19!'],
    ['two effects', statement('Effect: [Allow], Action: s3:GetObject, Resource: "*"'), 'policy-grammar:19!'],
    ['no action', statement('Effect: Allow, Resource: "*"'), 'policy-grammar:19!'],
    ['actions in a list of lists', statement('Effect: Allow, Action: [["s3:*"]], Resource: "*"'), 'policy-grammar:19!'],
    [
      'a resource that is an object',
      statement('Effect: Allow, Action: "s3:*", Resource: {a: b}'),
      'policy-grammar:19!',
    ],
    ['a resource that is nothing', statement('Effect: Allow, Action: "s3:*", Resource: '), 'policy-grammar:19!'],
    ['no resource in the list', statement('Effect: Allow, Action: "s3:*", Resource: []'), 'policy-grammar:19!'],
    [
      'a condition that is a word',
      statement('Effect: Allow, Action: "s3:*", Resource: "*", Condition: x'),
      'policy-grammar:19!',
    ],
    [
      'an operator without keys',
      statement('Effect: Allow, Action: "s3:*", Resource: "*", Condition: {Bool: x}'),
      'policy-grammar:19!',
    ],
  ])('%s', async (_, head, problem) => {
    expect(await reviewBad(head)).toEqual({ problems: [problem], access: 'undecided', verdict: 'fail' });
  });

  test('but a policy that is written as a string of JSON is one', async () => {
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' },
    });
    expect(await reviewBad(document(`'${text}'`))).toEqual({ problems: [], access: 'unchanged', verdict: 'pass' });
  });
});

describe('a policy that says nothing allows nothing', () => {
  test.each<[claim: string, head: string, problems: readonly string[]]>([
    ['no statement in the list', document('{Statement: []}'), []],
    ['null for a statement, as `AWS::NoValue`', document('{Statement: [null]}'), []],
    ['no policy in the list', role('Policies: []'), []],
    ['no document', role('Policies: [{PolicyName: p}]'), [GRAMMAR]],
    ['no statement', document('{Version: "2012-10-17"}'), [GRAMMAR]],
    ['a statement that is null', document('{Statement: null}'), [GRAMMAR]],
    ['an action that is a number', statement('Effect: Allow, Action: 12, Resource: "*"'), []],
    ['an action without a service', statement('Effect: Allow, Action: s3, Resource: "*"'), []],
  ])('%s', async (_, head, problems) => {
    const verdict = problems.length > 0 ? 'fail' : 'pass';
    expect(await reviewBad(head)).toEqual({ problems, access: 'narrowed', verdict });
  });
});

describe('what has to be there is missed', () => {
  const added = (resource: string) => `${GOOD}  X: {${resource}}\n`;
  test.each<[claim: string, head: string, line: number]>([
    ['the document of a policy', added('Type: AWS::IAM::Policy, Properties: {PolicyName: x, Roles: [!Ref R]}'), 20],
    [
      'who has a policy',
      added('Type: AWS::IAM::Policy, Properties: {PolicyName: x, PolicyDocument: {Statement: []}}'),
      20,
    ],
    ['the document of a managed policy', added('Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [!Ref R]}'), 20],
    [
      'the document of a role policy',
      added('Type: AWS::IAM::RolePolicy, Properties: {PolicyName: x, RoleName: !Ref R}'),
      20,
    ],
    ['the trust document of a role', GOOD.replace('AssumeRolePolicyDocument', 'Tags'), 8],
    ['all of a role', added('Type: AWS::IAM::Role'), 20],
    ['all of a function', added('Type: AWS::Lambda::Function'), 20],
  ])('%s', async (_, head, line) => {
    expect(await reviewBad(head)).toMatchObject({
      problems: [`missing-property:${line}!`],
      access: 'unchanged',
      verdict: 'fail',
    });
  });

  test.each([
    ['the role of a function', GOOD.replace('Role: !GetAtt R.Arn', 'Layers: []'), 2],
    [
      'the properties of a role',
      GOOD.replace('Properties:\n      Assume', 'Properties: hello\n    X:\n      Assume'),
      8,
    ],
  ])('%s', async (_, head, line) => {
    const found = await reviewBad(head);
    expect(found).toMatchObject({ problems: [`missing-property:${line}!`], verdict: 'fail' });
  });
});

describe('a bare policy file', () => {
  const allow = (action: string, more: object = {}) => ({ Effect: 'Allow', Action: action, Resource: '*', ...more });
  const policy = (content: object) => ({ 'policy.json': JSON.stringify(content) });
  const base = policy({ Version: '2012-10-17', Statement: [allow('s3:GetObject')] });

  test.each<[claim: string, head: Record<string, string>, problem: string]>([
    ['that is not JSON any more', { 'policy.json': '{"Version": "2012-10-17", "Statement": [}' }, 'json-syntax:1!'],
    ['that is empty', { 'policy.json': '' }, 'json-syntax:1!'],
    ['that has lost its version', policy({ Statement: [allow('*')] }), 'not-recognised:1!'],
    [
      'that got a principal',
      policy({ Version: '2012-10-17', Statement: [allow('*', { Principal: '*' })] }),
      'not-recognised:1!',
    ],
    ['whose statement is a word', policy({ Version: '2012-10-17', Statement: 'x' }), 'not-recognised:1!'],
    [
      'with a statement twice',
      { 'policy.json': base['policy.json']!.replace('"Statement"', '"Statement":[],"Statement"') },
      'duplicate-key:1!',
    ],
  ])('%s is not decided', async (_, head, problem) => {
    expect(await reviewBad(head, base)).toEqual({ problems: [problem], access: 'undecided', verdict: 'fail' });
  });

  test('that says nothing allows nothing', async () => {
    const head = policy({ Version: '2012-10-17', Statement: null });
    const found = await reviewBad(head, base);
    expect(found).toEqual({ problems: ['policy-grammar:1!'], access: 'narrowed', verdict: 'fail' });
  });
});
