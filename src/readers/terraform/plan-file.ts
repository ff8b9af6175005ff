import type { SourceFile } from '../../source/span.ts';

/** What JSON holds. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One resource of a plan, with what applying the plan does to it. */
export interface PlannedChange {
  readonly address: string;
  /** The address that a `moved` block moves it from. */
  readonly previousAddress?: string;
  readonly type: string;
  readonly before: Json;
  readonly after: Json;
  /** In the shape of the values: `true` for what only applying the plan tells. */
  readonly afterUnknown: Json;
  readonly beforeSensitive: Json;
  readonly afterSensitive: Json;
}

/** A data source that was read while the plan was made. */
export interface PlannedAnswer {
  readonly address: string;
  readonly type: string;
  readonly values: Json;
  readonly sensitive: Json;
}

/**
 * What `terraform show -json` prints of a plan, as far as it bears on access.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
export interface Plan {
  readonly file: SourceFile;
  readonly changes: readonly PlannedChange[];
  readonly answers: readonly PlannedAnswer[];
  readonly variables: ReadonlyMap<string, Json>;
  /** The configuration that the plan was made of: what refers to what, and constants. */
  readonly configuration: Json;
}

/** Why a file is no plan that could be read, and what to do. */
export interface PlanRefusal {
  readonly message: string;
  readonly help: string;
}

export function isRefusedPlan(plan: Plan | PlanRefusal): plan is PlanRefusal {
  return 'help' in plan;
}

const SHOW = 'make it with `terraform show -json PLANFILE > plan.json`';

const known = new WeakMap<SourceFile, Plan | PlanRefusal>();

/** Reads a plan once, however often it is asked for. */
export function parsePlan(file: SourceFile): Plan | PlanRefusal {
  let plan = known.get(file);
  if (!plan) {
    plan = readPlan(file);
    known.set(file, plan);
  }
  return plan;
}

function readPlan(file: SourceFile): Plan | PlanRefusal {
  const text = file.text.replace(/^\ufeff/, '');
  if (text.startsWith('PK\u0003\u0004'))
    return { message: 'it is a plan as `terraform plan -out` saves it', help: SHOW };
  let root: Json;
  try {
    root = JSON.parse(text);
  } catch {
    const isLog = /^\s*\{[^\n]*"@level"/.test(text);
    return { message: isLog ? 'it is the log of `terraform plan -json`' : 'it is not JSON', help: SHOW };
  }
  if (isTooDeep(root)) return { message: 'it is nested too deep', help: SHOW };
  return refusalOf(root) ?? planOf(file, root);
}

function refusalOf(root: Json): PlanRefusal | undefined {
  const version = textAt(root, 'format_version');
  if (entry(root, 'lineage') !== undefined || (entry(root, 'values') !== undefined && !entry(root, 'resource_changes')))
    return { message: 'it is a state, not a plan', help: SHOW };
  if (version === undefined || (!entry(root, 'resource_changes') && !entry(root, 'planned_values')))
    return { message: 'it is not a plan', help: SHOW };
  if (!/^1(\.|$)/.test(version))
    return {
      message: `its \`format_version\` is \`${version}\`, and only 1.x is known`,
      help: 'plan and show it with Terraform 1.1 or newer, or with OpenTofu',
    };
  const changes = entry(root, 'resource_changes') ?? [];
  const isOne = (one: Json) => textAt(one, 'address') !== undefined && textAt(one, 'type') !== undefined;
  if (!Array.isArray(changes) || !changes.every(isOne))
    return { message: 'its `resource_changes` are not those of a plan', help: SHOW };
  if (entry(root, 'errored') === true)
    return { message: 'it is of a run that failed, so that it is not whole', help: 'plan again, without errors' };
  return undefined;
}

function planOf(file: SourceFile, root: Json): Plan {
  const prior = resourcesIn(rootModule(entry(root, 'prior_state')));
  const changes = changesIn(root);
  const told = new Set(items(entry(root, 'resource_changes')).map((one) => textAt(one, 'address')));
  const variables = fields(entry(root, 'variables')).flatMap(([name, one]) => {
    const value = entry(one, 'value');
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  return {
    file,
    changes: [...changes, ...keptBy(root, prior).filter(({ address }) => !told.has(address))],
    answers: prior.filter(({ mode }) => mode === 'data'),
    variables: new Map(variables),
    configuration: entry(root, 'configuration') ?? null,
  };
}

function changesIn(root: Json): PlannedChange[] {
  return items(entry(root, 'resource_changes')).flatMap((one): PlannedChange[] => {
    const change = entry(one, 'change') ?? null;
    const [address, type] = [textAt(one, 'address'), textAt(one, 'type')];
    // An object that a failed replacement left behind is on its way out.
    if (address === undefined || type === undefined || entry(one, 'deposed') !== undefined) return [];
    if (textAt(one, 'mode') === 'data') return [];
    const previousAddress = textAt(one, 'previous_address');
    return [
      {
        address,
        ...(previousAddress === undefined ? {} : { previousAddress }),
        type,
        before: entry(change, 'before') ?? null,
        after: entry(change, 'after') ?? null,
        afterUnknown: entry(change, 'after_unknown') ?? null,
        beforeSensitive: entry(change, 'before_sensitive') ?? null,
        afterSensitive: entry(change, 'after_sensitive') ?? null,
      },
    ];
  });
}

/** What a plan of some targets only does not list among its changes: it stays as it is. */
function keptBy(root: Json, prior: readonly StoredResource[]): PlannedChange[] {
  const before = new Map(prior.map((one) => [one.address, one]));
  return resourcesIn(entry(entry(root, 'planned_values'), 'root_module')).flatMap((one): PlannedChange[] => {
    if (one.mode === 'data') return [];
    const { address, type, values: after, sensitive: afterSensitive } = one;
    const { values = null, sensitive = null } = before.get(address) ?? {};
    return [{ address, type, before: values, after, afterUnknown: null, beforeSensitive: sensitive, afterSensitive }];
  });
}

interface StoredResource extends PlannedAnswer {
  readonly mode: string | undefined;
}

function rootModule(state: Json | undefined): Json | undefined {
  return entry(entry(state, 'values'), 'root_module');
}

/** The resources of a module and of those that it calls. */
function resourcesIn(module: Json | undefined): StoredResource[] {
  const own = items(entry(module, 'resources')).flatMap((one): StoredResource[] => {
    const [address, type] = [textAt(one, 'address'), textAt(one, 'type')];
    const values = entry(one, 'values');
    if (address === undefined || type === undefined || !values) return [];
    const sensitive = entry(one, 'sensitive_values') ?? null;
    return [{ address, type, mode: textAt(one, 'mode'), values, sensitive }];
  });
  return [...own, ...items(entry(module, 'child_modules')).flatMap(resourcesIn)];
}

/** Deeper than any provider's schema, and than JSON that is put together by hand. */
const MAX_DEPTH = 200;

function isTooDeep(root: Json): boolean {
  let level: readonly Json[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** The value of a key; nothing where this is no object, or has no such key of its own. */
export function entry(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined;
  return (value as { readonly [key: string]: Json })[key];
}

export function fields(value: Json | undefined): readonly (readonly [string, Json])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

export function items(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

export function textAt(value: Json | undefined, key: string): string | undefined {
  const text = entry(value, key);
  return typeof text === 'string' ? text : undefined;
}

/** The same for data that says the same, in whatever order its keys are. */
export function jsonKey(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(jsonKey).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${jsonKey(one)}`);
  return `{${entries.sort().join(',')}}`;
}

/** Whether marks say of anything, however deep, that it is unknown, or sensitive. */
export function holdsTrue(mark: Json | undefined): boolean {
  if (typeof mark !== 'object' || mark === null) return mark === true;
  return Object.values(mark).some(holdsTrue);
}
