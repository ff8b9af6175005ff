/**
 * Text from a pull request, made safe to look at. Whoever opens a pull request chooses its paths, Sids, ids and ARNs;
 * none of them may move a cursor, turn the reading direction or hide.
 * https://trojansource.codes names the classes: controls, formatting (bidi, zero width), line separators, fillers.
 */
const HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function unicodeEscape(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

/** One line with every character that is not seen, or that changes how others are seen, as an escape: `\u202e`. */
export function visible(text: string): string {
  return text.replace(HOSTILE, (character) => SHORT[character] ?? unicodeEscape(character));
}

/** The same for JSON text, where an escape stands for the character itself: nothing is lost. */
export function visibleJson(json: string): string {
  return json.replace(HOSTILE, (character) => (character === '\n' ? character : jsonEscape(character)));
}

function jsonEscape(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** Source text as it may be quoted: line breaks and tabs are a file's own, all else that hides is not. */
export function isPlain(text: string): boolean {
  return visible(text.replace(/[\n\t]/g, '')) === text.replace(/[\n\t]/g, '');
}

/** At most `most` UTF-16 units, with `…` for what is left out; never half a character. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, Math.max(0, most - 1));
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
