import { isUnknown, literalOf, mapUnknowns, type Text } from '../source/text.ts';
import type { Access, AccessRequest, Statement } from './policy.ts';
import { simulate } from './simulate.ts';
import { variableOf } from './variable.ts';

/** Tried one after the other, for a policy may speak of the first. */
const VALUES = ['example', 'jane-doe', 'q7x0'];

/** On both sides together; the quotas of IAM allow fewer. */
const MOST_STATEMENTS = 500;

/**
 * A witness whose policy variables are given values, so that everybody can replay it: `home/${aws:username}` becomes
 * `home/example` with `aws:username` in the context. The witness itself where no values are found under which `after`
 * allows it and `before` does not.
 */
export function concreteRequest(request: AccessRequest, before: Access, after: Access): AccessRequest {
  if (before.identity.length + after.identity.length > MOST_STATEMENTS) return request;
  const keys = [...new Set([...variableKeys(before), ...variableKeys(after)])];
  for (const value of keys.length === 0 ? [] : ['', ...VALUES]) {
    const values = new Map(
      keys.flatMap((key, index) => (value === '' ? [] : [[key, index === 0 ? value : `${value}-${index + 1}`]])),
    );
    const filled = withValues(request, values);
    if (isNew(filled, before, after)) return withoutIdleKeys(filled, [...values.keys()], before, after);
  }
  return request;
}

function variableKeys({ identity, boundary = [] }: Access): string[] {
  const texts = ({ resources, conditions }: Statement): Text[] => [
    ...resources.items.map(({ text }) => text),
    ...conditions.flatMap(({ values }) => values),
  ];
  return [...identity, ...boundary]
    .flatMap(texts)
    .flatMap((text) => text.filter(isUnknown).flatMap((unknown) => variableOf(unknown)?.key.toLowerCase() ?? []));
}

function withValues(request: AccessRequest, values: ReadonlyMap<string, string>): AccessRequest {
  const textFor = (key: string): Text | undefined => {
    const [only, ...more] = request.context[key] ?? [];
    if (only !== undefined) return more.length === 0 ? only : undefined;
    const value = values.get(key);
    return value === undefined ? undefined : [value];
  };
  const fill = (text: Text) =>
    mapUnknowns(text, (unknown) => {
      const variable = variableOf(unknown);
      return variable && textFor(variable.key.toLowerCase());
    });
  const given = Object.entries(request.context).map(([key, texts]) => [key, texts.map(fill)] as const);
  const added = [...values].filter(([key]) => !request.context[key]).map(([key, value]) => [key, [[value]]] as const);
  return { ...request, resource: fill(request.resource), context: Object.fromEntries([...given, ...added]) };
}

function isNew(request: AccessRequest, before: Access, after: Access): boolean {
  const resource = literalOf(request.resource);
  const entries = Object.entries(request.context).map(([key, texts]) => [key, texts.map(literalOf)] as const);
  if (resource === undefined || entries.some(([, values]) => values.includes(undefined))) return false;
  const context = Object.fromEntries(entries.map(([key, values]) => [key, values.map((value) => value ?? '')]));
  const decide = (access: Access) => simulate(access, { ...request, resource, context }).decision;
  return decide(after) === 'allowed' && decide(before) !== 'allowed';
}

/** Less what the request is new without. */
function withoutIdleKeys(request: AccessRequest, added: readonly string[], before: Access, after: Access) {
  let shown = request;
  for (const key of added) {
    const { [key]: _, ...context } = shown.context;
    const less = { ...shown, context };
    if (isNew(less, before, after)) shown = less;
  }
  return shown;
}
