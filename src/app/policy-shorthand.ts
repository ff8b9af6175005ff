import { UsageError } from '../source/usage-error.ts';

/** The members of a structure and their values, as the AWS CLI's shorthand spells them. */
export type Members = Readonly<Record<string, readonly string[]>>;

/**
 * A structure in shorthand, `actions=a,b,resources=c`, or in JSON, where a list of structures is several. Single and
 * double quotes keep a comma from separating.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
export function readStructures(option: string, text: string, members: readonly string[]): readonly Members[] {
  const trimmed = text.trim();
  if (!/^[[{]/.test(trimmed)) return [readShorthand(option, trimmed, members)];
  let data: unknown;
  try {
    data = JSON.parse(trimmed);
  } catch (error) {
    throw new UsageError(`\`--${option}\` is not JSON: ${(error as Error).message}`, helpFor(option, members));
  }
  return (Array.isArray(data) ? data : [data]).map((item) => membersOf(option, item, members));
}

function readShorthand(option: string, text: string, members: readonly string[]): Members {
  const read: Record<string, string[]> = {};
  let open: string[] | undefined;
  for (const piece of splitAtCommas(text)) {
    const named = /^\s*(\w+)\s*=(.*)$/s.exec(piece);
    if (named && members.includes(named[1]!)) {
      open = [];
      if (Object.hasOwn(read, named[1]!))
        throw new UsageError(`\`--${option}\` names \`${named[1]}\` twice`, helpFor(option, members));
      read[named[1]!] = open;
    }
    if (!open) throw new UsageError(`\`--${option} ${text}\` cannot be read`, helpFor(option, members));
    const value = unquoted(named && members.includes(named[1]!) ? named[2]! : piece);
    if (value !== '') open.push(value);
  }
  return read;
}

function splitAtCommas(text: string): string[] {
  return text.match(/(?:'[^']*'|"[^"]*"|[^,])+/g) ?? [];
}

/** Without quotes around it, and without the brackets that a list may stand in. */
function unquoted(value: string): string {
  const bare = value
    .trim()
    .replace(/^\[|\]$/g, '')
    .trim();
  return /^(['"]).*\1$/s.test(bare) ? bare.slice(1, -1) : bare;
}

function membersOf(option: string, item: unknown, members: readonly string[]): Members {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    throw new UsageError(`\`--${option}\` has to hold objects`, helpFor(option, members));
  return Object.fromEntries(
    Object.entries(item).map(([name, value]: [string, unknown]) => {
      const values: unknown[] = Array.isArray(value) ? value : [value];
      if (!members.includes(name) || !values.every((one) => typeof one === 'string'))
        throw new UsageError(`\`--${option}\` holds \`${name}\`, which cannot be read`, helpFor(option, members));
      return [name, values];
    }),
  );
}

function helpFor(option: string, members: readonly string[]): string {
  return `write \`--${option} ${members.map((member) => `${member}=…`).join(',')}\`, or the same as JSON`;
}
