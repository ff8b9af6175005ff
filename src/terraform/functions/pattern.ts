import { Refused } from './function.ts';

/** A pattern that could keep JavaScript's engine busy for long, which Go's never is; what it gives is not known. */
export class NotFollowed extends Error {}

/** Steps that a match may take, as a power of the text's length. */
const MOST_STEPS = 10_000_000;

const CLASSES: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/**
 * A pattern in Go's syntax as one of JavaScript's. Throws where it is none, or where matching it could take long.
 * Source: https://github.com/google/re2/wiki/Syntax
 */
export function pattern(source: string, text: string, flags = ''): RegExp {
  if (source.length > 500 || !isQuick(source, text.length)) throw new NotFollowed();
  let options = flags;
  const translated = source
    .replace(/^\(\?([ims]+)\)/, (_, set: string) => {
      options += set;
      return '';
    })
    .replaceAll('(?P<', '(?<')
    .replaceAll('\\A', '^')
    .replaceAll('\\z', '$')
    .replace(/\[:(\w+):\]/g, (whole, name: string) => CLASSES[name] ?? whole)
    .replace(/\\p([A-Z])(?![{a-z])/g, '\\p{$1}')
    .replace(/\\Q(.*?)(?:\\E|$)/g, (_, literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (/\\p\{/i.test(translated)) options += 'u';
  try {
    return new RegExp(translated, options);
  } catch {
    throw new Refused(`\`${source}\` is no regular expression`);
  }
}

/** No repetition of what repeats or chooses itself, and few repetitions for the length of the text. */
function isQuick(source: string, length: number): boolean {
  const plain = source.replace(/\\./g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
  if (/\([^()]*\([^()]*\)/.test(plain) && /\)[*+{]/.test(plain)) return false;
  for (const group of plain.matchAll(/\(([^()]*)\)([*+]|\{\d*,)/g))
    if (/[*+{|?]/.test(group[1]!.replace(/^\?:/, ''))) return false;
  const repeated = plain.match(/[*+]|\{\d*,\}|\{\d{3,}/g)?.length ?? 0;
  return Math.max(length, 2) ** Math.max(1, repeated) <= MOST_STEPS;
}
