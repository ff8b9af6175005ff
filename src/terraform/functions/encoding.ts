import { createHash } from 'node:crypto';
import { csvRecords } from './csv.ts';
import { NotFollowed, type Plain, type PlainFunction, Refused, stringFrom } from './function.ts';
import { yamlText } from './yaml.ts';

const hashed = (algorithm: string, encoding: 'hex' | 'base64') => (text: Plain) =>
  createHash(algorithm).update(stringFrom(text)).digest(encoding);

/** https://developer.hashicorp.com/terraform/language/functions#encoding-functions, and the hashes */
export const ENCODING_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  base64encode: (text) => Buffer.from(stringFrom(text)).toString('base64'),
  base64decode: (text) => decodedText(Buffer.from(checkedBase64(stringFrom(text)), 'base64')),
  textencodebase64: (text, encoding) => encodedBytes(stringFrom(text), stringFrom(encoding)).toString('base64'),
  textdecodebase64: (text, encoding) =>
    decodedBytes(Buffer.from(checkedBase64(stringFrom(text)), 'base64'), stringFrom(encoding)),
  csvdecode: (text) => csvRecords(stringFrom(text)),
  urlencode: (text) =>
    encodeURIComponent(stringFrom(text))
      .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
  yamlencode: (data) => yamlText(data ?? null),
  md5: hashed('md5', 'hex'),
  sha1: hashed('sha1', 'hex'),
  sha256: hashed('sha256', 'hex'),
  sha512: hashed('sha512', 'hex'),
  base64sha256: hashed('sha256', 'base64'),
  base64sha512: hashed('sha512', 'base64'),
  uuidv5: (namespace, name) => uuidFrom(stringFrom(namespace), stringFrom(name)),
};

function checkedBase64(text: string): string {
  const joined = text.replace(/[\r\n]/g, '');
  if (joined.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(joined)) throw new Refused('this is no base64');
  return joined;
}

function decodedText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) throw new Refused('this is no text');
  return text;
}

/** The encodings that JavaScript knows to write as well; what others give is not known. */
function encodedBytes(text: string, encoding: string): Buffer {
  switch (encoding.toLowerCase()) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'iso-8859-1':
      if (/[^\0-\xff]/.test(text)) throw new Refused(`the text has characters that \`${encoding}\` has not`);
      return Buffer.from(text, 'latin1');
    default:
      throw new NotFollowed();
  }
}

function decodedBytes(bytes: Buffer, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'utf-8':
      return decodedText(bytes);
    case 'utf-16le':
    case 'utf-16be': {
      if (bytes.length % 2 !== 0) throw new NotFollowed();
      const text = (encoding.toLowerCase() === 'utf-16le' ? bytes : bytes.swap16()).toString('utf16le');
      if (/\p{Cs}|^\ufeff/u.test(text)) throw new NotFollowed();
      return text;
    }
    case 'iso-8859-1':
      return bytes.toString('latin1');
    default:
      throw new NotFollowed();
  }
}

const NAMESPACES: Readonly<Record<string, string>> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};

/** https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5 */
function uuidFrom(namespace: string, name: string): string {
  const id = Object.hasOwn(NAMESPACES, namespace) ? NAMESPACES[namespace]! : namespace;
  if (!/^[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}$/i.test(id))
    throw new Refused(`\`${namespace}\` is no namespace`);
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
