import type { Span } from '../../source/span.ts';
import { literalOf, type Unknown } from '../../source/text.ts';
import { dataValue, type Value, type ValueEntry } from '../../source/value.ts';
import { part } from '../../terraform/traversal.ts';
import { isOpen, keyTextOf, listValue, unknownValue } from '../../terraform/values.ts';
import {
  entry,
  fields,
  holdsTrue,
  items,
  type Json,
  jsonKey,
  type Plan,
  type PlannedChange,
  textAt,
} from './plan-file.ts';
import { PlanReferences } from './plan-references.ts';

/** What a plan says of an attribute: what it is, or that only applying the plan tells. */
export type PlannedAttribute = { readonly kind: 'known'; readonly value: Value } | { readonly kind: 'after-apply' };

/**
 * A plan, as the configuration that it was made of asks it for what it leaves unknown. Both sides ask the same plan the
 * same questions, and a value that applying it changes is not told: so an unknown is the same value on both sides, or
 * stays the same unknown on both, and what was equal stays equal.
 */
export class PlannedValues {
  readonly #plan: Plan;
  readonly #references: PlanReferences;
  /** Variables that a file of either side assigns: what the plan says of them, it has from one side only. */
  readonly #assigned: ReadonlySet<string>;
  readonly #changes = new Map<string, PlannedChange>();
  /** Where the plan names exactly one. */
  readonly account: string | undefined;
  readonly region: string | undefined;

  constructor(plan: Plan, assigned: readonly string[]) {
    this.#plan = plan;
    this.#references = new PlanReferences(plan);
    this.#assigned = new Set(assigned);
    for (const change of plan.changes) this.#changes.set(change.address, change);
    for (const change of plan.changes) {
      const { previousAddress } = change;
      if (previousAddress !== undefined && !this.#changes.has(previousAddress))
        this.#changes.set(previousAddress, change);
    }
    const { account, region } = accountAndRegion(plan);
    this.account = account;
    this.region = region;
  }

  /** An attribute of a resource; nothing where the plan has it not, changes it, or keeps it secret. */
  attribute(address: string, name: string, unknown: Unknown, at: Span): PlannedAttribute | undefined {
    const change = this.#changes.get(address);
    if (!change) return undefined;
    const isGone = change.after === null;
    const [values, sensitive] = isGone
      ? [change.before, change.beforeSensitive]
      : [change.after, change.afterSensitive];
    const mark = isGone ? undefined : entry(change.afterUnknown, name);
    if (mark === true) return { kind: 'after-apply' };
    const data = entry(values, name);
    const secret = sensitive === true || entry(sensitive, name) === true;
    const isChanged =
      !isGone && change.before !== null && (holdsTrue(mark) || jsonKey(entry(change.before, name)) !== jsonKey(data));
    if (data === undefined || secret || isChanged) return undefined;
    return { kind: 'known', value: plannedValue(data, { mark, secret: entry(sensitive, name) }, unknown, at) };
  }

  /**
   * What a data source answered that was asked the same of the same provider, by its alias or the empty name; nothing
   * where two of them answered differently.
   */
  answer(
    type: string,
    isAsked: (values: Json, address: string) => boolean,
    provider: string,
    name: string,
    unknown: Unknown,
    at: Span,
  ): Value | undefined {
    const found = this.#plan.answers.filter(
      (one) =>
        one.type === type && this.#references.alias(one.address) === provider && isAsked(one.values, one.address),
    );
    const data = found.map(({ values }) => entry(values, name));
    if (data[0] === undefined || new Set(data.map(jsonKey)).size > 1) return undefined;
    const marks = found.map(({ sensitive }) => (sensitive === true ? true : entry(sensitive, name)));
    if (marks.includes(true)) return undefined;
    const secret = marks.find(holdsTrue);
    return plannedValue(data[0], { mark: undefined, secret }, unknown, at);
  }

  /** The text that head gives to an argument, whether or not applying the plan changes it. */
  planned(address: string, name: string): string | undefined {
    const change = this.#changes.get(address);
    const isSecret = change?.afterSensitive === true || holdsTrue(entry(change?.afterSensitive, name));
    if (!change || isSecret || holdsTrue(entry(change.afterUnknown, name))) return undefined;
    return textAt(change.after, name);
  }

  /** Whether the plan has anything of a module that grants or is granted access. */
  bears(module: string): boolean {
    return [...this.#changes].some(
      ([address, { type }]) => address.startsWith(`${module}.`) && /^aws_(?:iam|lambda|ssoadmin)_/.test(type),
    );
  }

  /**
   * The value that a variable was planned with. What is the default of the planned configuration was perhaps given by
   * nobody: it counts only where the side's own default is the same, since a default that the change sets is a change.
   */
  variable(name: string, own: Value | undefined, at: Span): Value | undefined {
    const data = this.#plan.variables.get(name);
    const declared = entry(entry(entry(this.#plan.configuration, 'root_module'), 'variables'), name);
    if (data === undefined || this.#assigned.has(name) || entry(declared, 'sensitive') === true) return undefined;
    const fallback = entry(declared, 'default');
    const isGiven = declared !== undefined && fallback !== undefined && jsonKey(fallback) !== jsonKey(data);
    const counts = isGiven || (own ? says(own, data) : fallback === undefined);
    return counts ? dataValue(data, at) : undefined;
  }
}

interface Marks {
  /** `true` for what only applying tells. */
  readonly mark: Json | undefined;
  /** `true` for what must not be shown. */
  readonly secret: Json | undefined;
}

function plannedValue(data: Json | undefined, { mark, secret }: Marks, unknown: Unknown, at: Span): Value {
  if (mark === true || secret === true) return unknownValue(unknown, at);
  const inner = (step: string): Unknown => {
    const value = part(unknown, step, at);
    return value.kind === 'unknown' ? value.unknown : unknown;
  };
  if (Array.isArray(data)) {
    const list = data.map((one: Json, index) => {
      const marks = { mark: items(mark)[index], secret: items(secret)[index] };
      return plannedValue(one, marks, inner(`[${index}]`), at);
    });
    return listValue(list, at);
  }
  if (typeof data !== 'object' || data === null) return dataValue(data, at);
  const keys = new Set([...Object.keys(data), ...fields(mark).flatMap(([key, one]) => (holdsTrue(one) ? [key] : []))]);
  const entries = [...keys].map((key): ValueEntry => {
    const marks = { mark: entry(mark, key), secret: entry(secret, key) };
    return { key, keyAt: at, value: plannedValue(entry(data, key), marks, inner(`.${key}`), at) };
  });
  return { kind: 'map', entries, at };
}

/** Whether a value is what JSON says; the order of a list counts for nothing, since sets have none. */
export function says(value: Value, data: Json | undefined): boolean {
  switch (value.kind) {
    case 'null':
      return data === null || data === undefined;
    case 'text': {
      const literal = literalOf(value.text);
      const isScalar = typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean';
      return literal !== undefined && isScalar && String(data) === literal;
    }
    case 'list': {
      if (!Array.isArray(data) || data.length !== value.items.length || isOpen(value)) return false;
      const left: Json[] = [...data];
      return value.items.every((item) => {
        const index = left.findIndex((one) => says(item, one));
        if (index >= 0) left.splice(index, 1);
        return index >= 0;
      });
    }
    case 'map': {
      const own = value.entries.map((one) => [literalOf(keyTextOf(one)), one.value] as const);
      return (
        fields(data).length === new Set(own.map(([key]) => key)).size &&
        own.every(([key, one]) => key !== undefined && entry(data, key) !== undefined && says(one, entry(data, key)))
      );
    }
    case 'unknown':
      return false;
  }
}

/**
 * The account and the region that a plan is of, where all that it knows agrees: of the root module's resources and data
 * sources that use the provider as it is configured by default. A data source's ARN may be of anybody's.
 */
function accountAndRegion({ configuration, changes, answers }: Plan): { account?: string; region?: string } {
  const own = items(entry(entry(configuration, 'root_module'), 'resources')).filter(
    (one) => textAt(one, 'provider_config_key') === 'aws',
  );
  const addresses = new Set(own.flatMap((one) => textAt(one, 'address') ?? []));
  const isTold = items(entry(entry(configuration, 'root_module'), 'resources')).length > 0;
  const isOwn = ({ address }: { readonly address: string }) =>
    isTold ? addresses.has(address.replace(/\[.*\]$/, '')) : !address.startsWith('module.');
  const asked = (type: string, names: readonly string[]) =>
    answers
      .filter((one) => one.type === type && isOwn(one))
      .flatMap(({ values }) => names.flatMap((name) => textAt(values, name) ?? []).slice(0, 1));
  const arns = changes
    .filter(isOwn)
    .flatMap(({ before, after }) => [before, after])
    .flatMap((values) => textAt(values, 'arn') ?? [])
    .map((arn) => arn.split(':'));
  const field = (index: number) => arns.flatMap((parts) => (parts.length > 5 && parts[index] ? [parts[index]] : []));
  const provider = entry(entry(entry(configuration, 'provider_config'), 'aws'), 'expressions');
  const constant = textAt(entry(provider, 'region'), 'constant_value');
  const account = only([...asked('aws_caller_identity', ['account_id']), ...field(4)]);
  const region = constant ?? only([...asked('aws_region', ['region', 'name', 'id']), ...field(3)]);
  return {
    ...(account !== undefined && /^\d{12}$/.test(account) ? { account } : {}),
    ...(region === undefined ? {} : { region }),
  };
}

function only(found: readonly string[]): string | undefined {
  return new Set(found).size === 1 ? found[0] : undefined;
}
