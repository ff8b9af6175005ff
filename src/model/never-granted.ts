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
  const gained: Gain[] = [];
  const granted: Gain[] = [];
  const neverGranted: NeverGranted[] = [];
  for (const one of listed) {
    const heard = await askAbout(change, one, ask);
    gained.push(...heard.gained.filter((gain) => !gained.some((other) => isSame(other, gain))));
    granted.push(...heard.granted);
    neverGranted.push(heard.answer);
  }
  const others = change.gained.filter((gain) => !gained.some((other) => isSame(other, gain)));
  const kept = granted.filter(({ witness }) => evaluate(change.sides!.before, witness.request) === 'allowed');
  return { ...change, gained: [...gained, ...others], neverGranted, kept: oneEach(kept, gained) };
}

const NOTHING = { identity: [] };
const PROVED: Answer = { status: 'proved' };

/** One list: what came of it, what of it only head grants, and what head grants at all. */
interface Heard {
  readonly answer: NeverGranted;
  readonly gained: readonly Gain[];
  readonly granted: readonly Gain[];
}

async function askAbout(change: UnitChange, listed: ListedAccess, ask: Ask): Promise<Heard> {
  const sides = change.sides!;
  const part = restrictedTo(sides.after, listed);
  const granted = await ask(NOTHING, part);
  const isNothingNew = granted.status === 'proved' || change.access === 'unchanged' || change.access === 'narrowed';
  const widening = isNothingNew ? PROVED : await ask(sides.before, part);
  const marked = (answer: Answer): readonly Gain[] =>
    gainsOf(answer, sides, change.binding).map((gain) => ({
      ...gain,
      neverGranted: patternsOf(listed, gain.witness.request),
    }));
  const { status } = granted;
  return {
    answer: { listed, status, ...(widening.status === 'undecided' ? { undecided: widening.why } : {}) },
    gained: marked(widening),
    granted: marked(granted),
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

/** The first gain of each statement that none of the others stands on. */
function oneEach(gains: readonly Gain[], others: readonly Gain[]): readonly Gain[] {
  const seen = new Set(others.map(({ witness }) => witness.allowedBy));
  return gains.filter(({ witness }) => !seen.has(witness.allowedBy) && seen.add(witness.allowedBy));
}

/** The patterns of a list that a request meets. */
function patternsOf({ actions, resources }: ListedAccess, request: AccessRequest): ListedPatterns {
  const action = actions.find((pattern) => actionMatches([pattern], request.action));
  const resource = resources.find((pattern) => resourceMatches([pattern], request.resource));
  return { ...(action === undefined ? {} : { action }), ...(resource === undefined ? {} : { resource }) };
}
