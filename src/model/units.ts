import type { Statement } from '../iam/policy.ts';
import { literalOf, printText, type Text, textKey } from '../source/text.ts';
import type { Unit, UnitRole } from './change.ts';
import type { Attachment, BareDocument, Deployment, LambdaFunction, ManagedPolicy, Role } from './deployment.ts';
import { plainStatements } from './disjuncts.ts';
import { effectiveRole, PolicyResolution, type RoleChoice } from './execution-role.ts';
import { ALWAYS, all } from './guard.ts';
import { type Placed, referenceKey, type Side } from './side.ts';

/** Everything on one side that access belongs to (semantics.md, "Units and access"). */
export function unitsOf(side: Side, scope: 'lambda' | 'all'): readonly Unit[] {
  const users = functionsByRole(side);
  const functions = side.deployments.flatMap((deployment) =>
    deployment.functions.map((it) => functionUnit({ deployment, it }, side, users)),
  );
  const used = new Set(users.roles);
  const roles = rolesInScope(side, used, scope);
  return [...functions, ...roles, ...policyUnits(side, users.external)];
}

interface RoleUsers {
  readonly roles: ReadonlySet<Role>;
  /** ARN keys of roles that are not in the repository. */
  readonly external: readonly Text[];
  of(arn: Text, from: Deployment): readonly string[];
}

function functionsByRole(side: Side): RoleUsers {
  const byKey = new Map<string, Set<string>>();
  const roles = new Set<Role>();
  const external: Text[] = [];
  const keyOf = (arn: Text, from: Deployment) => {
    const role = side.role(arn, from);
    return role ? idOf(role.deployment, role.it.id) : `external:${referenceKey(arn)}`;
  };
  for (const deployment of side.deployments) {
    for (const fn of deployment.functions) {
      for (const { value: arn } of fn.roles) {
        const role = side.role(arn, deployment);
        if (role) roles.add(role.it);
        else external.push(arn);
        const key = keyOf(arn, deployment);
        byKey.set(key, (byKey.get(key) ?? new Set()).add(idOf(deployment, fn.id)));
      }
    }
  }
  return { roles, external, of: (arn, from) => [...(byKey.get(keyOf(arn, from)) ?? [])].sort() };
}

function functionUnit({ deployment, it }: Placed<LambdaFunction>, side: Side, users: RoleUsers): Unit {
  const id = idOf(deployment, it.id);
  const choices: RoleChoice[] = it.roles.map(({ guard, value: arn }) => ({
    guard: all(it.guard, guard),
    role: side.role(arn, deployment),
    arn,
    at: it.at,
    from: deployment,
  }));
  const effective = effectiveRole(choices, side);
  const shared = new Set(it.roles.flatMap(({ value: arn }) => users.of(arn, deployment)));
  shared.delete(id);
  const role = unitRole(choices);
  return {
    kind: 'function',
    id,
    deployment: deployment.id,
    local: it.id,
    at: it.at,
    ...(role ? { role } : {}),
    access: effective.access,
    trust: choices.flatMap(({ role: placed }) => (placed ? placed.it.trust.flatMap(plainStatements) : [])),
    gaps: effective.gaps,
    sharedWith: [...shared].sort(),
    files: withOwn(deployment, effective.files),
    ...(it.code ? { code: it.code } : {}),
    coverage: effective.coverage,
  };
}

function unitRole(choices: readonly RoleChoice[]): UnitRole | undefined {
  const [first] = choices;
  if (!first) return undefined;
  const ids = choices.map(({ role, arn }) => (role ? idOf(role.deployment, role.it.id) : printText(arn)));
  return {
    id: [...new Set(ids)].join(' or '),
    external: choices.some((choice) => !choice.role),
    arn: first.role ? first.role.it.arn : first.arn,
  };
}

/** A role as a unit of its own: also what a new function on an existing role is compared with. */
export function roleUnit(placed: Placed<Role>, side: Side, via?: string): Unit {
  const { deployment, it } = placed;
  const choice: RoleChoice = { guard: ALWAYS, role: placed, arn: it.arn, at: it.at, from: deployment };
  const effective = effectiveRole([choice], side);
  const id = idOf(deployment, it.id);
  return {
    kind: 'role',
    id,
    deployment: deployment.id,
    local: it.id,
    at: it.at,
    role: { id, external: false, arn: it.arn },
    access: effective.access,
    trust: it.trust.flatMap(plainStatements),
    gaps: effective.gaps,
    sharedWith: [],
    ...(via ? { via } : {}),
    files: withOwn(deployment, effective.files),
    coverage: effective.coverage,
  };
}

/** Roles that trust Lambda and that no visible function uses, and roles whose trust names a unit's role. */
function rolesInScope(side: Side, used: ReadonlySet<Role>, scope: 'lambda' | 'all'): Unit[] {
  const units: Unit[] = [];
  const left: Placed<Role>[] = [];
  const reached: Placed<Role>[] = [];
  for (const deployment of side.deployments) {
    for (const it of deployment.roles) {
      const placed = { deployment, it };
      if (used.has(it)) reached.push(placed);
      else if (scope === 'all' || trustsLambda(it)) {
        units.push(roleUnit(placed, side));
        reached.push(placed);
      } else left.push(placed);
    }
  }
  for (let next = reached.shift(); next; next = reached.shift()) {
    const id = idOf(next.deployment, next.it.id);
    for (const placed of left.filter(({ it }) => trustNames(it, next.it))) {
      left.splice(left.indexOf(placed), 1);
      units.push(roleUnit(placed, side, id));
      reached.push(placed);
    }
  }
  return units;
}

function trustsLambda(role: Role): boolean {
  return role.trust.some(({ statement }) => {
    if (statement.effect === 'Deny') return false;
    if (statement.opaque || !statement.principals || statement.principals.except) return true;
    return statement.principals.items.some(({ type, text }) => {
      const literal = literalOf(text);
      // A principal that the files do not determine may be Lambda.
      return type === '*' || (type === 'Service' && (literal === undefined || literal === 'lambda.amazonaws.com'));
    });
  });
}

function trustNames(role: Role, by: Role): boolean {
  const arn = referenceKey(by.arn);
  return role.trust.some(
    ({ statement }) =>
      statement.effect === 'Allow' &&
      statement.principals?.items.some(({ type, text }) => type === 'AWS' && referenceKey(text) === arn),
  );
}

/** Policies on roles that are not in the repository, policies that nothing attaches, and bare documents. */
function policyUnits(side: Side, external: readonly Text[]): Unit[] {
  const taken = new Set(external.flatMap((arn) => side.attachedToExternal(arn).map(({ it }) => it)));
  const units = new Map<string, Unit>();
  const detached = side.detached.filter(({ it }) => !taken.has(it));
  for (const placed of detached) units.set(idOf(placed.deployment, placed.it.id), attachmentUnit(placed, side));
  const attached = attachedManagedPolicies(side);
  for (const deployment of side.deployments) {
    for (const it of deployment.managedPolicies) {
      const id = idOf(deployment, it.id);
      if (!attached.has(it) && !units.has(id)) units.set(id, managedPolicyUnit({ deployment, it }));
    }
    for (const it of deployment.documents) units.set(idOf(deployment, it.id), documentUnit({ deployment, it }));
  }
  return [...units.values()];
}

function attachedManagedPolicies(side: Side): Set<ManagedPolicy> {
  const attached = new Set<ManagedPolicy>();
  for (const deployment of side.deployments) {
    const references = [
      ...deployment.roles.flatMap((role) => [
        ...role.policies.flatMap((policy) => (policy.kind === 'managed' ? [policy.reference] : [])),
        ...role.boundaries.flatMap(({ value }) => (value ? [value] : [])),
      ]),
      ...deployment.attachments.flatMap(({ policy }) => (policy.kind === 'managed' ? [policy.reference] : [])),
    ];
    for (const { arn } of references) {
      const policy = side.managedPolicy(arn, deployment);
      if (policy) attached.add(policy.it);
    }
  }
  return attached;
}

function attachmentUnit({ deployment, it }: Placed<Attachment>, side: Side): Unit {
  const gaps: string[] = [];
  const files = new Set<string>();
  const statements = new PolicyResolution(side, gaps, files).policy(it.policy, deployment).flatMap(plainStatements);
  const arn = it.role;
  return {
    ...policyUnit(deployment, it.id, it.policy.at, statements, gaps),
    role: { id: printText(arn), external: true, arn },
    files: withOwn(deployment, [...files]),
  };
}

function managedPolicyUnit({ deployment, it }: Placed<ManagedPolicy>): Unit {
  const statements = it.statements.map((one) => ({ ...one, guard: all(it.guard, one.guard) })).flatMap(plainStatements);
  return policyUnit(deployment, it.id, it.at, statements, []);
}

/** A managed policy as a unit of its own, attached or not: what a policy that lost its last role is compared with. */
export function declaredPolicyUnit(deployment: Deployment, local: string): Unit | undefined {
  const it = deployment.managedPolicies.find(({ id }) => id === local);
  return it && managedPolicyUnit({ deployment, it });
}

function documentUnit({ deployment, it }: Placed<BareDocument>): Unit {
  return policyUnit(deployment, it.id, it.at, it.statements.flatMap(plainStatements), []);
}

function policyUnit(
  deployment: Deployment,
  local: string,
  at: Unit['at'],
  statements: readonly Statement[],
  gaps: readonly string[],
): Unit {
  const unread = statements.filter(({ opaque }) => opaque && !opaque.told);
  return {
    kind: 'policy',
    id: idOf(deployment, local),
    deployment: deployment.id,
    local,
    at,
    access: { identity: statements },
    trust: [],
    gaps: [...new Set([...gaps, ...unread.map((statement) => statement.opaque!.why)])],
    sharedWith: [],
    files: withOwn(deployment, []),
    coverage: unread.length === 0 ? 'whole' : unread.length < statements.length ? 'part' : 'none',
  };
}

function withOwn(deployment: Deployment, files: readonly string[]): readonly string[] {
  return [...new Set([...deployment.files, ...files])].sort();
}

export function idOf(deployment: Deployment, local: string): string {
  return local === '' ? deployment.id : `${deployment.id}#${local}`;
}

/** Whether two roles' ARNs are the same text. */
export function sameRole(one: Text, other: Text): boolean {
  return textKey(one) === textKey(other);
}
