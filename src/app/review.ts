import type { Check, Finding } from '../checks/check.ts';
import { publicInvoke } from '../checks/public-invoke.ts';
import type { PolicyEngine } from '../engines/engine.ts';
import type { Catalog } from '../iam/catalog.ts';
import type { AwsManagedPolicy } from '../iam/managed-policy.ts';
import type { Access } from '../iam/policy.ts';
import { type Binding, bind } from '../model/binding.ts';
import type { Unit, UnitChange, UnitPair } from '../model/change.ts';
import { compareUnits } from '../model/comparison.ts';
import type { Deployment } from '../model/deployment.ts';
import { movedBetween } from '../model/moved.ts';
import { pairUnits } from '../model/pairing.ts';
import { roleUnit, sameRole } from '../model/units.ts';
import type { Reader, Values, Workspace } from '../readers/reader.ts';
import type { ChangedFile } from '../source/changed-file.ts';
import type { Problem } from '../source/problem.ts';
import { affectedFiles } from './affected-files.ts';
import { type ReadSide, readSide, withBroken } from './read-side.ts';
import { renamedDeployments } from './renamed-deployments.ts';
import { sameNames } from './same-names.ts';

/** Two revisions, and everything a review of them needs. */
export interface ReviewRequest {
  readonly base: Workspace;
  readonly head: Workspace;
  readonly changed: readonly ChangedFile[];
  readonly values: { readonly base: Values; readonly head: Values };
  /** Parameters whose values differ between the sides: what reads them is affected without having changed. */
  readonly differingParameters: readonly string[];
  readonly scope: 'lambda' | 'all';
  readonly readers: readonly Reader[];
  readonly checks: readonly Check[];
  readonly engine: PolicyEngine;
  readonly catalog: Catalog;
  readonly aws: (arn: string) => AwsManagedPolicy | undefined;
}

/** What a review found out; the report and the gate are made of it. */
export interface Review {
  readonly base: ReadSide;
  readonly head: ReadSide;
  readonly changes: readonly UnitChange[];
  readonly findings: readonly Finding[];
  /** Problems of head, and those of base alone. */
  readonly problems: { readonly head: readonly Problem[]; readonly base: readonly Problem[] };
}

export async function review(request: ReviewRequest): Promise<Review> {
  const changed = [...request.changed, ...(await readingParameters(request))];
  const paths = await affectedFiles({ ...request, changed });
  const baseRead = await readSide(request.base, paths.base, { ...request, values: request.values.base });
  const headRead = await readSide(request.head, paths.head, { ...request, values: request.values.head });
  const base = withBroken(baseRead, headRead);
  const head = withBroken(headRead, baseRead);
  const renamed = renamedDeployments(request.changed, base.deployments, head.deployments);
  const moved = movedBetween(base.deployments, head.deployments);
  const pairs = await pairSides(base, head, { renamed, moved }, request.engine);
  const same = new Map([...sameNames(pairs, renamed), ...moved]);
  const sameValues = request.differingParameters.length === 0;
  const changes = await compareAll(pairs, { base, head, same, sameValues }, request.engine);
  const findings = await runChecks(changes, { base, head, request });
  return {
    base,
    head,
    changes,
    findings,
    problems: { head: [...paths.problems.head, ...head.problems], base: [...paths.problems.base, ...base.problems] },
  };
}

/** Files that may read a parameter whose value differs: as good as changed. */
async function readingParameters(request: ReviewRequest): Promise<readonly ChangedFile[]> {
  if (request.differingParameters.length === 0) return [];
  const known = new Set(request.changed.map(({ path }) => path));
  const paths = await request.head.search(request.differingParameters);
  const readable = paths.filter((path) => !known.has(path) && request.readers.some((reader) => reader.mayRead(path)));
  return readable.map((path) => ({ path, status: 'modified' }));
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
    roleOnBase: (after) => {
      if (after.kind === 'policy' || !after.role) return undefined;
      const { arn, external } = after.role;
      if (external) return base.units.find(({ kind, role }) => kind !== 'policy' && role && sameRole(role.arn, arn));
      const from = base.deployments.find(({ id }) => id === after.deployment) ?? base.deployments[0];
      const role = from && base.side.role(arn, from);
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
function bindPair(
  { before, after, shownAgainst }: UnitPair,
  { base, head, same }: Omit<Reading, 'sameValues'>,
): Binding {
  const files = new Set([...((before ?? shownAgainst)?.files ?? []), ...(after?.files ?? [])]);
  const taking = (side: ReadSide): Deployment[] =>
    side.deployments.filter((deployment) =>
      deployment.files.some((file) => files.has(file) || files.has(same.get(file) ?? '')),
    );
  return bind({ before: taking(base), after: taking(head), same });
}

async function compareAll(
  pairs: readonly UnitPair[],
  reading: Reading,
  engine: PolicyEngine,
): Promise<readonly UnitChange[]> {
  const { base, head, sameValues } = reading;
  const changes: UnitChange[] = [];
  for (const pair of pairs) {
    const identical = sameValues && isIdentical(pair, base, head);
    const ask = (one: Access, other: Access) => engine.noNewAccess(one, other);
    const change = await compareUnits(pair, bindPair(pair, reading), ask, identical);
    changes.push(withUnreadable(change, base, head));
  }
  return changes;
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
  { base, head, request }: { base: ReadSide; head: ReadSide; request: ReviewRequest },
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
