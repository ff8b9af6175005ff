import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

/**
 * Versions of Node compress the same content to different bytes, so files are compared by what they hold, and one that
 * already holds the content keeps its bytes.
 */
export function writeCompressed(file, content) {
  if (!holds(file, content)) writeFileSync(file, brotliCompressSync(content));
}

/** Whether a Brotli file exists and holds exactly this text or these bytes. */
export function holds(file, content) {
  if (!existsSync(file)) return false;
  try {
    return brotliDecompressSync(readFileSync(file)).equals(Buffer.from(content));
  } catch {
    return false;
  }
}
