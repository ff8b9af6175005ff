import { posix } from 'node:path';

/** Files of one base name, of which another file that writes that name may mean one or several. */
export class Namesakes {
  readonly #all: string[] = [];
  readonly #byFolder = new Map<string, string>();
  readonly #below = new Map<string, string[]>();
  readonly #byLastSegment = new Map<string, string[]>();

  add(path: string): void {
    const folder = posix.dirname(path);
    this.#all.push(path);
    this.#byFolder.set(folder, path);
    append(this.#byLastSegment, posix.basename(folder), path);
    for (const above of foldersOf(path)) append(this.#below, above, path);
  }

  /** The files that may be meant where file `from` writes `folder` and then the base name. */
  meantBy(folder: string, from: string): readonly string[] {
    // Where an upload or a variable leads is not known, but for the folders that are written after it.
    if (folder.includes('://')) return this.#all;
    const written = folder.slice(folder.lastIndexOf('}') + 1);
    const segments = written.split('/').filter((segment) => !['', '.', '..'].includes(segment));
    const last = segments.at(-1);
    if (last !== undefined) {
      const end = `/${segments.join('/')}`;
      return (this.#byLastSegment.get(last) ?? []).filter((path) => `/${posix.dirname(path)}`.endsWith(end));
    }
    if (folder.includes('}')) return this.#all;
    const here = posix.dirname(from);
    if (folder.includes('..')) return this.#in(posix.join(here, folder));
    // A bare base name reaches up and down from where it is written, not across.
    return [...foldersOf(here).flatMap((above) => this.#in(above)), ...(this.#below.get(here) ?? [])];
  }

  #in(folder: string): string[] {
    const path = this.#byFolder.get(folder.replace(/(?<=.)\/$/, ''));
    return path === undefined ? [] : [path];
  }
}

/** The folders that a file or a folder is in, from the innermost to the root, `.`. */
export function foldersOf(path: string): string[] {
  const folder = posix.dirname(path);
  return path === folder ? [] : [folder, ...foldersOf(folder)];
}

function append(map: Map<string, string[]>, key: string, path: string): void {
  const paths = map.get(key);
  if (paths) paths.push(path);
  else map.set(key, [path]);
}
