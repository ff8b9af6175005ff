import { describe, expect, test } from '@jest/globals';
import { accessNotGrantedInBatches } from '../../src/app/not-granted-batches.ts';
import { askAnalyzer, policyCall, simulationRequest } from '../../src/app/policy-call.ts';
import { POLICY_COMMANDS, type PolicyCommand } from '../../src/app/policy-options.ts';
import { embeddedAnalyzer } from '../../src/app/policy-service.ts';
import { type SimulateCustomPolicyResponse, simulateCustomPolicy } from '../../src/app/policy-simulation.ts';
import { loadCatalog } from '../../src/hosts/data.ts';
import type { CheckAccessNotGrantedRequest, CheckResponse } from '../../src/iam/access-analyzer.ts';

const command = (name: string): PolicyCommand => POLICY_COMMANDS.find((one) => one.name === name)!;

/** Runs a command on files that are not there: `file://old.json` is a key of `files`. */
async function run(name: string, argv: readonly string[], files: Readonly<Record<string, unknown>> = {}) {
  const load = (_: string, value: string) => {
    const file = value.startsWith('file://') ? files[value.slice('file://'.length)] : value;
    return typeof file === 'string' ? file : JSON.stringify(file);
  };
  const call = policyCall(command(name), argv);
  if (name === 'simulate-custom-policy') return simulateCustomPolicy(simulationRequest(call, load));
  return askAnalyzer(call, load, embeddedAnalyzer(await loadCatalog()));
}

const BUCKET = 'arn:aws:s3:::amzn-s3-demo-bucket';
const policy = (...Statement: readonly unknown[]) => ({ Version: '2012-10-17', Statement });
const read = (...Action: readonly string[]) => ({ Effect: 'Allow', Action, Resource: [BUCKET, `${BUCKET}/*`] });

const NO_NEW_ACCESS = [
  '--existing-policy-document',
  'file://old.json',
  '--new-policy-document',
  'file://new.json',
  '--policy-type',
  'IDENTITY_POLICY',
];

describe('check-no-new-access', () => {
  const ask = (before: unknown, after: unknown, type = 'IDENTITY_POLICY') =>
    run('check-no-new-access', [...NO_NEW_ACCESS.slice(0, -1), type], {
      'old.json': before,
      'new.json': after,
    }) as Promise<CheckResponse>;

  test('prints what the AWS CLI prints, key for key, and a request that shows it', async () => {
    const answer = await ask(
      policy(read('s3:GetObject', 's3:ListBucket')),
      policy(read('s3:GetObject', 's3:GetObjectAcl')),
    );
    expect(JSON.stringify(answer, null, 4)).toBe(`{
    "result": "FAIL",
    "message": "The modified permissions grant new access compared to your existing policy.",
    "reasons": [
        {
            "description": "New access in the statement with index: 0.",
            "statementIndex": 0,
            "witness": {
                "action": "s3:GetObjectAcl",
                "resource": "${BUCKET}",
                "context": {},
                "futureOnly": false,
                "nearest": "its actions do not include \`s3:GetObjectAcl\`"
            }
        }
    ]
}`);
  });

  test('passes where nothing is new', async () => {
    expect(await ask(policy(read('s3:*')), policy(read('s3:GetObject')))).toEqual({
      result: 'PASS',
      message: 'The modified permissions do not grant new access compared to your existing policy.',
    });
  });

  test('gives one reason for each statement, by its Sid where it has one', async () => {
    const after = policy({ ...read('s3:Put*', 's3:Get*'), Sid: 'Write' }, read('s3:GetObject'), { ...read('sqs:*') });
    const { reasons } = await ask(policy(read('s3:GetObject')), after);
    expect(reasons?.map(({ witness: _, ...reason }) => reason)).toEqual([
      { description: 'New access in the statement with sid: Write.', statementIndex: 0, statementId: 'Write' },
      { description: 'New access in the statement with index: 2.', statementIndex: 2 },
    ]);
  });

  test('a removed Deny is new access of the statement that it held back', async () => {
    const deny = { Effect: 'Deny', Action: 's3:GetObject', Resource: '*' };
    const { reasons } = await ask(policy(deny, read('s3:GetObject')), policy(read('s3:GetObject')));
    expect(reasons).toHaveLength(1);
  });

  test('what is not decided fails, and says why', async () => {
    const until = (value: string) => ({
      ...read('s3:GetObject'),
      Condition: { DateLessThan: { 'aws:CurrentTime': value } },
    });
    expect(await ask(policy(until('soon')), policy(until('later')))).toMatchObject({
      result: 'FAIL',
      reasons: [{ description: expect.stringMatching(/^Not decided: .+DateLessThan.+\.$/) }],
    });
  });

  const home = (name: string) => ({ ...read('s3:GetObject'), Resource: `${BUCKET}/${name}/*` });
  test.each<[string, object, object, object]>([
    [
      'a variable in what is new',
      home('public'),
      home('${aws:username}'),
      { resource: `${BUCKET}/example/example`, context: { 'aws:username': ['example'] } },
    ],
    [
      'a variable that a literal stood for',
      home('${aws:username}'),
      home('jane'),
      { resource: `${BUCKET}/jane/example`, context: {} },
    ],
    [
      'a variable that was left out',
      { ...read('s3:GetObject'), Resource: '*', Condition: { StringEquals: { 's3:prefix': '${aws:userid}' } } },
      { ...read('s3:GetObject'), Resource: '*', Condition: { StringLike: { 's3:prefix': 'a' } } },
      { context: { 's3:prefix': ['a'] } },
    ],
  ])('a witness can be replayed by everybody: %s', async (_, before, after, witness) => {
    const { reasons } = await ask(policy(before), policy(after));
    expect(reasons?.[0]?.witness).toMatchObject(witness);
    const { action, resource, context } = reasons![0]!.witness!;
    const decide = async (statement: object) => {
      const argv = ['--policy-input-list', JSON.stringify(policy(statement)), '--action-names', action];
      const entries = Object.entries(context).map(
        ([key, values]) => `ContextKeyName=${key},ContextKeyValues=${values.join()},ContextKeyType=stringList`,
      );
      const options = entries.length > 0 ? ['--context-entries', ...entries] : [];
      const answer = await run('simulate-custom-policy', [...argv, '--resource-arns', resource, ...options]);
      return (answer as SimulateCustomPolicyResponse).EvaluationResults[0]?.EvalDecision;
    };
    expect([await decide(before), await decide(after)]).toEqual(['implicitDeny', 'allowed']);
  });

  test('principals take part in a resource policy', async () => {
    const trust = (Service: string) => policy({ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' });
    const answer = await ask(trust('lambda.amazonaws.com'), trust('ec2.amazonaws.com'), 'RESOURCE_POLICY');
    expect(answer.reasons?.[0]?.witness?.principal).toEqual({ type: 'Service', name: 'ec2.amazonaws.com' });
    expect((await ask(trust('ec2.amazonaws.com'), trust('ec2.amazonaws.com'), 'RESOURCE_POLICY')).result).toBe('PASS');
  });
});

describe('a document that AWS would refuse is refused, with a place', () => {
  const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
  const deep = `{"Version":"2012-10-17","Statement":${'['.repeat(5000)}${']'.repeat(5000)}}`;
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{\n "Version": \'x\'}', /not JSON: expected a value.*line 2/],
    ['nothing', '', /not JSON|no document/],
    ['a key twice', '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}', /written twice/],
    ['half of a surrogate pair', '{"Version":"2012-10-17","Statement":[],"Id":"\\ud800"}', /surrogate/],
    ['deep nesting', deep, /nest/],
    ['a list', [], /line 1, column 1: a policy has to be an object/],
    ['no Statement', {}, /a policy needs `Statement`/],
    ['another Version', { Version: '2024-01-01', Statement: [allow] }, /`Version` has to be/],
    ['an element that there is not', { Statement: [{ ...allow, Actions: 'x' }] }, /`Actions` is not an element/],
    ['a null for a statement', { Statement: [null] }, /a statement has to be an object/],
    ['a number for an action', { Statement: [{ ...allow, Action: 5 }] }, /`Action` has to hold strings/],
    [
      'an object for a resource',
      { Statement: [{ ...allow, Resource: [{ Ref: 'X' }] }] },
      /`Resource` has to hold strings/,
    ],
    ['no Resource', { Statement: [{ Effect: 'Allow', Action: 's3:GetObject' }] }, /needs `Resource`/],
    ['no Effect', { Statement: [{ Action: 's3:GetObject', Resource: '*' }] }, /`Effect/],
    ['an empty list of actions', { Statement: [{ ...allow, Action: [] }] }, /`Action` is empty/],
    ['both Action and NotAction', { Statement: [{ ...allow, NotAction: 'x' }] }, /cannot have both/],
    [
      'one Sid twice',
      {
        Statement: [
          { ...allow, Sid: 'A' },
          { ...allow, Sid: 'A' },
        ],
      },
      /`A` is written twice/,
    ],
    ['a null for a condition', { Statement: [{ ...allow, Condition: null }] }, /`Condition` has to be an object/],
    ['a list of conditions', { Statement: [{ ...allow, Condition: [] }] }, /`Condition` has to be an object/],
    [
      'an operator that there is not',
      { Statement: [{ ...allow, Condition: { StringRhymes: { 'aws:username': 'x' } } }] },
      /line 1, column \d+: there is no condition operator `StringRhymes`/,
    ],
    ['a condition that is none', { Statement: [{ ...allow, Condition: { StringEquals: 'x' } }] }, /StringEquals/],
    [
      'a null for a value',
      { Statement: [{ ...allow, Condition: { StringEquals: { 'aws:username': null } } }] },
      /`aws:username` has to hold strings/,
    ],
    [
      'an object for a value',
      { Statement: [{ ...allow, Condition: { StringEquals: { 'aws:username': ['a', {}] } } }] },
      /`aws:username` has to hold strings/,
    ],
    ['a Principal in an identity policy', { Statement: [{ ...allow, Principal: '*' }] }, /has no `Principal`/],
  ])('%s', async (_, document, message) => {
    const asked = run('check-no-new-access', NO_NEW_ACCESS, { 'old.json': policy(allow), 'new.json': document });
    await expect(asked).rejects.toThrow(message);
  });

  test('a resource policy without Principal', async () => {
    const argv = ['--policy-document', 'file://p.json', '--resource-type', 'AWS::S3::Bucket'];
    await expect(run('check-no-public-access', argv, { 'p.json': policy(allow) })).rejects.toThrow(/needs `Principal`/);
  });

  test('a trust policy with Resource', async () => {
    const argv = ['--policy-document', 'file://p.json', '--resource-type', 'AWS::IAM::AssumeRolePolicyDocument'];
    const trust = policy({ ...allow, Principal: '*' });
    await expect(run('check-no-public-access', argv, { 'p.json': trust })).rejects.toThrow(/has no `Resource`/);
  });

  test('a resource type that the question is not about', async () => {
    const argv = ['--policy-document', 'file://p.json', '--resource-type', 'AWS::EC2::Instance'];
    await expect(run('check-no-public-access', argv, { 'p.json': policy() })).rejects.toThrow(/AWS::EC2::Instance/);
  });
});

describe('check-access-not-granted', () => {
  const ask = (...access: readonly string[]) =>
    run(
      'check-access-not-granted',
      ['--policy-document', 'file://p.json', '--policy-type', 'IDENTITY_POLICY', '--access', ...access],
      {
        'p.json': policy({ ...read('s3:GetObject', 's3:ListBucket'), Sid: 'Read' }),
      },
    ) as Promise<CheckResponse>;

  test('answers the example of the AWS CLI as it does', async () => {
    expect(await ask('actions="s3:DeleteBucket","s3:GetBucketLocation"')).toEqual({
      result: 'PASS',
      message: 'The policy document does not grant access to perform one or more of the listed actions.',
    });
  });

  test('looks at every action, also where there are more than one call to AWS takes (P7)', async () => {
    const denied = Array.from({ length: 149 }, (_, index) => `s3:Delete${index}`);
    const { result } = await ask(`actions=${[...denied, 's3:GetObject'].join(',')}`);
    expect(result).toBe('FAIL');
    expect((await ask(`actions=${[...denied, 's3:DeleteBucket'].join(',')}`)).result).toBe('PASS');
  });

  test('names the statement that grants', async () => {
    expect(await ask(`actions=s3:GetObject,s3:PutObject,resources=${BUCKET}/a`)).toEqual({
      result: 'FAIL',
      message: 'The policy document grants access to perform one or more of the listed actions or resources.',
      reasons: [
        {
          description: 'One or more of the listed actions or resources in the statement with sid: Read.',
          statementIndex: 0,
          statementId: 'Read',
        },
      ],
    });
  });

  test.each<[string, readonly string[], string]>([
    ['JSON', [`[{"actions":["s3:GetObject"],"resources":["${BUCKET}/*"]}]`], 'FAIL'],
    ['JSON of one structure', ['{"actions":["s3:PutObject"]}'], 'PASS'],
    ['brackets', ['actions=[s3:PutObject,s3:GetObject]'], 'FAIL'],
    ['several', ['actions=s3:PutObject', 'actions=s3:GetObject'], 'FAIL'],
    ['a wildcard in the service', ['actions=s*:GetObject'], 'FAIL'],
    ['repeated', ['actions=s3:PutObject', '--access', 'actions=s3:GetObject'], 'FAIL'],
    ['only resources', [`resources=${BUCKET}`], 'FAIL'],
  ])('reads %s', async (_, access, result) => {
    expect((await ask(...access)).result).toBe(result);
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => `s3:Action${index}`).join();
  test.each<[string, string, RegExp]>([
    ['nothing listed', '{}', /names neither/],
    ['an empty list', '[]', /names neither/],
    ['what is no action', 'actions=GetObject', /`GetObject`, which is no action/],
    ['what is no ARN', 'resources=bucket', /`bucket`, which is no ARN/],
    [
      'a wildcard outside the resource ID',
      'resources=arn:aws:sqs:*:111122223333:q',
      /wildcards in its resource ID alone/,
    ],
    ['other members', 'action=s3:GetObject', /cannot be read/],
    ['JSON that is none', '[{', /not JSON/],
  ])('refuses %s', async (_, access, message) => {
    await expect(ask(access)).rejects.toThrow(message);
  });

  test.each([
    ['actions', { actions: many(101).split(',') }],
    ['resources', { resources: many(101).replaceAll('s3:', 'arn:aws:s3:::').split(',') }],
  ])('one request has at most 100 %s, as for AWS', async (what, access) => {
    const asked = embeddedAnalyzer(await loadCatalog()).checkAccessNotGranted({
      policyDocument: JSON.stringify(policy(read('s3:GetObject'))),
      policyType: 'IDENTITY_POLICY',
      access: [access],
    });
    await expect(asked).rejects.toThrow(`names more than 100 ${what}`);
  });

  test('asks about any number in calls that AWS takes, each pair of an action and a resource in one of them', async () => {
    const asked: CheckAccessNotGrantedRequest[] = [];
    const actions = many(150).split(',');
    const resources = Array.from({ length: 101 }, (_, index) => `arn:aws:s3:::b${index}`);
    const checkAccessNotGranted = async (request: CheckAccessNotGrantedRequest) => {
      asked.push(request);
      return { result: 'PASS', message: '' } as const;
    };
    await accessNotGrantedInBatches(
      { checkAccessNotGranted },
      { policyDocument: '{}', policyType: 'IDENTITY_POLICY', access: [{ actions, resources }] },
    );
    expect(asked.map(({ access }) => access.map((one) => [one.actions?.length, one.resources?.length]))).toEqual([
      [[100, 100]],
      [[100, 1]],
      [[50, 100]],
      [[50, 1]],
    ]);
    const pairs = asked.flatMap(({ access: [one] }) =>
      one!.actions!.flatMap((action) => one!.resources!.map((resource) => `${action} ${resource}`)),
    );
    expect(new Set(pairs).size).toBe(150 * 101);
  });
});

describe('check-no-public-access', () => {
  const ask = (statement: object, type = 'AWS::S3::Bucket') =>
    run('check-no-public-access', ['--policy-document', JSON.stringify(policy(statement)), '--resource-type', type]);

  test('answers the examples of the AWS SDK as it does', async () => {
    const bob = { Sid: 'Bob', Effect: 'Allow', Action: ['s3:GetObject'] };
    expect(await ask({ ...bob, Principal: { AWS: 'arn:aws:iam::111122223333:user/JohnDoe' } })).toEqual({
      result: 'PASS',
      message: 'The resource policy does not grant public access for the given resource type.',
    });
    expect(await ask({ ...bob, Principal: '*' })).toEqual({
      result: 'FAIL',
      message: 'The resource policy grants public access for the given resource type.',
      reasons: [
        {
          description: 'Public access granted in the following statement with sid: Bob.',
          statementIndex: 0,
          statementId: 'Bob',
        },
      ],
    });
  });

  test('a role that Lambda may assume is not public, one that everybody may assume is', async () => {
    const type = 'AWS::IAM::AssumeRolePolicyDocument';
    const trust = { Effect: 'Allow', Action: 'sts:AssumeRole' };
    expect(await ask({ ...trust, Principal: { Service: 'lambda.amazonaws.com' } }, type)).toMatchObject({
      result: 'PASS',
    });
    expect(await ask({ ...trust, Principal: { AWS: '*' } }, type)).toMatchObject({ result: 'FAIL' });
  });
});

describe('validate-policy', () => {
  const ask = (...argv: readonly string[]) =>
    run('validate-policy', ['--policy-document', '{"Statement":[]}', ...argv]);

  test('prints findings as AWS does', async () => {
    const { findings } = (await ask('--policy-type', 'IDENTITY_POLICY')) as { findings: { issueCode: string }[] };
    expect(findings.map(({ issueCode }) => issueCode)).toContain('MISSING_VERSION');
  });

  test('a resource type is for resource policies', async () => {
    const asked = ask('--policy-type', 'IDENTITY_POLICY', '--validate-policy-resource-type', 'AWS::S3::Bucket');
    await expect(asked).rejects.toThrow(/for resource policies only/);
  });
});

describe('the call itself', () => {
  test.each<[string, string, readonly string[], RegExp]>([
    ['a missing option', 'check-no-public-access', ['--policy-document', '{}'], /needs `--resource-type`/],
    ['an unknown option', 'validate-policy', ['--policy-documents', '{}'], /unknown option/],
    ['another policy type', 'validate-policy', ['--policy-type', 'TRUST'], /does not take `TRUST`/],
    ['a word too many', 'validate-policy', ['p.json'], /does not take `p.json`/],
    ['what cannot be simulated', 'simulate-custom-policy', ['--resource-policy', '{}'], /unknown option/],
  ])('refuses %s', async (_, name, argv, message) => {
    await expect(run(name, argv)).rejects.toThrow(message);
  });

  test('and names the page that lists what there is', async () => {
    await expect(run('validate-policy', ['--query', 'findings'])).rejects.toMatchObject({
      help: 'see `lambda-role-guard validate-policy --help`',
    });
  });
});
