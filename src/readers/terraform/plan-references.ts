import { segmentsOf } from './address.ts';
import { entry, items, type Json, type Plan, textAt } from './plan-file.ts';

/** More steps from module to module than anyone takes. */
const MAX_STEPS = 30;

/**
 * What the arguments of a plan's resources refer to. A plan tells no value that only applying it gives, but the
 * configuration in it tells where the value is from.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#expression-representation
 */
export class PlanReferences {
  readonly #plan: Plan;
  #addresses: readonly (readonly string[])[] | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** Whether the configuration is known not to set an argument, so that its value is what the provider found. */
  isUnset(address: string, argument: string): boolean {
    const expressions = this.#expressions(segmentsOf(address));
    return expressions !== undefined && entry(expressions, argument) === undefined;
  }

  /**
   * Addresses of the planned resources of a type that an argument refers to: where several instances may be meant, those
   * that have the key of the resource itself.
   */
  targets(address: string, argument: string, type: string): readonly string[] {
    const segments = segmentsOf(address);
    const expression = entry(this.#expressions(segments), argument);
    const found = this.#resolved(segments.slice(0, -1), referencesIn(expression), 0).filter((one) =>
      one.at(-1)!.startsWith(`${type}.`),
    );
    const targets = [...new Set(found.map((one) => one.join('.')))];
    const key = keyOf(segments.at(-1)!);
    const sameKey = targets.filter((one) => key !== '' && keyOf(one) === key);
    return sameKey.length > 0 ? sameKey : targets;
  }

  /** The alias of the provider that a resource or a data source uses; the empty name for the one without an alias. */
  alias(address: string): string {
    const key = textAt(this.#declared(segmentsOf(address)), 'provider_config_key') ?? '';
    return key.slice(key.lastIndexOf(':') + 1).split('.')[1] ?? '';
  }

  #expressions(segments: readonly string[]): Json | undefined {
    return entry(this.#declared(segments), 'expressions');
  }

  #declared(segments: readonly string[]): Json | undefined {
    // A data source's address has one part more than a resource's.
    const size = segments.at(-2)?.startsWith('data.') ? 2 : 1;
    const name = withoutKey(segments.slice(-size).join('.'));
    const resources = items(entry(this.#module(segments.slice(0, -size)), 'resources'));
    return resources.find((one) => entry(one, 'address') === name);
  }

  #module(path: readonly string[]): Json | undefined {
    return path.reduce<Json | undefined>(
      (module, segment) => entry(this.#call(module, segment), 'module'),
      entry(this.#plan.configuration, 'root_module'),
    );
  }

  #call(module: Json | undefined, segment: string): Json | undefined {
    return entry(entry(module, 'module_calls'), withoutKey(segment).replace(/^module\./, ''));
  }

  /** Planned resources that references of a module mean, as segments. A segment without a key means every instance. */
  #resolved(path: readonly string[], references: readonly string[], steps: number): (readonly string[])[] {
    if (steps > MAX_STEPS) return [];
    return references.flatMap((reference) => {
      const [first = '', second = ''] = segmentsOf(reference);
      if (first.startsWith('var.')) {
        const call = this.#call(this.#module(path.slice(0, -1)), path.at(-1) ?? '');
        const passed = entry(entry(call, 'expressions'), first.slice('var.'.length));
        return path.length === 0 ? [] : this.#resolved(path.slice(0, -1), referencesIn(passed), steps + 1);
      }
      if (first.startsWith('module.')) {
        const inner = [...path, first];
        const output = entry(entry(this.#module(inner), 'outputs'), withoutKey(second.split('.')[0] ?? ''));
        return this.#resolved(inner, referencesIn(entry(output, 'expression')), steps + 1);
      }
      const wanted = [...path, first];
      this.#addresses ??= this.#plan.changes.map(({ address }) => segmentsOf(address));
      return this.#addresses.filter(
        (address) =>
          address.length === wanted.length &&
          address.every((segment, index) => segment === wanted[index] || withoutKey(segment) === wanted[index]),
      );
    });
  }
}

/** The references of an expression, however deep; `a.b` says nothing beside `a.b.c`. */
function referencesIn(expression: Json | undefined): string[] {
  if (Array.isArray(expression)) return expression.flatMap((one: Json) => referencesIn(one));
  const found = items(entry(expression, 'references')).filter((one) => typeof one === 'string');
  return found.filter((one) => !found.some((other) => other.startsWith(one) && /^[.[]/.test(other.slice(one.length))));
}

function withoutKey(segment: string): string {
  return segment.replace(/\[.*\]$/, '');
}

function keyOf(segment: string): string {
  return /\[.*\]$/.exec(segment)?.[0] ?? '';
}
