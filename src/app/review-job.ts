import { sparingly } from '../engines/access-analyzer/sparingly.ts';
import type { PolicyEngine } from '../engines/engine.ts';
import type { Catalog } from '../iam/catalog.ts';
import { awsManagedPolicies } from '../iam/managed-policy.ts';
import type { Values, Workspace } from '../readers/reader.ts';
import type { Report, ReportText } from '../reporters/report.ts';
import type { ChangedFile } from '../source/changed-file.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';
import { notingReads } from './files-read.ts';
import type { Gate } from './gate.ts';
import { mergeReviews } from './merge-reviews.ts';
import { type ParameterSet, parameterSets } from './parameter-sets.ts';
import { type Plans, plansOf } from './plans.ts';
import { CHECKS, type ReaderWorld, readers } from './registry.ts';
import { assembleReport, reportText } from './report-assembly.ts';
import { type Review, type ReviewRequest, review } from './review.ts';
import type { Rules } from './rules.ts';
import { type SecondOpinion, withSecondOpinion } from './second-opinion.ts';
import { suggest } from './suggest.ts';
import { checkVariableFiles } from './variable-files.ts';
import { VERSION } from './version.ts';

/** What the world outside gives a review: two revisions, the snapshots, and what the caller asked for. */
export interface ReviewJob {
  readonly base: Workspace;
  readonly head: Workspace;
  readonly changed: readonly ChangedFile[];
  readonly values: Values;
  readonly parameterFiles: readonly string[];
  /** What `terraform show -json` prints of plans. */
  readonly plans: readonly SourceFile[];
  readonly scope: 'lambda' | 'all';
  readonly gate: Gate;
  readonly rules: Rules;
  /** What there is to say about the configuration. */
  readonly problems: readonly Problem[];
  readonly engine: PolicyEngine;
  /** Who is asked besides. */
  readonly secondOpinion?: SecondOpinion;
  readonly world: World;
}

/** The generated snapshots of what AWS has. */
export interface World extends ReaderWorld {
  readonly catalog: Catalog;
}

export interface ReviewResult {
  readonly report: Report;
  readonly text: ReportText;
}

/** The main job: two revisions in, one report out. Posting and printing are for others. */
export async function runReview(asked: ReviewJob): Promise<ReviewResult> {
  const filesRead = new Set<string>();
  const job = { ...asked, base: notingReads(asked.base, filesRead), head: notingReads(asked.head, filesRead) };
  const { world } = job;
  await checkVariableFiles(job, job.values.variableFiles ?? [], world.grammar);
  const planned = await plansOf({ ...job, grammar: world.grammar });
  const aws = awsManagedPolicies(world.managedPolicies);
  // One for all deployments of the same files, whose questions are mostly the same.
  const opinion = job.secondOpinion && { ...job.secondOpinion, analyzer: sparingly(job.secondOpinion.analyzer) };
  const reviewed: { name: string | undefined; review: Review; request: ReviewRequest }[] = [];
  for (const set of await parameterSets(job, job.values, job.parameterFiles)) {
    const request = {
      ...job,
      values: withPlans(set, planned),
      planned: { base: planned.base.alone, head: planned.head.alone, problems: planned.problems },
      differingParameters: set.differing,
      readers: readers(world),
      checks: CHECKS,
      catalog: world.catalog,
      aws,
    };
    const found = await review(request);
    const heard = opinion ? await withSecondOpinion(found, opinion) : found;
    reviewed.push({ name: set.name, review: heard, request });
  }
  const merged = mergeReviews(reviewed, await suggest(reviewed));
  const { problems } = merged.review;
  const whole = { ...merged.review, problems: { ...problems, head: [...job.problems, ...problems.head] } };
  const report = assembleReport(whole, merged.suggestions, {
    version: VERSION,
    data: { actions: world.catalog.date, managedPolicies: world.managedPolicies.date },
    base: job.base.revision,
    head: job.head.revision,
    engines: [job.engine.name, ...(job.secondOpinion ? (['access-analyzer'] as const) : [])],
    gate: job.gate,
    filesRead: filesRead.size,
    catalog: world.catalog,
  });
  return { report, text: reportText(whole) };
}

/** A parameter that only one side's file gives is no more the plan's to give to the other. */
function withPlans({ base, head }: ParameterSet, planned: Plans): ReviewRequest['values'] {
  const given = [...Object.keys(base.parameters), ...Object.keys(head.parameters)];
  const plans = (side: 'base' | 'head') =>
    planned[side].plans.map((one) => ({ ...one, assigned: [...one.assigned, ...given] }));
  return { base: { ...base, plans: plans('base') }, head: { ...head, plans: plans('head') } };
}
