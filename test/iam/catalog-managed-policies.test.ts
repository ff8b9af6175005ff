import { expect, test } from '@jest/globals';
import { loadManagedPolicies } from '../../src/hosts/data.ts';

const policies = await loadManagedPolicies();
const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];

test('AWSLambdaBasicExecutionRole writes logs', () => {
  const arn = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
  expect(policies.byArn(arn)).toEqual({
    arn,
    name: 'AWSLambdaBasicExecutionRole',
    document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: LOGS, Resource: '*' }] },
  });
});

test('AdministratorAccess allows everything', () => {
  expect(policies.byName('AdministratorAccess')?.document).toEqual({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  });
});

test('of a policy with several versions, the one in force is given', () => {
  const { document } = policies.byName('AWSLambdaVPCAccessExecutionRole')!;
  // Versions 1 and 2 had no `ec2:DescribeSubnets`.
  expect(document).toMatchObject({
    Statement: [
      {
        Action: [
          ...LOGS,
          'ec2:CreateNetworkInterface',
          'ec2:DescribeNetworkInterfaces',
          'ec2:DescribeSubnets',
          'ec2:DeleteNetworkInterface',
          'ec2:AssignPrivateIpAddresses',
          'ec2:UnassignPrivateIpAddresses',
        ],
      },
    ],
  });
});

test('a policy is found by its name whatever the path in its ARN', () => {
  expect(policies.byName('AWSLambdaBasicExecutionRole')?.arn).toContain(':policy/service-role/');
  expect(policies.byName('ReadOnlyAccess')?.arn).toBe('arn:aws:iam::aws:policy/ReadOnlyAccess');
});

test('in another partition the policy names that partition’s resources', () => {
  const { arn, document } = policies.byArn('arn:aws-us-gov:iam::aws:policy/AWSLambda_FullAccess')!;
  expect(arn).toBe('arn:aws-us-gov:iam::aws:policy/AWSLambda_FullAccess');
  expect(JSON.stringify(document)).toContain('"arn:aws-us-gov:logs:');
  expect(JSON.stringify(document)).not.toContain('"arn:aws:');
});

test.each([
  ['a customer managed policy', 'arn:aws:iam::123456789012:policy/AdministratorAccess'],
  ['another path', 'arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole'],
  ['no such policy', 'arn:aws:iam::aws:policy/NoSuchPolicy'],
  ['a name', 'AdministratorAccess'],
  ['no partition', 'arn::iam::aws:policy/AdministratorAccess'],
  ['nothing', ''],
])('%s is not in the snapshot', (_, arn) => {
  expect(policies.byArn(arn)).toBeUndefined();
});

test('the data bears a date', () => {
  expect(policies.date).toMatch(/^20\d\d-\d\d-\d\d$/);
});
