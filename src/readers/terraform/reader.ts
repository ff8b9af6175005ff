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
import { isTerragrunt, type Stack, stackModule, stacksIn, unreadStackFiles } from './terragrunt.ts';
import { filesFeeding, type GivenVariables, givenVariables, rootsFedBy } from './variable-files.ts';

/** What the reader needs from outside, asked for once there is something to read. */
export interface TerraformWorld {
  readonly grammar: () => Promise<GrammarBytes>;
  /** For policies that are copied from AWS's own. */
  readonly managedPolicies?: ManagedPolicies;
}

/** Files that a policy may be read from, besides the configuration itself. */
const READ_BY_EXPRESSIONS = /\.(?:json|tftpl|tpl|tmpl|template|ya?ml)$/i;

/** Files of the language itself; documents that they read may be read by others, or by nobody. */
function isOwn(path: string): boolean {
  return isConfiguration(path) || isAssignments(path) || isTerragrunt(path);
}

/** Reads the root modules of Terraform and OpenTofu, and what Terragrunt makes of them. */
export function terraformReader(world: TerraformWorld): Reader {
  let ready: Promise<{ grammar: Grammar; parsed: ParsedFiles }> | undefined;
  return {
    dialect: 'terraform',
    mayRead: (path) => isOwn(path) || READ_BY_EXPRESSIONS.test(path),
    read: async (workspace, paths, values) => {
      if (!paths.some(isOwn) && !(await hasModules(workspace))) return NOTHING;
      ready ??= world
        .grammar()
        .then(loadGrammar)
        .then((grammar) => ({ grammar, parsed: new ParsedFiles(grammar) }));
      const { grammar, parsed } = await ready;
      const library = await Library.of(workspace, grammar, parsed);
      const given = await givenVariables(workspace, values.variableFiles ?? [], parsed);
      return new Reading({ library, workspace, values, given, managedPolicies: world.managedPolicies }).of(paths);
    },
  };
}

const NOTHING: ReadResult = { deployments: [], problems: [], mentions: [] };

async function hasModules(workspace: Workspace): Promise<boolean> {
  return (await workspace.list()).some(({ path }) => isConfiguration(path));
}

function planOf({ plans = [] }: Values, directory: string): PlannedValues | undefined {
  const found = plans.find((one) => one.directory === directory);
  const plan = found && parsePlan(found.file);
  return plan && !isRefusedPlan(plan) ? new PlannedValues(plan, found.assigned) : undefined;
}

/** The account and the region of a plan are those of what it is a plan of, where the caller names none. */
function ofPlan(values: Values, plan: PlannedValues | undefined): Values {
  const { account, region } = plan ?? {};
  return { ...(account ? { account } : {}), ...(region ? { region } : {}), ...values };
}

/** A file that reads a file that reads a file is as far as anyone goes. */
const MAX_ROUNDS = 6;

/** What all root modules of one side are read with. */
interface Surroundings {
  readonly library: Library;
  readonly workspace: Workspace;
  readonly values: Values;
  readonly given: GivenVariables;
  readonly managedPolicies: ManagedPolicies | undefined;
}

/** One revision, read from some of its files. */
class Reading {
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  async of(paths: readonly string[]): Promise<ReadResult> {
    const { library, workspace, given } = this.surroundings;
    const stacks = await stacksIn(workspace, library, (folder) => this.session(folder));
    const deployed = new Set(stacks.flatMap(({ target }) => target ?? []));
    const { directories, reached } = await rootsOf(library, workspace, paths, deployed);
    const fed = await rootsFedBy(paths, given, library, workspace, deployed);
    const roots = new Set([...directories, ...fed].sort());
    const deployments: Deployment[] = [];
    for (const root of roots) deployments.push(...(await this.root(root)));
    for (const stack of stacks)
      if (paths.some((path) => stack.files.has(path)) || (stack.target !== undefined && reached.has(stack.target)))
        deployments.push(await this.stack(stack));
    const read = new Set(deployments.flatMap(({ files }) => files));
    // Files that are read by a name that an expression makes: found by reading what may read them.
    for (const path of paths.filter(
      (path) => READ_BY_EXPRESSIONS.test(path) && !isConfiguration(path) && !read.has(path),
    )) {
      const candidates = await mayReadByExpression(workspace, library, path);
      const found = await rootsOf(library, workspace, candidates, deployed);
      const more = [
        ...found.directories.filter((root) => !roots.has(root)).map((root) => ({ root, read: () => this.root(root) })),
        ...stacks
          .filter(({ folder, target }) => !roots.has(folder) && target !== undefined && found.reached.has(target))
          .map((stack) => ({ root: stack.folder, read: async () => [await this.stack(stack)] })),
      ];
      for (const { root, read: readIt } of more) {
        const reading = (await readIt()).filter(
          ({ id, files }) => files.includes(path) && !deployments.some((one) => one.id === id),
        );
        if (reading.length > 0) roots.add(root);
        deployments.push(...reading);
      }
    }
    return {
      deployments,
      problems: unreadStackFiles(paths),
      mentions: mentionsOf(deployments),
      references: referencesOf(deployments),
      together: [...new Set(deployments.flatMap(({ files }) => files))].filter(isOwn),
    };
  }

  private session(id: string, directory?: string, plan?: PlannedValues): Session {
    const { values } = this.surroundings;
    return new Session({ ...this.surroundings, id, directory, values: ofPlan(values, plan), plan });
  }

  private async root(directory: string): Promise<Deployment[]> {
    const { library, values, given } = this.surroundings;
    const source = await library.open(directory);
    if (!source) return [];
    const plan = planOf(values, directory);
    const feeding = filesFeeding(source, given);
    return [
      await this.inRounds(() => {
        const session = this.session(directory, directory, plan);
        for (const file of feeding) session.files.add(file);
        return new ModuleInstance(session, source, '');
      }),
    ];
  }

  private async stack({ folder, target }: Stack): Promise<Deployment> {
    const source = target === undefined ? undefined : await this.surroundings.library.open(target);
    return this.inRounds(() => stackModule(this.session(folder, source?.directory), source));
  }

  /** Which files an expression reads is known only once it is evaluated, so that a root may be read more than once. */
  private async inRounds(open: () => ModuleInstance): Promise<Deployment> {
    let deployment = readDeployment(open());
    for (let round = 1; round < MAX_ROUNDS && (await this.surroundings.library.loadWanted()); round += 1)
      deployment = readDeployment(open());
    return deployment;
  }
}
