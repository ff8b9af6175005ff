import { posix } from 'node:path';
import type { Workspace } from '../reader.ts';
import { isConfiguration, type Library } from './library.ts';
import type { ModuleSource } from './module-source.ts';
import { entry, fields, items, type Plan, textAt } from './plan-file.ts';
import { rootsOf } from './roots.ts';

/** Which directory a plan was made of. */
export interface PlanRoots {
  /** The directories that fit it best and equally well, those nearest to the plan's file; none where it is of no root module here. */
  readonly directories: readonly string[];
  /** What only one of the two declares, as addresses: the plan is of another state of the files. */
  readonly onlyPlanned: readonly string[];
  readonly onlyDeclared: readonly string[];
}

const NOWHERE: PlanRoots = { directories: [], onlyPlanned: [], onlyDeclared: [] };

/** As many names are looked for; any of them leads to the directory. */
const MOST_NEEDLES = 50;

/** A root module that declares at least half of what both have together, and more than the others. */
export async function rootsOfPlan(plan: Plan, library: Library, workspace: Workspace): Promise<PlanRoots> {
  const planned = plannedNames(plan);
  if (planned.size === 0) return NOWHERE;
  const needles = [...planned].slice(0, MOST_NEEDLES).map((name) => `"${name.slice(name.lastIndexOf('.') + 1)}"`);
  const mentioning = (await workspace.search(needles)).filter(isConfiguration);
  let best: string[] = [];
  let most = 0.5;
  for (const directory of (await rootsOf(library, workspace, mentioning)).directories) {
    const names = declaredNames(library.opened(directory)!);
    const shared = [...planned].filter((name) => names.has(name)).length;
    const share = shared / (planned.size + names.size - shared);
    if (share > most) best = [];
    if (share >= most) best.push(directory);
    most = Math.max(most, share);
  }
  const directories = nearest(best, posix.dirname(plan.file.path));
  const [only] = directories;
  if (only === undefined) return NOWHERE;
  const names = declaredNames(library.opened(only)!);
  return {
    directories,
    onlyPlanned: [...planned].filter((name) => !names.has(name)),
    onlyDeclared: [...names].filter((name) => !planned.has(name)),
  };
}

function plannedNames({ configuration }: Plan): ReadonlySet<string> {
  const root = entry(configuration, 'root_module');
  const resources = items(entry(root, 'resources')).flatMap((one) => textAt(one, 'address') ?? []);
  return new Set([...resources, ...fields(entry(root, 'module_calls')).map(([name]) => `module.${name}`)]);
}

function declaredNames({ resources, data, calls }: ModuleSource): ReadonlySet<string> {
  return new Set([
    ...resources.keys(),
    ...[...data.keys()].map((name) => `data.${name}`),
    ...[...calls.keys()].map((name) => `module.${name}`),
  ]);
}

/** Those that share the most folders with the place of the plan's file. */
function nearest(directories: readonly string[], place: string): string[] {
  const folders = (path: string) => (path === '.' ? [] : path.split('/'));
  const here = folders(place);
  const shared = (directory: string) => {
    const own = folders(directory);
    const apart = own.findIndex((folder, index) => folder !== here[index]);
    return apart < 0 ? own.length : apart;
  };
  const most = Math.max(0, ...directories.map(shared));
  return directories.filter((directory) => shared(directory) === most);
}
