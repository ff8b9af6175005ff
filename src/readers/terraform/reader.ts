import type { ManagedPolicies } from '../../iam/catalog.ts';
import type { Deployment } from '../../model/deployment.ts';
import { type Grammar, type GrammarBytes, loadGrammar } from '../../terraform/grammar.ts';
import type { Reader, ReadResult, Values, Workspace } from '../reader.ts';
import { readDeployment } from './deployment.ts';
import { isAssignments, isConfiguration, Library, ParsedFiles } from './library.ts';
import { mentionsOf, referencesOf } from './mentions.ts';
import { ModuleInstance } from './module-instance.ts';
import { isRefusedPlan, parsePlan } from './plan-file.ts';
import { PlannedValues } from './planned-values.ts';
import { mayReadByExpression, rootsOf } from './roots.ts';
import { Session } from './session.ts';
import { terragruntProblems } from './terragrunt.ts';
import { filesFeeding, type GivenVariables, givenVariables, rootsFedBy } from './variable-files.ts';

/** What the reader needs from outside, asked for once there is something to read. */
export interface TerraformWorld {
  readonly grammar: () => Promise<GrammarBytes>;
  /** For policies that are copied from AWS's own. */
  readonly managedPolicies?: ManagedPolicies;
}

/** Files that a policy may be read from, besides the configuration itself. */
const READ_BY_EXPRESSIONS = /\.(?:json|tftpl|tpl|tmpl|template|ya?ml)$/i;

/** Reads the root modules of Terraform and OpenTofu. */
export function terraformReader(world: TerraformWorld): Reader {
  let ready: Promise<{ grammar: Grammar; parsed: ParsedFiles }> | undefined;
  return {
    dialect: 'terraform',
    mayRead: (path) =>
      isConfiguration(path) || isAssignments(path) || READ_BY_EXPRESSIONS.test(path) || path.endsWith('terragrunt.hcl'),
    read: async (workspace, paths, values) => {
      if (!paths.some((path) => isConfiguration(path) || isAssignments(path)) && !(await hasModules(workspace)))
        return { ...NOTHING, problems: await terragruntProblems(workspace, paths) };
      ready ??= world
        .grammar()
        .then(loadGrammar)
        .then((grammar) => ({ grammar, parsed: new ParsedFiles(grammar) }));
      const { grammar, parsed } = await ready;
      const library = await Library.of(workspace, grammar, parsed);
      const given = await givenVariables(workspace, values.variableFiles ?? [], parsed);
      return readRoots({ library, workspace, values, given, managedPolicies: world.managedPolicies }, paths);
    },
  };
}

const NOTHING: ReadResult = { deployments: [], problems: [], mentions: [] };

async function hasModules(workspace: Workspace): Promise<boolean> {
  return (await workspace.list()).some(({ path }) => isConfiguration(path));
}

/** What all root modules of one side are read with. */
interface Surroundings {
  readonly library: Library;
  readonly workspace: Workspace;
  readonly values: Values;
  readonly given: GivenVariables;
  readonly managedPolicies: ManagedPolicies | undefined;
}

async function readRoots(surroundings: Surroundings, paths: readonly string[]): Promise<ReadResult> {
  const { library, workspace, given } = surroundings;
  const fed = await rootsFedBy(paths, given, library, workspace);
  const roots = [...new Set([...(await rootsOf(library, workspace, paths)), ...fed])].sort();
  const deployments: Deployment[] = [];
  for (const root of roots) deployments.push(...(await readRoot(surroundings, root)));
  const read = new Set(deployments.flatMap(({ files }) => files));
  // Files that are read by a name that an expression makes: found by reading what may read them.
  for (const path of paths.filter(
    (path) => READ_BY_EXPRESSIONS.test(path) && !isConfiguration(path) && !read.has(path),
  )) {
    const candidates = await mayReadByExpression(workspace, library, path);
    for (const root of await rootsOf(library, workspace, candidates)) {
      if (roots.includes(root)) continue;
      const found = (await readRoot(surroundings, root)).filter(({ files }) => files.includes(path));
      if (found.length > 0) roots.push(root);
      deployments.push(...found);
    }
  }
  return {
    deployments,
    problems: await terragruntProblems(workspace, paths),
    mentions: mentionsOf(deployments),
    references: referencesOf(deployments),
    together: [...new Set(deployments.flatMap(({ files }) => files))],
  };
}

function planOf({ plans = [] }: Values, directory: string): PlannedValues | undefined {
  const file = plans.find((one) => one.directory === directory)?.file;
  const plan = file && parsePlan(file);
  return plan && !isRefusedPlan(plan) ? new PlannedValues(plan) : undefined;
}

/** The account and the region of a plan are those of what it is a plan of, where the caller names none. */
function ofPlan(values: Values, plan: PlannedValues | undefined): Values {
  const { account, region } = plan ?? {};
  return { ...(account ? { account } : {}), ...(region ? { region } : {}), ...values };
}

/** A file that reads a file that reads a file is as far as anyone goes. */
const MAX_ROUNDS = 6;

/** Which files an expression reads is known only once it is evaluated, so that a root may be read more than once. */
async function readRoot(surroundings: Surroundings, directory: string): Promise<Deployment[]> {
  const { library, given, values } = surroundings;
  const plan = planOf(values, directory);
  const source = await library.open(directory);
  if (!source) return [];
  let deployment: Deployment | undefined;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const session = new Session({ ...surroundings, id: directory, values: ofPlan(values, plan), plan });
    for (const file of filesFeeding(source, given)) session.files.add(file);
    deployment = readDeployment(new ModuleInstance(session, source, ''));
    if (!(await library.loadWanted())) break;
  }
  return deployment ? [deployment] : [];
}
