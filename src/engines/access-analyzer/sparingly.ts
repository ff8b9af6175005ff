import type { AccessAnalyzer } from '../../iam/access-analyzer.ts';

/** Requests under way at once. */
const AT_ONCE = 3;

/** Asks each distinct question once, and no more than three at a time: checks are charged by the call. */
export function sparingly(analyzer: AccessAnalyzer): AccessAnalyzer {
  const limited = limit(AT_ONCE);
  const once = <Request, Response>(ask: (request: Request) => Promise<Response>) => {
    const asked = new Map<string, Promise<Response>>();
    return (request: Request): Promise<Response> => {
      const key = JSON.stringify(request);
      const known = asked.get(key);
      if (known) return known;
      const answer = limited(() => ask(request));
      asked.set(key, answer);
      return answer;
    };
  };
  return {
    validatePolicy: once((request) => analyzer.validatePolicy(request)),
    checkNoNewAccess: once((request) => analyzer.checkNoNewAccess(request)),
    checkAccessNotGranted: once((request) => analyzer.checkAccessNotGranted(request)),
    checkNoPublicAccess: once((request) => analyzer.checkNoPublicAccess(request)),
  };
}

/** Runs what it is given in order, no more than so many at a time. */
function limit(atOnce: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
