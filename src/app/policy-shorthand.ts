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
  const read: Record<string, readonly string[]> = {};
  for (let at = 0; at <= text.length; ) {
    const name = memberAt(text, at, members);
    if (!name) throw new UsageError(`\`--${option} ${text}\` cannot be read`, helpFor(option, members));
    if (Object.hasOwn(read, name.text))
      throw new UsageError(`\`--${option}\` names \`${name.text}\` twice`, helpFor(option, members));
    const values = valuesAt(text, name.end, members);
    if (!values || (values.end < text.length && text[values.end] !== ','))
      throw new UsageError(`\`--${option} ${text}\` cannot be read at its end`, helpFor(option, members));
    read[name.text] = values.items;
    at = values.end + 1;
  }
  return read;
}

/** Something that was read, and where what follows it begins. */
interface Found {
  readonly text: string;
  readonly end: number;
}

interface Values {
  readonly items: readonly string[];
  readonly end: number;
}

function memberAt(text: string, at: number, members: readonly string[]): Found | undefined {
  const pattern = /\s*([\w.-]+)\s*=/y;
  pattern.lastIndex = at;
  const name = pattern.exec(text)?.[1];
  return name !== undefined && members.includes(name) ? { text: name, end: pattern.lastIndex } : undefined;
}

/** `a,b` up to the next member, or `[a,b]`; undefined for a list that does not end. */
function valuesAt(text: string, from: number, members: readonly string[]): Values | undefined {
  const opening = /\s*\[\s*/y;
  opening.lastIndex = from;
  const isList = opening.test(text);
  let at = isList ? opening.lastIndex : from;
  const items: string[] = [];
  if (isList && text[at] === ']') return { items, end: afterSpace(text, at + 1) };
  for (;;) {
    const value = valueAt(text, at, isList);
    items.push(value.text);
    at = value.end;
    if (text[at] !== ',' || (!isList && memberAt(text, at + 1, members))) break;
    at += 1;
  }
  if (!isList) return { items, end: at };
  return text[at] === ']' ? { items, end: afterSpace(text, at + 1) } : undefined;
}

const VALUES = {
  "'": /\s*'((?:\\'|[^'])*)'\s*/y,
  '"': /\s*"((?:\\"|[^"])*)"\s*/y,
  list: /((?:\\,|[^,\]])*)/y,
  plain: /((?:\\,|[^,])*)/y,
};

/** In quotes a backslash keeps a quote, without them a comma. */
function valueAt(text: string, from: number, isList: boolean): Found {
  const first = text[afterSpace(text, from)];
  const quote = first === "'" || first === '"' ? first : undefined;
  for (const pattern of [...(quote ? [VALUES[quote]] : []), VALUES[isList ? 'list' : 'plain']]) {
    pattern.lastIndex = from;
    const found = pattern.exec(text)?.[1];
    if (found === undefined) continue;
    const kept = pattern === VALUES.list || pattern === VALUES.plain ? ',' : quote!;
    const plain = kept === ',' ? found.trim() : found.replaceAll('\\\\', '\\');
    return { text: plain.replaceAll(`\\${kept}`, kept), end: pattern.lastIndex };
  }
  return { text: '', end: from };
}

function afterSpace(text: string, at: number): number {
  const space = /\s*/y;
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
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
