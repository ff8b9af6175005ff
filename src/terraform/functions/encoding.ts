import { createHash } from 'node:crypto';
import { isPlainList, type Plain, type PlainFunction, Refused, stringFrom } from './function.ts';

const hashed = (algorithm: string, encoding: 'hex' | 'base64') => (text: Plain) =>
  createHash(algorithm).update(stringFrom(text)).digest(encoding);

/** https://developer.hashicorp.com/terraform/language/functions#encoding-functions, and the hashes */
export const ENCODING_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  base64encode: (text) => Buffer.from(stringFrom(text)).toString('base64'),
  base64decode: (text) => decodedText(Buffer.from(checkedBase64(stringFrom(text)), 'base64')),
  textencodebase64: (text, encoding) => Buffer.from(stringFrom(text), bufferEncoding(encoding)).toString('base64'),
  textdecodebase64: (text, encoding) =>
    Buffer.from(checkedBase64(stringFrom(text)), 'base64').toString(bufferEncoding(encoding)),
  csvdecode: (text) => csvRecords(stringFrom(text)),
  urlencode: (text) =>
    encodeURIComponent(stringFrom(text))
      .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
  yamlencode: (data) =>
    yamlLines(data ?? null)
      .join('\n')
      .replace(/\n?$/, '\n'),
  md5: hashed('md5', 'hex'),
  sha1: hashed('sha1', 'hex'),
  sha256: hashed('sha256', 'hex'),
  sha512: hashed('sha512', 'hex'),
  base64sha256: hashed('sha256', 'base64'),
  base64sha512: hashed('sha512', 'base64'),
  uuidv5: (namespace, name) => uuidFrom(stringFrom(namespace), stringFrom(name)),
};

function checkedBase64(text: string): string {
  if (!/^[A-Za-z0-9+/\s]*={0,2}$/.test(text)) throw new Refused('this is no base64');
  return text;
}

function decodedText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) throw new Refused('this is no text');
  return text;
}

function bufferEncoding(name: Plain | undefined): BufferEncoding {
  const known: Readonly<Record<string, BufferEncoding>> = {
    'utf-8': 'utf8',
    'utf-16le': 'utf16le',
    'iso-8859-1': 'latin1',
  };
  const encoding = known[stringFrom(name).toLowerCase()];
  if (!encoding) throw new Refused(`the encoding \`${stringFrom(name)}\` is not known`);
  return encoding;
}

function csvRecords(text: string): Plain {
  const rows = csvRows(text);
  const [names, ...records] = rows;
  if (!names) throw new Refused('a line of names has to stand first');
  return records.map((row) => {
    if (row.length !== names.length) throw new Refused('each line has to have as many fields as there are names');
    return Object.fromEntries(names.map((name, index) => [name, row[index]!]));
  });
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Refused('this is no CSV');
    row.push(found[1] === undefined ? found[2]! : found[1].replaceAll('""', '"'));
    if (found[3] === ',') {
      if (field.lastIndex >= text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Terraform quotes every string and every key. */
function yamlLines(data: Plain): string[] {
  if (isPlainList(data)) {
    if (data.length === 0) return ['[]'];
    return data.flatMap((item) => {
      const [first, ...rest] = yamlLines(item);
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  }
  if (typeof data !== 'object' || data === null)
    return [typeof data === 'number' ? stringFrom(data) : JSON.stringify(data)];
  const entries = Object.entries(data);
  if (entries.length === 0) return ['{}'];
  return entries.flatMap(([key, value]) => {
    const lines = yamlLines(value);
    const nested = typeof value === 'object' && value !== null && !/^(\[\]|\{\})$/.test(lines[0]!);
    if (!nested) return [`${JSON.stringify(key)}: ${lines[0]}`];
    return [`${JSON.stringify(key)}:`, ...(isPlainList(value) ? lines : lines.map((line) => `  ${line}`))];
  });
}

const NAMESPACES: Readonly<Record<string, string>> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};

/** https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5 */
function uuidFrom(namespace: string, name: string): string {
  const id = NAMESPACES[namespace] ?? namespace;
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new Refused(`\`${namespace}\` is no namespace`);
  const bytes = createHash('sha1')
    .update(Buffer.from(id.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
