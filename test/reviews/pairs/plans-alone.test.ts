import type { Files } from '../in-memory.ts';
import { describePairs, type Expected, type Pair, stack } from '../pair.ts';
import { type PlannedChange, type PlanParts, planText, resourcesOf, rootModule, same } from '../plan.ts';

const document = (action: string, resource = '*', effect = 'Allow') =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: effect, Action: action, Resource: resource }] });
const [ADMIN, READ] = [document('*'), document('s3:GetObject')];
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
});
const arn = (rest: string) => `arn:aws:iam::123456789012:${rest}`;
const ROLE = { name: 'r', id: 'r', arn: arn('role/r'), assume_role_policy: TRUST };
const FN = { function_name: 'f', role: ROLE.arn, arn: 'arn:aws:lambda:eu-west-1:123456789012:function:f' };
const F = 'plan.json#aws_lambda_function.f';
const function_ = [same('aws_iam_role.r', ROLE), same('aws_lambda_function.f', FN)];
const policy = (name: string, text: string) => ({ name, id: `r:${name}`, role: 'r', policy: text });
const updated = (address: string, before: object | null, after: object | null): PlannedChange => ({
  address,
  before,
  after,
});

const FILES: Files = { 'README.md': '' };

/** A plan that must stay silent, and one that must be caught. */
function pair(
  claim: string,
  [silentPlan, silent]: readonly [string, Expected],
  [caughtPlan, caught]: readonly [string, Expected],
): Pair {
  return {
    claim,
    base: FILES,
    head: FILES,
    options: { plans: { 'plan.json': silentPlan } },
    silent,
    twin: ['', ''],
    twinOptions: { plans: { 'plan.json': caughtPlan } },
    caught,
  };
}

const ofFunction = (changes: readonly PlannedChange[], parts?: PlanParts) =>
  planText([...function_, ...changes], parts);
const inline = (before: string | null, after: string | null, address = 'aws_iam_role_policy.p') =>
  updated(address, before === null ? null : policy('p', before), after === null ? null : policy('p', after));
const coverage = (functions: number, whole: number, part: number, none: number) =>
  `"coverage":{"functions":${functions},"roles":{"whole":${whole},"part":${part},"none":${none}}`;

const MODULE_POLICY = 'module.m.aws_iam_policy.w';
const managed = (text: string) => ({ name: 'w', arn: arn('policy/w'), policy: text });
const attached = (policyArn: string) => ({ role: 'r', policy_arn: policyArn });
const UNKNOWN_POLICY: PlannedChange = {
  address: 'aws_iam_role_policy.p',
  after: { name: 'p', role: 'r' },
  unknown: { policy: true, id: true },
};

describePairs('defects of other tools that read plans', [
  pair(
    'a policy of a module is read, with its wildcards (P8)',
    [
      planText([updated(MODULE_POLICY, managed(ADMIN), managed(READ))]),
      { access: { [`plan.json#${MODULE_POLICY}`]: 'narrowed' } },
    ],
    [
      planText([updated(MODULE_POLICY, managed(READ), managed(ADMIN))]),
      { access: { [`plan.json#${MODULE_POLICY}`]: 'widened' } },
    ],
  ),
  pair(
    'a policy of an instance of a module is read where it is attached (P8)',
    [
      ofFunction([
        same('module.m[0].aws_iam_policy.w', managed(READ)),
        same('aws_iam_role_policy_attachment.a', attached(arn('policy/w'))),
      ]),
      { access: { [F]: 'unchanged' }, says: [coverage(1, 1, 0, 0)] },
    ],
    [
      ofFunction([
        updated('module.m[0].aws_iam_policy.w', managed(READ), managed(ADMIN)),
        same('aws_iam_role_policy_attachment.a', attached(arn('policy/w'))),
      ]),
      { access: { [F]: 'widened' }, says: [coverage(1, 1, 0, 0)] },
    ],
  ),
  pair(
    'a policy whose key has a dot is read (P9)',
    [
      planText([same('aws_iam_policy.w["a.b"]', managed(READ))]),
      { access: { 'plan.json#aws_iam_policy.w["a.b"]': 'unchanged' } },
    ],
    [
      planText([updated('aws_iam_policy.w["a.b"]', managed(READ), managed(ADMIN))]),
      { access: { 'plan.json#aws_iam_policy.w["a.b"]': 'widened' } },
    ],
  ),
  pair(
    'a policy that is known after apply only is not decided, and counts as not read (P10)',
    [ofFunction([inline(READ, READ)]), { access: { [F]: 'unchanged' }, says: [coverage(1, 1, 0, 0)] }],
    [
      ofFunction([UNKNOWN_POLICY]),
      {
        access: { [F]: 'undecided' },
        problems: ['known-after-apply'],
        says: [coverage(1, 0, 0, 1), '`aws_iam_role_policy.p.policy` is known only after the plan is applied'],
      },
    ],
  ),
  pair(
    'what is attached beside it is caught, and the role counts as read in part (P10)',
    [
      ofFunction([
        inline(READ, READ),
        same('aws_iam_role_policy_attachment.a', attached('arn:aws:iam::aws:policy/AdministratorAccess')),
      ]),
      { access: { [F]: 'unchanged' } },
    ],
    [
      ofFunction([
        UNKNOWN_POLICY,
        updated('aws_iam_role_policy_attachment.a', null, attached('arn:aws:iam::aws:policy/AdministratorAccess')),
      ]),
      {
        access: { [F]: 'widened' },
        problems: ['known-after-apply'],
        findings: ['no-new-access'],
        says: [coverage(1, 0, 1, 0), '"severity":"critical"'],
      },
    ],
  ),
  pair(
    'the inline policy of a permission set is read (P11)',
    [
      planText([same('aws_ssoadmin_permission_set_inline_policy.p', { inline_policy: READ })]),
      { access: { 'plan.json#aws_ssoadmin_permission_set_inline_policy.p': 'unchanged' } },
    ],
    [
      planText([
        updated('aws_ssoadmin_permission_set_inline_policy.p', { inline_policy: READ }, { inline_policy: ADMIN }),
      ]),
      { access: { 'plan.json#aws_ssoadmin_permission_set_inline_policy.p': 'widened' } },
    ],
  ),
]);

const NEW_ROLE: PlannedChange = {
  address: 'aws_iam_role.r',
  after: { name: 'r', assume_role_policy: TRUST },
  unknown: { arn: true, id: true, inline_policy: true, managed_policy_arns: true },
};
const NEW_FUNCTION: PlannedChange = {
  address: 'aws_lambda_function.f',
  after: { function_name: 'f' },
  unknown: { arn: true, role: true },
};
const CONFIGURATION = rootModule({
  'aws_iam_role.r': { name: 'r', assume_role_policy: [] },
  'aws_lambda_function.f': { role: ['aws_iam_role.r.arn', 'aws_iam_role.r'] },
  'aws_iam_role_policy.p': { role: ['aws_iam_role.r.id', 'aws_iam_role.r'] },
});
const created = (text: string) =>
  planText(
    [NEW_ROLE, NEW_FUNCTION, { address: 'aws_iam_role_policy.p', after: { policy: text }, unknown: { role: true } }],
    {
      configuration: CONFIGURATION,
    },
  );

const PASSED = rootModule(
  { 'aws_lambda_function.f': { role: ['module.role.arn', 'module.role'] } },
  {
    module_calls: {
      role: {
        source: './role',
        module: {
          outputs: {
            arn: { expression: { references: ['aws_iam_role.r["x"].arn', 'aws_iam_role.r["x"]', 'aws_iam_role.r'] } },
          },
          resources: resourcesOf({ 'aws_iam_role.r': { name: 'r' } }),
        },
      },
      policy: {
        source: './policy',
        expressions: { role: { references: ['module.role.arn', 'module.role'] } },
        module: { resources: resourcesOf({ 'aws_iam_role_policy.p': { role: ['var.role'] } }) },
      },
    },
  },
);
const throughModules = (text: string) =>
  planText(
    [
      { ...NEW_ROLE, address: 'module.role.aws_iam_role.r["x"]' },
      { ...NEW_ROLE, address: 'module.role.aws_iam_role.r["y"]', after: { name: 'y', assume_role_policy: TRUST } },
      NEW_FUNCTION,
      { address: 'module.policy.aws_iam_role_policy.p', after: { policy: text }, unknown: { role: true } },
    ],
    { configuration: PASSED },
  );

/** It names a file of the repository, so that it is reached when that changes. */
const widening = ofFunction([inline(READ, ADMIN)]).replace('{', '{ "made_of": "template.yaml",');
const template = stack({ statements: '- {Effect: Allow, Action: "s3:GetObject", Resource: "*"}' });

describePairs('a plan by itself', [
  {
    claim: 'is two sides, also where one file of the repository holds it on both',
    base: { 'template.yaml': template, 'plan.json': widening },
    head: { 'template.yaml': `${template}# today\n`, 'plan.json': widening },
    silent: { access: { F: 'unchanged' } },
    twin: ['', ''],
    twinOptions: { plans: { 'plan.json': widening } },
    caught: { access: { F: 'unchanged', [F]: 'widened' } },
  },
  pair(
    'links what is created by what the configuration refers to',
    [created(READ), { access: { [F]: 'new' }, says: [coverage(1, 1, 0, 0)] }],
    [created(ADMIN), { access: { [F]: 'new' }, says: [coverage(1, 1, 0, 0)] }],
  ),
  pair(
    'follows references through inputs and outputs of modules, to one instance',
    [throughModules(READ), { access: { [F]: 'new' }, findings: [] }],
    [throughModules(ADMIN), { access: { [F]: 'new' }, findings: ['no-new-access'] }],
  ),
  pair(
    'counts what a plan of some targets does not list',
    [
      planText([inline(READ, READ)], { kept: { 'aws_iam_role.r': ROLE, 'aws_lambda_function.f': FN } }),
      { access: { [F]: 'unchanged' }, says: [coverage(1, 1, 0, 0)] },
    ],
    [
      planText([inline(READ, ADMIN)], { kept: { 'aws_iam_role.r': ROLE, 'aws_lambda_function.f': FN } }),
      { access: { [F]: 'widened' } },
    ],
  ),
  pair(
    'takes planned values that leave out a policy for one that is not known',
    [
      planText([], { kept: { 'aws_iam_policy.w': managed(READ) } }),
      { access: { 'plan.json#aws_iam_policy.w': 'unchanged' } },
    ],
    [
      planText([], { planned: { 'aws_iam_policy.w': { name: 'w' } } }),
      { access: { 'plan.json#aws_iam_policy.w': 'undecided' }, problems: ['known-after-apply'] },
    ],
  ),
  pair(
    'takes a resource that is moved for the same',
    [
      ofFunction([{ ...inline(READ, READ, 'aws_iam_role_policy.q'), previous: 'aws_iam_role_policy.p' }]),
      { access: { [F]: 'unchanged' } },
    ],
    [
      ofFunction([{ ...inline(READ, ADMIN, 'aws_iam_role_policy.q'), previous: 'aws_iam_role_policy.p' }]),
      { access: { [F]: 'widened' } },
    ],
  ),
  pair(
    'pairs a function that is moved',
    [
      planText([
        same('aws_iam_role.r', ROLE),
        { ...same('module.f.aws_lambda_function.f', FN), previous: 'aws_lambda_function.f' },
        inline(READ, READ),
      ]),
      { access: { 'plan.json#module.f.aws_lambda_function.f': 'unchanged' }, says: [`"was":"${F}"`] },
    ],
    [
      planText([
        same('aws_iam_role.r', ROLE),
        { ...same('module.f.aws_lambda_function.f', FN), previous: 'aws_lambda_function.f' },
        inline(READ, ADMIN),
      ]),
      { access: { 'plan.json#module.f.aws_lambda_function.f': 'widened' } },
    ],
  ),
  pair(
    'does not count what a failed replacement left behind',
    [ofFunction([inline(READ, READ)]), { access: { [F]: 'unchanged' } }],
    [
      ofFunction([{ ...inline(ADMIN, null), deposed: '00000001' }, inline(READ, ADMIN)]),
      { access: { [F]: 'widened' } },
    ],
  ),
  pair(
    'does not let a list that the provider found keep a Deny that goes',
    [
      ofFunction([inline(READ, READ), { ...inline(null, document('s3:*', '*', 'Deny'), 'aws_iam_role_policy.d') }]),
      { access: { [F]: 'narrowed' } },
    ],
    [
      planText(
        [
          same('aws_iam_role.r', {
            ...ROLE,
            inline_policy: [{ name: 'd', policy: document('s3:*', '*', 'Deny') }],
            managed_policy_arns: [arn('policy/deny')],
          }),
          same('aws_lambda_function.f', FN),
          inline(READ, READ),
          updated('aws_iam_role_policy.d', policy('d', document('s3:*', '*', 'Deny')), null),
        ],
        { configuration: CONFIGURATION },
      ),
      { access: { [F]: 'widened' } },
    ],
  ),
  pair(
    'compares what is sensitive, and does not show it',
    [ofFunction([{ ...inline(READ, READ), sensitive: { policy: true } }]), { problems: ['sensitive-policy'] }],
    [
      ofFunction([{ ...inline(READ, document('sqs:*')), sensitive: { policy: true } }]),
      { access: { [F]: 'undecided' }, problems: ['sensitive-policy'] },
    ],
  ),
]);
