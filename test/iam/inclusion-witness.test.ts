import { describe, expect, test } from '@jest/globals';
import type { Witness } from '../../src/iam/answer.ts';
import { evaluate } from '../../src/iam/evaluate.ts';
import { noNewAccess, noNewTrust } from '../../src/iam/inclusion/no-new-access.ts';
import { printText } from '../../src/source/text.ts';
import { access, statement, type Written } from './build.ts';
import { catalogOf } from './catalog-of.ts';

const object = 'arn:${Partition}:s3:::${BucketName}/${ObjectName}';
const bucket = 'arn:${Partition}:s3:::${BucketName}';
const table = 'arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}';
const catalog = catalogOf(
  [
    ['dynamodb:DeleteTable', 'Write', table],
    ['dynamodb:GetItem', 'Read', table],
    ['dynamodb:Query', 'Read', `${table}/index/${'${IndexName}'}`, table],
    ['dynamodb:QueryIndex', 'Read', `${table}/index/${'${IndexName}'}`],
    ['iam:PassRole', 'Permissions management', 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}'],
    ['s3:GetObject', 'Read', object],
    ['s3:ListAllMyBuckets', 'List'],
    ['s3:ListBucket', 'List', bucket],
    ['s3:PutBucketPolicy', 'Permissions management', bucket],
    ['s3:PutObject', 'Write', object],
  ],
  {
    'aws:CurrentTime': 'Date',
    'aws:Referer': 'String',
    'aws:SecureTransport': 'Bool',
    'aws:SourceIp': 'IPAddress',
    'aws:TagKeys': 'ArrayOfString',
    'a:quotas': 'ArrayOfNumeric',
    's3:max-keys': 'Numeric',
  },
);

function witnesses(before: readonly Written[], after: readonly Written[]): readonly Witness[] {
  const [b, a] = [access(before), access(after)];
  const answer = noNewAccess(b, a, { catalog });
  if (answer.status !== 'refuted') return [];
  for (const { request } of answer.witnesses) {
    expect(evaluate(a, request)).toBe('allowed');
    expect(evaluate(b, request, 'wide')).not.toBe('allowed');
  }
  return answer.witnesses;
}

const shown = (list: readonly Witness[]) =>
  list.map(({ request }) => `${request.action} on ${printText(request.resource)}`);

describe('a witness', () => {
  test.each<[string, Written[], Written[], string[]]>([
    [
      'has the most critical real action',
      [],
      [{ Action: 's3:*', Resource: '*' }],
      ['s3:PutBucketPolicy on arn:aws:s3:::example'],
    ],
    [
      'has the action as AWS spells it',
      [],
      [{ Action: 'dynamodb:deletetable', Resource: '*' }],
      ['dynamodb:DeleteTable on arn:aws:dynamodb:us-east-1:123456789012:table/example'],
    ],
    [
      'has an action that is new',
      [{ Action: 's3:Put*', Resource: '*' }],
      [{ Action: 's3:*', Resource: '*' }],
      ['s3:GetObject on arn:aws:s3:::example/example'],
    ],
    [
      'has a star where the action takes nothing else',
      [],
      [{ Action: 's3:ListAll*', Resource: '*' }],
      ['s3:ListAllMyBuckets on *'],
    ],
    [
      'has the resource that is written',
      [],
      [{ Action: 'dynamodb:*', Resource: '${Orders.Arn}/index/x' }],
      ['dynamodb:DeleteTable on ${Orders.Arn}/index/x'],
    ],
    [
      'fills the wildcards of the resource',
      [],
      [{ Action: 's3:GetObject', Resource: 'arn:aws:s3:::my-*' }],
      ['s3:GetObject on arn:aws:s3:::my-example'],
    ],
    [
      'fills the fields of the resource',
      [],
      [{ Action: 'dynamodb:GetItem', Resource: 'arn:aws:dynamodb:*:*:table/*' }],
      ['dynamodb:GetItem on arn:aws:dynamodb:us-east-1:123456789012:table/example'],
    ],
    [
      'starts with administration',
      [],
      [{ Action: '*', Resource: '*' }],
      ['iam:PassRole on arn:aws:iam::123456789012:role/example'],
    ],
    ...[
      ['arn:aws:dynamodb:*:*:table/*', 'arn:aws:dynamodb:us-east-1:123456789012:table/example/index/example'],
      ['arn:aws:dynamodb:eu-west-1:*:table/a', 'arn:aws:dynamodb:eu-west-1:123456789012:table/a'],
      ['arn:aws:dynamodb:*:*:table/a*', 'arn:aws:dynamodb:us-east-1:123456789012:table/aexample'],
      ['arn:aws:dynamodb:*:*:t*/a', 'arn:aws:dynamodb:us-east-1:123456789012:texample/a'],
      ['arn:aws:dynamodb:*:*:*/index/?', 'arn:aws:dynamodb:us-east-1:123456789012:example/index/x'],
      ['arn:aws:dynamodb:*:*:*', 'arn:aws:dynamodb:us-east-1:123456789012:table/example/index/example'],
      ['arn:aws:dynamodb*:*:*:table/**', 'arn:aws:dynamodbexample:us-east-1:123456789012:table/example'],
      ['arn:aws:dynamodb:us-*-1:*:table:*', 'arn:aws:dynamodb:us-us-east-1-1:123456789012:table:example'],
      ['arn:aws:dynamodb', 'arn:aws:dynamodb:us-east-1:123456789012:table/example/index/example'],
      ['arn:*', 'arn:aws:dynamodb:us-east-1:123456789012:table/example/index/example'],
      ['*:*', 'arn:aws:dynamodb:us-east-1:123456789012:table/example/index/example'],
      ['**', 'arn:aws:dynamodb:us-east-1:123456789012:table/example/index/example'],
      ['*a', 'arna:aws:dynamodb:us-east-1:123456789012:table/example/index/example'],
      ['${any:Name}*', '${Name}example'],
      ['${Orders.Arn}*', '${Orders.Arn}example'],
      ['arn:aws:dynamodb:${Region}:*:table/?', 'arn:aws:dynamodb:${Region}:123456789012:table/x'],
    ].map(([Resource, shown]): [string, Written[], Written[], string[]] => [
      `fills ${Resource}`,
      [],
      [{ Action: 'dynamodb:QueryIndex', Resource: Resource! }],
      [`dynamodb:QueryIndex on ${shown}`],
    ]),
    [
      'has the plainest resource of its action',
      [],
      [{ Action: 'dynamodb:Query', Resource: '*' }],
      ['dynamodb:Query on arn:aws:dynamodb:us-east-1:123456789012:table/example'],
    ],
    [
      'has a resource of its action that is left',
      [],
      [{ Action: 'dynamodb:QueryIndex', NotResource: 'arn:aws:s3:::*' }],
      ['dynamodb:QueryIndex on arn:aws:dynamodb:us-east-1:123456789012:table/example/index/example'],
    ],
    [
      'has all resources where those of its action are left out',
      [],
      [{ Action: 'dynamodb:QueryIndex', NotResource: 'arn:aws:dynamodb:*' }],
      ['dynamodb:QueryIndex on *'],
    ],
    [
      'has the most critical action though others are met first',
      [{ Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' }],
      [{ Action: 's3:*', Resource: '*' }],
      ['s3:PutBucketPolicy on arn:aws:s3:::example'],
    ],
    [
      'has the first of equally critical actions',
      [],
      [{ Action: 'dynamodb:Q*', Resource: '*' }],
      ['dynamodb:Query on arn:aws:dynamodb:us-east-1:123456789012:table/example'],
    ],
    [
      'has a real action that is left',
      [],
      [{ NotAction: ['iam:*', 's3:Put*', 'dynamodb:D*'], Resource: '*' }],
      ['dynamodb:GetItem on arn:aws:dynamodb:us-east-1:123456789012:table/example'],
    ],
    [
      'has an action of whichever service fits',
      [],
      [{ Action: '*:ListAllMyBuckets', Resource: '*' }],
      ['s3:ListAllMyBuckets on *'],
    ],
    [
      'has an action of a service in capitals',
      [],
      [{ Action: 'S3:ListAll*', Resource: '*' }],
      ['s3:ListAllMyBuckets on *'],
    ],
    [
      'stands for all actions of a resource that is new',
      [{ Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::a/*' }],
      [{ Action: ['s3:GetObject', 's3:PutObject'], Resource: ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'] }],
      ['s3:PutObject on arn:aws:s3:::b/example'],
    ],
    [
      'stands for each action that is new',
      [],
      [{ Action: ['s3:GetObject', 's3:PutObject'], Resource: ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'] }],
      ['s3:PutObject on arn:aws:s3:::a/example', 's3:GetObject on arn:aws:s3:::a/example'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(shown(witnesses(before, after))).toEqual(expected);
  });

  test('is marked where only actions that AWS has not published are new', () => {
    const before: Written = { Action: ['s3:Get*', 's3:List*', 's3:Put*'], Resource: '*' };
    const list = witnesses([before], [{ Action: 's3:*', Resource: '*' }]);
    expect(list.map(({ futureOnly }) => futureOnly)).toEqual([true]);
    expect(witnesses([], [{ Action: 's3:*', Resource: '*' }])[0]?.futureOnly).toBe(false);
  });

  test('is not marked where a real action is new under a condition', () => {
    const before: Written = { Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } };
    const [first] = witnesses([before], [{ Action: 's3:*', Resource: '*' }]);
    expect([first?.request.action, first?.futureOnly]).toEqual(['s3:PutBucketPolicy', false]);
  });

  test('lists the keys of its context in their order', () => {
    const Condition = { StringEquals: { z: 'a', a: 'a', m: 'a', b: 'a' } };
    const [first] = witnesses([], [{ Action: 's3:GetObject', Resource: '*', Condition }]);
    expect(Object.keys(first!.request.context)).toEqual(['a', 'b', 'm', 'z']);
  });

  test('points at the statement that allows it', () => {
    const [first] = witnesses([], [{ Sid: 'A', Action: 's3:GetObject', Resource: '*' }]);
    expect(first?.allowedBy.sid).toBe('A');
  });

  test('there are at most twenty', () => {
    const actions = Array.from({ length: 50 }, (_, index) => `s3:A${index}`);
    expect(witnesses([], [{ Action: actions, Resource: '*' }])).toHaveLength(20);
  });
});

describe('the nearest statement', () => {
  const nearest = (before: Written[], after: Written[]) => {
    const near = witnesses(before, after)[0]?.nearest;
    return near && `${near.statement.sid}: ${near.why}`;
  };
  const get: Written = { Sid: 'Get', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' };
  test.each<[Written[], Written[], string | undefined]>([
    [
      [get],
      [{ ...get, Resource: 'arn:aws:s3:::b/x' }],
      'Get: its resource `arn:aws:s3:::a/*` does not match `arn:aws:s3:::b/x`',
    ],
    [[get], [{ ...get, Action: 's3:PutObject' }], 'Get: its actions do not include `s3:PutObject`'],
    [
      [{ ...get, Condition: { StringEquals: { k: 'a' } } }],
      [get],
      'Get: its condition `StringEquals` on `k` does not hold',
    ],
    [[get, { ...get, Sid: 'No', Effect: 'Deny' }], [get], 'Get: it was denied by statement `No`'],
    [
      [{ Sid: 'Not', Action: '*', NotResource: 'arn:aws:s3:::b/*' }],
      [{ ...get, Resource: 'arn:aws:s3:::b/x' }],
      'Not: its `NotResource` leaves out `arn:aws:s3:::b/x`',
    ],
    [[get], [{ Action: 'iam:PassRole', Resource: '*' }], undefined],
    [
      [
        { ...get, Sid: 'List', Action: ['iam:PassRole', 's3:List*'] },
        { ...get, Resource: 'arn:aws:s3:::c/*' },
      ],
      [get],
      'Get: its resource `arn:aws:s3:::c/*` does not match `arn:aws:s3:::a/example`',
    ],
    [
      [{ ...get, Sid: 'List', Action: ['iam:PassRole', 's3:List*'] }],
      [get],
      'List: its actions do not include `s3:GetObject`',
    ],
    [
      [
        { ...get, Sid: 'First', Action: 's3:A' },
        { ...get, Sid: 'Second', Action: 's3:B' },
      ],
      [get],
      'First: its actions do not include `s3:GetObject`',
    ],
    [
      [
        { ...get, Sid: 'When', Condition: { StringEquals: { k: 'a' } } },
        { ...get, Sid: 'List', Action: 's3:List*' },
      ],
      [get],
      'When: its condition `StringEquals` on `k` does not hold',
    ],
    [
      [{ ...get, Sid: 'Where', Resource: ['arn:aws:sqs', 'arn:aws:s3:::b/*', 'arn:aws:s3:::bc/*', 'arn:aws:s3:::cc'] }],
      [{ ...get, Resource: 'arn:aws:s3:::bb' }],
      'Where: its resource `arn:aws:s3:::b/*` does not match `arn:aws:s3:::bb`',
    ],
    [
      [{ ...get, Sid: 'Where', Resource: ['arn:aws:s3:::bb/x', 'arn:aws:s3:::bb/y'] }],
      [{ ...get, Resource: 'arn:aws:s3:::bb' }],
      'Where: its resource `arn:aws:s3:::bb/x` does not match `arn:aws:s3:::bb`',
    ],
    [
      [{ ...get, Sid: 'Where', Resource: 'x' }],
      [{ ...get, Resource: 'arn:aws:s3:::bb' }],
      'Where: its resource `x` does not match `arn:aws:s3:::bb`',
    ],
    [
      [get, { Sid: 'No', Effect: 'Deny', Action: 's3:*', Resource: '*', Condition: { StringEquals: { k: 'a' } } }],
      [{ ...get, Resource: 'arn:aws:s3:::b/x' }],
      'Get: its resource `arn:aws:s3:::a/*` does not match `arn:aws:s3:::b/x`',
    ],
    [[get, { Effect: 'Deny', Action: 's3:GetObject', Resource: '*' }], [get], 'Get: it was denied by a Deny'],
  ])('%j to %j', (before, after, expected) => {
    expect(nearest(before, after)).toBe(expected);
  });
});

describe('the nearest statement under a boundary', () => {
  const get: Written = { Sid: 'Get', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' };
  const everything: Written = { Action: '*', Resource: '*' };
  test.each<[Written[], string]>([
    [[{ ...get, Action: 's3:PutObject' }], 'the permissions boundary did not allow it'],
    [
      [everything, { ...get, Sid: 'Not', Effect: 'Deny' }],
      'it was denied by statement `Not` of the permissions boundary',
    ],
    [[everything, { ...everything, Effect: 'Deny' }], 'it was denied by a Deny of the permissions boundary'],
  ])('%j', (boundary, why) => {
    const answer = noNewAccess(access([get], boundary), access([get]), { catalog });
    expect(answer).toMatchObject({ witnesses: [{ nearest: { statement: { sid: 'Get' }, why } }] });
  });
  test('who asks may be another one', () => {
    const trust = (AWS: string): Written => ({ Sid: 'Trust', Principal: { AWS }, Action: 'sts:AssumeRole' });
    const answer = noNewTrust([statement(trust('111122223333'))], [statement(trust('444455556666'))]);
    expect(answer).toMatchObject({ witnesses: [{ nearest: { why: 'its principal is another one' } }] });
  });
  test('a Deny that is not understood is not the reason', () => {
    const no = (Sid: string, Condition: NonNullable<Written['Condition']>): Written => {
      return { ...get, Sid, Effect: 'Deny', Condition };
    };
    const before = access([get, no('Unheard', { Unheard: { k: 'a' } }), no('Heard', { Null: { k: 'true' } })]);
    expect(noNewAccess(before, access([get]), { catalog })).toMatchObject({
      witnesses: [{ nearest: { why: 'it was denied by statement `Heard`' } }],
    });
  });
  test('what is not understood counts for the old side', () => {
    const odd = { ...get, Condition: { Unheard: { k: 'a' }, StringEquals: { l: 'a' } } };
    const answer = noNewAccess(access([odd]), access([get]), { catalog });
    expect(answer).toMatchObject({
      witnesses: [{ nearest: { why: 'its condition `StringEquals` on `l` does not hold' } }],
    });
  });
});

describe('an error that is no lack of budget is not taken for one', () => {
  const broken = () => {
    throw new Error('the catalogue is broken');
  };
  test('while a request is put into words', () => {
    const all = access([{ Action: 's3:*', Resource: '*' }]);
    expect(() => noNewAccess(access([]), all, { catalog: { ...catalog, actionsOf: broken } })).toThrow('is broken');
  });
  test('while a request is looked for, and while a proof is', () => {
    const when = (operator: string, value: string): Written => ({
      Effect: operator === 'StringEquals' ? 'Allow' : 'Deny',
      Action: 's3:GetObject',
      Resource: '*',
      Condition: { [operator]: { k: value } },
    });
    const asked = access([when('StringEquals', 'a'), when('StringNotEquals', '${any:V}')]);
    const ask = (failsAt?: number) => {
      let looks = 0;
      const keyType = () => (looks++ === failsAt ? broken() : undefined);
      return { answer: noNewAccess(access([]), asked, { catalog: { ...catalog, keyType } }), looks };
    };
    const { answer, looks } = ask();
    expect(answer.status).toBe('undecided');
    for (const look of [0, looks - 1]) expect(() => ask(look)).toThrow('is broken');
  });
});

describe('what the catalogue says of a key', () => {
  const on = (operator: string, key: string, value: string | string[]): Written => ({
    Action: 's3:GetObject',
    Resource: '*',
    Condition: { [operator]: { [key]: value } },
  });
  test('a key of true and false has no third value', () => {
    const halves = [on('Bool', 'aws:SecureTransport', 'true'), on('Bool', 'aws:SecureTransport', 'false')];
    expect(witnesses(halves, [on('Null', 'aws:SecureTransport', 'false')])).toEqual([]);
  });
  test('an unknown value of such a key is not taken for none', () => {
    const answer = noNewAccess(access([]), access([on('Bool', 'aws:SecureTransport', '${Flag}')]), { catalog });
    expect(answer.status).not.toBe('proved');
  });
  test('a key of numbers has nothing but numbers, and a key of texts is compared with numbers in vain', () => {
    const halves = (key: string) => [on('NumericLessThan', key, '5'), on('NumericGreaterThanEquals', key, '5')];
    expect(witnesses(halves('s3:max-keys'), [on('Null', 's3:max-keys', 'false')])).toEqual([]);
    const [first] = witnesses(halves('aws:Referer'), [on('Null', 'aws:Referer', 'false')]);
    expect(first?.request.context).toEqual({ 'aws:referer': [['x']] });
    const quotas = ['NumericLessThan', 'NumericGreaterThanEquals'].map((name) =>
      on(`ForAllValues:${name}`, 'a:quotas', '5'),
    );
    expect(witnesses(quotas, [on('ForAnyValue:NumericLessThan', 'a:quotas', '4')])).toHaveLength(1);
    expect(
      witnesses([on('ForAnyValue:NumericLessThan', 'a:quotas', '5')], [on('Null', 'a:quotas', 'false')]),
    ).toMatchObject([{ request: { context: { 'a:quotas': [['5']] } } }]);
  });
  test('a key of texts is compared with dates and addresses in vain', () => {
    for (const halves of [
      ['DateLessThan', 'DateGreaterThanEquals'].map((name) => on(name, 'aws:Referer', '2026-01-01')),
      [on('IpAddress', 'aws:Referer', ['0.0.0.0/0', '::/0'])],
    ])
      expect(witnesses(halves, [on('Null', 'aws:Referer', 'false')])).toHaveLength(1);
  });
  test('a key of numbers has one where it is compared with none', () => {
    const Condition = { Null: { 's3:max-keys': 'false' }, NumericNotEquals: { 's3:max-keys': [] } };
    expect(witnesses([], [{ Action: 's3:GetObject', Resource: '*', Condition }])).toHaveLength(1);
  });
  test('a key of true and false has one of them where it only has to be there', () => {
    const [first] = witnesses([], [on('Null', 'aws:SecureTransport', 'false')]);
    expect(first?.request.context).toEqual({ 'aws:securetransport': [['true']] });
  });
  test('a key of addresses has one of either version, and a key of dates nothing but dates', () => {
    const versions = on('IpAddress', 'aws:SourceIp', ['0.0.0.0/0', '::/0']);
    expect(witnesses([versions], [on('Null', 'aws:SourceIp', 'false')])).toEqual([]);
    const times = ['DateLessThan', 'DateGreaterThanEquals'].map((name) => on(name, 'aws:CurrentTime', '2026'));
    expect(witnesses(times, [on('Null', 'aws:CurrentTime', 'false')])).toEqual([]);
  });
  test('a key with one value has one', () => {
    const Condition = { StringEquals: { 'aws:Referer': 'a' }, StringLike: { 'aws:Referer': 'b' } };
    expect(witnesses([], [{ Action: 's3:GetObject', Resource: '*', Condition }])).toEqual([]);
  });
  test('a key with many values has many without a set operator, too', () => {
    expect(
      witnesses([on('ForAllValues:StringEquals', 'aws:TagKeys', 'a')], [on('StringEquals', 'aws:TagKeys', 'a')]),
    ).toHaveLength(1);
  });
});
