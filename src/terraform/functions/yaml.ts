import { Decimal } from '../decimal.ts';
import { isPlainList, NotFollowed, type Plain } from './function.ts';

/** Lines beyond this are folded. */
const MAX_COLUMNS = 80;

/**
 * `yamlencode`. Texts that are folded or written in escapes of YAML are not followed.
 * Source: https://developer.hashicorp.com/terraform/language/functions/yamlencode
 */
export function yamlText(data: Plain): string {
  // A scalar of its own is not quoted, and its end is marked, unless it is a text.
  if (data === null || data instanceof Decimal || typeof data === 'boolean') return `${String(data)}\n...\n`;
  const lines = typeof data === 'string' ? scalarLines(data, '') : yamlLines(data);
  if (lines.some((line) => line.length > MAX_COLUMNS && /"(?:[^"\\]|\\.)* (?:[^"\\]|\\.)*"$/.test(line)))
    throw new NotFollowed();
  return `${lines.join('\n')}\n`;
}

function yamlLines(data: Plain): string[] {
  if (isPlainList(data)) {
    if (data.length === 0) return ['[]'];
    return data.flatMap((item) => {
      const [first, ...rest] = isNested(item) ? yamlLines(item) : scalarLines(item, '  ');
      const indented = isNested(item) ? rest.map((line) => `  ${line}`) : rest;
      return [`- ${first}`, ...indented];
    });
  }
  if (!isNested(data)) return scalarLines(data, '');
  const entries = Object.entries(data as { readonly [key: string]: Plain }).sort(byKey);
  if (entries.length === 0) return ['{}'];
  return entries.flatMap(([key, value]) => {
    const name = quotedScalar(key);
    if (!isNested(value)) {
      const [first, ...rest] = scalarLines(value, '  ');
      return [`${name}: ${first}`, ...rest];
    }
    const lines = yamlLines(value);
    if (/^(\[\]|\{\})$/.test(lines[0]!)) return [`${name}: ${lines[0]}`];
    return [`${name}:`, ...(isPlainList(value) ? lines : lines.map((line) => `  ${line}`))];
  });
}

function byKey([one]: readonly [string, Plain], [other]: readonly [string, Plain]): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

function isNested(data: Plain): boolean {
  return typeof data === 'object' && data !== null && !(data instanceof Decimal);
}

/** A text of several lines is written as a block. */
function scalarLines(data: Plain, indent: string): string[] {
  if (typeof data !== 'string') return [String(data)];
  if (!data.includes('\n')) return [quotedScalar(data)];
  // In a list or map within others the block is indented with them.
  const body = data.replace(/\n+$/, '');
  const end = data.slice(body.length);
  if (!isBlock(body)) throw new NotFollowed();
  const lines = body.split('\n').map((line) => (line === '' ? '' : `${indent || '  '}${line}`));
  return [`|${end === '' ? '-' : end === '\n' ? '' : '+'}`, ...lines, ...[...end].slice(1).map(() => '')];
}

/** Printable, and nothing at the start or the end of a line that a block would lose. */
function isBlock(body: string): boolean {
  return /^[\n\x20-\x7e\xa1-\xac\xae-\u1fff]*$/.test(body) && /^[^ \n]/.test(body) && !/ $/m.test(body);
}

function quotedScalar(text: string): string {
  if (!/^[\t\r\x20-\x7e\xa0-\u1fff\u2070-\ud7ff]*$/.test(text)) throw new NotFollowed();
  return JSON.stringify(text);
}
