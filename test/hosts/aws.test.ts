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
const ask = () =>
  analyzer().checkNoNewAccess({ newPolicyDocument: '{}', existingPolicyDocument: '{}', policyType: 'IDENTITY_POLICY' });
const service = () => nock(HOST).post('/policy/check-no-new-access');
const refused = (type: string, headers: Readonly<Record<string, string>> = {}) => ({
  'x-amzn-errortype': type,
  ...headers,
});
const PASS = { result: 'PASS', message: 'fine' };

describe('an error that does not pass is told at once', () => {
  test.each<[string, number, object]>([
    ['AccessDeniedException', 403, {}],
    ['InvalidParameterException', 400, {}],
    [
      'ValidationException',
      400,
      { reason: 'cannotParse', fieldList: [{ name: 'newPolicyDocument', message: 'line 1' }] },
    ],
    ['UnrecognizedClientException', 403, {}],
  ])('%s', async (type, status, members) => {
    service().reply(status, { message: 'no', ...members }, refused(type));
    await expect(ask()).rejects.toMatchObject({ name: 'ServiceError', type, message: expect.stringMatching(/^no/) });
    expect(waits).toEqual([]);
  });

  test('a ValidationException keeps its fields', async () => {
    const fieldList = [{ name: 'newPolicyDocument', message: 'line 1' }];
    service().reply(400, { message: 'no', reason: 'cannotParse', fieldList }, refused('ValidationException'));
    await expect(ask()).rejects.toMatchObject({
      message: 'no (newPolicyDocument: line 1)',
      detail: { reason: 'cannotParse', fieldList },
    });
  });
});

describe('an error that passes is waited out', () => {
  test.each<[string, number]>([
    ['ThrottlingException', 429],
    ['InternalServerException', 500],
    ['UnprocessableEntityException', 422],
  ])('%s', async (type, status) => {
    service().reply(status, { message: 'later' }, refused(type));
    service().reply(200, PASS);
    expect(await ask()).toEqual(PASS);
    expect(waits).toEqual([500]);
  });

  test('as long as the server says', async () => {
    service().reply(429, { message: 'later' }, refused('ThrottlingException', { 'retry-after': '7' }));
    service().reply(200, PASS);
    expect(await ask()).toEqual(PASS);
    expect(waits).toEqual([7000]);
  });

  test('twice as long each time, and five times in all', async () => {
    service().times(5).reply(429, { message: 'later' }, refused('ThrottlingException'));
    await expect(ask()).rejects.toMatchObject({ type: 'ThrottlingException', message: 'later' });
    expect(waits).toEqual([500, 1000, 2000, 4000]);
    expect(nock.isDone()).toBe(true);
  });

  test('but not for longer than a minute', async () => {
    service().reply(429, { message: 'later' }, refused('ThrottlingException', { 'retry-after': '3600' }));
    await expect(ask()).rejects.toMatchObject({ type: 'ThrottlingException' });
    expect(waits).toEqual([]);
  });

  test('a connection that breaks off', async () => {
    service().replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    service().reply(200, PASS);
    expect(await ask()).toEqual(PASS);
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
