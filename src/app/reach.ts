import { posix } from 'node:path';
import { isProblem, type Reader, type Values, type Workspace } from '../readers/reader.ts';
import type { Problem } from '../source/problem.ts';
import { indexMentions, type MentionIndex, mentionsIn, needleOf, type Sought } from './mention.ts';
import { foldersOf } from './namesakes.ts';

/**
 * How far one side is followed. A name is looked for however short or common it is, since dropping it would be silent;
 * these keep a word that ties everything together from turning a small change into a review of the whole repository,
 * and whatever they cut off is a problem.
 */
export interface Limits {
  /** Files beside the changed ones that are read. */
  readonly files: number;
  /** Files that are looked into for one needle. */
  readonly candidates: number;
}

export interface ReachOptions {
  readonly workspace: Workspace;
  readonly readers: readonly Reader[];
  readonly values: Values;
  readonly limits: Limits;
}

/** A search goes through every file once for each needle; beyond these, looking into every file once is less. */
const MANY = 500;

/**
 * A file, and what it is to the change: `affected` by it, so that what refers to the file is affected in turn, or only
 * `needed` to know what an affected file means. A shared file of roles is needed for one of them; the functions that
 * use its other roles are none of the change's business.
 */
export interface ReachedFile {
  readonly path: string;
  readonly as: 'affected' | 'needed';
}

/** One side: what was reached in it, and what was looked for. */
export class Reach {
  readonly problems: Problem[] = [];
  readonly #options: ReachOptions;
  readonly #all: ReadonlySet<string>;
  readonly #reached = new Map<string, ReachedFile['as']>();
  readonly #sought = new Set<string>();
  #room: number;

  static async of(options: ReachOptions): Promise<Reach> {
    return new Reach(options, new Set((await options.workspace.list()).map((entry) => entry.path)));
  }

  private constructor(options: ReachOptions, all: ReadonlySet<string>) {
    this.#options = options;
    this.#all = all;
    this.#room = options.limits.files;
  }

  /** Adds those files that are there and were not reached before, or only as needed, and returns them. */
  add(files: readonly ReachedFile[]): ReachedFile[] {
    return files.filter(({ path, as }) => {
      const before = this.#reached.get(path);
      const isNew = this.#all.has(path) && before !== as && before !== 'affected';
      if (isNew) this.#reached.set(path, as);
      return isNew;
    });
  }

  /** What was reached and a reader may read, sorted. */
  readable(): string[] {
    return [...this.#reached.keys()].filter((path) => this.#mayRead(path)).sort();
  }

  /** Adds and returns what refers to these files, or to one of the names, and what they refer to. */
  async follow(files: readonly ReachedFile[], names: readonly string[]): Promise<ReachedFile[]> {
    // Once something was cut off for lack of room, there is nothing to gain from going on.
    if (this.#room === 0 && this.problems.length > 0) return [];
    const from = files.map((file) => file.path);
    const { ties, together } = await this.#tiesOf(files);
    const sought = this.#notSoughtYet([
      ...files.map(({ path, as }): Sought => ({ kind: 'path', text: path, leadsTo: as })),
      ...names.map(named),
      ...ties,
    ]);
    const candidates = nearestFirst(await this.#candidates(sought, from), from);
    const found = await this.#lookInto(candidates, sought);
    const fresh = found.filter(({ path }) => !this.#reached.has(path));
    const leftOut = new Set(fresh.slice(this.#room));
    this.#room -= fresh.length - leftOut.size;
    for (const one of new Set([...leftOut].flatMap((file) => file.mentions)))
      await this.#leaveOut(one, [...from, ...candidates]);
    return this.add([...found.filter((file) => !leftOut.has(file)), ...together]);
  }

  #mayRead(path: string): boolean {
    return this.#options.readers.some((reader) => reader.mayRead(path));
  }

  /**
   * What ties files to others: by name, whoever mentions an affected file's names and whoever declares what is used; and
   * files that mean nothing without each other, which the other side may have where this one has a new file.
   */
  async #tiesOf(files: readonly ReachedFile[]): Promise<{ ties: Sought[]; together: ReachedFile[] }> {
    const { workspace, readers, values } = this.#options;
    const ties: Sought[] = [];
    const needed = new Set<string>();
    for (const reader of readers) {
      for (const as of ['affected', 'needed'] as const) {
        const paths = files.filter((file) => file.as === as && reader.mayRead(file.path)).map(({ path }) => path);
        if (paths.length === 0) continue;
        const { mentions, references = [], together = [] } = await reader.read(workspace, paths, values);
        if (as === 'affected') ties.push(...mentions.map(named));
        for (const path of together) if (!this.#reached.has(path)) needed.add(path);
        ties.push(...references.map((text): Sought => ({ kind: 'declaration', text, leadsTo: 'needed' })));
      }
    }
    return { ties, together: [...needed].map((path) => ({ path, as: 'needed' })) };
  }

  #notSoughtYet(wanted: readonly Sought[]): Sought[] {
    return wanted.filter(({ kind, text, leadsTo }) => {
      const key = `${kind} ${leadsTo} ${text}`;
      const isNew = text !== '' && !this.#sought.has(key);
      this.#sought.add(key);
      return isNew;
    });
  }

  /** Files that may mention something. Of needles that very many files contain, the common ones are left out. */
  async #candidates(sought: readonly Sought[], from: readonly string[]): Promise<string[]> {
    const hits = await this.#search(sought);
    if (hits.length <= this.#options.limits.candidates) return hits;
    if (sought.length === 1) {
      await this.#leaveOut(sought[0]!, [...from, ...hits]);
      return [];
    }
    const middle = sought.length >> 1;
    const first = await this.#candidates(sought.slice(0, middle), from);
    return [...new Set([...first, ...(await this.#candidates(sought.slice(middle), from))])];
  }

  /** A base name that every folder has, `template.yaml`, counts from afar only as the end of a path or after a variable. */
  async #search(sought: readonly Sought[]): Promise<string[]> {
    const { workspace } = this.#options;
    const paths = sought.filter(({ kind }) => kind === 'path');
    const anywhere = sought.flatMap((one) => {
      const needle = needleOf(one);
      return one.kind === 'path' ? [`/${needle}`, `}${needle}`] : [needle];
    });
    const bySearch = async () => {
      const [far, near] = await Promise.all([workspace.search(anywhere), workspace.search(paths.map(needleOf))]);
      return [...new Set([...far, ...near.filter(nearTo(paths.map(({ text }) => text)))])];
    };
    const hits = anywhere.length > MANY ? [...this.#all] : await bySearch();
    return hits.filter((path) => this.#mayRead(path) && this.#reached.get(path) !== 'affected');
  }

  async #lookInto(
    paths: readonly string[],
    sought: readonly Sought[],
  ): Promise<(ReachedFile & { readonly mentions: readonly Sought[] })[]> {
    const index = indexMentions(sought);
    const found: (ReachedFile & { readonly mentions: readonly Sought[] })[] = [];
    for (const path of paths) {
      // A file that cannot be looked into may mention anything; its reader will say why it cannot be read.
      const mentions = [...((await this.#mentionsIn(path, index)) ?? sought.slice(0, 1))];
      const affected = mentions.some(({ leadsTo }) => leadsTo === 'affected');
      if (mentions.length > 0) found.push({ path, as: affected ? 'affected' : 'needed', mentions });
    }
    return found;
  }

  async #mentionsIn(path: string, index: MentionIndex): Promise<ReadonlySet<Sought> | undefined> {
    const file = await this.#options.workspace.read(path);
    if (file === undefined) return new Set();
    return isProblem(file) ? undefined : mentionsIn(path, file.text, index);
  }

  /** The message holds no count, so that the same name is the same problem on both sides. */
  async #leaveOut(sought: Sought, from: readonly string[]): Promise<void> {
    this.problems.push({
      code: 'too-many-mentions',
      message: `\`${needleOf(sought)}\` is mentioned in more files than are followed, and not all of them were read`,
      help: 'give it a name of its own, or split the change',
      file: sought.kind === 'path' ? sought.text : await this.#whereWritten(sought, from),
      hides: true,
    });
  }

  async #whereWritten(sought: Sought, paths: readonly string[]): Promise<string> {
    const index = indexMentions([{ ...sought, kind: 'name' }]);
    for (const path of paths) if ((await this.#mentionsIn(path, index))?.size) return path;
    return paths[0]!;
  }
}

function named(text: string): Sought {
  return { kind: 'name', text, leadsTo: 'affected' };
}

/** Files that share the most folders with one of the others come first. */
function nearestFirst(paths: readonly string[], others: readonly string[]): string[] {
  const known = new Map(others.flatMap((path) => foldersOf(path).map((folder) => [folder, folder.length] as const)));
  const near = (path: string) => Math.max(0, ...foldersOf(path).map((folder) => known.get(folder) ?? 0));
  return paths
    .map((path) => ({ path, near: near(path) }))
    .sort((a, b) => b.near - a.near || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}

/** Whether a file lies in or below the folder of one of these, or the other way round: a bare base name reaches no further. */
function nearTo(paths: readonly string[]): (path: string) => boolean {
  const folders = new Set(paths.map((path) => posix.dirname(path)));
  const above = new Set(paths.flatMap(foldersOf));
  return (path) => above.has(posix.dirname(path)) || foldersOf(path).some((folder) => folders.has(folder));
}
