import { createHash } from 'node:crypto';
import { constants, createReadStream, lstatSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Entry } from '../readers/reader.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';
import { decodeFile, MAX_BYTES, refusalOf, unreadable } from './file-content.ts';

/** What lies at a path of a folder. Pipes, sockets and devices are nothing: git has no such entries either. */
export function entryOnDisk(root: string, path: string): Entry | undefined {
  const found = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (found?.isFile()) return { path, kind: 'file', size: found.size };
  if (found?.isSymbolicLink()) return { path, kind: 'symlink', size: found.size };
  return undefined;
}

/** Reads a file of a folder; a file that a link of the path leads out of the folder to is not opened. */
export async function readOnDisk(root: string, entry: Entry): Promise<SourceFile | Problem> {
  const { path } = entry;
  const refusal = refusalOf(entry);
  if (refusal) return refusal;
  try {
    const real = realpathSync(join(root, path));
    if (!real.startsWith(withSeparator(realpathSync(root)))) {
      const message = `\`${path}\` leads out of the folder through a link`;
      return unreadable('symbolic-link', path, message, 'put a copy of the file in its place');
    }
    // A link that takes the file's place after this check is not followed either.
    const file = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return decodeFile(path, await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    const message = `\`${path}\` cannot be read: ${codeOf(error)}`;
    return unreadable('unreadable-file', path, message, 'check the permissions of the file');
  }
}

/** The id that git gives a content: equal ids, equal contents. `undefined` where the file cannot be read. */
export async function contentId(root: string, entry: Entry, hash: 'sha1' | 'sha256'): Promise<string | undefined> {
  const file = join(root, entry.path);
  const id = createHash(hash).update(`blob ${entry.size}\0`);
  try {
    if (entry.kind === 'symlink') id.update(readlinkSync(file, 'buffer'));
    else if (entry.size <= MAX_BYTES) id.update(readFileSync(file));
    else await pipeline(createReadStream(file), id, { end: false });
    return id.digest('hex');
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}
