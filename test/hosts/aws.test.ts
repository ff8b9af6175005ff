import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import nock from 'nock';
import { awsAnalyzer } from '../../src/hosts/aws.ts';

const HOST = 'https://access-analyzer.eu-west-1.amazonaws.com';
const before = { ...process.env };
beforeEach(() => {
  process.env = { ...before, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' };
  delete process.env.AWS_ENDPOINT_URL;
  nock.disableNetConnect();
});
afterEach(() => {
  process.env = { ...before };
  nock.cleanAll();
});
afterAll(() => {
  nock.restore();
});

const waits: number[] = [];
beforeEach(() => {
  waits.length = 0;
});
const analyzer = () =>
  awsAnalyzer({
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
  });
const policyType = 'IDENTITY_POLICY' as const;
const newAccess = { newPolicyDocument: '{}', existingPolicyDocument: '{}', policyType };
const notGranted = {
  policyDocument: '{}',
  access: [{ actions: ['iam:*'], resources: ['arn:aws:s3:::a/*'] }],
  policyType,
};
const noPublicAccess = { policyDocument: '{}', resourceType: 'AWS::IAM::AssumeRolePolicyDocument' };
const validation = { policyDocument: '{}', policyType };
const PASS = { result: 'PASS', message: 'fine' };

interface Operation {
  readonly path: string;
  readonly body: object;
  readonly answer: object;
  readonly ask: () => Promise<unknown>;
}

const CHECK: Operation = {
  path: '/policy/check-no-new-access',
  body: newAccess,
  answer: PASS,
  ask: () => analyzer().checkNoNewAccess(newAccess),
};
const OPERATIONS: readonly (readonly [string, Operation])[] = [
  ['CheckNoNewAccess', CHECK],
  [
    'CheckAccessNotGranted',
    {
      path: '/policy/check-access-not-granted',
      body: notGranted,
      answer: PASS,
      ask: () => analyzer().checkAccessNotGranted(notGranted),
    },
  ],
  [
    'CheckNoPublicAccess',
    {
      path: '/policy/check-no-public-access',
      body: noPublicAccess,
      answer: PASS,
      ask: () => analyzer().checkNoPublicAccess(noPublicAccess),
    },
  ],
  [
    'ValidatePolicy',
    {
      path: '/policy/validation',
      body: validation,
      answer: { findings: [] },
      ask: () => analyzer().validatePolicy(validation),
    },
  ],
];
const ask = CHECK.ask;
const service = ({ path, body }: Operation = CHECK) => nock(HOST).post(path, JSON.parse(JSON.stringify(body)));
const refused = (type: string, headers: Readonly<Record<string, string>> = {}) => ({
  'x-amzn-errortype': type,
  ...headers,
});

describe.each(OPERATIONS)('%s', (_, operation) => {
  test('is asked as it is, and answers', async () => {
    service(operation).reply(200, operation.answer);
    expect(await operation.ask()).toEqual(operation.answer);
  });

  test.each<[string, number, object]>([
    ['AccessDeniedException', 403, {}],
    ['InvalidParameterException', 400, {}],
    ['ValidationException', 400, { reason: 'cannotParse', fieldList: [{ name: 'policyDocument', message: 'line 1' }] }],
    ['UnrecognizedClientException', 403, {}],
    ['ExpiredTokenException', 403, {}],
  ])('tells %s at once', async (type, status, members) => {
    service(operation).reply(status, { message: 'no', ...members }, refused(type));
    await expect(operation.ask()).rejects.toMatchObject({
      name: 'ServiceError',
      type,
      message: expect.stringMatching(/^no/),
    });
    expect(waits).toEqual([]);
  });

  test.each<[string, number]>([
    ['ThrottlingException', 429],
    ['InternalServerException', 500],
    ['UnprocessableEntityException', 422],
  ])('waits %s out', async (type, status) => {
    service(operation).reply(status, { message: 'later' }, refused(type));
    service(operation).reply(200, operation.answer);
    expect(await operation.ask()).toEqual(operation.answer);
    expect(waits).toEqual([500]);
  });

  test('waits as long as the server says', async () => {
    service(operation).reply(429, { message: 'later' }, refused('ThrottlingException', { 'retry-after': '7' }));
    service(operation).reply(200, operation.answer);
    expect(await operation.ask()).toEqual(operation.answer);
    expect(waits).toEqual([7000]);
  });

  test('is given up after five throttled attempts, each twice as long after the last', async () => {
    service(operation).times(5).reply(429, { message: 'later' }, refused('ThrottlingException'));
    await expect(operation.ask()).rejects.toMatchObject({ type: 'ThrottlingException', message: 'later' });
    expect(waits).toEqual([500, 1000, 2000, 4000]);
    expect(nock.isDone()).toBe(true);
  });
});

test('a ValidationException keeps its fields', async () => {
  const fieldList = [{ name: 'newPolicyDocument', message: 'line 1' }];
  service().reply(400, { message: 'no', reason: 'cannotParse', fieldList }, refused('ValidationException'));
  await expect(ask()).rejects.toMatchObject({
    message: 'no (newPolicyDocument: line 1)',
    detail: { reason: 'cannotParse', fieldList },
  });
});

describe('throttling and failure in other shapes', () => {
  test.each<[string, number, string | object, Readonly<Record<string, string>>]>([
    ['the type in the body', 429, { __type: 'ThrottlingException', message: 'later' }, {}],
    ['a type with an address', 429, { message: 'later' }, refused('ThrottlingException:http://example.com/')],
    ['a type that nobody knows', 429, { message: 'later' }, refused('TooManyRequestsException')],
    ['a status alone', 429, '', {}],
    ['a gateway’s page', 502, '<html>bad gateway</html>', { 'content-type': 'text/html' }],
    ['a gateway’s word', 503, 'unavailable', {}],
    ['a gateway’s silence', 504, '', {}],
  ])('%s is waited out', async (_, status, body, headers) => {
    service().reply(status, body, headers);
    service().reply(200, PASS);
    expect(await ask()).toEqual(PASS);
    expect(waits).toEqual([500]);
  });

  test.each<[string, number, string]>([
    ['the service’s error', 429, 'ThrottlingException'],
    ['an error of its own', 500, 'InternalServerException'],
    ['a status of any kind', 503, 'ServiceUnavailable'],
  ])('%s says when to come back', async (_, status, type) => {
    service().reply(status, { message: 'later' }, refused(type, { 'retry-after': '9' }));
    service().reply(200, PASS);
    expect(await ask()).toEqual(PASS);
    expect(waits).toEqual([9000]);
  });

  test('it may say so as a date, and one that is past counts for nothing', async () => {
    const at = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();
    for (const date of [at(30_000), at(-30_000)])
      service().reply(429, { message: 'later' }, refused('ThrottlingException', { 'retry-after': date }));
    service().reply(200, PASS);
    expect(await ask()).toEqual(PASS);
    expect(waits[0]).toBeGreaterThan(20_000);
    expect(waits[0]).toBeLessThanOrEqual(30_000);
    expect(waits[1]).toBe(1000);
  });

  test('but not that it takes longer than a minute', async () => {
    service().reply(429, { message: 'later' }, refused('ThrottlingException', { 'retry-after': '3600' }));
    await expect(ask()).rejects.toMatchObject({ type: 'ThrottlingException' });
    expect(waits).toEqual([]);
  });

  test.each<[string, number]>([
    ['<html>denied by the proxy</html>', 403],
    ['<html>log in</html>', 200],
  ])('%s is told in words that are not the SDK’s', async (body, status) => {
    service().reply(status, body, { 'content-type': 'text/html' });
    await expect(ask()).rejects.toMatchObject({
      type: 'UnreadableAnswer',
      message: `what came back with status ${status} is no answer of the service`,
    });
    expect(waits).toEqual([]);
  });

  test.each(['ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN'])(
    'a connection that breaks off (%s) is tried again',
    async (code) => {
      service().replyWithError(Object.assign(new Error('broken'), { code }));
      service().reply(200, PASS);
      expect(await ask()).toEqual(PASS);
    },
  );

  test.each(['ENOTFOUND', 'ECONNREFUSED'])('a host that is not there (%s) is told at once', async (code) => {
    service().replyWithError(Object.assign(new Error('nowhere'), { code }));
    await expect(ask()).rejects.toMatchObject({ type: code, message: 'nowhere' });
    expect(waits).toEqual([]);
  });
});

test('every page is read', async () => {
  const finding = (issueCode: string) => ({
    findingDetails: 'x',
    findingType: 'ERROR',
    issueCode,
    learnMoreLink: 'https://docs.aws.amazon.com/',
    locations: [
      {
        path: [{ value: 'Statement' }, { index: 0 }, { key: 'Sid' }, { substring: { start: 1, length: 2 } }],
        span: { start: { line: 1, column: 2, offset: 3 }, end: { line: 4, column: 5, offset: 6 } },
      },
    ],
  });
  nock(HOST)
    .post('/policy/validation')
    .reply(200, { findings: [finding('ONE')], nextToken: 'next' });
  nock(HOST)
    .post('/policy/validation')
    .query({ nextToken: 'next' })
    .reply(200, { findings: [finding('TWO')] });
  const { findings } = await analyzer().validatePolicy({ policyDocument: '{}', policyType: 'IDENTITY_POLICY' });
  expect(findings).toEqual([finding('ONE'), finding('TWO')]);
});

test.each<[string, object]>([
  ['a result that is neither PASS nor FAIL', { result: 'MAYBE', message: 'hm' }],
  ['no result', { message: 'hm' }],
])('%s counts as FAIL', async (_, answer) => {
  service().reply(200, answer);
  expect(await ask()).toEqual({ result: 'FAIL', message: 'hm' });
});

test('`AWS_ENDPOINT_URL` leads elsewhere', async () => {
  process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:9';
  nock('http://127.0.0.1:9').post('/policy/check-no-new-access').reply(200, PASS);
  expect(await ask()).toEqual(PASS);
});

test('no region is said to be missing, not thrown about', async () => {
  delete process.env.AWS_REGION;
  delete process.env.AWS_DEFAULT_REGION;
  process.env.AWS_CONFIG_FILE = 'nowhere';
  process.env.AWS_EC2_METADATA_DISABLED = 'true';
  await expect(ask()).rejects.toMatchObject({ name: 'ServiceError', message: expect.stringMatching(/region/i) });
});
