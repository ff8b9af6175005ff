import { type Mismatch, mismatch } from '../../src/iam/evaluate.ts';
import type { Access, AccessRequest, Statement } from '../../src/iam/policy.ts';

/** Everything that a request is tried with, one list for each part of it. */
export interface Universe {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals?: readonly NonNullable<AccessRequest['principal']>[];
  /** By key in lower case; undefined is a key that is not there. */
  readonly keys: Readonly<Record<string, readonly (readonly string[] | undefined)[]>>;
}

const BLANK: AccessRequest = { action: 'x:x', resource: ['x'], context: {} };

/**
 * A request of the universe that the new side allows and the old one does not, found by trying them all: parts of a
 * request that the same statements match are tried once.
 */
export function newRequestOf(universe: Universe, before: Access, after: Access): AccessRequest | undefined {
  const sides = [before, after].map(statementsOf);
  const all = sides.flat();
  let classes = new Map<number, AccessRequest>([[(1 << all.length) - 1, BLANK]]);
  for (const { part, key, ways } of partsOf(universe)) {
    const split = new Map<number, AccessRequest>();
    const bare = all.map((one) => only(part, key, one));
    for (const way of ways) {
      const request = { ...BLANK, ...way };
      const matching = bare.reduce(
        (bits, one, index) => bits | (mismatch(one, request, 'narrow') === undefined ? 1 << index : 0),
        0,
      );
      for (const [bits, request] of classes) split.set(bits & matching, joined(request, way));
    }
    classes = split;
  }
  for (const [bits, request] of classes)
    if (allows(after, bits >> sides[0]!.length) && !allows(before, bits)) return request;
  return undefined;
}

type Part = Exclude<Mismatch['part'], 'policy'>;
type Way = Partial<AccessRequest>;

function partsOf({ actions, resources, principals, keys }: Universe): { part: Part; key?: string; ways: Way[] }[] {
  const contextOf = (key: string, values: readonly string[] | undefined) =>
    values ? { [key]: values.map((value) => (value ? [value] : [])) } : {};
  return [
    { part: 'action', ways: actions.map((action) => ({ action })) },
    { part: 'resource', ways: resources.map((resource) => ({ resource: [resource] })) },
    ...(principals ? [{ part: 'principal' as const, ways: principals.map((principal) => ({ principal })) }] : []),
    ...Object.entries(keys).map(([key, settings]) => ({
      part: 'condition' as const,
      key,
      ways: settings.map((values) => ({ context: contextOf(key, values) })),
    })),
  ];
}

/** A statement with nothing but one part of it. */
function only(part: Part, key: string | undefined, one: Statement): Statement {
  const everything = { except: true, items: [] };
  const { principals: _, ...rest } = one;
  return {
    ...(part === 'principal' ? one : rest),
    actions: part === 'action' ? one.actions : everything,
    resources: part === 'resource' ? one.resources : everything,
    conditions: part === 'condition' ? one.conditions.filter((clause) => clause.key.toLowerCase() === key) : [],
  };
}

function joined(request: AccessRequest, way: Way): AccessRequest {
  return { ...request, ...way, context: { ...request.context, ...way.context } };
}

function statementsOf({ identity, boundary = [] }: Access): Statement[] {
  return [...identity, ...boundary];
}

/** `matching`: a bit for each statement of the side. */
function allows({ identity, boundary }: Access, matching: number): boolean {
  const has = (list: readonly Statement[], effect: Statement['effect'], from: number) =>
    list.some((one, index) => one.effect === effect && (matching & (1 << (from + index))) !== 0);
  const within = boundary ?? [];
  if (has(identity, 'Deny', 0) || has(within, 'Deny', identity.length)) return false;
  return has(identity, 'Allow', 0) && (!boundary || has(boundary, 'Allow', identity.length));
}
