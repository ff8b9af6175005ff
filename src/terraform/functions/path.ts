import { posix } from 'node:path';
import { type PlainFunction, stringFrom } from './function.ts';

/** Paths as texts; they open nothing. */
export const PATH_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  basename: (path) => posix.basename(stringFrom(path)) || '.',
  dirname: (path) => posix.dirname(posix.normalize(stringFrom(path))),
  abspath: (path) => stringFrom(path),
  pathexpand: (path) => stringFrom(path),
};
