import { posix } from 'node:path';
import { isProblem, type Workspace } from '../reader.ts';
import { calledDirectory, isAssignments, isConfiguration, type Library } from './library.ts';

export interface Roots {
  /** Directories of root modules, sorted. */
  readonly directories: readonly string[];
  /** Every directory that takes part on the way up to them. */
  readonly reached: ReadonlySet<string>;
}

/**
 * The root modules that the files take part in: directories that no module call of the repository refers to, or that
 * configure a provider or where the state lies. Those that are deployed by something else are not.
 */
export async function rootsOf(
  library: Library,
  workspace: Workspace,
  paths: readonly string[],
  deployed: ReadonlySet<string> = new Set(),
): Promise<Roots> {
  const roots = new Set<string>();
  const reached = new Set<string>();
  const callers = callersIn(workspace);
  let wave = paths.filter((path) => isConfiguration(path) || isAssignments(path)).map((path) => posix.dirname(path));
  while (wave.length > 0) {
    const fresh = [...new Set(wave)].filter((directory) => !reached.has(directory) && library.hasModule(directory));
    const calling = await callers.of(fresh);
    wave = [];
    for (const directory of fresh) {
      reached.add(directory);
      const own = calling.get(directory) ?? [];
      const source = await library.open(directory);
      if (!deployed.has(directory) && (own.length === 0 || source?.isRoot)) roots.add(directory);
      wave.push(...own);
    }
  }
  return { directories: [...roots].sort(), reached };
}

/** A call of a local module starts its source with a dot. */
const LOCAL_SOURCE = /\bsource"?\s*[=:]\s*"(\.\.?(?:\/[^"]*)?)"/g;

const known = new WeakMap<Workspace, Callers>();

function callersIn(workspace: Workspace): Callers {
  const callers = known.get(workspace) ?? new Callers(workspace);
  known.set(workspace, callers);
  return callers;
}

/** Who calls a module, asked once for each revision: found without parsing, and without reading files that cannot call it. */
class Callers {
  private readonly workspace: Workspace;
  private readonly calls = new Map<string, readonly string[]>();
  private readonly known = new Map<string, readonly string[]>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** The directories that call each of these. */
  async of(directories: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const fresh = directories.filter((directory) => !this.known.has(directory));
    const callers = new Map(fresh.map((directory) => [directory, new Set<string>()]));
    for (const path of await this.candidates(fresh)) {
      const from = posix.dirname(path);
      for (const called of await this.callsIn(path)) if (called !== from) callers.get(called)?.add(from);
    }
    for (const [directory, from] of callers) this.known.set(directory, [...from]);
    return this.known;
  }

  /**
   * A source ends as the directory's path does, as far as that lies below a folder that both share: whoever is near
   * writes the last folders, whoever is far away at least three of them.
   */
  private async candidates(directories: readonly string[]): Promise<string[]> {
    const far = this.search(directories.flatMap(farNeedles));
    const placeOf = (directory: string) => foldersOf(directory).slice(0, -2).join('/');
    const near = [...new Set(directories.map(placeOf))].map(async (place) => {
      const here = directories.filter((directory) => placeOf(directory) === place);
      const found = await this.search(here.flatMap(nearNeedles));
      return found.filter((path) => foldersAbove(path).includes(place));
    });
    return [...new Set((await Promise.all([far, ...near])).flat())].filter(isConfiguration);
  }

  private async search(needles: readonly string[]): Promise<readonly string[]> {
    return needles.length === 0 ? [] : this.workspace.search([...new Set(needles)]);
  }

  private async callsIn(path: string): Promise<readonly string[]> {
    let calls = this.calls.get(path);
    if (!calls) {
      const file = await this.workspace.read(path);
      const sources = file && !isProblem(file) ? [...file.text.matchAll(LOCAL_SOURCE)] : [];
      calls = sources.flatMap(([, source]) => calledDirectory(posix.dirname(path), source) ?? []);
      this.calls.set(path, calls);
    }
    return calls;
  }
}

function foldersOf(directory: string): string[] {
  return directory === '.' ? [] : directory.split('/');
}

/** Every folder that a file lies in, the repository's root as the empty text. */
function foldersAbove(path: string): string[] {
  const folders = foldersOf(posix.dirname(path));
  return Array.from({ length: folders.length + 1 }, (_, length) => folders.slice(0, length).join('/'));
}

function farNeedles(directory: string): string[] {
  const folders = foldersOf(directory);
  if (folders.length < 3) return [];
  const [a, b, c] = folders.slice(-3);
  return [`${a}/${b}/${c}`, `${a}//${b}/${c}`, `${a}/${b}//${c}`, `${a}//${b}//${c}`].flatMap(ending);
}

/** A caller inside the module itself goes up. */
function nearNeedles(directory: string): string[] {
  const last = foldersOf(directory).at(-1);
  return [...ending('..'), ...ending('".'), ...(last === undefined ? [] : ending(`/${last}`))];
}

function ending(path: string): string[] {
  return [`${path}"`, `${path}/"`];
}

/** A file name that an expression makes, so that no one can search for it. */
const MADE_UP_NAME = /(?:file|fileset|filebase64|templatefile)\(\s*(?!"(?:\$\{path\.\w+\})?[^"$]*")/;

/** Directories above or beside a file whose expressions may read it without naming it. */
export async function mayReadByExpression(workspace: Workspace, library: Library, path: string): Promise<string[]> {
  const folders = new Set<string>();
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    folders.add(folder);
    if (folder === '.') break;
  }
  const found: string[] = [];
  const mentioning = (await workspace.search(['file(', 'fileset('])).filter(isConfiguration);
  for (const candidate of mentioning) {
    const directory = posix.dirname(candidate);
    if (!folders.has(directory) && !folders.has(posix.dirname(directory))) continue;
    if (!library.hasModule(directory)) continue;
    const file = await workspace.read(candidate);
    if (file && !isProblem(file) && MADE_UP_NAME.test(file.text)) found.push(candidate);
  }
  return found;
}
