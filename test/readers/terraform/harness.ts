import { CHECKS } from '../../../src/app/registry.ts';
import { type Review, review } from '../../../src/app/review.ts';
import { NO_RULES } from '../../../src/app/rules.ts';
import { embeddedEngine } from '../../../src/engines/embedded.ts';
import { loadWorld } from '../../../src/hosts/data.ts';
import { awsManagedPolicies } from '../../../src/iam/managed-policy.ts';
import { policyFileReader } from '../../../src/readers/policy-files.ts';
import type { ReadResult, Values, Workspace } from '../../../src/readers/reader.ts';
import { terraformReader } from '../../../src/readers/terraform/reader.ts';
import { problemIdentity } from '../../../src/source/problem.ts';
import { grammarBytes } from '../../terraform/language.ts';

export type Files = Readonly<Record<string, string>>;

const world = await loadWorld();
const aws = awsManagedPolicies(world.managedPolicies);
const engine = embeddedEngine({ catalog: world.catalog });
const reader = terraformReader({ grammar: async () => grammarBytes, managedPolicies: world.managedPolicies });
const VALUES: Values = { parameters: {}, partition: 'aws' };

export function workspaceOf(files: Files): Workspace {
  const paths = Object.keys(files).sort();
  return {
    revision: 'test',
    list: async () => paths.map((path) => ({ path, kind: 'file' as const, size: files[path]!.length })),
    read: async (path) => (files[path] === undefined ? undefined : { path, text: files[path] }),
    search: async (needles) => paths.filter((path) => needles.some((needle) => files[path]!.includes(needle))),
  };
}

export function readFiles(files: Files, values: Partial<Values> = {}, paths = Object.keys(files)): Promise<ReadResult> {
  return reader.read(workspaceOf(files), paths, { ...VALUES, ...values });
}

/** Two sets of files, reviewed as a pull request would be: from the files that differ. */
export function reviewFiles(base: Files, head: Files, values: Partial<Values> = {}): Promise<Review> {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort();
  const changed = paths
    .filter((path) => base[path] !== head[path])
    .map((path) => {
      const status = base[path] === undefined ? 'added' : head[path] === undefined ? 'removed' : 'modified';
      return { path, status } as const;
    });
  const both = { ...VALUES, ...values };
  return review({
    base: workspaceOf(base),
    head: workspaceOf(head),
    changed,
    values: { base: both, head: both },
    differingParameters: [],
    scope: 'lambda',
    readers: [reader, policyFileReader],
    checks: CHECKS,
    engine,
    catalog: world.catalog,
    aws,
    rules: NO_RULES,
  });
}

const QUIET = new Set(['unchanged', 'narrowed', 'removed']);

/** What would keep a pull request from being merged, as sentences; empty for one that changes no access. */
export function alarms({ base, head, changes, findings, problems }: Review): string[] {
  const before = new Set(problems.base.map(problemIdentity));
  return [
    ...changes
      .filter(({ access }) => !QUIET.has(access))
      .map(({ id, access, why }) => `${id} ${access}${why ? `: ${why}` : ''}`),
    ...findings.filter(({ check, onBase }) => check === 'trust-widened' && !onBase).map(({ message }) => message),
    ...problems.head
      .filter((problem) => problem.hides && !before.has(problemIdentity(problem)))
      .map(({ file, line, message }) => `${file}:${line} ${message}`),
    ...(base.units.length + head.units.length === 0 ? ['nothing was reviewed'] : []),
  ];
}
