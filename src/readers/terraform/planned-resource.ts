import { parseDocument } from '../../iam/document.ts';
import type { PolicyKind } from '../../iam/policy.ts';
import type { GuardedStatement } from '../../model/deployment.ts';
import { ALWAYS } from '../../model/guard.ts';
import { sha256 } from '../../source/edit.ts';
import type { Problem } from '../../source/problem.ts';
import type { Span } from '../../source/span.ts';
import { type Text, textOf, type Unknown } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { problemAt } from '../../terraform/evaluation.ts';
import { decodeJson } from '../../terraform/json.ts';
import { textValue, unknownValue } from '../../terraform/values.ts';
import { entry, holdsTrue, items, type Json, type Plan, type PlannedChange, textAt } from './plan-file.ts';
import { PlanPlaces } from './plan-places.ts';
import { PlanReferences } from './plan-references.ts';

/** One resource on one side of a plan. */
export interface PlannedResource {
  /** Its address on this side. */
  readonly id: string;
  readonly change: PlannedChange;
  readonly type: string;
  readonly values: Json;
  readonly unknown: Json | undefined;
  readonly sensitive: Json;
  readonly at: Span;
}

/** An item of a list, or the list as a whole where only applying the plan tells it. */
export type PlannedItem =
  | { readonly kind: 'known'; readonly data: Json; readonly at: Span }
  | { readonly kind: 'unknown'; readonly unknown: Unknown; readonly data?: undefined; readonly at: Span };

/** The resources of one side of a plan, with what their arguments hold. */
export class PlannedResources {
  readonly all: readonly PlannedResource[];
  readonly #plan: Plan;
  readonly #side: 'before' | 'after';
  readonly #places: PlanPlaces;
  readonly #references: PlanReferences;
  readonly #report: (problem: Problem) => void;

  constructor(plan: Plan, side: 'before' | 'after', report: (problem: Problem) => void) {
    this.#plan = plan;
    this.#side = side;
    this.#places = new PlanPlaces(plan.file);
    this.#references = new PlanReferences(plan);
    this.#report = report;
    this.all = plan.changes.flatMap((change) => this.#resource(change));
  }

  #resource(change: PlannedChange): PlannedResource[] {
    const isBefore = this.#side === 'before';
    const values = isBefore ? change.before : change.after;
    if (values === null) return [];
    return [
      {
        id: isBefore ? (change.previousAddress ?? change.address) : change.address,
        change,
        type: change.type,
        values,
        unknown: isBefore ? undefined : change.afterUnknown,
        sensitive: isBefore ? change.beforeSensitive : change.afterSensitive,
        at: this.#places.resource(change.address),
      },
    ];
  }

  has(resource: PlannedResource, name: string): boolean {
    return this.isUnknown(resource, name) || (entry(resource.values, name) ?? '') !== '';
  }

  /** Whether only applying the plan tells an argument, or a part of it. */
  isUnknown({ unknown }: PlannedResource, name: string): boolean {
    return holdsTrue(entry(unknown, name));
  }

  /** The same of an argument that every such resource has: planned values leave out what they do not know. */
  #isLeftOut(resource: PlannedResource, name: string): boolean {
    return this.isUnknown(resource, name) || entry(resource.values, name) === undefined;
  }

  /** Whether an argument is not set, so that its value is what the provider found. */
  isFound({ change }: PlannedResource, name: string): boolean {
    return this.#references.isUnset(change.address, name);
  }

  text(resource: PlannedResource, name: string): Text {
    const data = entry(resource.values, name);
    if (this.isUnknown(resource, name) || typeof data !== 'string') return [this.#afterApply(resource, name)];
    return this.#isSensitive(resource, name) ? [this.#secret(resource, name, data)] : textOf(data);
  }

  /**
   * The texts of an argument that names other resources. Where only applying the plan tells it, it is what the planned
   * resource is called that the argument refers to; without one it stays unknown, and that is said.
   */
  links(
    resource: PlannedResource,
    name: string,
    { type, by }: { readonly type: string; readonly by: 'arn' | 'name' },
  ): Text[] {
    const data = entry(resource.values, name);
    const known = items(data).flatMap((one) => (typeof one === 'string' ? [textOf(one)] : []));
    if (!this.#isLeftOut(resource, name)) return Array.isArray(data) ? known : [this.text(resource, name)];
    const addresses = this.#references.targets(resource.change.address, name, type);
    const targets = this.all.filter(({ change }) => addresses.includes(change.address));
    if (targets.length > 0) return [...known, ...targets.map((target) => this.text(target, by))];
    this.#say(resource, name);
    return [...known, [this.#afterApply(resource, name)]];
  }

  list(resource: PlannedResource, name: string): PlannedItem[] {
    const at = this.#places.argument(resource.change.address, this.#side, name);
    const mark = entry(resource.unknown, name);
    const unknown: PlannedItem = { kind: 'unknown', unknown: this.#afterApply(resource, name), at };
    if (holdsTrue(mark) && !this.isFound(resource, name)) this.#say(resource, name);
    if (mark === true) return [unknown];
    return items(entry(resource.values, name)).map((data, index) =>
      holdsTrue(items(mark)[index]) ? unknown : { kind: 'known', data, at },
    );
  }

  /** What other resources of a type attach to a role, before or after: the values of one of their arguments. */
  attachedElsewhere({ change }: PlannedResource, type: string, name: string): ReadonlySet<string> {
    const roles = [change.before, change.after].flatMap((values) => textAt(values, 'name') ?? []);
    const sides = this.#plan.changes.filter((one) => one.type === type).flatMap((one) => [one.before, one.after]);
    const attached = sides.filter((values) => roles.includes(textAt(values, 'role') ?? ''));
    return new Set(attached.flatMap((values) => textAt(values, name) ?? []));
  }

  statements(resource: PlannedResource, name: string, kind: PolicyKind): GuardedStatement[] {
    const at = this.#places.argument(resource.change.address, this.#side, name);
    if (this.#isLeftOut(resource, name)) {
      this.#say(resource, name);
      return this.#parsed(unknownValue(this.#afterApply(resource, name), at), kind);
    }
    const data = entry(resource.values, name);
    if (typeof data !== 'string' || data === '') return [];
    if (!this.#isSensitive(resource, name)) return this.#parsed(textValue(data, at), kind);
    const secret = this.#secret(resource, name, data);
    const message = `\`${resource.id}.${name}\` is sensitive, and is compared without being shown`;
    this.#report(problemAt(at, 'sensitive-policy', message, 'keep secrets out of policies', false));
    return this.#parsed(unknownValue(secret, at), kind);
  }

  /** The document in a block of a resource. */
  documentStatements(item: PlannedItem, name: string, kind: PolicyKind): GuardedStatement[] {
    if (item.kind === 'unknown') return this.#parsed(unknownValue(item.unknown, item.at), kind);
    return this.#parsed(textValue(textAt(item.data, name) ?? '', item.at), kind);
  }

  #parsed(value: Value, kind: PolicyKind): GuardedStatement[] {
    const parsed = parseDocument((value.kind === 'text' ? decodeJson(value) : undefined) ?? value, kind);
    for (const problem of parsed.problems) this.#report(problem);
    return parsed.statements.map((statement) => ({ guard: ALWAYS, statement: { ...statement, at: value.at } }));
  }

  #isSensitive({ sensitive }: PlannedResource, name: string): boolean {
    return sensitive === true || holdsTrue(entry(sensitive, name));
  }

  /** Known by what it holds, so that the same on both sides is the same, and shown by its name alone. */
  #secret(resource: PlannedResource, name: string, data: string): Unknown {
    const label = `${resource.id}.${name}`;
    return { token: `#sensitive(${sha256(data)})`, label, why: 'parameter', shape: 'any', at: resource.at };
  }

  #afterApply(resource: PlannedResource, name: string): Unknown {
    const label = `${resource.id}.${name}`;
    const shape = name.endsWith('arn') ? 'arn' : 'any';
    return { token: `${this.#plan.file.path}#${label}`, label, why: 'known-after-deploy', shape, at: resource.at };
  }

  #say(resource: PlannedResource, name: string): void {
    const at = this.#places.argument(resource.change.address, this.#side, name);
    const message = `\`${resource.id}.${name}\` is known only after the plan is applied, and counts as unknown`;
    const help = 'apply what it depends on first, or review it by hand';
    // What stands in its place is not decided, so that nothing is hidden.
    this.#report(problemAt(at, 'known-after-apply', message, help, false));
  }
}
