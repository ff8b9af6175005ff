import { describe, expect, test } from '@jest/globals';
import { embeddedEngine } from '../../../src/engines/embedded.ts';
import { loadWorld } from '../../../src/hosts/data.ts';
import { awsManagedPolicies } from '../../../src/iam/managed-policy.ts';
import { linkSide } from '../../../src/model/side.ts';
import { unitsOf } from '../../../src/model/units.ts';
import { plannedDeployments } from '../../../src/readers/terraform/plan.ts';
import { isRefusedPlan, parsePlan } from '../../../src/readers/terraform/plan-file.ts';

const world = await loadWorld();
const aws = awsManagedPolicies(world.managedPolicies);
const engine = embeddedEngine({ catalog: world.catalog });

const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
});
const ADMIN = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });
const READ = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
});

interface Change {
  readonly address: string;
  readonly type: string;
  readonly before?: object | null;
  readonly after: object | null;
  readonly unknown?: object;
}

function plan(changes: readonly Change[]) {
  const resource_changes = changes.map(({ address, type, before = null, after, unknown = {} }) => ({
    address,
    type,
    mode: 'managed',
    change: { actions: [before ? 'update' : 'create'], before, after, after_unknown: unknown },
  }));
  return { path: 'plan.json', text: JSON.stringify({ format_version: '1.2', resource_changes }) };
}

const role: Change = {
  address: 'aws_iam_role.r',
  type: 'aws_iam_role',
  before: { name: 'r', arn: 'arn:aws:iam::123456789012:role/r', assume_role_policy: TRUST },
  after: { name: 'r', arn: 'arn:aws:iam::123456789012:role/r', assume_role_policy: TRUST },
};

/** The units after the plan, by id, and what each may do that it may not before. */
async function reviewed(changes: readonly Change[]) {
  const parsed = parsePlan(plan(changes));
  if (isRefusedPlan(parsed)) throw new Error('this is no plan');
  const planned = plannedDeployments(parsed);
  const [before, after] = [planned.before, planned.after].map((deployment) =>
    unitsOf(linkSide([deployment], aws), 'lambda'),
  );
  const answers = await Promise.all(
    after!.map(async (unit) => {
      const old = before!.find(({ id }) => id === unit.id);
      const answer = await engine.noNewAccess(old?.access ?? { identity: [] }, unit.access);
      return [unit.id, answer.status] as const;
    }),
  );
  return { answers: Object.fromEntries(answers), problems: planned.after.problems.map(({ code }) => code) };
}

describe('a plan', () => {
  test('with a policy in a module is read (P8)', async () => {
    const policy = { name: 'w', arn: 'arn:aws:iam::123456789012:policy/w', policy: ADMIN };
    const changes = [
      {
        address: 'module.m.aws_iam_policy.w',
        type: 'aws_iam_policy',
        before: { ...policy, policy: READ },
        after: policy,
      },
      { address: 'module.m[0].aws_iam_policy.w', type: 'aws_iam_policy', after: policy },
    ];
    expect((await reviewed(changes)).answers).toEqual({
      'plan.json#module.m.aws_iam_policy.w': 'refuted',
      'plan.json#module.m[0].aws_iam_policy.w': 'refuted',
    });
  });

  test('with a dot in a key is read (P9)', async () => {
    const change = { address: 'aws_iam_policy.w["a.b"]', type: 'aws_iam_policy', after: { name: 'w', policy: ADMIN } };
    expect((await reviewed([change])).answers).toEqual({ 'plan.json#aws_iam_policy.w["a.b"]': 'refuted' });
  });

  test('whose policy is known after apply only is not decided, and what else it attaches is caught (P10)', async () => {
    const unknown = {
      address: 'aws_iam_role_policy.p',
      type: 'aws_iam_role_policy',
      after: { name: 'p', role: 'r' },
      unknown: { policy: true },
    };
    const only = await reviewed([role, unknown]);
    expect(only.answers).toEqual({ 'plan.json#aws_iam_role.r': 'undecided' });
    expect(only.problems).toContain('known-after-apply');
    const admin = {
      address: 'aws_iam_role_policy_attachment.a',
      type: 'aws_iam_role_policy_attachment',
      after: { role: 'r', policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
    };
    expect((await reviewed([role, unknown, admin])).answers).toEqual({ 'plan.json#aws_iam_role.r': 'refuted' });
  });

  test("with a permission set's inline policy is read (P11)", async () => {
    const type = 'aws_ssoadmin_permission_set_inline_policy';
    const change = { address: `${type}.p`, type, before: { inline_policy: READ }, after: { inline_policy: ADMIN } };
    expect((await reviewed([change])).answers).toEqual({ [`plan.json#${type}.p`]: 'refuted' });
  });

  test('that changes nothing allows nothing new', async () => {
    const policy = { name: 'p', role: 'r', policy: READ };
    const change = { address: 'aws_iam_role_policy.p', type: 'aws_iam_role_policy', before: policy, after: policy };
    expect((await reviewed([role, change])).answers).toEqual({ 'plan.json#aws_iam_role.r': 'proved' });
  });
});
