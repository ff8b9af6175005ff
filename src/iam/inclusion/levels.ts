import type { AccessLevel, CatalogAction } from '../catalog.ts';

const ORDER: readonly AccessLevel[] = ['Permissions management', 'Write', 'Tagging', 'Read', 'List'];

/** What everybody can picture: of all that a wildcard gains, one of these is shown where it fits. */
const TELLING = new Set([
  'dynamodb:DeleteTable',
  'ec2:TerminateInstances',
  'ecr:DeleteRepository',
  'events:PutRule',
  'iam:AttachRolePolicy',
  'iam:PassRole',
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
]);

/** Lowest for what worries most. */
export function criticality(action: CatalogAction | undefined): number {
  if (!action) return ORDER.length;
  if (TELLING.has(action.name)) return action.name.startsWith('iam:') ? -2 : -1;
  const ranks = action.levels.map((level) => ORDER.indexOf(level));
  return Math.min(ORDER.length, ...ranks) - (action.name.toLowerCase().startsWith('iam:') ? 0.5 : 0);
}
