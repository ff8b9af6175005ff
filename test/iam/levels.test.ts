import { describe, expect, test } from '@jest/globals';
import type { AccessLevel } from '../../src/iam/catalog.ts';
import { criticality } from '../../src/iam/inclusion/levels.ts';

const of = (name: string, ...levels: AccessLevel[]) => criticality({ name, levels, resources: [], conditionKeys: [] });

describe('what worries most comes first', () => {
  test('by access level, and an action of several by its worst', () => {
    const ranks = [
      of('s3:A', 'Read', 'Permissions management'),
      of('s3:B', 'Write'),
      of('s3:C', 'Tagging', 'List'),
      of('s3:D', 'Read'),
      of('s3:E', 'List'),
    ];
    expect(ranks).toEqual([0, 1, 2, 3, 4]);
  });
  test('what nobody knows comes last', () => {
    expect(criticality(undefined)).toBe(5);
    expect(of('s3:A')).toBe(5);
  });
  test('IAM comes before others of its level, and not what only ends like it', () => {
    expect(of('IAM:A', 'Write')).toBe(0.5);
    expect(of('a:iam:', 'Write')).toBe(1);
  });
  test.each([
    'dynamodb:DeleteTable',
    'ec2:TerminateInstances',
    'ecr:DeleteRepository',
    'events:PutRule',
    'kinesis:DeleteStream',
    'kms:ScheduleKeyDeletion',
    'lambda:UpdateFunctionCode',
    'logs:DeleteLogGroup',
    'rds:DeleteDBInstance',
    's3:DeleteObject',
    's3:PutBucketPolicy',
    'secretsmanager:PutSecretValue',
    'ses:SendEmail',
    'sns:Publish',
    'sqs:DeleteQueue',
    'ssm:PutParameter',
    'states:StartExecution',
    'sts:AssumeRole',
  ])('%s is known to everybody', (name) => {
    expect(of(name, 'Write')).toBe(-1);
  });
  test.each(['iam:PassRole', 'iam:AttachRolePolicy'])('%s before all others', (name) => {
    expect(of(name, 'Permissions management')).toBe(-2);
  });
});
