import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Entry, Workspace } from '../readers/reader.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';
import { UsageError } from '../source/usage-error.ts';
import { contentId, entryOnDisk, readOnDisk } from './directory-files.ts';
import { behind, byPath, MAX_BYTES } from './file-content.ts';

/** Neither is part of what is reviewed: git's own files, and packages that were installed. */
const SKIPPED = new Set(['.git', 'node_modules']);

/** A folder as one revision, without git. Throws a UsageError where there is no such folder. */
export function directoryWorkspace(folder: string): DirectoryWorkspace {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder \`${folder}\``, 'name two folders: `review BASE_DIR HEAD_DIR`');
  return new DirectoryWorkspace(folder);
}

export class DirectoryWorkspace implements Workspace {
  /** The folder as the caller named it. */
  readonly revision: string;
  readonly #root: string;
  #entries: ReadonlyMap<string, Entry> | undefined;

  constructor(folder: string) {
    this.revision = folder;
    this.#root = resolve(folder);
  }

  async list(): Promise<readonly Entry[]> {
    return [...this.#list().values()];
  }

  async read(path: string): Promise<SourceFile | Problem | undefined> {
    const entry = this.#list().get(path);
    return entry ? readOnDisk(this.#root, entry) : behind(path, (parent) => this.#list().get(parent));
  }

  async search(needles: readonly string[]): Promise<readonly string[]> {
    const wanted = [...new Set(needles)].filter((needle) => needle !== '').map((needle) => Buffer.from(needle));
    if (wanted.length === 0) return [];
    const contains = ({ path, kind, size }: Entry) => {
      if (kind !== 'file' || size > MAX_BYTES) return false;
      const content = contentOf(join(this.#root, path));
      // What cannot be searched may contain anything; reading it says why.
      return !content || wanted.some((needle) => content.includes(needle));
    };
    return (await this.list()).filter(contains).map((entry) => entry.path);
  }

  /** The id of an entry's content: equal ids, equal contents. `undefined` where it cannot be read. */
  async identity(path: string): Promise<string | undefined> {
    const entry = this.#list().get(path);
    return entry && contentId(this.#root, entry, 'sha1');
  }

  #list(): ReadonlyMap<string, Entry> {
    this.#entries ??= new Map(
      walk(this.#root, '')
        .sort(byPath)
        .map((entry) => [entry.path, entry]),
    );
    return this.#entries;
  }
}

function walk(root: string, folder: string): Entry[] {
  return listFolder(join(root, folder)).flatMap((item) => {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    if (item.isDirectory()) return SKIPPED.has(item.name) ? [] : walk(root, path);
    return entryOnDisk(root, path) ?? [];
  });
}

function listFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`the folder \`${folder}\` cannot be read: ${error}`, 'check its permissions');
  }
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
