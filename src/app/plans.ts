import { posix } from 'node:path';
import type { Deployment } from '../model/deployment.ts';
import type { AssignedPlan, Values, Workspace } from '../readers/reader.ts';
import { Library, ParsedFiles } from '../readers/terraform/library.ts';
import { plannedDeployments } from '../readers/terraform/plan.ts';
import { isRefusedPlan, type Plan, parsePlan } from '../readers/terraform/plan-file.ts';
import { type PlanRoots, rootsOfPlan } from '../readers/terraform/plan-root.ts';
import { givenVariables } from '../readers/terraform/variable-files.ts';
import type { ChangedFile } from '../source/changed-file.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';
import { UsageError } from '../source/usage-error.ts';
import { type GrammarBytes, loadGrammar } from '../terraform/grammar.ts';

/** What plans are to one side: values for the root modules that they were made of, and deployments of their own. */
interface PlannedSide {
  readonly plans: readonly AssignedPlan[];
  readonly alone: readonly Deployment[];
}

export interface Plans {
  readonly base: PlannedSide;
  readonly head: PlannedSide;
  /** Of head: plans that were made of other files than these. */
  readonly problems: readonly Problem[];
}

interface PlanJob {
  readonly base: Workspace;
  readonly head: Workspace;
  readonly changed: readonly ChangedFile[];
  readonly values: Values;
  readonly plans: readonly SourceFile[];
  readonly grammar: () => Promise<GrammarBytes>;
}

const NO_PLANS: Plans = { base: { plans: [], alone: [] }, head: { plans: [], alone: [] }, problems: [] };

/**
 * Each plan fills in what one root module of head leaves unknown, on both sides alike; a plan of no root module here is
 * reviewed by itself, what is there against what it would make of it. Throws a UsageError for a file that is no plan,
 * and where the root module is not clear.
 */
export async function plansOf(job: PlanJob): Promise<Plans> {
  if (job.plans.length === 0) return NO_PLANS;
  const grammar = await loadGrammar(await job.grammar());
  const libraries = {
    base: await Library.of(job.base, grammar, new ParsedFiles(grammar)),
    head: await Library.of(job.head, grammar, new ParsedFiles(grammar)),
  };
  const filling: { file: SourceFile; base: string; head: string; assigned: string[] }[] = [];
  const alone: { before: Deployment; after: Deployment }[] = [];
  const problems: Problem[] = [];
  for (const file of job.plans) {
    const plan = checkedPlan(file);
    const roots = await rootsOfPlan(plan, libraries.head, job.head);
    const head = onlyDirectory(file, roots, filling);
    if (head === undefined) alone.push(plannedDeployments(plan));
    else {
      const base = directoryOnBase(head, job.changed);
      const sources = [await libraries.base.open(base), await libraries.head.open(head)];
      filling.push({ file, base, head, assigned: sources.flatMap((source) => [...(source?.assigned.keys() ?? [])]) });
    }
    problems.push(...differences(file, roots));
  }
  const named = await namedVariables(job, new ParsedFiles(grammar));
  const plans = (side: 'base' | 'head') =>
    filling.map(
      (one): AssignedPlan => ({
        file: one.file,
        directory: one[side],
        assigned: [...one.assigned, ...named],
      }),
    );
  return {
    base: { plans: plans('base'), alone: alone.map(({ before }) => before) },
    head: { plans: plans('head'), alone: alone.map(({ after }) => after) },
    problems,
  };
}

/** Variables that the files assign which the call names. */
async function namedVariables({ base, head, values }: PlanJob, parsed: ParsedFiles): Promise<readonly string[]> {
  const paths = values.variableFiles ?? [];
  const given = [await givenVariables(base, paths, parsed), await givenVariables(head, paths, parsed)];
  return given.flatMap((variables) => [...variables.keys()]);
}

/** Throws a UsageError for a file that is no plan. */
export function checkedPlan(file: SourceFile): Plan {
  const plan = parsePlan(file);
  if (isRefusedPlan(plan)) throw new UsageError(`plan \`${file.path}\`: ${plan.message}`, plan.help);
  return plan;
}

function onlyDirectory(
  file: SourceFile,
  { directories }: PlanRoots,
  taken: readonly { readonly head: string; readonly file: SourceFile }[],
): string | undefined {
  const [only, other] = directories;
  if (other !== undefined)
    throw new UsageError(
      `plan \`${file.path}\` may be of \`${only}\` and of \`${other}\`, which declare the same`,
      'put it into the directory that it was made in, and name it there',
    );
  const before = taken.find(({ head }) => head === only);
  if (before)
    throw new UsageError(
      `plans \`${before.file.path}\` and \`${file.path}\` are both of \`${only}\``,
      'review one after the other, or name the one that is to be applied',
    );
  return only;
}

function differences(file: SourceFile, { onlyPlanned, onlyDeclared }: PlanRoots): Problem[] {
  const named = (names: readonly string[]) =>
    `\`${names[0]}\`${names.length > 1 ? ` and ${names.length - 1} more` : ''}`;
  const said = [
    ...(onlyPlanned.length > 0 ? [`head does not declare ${named(onlyPlanned)}`] : []),
    ...(onlyDeclared.length > 0 ? [`it does not plan ${named(onlyDeclared)}`] : []),
  ];
  if (said.length === 0) return [];
  const message = `the plan was made of other files than head's: ${said.join(', and ')}`;
  const help = 'plan again; what the plan does not tell stays unknown';
  return [{ code: 'plan-differs', message, help, file: file.path, line: 1, hides: false }];
}

/** Where a directory of head was on base, if its files were renamed. */
function directoryOnBase(directory: string, changed: readonly ChangedFile[]): string {
  const before = changed.flatMap(({ path, was }) =>
    was !== undefined && posix.dirname(path) === directory ? [posix.dirname(was)] : [],
  );
  const [only] = new Set(before);
  return only !== undefined && new Set(before).size === 1 ? only : directory;
}
