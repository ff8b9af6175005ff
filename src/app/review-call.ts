import { UsageError } from '../source/usage-error.ts';
import { type Arguments, type Given, optionValue, optionValues, repositoryPath } from './command-line.ts';
import { type ReviewSettings, reviewSettings } from './review-settings.ts';

/** A call of `review`, as the command line or the action's inputs spell it. */
export interface ReviewCall extends ReviewSettings {
  readonly folders?: { readonly base: string; readonly head: string };
  readonly repo: string;
  readonly base?: string;
  readonly head?: string;
  /** The path of the configuration file in the repository, where the caller names one. */
  readonly config?: string;
  readonly outputs: readonly Output[];
  readonly apply: boolean;
  readonly planFiles: readonly string[];
  readonly demo: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** What was given, for `withConfiguration`. */
  readonly given: readonly Given[];
}

export type Format = 'terminal' | 'json' | 'markdown' | 'patch';

export interface Output {
  readonly format: Format;
  /** A path; standard output without one. */
  readonly file?: string;
}

/** Throws a UsageError where the arguments contradict each other. */
export function reviewCall({ given, positionals }: Arguments): ReviewCall {
  const flag = (name: string) => optionValue(given, name) === 'true';
  const demo = flag('demo');
  const folders = foldersOf(positionals, demo);
  const [base, head] = [optionValue(given, 'base'), optionValue(given, 'head')];
  if (folders && (base ?? head) !== undefined)
    throw new UsageError('two folders and `--base` or `--head` exclude each other', 'give the one or the other');
  const apply = flag('apply');
  if (apply && (head !== undefined || folders))
    throw new UsageError('`--apply` writes into the working tree, which is not the head here', 'leave out `--head`');
  return {
    ...(folders ? { folders } : {}),
    repo: optionValue(given, 'repo', '.')!,
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
    ...configOf(given),
    outputs: outputsOf(given),
    apply,
    planFiles: optionValues(given, 'plan'),
    demo,
    quiet: flag('quiet'),
    verbose: flag('verbose'),
    given,
    ...reviewSettings(given),
  };
}

/** The call with what a configuration file says first; whatever the call gives goes before it. */
export function withConfiguration(call: ReviewCall, configured: readonly Given[]): ReviewCall {
  return { ...call, ...reviewSettings(call.given, configured) };
}

/** Where the file lies is a path of the repository, since the one in force is base's and may be in no folder. */
function configOf(given: readonly Given[]): { readonly config?: string } {
  const written = optionValue(given, 'config');
  if (written === undefined) return {};
  const config = repositoryPath(written);
  if (/^(?:\.?$|\.\.(?:\/|$)|\/|[a-z]:)|\/$/i.test(config))
    throw new UsageError(
      `\`--config ${written}\` is no file in the repository`,
      'name it relative to the root of the repository; the one of the base side is read',
    );
  return { config };
}

/** What `--demo` is short for. */
export const DEMO_FOLDERS = { base: 'examples/orders/base', head: 'examples/orders/head' };

function foldersOf(positionals: readonly string[], demo: boolean): ReviewCall['folders'] {
  if (demo && positionals.length > 0)
    throw new UsageError('`--demo` has its own two folders', 'leave out the folders, or `--demo`');
  if (demo) return DEMO_FOLDERS;
  if (positionals.length === 0) return undefined;
  const [base, head] = positionals;
  if (positionals.length !== 2 || !base || !head)
    throw new UsageError('`review` takes two folders or none', 'write `review BASE_DIR HEAD_DIR`');
  return { base, head };
}

/** Each `--format` with the `--output` that follows it; the terminal where no format is given. */
function outputsOf(given: readonly Given[]): readonly Output[] {
  const outputs: { format: Format; file?: string }[] = [];
  let open: { format: Format; file?: string } | undefined;
  for (const { name, value } of given) {
    if (name === 'format') {
      open = { format: value as Format };
      outputs.push(open);
    } else if (name === 'output') {
      if (!open) outputs.push({ format: 'terminal', file: value });
      else if (open.file !== undefined)
        throw new UsageError('two `--output` for one `--format`', 'write `--format` before each');
      else open.file = value;
    }
  }
  if (outputs.length === 0) return [{ format: 'terminal' }];
  if (outputs.filter(({ file }) => file === undefined).length > 1)
    throw new UsageError('only one format can go to standard output', 'give the others an `--output FILE`');
  return outputs;
}
