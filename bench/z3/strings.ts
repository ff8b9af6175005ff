/** Pieces of SMT-LIB's theory of strings. https://smt-lib.org/theories-UnicodeStrings.shtml */

export function string(text: string): string {
  const escaped = Array.from(text, (character) => {
    const plain = character >= ' ' && character <= '~' && character !== '\\';
    return plain ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`;
  });
  return `"${escaped.join('').replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  return `(str.to_re ${string(text)})`;
}

export function anyOf(tests: readonly string[]): string {
  return tests.length > 0 ? `(or ${tests.join(' ')} false)` : 'false';
}

const NOT_COLON = '(re.union (re.range "\\u{0}" "9") (re.range ";" "\\u{2ffff}"))';

/** Whether a variable matches a pattern with `*` and `?`: in the plainest form there is, which is the fastest. */
export function patternTest(variable: string, pattern: string, inField = false): string {
  const wildcards = pattern.replace(/[^*?]/g, '');
  if (/^\*+$/.test(pattern)) return 'true';
  if (wildcards === '') return `(= ${variable} ${string(pattern)})`;
  if (wildcards === '*' && pattern.endsWith('*')) return `(str.prefixof ${string(pattern.slice(0, -1))} ${variable})`;
  if (wildcards === '*' && pattern.startsWith('*')) return `(str.suffixof ${string(pattern.slice(1))} ${variable})`;
  return `(str.in_re ${variable} ${oneOf(pattern, inField)})`;
}

/** A pattern as a regular expression; in a field of an ARN wildcards stop at a colon. */
export function oneOf(pattern: string, inField: boolean): string {
  const any = inField ? NOT_COLON : 're.allchar';
  const parts = pattern.split(/([*?])/).map((part) => {
    if (part === '*') return `(re.* ${any})`;
    return part === '?' ? any : literal(part);
  });
  return parts.length === 1 ? parts[0]! : `(re.++ ${parts.join(' ')})`;
}
