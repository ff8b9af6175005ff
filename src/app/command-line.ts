import { posix } from 'node:path';
import { UsageError } from '../source/usage-error.ts';
import { complaintAbout, nearest, type Option } from './options.ts';

/** One option as it was given. Order counts: an `--output` belongs to the `--format` before it. */
export interface Given {
  readonly name: string;
  readonly value: string;
}

export interface Arguments {
  readonly given: readonly Given[];
  readonly positionals: readonly string[];
}

/** Splits a command's arguments by its table of options. Throws a UsageError that names the nearest option. */
export function parseArguments(
  argv: readonly string[],
  options: readonly Option[],
  help = 'see `lambda-role-guard --help`',
): Arguments {
  const known = new Map(options.map((option) => [option.name, option]));
  const given: Given[] = [];
  const positionals: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index]!;
    if (argument === '--') {
      positionals.push(...argv.slice(index + 1));
      break;
    }
    if (!argument.startsWith('-') || argument === '-') {
      positionals.push(argument);
      continue;
    }
    const [name, inline] = splitOption(argument);
    const option = known.get(name);
    if (!option) throw unknownOption(argument, name, [...known.keys()], help);
    if (!option.value) {
      if (inline !== undefined) throw new UsageError(`\`--${name}\` takes no value`, `write \`--${name}\` alone`);
      given.push({ name, value: 'true' });
      continue;
    }
    const value = inline ?? argv[index + 1];
    if (value === undefined) throw new UsageError(`\`--${name}\` needs a value`, `write \`--${name} ${option.value}\``);
    if (inline === undefined) index += 1;
    checkValue(option, value);
    given.push({ name, value });
    index = more(option, argv, index, given);
  }
  refuseRepeats(given, known);
  return { given, positionals };
}

/** `--parameters A=1 B=2` takes every `K=V` that follows. */
function more(option: Option, argv: readonly string[], index: number, given: Given[]): number {
  let at = index;
  while (option.value === 'K=V' && /^[^-=][^=]*=/.test(argv[at + 1] ?? '')) {
    at += 1;
    given.push({ name: option.name, value: argv[at]! });
  }
  return at;
}

function splitOption(argument: string): [string, string | undefined] {
  const bare = argument.replace(/^--?/, '');
  const equals = bare.indexOf('=');
  return equals < 0 ? [bare, undefined] : [bare.slice(0, equals), bare.slice(equals + 1)];
}

function unknownOption(argument: string, name: string, names: readonly string[], help: string): UsageError {
  const close = nearest(name, names);
  return new UsageError(`unknown option \`${argument.split('=')[0]}\``, close ? `did you mean \`--${close}\`?` : help);
}

/** Throws a UsageError where an option does not take a value. */
export function checkValue(option: Option, value: string): void {
  const complaint = complaintAbout(option, value, `--${option.name}`);
  if (complaint) throw new UsageError(complaint.message, complaint.help);
}

function refuseRepeats(given: readonly Given[], known: ReadonlyMap<string, Option>): void {
  const seen = new Set<string>();
  for (const { name } of given) {
    if (seen.has(name) && !known.get(name)!.repeatable && known.get(name)!.value)
      throw new UsageError(`\`--${name}\` is given twice`, 'give it once');
    seen.add(name);
  }
}

/** The last value of an option, or its fallback. */
export function optionValue(given: readonly Given[], name: string, fallback?: string): string | undefined {
  return given.findLast((one) => one.name === name)?.value ?? fallback;
}

export function optionValues(given: readonly Given[], name: string): readonly string[] {
  return given.filter((one) => one.name === name).map(({ value }) => value);
}

/** `K=V` pairs as a record. */
export function optionPairs(given: readonly Given[], name: string): Readonly<Record<string, string>> {
  const pairs: [string, string][] = [];
  for (const value of optionValues(given, name)) {
    const equals = value.indexOf('=');
    if (equals <= 0)
      throw new UsageError(`\`--${name} ${value}\` is not \`KEY=VALUE\``, `write \`--${name} Stage=prod\``);
    pairs.push([value.slice(0, equals), value.slice(equals + 1)]);
  }
  return Object.fromEntries(pairs);
}

/** A path of the repository as its revisions spell it, whatever the machine of whoever wrote it. */
export function repositoryPath(written: string): string {
  return posix.normalize(written.replaceAll('\\', '/'));
}
