import { describe, expect, test } from '@jest/globals';
import { policyCall, simulationRequest } from '../../src/app/policy-call.ts';
import { POLICY_COMMANDS } from '../../src/app/policy-options.ts';
import { simulateCustomPolicy } from '../../src/app/policy-simulation.ts';

const command = POLICY_COMMANDS.find(({ name }) => name === 'simulate-custom-policy')!;

function run(...argv: readonly string[]) {
  return simulateCustomPolicy(simulationRequest(policyCall(command, argv), (_, value) => value));
}

/** The policy of the AWS CLI's own example. */
const AFTER_A_DATE =
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}';
const at = (time: string) => `ContextKeyName='aws:CurrentTime',ContextKeyValues='${time}',ContextKeyType=date`;
const example = (time: string) =>
  run('--policy-input-list', AFTER_A_DATE, '--action-names', 'dynamodb:CreateBackup', '--context-entries', at(time));

describe('the examples of the AWS CLI', () => {
  test('a command that succeeds, key for key', () => {
    expect(JSON.stringify(example('2019-04-25T11:00:00Z'), null, 4)).toBe(`{
    "EvaluationResults": [
        {
            "EvalActionName": "dynamodb:CreateBackup",
            "EvalResourceName": "*",
            "EvalDecision": "allowed",
            "MatchedStatements": [
                {
                    "SourcePolicyId": "PolicyInputList.1",
                    "StartPosition": {
                        "Line": 1,
                        "Column": 38
                    },
                    "EndPosition": {
                        "Line": 1,
                        "Column": 167
                    }
                }
            ],
            "MissingContextValues": []
        }
    ]
}`);
  });

  test('a command that is prohibited', () => {
    expect(example('2014-04-25T11:00:00Z').EvaluationResults).toEqual([
      {
        EvalActionName: 'dynamodb:CreateBackup',
        EvalResourceName: '*',
        EvalDecision: 'implicitDeny',
        MatchedStatements: [],
        MissingContextValues: [],
      },
    ]);
  });
});

const document = (...statements: readonly string[]) =>
  `{"Version": "2012-10-17", "Statement": [${statements.join(', ')}]}`;
const GET = '{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}';
const DENY_ACL = '{"Effect": "Deny", "Action": "s3:GetObjectAcl", "Resource": "*"}';

describe('a list of statements', () => {
  test('a position begins behind the token before the statement, as IAM counts', () => {
    const [get, acl] = run(
      '--policy-input-list',
      document(GET, DENY_ACL),
      '--action-names',
      's3:GetObject',
      's3:GetObjectAcl',
    ).EvaluationResults;
    const end = 41 + GET.length;
    expect(get?.MatchedStatements).toEqual([
      {
        SourcePolicyId: 'PolicyInputList.1',
        StartPosition: { Line: 1, Column: 41 },
        EndPosition: { Line: 1, Column: end },
      },
    ]);
    expect(acl?.EvalDecision).toBe('explicitDeny');
    expect(acl?.MatchedStatements[0]).toMatchObject({
      StartPosition: { Line: 1, Column: end },
      EndPosition: { Line: 1, Column: end + 2 + DENY_ACL.length },
    });
  });

  test('over several lines, from the line of the bracket to that of the brace', () => {
    const text =
      '{\n    "Version": "2012-10-17",\n    "Statement": [\n        {\n            "Effect": "Allow",\n            "Action": "s3:*",\n            "Resource": "*"\n        }\n    ]\n}';
    const [result] = run('--policy-input-list', text, '--action-names', 's3:GetObject').EvaluationResults;
    expect(result?.MatchedStatements[0]).toMatchObject({
      StartPosition: { Line: 3, Column: 19 },
      EndPosition: { Line: 8, Column: 10 },
    });
  });
});

describe('each action on each resource', () => {
  const results = run(
    ...['--policy-input-list', document(GET), document(DENY_ACL)],
    ...['--action-names', 's3:GetObject', 's3:GetObjectAcl'],
    ...['--resource-arns', 'arn:aws:s3:::a/x', 'arn:aws:s3:::b/x'],
  ).EvaluationResults;

  test('in the order given', () => {
    expect(results.map((one) => [one.EvalActionName, one.EvalResourceName, one.EvalDecision])).toEqual([
      ['s3:GetObject', 'arn:aws:s3:::a/x', 'allowed'],
      ['s3:GetObject', 'arn:aws:s3:::b/x', 'allowed'],
      ['s3:GetObjectAcl', 'arn:aws:s3:::a/x', 'explicitDeny'],
      ['s3:GetObjectAcl', 'arn:aws:s3:::b/x', 'explicitDeny'],
    ]);
  });

  test('with the result of the resource, and the policy that a statement is of', () => {
    expect(results[2]?.ResourceSpecificResults).toMatchObject([
      {
        EvalResourceName: 'arn:aws:s3:::a/x',
        EvalResourceDecision: 'explicitDeny',
        MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.2' }],
      },
    ]);
  });
});

test('a boundary is told apart', () => {
  const call = ['--policy-input-list', document(GET), '--action-names', 's3:GetObject', 's3:GetObjectAcl'];
  const results = run(...call, '--permissions-boundary-policy-input-list', document(GET, DENY_ACL)).EvaluationResults;
  expect(results.map((one) => [one.EvalDecision, one.PermissionsBoundaryDecisionDetail])).toEqual([
    ['allowed', { AllowedByPermissionsBoundary: true }],
    ['explicitDeny', { AllowedByPermissionsBoundary: false }],
  ]);
  expect(results[1]?.MatchedStatements[0]?.SourcePolicyId).toBe('PermissionsBoundaryPolicyInputList.1');
});

test('what the policies ask for and the call does not give is missing', () => {
  const [result] = run('--policy-input-list', AFTER_A_DATE, '--action-names', 'dynamodb:GetItem').EvaluationResults;
  expect(result).toMatchObject({ EvalDecision: 'implicitDeny', MissingContextValues: ['aws:CurrentTime'] });
});

describe('context entries', () => {
  const tagged =
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]}}}}';
  test.each<[string, string, string]>([
    ['several values', 'ContextKeyName=aws:TagKeys,ContextKeyValues=a,b,ContextKeyType=stringList', 'allowed'],
    [
      'one of them another',
      'ContextKeyName=aws:TagKeys,ContextKeyValues=a,c,ContextKeyType=stringList',
      'implicitDeny',
    ],
    [
      'a comma in quotes',
      "ContextKeyName=aws:TagKeys,ContextKeyValues='a,b',ContextKeyType=stringList",
      'implicitDeny',
    ],
    ['JSON', '[{"ContextKeyName":"aws:TagKeys","ContextKeyValues":["b"],"ContextKeyType":"stringList"}]', 'allowed'],
  ])('%s', (_, entry, decision) => {
    const { EvaluationResults } = run(
      '--policy-input-list',
      tagged,
      '--action-names',
      's3:GetObject',
      '--context-entries',
      entry,
    );
    expect(EvaluationResults[0]?.EvalDecision).toBe(decision);
  });
});

describe('a call that IAM refuses', () => {
  const entry = (type: string, values = 'a') =>
    `ContextKeyName=aws:username,ContextKeyValues=${values},ContextKeyType=${type}`;
  test.each<[string, readonly string[], RegExp]>([
    ['a wildcard for an action', ['--action-names', 's3:*'], /`s3:\*` is not the name of an action/],
    [
      'a resource that is no ARN',
      ['--action-names', 's3:GetObject', '--resource-arns', 'arn:aws:s3:bucket'],
      /`arn:aws:s3:bucket` is not an ARN/,
    ],
    ['another type', ['--action-names', 's3:GetObject', '--context-entries', entry('text')], /`text` is not a type/],
    [
      'two values of one',
      ['--action-names', 's3:GetObject', '--context-entries', entry('string', 'a,b')],
      /needs one value/,
    ],
    [
      'two boundaries',
      ['--action-names', 's3:GetObject', '--permissions-boundary-policy-input-list', document(GET), document(GET)],
      /one permissions boundary/,
    ],
  ])('%s', (_, argv, message) => {
    expect(() => run('--policy-input-list', document(GET), ...argv)).toThrow(message);
  });
});
