import { describe, expect, test } from '@jest/globals';
import { loadCatalog } from '../../src/hosts/data.ts';

const catalog = await loadCatalog();

describe('actions', () => {
  test('an action is found by its name in any case, as AWS spells it', () => {
    for (const name of ['s3:GetObject', 'S3:getobject', 's3:GETOBJECT'])
      expect(catalog.action(name)?.name).toBe('s3:GetObject');
  });

  test.each([
    ['not there', 's3:NoSuchAction'],
    ['no such service', 'nosuchservice:GetObject'],
    ['a pattern', 's3:Get*'],
    ['no colon', 's3'],
    ['nothing', ''],
    ['no service', ':GetObject'],
    ['a property of every object', 'constructor:toString'],
  ])('%s: undefined', (_, name) => {
    expect(catalog.action(name)).toBeUndefined();
  });

  test('every action is found again, is spelled in its service, and has a level', () => {
    const all = catalog.services.flatMap((service) =>
      catalog.actionsOf(service).map((action) => ({ service, action })),
    );
    const wrong = all.filter(
      ({ service, action }) =>
        catalog.action(action.name.toUpperCase()) !== action ||
        !action.name.startsWith(`${service}:`) ||
        action.levels.length === 0,
    );
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(20_000);
  });

  test('services and their actions are sorted, and neither holds one twice', () => {
    const sorted = (names: readonly string[]) => [...new Set(names)].sort();
    expect(catalog.services).toEqual(sorted(catalog.services));
    for (const service of ['dynamodb', 'ec2', 'lambda']) {
      const names = catalog.actionsOf(service).map(({ name }) => name.toLowerCase());
      expect(names).toEqual(sorted(names));
    }
  });

  test.each([
    ['s3:GetObject', ['Read']],
    ['s3:ListBucket', ['List']],
    ['dynamodb:PutItem', ['Write']],
    ['iam:PutRolePolicy', ['Permissions management', 'Write']],
    ['lambda:TagResource', ['Tagging', 'Write']],
  ])('%s has the levels %j', (name, levels) => {
    expect(catalog.action(name)?.levels).toEqual(levels);
  });
});

describe('resources', () => {
  test.each([
    ['dynamodb:PutItem', 'arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}'],
    ['sqs:SendMessage', 'arn:${Partition}:sqs:${Region}:${Account}:${QueueName}'],
    ['s3:GetObject', 'arn:${Partition}:s3:::${BucketName}/${ObjectName}'],
    ['lambda:InvokeFunction', 'arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}'],
  ])('%s can be limited to %s', (name, arn) => {
    expect(catalog.action(name)?.resources.map((resource) => resource.arn)).toContain(arn);
  });

  test('an action that takes `*` only has no resources', () => {
    expect(catalog.action('s3:ListAllMyBuckets')?.resources).toEqual([]);
  });

  test('a resource type is the same wherever an action takes it', () => {
    const arns = new Map(catalog.resourcesOf('ec2').map(({ name, arn }) => [name, arn]));
    const taken = catalog.actionsOf('ec2').flatMap(({ resources }) => resources);
    expect(taken.filter(({ name, arn }) => arns.get(name) !== arn)).toEqual([]);
    expect(taken.length).toBeGreaterThan(100);
  });

  test('the keys that an action has on a resource stand beside those of the resource', () => {
    const type = catalog.resourcesOf('ecs').find(({ name }) => name === 'service')!;
    const service = catalog.action('ecs:UpdateService')!.resources.find(({ name }) => name === 'service')!;
    expect(type.conditionKeys).not.toContain('ecs:cluster');
    expect(service.conditionKeys).toEqual(expect.arrayContaining([...type.conditionKeys, 'ecs:cluster']));
    expect(new Set(service.conditionKeys).size).toBe(service.conditionKeys.length);
  });
});

describe('condition keys', () => {
  test.each([
    ['aws:SourceIp', 'IPAddress'],
    ['AWS:sourceip', 'IPAddress'],
    ['aws:PrincipalArn', 'ARN'],
    ['aws:SecureTransport', 'Bool'],
    ['aws:TagKeys', 'ArrayOfString'],
    ['aws:CurrentTime', 'Date'],
    ['dynamodb:LeadingKeys', 'ArrayOfString'],
    ['s3:max-keys', 'Numeric'],
    ['iam:PassedToService', 'String'],
    ['aws:PrincipalTag/team', 'String'],
    ['aws:RequestTag/a/b', 'String'],
    ['kms:EncryptionContext:purpose', 'String'],
    ['codebuild:secondarySources/src.auth.type', 'String'],
    ['lambda:SourceFunctionArn', 'ARN'],
    ['identitystore:UserId', 'String'],
  ])('%s: %s', (key, type) => {
    expect(catalog.keyType(key)).toBe(type);
  });

  test.each([
    ['aws:NoSuchKey'],
    ['aws:PrincipalTag/'],
    ['aws:PrincipalTag'],
    ['codebuild:secondarySources/.auth.type'],
    ['constructor'],
    [''],
  ])('%j is not known', (key) => {
    expect(catalog.keyType(key)).toBeUndefined();
  });

  test('a key of a million characters is answered', () => {
    expect(catalog.keyType(`codebuild:secondarySources/${'/a.auth'.repeat(150_000)}`)).toBeUndefined();
  });

  test('the key of every action and resource has a type', () => {
    const without = new Set<string>();
    for (const service of catalog.services) {
      const keys = [...catalog.actionsOf(service), ...catalog.resourcesOf(service)].flatMap((of) => of.conditionKeys);
      for (const key of keys) if (!catalog.keyType(key)) without.add(key);
    }
    expect([...without]).toEqual([]);
  });
});

test('the data bears a date', () => {
  expect(catalog.date).toMatch(/^20\d\d-\d\d-\d\d$/);
});
