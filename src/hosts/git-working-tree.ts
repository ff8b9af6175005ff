import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../readers/reader.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';
import { contentId, entryOnDisk, readOnDisk } from './directory-files.ts';
import { behind, byPath } from './file-content.ts';
import { git, records } from './git-process.ts';
import type { GitRepository } from './git-repository.ts';
import { grep, readObject, type TreeEntry } from './git-tree.ts';

/** `onDisk` is false for a file that a sparse checkout leaves out: its content is the one of the index. */
interface WorkingEntry extends TreeEntry {
  readonly onDisk: boolean;
}

/** The files as they lie in the working tree: tracked ones, and untracked ones that are not ignored. */
export class GitWorkingTree implements Workspace {
  readonly revision = 'working tree';
  readonly repository: GitRepository;
  #entries: Promise<ReadonlyMap<string, WorkingEntry>> | undefined;

  constructor(repository: GitRepository) {
    this.repository = repository;
  }

  async list(): Promise<readonly WorkingEntry[]> {
    return [...(await this.entries()).values()];
  }

  async read(path: string): Promise<SourceFile | Problem | undefined> {
    const entries = await this.entries();
    const entry = entries.get(path);
    if (!entry) return behind(path, (parent) => entries.get(parent));
    return entry.onDisk ? readOnDisk(this.repository.folder, entry) : readObject(this.repository, entry);
  }

  async search(needles: readonly string[]): Promise<readonly string[]> {
    const entries = await this.entries();
    const sparse = [...entries.values()].some((entry) => entry.kind === 'file' && !entry.onDisk);
    const onDisk = await grep(this.repository, needles, ['--untracked']);
    const inIndex = sparse ? await grep(this.repository, needles, ['--cached']) : [];
    const found = [
      ...onDisk.filter((path) => entries.get(path)?.onDisk === true),
      ...inIndex.filter((path) => entries.get(path)?.onDisk === false),
    ];
    return found.sort();
  }

  /** The id that git would give the content as it lies there, without any filter. */
  async identity(path: string): Promise<string | undefined> {
    const entry = (await this.entries()).get(path);
    return entry?.onDisk ? contentId(this.repository.folder, entry, this.repository.hash) : entry?.id;
  }

  entries(): Promise<ReadonlyMap<string, WorkingEntry>> {
    this.#entries ??= this.#readFiles();
    return this.#entries;
  }

  async #readFiles(): Promise<ReadonlyMap<string, WorkingEntry>> {
    const { folder } = this.repository;
    const args = ['ls-files', '-z', '-t', '--stage', '--cached', '--others', '--exclude-standard'];
    const listed = records(await git(folder, args)).map(indexEntry);
    const inRealFolder = realFolders(folder);
    const entries = listed.flatMap((entry): WorkingEntry[] => {
      if (entry.kind === 'submodule') return [{ ...entry, onDisk: false }];
      const found = inRealFolder(entry.path) ? entryOnDisk(folder, entry.path) : undefined;
      if (found) return [{ ...entry, ...found, onDisk: true }];
      // A path that is no Unicode cannot be looked up from here; that it is listed makes reading it a problem.
      return entry.sparse || /\p{Surrogate}/u.test(entry.path) ? [{ ...entry, onDisk: false }] : [];
    });
    return new Map(entries.sort(byPath).map((entry) => [entry.path, entry]));
  }
}

/** `<tag> <mode> <id> <stage>\t<path>` for what the index holds, `? <path>` for what it does not. */
function indexEntry(record: string): TreeEntry & { readonly sparse: boolean } {
  const common = { size: 0, missing: false };
  if (record.startsWith('? ')) {
    const path = record.slice(2);
    // A repository inside this one is listed as a folder.
    if (path.endsWith('/')) return { ...common, path: path.slice(0, -1), kind: 'submodule', id: '', sparse: false };
    return { ...common, path, kind: 'file', id: '', sparse: false };
  }
  const tab = record.indexOf('\t');
  const [tag, mode, id = ''] = record.slice(0, tab).split(' ');
  const kind = mode === '160000' ? 'submodule' : mode === '120000' ? 'symlink' : 'file';
  return { ...common, path: record.slice(tab + 1), kind, id, sparse: tag === 'S' };
}

/** Whether a path's folders are folders: behind a link that took a folder's place, git has no files either. */
function realFolders(root: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  const isReal = (folder: string): boolean => {
    let real = known.get(folder);
    if (real === undefined) {
      const found = lstatSync(join(root, folder), { throwIfNoEntry: false });
      real = found?.isDirectory() === true && inReal(folder);
      known.set(folder, real);
    }
    return real;
  };
  const inReal = (path: string): boolean => !path.includes('/') || isReal(path.slice(0, path.lastIndexOf('/')));
  return inReal;
}
