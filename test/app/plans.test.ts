import { describe, expect, test } from '@jest/globals';
import { plansOf } from '../../src/app/plans.ts';
import type { ChangedFile } from '../../src/source/changed-file.ts';
import { type Files, memoryWorkspace } from '../reviews/in-memory.ts';
import { planText, rootModule } from '../reviews/plan.ts';
import { grammarBytes } from '../terraform/language.ts';

function plansIn(files: Files, plans: Files, changed: readonly ChangedFile[] = []) {
  const named = Object.entries(plans).map(([path, text]) => ({ path, text }));
  return plansOf({
    base: memoryWorkspace('base', {}),
    head: memoryWorkspace('head', files),
    changed,
    values: { parameters: {}, partition: 'aws' },
    plans: named,
    grammar: async () => grammarBytes,
  });
}

describe('a file that is no plan is refused, and it is said what it is', () => {
  test.each([
    ['a saved plan', 'PK\u0003\u0004…', 'it is a plan as `terraform plan -out` saves it'],
    ['the log of a plan', '{"@level":"info","@message":"Terraform 1.11.4"}\n{"@level":"info"}\n', 'the log of'],
    ['no JSON', '{', 'it is not JSON'],
    ['a state file', '{"version":4,"lineage":"x","resources":[]}', 'it is a state'],
    ['a state that was shown', '{"format_version":"1.0","values":{"root_module":{}}}', 'it is a state'],
    ['something else', '{"Version":"2012-10-17","Statement":[]}', 'it is not a plan'],
    ['an old plan', '{"format_version":"0.2","resource_changes":[]}', '`format_version` is `0.2`'],
    ['a plan of a later format', '{"format_version":"2.0","resource_changes":[]}', '`format_version` is `2.0`'],
    ['a plan that failed', '{"format_version":"1.2","resource_changes":[],"errored":true}', 'a run that failed'],
    ['a list', '[]', 'it is not a plan'],
    ['changes that are none', '{"format_version":"1.2","resource_changes":{}}', '`resource_changes` are not those'],
    ['a change of nothing', '{"format_version":"1.2","resource_changes":[{}]}', '`resource_changes` are not those'],
    ['deep nesting', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'nested too deep'],
  ])('%s', async (_, text, reason) => {
    await expect(plansIn({}, { 'p.json': text })).rejects.toThrow(reason);
  });
});

const role = (name: string) => `resource "aws_iam_role" "${name}" {}\n`;
const planOf = (...names: string[]) =>
  planText([], { configuration: rootModule(Object.fromEntries(names.map((name) => [`aws_iam_role.${name}`, {}]))) });

describe('a plan belongs to the root module', () => {
  const directories = async (files: Files, plans: Files, changed?: readonly ChangedFile[]) => {
    const { base, head } = await plansIn(files, plans, changed);
    return { base: base.plans.map((one) => one.directory), head: head.plans.map((one) => one.directory) };
  };

  test('that declares the same', async () => {
    const files = { 'a/main.tf': role('x') + role('y'), 'b/main.tf': role('x') + role('z') };
    expect(await directories(files, { 'p.json': planOf('x', 'z') })).toEqual({ base: ['b'], head: ['b'] });
  });

  test('that calls the module which declares the same names', async () => {
    const files = { 'a/main.tf': 'module "m" {\n  source = "../m"\n}\n', 'm/main.tf': role('x') };
    const plan = planText([], { configuration: { root_module: { module_calls: { m: { source: '../m' } } } } });
    expect((await directories(files, { 'p.json': plan })).head).toEqual(['a']);
  });

  test('beside it, where several declare the same', async () => {
    const files = { 'env/dev/main.tf': role('x'), 'env/prod/main.tf': role('x') };
    expect((await directories(files, { 'env/prod/p.json': planOf('x') })).head).toEqual(['env/prod']);
    await expect(directories(files, { 'p.json': planOf('x') })).rejects.toThrow('`env/dev` and of `env/prod`');
  });

  test('and its directory on base, where it was renamed', async () => {
    const changed = [{ path: 'new/main.tf', status: 'renamed', was: 'old/main.tf' }] as const;
    const found = await directories({ 'new/main.tf': role('x') }, { 'p.json': planOf('x') }, changed);
    expect(found).toEqual({ base: ['old'], head: ['new'] });
  });

  test('that declares what it changes, where it has no configuration', async () => {
    const files = {
      'a/main.tf': `${role('x')}module "m" {\n  source = "../m"\n}\n`,
      'm/main.tf': role('y'),
      'b/main.tf': role('z'),
    };
    const plan = planText(
      [
        { address: 'module.m[0].aws_iam_role.y["k"]', after: {} },
        { address: 'aws_iam_role.gone', before: {} },
      ],
      { data: { 'data.aws_region.r': {} } },
    );
    const { head, problems } = await plansIn(files, { 'p.json': plan });
    expect(head.plans.map(({ directory }) => directory)).toEqual(['a']);
    expect(problems.map(({ message }) => message)).toEqual([
      "the plan was made of other files than head's: head does not declare `data.aws_region.r`",
    ]);
  });

  test('that declares its variables, where it has nothing else', async () => {
    const files = { 'a/main.tf': 'variable "x" {}\n', 'b/main.tf': 'variable "y" {}\n' };
    const { head } = await plansIn(files, { 'p.json': planText([], { variables: { y: 1 } }) });
    expect(head.plans.map(({ directory }) => directory)).toEqual(['b']);
  });

  test('of one only', async () => {
    const files = { 'main.tf': role('x') };
    await expect(directories(files, { 'p.json': planOf('x'), 'q.json': planOf('x') })).rejects.toThrow('both of `.`');
  });

  test('or is reviewed by itself', async () => {
    const files = { 'main.tf': role('x') + role('y') + role('z') };
    const { head } = await plansIn(files, { 'p.json': planOf('x', 'other', 'another') });
    expect({ plans: head.plans, alone: head.alone.map(({ id }) => id) }).toEqual({ plans: [], alone: ['p.json'] });
  });

  test('of which it may be an earlier state, and that is said', async () => {
    const { problems } = await plansIn({ 'main.tf': role('x') + role('y') }, { 'p.json': planOf('x') });
    expect(problems.map(({ code, message, hides }) => ({ code, message, hides }))).toEqual([
      {
        code: 'plan-differs',
        message: "the plan was made of other files than head's: it does not plan `aws_iam_role.y`",
        hides: false,
      },
    ]);
  });
});
