import type { Check, Finding } from '../checks/check.ts';
import type { PolicyEngine } from '../engines/engine.ts';
import type { Catalog } from '../iam/catalog.ts';
import type { AwsManagedPolicy } from '../iam/managed-policy.ts';
import type { UnitChange } from '../model/change.ts';
import type { Deployment } from '../model/deployment.ts';
import type { Reader, Values, Workspace } from '../readers/reader.ts';
import type { ChangedFile } from '../source/changed-file.ts';
import type { Problem } from '../source/problem.ts';
import { type AffectedFiles, affectedFiles } from './affected-files.ts';
import { compareSides } from './compare-sides.ts';
import { type ReadOptions, type ReadSide, readSide, withBroken } from './read-side.ts';
import type { Rules } from './rules.ts';

/** Two revisions, and everything a review of them needs. */
export interface ReviewRequest {
  readonly base: Workspace;
  readonly head: Workspace;
  readonly changed: readonly ChangedFile[];
  readonly values: { readonly base: Values; readonly head: Values };
  /** Parameters whose values differ between the sides: what reads them is affected without having changed. */
  readonly differingParameters: readonly string[];
  /** Deployments that are read from plans, and what is to be said of those. */
  readonly planned?: {
    readonly base: readonly Deployment[];
    readonly head: readonly Deployment[];
    readonly problems: readonly Problem[];
  };
  readonly scope: 'lambda' | 'all';
  readonly readers: readonly Reader[];
  readonly checks: readonly Check[];
  readonly engine: PolicyEngine;
  readonly catalog: Catalog;
  readonly aws: (arn: string) => AwsManagedPolicy | undefined;
  readonly rules: Rules;
}

/** What a review found out; the report and the gate are made of it. */
export interface Review {
  readonly base: ReadSide;
  readonly head: ReadSide;
  readonly changes: readonly UnitChange[];
  readonly findings: readonly Finding[];
  /** Problems of head, and those of base alone. */
  readonly problems: { readonly head: readonly Problem[]; readonly base: readonly Problem[] };
  /** What was read of each side. */
  readonly paths: AffectedFiles;
}

export async function review(request: ReviewRequest): Promise<Review> {
  const changed = [...request.changed, ...(await readingParameters(request))];
  const paths = await affectedFiles({ ...request, changed });
  const baseRead = await readSide(request.base, paths.base, readOptions(request, 'base'));
  const headRead = await readSide(request.head, paths.head, readOptions(request, 'head'));
  const base = withBroken('base', baseRead, headRead);
  const head = withBroken('head', headRead, baseRead);
  const { changes, findings } = await compareSides(base, head, request);
  return {
    base,
    head,
    changes,
    findings,
    problems: {
      head: [...paths.problems.head, ...head.problems, ...(request.planned?.problems ?? [])],
      base: [...paths.problems.base, ...base.problems],
    },
    paths,
  };
}

/** How one side of a review is read. */
export function readOptions(request: ReviewRequest, side: 'base' | 'head'): ReadOptions {
  return { ...request, values: request.values[side], planned: request.planned?.[side] ?? [] };
}

/** Files that may read a parameter whose value differs: as good as changed. */
async function readingParameters(request: ReviewRequest): Promise<readonly ChangedFile[]> {
  if (request.differingParameters.length === 0) return [];
  const known = new Set(request.changed.map(({ path }) => path));
  const paths = await request.head.search(request.differingParameters);
  const readable = paths.filter((path) => !known.has(path) && request.readers.some((reader) => reader.mayRead(path)));
  return readable.map((path) => ({ path, status: 'modified' }));
}
