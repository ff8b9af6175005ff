import type { Deployment } from '../../model/deployment.ts';
import { readPlainValue } from '../../source/plain-value.ts';
import type { SourceFile } from '../../source/span.ts';
import { literalOf, type Text, textOf, type Unknown } from '../../source/text.ts';
import { entryOf, itemsOf, type Value } from '../../source/value.ts';
import { encodeJson } from '../../terraform/json.ts';
import { typeOf } from './resource.ts';

/**
 * The variables that a plan was made with, as `--var` takes them: they decide what exists.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
export function planVariables(plan: SourceFile): Readonly<Record<string, string>> {
  const variables = entryOf(readPlainValue(plan).value, 'variables');
  if (variables?.kind !== 'map') return {};
  const entries = variables.entries.flatMap(({ key, value }) => {
    const written = entryOf(value, 'value');
    if (!written || written.kind === 'null') return [];
    const text = written.kind === 'text' ? literalOf(written.text) : literalOf(textOf(...jsonOf(written)));
    return text === undefined ? [] : [[key, text] as const];
  });
  return Object.fromEntries(entries);
}

function jsonOf(value: Value): Text {
  const encoded = encodeJson(value, value.at);
  return encoded.kind === 'text' ? encoded.text : [];
}

/** What the configuration leaves unknown, filled in from a plan of it; what only applying it tells stays unknown. */
export function filledFromPlan(deployment: Deployment, plan: SourceFile): Deployment {
  const known = plannedTexts(deployment.id, readPlainValue(plan).value);
  return known.size === 0 ? deployment : filled(deployment, known);
}

/** Texts by the tokens of what they are: the name of a resource, and its other attributes. */
function plannedTexts(scope: string, plan: Value | undefined): ReadonlyMap<string, Text> {
  const known = new Map<string, Text>();
  for (const change of itemsOf(entryOf(plan, 'resource_changes'))) {
    const [address, type] = ['address', 'type'].map((name) => literalText(entryOf(change, name)));
    const after = entryOf(entryOf(change, 'change'), 'after');
    if (address === undefined || type === undefined || after?.kind !== 'map') continue;
    for (const { key, value } of after.entries) {
      const literal = literalText(value);
      if (literal === undefined) continue;
      known.set(`${scope}#${address}.${key}`, textOf(literal));
      if (key === typeOf(type).name) known.set(`${scope}#${address}`, textOf(literal));
    }
  }
  return known;
}

function literalText(value: Value | undefined): string | undefined {
  return value?.kind === 'text' && value.scalar === 'string' ? literalOf(value.text) : undefined;
}

/** Places and files hold no unknowns. */
const PLACES = new Set(['at', 'keyAt', 'span', 'file']);

/** The same data with other texts, however deep they lie. */
function filled<T>(data: T, known: ReadonlyMap<string, Text>): T {
  if (Array.isArray(data)) return filledList(data, known) as T;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, PLACES.has(key) ? value : filled(value, known)]);
  return Object.fromEntries(entries) as T;
}

function filledList(list: readonly unknown[], known: ReadonlyMap<string, Text>): unknown {
  if (!list.some(isPart)) return list.map((item) => filled(item, known));
  const parts = list.filter((part) => typeof part === 'string' || isPart(part));
  return textOf(...parts.map((part) => (isPart(part) ? (known.get(part.token) ?? part) : part)));
}

function isPart(item: unknown): item is Unknown {
  return typeof item === 'object' && item !== null && 'token' in item && 'why' in item;
}
