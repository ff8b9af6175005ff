import { posix } from 'node:path';
import type { Values } from '../readers/reader.ts';
import { UsageError } from '../source/usage-error.ts';
import { type Arguments, type Given, optionPairs, optionValue, optionValues } from './command-line.ts';
import type { FailOn, Gate } from './gate.ts';

/** A call of `review`, as the command line or the action's inputs spell it. */
export interface ReviewCall {
  readonly folders?: { readonly base: string; readonly head: string };
  readonly repo: string;
  readonly base?: string;
  readonly head?: string;
  readonly engine: 'auto' | 'embedded' | 'access-analyzer';
  readonly gate: Gate;
  readonly outputs: readonly Output[];
  readonly apply: boolean;
  readonly scope: 'lambda' | 'all';
  readonly values: Values;
  readonly parameterFiles: readonly string[];
  readonly demo: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
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
    engine: optionValue(given, 'engine', 'auto') as ReviewCall['engine'],
    gate: {
      failOn: optionValue(given, 'fail-on', 'widened') as FailOn,
      onUndecided: optionValue(given, 'on-undecided', 'block') as Gate['onUndecided'],
    },
    outputs: outputsOf(given),
    apply,
    scope: optionValue(given, 'scope', 'lambda') as ReviewCall['scope'],
    values: valuesOf(given),
    parameterFiles: optionValues(given, 'parameters-file'),
    demo,
    quiet: flag('quiet'),
    verbose: flag('verbose'),
  };
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

/** Both kinds of names get new ones now and then, so that only the form is asked for. */
const NAME = /^[a-z]+(?:-[a-z0-9]+)*$/;

function valuesOf(given: readonly Given[]): Values {
  const account = optionValue(given, 'account');
  const region = optionValue(given, 'region');
  const partition = optionValue(given, 'partition', 'aws')!;
  const variableFiles = optionValues(given, 'var-file').map((path) => posix.normalize(path.replaceAll('\\', '/')));
  if (account !== undefined && !/^\d{12}$/.test(account))
    throw new UsageError(`\`--account ${account}\` is not an account id`, 'an account id has twelve digits');
  if (region !== undefined && !NAME.test(region))
    throw new UsageError(`\`--region ${region}\` is not a region`, 'write it as AWS does: `--region eu-central-1`');
  if (!NAME.test(partition))
    throw new UsageError(`\`--partition ${partition}\` is not a partition`, 'write `aws`, `aws-cn` or `aws-us-gov`');
  return {
    parameters: { ...optionPairs(given, 'parameters'), ...optionPairs(given, 'var') },
    ...(variableFiles.length === 0 ? {} : { variableFiles }),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    partition,
  };
}
