import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from '@jest/globals';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of this test alone, removed after it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'role-guard-')));
  folders.push(folder);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A script that leaves a mark when it is run, for planting where git might run it. */
export function trap(folder: string): { readonly command: string; readonly mark: string } {
  const mark = join(folder, 'trapped');
  const command = join(folder, 'trap.sh');
  writeFileSync(command, `#!/bin/sh\necho "$0 $*" >> '${mark}'\ncat\n`);
  chmodSync(command, 0o755);
  return { command, mark };
}

/** Runs git as a user without any configuration of their own. */
export function runGit(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgSign=false'];
  const local = ['-c', 'protocol.file.allow=always', '-c', 'init.defaultBranch=main'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const output = execFileSync('git', [...identity, ...local, ...args], { cwd: folder, env, stdio: 'pipe' });
  return output.toString().trim();
}

/** A repository on branch `main` with one commit of these files. */
export function repositoryWith(files: Readonly<Record<string, string | Buffer>>, ...init: readonly string[]): string {
  const folder = temporaryFolder();
  runGit(folder, 'init', '--quiet', ...init);
  commitFiles(folder, files);
  return folder;
}

/** Writes the files, commits everything that lies there, and returns the commit's id. */
export function commitFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): string {
  writeFiles(folder, files);
  runGit(folder, 'add', '--all');
  runGit(folder, 'commit', '--quiet', '--allow-empty', '--message', 'change');
  return runGit(folder, 'rev-parse', 'HEAD');
}
