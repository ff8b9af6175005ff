import { canonicalStatement } from '../iam/canonical.ts';
import type { Unit, UnitPair } from './change.ts';

/** What pairing may lean on besides the ids (semantics.md, "Identity"). */
export interface PairingFacts {
  /** Ids of head's deployments to ids of base's, where a file was renamed. */
  readonly renamedDeployments: ReadonlyMap<string, string>;
  /** Ids of head's units to ids of base's, by `moved` blocks. */
  readonly moved: ReadonlyMap<string, string>;
  /** Whether two units may do the same. */
  readonly equalAccess: (before: Unit, after: Unit) => Promise<boolean>;
  /** The role of a unit of head, or the policy that nothing attaches any more, as a unit of base, where base has it. */
  readonly onBase: (after: Unit) => Unit | undefined;
}

/** Where more pairs than these would have to be asked about, only access that is written the same counts as equal. */
const MOST_QUESTIONS = 400;

/**
 * Pairs units one to one: by id, by moved blocks, by renamed files, by code and handler, by equal access. Ambiguous
 * means unpaired. A paired unit is compared in full, so a rename hides nothing.
 */
export async function pairUnits(
  base: readonly Unit[],
  head: readonly Unit[],
  facts: PairingFacts,
): Promise<readonly UnitPair[]> {
  const pairs = new Map<Unit, Unit>();
  const free = new Set(base);
  const take = (after: Unit, before: Unit | undefined) => {
    if (!before || !free.has(before) || pairs.has(after)) return;
    pairs.set(after, before);
    free.delete(before);
  };
  const byId = new Map(base.map((unit) => [unit.id, unit]));
  for (const after of head) take(after, byId.get(after.id));
  for (const after of head) take(after, byId.get(facts.moved.get(after.id) ?? ''));
  for (const after of head) {
    const deployment = facts.renamedDeployments.get(after.deployment);
    if (deployment) take(after, byId.get(after.id.replace(after.deployment, deployment)));
  }
  const sameDeployment = (before: Unit, after: Unit) =>
    before.kind === after.kind &&
    before.deployment === (facts.renamedDeployments.get(after.deployment) ?? after.deployment);
  const unpaired = () => head.filter((unit) => !pairs.has(unit));
  const takeMutual = async (same: (before: Unit, after: Unit) => Promise<boolean>) => {
    const candidates = await candidatesOf([...free], unpaired(), sameDeployment, same);
    for (const [after, before] of mutual(candidates)) take(after, before);
  };
  await takeMutual(async (before, after) => after.code !== undefined && before.code === after.code);
  const questions = (await candidatesOf([...free], unpaired(), sameDeployment, async () => true)).length;
  await takeMutual(questions > MOST_QUESTIONS ? writtenTheSame : facts.equalAccess);
  return finish(base, head, pairs, free, facts, sameDeployment);
}

type Candidate = readonly [after: Unit, before: Unit];

async function candidatesOf(
  base: readonly Unit[],
  head: readonly Unit[],
  comparable: (before: Unit, after: Unit) => boolean,
  same: (before: Unit, after: Unit) => Promise<boolean>,
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const after of head)
    for (const before of base)
      if (comparable(before, after) && (await same(before, after))) candidates.push([after, before]);
  return candidates;
}

/** Pairs that are each other's only candidate. */
function mutual(candidates: readonly Candidate[]): readonly Candidate[] {
  const times = new Map<Unit, number>();
  for (const unit of candidates.flat()) times.set(unit, (times.get(unit) ?? 0) + 1);
  return candidates.filter((pair) => pair.every((unit) => times.get(unit) === 1));
}

/** Access that needs no engine to be seen to be equal. */
async function writtenTheSame(before: Unit, after: Unit): Promise<boolean> {
  const [one, other] = [written(before), written(after)];
  return one.length > 0 && one.length === other.length && one.every((statement, index) => statement === other[index]);
}

const statements = new WeakMap<Unit, readonly string[]>();

function written(unit: Unit): readonly string[] {
  const known = statements.get(unit) ?? unit.access.identity.map(canonicalStatement).sort();
  statements.set(unit, known);
  return known;
}

function finish(
  base: readonly Unit[],
  head: readonly Unit[],
  pairs: ReadonlyMap<Unit, Unit>,
  free: ReadonlySet<Unit>,
  facts: PairingFacts,
  sameDeployment: (before: Unit, after: Unit) => boolean,
): readonly UnitPair[] {
  const taken = new Set<string>();
  const result: UnitPair[] = head.map((after) => {
    const before = pairs.get(after);
    if (before) return { before, after, ...(before.id === after.id ? {} : { was: before.id }) };
    const known = facts.onBase(after);
    if (known) {
      taken.add(known.id);
      return { before: known, after };
    }
    const closest = closestOf(
      [...free].filter((unit) => sameDeployment(unit, after)),
      after,
    );
    return { after, ...(closest ? { shownAgainst: closest } : {}) };
  });
  // A role that a new function took over is not gone.
  const removed = base.filter((unit) => free.has(unit) && !(unit.kind === 'role' && taken.has(unit.id)));
  return [...result, ...removed.map((before) => ({ before }))];
}

/** The unit that has the most statements in common; none if nothing is. */
function closestOf(candidates: readonly Unit[], after: Unit): Unit | undefined {
  const own = new Set(written(after));
  let best: Unit | undefined;
  let most = 0;
  for (const unit of candidates) {
    const common = written(unit).filter((statement) => own.has(statement)).length;
    if (common > most) {
      best = unit;
      most = common;
    }
  }
  return best ?? (candidates.length === 1 ? candidates[0] : undefined);
}
