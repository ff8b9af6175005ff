import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../source/usage-error.ts';

/** A request as far as an answer depends on it. */
export interface EndpointRequest {
  /** Of this request alone; it is the header `x-amzn-requestid` of the answer. */
  readonly id: string;
  readonly method: string;
  /** `/policy/validation?maxResults=10` */
  readonly target: string;
  readonly body: string;
}

export interface EndpointResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Why a request was not put to `answer`. */
export type Refusal = 'body-too-large' | 'body-not-text' | 'too-many-requests';

export interface EndpointAnswers {
  answer(request: EndpointRequest): Promise<EndpointResponse>;
  refused(why: Refusal): EndpointResponse;
}

export interface EndpointOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly answer: EndpointAnswers;
}

export interface Endpoint {
  readonly url: string;
  /** Resolves once the server has stopped: after SIGTERM, SIGINT or `stop`. */
  readonly stopped: Promise<void>;
  stop(): void;
}

/** Far above what AWS takes for a policy of any kind. */
const MAX_BODY_BYTES = 1_000_000;
/** One is answered at a time, the others wait in line; so this bounds the memory that their bodies take. */
const MAX_REQUESTS = 256;
const MAX_CONNECTIONS = 1024;
/** Milliseconds. */
const REQUEST_TIMEOUT = 30_000;
const TIMEOUT_CHECK = 5_000;
const GRACE = 2_000;

/** Serves the answers over HTTP until the process is told to stop. What is under way then is finished first. */
export async function startEndpoint({ host, port, answer }: EndpointOptions): Promise<Endpoint> {
  let underWay = 0;
  const server = createServer(
    {
      requestTimeout: REQUEST_TIMEOUT,
      headersTimeout: REQUEST_TIMEOUT,
      connectionsCheckingInterval: TIMEOUT_CHECK,
    },
    (request, response) => {
      underWay += 1;
      response.once('close', () => {
        underWay -= 1;
      });
      const load = { busy: underWay > MAX_REQUESTS, stopping: () => !server.listening };
      respond(request, response, answer, load).catch(() => response.destroy());
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, host, port);
  const { address, family, port: bound } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
  };
  const stopped = new Promise<void>((resolve) => server.once('close', resolve)).finally(() => {
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
  });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`, stopped, stop };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    throw new UsageError(`port ${port} cannot be listened on: ${(error as Error).message}`, 'choose another `--port`');
  }
}

interface Load {
  readonly busy: boolean;
  stopping(): boolean;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, refused }: EndpointAnswers,
  { busy, stopping }: Load,
): Promise<void> {
  const id = randomUUID();
  const read: Body = busy ? { refusal: 'too-many-requests' } : await bodyOf(request);
  const answered = read.refusal
    ? refused(read.refusal)
    : await answer({ id, method: request.method ?? 'GET', target: request.url ?? '/', body: read.text });
  // What was not read would be taken for the next request, and a server that stops takes none.
  const close = !request.complete || stopping() ? { connection: 'close' } : {};
  const length = { 'content-length': String(Buffer.byteLength(answered.body)) };
  response.writeHead(answered.status, { 'x-amzn-requestid': id, ...close, ...length, ...answered.headers });
  response.end(answered.body);
  if (!request.complete) request.resume();
}

type Body = { readonly text: string; readonly refusal?: never } | { readonly refusal: Refusal };

/** The rest of a body that is too large is thrown away unread. */
async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
      else resolve({ refusal: 'body-too-large' });
    });
    request.once('end', () => resolve(textOf(Buffer.concat(chunks))));
    request.once('error', reject);
    request.once('close', () => reject(new Error('the request was broken off')));
  });
}

/** Bytes that are no UTF-8 would all be read as the same character, and two policies as one. */
function textOf(bytes: Buffer): Body {
  return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { refusal: 'body-not-text' };
}
