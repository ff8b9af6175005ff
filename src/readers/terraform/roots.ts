import { posix } from 'node:path';
import { isProblem, type Workspace } from '../reader.ts';
import { calledDirectory, isAssignments, isConfiguration, type Library } from './library.ts';

/** Directories by the directories that they call as modules. */
type Callers = ReadonlyMap<string, ReadonlySet<string>>;

const indexes = new WeakMap<Workspace, Promise<Callers>>();

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
  const seen = new Set<string>();
  const pending = paths
    .filter((path) => isConfiguration(path) || isAssignments(path))
    .map((path) => posix.dirname(path));
  if (pending.length === 0) return { directories: [], reached: seen };
  const callers = await callersIn(workspace);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next) || !library.hasModule(next)) continue;
    seen.add(next);
    const calling = [...(callers.get(next) ?? [])].filter((directory) => directory !== next);
    const source = await library.open(next);
    if (!deployed.has(next) && (calling.length === 0 || source?.isRoot)) roots.add(next);
    pending.push(...calling);
  }
  return { directories: [...roots].sort(), reached: seen };
}

/** Who calls whom, found without parsing; asked once for each revision. */
function callersIn(workspace: Workspace): Promise<Callers> {
  let index = indexes.get(workspace);
  if (!index) {
    index = indexCallers(workspace);
    indexes.set(workspace, index);
  }
  return index;
}

/** A call of a local module starts its source with a dot. */
const LOCAL_SOURCE = /\bsource"?\s*[=:]\s*"(\.\.?(?:\/[^"]*)?)"/g;

async function indexCallers(workspace: Workspace): Promise<Callers> {
  const callers = new Map<string, Set<string>>();
  for (const path of (await workspace.search(['"./', '"../', '".."', '"."'])).filter(isConfiguration)) {
    const file = await workspace.read(path);
    if (!file || isProblem(file)) continue;
    const from = posix.dirname(path);
    for (const [, source] of file.text.matchAll(LOCAL_SOURCE)) {
      const called = calledDirectory(from, source);
      if (called !== undefined) callers.set(called, (callers.get(called) ?? new Set()).add(from));
    }
  }
  return callers;
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
