import { type Refusal, refusalOf } from './github-refusal.ts';

/** GitHub asks for at least a second between requests that write where there are many of them, in milliseconds. */
const BETWEEN_WRITES = 1_000;
const FEW_WRITES = 3;
/** Longer than this many seconds no run waits for a rate limit: what was found stands in the job's summary. */
const LONGEST_WAIT = 60;

export type Written<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Writes one request after the other, with the pauses that GitHub asks for, and asks no more once GitHub has said no
 * to all of it. A request is repeated only where GitHub refused it before doing anything, and once.
 */
export class Writer {
  readonly #wait: (milliseconds: number) => Promise<unknown>;
  #stopped: Refusal | undefined;
  #writes = 0;
  #waited = false;

  constructor(wait: (milliseconds: number) => Promise<unknown>) {
    this.#wait = wait;
  }

  async write<T>(request: () => Promise<T>): Promise<Written<T>> {
    if (this.#stopped) return { ok: false, refusal: this.#stopped };
    if (this.#writes >= FEW_WRITES) await this.#wait(BETWEEN_WRITES);
    this.#writes += 1;
    let answer = await answerTo(request);
    if (!answer.ok && this.#mayWaitFor(answer.refusal)) {
      this.#waited = true;
      await this.#wait((answer.refusal.seconds ?? 0) * 1_000);
      answer = await answerTo(request);
    }
    if (!answer.ok && (answer.refusal.kind === 'slow-down' || answer.refusal.kind === 'permission'))
      this.#stopped = answer.refusal;
    return answer;
  }

  #mayWaitFor(refusal: Refusal): refusal is Refusal & { kind: 'slow-down' } {
    return refusal.kind === 'slow-down' && !this.#waited && (refusal.seconds ?? Infinity) <= LONGEST_WAIT;
  }
}

/** What a request gives, or why GitHub refused it. Throws what is not GitHub's answer. */
export async function answerTo<T>(request: () => Promise<T>): Promise<Written<T>> {
  try {
    return { ok: true, value: await request() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { ok: false, refusal };
  }
}
