import { describe, expect, test } from '@jest/globals';
import { concatenate, followPath, literalsOf } from '../../../src/engines/access-analyzer/document.ts';
import { Placeholders } from '../../../src/engines/access-analyzer/placeholders.ts';
import { parseDocument } from '../../../src/iam/document.ts';
import type { Statement } from '../../../src/iam/policy.ts';
import { dataValue } from '../../../src/source/value.ts';
import { statement, type Written } from '../../iam/build.ts';

function send(...statements: readonly Statement[]) {
  const placeholders = new Placeholders(literalsOf(statements));
  const document = concatenate(statements, placeholders);
  const { Statement: written } = JSON.parse(document.text) as { Statement: Record<string, unknown>[] };
  return { ...document, written, placeholders };
}

function parsed(Version: string, Statement: unknown): readonly Statement[] {
  const at = { file: { path: 'p', text: '' }, start: 0, end: 0 };
  return parseDocument(dataValue({ Version, Statement: [Statement] }, at), 'identity').statements;
}

describe('statements of several documents are one document', () => {
  test('with Sids of its own', () => {
    const one = statement({ Sid: 'Same', Action: 's3:GetObject', Resource: '*' });
    const { written } = send(one, { ...one, effect: 'Deny' });
    expect(written.map(({ Sid, Effect }) => [Sid, Effect])).toEqual([
      ['S0', 'Allow'],
      ['S1', 'Deny'],
    ]);
  });

  test.each<[string, Written, Record<string, unknown>]>([
    [
      'NotAction and NotResource',
      { NotAction: 'iam:*', NotResource: 'arn:aws:s3:::a' },
      { NotAction: ['iam:*'], NotResource: ['arn:aws:s3:::a'] },
    ],
    [
      'conditions',
      { Action: '*', Resource: '*', Condition: { 'ForAnyValue:StringLikeIfExists': { 'aws:TagKeys': ['a', 'b'] } } },
      { Condition: { 'ForAnyValue:StringLikeIfExists': { 'aws:TagKeys': ['a', 'b'] } } },
    ],
    [
      'principals',
      { Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
      { Principal: { Service: ['lambda.amazonaws.com'] } },
    ],
    ['everybody', { Action: 'sts:AssumeRole', Principal: '*' }, { Principal: { AWS: ['*'] } }],
    [
      'everybody but',
      { Action: 'sts:AssumeRole', NotPrincipal: { AWS: '111122223333' } },
      { NotPrincipal: { AWS: ['111122223333'] } },
    ],
  ])('%s are written as they were', (_, written, expected) => {
    expect(send(statement(written)).written[0]).toMatchObject(expected);
  });

  test('policy variables stay variables, and a `${` that is none is escaped', () => {
    const resource = (version: string, Resource: string) =>
      send(...parsed(version, { Effect: 'Allow', Action: 's3:*', Resource })).written[0]?.Resource;
    expect(resource('2012-10-17', 'arn:aws:s3:::a/${aws:username}')).toEqual(['arn:aws:s3:::a/${aws:username}']);
    expect(resource('2012-10-17', "arn:aws:s3:::a/${aws:username, 'me'}${*}")).toEqual([
      "arn:aws:s3:::a/${aws:username, 'me'}${*}",
    ]);
    expect(resource('2008-10-17', 'arn:aws:s3:::a/${aws:username}')).toEqual(['arn:aws:s3:::a/${$}{aws:username}']);
    expect(resource('2012-10-17', 'arn:aws:s3:::a/${$}{b}')).toEqual(['arn:aws:s3:::a/${$}{b}']);
  });
});

describe('what cannot be said is left out, and named', () => {
  test.each<[string, Written, string]>([
    ['a policy that is not known', { Opaque: 'x' }, 'policies that are not in the repository'],
    [
      'a condition of the template',
      { Action: '*', Resource: '*', Condition: { StringEquals: { 'template/Stage': 'prod' } } },
      'conditions of the template',
    ],
    [
      'a condition that was not read',
      { Action: '*', Resource: '*', Condition: { 'unread:Condition': { x: 'y' } } },
      'the condition `unread:Condition`',
    ],
  ])('%s', (_, written, leftOut) => {
    const sent = send(statement(written));
    expect(sent.leftOut).toEqual([leftOut]);
    expect(sent.text).not.toMatch(/template|unread|"Condition"/);
  });
});

describe('unknown values', () => {
  const resource = (...written: readonly string[]) =>
    send(statement({ Action: 's3:*', Resource: written })).written[0]?.Resource as string[];

  test('have the shape of the place that they stand at', () => {
    const [arn] = resource('arn:aws:sqs:${Region}:${Account}:${Name}');
    expect(arn).toMatch(/^arn:aws:sqs:[a-z]{2}-[a-z]+-\d:\d{12}:unknown-value-\d+$/);
    expect(resource('${Orders.Arn}')[0]).toMatch(/^arn:aws:s3:::unknown-value-\d+$/);
  });

  test('are the same text for the same value, and another for another', () => {
    const [one, again, other] = resource('arn:aws:s3:::${A}', 'arn:aws:s3:::${A}/x', 'arn:aws:s3:::${B}');
    expect(again).toBe(`${one}/x`);
    expect(other).not.toBe(one);
  });

  test('differ from everything that is written', () => {
    expect(resource('arn:aws:s3:::unknown-value-1', 'arn:aws:s3:::${A}')[1]).not.toBe('arn:aws:s3:::unknown-value-1');
  });

  test('are told by their placeholder', () => {
    const { placeholders, written } = send(statement({ Action: 's3:*', Resource: 'arn:aws:s3:::${A}' }));
    expect(placeholders.isNamedIn(`the ARN ${String(written[0]?.Resource)} is wrong`)).toBe(true);
    expect(placeholders.isNamedIn('the ARN arn:aws:s3:::a is wrong')).toBe(false);
  });
});

test('a path leads back to the statement, and to the item where it names one', () => {
  const [first, second] = ['s3:GetObject', 'sqs:*'].map((Action) => statement({ Action, Resource: '*' }));
  const document = send(first!, second!);
  const path = [{ value: 'Statement' }, { index: 1 }, { value: 'Action' }, { index: 0 }];
  expect(followPath(path, document)).toMatchObject({ statement: second, text: ['sqs:*'], element: 'Action' });
  expect(followPath([{ value: 'Statement' }, { index: 7 }], document)).toBeUndefined();
  expect(followPath([{ value: 'Version' }], document)).toBeUndefined();
});
