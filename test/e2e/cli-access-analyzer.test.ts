import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { policyEndpoint } from '../../src/app/policy-endpoint.ts';
import { embeddedAnalyzer } from '../../src/app/policy-service.ts';
import { loadCatalog } from '../../src/hosts/data.ts';
import { type Endpoint, type EndpointAnswers, startEndpoint } from '../../src/hosts/endpoint.ts';
import type { Report } from '../../src/reporters/report.ts';
import { temporaryFolder } from '../hosts/git-fixture.ts';
import { runCli } from './run-cli.ts';
import { ordersTemplate } from './templates.ts';

// Processes on a busy machine.
jest.setTimeout(60_000);

interface Asked {
  readonly target: string;
  readonly body: { readonly access?: readonly { readonly actions?: readonly string[] }[] };
}

let endpoint: Endpoint;
let asked: Asked[];
let most: number;
/** What is answered instead of the product's own answer. */
let instead: ((request: Asked) => ReturnType<EndpointAnswers['refused']> | undefined) | undefined;

beforeEach(async () => {
  asked = [];
  most = 0;
  instead = undefined;
  let underWay = 0;
  const own = policyEndpoint(embeddedAnalyzer(await loadCatalog()));
  const answer: EndpointAnswers = {
    answer: async (request) => {
      const one = { target: request.target, body: JSON.parse(request.body) };
      asked.push(one);
      underWay += 1;
      most = Math.max(most, underWay);
      // Whoever asks more at once has the time to do so.
      await new Promise((resolve) => setTimeout(resolve, 50));
      underWay -= 1;
      return instead?.(one) ?? own.answer(request);
    },
    refused: (why) => own.refused(why),
  };
  endpoint = await startEndpoint({ host: '127.0.0.1', port: 0, answer });
});

afterEach(async () => {
  endpoint.stop();
  await endpoint.stopped;
});

type Files = Readonly<Record<string, string>>;

function folder(files: Files): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function review(base: Files, head: Files, engine = 'access-analyzer') {
  const args = ['review', folder(base), folder(head), '--engine', engine, '--format', 'json'];
  const env = {
    AWS_ENDPOINT_URL: endpoint.url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-west-1',
  };
  const { status, out, err } = await runCli(args, { env });
  expect(err).toBe('');
  return { status, report: JSON.parse(out) as Report };
}

const times = (target: string) => asked.filter((one) => one.target === target).length;
const CONFIG = '.github/lambda-role-guard.yml';
const actions = (await loadCatalog())
  .actionsOf('iam')
  .map(({ name }) => name)
  .slice(0, 150);
const config = { [CONFIG]: JSON.stringify({ 'never-grant': actions }) };
const wide = { 'template.yaml': ordersTemplate({ action: '[dynamodb:GetItem, dynamodb:PutItem]' }), ...config };
const narrow = { 'template.yaml': ordersTemplate(), ...config };

describe('the built command line with the AWS SDK', () => {
  test('asks the questions of a changed role, the configured actions in parts, and nothing twice', async () => {
    const { status, report } = await review(wide, narrow);
    expect({ status, engines: report.engines, problems: report.problems }).toEqual({
      status: 0,
      engines: ['embedded', 'access-analyzer'],
      problems: [],
    });
    const listed = asked.filter(({ target }) => target === '/policy/check-access-not-granted');
    expect(listed.map(({ body }) => body.access?.map((one) => one.actions?.length))).toEqual([[100], [50]]);
    expect(listed.flatMap(({ body }) => body.access?.[0]?.actions ?? [])).toEqual(actions);
    expect(times('/policy/check-no-new-access')).toBe(1);
    expect(times('/policy/validation')).toBe(2);
    expect(times('/policy/check-no-public-access')).toBe(0);
  });

  test('has no more than three requests under way, however many roles change', async () => {
    const many = (files: Files) => {
      const text = files['template.yaml']!;
      const copies = Array.from({ length: 6 }, (_, index) => [
        `${index}.yaml`,
        // Another table each, so that no two questions are the same.
        text.replaceAll('table/orders', `table/orders${index}`),
      ]);
      return { ...Object.fromEntries(copies), ...config };
    };
    expect((await review(many(wide), many(narrow))).status).toBe(0);
    expect(times('/policy/check-no-new-access')).toBe(6);
    expect(most).toBe(3);
  });

  test('follows the pages of ValidatePolicy', async () => {
    const wrong = Array.from({ length: 120 }, (_, index) => `dynamodb:Nothing${index}`).join(', ');
    const head = { 'template.yaml': ordersTemplate({ action: `[dynamodb:GetItem, ${wrong}]` }) };
    const { report } = await review({ 'template.yaml': ordersTemplate() }, head);
    expect(report.findings.filter(({ issueCode }) => issueCode === 'INVALID_ACTION')).toHaveLength(120);
    expect(asked.some(({ target }) => /^\/policy\/validation\?.*nextToken=/.test(target))).toBe(true);
  });

  test('waits a throttled answer out as long as it says', async () => {
    let refusals = 1;
    instead = ({ target }) => {
      if (target !== '/policy/check-access-not-granted' || refusals === 0) return undefined;
      refusals -= 1;
      const headers = { 'x-amzn-errortype': 'ThrottlingException', 'retry-after': '1' };
      return { status: 429, headers, body: '{"message":"later"}' };
    };
    const { status, report } = await review(wide, narrow);
    expect({ status, problems: report.problems }).toEqual({ status: 0, problems: [] });
    expect(times('/policy/check-access-not-granted')).toBe(3);
  });

  test('blocks on what it could not check, and says which permission is missing', async () => {
    instead = ({ target }) =>
      target === '/policy/check-access-not-granted'
        ? { status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' }, body: '{"message":"no"}' }
        : undefined;
    const { status, report } = await review(wide, narrow);
    expect(status).toBe(1);
    expect(report.problems).toMatchObject([
      { blocking: true, help: expect.stringContaining('access-analyzer:CheckAccessNotGranted') },
    ]);
    expect((await review(wide, narrow, 'auto')).status).toBe(0);
  });

  test('asks nothing with the embedded engine, whatever the configuration says', async () => {
    const given = { [CONFIG]: JSON.stringify({ 'never-grant': actions, engine: 'access-analyzer' }) };
    expect((await review({ ...wide, ...given }, { ...narrow, ...given }, 'embedded')).status).toBe(0);
    expect(asked).toEqual([]);
  });
});
