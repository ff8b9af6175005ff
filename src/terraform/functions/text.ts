import type { Plain, PlainFunction } from './function.ts';
import { isPlainList, listFrom, Refused, stringFrom, wholeNumberFrom } from './function.ts';
import { pattern } from './pattern.ts';

/** https://developer.hashicorp.com/terraform/language/functions#string-functions */
export const TEXT_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  chomp: (text) => stringFrom(text).replace(/[\r\n]+$/, ''),
  indent: (spaces, text) =>
    stringFrom(text).replaceAll('\n', `\n${' '.repeat(Math.min(wholeNumberFrom(spaces), 1000))}`),
  lower: (text) => stringFrom(text).toLowerCase(),
  upper: (text) => stringFrom(text).toUpperCase(),
  title: (text) => stringFrom(text).replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase()),
  strrev: (text) =>
    [...new Intl.Segmenter().segment(stringFrom(text))]
      .map(({ segment }) => segment)
      .reverse()
      .join(''),
  substr: (text, offset, length) => substring(stringFrom(text), wholeNumberFrom(offset), wholeNumberFrom(length)),
  trim: (text, cutset) => trimmed(stringFrom(text), stringFrom(cutset)),
  trimspace: (text) => stringFrom(text).trim(),
  trimprefix: (text, prefix) => withoutPrefix(stringFrom(text), stringFrom(prefix)),
  trimsuffix: (text, suffix) => withoutSuffix(stringFrom(text), stringFrom(suffix)),
  startswith: (text, prefix) => stringFrom(text).startsWith(stringFrom(prefix)),
  endswith: (text, suffix) => stringFrom(text).endsWith(stringFrom(suffix)),
  strcontains: (text, part) => stringFrom(text).includes(stringFrom(part)),
  replace: (text, search, replacement) => replaced(stringFrom(text), stringFrom(search), stringFrom(replacement)),
  regex: (search, text) => {
    const match = pattern(stringFrom(search), stringFrom(text)).exec(stringFrom(text));
    if (!match) throw new Refused('the pattern does not match');
    return captured(match);
  },
  regexall: (search, text) => {
    const all = stringFrom(text).matchAll(pattern(stringFrom(search), stringFrom(text), 'g'));
    return [...all].map(captured);
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

function substring(text: string, offset: number, length: number): string {
  const characters = [...text];
  const from = offset < 0 ? Math.max(0, characters.length + offset) : offset;
  return characters.slice(from, length < 0 ? undefined : from + length).join('');
}

function trimmed(text: string, cutset: string): string {
  const characters = [...text];
  const cut = new Set(cutset);
  let [from, to] = [0, characters.length];
  while (from < to && cut.has(characters[from]!)) from += 1;
  while (to > from && cut.has(characters[to - 1]!)) to -= 1;
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
    return text.replaceAll(search, () => replacement);
  return text.replace(pattern(search.slice(1, -1), text, 'g'), (match, ...groups: unknown[]) => {
    const found = groups.filter((group) => typeof group === 'string' || group === undefined);
    const named = groups.at(-1);
    const names = (typeof named === 'object' && named !== null ? named : {}) as Readonly<Record<string, string>>;
    return replacement.replace(/\$(?:(\$)|(\w+)|\{(\w+)\})/g, (_, dollar, bare?: string, braced?: string) => {
      if (dollar) return '$';
      const name = bare ?? braced ?? '';
      if (name === '0') return match;
      return /^\d+$/.test(name) ? String(found[Number(name) - 1] ?? '') : (names[name] ?? '');
    });
  });
}

/** The whole match, the groups as a list, or the named groups as an object. */
function captured(match: RegExpExecArray | RegExpMatchArray): Plain {
  if (match.groups) return Object.fromEntries(Object.entries(match.groups).map(([name, text]) => [name, text ?? null]));
  const groups: Plain = match.slice(1).map((text) => text ?? null);
  return isPlainList(groups) && groups.length > 0 ? groups : match[0];
}
