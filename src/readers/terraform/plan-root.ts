import { posix } from 'node:path';
import type { Workspace } from '../reader.ts';
import { segmentsOf } from './address.ts';
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

/** The root module that declares at least half of what is planned, and has the most in common with the plan. */
export async function rootsOfPlan(plan: Plan, library: Library, workspace: Workspace): Promise<PlanRoots> {
  const { names: planned, isWhole } = plannedNames(plan);
  if (planned.size === 0) return NOWHERE;
  const needles = [...planned].slice(0, MOST_NEEDLES).map((name) => `"${name.slice(name.lastIndexOf('.') + 1)}"`);
  const mentioning = (await workspace.search(needles)).filter(isConfiguration);
  let best: string[] = [];
  let most = 0;
  for (const directory of (await rootsOf(library, workspace, mentioning)).directories) {
    const names = declaredNames(library.opened(directory)!);
    const shared = [...planned].filter((name) => names.has(name)).length;
    if (shared * 2 < planned.size) continue;
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
    onlyDeclared: isWhole ? [...names].filter((name) => !planned.has(name)) : [],
  };
}

/** From the configuration in the plan; without one, from what is planned, which need not be all that is declared. */
function plannedNames({ configuration, changes, answers, variables }: Plan) {
  const root = entry(configuration, 'root_module');
  const declared = [
    ...items(entry(root, 'resources')).flatMap((one) => textAt(one, 'address') ?? []),
    ...fields(entry(root, 'module_calls')).map(([name]) => `module.${name}`),
  ];
  if (declared.length > 0) {
    const inputs = fields(entry(root, 'variables')).map(([name]) => `var.${name}`);
    return { names: new Set([...declared, ...inputs]), isWhole: true };
  }
  const addresses = [...changes.filter(({ after }) => after !== null), ...answers].map(({ address }) => address);
  const inputs = [...variables.keys()].map((name) => `var.${name}`);
  return { names: new Set([...addresses.map(atRoot), ...inputs]), isWhole: false };
}

/** `module.a`, `data.aws_region.x` or `aws_iam_role.r`: what the root module declares of an address. */
function atRoot(address: string): string {
  const segments = segmentsOf(address);
  const size = segments[0]?.startsWith('data.') ? 2 : 1;
  return segments
    .slice(0, size)
    .join('.')
    .replace(/\[.*\]$/, '');
}

function declaredNames({ resources, data, calls, variables }: ModuleSource): ReadonlySet<string> {
  return new Set([
    ...resources.keys(),
    ...[...data.keys()].map((name) => `data.${name}`),
    ...[...calls.keys()].map((name) => `module.${name}`),
    ...[...variables.keys()].map((name) => `var.${name}`),
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
