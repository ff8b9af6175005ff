import { graphemes } from './collection.ts';
import type { Plain, PlainFunction } from './function.ts';
import { listFrom, NotFollowed, plainMap, Refused, stringFrom, wholeNumberFrom } from './function.ts';
import { CompiledPattern, type Match } from './pattern.ts';

/** https://developer.hashicorp.com/terraform/language/functions#string-functions */
export const TEXT_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  chomp: (text) => stringFrom(text).replace(/[\r\n]+$/, ''),
  indent: (spaces, text) => stringFrom(text).replaceAll('\n', `\n${' '.repeat(indentation(wholeNumberFrom(spaces)))}`),
  lower: (text) => byCharacter(stringFrom(text), (one) => (one === 'İ' ? 'i' : one.toLowerCase())),
  upper: (text) => byCharacter(stringFrom(text), (one) => one.toUpperCase()),
  title: (text) => titled(stringFrom(text)),
  strrev: (text) => graphemes(stringFrom(text)).reverse().join(''),
  substr: (text, offset, length) => substring(stringFrom(text), wholeNumberFrom(offset), wholeNumberFrom(length)),
  trim: (text, cutset) => trimmed(stringFrom(text), stringFrom(cutset)),
  trimspace: (text) => trimmedBy(stringFrom(text), (one) => /^[\s\u0085]$/.test(one) && one !== '\ufeff'),
  trimprefix: (text, prefix) => withoutPrefix(stringFrom(text), stringFrom(prefix)),
  trimsuffix: (text, suffix) => withoutSuffix(stringFrom(text), stringFrom(suffix)),
  startswith: (text, prefix) => stringFrom(text).startsWith(stringFrom(prefix)),
  endswith: (text, suffix) => stringFrom(text).endsWith(stringFrom(suffix)),
  strcontains: (text, part) => stringFrom(text).includes(stringFrom(part)),
  replace: (text, search, replacement) => replaced(stringFrom(text), stringFrom(search), stringFrom(replacement)),
  regex: (search, text) => {
    const pattern = new CompiledPattern(stringFrom(search));
    const [match] = pattern.matches(stringFrom(text), 1);
    if (!match) throw new Refused('the pattern does not match');
    return captured(match, pattern.names);
  },
  regexall: (search, text) => {
    const pattern = new CompiledPattern(stringFrom(search));
    return pattern.matches(stringFrom(text), Number.POSITIVE_INFINITY).map((match) => captured(match, pattern.names));
  },
  split: (separator, text) => {
    const [by, from] = [stringFrom(separator), stringFrom(text)];
    return from === '' ? (by === '' ? [] : ['']) : by === '' ? [...from] : from.split(by);
  },
  sort: (list) =>
    listFrom(list)
      .map(stringFrom)
      .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
};

function indentation(spaces: number): number {
  if (spaces > 1000) throw new NotFollowed();
  if (spaces < 0) throw new Refused('at least zero has to stand here');
  return spaces;
}

/** One character becomes one character, or stays what it is. */
function byCharacter(text: string, change: (character: string) => string): string {
  return Array.from(text, (one) => {
    const changed = change(one);
    return [...changed].length === 1 ? changed : one;
  }).join('');
}

/** Letters with a form of their own for the beginning of a word. */
const TITLE_FORMS: Readonly<Record<string, string>> = {
  Ǆ: 'ǅ',
  ǆ: 'ǅ',
  Ǉ: 'ǈ',
  ǉ: 'ǈ',
  Ǌ: 'ǋ',
  ǌ: 'ǋ',
  Ǳ: 'ǲ',
  ǳ: 'ǲ',
};

/** A word begins after white space or after any sign of ASCII that is not part of a name. */
function titled(text: string): string {
  let fresh = true;
  return byCharacter(text, (one) => {
    const result = fresh ? (TITLE_FORMS[one] ?? one.toUpperCase()) : one;
    fresh = /^[^\p{L}\p{N}_]$/u.test(one) && /^[\0-\x7f\s\u0085]$/.test(one);
    return result;
  });
}

function substring(text: string, offset: number, length: number): string {
  const characters = graphemes(text);
  const from = offset < 0 ? Math.max(0, characters.length + offset) : offset;
  // Counted from the end, a length of zero is no limit.
  const unlimited = length < 0 || (length === 0 && offset < 0);
  return characters.slice(from, unlimited ? undefined : from + length).join('');
}

function trimmed(text: string, cutset: string): string {
  const cut = new Set(cutset);
  return trimmedBy(text, (one) => cut.has(one));
}

function trimmedBy(text: string, goes: (character: string) => boolean): string {
  const characters = [...text];
  let [from, to] = [0, characters.length];
  while (from < to && goes(characters[from]!)) from += 1;
  while (to > from && goes(characters[to - 1]!)) to -= 1;
  return characters.slice(from, to).join('');
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function withoutSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

/** A search text between slashes is a pattern. */
function replaced(text: string, search: string, replacement: string): string {
  if (search.length < 2 || !search.startsWith('/') || !search.endsWith('/'))
    return search === '' ? betweenAll(text, replacement) : text.replaceAll(search, () => replacement);
  const pattern = new CompiledPattern(search.slice(1, -1));
  let at = 0;
  const pieces = pattern.matches(text, Number.POSITIVE_INFINITY).map((match) => {
    const before = text.slice(at, match.start);
    at = match.end;
    return before + expanded(replacement, match, pattern.names);
  });
  return pieces.join('') + text.slice(at);
}

/** `$1`, `${1}` and `${name}` are groups; `$$` is a dollar sign. */
function expanded(replacement: string, { groups }: Match, names: readonly (string | undefined)[]): string {
  return replacement.replace(/\$(?:(\$)|(\w+)|\{(\w+)\})/g, (_, dollar, bare?: string, braced?: string) => {
    if (dollar) return '$';
    const name = bare ?? braced ?? '';
    const index = /^\d+$/.test(name) ? Number(name) : names.lastIndexOf(name) + 1 || undefined;
    return (index === undefined ? undefined : groups[index]) ?? '';
  });
}

function betweenAll(text: string, filling: string): string {
  return filling + Array.from(text, (one) => one + filling).join('');
}

/** The whole match, the groups as a list, or the named groups as an object. */
function captured({ groups }: Match, names: readonly (string | undefined)[]): Plain {
  if (names.length === 0) return groups[0]!;
  const named = names.filter((name) => name !== undefined);
  if (named.length === 0) return names.map((_, index) => groups[index + 1] ?? null);
  if (named.length < names.length) throw new Refused('either all groups have names, or none has');
  return plainMap(named.map((name, index) => [name, groups[index + 1] ?? null]));
}
