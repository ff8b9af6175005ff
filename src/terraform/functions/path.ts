import { posix } from 'node:path';
import { NotFollowed, type PlainFunction, stringFrom } from './function.ts';

/** Paths as texts; they open nothing. */
export const PATH_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  basename: (path) => {
    const text = stringFrom(path);
    return /^\/+$/.test(text) ? '/' : posix.basename(text) || '.';
  },
  dirname: (path) => cleaned(stringFrom(path).replace(/[^/]*$/, '')),
  abspath: (path) => {
    const text = stringFrom(path);
    // What else it is depends on the directory in which Terraform runs.
    if (!text.startsWith('/')) throw new NotFollowed();
    return cleaned(text);
  },
  pathexpand: (path) => {
    const text = stringFrom(path);
    if (text.startsWith('~')) throw new NotFollowed();
    return text;
  },
};

function cleaned(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 ? normal.replace(/\/$/, '') : normal;
}
