import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FakeFile } from '../fake-github/pull-request.ts';

/** Paths and texts; a file that a later commit does not name stays as it is. */
export type Files = Readonly<Record<string, string>>;

const who = { NAME: 'Ann', EMAIL: 'ann@example.com', DATE: '2026-11-23T12:00:00Z' };
const identity = Object.entries(who).flatMap(([key, value]) => [
  [`GIT_AUTHOR_${key}`, value],
  [`GIT_COMMITTER_${key}`, value],
]);

/** Nothing of the machine's own git configuration. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(identity),
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_SYSTEM: devNull,
};

/** A repository with a pull request: `main`, `feature`, and the merge commit that GitHub makes of the two. */
export class PullRequestRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'pull-request-'));
  base = '';
  head = '';
  merge = '';

  constructor(main: Files, feature: Files) {
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit(main);
    this.git('checkout', '--quiet', '-b', 'feature');
    this.push(feature);
  }

  /** A push to the pull request: a commit on `feature`, and a new merge commit. */
  push(files: Files): void {
    this.git('checkout', '--quiet', 'feature');
    this.commit(files);
    this.mergeAgain();
  }

  /** Others merge something into `main` meanwhile. */
  advanceMain(files: Files): void {
    this.git('checkout', '--quiet', 'main');
    this.commit(files);
    this.mergeAgain();
  }

  /** The files that GitHub lists: what `feature` changed since it left `main`. */
  changedFiles(): readonly FakeFile[] {
    const range = `${this.base}...${this.head}`;
    const paths = this.git('diff', '--name-only', '--no-renames', range).trim().split('\n');
    return paths.map((filename) => {
      const diff = this.git('diff', '--no-renames', range, '--', filename);
      return { filename, patch: diff.slice(diff.indexOf('\n@@ ') + 1).replace(/\n$/, '') };
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  git(...args: readonly string[]): string {
    const env = { PATH: process.env['PATH'], ...GIT_ENVIRONMENT };
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  private commit(files: Files): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'change');
  }

  private mergeAgain(): void {
    this.base = this.git('rev-parse', 'main').trim();
    this.head = this.git('rev-parse', 'feature').trim();
    this.git('checkout', '--quiet', '--detach', 'main');
    this.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'feature');
    this.merge = this.git('rev-parse', 'HEAD').trim();
  }
}
