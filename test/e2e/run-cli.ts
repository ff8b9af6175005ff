import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/reporters/report.ts';
import { complaintsAbout } from '../reporters/schema.ts';
import { GIT_ENVIRONMENT } from './pull-request-repository.ts';

/** The product as it lies in the repository. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface CliResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface CliCall {
  readonly cwd?: string;
  readonly cli?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a process, with nothing of our own environment. */
export function runCli(args: readonly string[], { cwd = '.', cli = CLI, env = {} }: CliCall = {}): Promise<CliResult> {
  const clean = { PATH: process.env['PATH'], ...GIT_ENVIRONMENT, AWS_EC2_METADATA_DISABLED: 'true', ...env };
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...args], { cwd, env: clean, maxBuffer: 1 << 26 }, (error, out, err) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      done({ status, out, err });
    });
  });
}

/** A review as JSON that fits its schema. Throws where it is none. */
export async function jsonReview(
  args: readonly string[],
  call?: CliCall,
): Promise<{ readonly status: number; readonly report: Report }> {
  const { status, out, err } = await runCli(['review', ...args, '--engine', 'embedded', '--format', 'json'], call);
  if (out === '') throw new Error(`no report, but: ${err}`);
  const report: Report = JSON.parse(out);
  const complaints = complaintsAbout(report);
  if (complaints.length > 0) throw new Error(`not a report: ${complaints.join('; ')}`);
  return { status, report };
}

/** What a report says of each unit. */
export function wordsOf({ changes }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(changes.map(({ subject, access }) => [subject.id, access]));
}
