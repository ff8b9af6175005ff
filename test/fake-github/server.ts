import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Call, callOf, requestErrors, responseErrors } from './contract.ts';
import { type Answer, OPERATIONS } from './operations.ts';
import type { FakeFile, FakePullRequest } from './pull-request.ts';
import { BAD_CREDENTIALS, NOT_FOUND, READ_ONLY, type Refused } from './rules.ts';

export { push } from './pull-request.ts';

/** Who a token writes as, and whether it may. */
interface Token {
  readonly login: string;
  readonly write: boolean;
}

export const WRITE_TOKEN = 'token-that-writes';
export const READ_TOKEN = 'token-that-reads';

/**
 * A GitHub with one pull request, as strict as its published description of its API and as the rules that are not in
 * it. It remembers what was posted, so that a second run meets what a first one left.
 */
export interface FakeGitHub {
  readonly url: string;
  readonly repository: string;
  readonly pull: FakePullRequest;
  /** `METHOD path status` of every request, in order. */
  readonly requests: string[];
  /** Requests that GitHub's description forbids, and answers of the fake's own that it does not know. */
  readonly violations: string[];
  readonly tokens: Map<string, Token>;
  /** Answers the next call of an operation with a refusal. */
  refuse(operation: string, refused: Refused): void;
  /** Runs just before an operation is answered, once: another run, or a person, is faster. */
  before(operation: string, happens: () => void): void;
  nextId(): number;
  writes(): readonly string[];
  close(): Promise<void>;
}

export async function fakeGitHub(pull: {
  readonly headSha: string;
  readonly baseSha: string;
  readonly files: readonly FakeFile[];
}): Promise<FakeGitHub> {
  let id = 1_000;
  const refusals: { operation: string; refused: Refused }[] = [];
  const events: { operation: string; happens: () => void }[] = [];
  const github = {
    repository: 'acme/shop',
    pull: { number: 7, ...pull, conversation: [], inline: [], reviews: [] } as FakePullRequest,
    requests: [] as string[],
    violations: [] as string[],
    tokens: new Map([
      [WRITE_TOKEN, { login: 'github-actions[bot]', write: true }],
      [READ_TOKEN, { login: 'github-actions[bot]', write: false }],
    ]),
    refuse: (operation: string, refused: Refused) => void refusals.push({ operation, refused }),
    before: (operation: string, happens: () => void) => void events.push({ operation, happens }),
    nextId: () => (id += 1),
    writes: () => github.requests.filter((request) => !/^GET |^POST \/graphql /.test(request)),
    take: (operation: string) => taken(refusals, operation)?.refused,
    happen: (operation: string) => taken(events, operation)?.happens(),
  };
  const server = createServer((request, response) => {
    void answer(github, request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return Object.assign(github, { url: `http://127.0.0.1:${port}`, close });
}

/** The first entry for an operation, taken out of the list. */
function taken<T extends { readonly operation: string }>(list: T[], operation: string): T | undefined {
  const index = list.findIndex((one) => one.operation === operation);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}

type Running = Omit<FakeGitHub, 'url' | 'close'> & {
  take(operation: string): Refused | undefined;
  happen(operation: string): void;
};

async function answer(github: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const method = request.method ?? 'GET';
  const body = await bodyOf(request);
  const token = github.tokens.get(/^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
  const call = callOf(method, url);
  const result = !token
    ? BAD_CREDENTIALS
    : url.pathname === '/graphql'
      ? viewer(github, token, body)
      : call
        ? answerCall(github, token, call, body)
        : unknownPath(github, method, url);
  const described = !('undescribed' in result);
  const wrong = call && token && described ? responseErrors(call, result.status, result.body) : [];
  github.violations.push(...wrong);
  github.requests.push(`${method} ${url.pathname} ${result.status}`);
  const paged = 'paged' in result && result.paged ? page(url, result.body as readonly unknown[]) : undefined;
  const headers = { ...('headers' in result ? result.headers : {}), ...paged?.headers };
  response.writeHead(result.status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(result.status === 204 ? undefined : JSON.stringify(paged ? paged.body : result.body));
}

function answerCall(github: Running, token: Token, call: Call, body: unknown): Answer | Refused {
  const errors = requestErrors(call, body);
  github.violations.push(...errors.map((error) => `${call.operation}: ${error}`));
  if (errors.length > 0) return { status: 422, body: { message: errors.join('; '), documentation_url: '' } };
  const { owner, repo, pull_number, issue_number } = call.parameters;
  const number = pull_number ?? issue_number ?? github.pull.number;
  if (`${owner}/${repo}` !== github.repository || number !== github.pull.number) return NOT_FOUND;
  github.happen(call.operation);
  const refused = github.take(call.operation);
  if (refused) return refused;
  if (!/\/(?:get|list)/.test(call.operation) && !token.write) return READ_ONLY;
  const operation = OPERATIONS[call.operation];
  if (!operation) {
    github.violations.push(`${call.operation} is not wanted of this tool`);
    return NOT_FOUND;
  }
  const { pull, nextId } = github;
  return operation({ pull, author: token.login, parameters: call.parameters, body, nextId });
}

/** The one question that goes to GraphQL: every token may ask who it is. */
function viewer(github: Running, token: Token, body: unknown): Answer {
  const query = (body as { readonly query?: string } | undefined)?.query?.replace(/\s+/g, ' ').trim();
  if (query !== '{ viewer { login } }') github.violations.push(`GraphQL: ${query}`);
  return { status: 200, body: { data: { viewer: { login: token.login } } } };
}

function unknownPath(github: Running, method: string, url: URL): Refused {
  github.violations.push(`${method} ${url.pathname} is not in GitHub's description`);
  return NOT_FOUND;
}

/** 30 to a page, 100 at most, with the address of the next page as GitHub gives it. */
function page(url: URL, items: readonly unknown[]) {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
  const number = Number(url.searchParams.get('page') ?? 1);
  const pages = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string) => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target}>; rel="${rel}"`;
  };
  const links = number < pages ? [link(number + 1, 'next'), link(pages, 'last')] : [];
  return {
    body: items.slice((number - 1) * size, number * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}
