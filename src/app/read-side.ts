import type { AwsManagedPolicy } from '../iam/managed-policy.ts';
import type { Unit } from '../model/change.ts';
import type { Deployment } from '../model/deployment.ts';
import { linkSide, type Side } from '../model/side.ts';
import { unitsOf } from '../model/units.ts';
import { isProblem, type Reader, type Values, type Workspace } from '../readers/reader.ts';
import { childOf, type Node } from '../source/node.ts';
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
  /** Deployments that are read from plans. */
  readonly planned: readonly Deployment[];
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
  deployments.push(...options.planned);
  const inPlans = new Set(options.planned.map(({ id }) => id));
  const read = new Set(deployments.flatMap(({ files }) => files));
  const all = [...problems, ...deployments.flatMap((deployment) => deployment.problems)];
  const side = linkSide(deployments, options.aws);
  return {
    side,
    deployments,
    units: unitsOf(side, options.scope),
    problems: withoutRepeats(all),
    unreadable: new Set(problems.filter(({ hides, file }) => hides && !read.has(file)).map(({ file }) => file)),
    // A plan holds both sides, so that the same text does not mean the same access.
    text: (path) => (inPlans.has(path) ? undefined : texts.get(path)),
  };
}

/**
 * A file that deploys something on the other side and is there on this one, but nothing could be made of it: it is
 * broken here if it does not parse, or looks like a template or a policy. On base, anything else is what was there
 * before the template; on head it is worth a word.
 */
export function withBroken(which: 'base' | 'head', side: ReadSide, other: ReadSide): ReadSide {
  const read = new Set(side.deployments.flatMap(({ files }) => files));
  const told = new Set(side.problems.map(({ file }) => file));
  const broken = other.deployments.flatMap(({ id, dialect }) => {
    const text = side.text(id);
    if (text === undefined || read.has(id) || told.has(id) || dialect === 'terraform') return [];
    const { roots, problems } = parseYaml({ path: id, text });
    const mistakes = problems.filter(({ hides }) => hides);
    if (mistakes.length > 0) return mistakes;
    const found = lookalike(id, text, roots[0]);
    return found.hides || which === 'head' ? [found] : [];
  });
  if (broken.length === 0) return side;
  const unreadable = broken.filter(({ hides }) => hides).map(({ file }) => file);
  return {
    ...side,
    problems: [...side.problems, ...broken],
    unreadable: new Set([...side.unreadable, ...unreadable]),
  };
}

/** What stands where the other side has a template or a policy. */
function lookalike(file: string, text: string, root: Node | undefined): Problem {
  const resources = childOf(root, 'Resources');
  const isEmpty = resources?.kind === 'map' && resources.entries.length === 0;
  const hides = !isEmpty && /(?:^|[{,\s])["']?(?:Resources|Statement|AWSTemplateFormatVersion)["']?\s*:/.test(text);
  return {
    code: hides ? 'not-recognised' : 'nothing-deployed',
    message: hides
      ? `\`${file}\` is no template and no policy, although it looks like one`
      : `nothing is deployed from \`${file}\`, although the file is there`,
    help: hides ? 'write it as AWS asks, or remove the file' : 'remove the file if that is what is meant',
    file,
    line: 1,
    hides,
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

/** The same problem at the same place is told once. */
export function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.file, problem.line, problem.code, problem.message]);
    return !seen.has(key) && seen.add(key);
  });
}
