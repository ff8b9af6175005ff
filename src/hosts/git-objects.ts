import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { startGit } from './git-process.ts';

const LINE_FEED = 10;

/** Reads objects of a repository through one `git cat-file --batch`, started at the first question. */
export class ObjectReader {
  readonly #folder: string;
  #conversation: Conversation | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The content of an object; `undefined` where the repository does not hold it, as in a partial clone. */
  read(id: string): Promise<Buffer | undefined> {
    const answer = this.#last.then(() => this.#ask(id));
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** Ends the process once every question is answered. Another question starts another process. */
  async close(): Promise<void> {
    await this.#last;
    await this.#conversation?.end();
    this.#conversation = undefined;
  }

  async #ask(id: string): Promise<Buffer | undefined> {
    this.#conversation ??= new Conversation(this.#folder);
    const conversation = this.#conversation;
    const content = await conversation.ask(id);
    // Git gives up as a whole where it may not fetch what is missing; the next question gets a new process.
    if (conversation.ended) this.#conversation = undefined;
    return content;
  }
}

/** One process: a line with an id goes in, a header and the content come out. */
class Conversation {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #closed: Promise<void>;
  #chunks: Buffer[] = [];
  #received = 0;
  #wake: () => void = () => {};
  ended = false;

  constructor(folder: string) {
    this.#child = startGit(folder, ['cat-file', '--batch']);
    this.#closed = new Promise((resolve) => {
      const finish = () => {
        this.ended = true;
        this.#wake();
        resolve();
      };
      this.#child.on('error', finish);
      this.#child.on('close', finish);
    });
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#received += chunk.length;
      this.#wake();
    });
    this.#child.stderr.resume();
  }

  async ask(id: string): Promise<Buffer | undefined> {
    this.#child.stdin.write(`${id}\n`);
    const header = await this.#take((received) => received.indexOf(LINE_FEED) + 1);
    const size = /^\S+ \S+ (\d+)\n$/.exec(header?.toString() ?? '')?.[1];
    const content = size && (await this.#take(() => Number(size) + 1));
    return content ? content.subarray(0, -1) : undefined;
  }

  async end(): Promise<void> {
    this.#child.stdin.end();
    await this.#closed;
  }

  /** Takes as many bytes as `length` says of what was received; 0 asks for more. Nothing once git has ended. */
  async #take(length: (received: Buffer) => number): Promise<Buffer | undefined> {
    for (let wanted = 0; ; ) {
      if (this.#received > 0 && this.#received >= wanted) {
        const received = Buffer.concat(this.#chunks);
        this.#chunks = [received];
        wanted = length(received);
        if (wanted > 0 && received.length >= wanted) {
          this.#chunks = [received.subarray(wanted)];
          this.#received = received.length - wanted;
          return received.subarray(0, wanted);
        }
      }
      if (this.ended) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
