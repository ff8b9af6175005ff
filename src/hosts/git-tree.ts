import type { Entry, Workspace } from '../readers/reader.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';
import { UsageError } from '../source/usage-error.ts';
import { behind, byPath, decodeFile, MAX_BYTES, refusalOf, unreadable } from './file-content.ts';
import { GitFailure, git, records } from './git-process.ts';
import { type GitRepository, resolveCommit } from './git-repository.ts';

/** An entry of a tree with the id of its content. */
export interface TreeEntry extends Entry {
  readonly id: string;
  /** In a partial clone, a file whose content was not fetched. */
  readonly missing: boolean;
}

/** The tree of a revision. Throws a UsageError where the revision names no commit. */
export async function gitWorkspace(repository: GitRepository, revision: string): Promise<GitTree> {
  return new GitTree(repository, await resolveCommit(repository, revision));
}

/** The tree of one commit, read from the objects of the repository. */
export class GitTree implements Workspace {
  readonly repository: GitRepository;
  /** The commit's id. */
  readonly revision: string;
  #entries: Promise<ReadonlyMap<string, TreeEntry>> | undefined;

  constructor(repository: GitRepository, commit: string) {
    this.repository = repository;
    this.revision = commit;
  }

  async list(): Promise<readonly TreeEntry[]> {
    return [...(await this.entries()).values()];
  }

  async read(path: string): Promise<SourceFile | Problem | undefined> {
    const entries = await this.entries();
    const entry = entries.get(path);
    return entry ? readObject(this.repository, entry) : behind(path, (parent) => entries.get(parent));
  }

  async search(needles: readonly string[]): Promise<readonly string[]> {
    const entries = await this.list();
    if (entries.some((entry) => entry.missing)) return this.#searchOneByOne(entries, needles);
    const found = await grep(this.repository, needles, [this.revision]);
    const prefix = `${this.revision}:`.length;
    return found.map((name) => name.slice(prefix)).sort();
  }

  /** The id of an entry's content, by which equal contents are known without reading them. */
  async identity(path: string): Promise<string | undefined> {
    return (await this.entries()).get(path)?.id;
  }

  entries(): Promise<ReadonlyMap<string, TreeEntry>> {
    this.#entries ??= this.#readTree();
    return this.#entries;
  }

  /**
   * `git grep` gives up at the first content that was not fetched. Such a file may contain anything, and reading it
   * says that it is not there.
   */
  async #searchOneByOne(entries: readonly TreeEntry[], needles: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const entry of entries) {
      if (entry.kind !== 'file' || entry.size > MAX_BYTES) continue;
      const content = entry.missing ? undefined : await this.repository.objects.read(entry.id);
      if (!content || needles.some((needle) => needle !== '' && content.includes(needle))) found.push(entry.path);
    }
    return found;
  }

  async #readTree(): Promise<ReadonlyMap<string, TreeEntry>> {
    const entries = (await this.#listTree()).sort(byPath);
    return new Map(entries.map((entry) => [entry.path, entry]));
  }

  async #listTree(): Promise<TreeEntry[]> {
    const { folder } = this.repository;
    const listed = ['-r', '-z', '--full-tree', '--end-of-options', this.revision];
    try {
      return records(await git(folder, ['ls-tree', '-l', ...listed])).map(treeEntry);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
    }
    // In a partial clone git gives up on the size of what was not fetched, and tells what that is another way.
    try {
      const entries = records(await git(folder, ['ls-tree', ...listed])).map(treeEntry);
      const missing = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--no-walk', this.revision];
      const lines = new Set((await git(folder, missing)).toString().split('\n'));
      return entries.map((entry) => ({ ...entry, missing: lines.has(`?${entry.id}`) }));
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      const message = `the files of commit \`${this.revision}\` are not in this repository`;
      throw new UsageError(message, 'clone it without `--filter`, or check it with `git fsck`');
    }
  }
}

/** `<mode> <type> <id>[ <size>]\t<path>`; the size is padded, `-` for a submodule and `BAD` for what is not there. */
function treeEntry(record: string): TreeEntry {
  const tab = record.indexOf('\t');
  const [mode = '', , id = '', size = ''] = record.slice(0, tab).split(/ +/);
  const kind = mode === '160000' ? 'submodule' : mode === '120000' ? 'symlink' : 'file';
  return { path: record.slice(tab + 1), kind, size: Number(size) || 0, id, missing: size === 'BAD' };
}

/** The text of an entry, from its object. */
export async function readObject(repository: GitRepository, entry: TreeEntry): Promise<SourceFile | Problem> {
  const { path } = entry;
  const refusal = refusalOf(entry);
  if (refusal) return refusal;
  const content = entry.missing ? undefined : await repository.objects.read(entry.id);
  if (content) return decodeFile(path, content);
  const message = `the content of \`${path}\` is not in this clone`;
  return unreadable('missing-object', path, message, 'clone the repository without `--filter`');
}

/** What `git grep` finds: paths in the working tree or the index, `<tree>:<path>` in a tree. */
export async function grep(
  repository: GitRepository,
  needles: readonly string[],
  where: readonly string[],
): Promise<string[]> {
  // Patterns are lines, and an empty one is found in every file.
  const patterns = [...new Set(needles.flatMap((needle) => needle.split(/[\n\0]/)))].filter((line) => line !== '');
  if (patterns.length === 0) return [];
  const fixed = ['grep', '-F', '-l', '-z', '--full-name', '--no-textconv', '--no-recurse-submodules', '--no-color'];
  const output = await git(repository.folder, [...fixed, '-f', '-', ...where, '--'], {
    input: `${patterns.join('\n')}\n`,
    answers: [0, 1],
  });
  return records(output);
}
