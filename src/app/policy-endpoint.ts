import { type AccessAnalyzer, type CheckResponse, invalidField, ServiceError } from '../iam/access-analyzer.ts';
import { answerQuery, isQueryBody } from './policy-query.ts';
import {
  checkAccessNotGrantedRequest,
  checkNoNewAccessRequest,
  checkNoPublicAccessRequest,
  readBody,
  validatePolicyRequest,
} from './policy-request.ts';

/** What is asked, as far as the answer depends on it. */
export interface PolicyRequest {
  readonly id: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly body: string;
}

export interface PolicyResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PolicyEndpoint {
  /** Answers as the service does, errors included; it never rejects. */
  answer(request: PolicyRequest): Promise<PolicyResponse>;
  /** The answer to a request that is not looked at. */
  refused(why: 'body-too-large' | 'body-not-text' | 'too-many-requests'): PolicyResponse;
}

/**
 * The HTTP interface of Access Analyzer's policy checks and of IAM's simulator, without the network. Signatures are
 * not looked at.
 * https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Operations.html
 */
export function policyEndpoint(analyzer: AccessAnalyzer): PolicyEndpoint {
  return {
    answer: async (request) => {
      try {
        const { id, method, target, body } = request;
        if (method === 'POST' && target === '/' && isQueryBody(body)) return queryResponse(body, id);
        return jsonResponse(200, await answerOf(request, analyzer));
      } catch (error) {
        return errorResponse(error);
      }
    },
    refused: (why) => {
      if (why === 'too-many-requests')
        return errorResponse(new ServiceError('ThrottlingException', 'too many requests at once'));
      if (why === 'body-not-text')
        return errorResponse(new ServiceError('SerializationException', 'the body is not UTF-8'));
      return errorResponse(new ServiceError('ValidationException', 'the body is too large', { reason: 'other' }), 413);
    },
  };
}

async function answerOf({ method, target, body }: PolicyRequest, analyzer: AccessAnalyzer): Promise<unknown> {
  const { pathname, searchParams } = addressOf(target);
  if (method === 'POST') {
    if (pathname === '/policy/validation') {
      const { findings } = await analyzer.validatePolicy(validatePolicyRequest(readBody(body)));
      return pageOf(findings, searchParams);
    }
    if (pathname === '/policy/check-no-new-access')
      return asService(await analyzer.checkNoNewAccess(checkNoNewAccessRequest(readBody(body))));
    if (pathname === '/policy/check-access-not-granted')
      return asService(await analyzer.checkAccessNotGranted(checkAccessNotGrantedRequest(readBody(body))));
    if (pathname === '/policy/check-no-public-access')
      return asService(await analyzer.checkNoPublicAccess(checkNoPublicAccessRequest(readBody(body))));
  }
  throw new ServiceError('UnknownOperationException', `there is no operation ${method} ${pathname}`);
}

function addressOf(target: string): URL {
  const base = 'http://localhost';
  if (!URL.canParse(target, base)) throw new ServiceError('UnknownOperationException', 'the address cannot be read');
  return new URL(target, base);
}

/** The service shows no witness. */
function asService({ reasons, ...rest }: CheckResponse): CheckResponse {
  return { ...rest, ...(reasons ? { reasons: reasons.map(({ witness: _, ...reason }) => reason) } : {}) };
}

const PAGE = 100;

function pageOf<T>(findings: readonly T[], query: URLSearchParams): { findings: readonly T[]; nextToken?: string } {
  const size = query.get('maxResults') ?? String(PAGE);
  const from = query.get('nextToken') ?? '0';
  if (!/^[1-9]\d{0,3}$/.test(size)) throw invalidField('maxResults', 'has to be a number above 0');
  if (!/^\d{1,6}$/.test(from)) throw invalidField('nextToken', 'is not a token of this service');
  const end = Number(from) + Number(size);
  return { findings: findings.slice(Number(from), end), ...(end < findings.length ? { nextToken: String(end) } : {}) };
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDeniedException: 403,
  InternalServerException: 500,
  InvalidParameterException: 400,
  SerializationException: 400,
  ThrottlingException: 429,
  UnknownOperationException: 404,
  UnprocessableEntityException: 422,
  ValidationException: 400,
};

function errorResponse(error: unknown, status?: number): PolicyResponse {
  const known = error instanceof ServiceError ? error : new ServiceError('InternalServerException', String(error));
  const { type, message, detail } = known;
  const retry: Record<string, string> = type === 'ThrottlingException' ? { 'retry-after': '1' } : {};
  const code = status ?? STATUS[type] ?? 400;
  return jsonResponse(code, { message, ...detail }, { 'x-amzn-errortype': type, ...retry });
}

function jsonResponse(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): PolicyResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

function queryResponse(body: string, id: string): PolicyResponse {
  const { status, xml } = answerQuery(body, id);
  return { status, headers: { 'content-type': 'text/xml' }, body: xml };
}
