/** Where a text stops being JSON (RFC 8259), although YAML may read it. */
export interface JsonMistake {
  readonly offset: number;
  readonly expected: string;
}

const TOKEN =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;
const SPACE = /[ \t\r\n]*/y;

/**
 * The first mistake, or undefined where the text is JSON. It works without recursion, and does not rely on
 * `JSON.parse`, whose messages name no position on some versions of Node. A byte order mark is allowed.
 */
export function jsonMistake(text: string): JsonMistake | undefined {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const open: ('{' | '[')[] = [];
  let want: Want = 'value';
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
    if (at >= text.length) return want === 'end' ? undefined : { offset: at, expected: EXPECTED[want] };
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next: Want | undefined = token === undefined ? undefined : step(want, token, open);
    if (token === undefined || next === undefined) return { offset: at, expected: EXPECTED[want] };
    want = next;
    at += token.length;
  }
}

type Want = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'comma' | 'end';

const EXPECTED: Readonly<Record<Want, string>> = {
  value: 'a value',
  'first-item': 'a value or `]`',
  key: 'a key in double quotes',
  'first-key': 'a key in double quotes or `}`',
  colon: '`:`',
  comma: '`,` or a closing bracket',
  end: 'the end of the file',
};

/** What may follow a token, or undefined where the token may not stand here. */
function step(want: Want, token: string, open: ('{' | '[')[]): Want | undefined {
  const afterValue = (): Want => (open.length > 0 ? 'comma' : 'end');
  if (token === '}' || token === ']') {
    const closes = want === 'comma' || want === (token === '}' ? 'first-key' : 'first-item');
    if (!closes || open.pop() !== (token === '}' ? '{' : '[')) return undefined;
    return afterValue();
  }
  if (want === 'key' || want === 'first-key') return token.startsWith('"') ? 'colon' : undefined;
  if (want === 'colon') return token === ':' ? 'value' : undefined;
  if (want === 'comma') return token === ',' ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
  if (want === 'end' || token === ',' || token === ':') return undefined;
  if (token !== '{' && token !== '[') return afterValue();
  open.push(token);
  return token === '{' ? 'first-key' : 'first-item';
}
