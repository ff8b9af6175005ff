import type { Check, Finding } from '../checks/check.ts';
import { publicInvoke } from '../checks/public-invoke.ts';
import type { PolicyEngine } from '../engines/engine.ts';
import type { Catalog } from '../iam/catalog.ts';
import type { Access } from '../iam/policy.ts';
import { type Binding, type BindingFacts, bind } from '../model/binding.ts';
import type { Ask, Unit, UnitChange, UnitPair } from '../model/change.ts';
import { compareUnits } from '../model/comparison.ts';
import { gainsOnlyOnCreated } from '../model/created-here.ts';
import type { Deployment } from '../model/deployment.ts';
import { movedBetween } from '../model/moved.ts';
import { withNeverGranted } from '../model/never-granted.ts';
import { pairUnits } from '../model/pairing.ts';
import { declaredPolicyUnit, roleUnit, sameRole } from '../model/units.ts';
import type { ChangedFile } from '../source/changed-file.ts';
import type { ReadSide } from './read-side.ts';
import { renamedDeployments } from './renamed-deployments.ts';
import type { Rules } from './rules.ts';
import { sameNames } from './same-names.ts';

/** What a comparison needs besides the two sides. */
export interface ComparisonRequest {
  readonly changed: readonly ChangedFile[];
  readonly differingParameters: readonly string[];
  readonly checks: readonly Check[];
  readonly engine: PolicyEngine;
  readonly catalog: Catalog;
  readonly rules: Rules;
}

/** Two sides that were read: their units paired and compared, and what the checks find in that. */
export async function compareSides(
  base: ReadSide,
  head: ReadSide,
  request: ComparisonRequest,
): Promise<{ readonly changes: readonly UnitChange[]; readonly findings: readonly Finding[] }> {
  const renamed = renamedDeployments(request.changed, base.deployments, head.deployments);
  const moved = movedBetween(base.deployments, head.deployments);
  const pairs = await pairSides(base, head, { renamed, moved }, request.engine);
  const same = new Map([...sameNames(pairs, renamed), ...moved]);
  const sameValues = request.differingParameters.length === 0;
  const changes = await compareAll(pairs, { base, head, same, sameValues }, request);
  return { changes, findings: await runChecks(changes, { base, head, request }) };
}

async function pairSides(
  base: ReadSide,
  head: ReadSide,
  { renamed, moved }: { renamed: ReadonlyMap<string, string>; moved: ReadonlyMap<string, string> },
  engine: PolicyEngine,
): Promise<readonly UnitPair[]> {
  const bindingOf = (before: Unit, after: Unit) =>
    bindPair({ before, after }, { base, head, same: new Map([...sameNames([{ before, after }], renamed), ...moved]) });
  return pairUnits(base.units, head.units, {
    renamedDeployments: renamed,
    moved,
    equalAccess: async (before, after) => {
      if (before.access.identity.length === 0 || after.access.identity.length === 0) return false;
      const binding = bindingOf(before, after);
      const [one, other] = [binding.before(before.access), binding.after(after.access)];
      const answers = [await engine.noNewAccess(one, other), await engine.noNewAccess(other, one)];
      return answers.every(({ status }) => status === 'proved');
    },
    onBase: (after) => {
      const from = base.deployments.find(({ id }) => id === (renamed.get(after.deployment) ?? after.deployment));
      if (after.kind === 'policy') {
        const was = moved.get(after.id);
        const local = was?.startsWith(`${from?.id}#`) ? was.slice(`${from?.id}#`.length) : after.local;
        return from && declaredPolicyUnit(from, local);
      }
      if (!after.role) return undefined;
      const { arn, external } = after.role;
      if (external) return base.units.find(({ kind, role }) => kind !== 'policy' && role && sameRole(role.arn, arn));
      const nearest = from ?? base.deployments[0];
      const role = nearest && base.side.role(arn, nearest);
      return role && roleUnit(role, base.side);
    },
  });
}

interface Reading {
  readonly base: ReadSide;
  readonly head: ReadSide;
  readonly same: ReadonlyMap<string, string>;
  readonly sameValues: boolean;
}

/** The deployments that a pair's access was read from, on one footing. */
function bindPair(pair: UnitPair, reading: Omit<Reading, 'sameValues'>): Binding {
  return bind(factsOf(pair, reading));
}

/** The same for many pairs: most of them were read from the same deployments. */
function binder(reading: Reading): (pair: UnitPair) => Binding {
  const known = new Map<string, Binding>();
  return (pair) => {
    const facts = factsOf(pair, reading);
    const key = JSON.stringify([facts.before, facts.after].map((side) => side.map(({ id }) => id)));
    const binding = known.get(key) ?? bind(facts);
    known.set(key, binding);
    return binding;
  };
}

function factsOf(
  { before, after, shownAgainst }: UnitPair,
  { base, head, same }: Omit<Reading, 'sameValues'>,
): BindingFacts {
  const files = new Set([...((before ?? shownAgainst)?.files ?? []), ...(after?.files ?? [])]);
  const taking = (side: ReadSide): Deployment[] =>
    side.deployments.filter((deployment) =>
      deployment.files.some((file) => files.has(file) || files.has(same.get(file) ?? '')),
    );
  return { before: taking(base), after: taking(head), same };
}

async function compareAll(
  pairs: readonly UnitPair[],
  reading: Reading,
  { engine, rules }: Pick<ComparisonRequest, 'engine' | 'rules'>,
): Promise<readonly UnitChange[]> {
  const { base, head, sameValues } = reading;
  const changes: UnitChange[] = [];
  const bindingOf = binder(reading);
  for (const pair of pairs) {
    const identical = sameValues && isIdentical(pair, base, head);
    const ask = (one: Access, other: Access) => engine.noNewAccess(one, other);
    const change = await compareUnits(pair, bindingOf(pair), ask, identical);
    changes.push(withUnreadable(await underRules(change, rules, ask), base, head));
  }
  return changes;
}

/** What the configuration says about access, asked about one change. */
async function underRules(change: UnitChange, { neverGrant, allowCreatedHere }: Rules, ask: Ask): Promise<UnitChange> {
  const marked = await withNeverGranted(change, neverGrant, ask);
  const isWaived = allowCreatedHere && (await gainsOnlyOnCreated(change, ask));
  return isWaived ? { ...marked, onlyOnCreated: true } : marked;
}

/** Whether everything that a unit was read from is the same, byte for byte. */
function isIdentical({ before, after }: UnitPair, base: ReadSide, head: ReadSide): boolean {
  if (!before || !after || before.id !== after.id || before.kind !== after.kind) return false;
  const files = new Set([...before.files, ...after.files]);
  return [...files].every((file) => base.text(file) !== undefined && base.text(file) === head.text(file));
}

/** A unit that is gone, or new, only because its file could not be read on the other side is not decided. */
function withUnreadable(change: UnitChange, base: ReadSide, head: ReadSide): UnitChange {
  const unread = (unit: Unit, other: ReadSide, side: string) => {
    const file = unit.files.find((path) => other.unreadable.has(path));
    return file ? `\`${file}\` could not be read on ${side}` : undefined;
  };
  const why =
    change.access === 'removed'
      ? unread(change.before!, head, 'head')
      : change.access === 'new'
        ? unread(change.after!, base, 'base')
        : undefined;
  return why ? { ...change, access: 'undecided', why, gained: [], lost: [] } : change;
}

async function runChecks(
  changes: readonly UnitChange[],
  { base, head, request }: { base: ReadSide; head: ReadSide; request: ComparisonRequest },
): Promise<readonly Finding[]> {
  const context = {
    engine: request.engine,
    catalog: request.catalog,
    before: base.deployments,
    after: head.deployments,
  };
  const findings: Finding[] = [];
  const said = new Set<string>();
  for (const change of changes) {
    const role = change.after?.role?.id ?? change.id;
    for (const check of request.checks) {
      for (const finding of await check.run(change, context)) {
        // What a shared role gains is said once, for the first function that has it.
        const key = JSON.stringify([finding.check, finding.kind, role, finding.canonical, change.access === 'new']);
        if (said.has(key)) continue;
        said.add(key);
        findings.push(finding);
      }
    }
  }
  return [...findings, ...publicInvoke(base.deployments, head.deployments)];
}
