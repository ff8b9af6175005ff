import type { Answer } from '../iam/answer.ts';
import type { Access } from '../iam/policy.ts';
import type { Binding } from './binding.ts';
import type { Ask, Gain, Unit, UnitChange, UnitPair } from './change.ts';
import { isCreated } from './created-here.ts';
import { conditionsFor } from './deployment-choice.ts';
import { toldBeside } from './told.ts';

const NOTHING: Access = { identity: [] };

/** One pair of units, compared in full: what head may do that base may not, and the other way round. */
export async function compareUnits(pair: UnitPair, binding: Binding, ask: Ask, same: boolean): Promise<UnitChange> {
  const { before, after } = pair;
  const id = (after ?? before)!.id;
  if (before && after && same) return { ...pair, id, access: 'unchanged', gained: [], lost: [], binding };
  const old = before ?? pair.shownAgainst;
  const onBase = old ? binding.before(old.access) : NOTHING;
  const sides = { before: onBase, after: after ? toldBeside(binding.after(after.access), onBase) : NOTHING };
  const widening = await ask(sides.before, sides.after);
  const narrowing = await ask(sides.after, sides.before);
  const gained = gainsOf(widening, sides, binding);
  const lost = gainsOf(narrowing, sides, binding);
  const word = !after ? 'removed' : !before ? newWord(widening, after) : wordOf(widening, narrowing);
  const why = whyOf(word, widening, narrowing, after);
  return { ...pair, id, access: word, ...(why ? { why } : {}), gained, lost, binding, sides };
}

/** A new unit of which only part can be seen may do more than is shown. */
function newWord(widening: Answer, after: Unit): UnitChange['access'] {
  return widening.status === 'undecided' || after.gaps.length > 0 ? 'undecided' : 'new';
}

function wordOf(widening: Answer, narrowing: Answer): UnitChange['access'] {
  if (widening.status === 'undecided') return 'undecided';
  if (widening.status === 'proved') return narrowing.status === 'proved' ? 'unchanged' : 'narrowed';
  return narrowing.status === 'proved' ? 'widened' : 'changed';
}

function whyOf(word: string, widening: Answer, narrowing: Answer, after: Unit | undefined): string | undefined {
  if (word === 'removed') return undefined;
  if (word === 'undecided') {
    const reasons = [...(widening.status === 'undecided' ? [widening.why] : []), ...(after?.gaps ?? [])];
    return [...new Set(reasons)].slice(0, 3).join('; ');
  }
  if (narrowing.status === 'undecided') {
    const lost = `whether something is lost: ${narrowing.why}`;
    return widening.status === 'proved' ? `nothing is gained; ${lost}` : lost;
  }
  return undefined;
}

/** What an answer shows, for people. */
export function gainsOf(answer: Answer, sides: NonNullable<UnitChange['sides']>, binding: Binding): readonly Gain[] {
  if (answer.status !== 'refuted') return [];
  const statements = [sides.before, sides.after].flatMap(({ identity, boundary }) => [
    ...identity,
    ...(boundary ?? []),
  ]);
  return answer.witnesses.map((witness) => {
    const when = conditionsFor(witness, statements);
    return { witness, ...(when ? { when } : {}), createdHere: isCreated(witness, binding) };
  });
}
