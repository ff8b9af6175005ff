import { describe, expect, test } from '@jest/globals';
import { policyEndpoint } from '../../src/app/policy-endpoint.ts';
import { embeddedAnalyzer } from '../../src/app/policy-service.ts';
import { loadCatalog } from '../../src/hosts/data.ts';
import { type AccessAnalyzer, ServiceError } from '../../src/iam/access-analyzer.ts';

async function post(target: string, body: unknown, method = 'POST') {
  const endpoint = policyEndpoint(embeddedAnalyzer(await loadCatalog()));
  const answer = await endpoint.answer({
    id: 'one',
    method,
    target,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { ...answer, body: JSON.parse(answer.body) as unknown };
}

const policy = (...Action: readonly string[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: '', Effect: 'Allow', Action, Resource: '*' }] });
const type = { policyType: 'IDENTITY_POLICY' };

test('answers in the service’s JSON, without the witness that only the command shows', async () => {
  const { status, headers, body } = await post('/policy/check-no-new-access', {
    ...type,
    newPolicyDocument: policy('s3:GetObject', 's3:PutObject'),
    existingPolicyDocument: policy('s3:GetObject'),
  });
  expect([status, headers['content-type']]).toEqual([200, 'application/json']);
  expect(body).toEqual({
    result: 'FAIL',
    message: 'The modified permissions grant new access compared to your existing policy.',
    reasons: [{ description: 'New access in the statement with index: 0.', statementIndex: 0 }],
  });
});

test('findings come in pages', async () => {
  const request = { ...type, policyDocument: policy('s3:GetObjekt') };
  const first = await post('/policy/validation?maxResults=1', request);
  expect(first.body).toMatchObject({ findings: [{ issueCode: 'EMPTY_SID_VALUE' }], nextToken: '1' });
  const second = await post('/policy/validation?maxResults=1&nextToken=1', request);
  expect(second.body).toEqual({ findings: [expect.objectContaining({ issueCode: 'INVALID_ACTION' })] });
});

test('a text that is not JSON is a finding to ValidatePolicy', async () => {
  const { status, body } = await post('/policy/validation', { ...type, policyDocument: '{' });
  expect([status, body]).toMatchObject([200, { findings: [{ issueCode: 'JSON_SYNTAX_ERROR' }] }]);
});

describe('errors have the type, the status and the members that the SDKs read', () => {
  const documents = { newPolicyDocument: policy('s3:*'), existingPolicyDocument: policy('s3:*') };
  const noNew = '/policy/check-no-new-access';
  test.each<[string, string, unknown, number, string, object]>([
    ['a body that is not JSON', noNew, '{', 400, 'SerializationException', {}],
    ['a body that is no object', noNew, '[]', 400, 'SerializationException', {}],
    [
      'a missing member',
      noNew,
      { ...documents },
      400,
      'ValidationException',
      { reason: 'fieldValidationFailed', fieldList: [{ name: 'policyType', message: 'is required' }] },
    ],
    [
      'another value',
      noNew,
      { ...documents, policyType: 'SERVICE_CONTROL_POLICY' },
      400,
      'ValidationException',
      { reason: 'fieldValidationFailed' },
    ],
    [
      'a number for a text',
      noNew,
      { ...documents, ...type, newPolicyDocument: 5 },
      400,
      'ValidationException',
      { fieldList: [{ name: 'newPolicyDocument', message: 'has to be a string' }] },
    ],
    [
      'a document that is not JSON',
      noNew,
      { ...documents, ...type, newPolicyDocument: '{' },
      400,
      'ValidationException',
      { reason: 'cannotParse' },
    ],
    [
      'a document that is no policy',
      noNew,
      { ...documents, ...type, newPolicyDocument: '{}' },
      400,
      'InvalidParameterException',
      {},
    ],
    [
      'access that is no list',
      '/policy/check-access-not-granted',
      { ...type, policyDocument: policy('s3:*'), access: {} },
      400,
      'ValidationException',
      { fieldList: [{ name: 'access', message: 'has to be a list' }] },
    ],
    [
      'two lists of access',
      '/policy/check-access-not-granted',
      { ...type, policyDocument: policy('s3:*'), access: [{ actions: ['s3:*'] }, { actions: ['s3:*'] }] },
      400,
      'ValidationException',
      {},
    ],
    [
      'a resource type that is not supported',
      '/policy/check-no-public-access',
      { policyDocument: policy('s3:*'), resourceType: 'AWS::EC2::Instance' },
      400,
      'ValidationException',
      { reason: 'notSupported' },
    ],
    [
      'a page of nothing',
      '/policy/validation?maxResults=0',
      { ...type, policyDocument: policy('s3:*') },
      400,
      'ValidationException',
      { fieldList: [{ name: 'maxResults', message: expect.anything() }] },
    ],
    ['an address that is none', '//[', {}, 404, 'UnknownOperationException', {}],
    ['an operation that there is not', '/analyzer', {}, 404, 'UnknownOperationException', {}],
  ])('%s', async (_, target, body, status, errorType, members) => {
    const answer = await post(target, body);
    expect([answer.status, answer.headers['x-amzn-errortype']]).toEqual([status, errorType]);
    expect(answer.body).toMatchObject({ message: expect.stringMatching(/./), ...members });
  });

  test('another method', async () => {
    expect((await post('/policy/validation', '', 'GET')).status).toBe(404);
  });

  const refusing = (error: unknown): AccessAnalyzer => {
    const refuse = async () => Promise.reject(error);
    return {
      validatePolicy: refuse,
      checkNoNewAccess: refuse,
      checkAccessNotGranted: refuse,
      checkNoPublicAccess: refuse,
    };
  };

  test.each([
    ['AccessDeniedException', 403],
    ['ThrottlingException', 429],
    ['UnprocessableEntityException', 422],
    ['InternalServerException', 500],
  ])('%s is %d', async (name, status) => {
    const body = JSON.stringify({ ...type, policyDocument: policy('s3:*') });
    const endpoint = policyEndpoint(refusing(new ServiceError(name, 'no')));
    const answer = await endpoint.answer({ id: 'one', method: 'POST', target: '/policy/validation', body });
    expect([answer.status, answer.headers['x-amzn-errortype'], answer.body]).toEqual([
      status,
      name,
      '{"message":"no"}',
    ]);
  });

  test('a defect of ours is the service’s own error, with what went wrong', async () => {
    const body = JSON.stringify({ ...type, policyDocument: policy('s3:*') });
    const endpoint = policyEndpoint(refusing(new TypeError('x is not a function')));
    const answer = await endpoint.answer({ id: 'one', method: 'POST', target: '/policy/validation', body });
    expect([answer.status, answer.headers['x-amzn-errortype']]).toEqual([500, 'InternalServerException']);
    expect(answer.body).toBe('{"message":"TypeError: x is not a function"}');
  });

  test('too much is said to be too much', () => {
    const endpoint = policyEndpoint(refusing(undefined));
    expect(endpoint.refused('body-too-large')).toMatchObject({ status: 413 });
    expect(endpoint.refused('body-not-text')).toMatchObject({
      status: 400,
      headers: { 'x-amzn-errortype': 'SerializationException' },
    });
    expect(endpoint.refused('too-many-requests')).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
  });
});

describe('IAM’s query protocol', () => {
  const query = async (form: Readonly<Record<string, string>>) => {
    const endpoint = policyEndpoint(embeddedAnalyzer(await loadCatalog()));
    const body = new URLSearchParams({ Version: '2010-05-08', ...form }).toString();
    return endpoint.answer({ id: 'one', method: 'POST', target: '/', body });
  };

  test('simulates, in XML', async () => {
    const { status, headers, body } = await query({
      Action: 'SimulateCustomPolicy',
      'PolicyInputList.member.1': policy('s3:GetObject'),
      'ActionNames.member.1': 's3:GetObject',
      'ActionNames.member.2': 's3:PutObject',
    });
    expect([status, headers['content-type']]).toEqual([200, 'text/xml']);
    expect(body).toContain(
      '<EvalActionName>s3:GetObject</EvalActionName><EvalResourceName>*</EvalResourceName><EvalDecision>allowed</EvalDecision>',
    );
    expect(body).toContain('<SourcePolicyId>PolicyInputList.1</SourcePolicyId>');
    expect(body).toContain('<ResponseMetadata><RequestId>one</RequestId></ResponseMetadata>');
    expect(body).toContain(
      '<EvalActionName>s3:PutObject</EvalActionName><EvalResourceName>*</EvalResourceName><EvalDecision>implicitDeny</EvalDecision>',
    );
  });

  test('a document that cannot be read is invalid input', async () => {
    const call = { Action: 'SimulateCustomPolicy', 'ActionNames.member.1': 's3:GetObject' };
    for (const document of ['{', '[]'])
      expect((await query({ ...call, 'PolicyInputList.member.1': document })).body).toContain(
        '<Code>InvalidInput</Code><Message>`PolicyInputList.1`',
      );
  });

  const actions = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [`ActionNames.member.${index + 1}`, `s3:A${index}`]),
  );
  const many = { Action: 'SimulateCustomPolicy', 'PolicyInputList.member.1': policy('s3:*'), ...actions };
  test.each<[string, Readonly<Record<string, string>>, number, string]>([
    ['a hundred results at first', {}, 100, '<IsTruncated>true</IsTruncated><Marker>100</Marker>'],
    ['the rest', { Marker: '100' }, 30, '<IsTruncated>false</IsTruncated>'],
    [
      'as many as are asked for',
      { MaxItems: '7', Marker: '7' },
      7,
      '<IsTruncated>true</IsTruncated><Marker>14</Marker>',
    ],
  ])('results come in pages: %s', async (_, page, count, end) => {
    const { body } = await query({ ...many, ...page });
    expect(body.match(/<EvalActionName>/g)).toHaveLength(count);
    expect(body).toContain(end);
  });

  test.each([
    ['MaxItems', '0', 'ValidationError'],
    ['MaxItems', 'many', 'ValidationError'],
    ['Marker', 'x', 'ValidationError'],
    ['ResourcePolicy', '{}', 'InvalidInput'],
    ['CallerArn', 'arn:aws:iam::111122223333:user/jane', 'InvalidInput'],
    ['ResourceOwner', 'arn:aws:iam::111122223333:root', 'InvalidInput'],
    ['ResourceHandlingOption', 'EC2-VPC-EBS', 'InvalidInput'],
  ])('%s is not passed over where it is %s', async (name, value, code) => {
    const { status, body } = await query({ ...many, [name]: value });
    expect([status, /<Code>(\w+)/.exec(body)?.[1]]).toEqual([400, code]);
  });

  test('refuses as IAM does, and what is quoted stays text', async () => {
    const wrong = await query({
      Action: 'SimulateCustomPolicy',
      'PolicyInputList.member.1': policy('s3:*'),
      'ActionNames.member.1': '<b>&',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain(
      '<Code>InvalidInput</Code><Message>`&lt;b&gt;&amp;` is not the name of an action</Message>',
    );
    expect((await query({ Action: 'ListRoles' })).body).toContain('<Code>InvalidAction</Code>');
  });
});
