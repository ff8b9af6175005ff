import type { Access, OpaquePolicy, Statement } from '../iam/policy.ts';
import type { Span } from '../source/span.ts';
import { literalOf, printText, type Text, withValues } from '../source/text.ts';
import type { AttachedPolicy, Deployment, GuardedStatement, PolicyReference, Role } from './deployment.ts';
import { plainStatements } from './disjuncts.ts';
import { ALWAYS, all, any, type Guard, not } from './guard.ts';
import { type Placed, referenceKey, type Side } from './side.ts';

/** What a role adds up to: everything attached, from every file, within its boundary. */
export interface EffectiveRole {
  readonly access: Access;
  /** What could not be seen, as sentences. */
  readonly gaps: readonly string[];
  /** Paths of the files that took part. */
  readonly files: readonly string[];
  readonly coverage: 'whole' | 'part' | 'none';
}

/** A role under the guard by which a function has it. */
export interface RoleChoice {
  readonly guard: Guard;
  readonly role: Placed<Role> | undefined;
  readonly arn: Text;
  readonly at: Span;
  readonly from: Deployment;
}

/** The access of whoever has these roles, one at a time. */
export function effectiveRole(choices: readonly RoleChoice[], side: Side): EffectiveRole {
  const identity: GuardedStatement[] = [];
  const boundary: GuardedStatement[] = [];
  const gaps: string[] = [];
  const files = new Set<string>();
  let understood = 0;
  let limited = false;
  const reader = new PolicyResolution(side, gaps, files);
  for (const choice of choices) {
    const { role } = choice;
    const attached = role ? policiesOf(role, side) : externalPolicies(choice, side);
    for (const { deployment, it } of attached) {
      const statements = reader.policy(it, deployment);
      if (statements.some(({ statement: { opaque } }) => !opaque || opaque.told)) understood += 1;
      identity.push(...guarded(statements, choice.guard));
    }
    if (!role) {
      const unseen = opaque('role', choice.arn, choice.at);
      identity.push(...guarded([unseen], choice.guard));
      gaps.push(unseen.statement.opaque!.why);
      boundary.push({ guard: choice.guard, statement: ALLOW_ALL });
      continue;
    }
    for (const file of role.deployment.files) files.add(file);
    const limits = reader.boundary(role);
    limited ||= limits !== undefined;
    boundary.push(...guarded(limits ?? [{ guard: ALWAYS, statement: ALLOW_ALL }], choice.guard));
  }
  const known = choices.every((choice) => choice.role) && gaps.length === 0 && reader.seesLimits;
  return {
    access: {
      identity: identity.flatMap(plainStatements),
      ...(limited ? { boundary: boundary.flatMap(plainStatements) } : {}),
    },
    gaps,
    files: [...files],
    coverage: known ? 'whole' : understood > 0 ? 'part' : 'none',
  };
}

const EVERYTHING = { except: true, items: [] } as const;
const ALLOW_ALL: Statement = {
  effect: 'Allow',
  actions: EVERYTHING,
  resources: EVERYTHING,
  conditions: [],
  version: '2012-10-17',
};

function policiesOf(role: Placed<Role>, side: Side): Placed<AttachedPolicy>[] {
  const guard = role.it.guard;
  const own = role.it.policies.map((it) => ({
    deployment: role.deployment,
    it: { ...it, guard: all(guard, it.guard) },
  }));
  const others = side.attachedTo(role).map(({ deployment, it }) => ({ deployment, it: it.policy }));
  return [...own, ...others];
}

function externalPolicies(choice: RoleChoice, side: Side): Placed<AttachedPolicy>[] {
  return side.attachedToExternal(choice.arn).map(({ deployment, it }) => ({ deployment, it: it.policy }));
}

function guarded(statements: readonly GuardedStatement[], guard: Guard): GuardedStatement[] {
  return statements.map((one) => ({ guard: all(guard, one.guard), statement: one.statement }));
}

/** Follows references to policies, and takes notes of what is not to be seen. */
export class PolicyResolution {
  readonly #side: Side;
  readonly #gaps: string[];
  /** Gaps in boundaries: what cannot be seen there can only take access away. */
  readonly #limits: string[] = [];
  readonly #files: Set<string>;

  constructor(side: Side, gaps: string[], files: Set<string>) {
    this.#side = side;
    this.#gaps = gaps;
    this.#files = files;
  }

  policy(policy: AttachedPolicy, deployment: Deployment): readonly GuardedStatement[] {
    for (const file of deployment.files) this.#files.add(file);
    const statements =
      policy.kind === 'inline' ? policy.statements : this.#reference(policy.reference, deployment, this.#gaps);
    for (const { statement } of statements) {
      const { opaque: unseen } = statement;
      if (policy.kind === 'inline' && unseen && !unseen.told) this.#gaps.push(unseen.why);
    }
    return guarded(statements, policy.guard);
  }

  get seesLimits(): boolean {
    return this.#limits.length === 0;
  }

  /** The boundary's statements; undefined where no alternative has one. */
  boundary(role: Placed<Role>): readonly GuardedStatement[] | undefined {
    const { boundaries } = role.it;
    const limiting = boundaries.filter((alternative) => alternative.value !== undefined);
    if (limiting.length === 0) return undefined;
    const statements: GuardedStatement[] = [];
    for (const { guard, value } of limiting) {
      for (const one of this.#reference(value!, role.deployment, this.#limits)) {
        statements.push({ guard: all(guard, one.guard), statement: one.statement });
      }
    }
    statements.push({ guard: not(any(...limiting.map((alternative) => alternative.guard))), statement: ALLOW_ALL });
    return statements;
  }

  #reference(reference: PolicyReference, deployment: Deployment, gaps: string[]): readonly GuardedStatement[] {
    if (reference.statements) return reference.statements;
    const declared = this.#side.managedPolicy(reference.arn, deployment);
    if (declared) {
      for (const file of declared.deployment.files) this.#files.add(file);
      return guarded(declared.it.statements, declared.it.guard);
    }
    const arn = literalOf(withValues(reference.arn));
    const aws = arn === undefined ? undefined : this.#side.aws(arn);
    if (aws) {
      const origin = { at: reference.at, ...(reference.because ? { because: reference.because } : {}) };
      return aws.statements.map((statement) => ({ guard: ALWAYS, statement: { ...statement, ...origin } }));
    }
    const unseen = opaque('policy', reference.arn, reference.at);
    const { token, why } = unseen.statement.opaque!;
    const told = reference.planned && this.#told({ arn: reference.planned, at: reference.at }, deployment);
    if (told) return [{ guard: ALWAYS, statement: { ...unseen.statement, opaque: { token, why, told } } }];
    gaps.push(why);
    return [unseen];
  }

  /** What a plan refers to, if it can be seen, and under no condition. */
  #told(reference: PolicyReference, deployment: Deployment): readonly Statement[] | undefined {
    const gaps: string[] = [];
    const found = this.#reference(reference, deployment, gaps);
    const isWhole = gaps.length === 0 && found.every(({ guard }) => guard.kind === 'always');
    return isWhole ? found.map(({ statement }) => statement) : undefined;
  }
}

function opaque(what: string, arn: Text, at: Span): GuardedStatement {
  const unseen: OpaquePolicy = {
    token: `${what}:${referenceKey(arn)}`,
    why: `${what} \`${printText(arn)}\` is not in the repository`,
  };
  return { guard: ALWAYS, statement: { ...ALLOW_ALL, at, opaque: unseen } };
}
