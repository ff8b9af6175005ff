import { type ListedAccess, restrictedTo } from '../iam/access-not-granted.ts';
import type { Answer } from '../iam/answer.ts';
import { actionMatches, evaluate, resourceMatches } from '../iam/evaluate.ts';
import type { AccessRequest, Selection } from '../iam/policy.ts';
import type { Text } from '../source/text.ts';
import type { Ask, Gain, ListedPatterns, NeverGranted, UnitChange } from './change.ts';
import { gainsOf } from './comparison.ts';

/**
 * The change with what is never to be granted asked about: what head grants of it and base did not is among its gains,
 * and marked; a gain of the same patterns is left to it.
 */
export async function withNeverGranted(
  change: UnitChange,
  listed: readonly ListedAccess[],
  ask: Ask,
): Promise<UnitChange> {
  if (!change.sides || !change.after || listed.length === 0) return change;
  const marked: Gain[] = [];
  const neverGranted: NeverGranted[] = [];
  for (const one of listed) {
    const { gained, ...rest } = await askAbout(change, one, ask);
    marked.push(...gained.filter((gain) => !marked.some((other) => isSame(other, gain))));
    neverGranted.push(rest);
  }
  const others = change.gained.filter((gain) => !marked.some((other) => isSame(other, gain)));
  return { ...change, gained: [...marked, ...others], neverGranted };
}

const NOTHING = { identity: [] };
const PROVED: Answer = { status: 'proved' };

async function askAbout(
  change: UnitChange,
  listed: ListedAccess,
  ask: Ask,
): Promise<NeverGranted & { readonly gained: readonly Gain[] }> {
  const sides = change.sides!;
  const part = restrictedTo(sides.after, listed);
  const granted = await ask(NOTHING, part);
  const isNothingNew = granted.status === 'proved' || change.access === 'unchanged' || change.access === 'narrowed';
  const widening = isNothingNew ? PROVED : await ask(sides.before, part);
  const gains = (answer: Answer) => gainsOf(answer, sides, change.binding);
  const mark = (gain: Gain): Gain => ({ ...gain, neverGranted: patternsOf(listed, gain.witness.request) });
  // An answer names a limited number of requests: those that are known already may be others.
  const known = change.gained.filter(({ witness }) => isListed(listed, witness.request));
  const gained = [...gains(widening), ...known].map(mark);
  const kept = gains(granted)
    .filter(({ witness }) => evaluate(sides.before, witness.request) === 'allowed')
    .filter(({ witness }) => !gained.some((gain) => gain.witness.allowedBy === witness.allowedBy));
  return {
    listed,
    status: granted.status,
    gained: gained.filter((gain, index) => !gained.slice(0, index).some((other) => isSame(other, gain))),
    kept: oneEach(kept).map(mark),
    ...(widening.status === 'undecided' ? { undecided: widening.why } : {}),
  };
}

/** Whether two gains show the same: patterns of one statement that are met by the requests of both. */
function isSame({ witness: one }: Gain, { witness: other }: Gain): boolean {
  if (one.allowedBy !== other.allowedBy) return false;
  const { actions, resources } = one.allowedBy;
  const action = indexOf(actions, (text) => actionMatches(text, one.request.action));
  const resource = indexOf(resources, (text) => resourceMatches(text, one.request.resource));
  return (
    action === indexOf(actions, (text) => actionMatches(text, other.request.action)) &&
    resource === indexOf(resources, (text) => resourceMatches(text, other.request.resource))
  );
}

function indexOf({ except, items }: Selection, matches: (text: Text) => boolean): number {
  return except ? -1 : items.findIndex(({ text }) => matches(text));
}

/** The first gain of each statement. */
function oneEach(gains: readonly Gain[]): readonly Gain[] {
  return [...new Map([...gains].reverse().map((gain) => [gain.witness.allowedBy, gain])).values()].reverse();
}

function isListed({ actions, resources }: ListedAccess, { action, resource }: AccessRequest): boolean {
  return (
    (actions.length === 0 || actions.some((pattern) => actionMatches([pattern], action))) &&
    (resources.length === 0 || resources.some((pattern) => resourceMatches([pattern], resource)))
  );
}

/** The patterns of a list that a request meets. */
function patternsOf({ actions, resources }: ListedAccess, request: AccessRequest): ListedPatterns {
  const action = actions.find((pattern) => actionMatches([pattern], request.action));
  const resource = resources.find((pattern) => resourceMatches([pattern], request.resource));
  return { ...(action === undefined ? {} : { action }), ...(resource === undefined ? {} : { resource }) };
}
