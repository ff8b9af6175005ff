import type {
  AccessLevel,
  Catalog,
  CatalogAction,
  CatalogResource,
  ManagedPolicies,
  ManagedPolicyDocument,
} from './catalog.ts';

/** Reads the snapshot of actions. A service is parsed when it is first asked for, so that a catalog costs nothing. */
export function readCatalog(snapshot: string): Catalog {
  const { header, lines } = readLines<{ date: string; keyTypes: Readonly<Record<string, string>> }>(snapshot);
  const typeOf = keyTypes(header.keyTypes);
  const parsed = new Map<string, Service>();

  function service(prefix: string): Service | undefined {
    const line = lines.get(prefix);
    if (line === undefined) return undefined;
    const known = parsed.get(prefix) ?? readService(prefix, line);
    parsed.set(prefix, known);
    return known;
  }

  return {
    date: header.date,
    services: [...lines.keys()],
    action(name) {
      const lower = name.toLowerCase();
      return service(lower.slice(0, Math.max(0, lower.indexOf(':'))))?.byName.get(lower);
    },
    actionsOf: (prefix) => service(prefix.toLowerCase())?.actions ?? [],
    resourcesOf: (prefix) => service(prefix.toLowerCase())?.resources ?? [],
    keyType: typeOf,
  };
}

/** Reads the snapshot of AWS managed policies. A document is parsed when it is asked for. */
export function readManagedPolicies(snapshot: string): ManagedPolicies {
  const { header, lines } = readLines<{ date: string }>(snapshot);
  const arnByName = new Map([...lines.keys()].map((arn) => [arn.slice(arn.lastIndexOf('/') + 1), arn]));

  function byArn(arn: string): ManagedPolicyDocument | undefined {
    const [scheme, partition, ...rest] = arn.split(':');
    const line = scheme === 'arn' && partition ? lines.get(['arn', 'aws', ...rest].join(':')) : undefined;
    if (line === undefined) return undefined;
    // AWS publishes the same policy in every partition, with that partition's ARNs in it.
    const document: unknown = JSON.parse(line.replaceAll('"arn:aws:', `"arn:${partition}:`));
    return { arn, name: arn.slice(arn.lastIndexOf('/') + 1), document };
  }

  return {
    date: header.date,
    byArn,
    byName(name) {
      const arn = arnByName.get(name);
      return arn === undefined ? undefined : byArn(arn);
    },
  };
}

/** A snapshot is a line of JSON about the whole, then for each entry a line with its name, a tab and its JSON. */
function readLines<Header>(snapshot: string): { header: Header; lines: ReadonlyMap<string, string> } {
  const [first = '', ...rest] = snapshot.trimEnd().split('\n');
  const lines = rest.map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)] as const);
  return { header: JSON.parse(first) as Header, lines: new Map(lines) };
}

interface Service {
  readonly resources: readonly CatalogResource[];
  readonly actions: readonly CatalogAction[];
  readonly byName: ReadonlyMap<string, CatalogAction>;
}

interface ServiceEntry {
  /** Name, ARN, condition keys. */
  readonly resources: readonly (readonly [string, string, readonly string[]])[];
  /** Name, levels, resource types with the keys that only this action has on them, condition keys. */
  readonly actions: readonly (readonly [
    string,
    readonly AccessLevel[],
    readonly (readonly [number, readonly string[]])[],
    readonly string[],
  ])[];
}

function readService(prefix: string, json: string): Service {
  const entry = JSON.parse(json) as ServiceEntry;
  const resources = entry.resources.map(([name, arn, conditionKeys]) => ({ name, arn, conditionKeys }));
  const actions = entry.actions.map(([name, levels, taken, conditionKeys]) => ({
    name: `${prefix}:${name}`,
    levels,
    resources: taken.map(([index, ownKeys]) => withKeys(resources[index]!, ownKeys)),
    conditionKeys,
  }));
  return { resources, actions, byName: new Map(actions.map((action) => [action.name.toLowerCase(), action])) };
}

function withKeys(resource: CatalogResource, keys: readonly string[]): CatalogResource {
  const more = keys.filter((key) => !resource.conditionKeys.includes(key));
  return more.length === 0 ? resource : { ...resource, conditionKeys: [...resource.conditionKeys, ...more] };
}

/** Types by key. `aws:RequestTag/${TagKey}` stands for every key with some text in the place of the variable. */
function keyTypes(types: Readonly<Record<string, string>>): (key: string) => string | undefined {
  const exact = new Map<string, string>();
  const templates: { readonly pieces: readonly string[]; readonly type: string }[] = [];
  for (const [key, type] of Object.entries(types)) {
    const pieces = key.toLowerCase().split(/\$\{[^}]*\}/);
    if (pieces.length === 1) exact.set(pieces[0]!, type);
    else templates.push({ pieces, type });
  }
  return (key) => {
    const lower = key.toLowerCase();
    return exact.get(lower) ?? templates.find(({ pieces }) => fills(lower, pieces))?.type;
  };
}

/** Whether the text is the pieces in their order with at least one character between each two; linear in the text. */
function fills(text: string, pieces: readonly string[]): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at + 1);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at + 1 <= text.length - last.length;
}
