import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface SolverAnswer {
  /** `none`: nothing within the limit. */
  readonly answer: 'sat' | 'unsat' | 'unknown' | 'none';
  /** The faster of two turns; the limit where there was no answer. */
  readonly milliseconds: number;
  readonly rss: number;
}

/** The folder of this file; the benchmark itself is bundled elsewhere. */
export class Solver {
  private readonly folder: URL;
  private readonly limit: number;

  /** `limit` in milliseconds for one turn. */
  constructor(folder: URL, limit: number) {
    this.folder = folder;
    this.limit = limit;
  }

  isInstalled(): boolean {
    return existsSync(new URL('node_modules/z3-solver/package.json', this.folder));
  }

  /** A question that takes too long takes its process with it. z3 now and then misreads what it is sent, so it is told again. */
  ask(smt: string, isAgain = false): Promise<SolverAnswer> {
    const child = fork(new URL('ask.mjs', this.folder), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return new Promise((resolve, reject) => {
      let best: SolverAnswer = { answer: 'none', milliseconds: this.limit, rss: 0 };
      let turns = 0;
      let isReady = false;
      let timer: NodeJS.Timeout | undefined;
      const finish = () => {
        clearTimeout(timer);
        child.kill('SIGKILL');
        resolve(best);
      };
      const wait = () => {
        timer = setTimeout(finish, this.limit);
      };
      child.on('error', reject);
      child.on('exit', (code) => {
        if (!isReady) reject(new Error(`z3 did not start: exit status ${code}`));
        finish();
      });
      child.on('message', (message: { ready?: true } & SolverAnswer) => {
        clearTimeout(timer);
        if (message.ready) {
          isReady = true;
          child.send({ smt });
        } else {
          turns += 1;
          const { answer, milliseconds, rss } = message;
          if (!/^(sat|unsat|unknown)$/.test(answer)) {
            if (isAgain) reject(new Error(`z3 does not understand: ${answer}`));
            else resolve(this.ask(smt, true));
            child.kill('SIGKILL');
            return;
          }
          if (milliseconds < best.milliseconds) best = { answer, milliseconds, rss };
        }
        if (turns === 2) finish();
        else wait();
      });
    });
  }
}
