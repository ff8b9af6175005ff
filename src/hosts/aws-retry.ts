import {
  AccessAnalyzerServiceException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-accessanalyzer';
import { ServiceError } from '../iam/access-analyzer.ts';

const ATTEMPTS = 5;
/** Milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;

/**
 * Asks again after an error that passes, when the server says so, or after twice as long each time. What remains comes
 * out as a ServiceError.
 */
export async function patiently<T>(
  call: () => Promise<T>,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt === ATTEMPTS || !mayPass(error)) throw serviceError(error);
      const asked = retryAfter(error);
      if (asked > LONGEST_WAIT) throw serviceError(error);
      await wait(Math.max(asked, FIRST_WAIT * 2 ** (attempt - 1)));
    }
  }
}

/** A gateway on the way answers with a status alone, or in words that are not the service's. */
function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== undefined && (status === 429 || status >= 500)) return true;
  if (error instanceof AccessAnalyzerServiceException)
    return error instanceof ThrottlingException || error.$fault === 'server' || error.$retryable !== undefined;
  return error instanceof Error && /^(?:TimeoutError|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN)$/.test(codeOf(error));
}

/** The server's own delay in milliseconds: seconds, or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfter(error: unknown): number {
  const header = memberOf(memberOf(responseOf(error), 'headers'), 'retry-after');
  if (typeof header !== 'string') return 0;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) ? milliseconds : 0;
}

function statusOf(error: unknown): number | undefined {
  const status = memberOf(responseOf(error), 'statusCode');
  return typeof status === 'number' ? status : undefined;
}

/** The SDK hands the response on with everything that it throws about one. */
function responseOf(error: unknown): unknown {
  return memberOf(error, '$response');
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function codeOf(error: Error): string {
  const code = memberOf(error, 'code');
  return typeof code === 'string' ? code : error.name;
}

function serviceError(error: unknown): ServiceError {
  if (error instanceof ValidationException) {
    const fieldList = (error.fieldList ?? []).map(({ name = '', message = '' }) => ({ name, message }));
    const said = fieldList.map(({ name, message }) => `${name}: ${message}`).join('; ');
    const message = said === '' ? error.message : `${error.message} (${said})`;
    return new ServiceError('ValidationException', message, { reason: error.reason ?? 'other', fieldList });
  }
  if (!(error instanceof Error)) return new ServiceError('UnknownError', String(error));
  const status = statusOf(error);
  // The SDK's own words, about its own insides.
  if (status !== undefined && (error instanceof SyntaxError || error.message === 'UnknownError'))
    return new ServiceError('UnreadableAnswer', `what came back with status ${status} is no answer of the service`);
  return new ServiceError(codeOf(error), error.message || error.name);
}
