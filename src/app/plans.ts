import { posix } from 'node:path';
import type { Deployment } from '../model/deployment.ts';
import type { Values, Workspace } from '../readers/reader.ts';
import { Library, ParsedFiles } from '../readers/terraform/library.ts';
import { plannedDeployments } from '../readers/terraform/plan.ts';
import { isRefusedPlan, type Plan, parsePlan } from '../readers/terraform/plan-file.ts';
import { type PlanRoots, rootsOfPlan } from '../readers/terraform/plan-root.ts';
import type { ChangedFile } from '../source/changed-file.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';
import { UsageError } from '../source/usage-error.ts';
import { type GrammarBytes, loadGrammar } from '../terraform/grammar.ts';

/** What plans are to a review: values for the root modules that they were made of, and deployments of their own. */
export interface Plans {
  readonly base: { readonly plans: NonNullable<Values['plans']>; readonly alone: readonly Deployment[] };
  readonly head: { readonly plans: NonNullable<Values['plans']>; readonly alone: readonly Deployment[] };
  /** Of head: plans that were made of other files than these. */
  readonly problems: readonly Problem[];
}

interface PlanJob {
  readonly head: Workspace;
  readonly changed: readonly ChangedFile[];
  readonly plans: readonly SourceFile[];
  readonly grammar: () => Promise<GrammarBytes>;
}

/**
 * Each plan fills in what one root module of head leaves unknown, on both sides alike; a plan of no root module here is
 * reviewed by itself, what is there against what it would make of it. Throws a UsageError for a file that is no plan,
 * and where the root module is not clear.
 */
export async function plansOf({ head, changed, plans, grammar }: PlanJob): Promise<Plans> {
  const filling: { directory: string; file: SourceFile }[] = [];
  const alone: { before: Deployment; after: Deployment }[] = [];
  const problems: Problem[] = [];
  if (plans.length > 0) {
    const loaded = await loadGrammar(await grammar());
    const library = await Library.of(head, loaded, new ParsedFiles(loaded));
    for (const file of plans) {
      const plan = parsed(file);
      const roots = await rootsOfPlan(plan, library, head);
      const directory = onlyDirectory(file, roots, filling);
      if (directory === undefined) alone.push(plannedDeployments(plan));
      else filling.push({ directory, file });
      problems.push(...differences(file, roots));
    }
  }
  return {
    base: {
      plans: filling.map(({ directory, file }) => ({ directory: directoryOnBase(directory, changed), file })),
      alone: alone.map(({ before }) => before),
    },
    head: { plans: filling, alone: alone.map(({ after }) => after) },
    problems,
  };
}

function parsed(file: SourceFile): Plan {
  const plan = parsePlan(file);
  if (isRefusedPlan(plan)) throw new UsageError(`plan \`${file.path}\`: ${plan.message}`, plan.help);
  return plan;
}

function onlyDirectory(
  file: SourceFile,
  { directories }: PlanRoots,
  taken: readonly { readonly directory: string; readonly file: SourceFile }[],
): string | undefined {
  const [only, other] = directories;
  if (other !== undefined)
    throw new UsageError(
      `plan \`${file.path}\` may be of \`${only}\` and of \`${other}\`, which declare the same`,
      'put it into the directory that it was made in, and name it there',
    );
  const before = taken.find(({ directory }) => directory === only);
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
