/** One resource as a plan has it; without `before` it is created, without `after` it is destroyed. */
export interface PlannedChange {
  readonly address: string;
  readonly type?: string;
  readonly before?: object | null;
  readonly after?: object | null;
  /** `after_unknown`. */
  readonly unknown?: object;
  readonly sensitive?: object;
  readonly previous?: string;
  readonly deposed?: string;
  readonly mode?: 'managed' | 'data';
}

export interface PlanParts {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Data sources that were read, by address. */
  readonly data?: Readonly<Record<string, object>>;
  /** `configuration`: arguments by address, each with what it refers to; calls of modules by name. */
  readonly configuration?: object;
  /** `planned_values`: what is there afterwards, by address; all of it is there before. */
  readonly kept?: Readonly<Record<string, object>>;
  /** The same, of what is there afterwards only. */
  readonly planned?: Readonly<Record<string, object>>;
}

const typeOf = (address: string) => /([\w-]+)\.[\w-]+(?:\[[^\]]*\])?$/.exec(address.replace(/\["[^"]*"\]$/, ''))![1]!;

/** The shape of `terraform show -json PLANFILE`, as Terraform 1.11 prints it. */
export function planText(changes: readonly PlannedChange[], parts: PlanParts = {}): string {
  const { variables = {}, data = {}, kept = {}, planned = {}, configuration } = parts;
  const stored = (mode: string, resources: Readonly<Record<string, object>>) =>
    Object.entries(resources).map(([address, values]) => ({
      address,
      mode,
      type: typeOf(address),
      name: address.split('.').at(-1),
      provider_name: 'registry.terraform.io/hashicorp/aws',
      schema_version: 0,
      values,
      sensitive_values: {},
    }));
  return JSON.stringify(
    {
      format_version: '1.2',
      terraform_version: '1.11.4',
      variables: Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, { value }])),
      planned_values: { root_module: { resources: stored('managed', { ...kept, ...planned }) } },
      resource_changes: changes.map(changeText),
      prior_state: {
        format_version: '1.0',
        terraform_version: '1.11.4',
        values: { root_module: { resources: [...stored('data', data), ...stored('managed', kept)] } },
      },
      configuration: configuration ?? { root_module: {} },
      timestamp: '2026-11-26T00:00:00Z',
      applyable: true,
      complete: true,
      errored: false,
    },
    null,
    2,
  );
}

function changeText(change: PlannedChange) {
  const { address, type = typeOf(address), before = null, after = null, unknown = {}, sensitive = {} } = change;
  const isSame = JSON.stringify(before) === JSON.stringify(after) && JSON.stringify(unknown) === '{}';
  const action = isSame ? 'no-op' : !before ? 'create' : !after ? 'delete' : 'update';
  return {
    address,
    ...(change.previous ? { previous_address: change.previous } : {}),
    mode: change.mode ?? 'managed',
    type,
    name: address.split('.').at(-1),
    provider_name: 'registry.terraform.io/hashicorp/aws',
    ...(change.deposed ? { deposed: change.deposed } : {}),
    change: {
      actions: [change.mode === 'data' ? 'read' : action],
      before,
      after,
      after_unknown: unknown,
      before_sensitive: before ? sensitive : false,
      after_sensitive: sensitive,
    },
  };
}

/** What a plan tells of a resource that it does not change. */
export function same(address: string, values: object): PlannedChange {
  return { address, before: values, after: values };
}

/** A root module of a plan's configuration: resources by address, with what each argument refers to. */
export function rootModule(
  resources: Readonly<Record<string, Readonly<Record<string, readonly string[] | string>>>>,
  more: object = {},
): object {
  return {
    provider_config: { aws: { name: 'aws', full_name: 'registry.terraform.io/hashicorp/aws' } },
    root_module: { resources: resourcesOf(resources), ...more },
  };
}

export function resourcesOf(
  resources: Readonly<Record<string, Readonly<Record<string, readonly string[] | string>>>>,
): object[] {
  return Object.entries(resources).map(([address, arguments_]) => ({
    address,
    mode: address.startsWith('data.') ? 'data' : 'managed',
    type: typeOf(address),
    name: address.split('.').at(-1),
    provider_config_key: 'aws',
    expressions: Object.fromEntries(
      Object.entries(arguments_).map(([name, value]) => [
        name,
        typeof value === 'string' ? { constant_value: value } : { references: value },
      ]),
    ),
    schema_version: 0,
  }));
}
