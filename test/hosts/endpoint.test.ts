import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { policyEndpoint } from '../../src/app/policy-endpoint.ts';
import { embeddedAnalyzer } from '../../src/app/policy-service.ts';
import { awsAnalyzer } from '../../src/hosts/aws.ts';
import { loadCatalog } from '../../src/hosts/data.ts';
import { type Endpoint, type EndpointAnswers, startEndpoint } from '../../src/hosts/endpoint.ts';
import type { AccessAnalyzer } from '../../src/iam/access-analyzer.ts';

const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' };
const before = { ...process.env };
beforeEach(() => {
  Object.assign(process.env, CREDENTIALS);
});
afterEach(() => {
  process.env = { ...before };
});

async function withEndpoint<T>(use: (endpoint: Endpoint) => Promise<T>, answer?: EndpointAnswers): Promise<T> {
  const answers = answer ?? policyEndpoint(embeddedAnalyzer(await loadCatalog()));
  const endpoint = await startEndpoint({ host: '127.0.0.1', port: 0, answer: answers });
  try {
    return await use(endpoint);
  } finally {
    endpoint.stop();
    await endpoint.stopped;
  }
}

const asked = <T>(ask: (analyzer: AccessAnalyzer) => Promise<T>): Promise<T> =>
  withEndpoint(({ url }) => ask(awsAnalyzer({ endpoint: url, wait: async () => undefined })));

const policy = (...Action: readonly string[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'Only', Effect: 'Allow', Action, Resource: '*' }] });
const policyType = 'IDENTITY_POLICY';

describe('the AWS SDK against the endpoint', () => {
  test('CheckNoNewAccess', async () => {
    const request = {
      newPolicyDocument: policy('s3:*'),
      existingPolicyDocument: policy('s3:Get*'),
      policyType,
    } as const;
    expect(await asked((analyzer) => analyzer.checkNoNewAccess(request))).toEqual({
      result: 'FAIL',
      message: 'The modified permissions grant new access compared to your existing policy.',
      reasons: [{ description: 'New access in the statement with sid: Only.', statementIndex: 0, statementId: 'Only' }],
    });
  });

  test('CheckAccessNotGranted', async () => {
    const request = { policyDocument: policy('s3:Get*'), access: [{ actions: ['s3:PutObject'] }], policyType } as const;
    expect((await asked((analyzer) => analyzer.checkAccessNotGranted(request))).result).toBe('PASS');
  });

  test('CheckAccessNotGranted takes a hundred actions and no more, and names the statement', async () => {
    const request = (count: number) => ({
      policyDocument: policy('s3:Get*'),
      access: [{ actions: ['s3:GetObject', ...Array.from({ length: count - 1 }, (_, index) => `s3:Put${index}`)] }],
      policyType: 'IDENTITY_POLICY' as const,
    });
    expect(await asked((analyzer) => analyzer.checkAccessNotGranted(request(100)))).toMatchObject({
      result: 'FAIL',
      reasons: [{ statementIndex: 0, statementId: 'Only' }],
    });
    await expect(asked((analyzer) => analyzer.checkAccessNotGranted(request(101)))).rejects.toMatchObject({
      type: 'ValidationException',
    });
  });

  test('CheckNoPublicAccess', async () => {
    const Statement = [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }];
    const request = {
      policyDocument: JSON.stringify({ Version: '2012-10-17', Statement }),
      resourceType: 'AWS::IAM::AssumeRolePolicyDocument',
    };
    expect((await asked((analyzer) => analyzer.checkNoPublicAccess(request))).result).toBe('FAIL');
  });

  test('ValidatePolicy, over several pages', async () => {
    const wrong = Array.from({ length: 130 }, (_, index) => `s3:Nothing${index}`);
    const request = { policyDocument: policy(...wrong), policyType } as const;
    const { findings } = await asked((analyzer) => analyzer.validatePolicy(request));
    expect(findings.filter(({ issueCode }) => issueCode === 'INVALID_ACTION')).toHaveLength(130);
    expect(findings[0]?.locations[0]?.path.slice(0, 2)).toEqual([{ value: 'Statement' }, { index: 0 }]);
  });

  test('a refusal comes out with its type, its message and its fields', async () => {
    const request = { newPolicyDocument: '{', existingPolicyDocument: policy('s3:*'), policyType } as const;
    await expect(asked((analyzer) => analyzer.checkNoNewAccess(request))).rejects.toMatchObject({
      name: 'ServiceError',
      type: 'ValidationException',
      detail: { reason: 'cannotParse', fieldList: [{ name: 'newPolicyDocument' }] },
    });
  });

  test('a body that is too large is refused, and the next request is answered', async () => {
    await withEndpoint(async ({ url }) => {
      const large = await fetch(`${url}/policy/validation`, { method: 'POST', body: 'x'.repeat(1_500_000) });
      expect([large.status, large.headers.get('x-amzn-errortype')]).toEqual([413, 'ValidationException']);
      const next = await fetch(`${url}/policy/validation`, {
        method: 'POST',
        body: JSON.stringify({ policyDocument: policy('s3:*'), policyType }),
      });
      expect(next.status).toBe(200);
    });
  });
});

test('no more than 256 requests are under way at once', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  let waiting = 0;
  const answer: EndpointAnswers = {
    answer: async () => {
      waiting += 1;
      await gate;
      return { status: 200, headers: {}, body: '' };
    },
    refused: () => {
      release();
      return { status: 429, headers: {}, body: '' };
    },
  };
  await withEndpoint(async ({ url }) => {
    const answers = await Promise.all(Array.from({ length: 257 }, () => fetch(url, { method: 'POST', body: '{}' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 256 }, () => 200), 429]);
    expect(waiting).toBe(256);
  }, answer);
});

test('listens on loopback, on a port of its own, and is gone when it has stopped', async () => {
  const url = await withEndpoint(async (endpoint) => endpoint.url);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await expect(fetch(url)).rejects.toThrow();
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it once what is under way is answered', async (signal) => {
  const answer: EndpointAnswers = {
    answer: async () => {
      process.emit(signal);
      return { status: 200, headers: {}, body: 'answered' };
    },
    refused: () => ({ status: 500, headers: {}, body: '' }),
  };
  const listeners = process.listenerCount(signal);
  const endpoint = await startEndpoint({ host: '127.0.0.1', port: 0, answer });
  const response = await fetch(endpoint.url, { method: 'POST', body: '{}' });
  expect(await response.text()).toBe('answered');
  await endpoint.stopped;
  expect(process.listenerCount(signal)).toBe(listeners);
});

test('a port that is taken is the caller’s mistake', async () => {
  await withEndpoint(async ({ url }) => {
    const port = Number(new URL(url).port);
    const answer = policyEndpoint(embeddedAnalyzer(await loadCatalog()));
    await expect(startEndpoint({ host: '127.0.0.1', port, answer })).rejects.toThrow(/cannot be listened on/);
  });
});
