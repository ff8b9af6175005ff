import type { AwsManagedPolicy } from '../iam/managed-policy.ts';
import type { Unit } from '../model/change.ts';
import type { Deployment } from '../model/deployment.ts';
import { linkSide, type Side } from '../model/side.ts';
import { unitsOf } from '../model/units.ts';
import { isProblem, type Reader, type Values, type Workspace } from '../readers/reader.ts';
import type { Problem } from '../source/problem.ts';
import { parseYaml } from '../source/yaml.ts';

/** One revision, read and linked. */
export interface ReadSide {
  readonly side: Side;
  readonly deployments: readonly Deployment[];
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
  /** Files that nothing could be made of, although something relevant may be in them. */
  readonly unreadable: ReadonlySet<string>;
  /** The text of a file that was read. */
  text(path: string): string | undefined;
}

export interface ReadOptions {
  readonly readers: readonly Reader[];
  readonly values: Values;
  readonly scope: 'lambda' | 'all';
  readonly aws: (arn: string) => AwsManagedPolicy | undefined;
}

export async function readSide(
  workspace: Workspace,
  paths: readonly string[],
  options: ReadOptions,
): Promise<ReadSide> {
  const texts = new Map<string, string>();
  const keeping = remembering(workspace, texts);
  const deployments: Deployment[] = [];
  const problems: Problem[] = [];
  for (const reader of options.readers) {
    const taken = new Set(deployments.flatMap(({ files }) => files));
    const mine = paths.filter((path) => reader.mayRead(path) && !taken.has(path));
    const result = await reader.read(keeping, mine, options.values);
    deployments.push(...result.deployments);
    problems.push(...result.problems);
  }
  const read = new Set(deployments.flatMap(({ files }) => files));
  const all = [...problems, ...deployments.flatMap((deployment) => deployment.problems)];
  const side = linkSide(deployments, options.aws);
  return {
    side,
    deployments,
    units: unitsOf(side, options.scope),
    problems: withoutRepeats(all),
    unreadable: new Set(problems.filter(({ hides, file }) => hides && !read.has(file)).map(({ file }) => file)),
    text: (path) => texts.get(path),
  };
}

/**
 * A file that deploys something on the other side and does not even parse on this one is broken here, whether or not
 * what is left of it still looks like a template.
 */
export function withBroken(side: ReadSide, other: ReadSide): ReadSide {
  const read = new Set(side.deployments.flatMap(({ files }) => files));
  const told = new Set(side.problems.map(({ file }) => file));
  const broken = other.deployments.flatMap(({ id, dialect }) => {
    const text = side.text(id);
    if (text === undefined || read.has(id) || told.has(id) || dialect === 'terraform') return [];
    return parseYaml({ path: id, text }).problems.filter(({ hides }) => hides);
  });
  if (broken.length === 0) return side;
  return {
    ...side,
    problems: [...side.problems, ...broken],
    unreadable: new Set([...side.unreadable, ...broken.map(({ file }) => file)]),
  };
}

/** Keeps the text of everything that is read, for comparing whole inputs and for code frames. */
function remembering(workspace: Workspace, texts: Map<string, string>): Workspace {
  return {
    revision: workspace.revision,
    list: () => workspace.list(),
    search: (needles) => workspace.search(needles),
    read: async (path) => {
      const file = await workspace.read(path);
      if (file && !isProblem(file)) texts.set(path, file.text);
      return file;
    },
  };
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.file, problem.line, problem.code, problem.message]);
    return !seen.has(key) && seen.add(key);
  });
}
