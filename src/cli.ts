import { parseArguments } from './app/command-line.ts';
import { COMMANDS, generalHelp, policyHelp, reviewHelp } from './app/help.ts';
import { nearest, REVIEW_OPTIONS } from './app/options.ts';
import { ENDPOINT_COMMAND, POLICY_COMMANDS } from './app/policy-options.ts';
import { reviewCall } from './app/review-call.ts';
import { VERSION } from './app/version.ts';
import { clip, visible } from './reporters/hostile.ts';
import { UsageError } from './source/usage-error.ts';

/** The command line: arguments → job → report on standard output → exit status. */
async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help')
    return print(generalHelp());
  if (command === '--version' || command === '-v') return print(`${VERSION}\n`);
  if (command === 'review') {
    if (rest.includes('--help') || rest.includes('-h')) return print(reviewHelp());
    if (rest.includes('--version')) return print(`${VERSION}\n`);
    const options = REVIEW_OPTIONS.filter(({ where }) => where.includes('cli'));
    const call = reviewCall(parseArguments(rest, options));
    // Loaded only now: `--help` must not pay for parsers.
    const { runReviewCall } = await import('./cli-review.ts');
    return runReviewCall(call);
  }
  const policyCommand = [...POLICY_COMMANDS, ENDPOINT_COMMAND].find(({ name }) => name === command);
  if (policyCommand) {
    if (rest.includes('--help') || rest.includes('-h')) return print(policyHelp(policyCommand));
    const { runPolicyCommand } = await import('./cli-policy.ts');
    return runPolicyCommand(policyCommand, rest);
  }
  if (command.startsWith('-')) {
    const option = nearest(command.replace(/^-+/, ''), ['help', 'version']);
    const help = option
      ? `did you mean \`--${option}\`?`
      : 'options follow a command: `lambda-role-guard review --help`';
    throw new UsageError(`unknown option \`${command.split('=')[0]}\``, help);
  }
  const close = nearest(
    command,
    COMMANDS.map(({ name }) => name),
  );
  throw new UsageError(
    `unknown command \`${command}\``,
    close ? `did you mean \`lambda-role-guard ${close}\`?` : 'see `lambda-role-guard --help`',
  );
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Characters; a policy may hold a key of a megabyte. */
const LONGEST_LINE = 1_000;

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    const [message, help] = [error.message, error.help].map((text) => visible(clip(text, LONGEST_LINE)));
    process.stderr.write(`error: ${message}\n  help: ${help}\n`);
    return 2;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `this is a defect of lambda-role-guard ${VERSION}; please report it with these lines\n${stack}\n`,
  );
  return 3;
}

// A reader that stops early (`| head`) is no defect, and changes nothing about the exit status.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.exitCode = explain(error);
  },
);
