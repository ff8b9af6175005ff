import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFiles } from './workspace.ts';

const folder = new URL('./cases/', import.meta.url);
const seeds = [
  'whole-policies-choose/template.yaml',
  'loops-and-includes/template.yaml',
  'functions-and-permissions/template.yaml',
  'attached-policies/template.json',
  'sam-function/template.yaml',
  'sam-not-understood/template.yaml',
  'sam-language-extensions/template.yaml',
].map((path) => ({ path: path.replace(/^.*\//, ''), text: readFileSync(new URL(path, folder), 'utf8') }));

/** What people and programs break: a piece goes, comes twice, or is replaced by something that means something. */
const piece = fc.constantFrom(
  '',
  '!Ref ',
  '!If ',
  '!Sub ',
  '[',
  ']',
  '{',
  '}',
  ':',
  '- ',
  '"',
  "'",
  '&a ',
  '*a',
  '<<: ',
  '${',
  '\n',
  '\t',
  'Fn::ForEach::X',
  '!GetAtt R.Arn',
  'AWS::NoValue',
  '\u0000',
);

describe('reading never throws', () => {
  test('on a template that was changed anywhere', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 30 }),
      piece,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (seed, changes) => {
          let text = seed.text;
          for (const { at, length, piece: put } of changes) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + put + text.slice(start + length);
          }
          const result = await readFiles({ [seed.path]: text });
          expect(result.deployments.length).toBeLessThanOrEqual(1);
        },
      ),
      { seed: 20260, numRuns: 300 },
    );
  });

  test('on any node in any place of a policy', async () => {
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(
          'a',
          'Some',
          ['Empty', { Ref: 'Stage' }, 'b'],
          ['Some', { Ref: 'Stage' }, 'b'],
          1,
          null,
          true,
          'Stage',
          '${Stage}',
          'AWS::NoValue',
          'Cond',
        ),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'Ref',
            'Fn::If',
            'Fn::Sub',
            'Fn::Join',
            'Fn::Select',
            'Fn::Split',
            'Fn::GetAtt',
            'Fn::FindInMap',
            'Fn::Cidr',
            'Fn::ForEach::A',
            'Fn::Transform',
            'Fn::Length',
            'Fn::ToJsonString',
            'Effect',
            'Action',
            'Resource',
            'Statement',
            'PolicyDocument',
          ),
          tie('node'),
          { maxKeys: 2 },
        ),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(node, node, async (policies, condition) => {
        const template = {
          AWSTemplateFormatVersion: '2010-09-09',
          Parameters: { Stage: { Type: 'String' } },
          Mappings: { Empty: {}, Some: { a: { b: ['c'] } } },
          Conditions: { Cond: condition },
          Resources: {
            'Fn::ForEach::Loop': ['V', policies, { 'A${V}': { Type: 'AWS::S3::Bucket' } }],
            Role: {
              Type: 'AWS::IAM::Role',
              Condition: 'Cond',
              Properties: { Policies: policies, ManagedPolicyArns: policies, PermissionsBoundary: policies },
            },
          },
        };
        const result = await readFiles({ 't.json': JSON.stringify(template) });
        expect(result.deployments[0]!.roles).toHaveLength(1);
      }),
      { seed: 20261, numRuns: 400 },
    );
  });
});

describe('what would take forever ends with a problem', () => {
  const role = (resource: unknown) => ({
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: { Statement: [] },
      Policies: [
        { PolicyName: 'p', PolicyDocument: { Statement: { Effect: 'Allow', Action: 's3:*', Resource: resource } } },
      ],
    },
  });
  const codes = async (template: object) => {
    const { deployments } = await readFiles({
      't.json': JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', ...template }),
    });
    return deployments[0]!.problems.map((problem) => problem.code);
  };
  const names = Array.from({ length: 30 }, (_, index) => `C${index}`);

  test('thirty conditions in one statement', async () => {
    const Parameters = Object.fromEntries(names.map((name) => [name, { Type: 'String' }]));
    const Conditions = Object.fromEntries(names.map((name) => [name, { 'Fn::Equals': [{ Ref: name }, 'x'] }]));
    const Resources = { Role: role(names.map((name) => ({ 'Fn::If': [name, 'a', 'b'] }))) };
    expect(await codes({ Parameters, Conditions, Resources })).toEqual(['too-many-alternatives']);
  });

  test('conditions that double in size thirty times', async () => {
    const Conditions = Object.fromEntries(
      names.map((name, index) => {
        const before = { Condition: `C${index - 1}` };
        const both = (first: string, second: string) => ({
          [first]: [before, { [second]: [{ 'Fn::Not': [before] }, { 'Fn::Equals': [{ Ref: 'P' }, name] }] }],
        });
        return [name, index === 0 ? { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } : both('Fn::Or', 'Fn::And')];
      }),
    );
    const Resources = { Role: role({ 'Fn::If': ['C29', 'a', 'b'] }) };
    expect(await codes({ Parameters: { P: { Type: 'String' } }, Conditions, Resources })).toContain(
      'condition-too-large',
    );
  });

  test('loops inside loops', async () => {
    const items = Array.from({ length: 100 }, (_, index) => `i${index}`);
    const loop = (depth: number): object =>
      depth === 0
        ? { 'X${V1}${V2}${V3}${V4}': { Type: 'AWS::S3::Bucket' } }
        : { [`Fn::ForEach::L${depth}`]: [`V${depth}`, items, loop(depth - 1)] };
    expect(await codes({ Resources: loop(4) })).toContain('template-too-complex');
  });
});
