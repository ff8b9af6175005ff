import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { MAX_BYTES } from './file-content.ts';

/**
 * The text of a file that a caller names, which may be a pipe that does not end. Throws an Error that says why it
 * cannot be had: bytes that are no UTF-8 would all be read as the same character, and two policies as one.
 */
export function readParameterFile(path: string): string {
  const bytes = boundedBytes(path);
  if (bytes.length > MAX_BYTES) throw new Error('files over 8 MB are not read');
  if (!isUtf8(bytes)) throw new Error('it is not UTF-8');
  return bytes.toString('utf8');
}

function boundedBytes(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let total = 0; total <= MAX_BYTES; ) {
      const chunk = Buffer.alloc(1 << 16);
      const length = readSync(file, chunk, 0, chunk.length, null);
      if (length === 0) break;
      chunks.push(chunk.subarray(0, length));
      total += length;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}
