/** Why GitHub did not do what it was asked. */
export type Refusal =
  /** The token may not. */
  | { readonly kind: 'permission'; readonly message: string }
  /** It is gone, or the token may not even see it. */
  | { readonly kind: 'not-found'; readonly message: string }
  /** Too many requests; `seconds` where GitHub says how long to wait. */
  | { readonly kind: 'slow-down'; readonly message: string; readonly seconds?: number }
  /** One of the comments, or the whole of it, does not suit. */
  | { readonly kind: 'invalid'; readonly message: string }
  /** An unfinished review of ours stands in the way. */
  | { readonly kind: 'pending-review'; readonly message: string }
  /** A failure of GitHub's or of the network: it is not known whether the request was carried out. */
  | { readonly kind: 'unavailable'; readonly message: string };

/** What an error of Octokit means; undefined for an error that is not GitHub's answer. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  const { status } = error;
  const response = 'response' in error ? (error.response as Answer | undefined) : undefined;
  const message = messageOf(error, response);
  const slowDown = isSlowDown(status, message, response);
  if (slowDown) {
    const seconds = secondsToWait(response?.headers ?? {});
    return { kind: 'slow-down', message, ...(seconds === undefined ? {} : { seconds }) };
  }
  if (status === 401 || status === 403) return { kind: 'permission', message };
  if (status === 404) return { kind: 'not-found', message };
  if (status === 422 && /one pending review/i.test(message)) return { kind: 'pending-review', message };
  if (status >= 500) return { kind: 'unavailable', message };
  return { kind: 'invalid', message };
}

interface Answer {
  readonly headers?: Readonly<Record<string, string | number | undefined>>;
  readonly data?: unknown;
}

/** GitHub's message with what it lists under `errors`, which is a list of strings or of objects. */
function messageOf(error: Error, response: Answer | undefined): string {
  const data = response?.data;
  if (!data || typeof data !== 'object' || !('message' in data)) return error.message;
  const errors = 'errors' in data && Array.isArray(data.errors) ? data.errors : [];
  const details = errors.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  return [String(data.message), ...details].join('; ');
}

/**
 * The secondary limits on creating content come as 403, as 429 and as 422 with the code `abuse`
 * (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
function isSlowDown(status: number, message: string, response: Answer | undefined): boolean {
  if (status === 429) return true;
  if (status === 422) return /"code":"abuse"|submitted too quickly/i.test(message);
  if (status !== 403) return false;
  const headers = response?.headers ?? {};
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit|abuse|temporarily blocked/i.test(message)
  );
}

function secondsToWait(headers: Readonly<Record<string, string | number | undefined>>): number | undefined {
  const seconds = Number(headers['retry-after']);
  return headers['retry-after'] !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
