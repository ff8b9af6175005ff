import { expect, test } from '@jest/globals';
import { type Files, reviewInMemory } from '../in-memory.ts';
import { describePairs } from '../pair.ts';
import { planText, rootModule, same } from '../plan.ts';
import { FUNCTION, functionModule, inlinePolicy } from '../terraform-function.ts';

const DECLARED = { 'aws_iam_role.r': {}, 'aws_lambda_function.f': {}, 'aws_iam_role_policy.p': {} };
const plan = (text: string): { readonly plans: Files } => ({ plans: { 'plan.json': text } });

const PARAMETER = 'data "aws_ssm_parameter" "p" {\n  name = "/orders/bucket"\n}\n';
const ANSWER = { name: '/orders/bucket', insecure_value: 'orders-1', value: 'orders-1', version: 3 };
const ofParameter = (name: string, resource: string) => ({
  'main.tf': functionModule(
    PARAMETER.replace('"p"', `"${name}"`),
    `Action = "s3:GetObject", Resource = "${resource}/*"`,
  ),
});
const parameterPlan = (answer: object) =>
  plan(
    planText([], {
      data: { 'data.aws_ssm_parameter.p': answer },
      configuration: rootModule({ ...DECLARED, 'data.aws_ssm_parameter.p': {} }),
    }),
  );
const IN_PARAMETER = 'arn:aws:s3:::${data.aws_ssm_parameter.p.insecure_value}';

const PET = `resource "random_pet" "n" {}
resource "aws_sqs_queue" "q" {
  name = random_pet.n.id
}
`;
const petPlan = (before: object | null, after: object, unknown = {}) =>
  plan(
    planText(
      [
        { address: 'random_pet.n', before, after, unknown },
        same('aws_sqs_queue.q', { name: 'calm-otter', arn: 'arn:aws:sqs:eu-west-1:123456789012:calm-otter' }),
      ],
      {
        configuration: rootModule({
          ...DECLARED,
          'random_pet.n': {},
          'aws_sqs_queue.q': { name: ['random_pet.n.id'] },
        }),
      },
    ),
  );
const READS_ALL = functionModule('', 'Action = "s3:GetObject", Resource = "*"');
const OTTER = { id: 'calm-otter' };
const sends = (resource: string) => ({
  'main.tf': functionModule(PET, `Action = "sqs:SendMessage", Resource = ${resource}`),
});

describePairs('a plan fills in what the configuration leaves unknown', [
  {
    claim: 'the answer of a data source, by what it was asked',
    base: ofParameter('p', 'arn:aws:s3:::orders-1'),
    head: ofParameter('p', IN_PARAMETER),
    options: parameterPlan(ANSWER),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['name = "/orders/bucket"', 'name = "/orders/other"'],
    caught: { access: { [FUNCTION]: 'changed' } },
  },
  {
    claim: 'on both sides alike, whatever the data source is called',
    base: ofParameter('was', IN_PARAMETER.replace('.p.', '.was.')),
    head: ofParameter('p', IN_PARAMETER),
    options: parameterPlan(ANSWER),
    silent: { access: { [FUNCTION]: 'unchanged' }, problems: [] },
    twin: ['"s3:GetObject"', '["s3:GetObject", "s3:PutObject"]'],
    caught: { access: { [FUNCTION]: 'widened' }, says: ['arn:aws:s3:::orders-1/'] },
  },
  {
    claim: 'not what another provider was asked',
    base: ofParameter('p', 'arn:aws:s3:::orders-1'),
    head: {
      'main.tf': ofParameter('p', IN_PARAMETER)['main.tf'].replace(
        '  name = "/o',
        '  # provider = aws.far\n  name = "/o',
      ),
    },
    options: parameterPlan(ANSWER),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['# provider', 'provider'],
    caught: { access: { [FUNCTION]: 'changed' } },
  },
  {
    claim: 'an attribute of a resource that stays as it is',
    base: sends('"arn:aws:sqs:eu-west-1:123456789012:calm-otter"'),
    head: sends('aws_sqs_queue.q.arn'),
    options: petPlan(OTTER, OTTER),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['aws_sqs_queue.q.arn', '"${aws_sqs_queue.q.arn}-dlq"'],
    caught: { access: { [FUNCTION]: 'changed' } },
  },
  {
    claim: 'not one that applying it changes: that is the same unknown on both sides',
    base: sends('"arn:aws:sqs:*:*:${random_pet.n.id}"'),
    head: sends('"arn:aws:sqs:*:*:${random_pet.n.id}"'),
    options: petPlan({ id: 'angry-newt' }, OTTER),
    silent: {},
    twin: ['"arn:aws:sqs:*:*:${random_pet.n.id}"', '"arn:aws:sqs:*:*:calm-otter"'],
    caught: { access: { [FUNCTION]: 'changed' } },
  },
  {
    claim: 'whether a module that cannot be opened makes policies',
    base: { 'main.tf': READS_ALL },
    head: { 'main.tf': `${READS_ALL}module "m" {\n  source = "example/storage/aws"\n}\n` },
    options: plan(planText([], { configuration: rootModule(DECLARED) })),
    silent: { access: { [FUNCTION]: 'unchanged' }, problems: ['plan-differs', 'remote-module'] },
    twin: ['', ''],
    twinOptions: plan(
      planText([{ address: 'module.m.aws_iam_policy.w', after: { name: 'w', policy: '{}' } }], {
        configuration: rootModule(DECLARED, { module_calls: { m: { source: 'example/storage/aws' } } }),
      }),
    ),
    caught: { access: { [FUNCTION]: 'unchanged', '.#module.m': 'undecided' }, problems: ['remote-module'] },
  },
  {
    claim: 'what is known after apply only is said, and does not block by itself',
    base: sends('aws_sqs_queue.q.arn'),
    head: sends('[aws_sqs_queue.q.arn, "${aws_sqs_queue.q.arn}"]'),
    options: petPlan(null, {}, { id: true }),
    silent: {
      access: { [FUNCTION]: 'unchanged' },
      problems: ['known-after-apply'],
      says: ['`random_pet.n.id` is known only after the plan is applied'],
    },
    twin: ['"${aws_sqs_queue.q.arn}"', 'random_pet.n.id'],
    caught: { access: { [FUNCTION]: 'widened' }, problems: ['known-after-apply'] },
  },
]);

const HTTP = 'data "http" "policy" {\n  url = "https://example.com/policy.json"\n}\n';
const FROM_HTTP = `${functionModule(HTTP)}resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = data.http.policy.response_body
}
`;
const policyText = (action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
const policyPlan = (before: string | null, after: string) =>
  plan(
    planText(
      [
        {
          address: 'aws_iam_role_policy.p',
          before: before === null ? null : { policy: policyText(before) },
          after: { policy: policyText(after) },
        },
      ],
      { configuration: rootModule({ ...DECLARED, 'data.http.policy': {} }) },
    ),
  );
const unknownPolicyPlan = plan(
  planText([{ address: 'aws_iam_role_policy.p', after: {}, unknown: { policy: true } }], {
    configuration: rootModule({ ...DECLARED, 'data.http.policy': {} }),
  }),
);
const ATTACHED = (arn: string) => `${functionModule('module "shared" {\n  source = "example/shared/aws"\n}\n')}
resource "aws_iam_role_policy_attachment" "a" {
  role       = aws_iam_role.r.id
  policy_arn = ${arn}
}
`;
const attachmentPlan = (name: string) =>
  plan(
    planText(
      [{ address: 'aws_iam_role_policy_attachment.a', after: { policy_arn: `arn:aws:iam::aws:policy/${name}` } }],
      {
        configuration: rootModule(
          { 'aws_iam_role.r': {}, 'aws_lambda_function.f': {}, 'aws_iam_role_policy_attachment.a': {} },
          { module_calls: { shared: { source: 'example/shared/aws' } } },
        ),
      },
    ),
  );

describePairs('a policy that only the plan of head tells', [
  {
    claim: 'is compared with what base has',
    base: { 'main.tf': functionModule(HTTP, 'Action = "s3:GetObject", Resource = "*"') },
    head: { 'main.tf': FROM_HTTP },
    options: policyPlan(null, 's3:GetObject'),
    silent: { access: { [FUNCTION]: 'unchanged' }, says: ['"whole":1,"part":0,"none":0'] },
    twin: ['', ''],
    twinOptions: policyPlan('s3:GetObject', 's3:*'),
    caught: { access: { [FUNCTION]: 'widened' }, findings: ['no-new-access'] },
  },
  {
    claim: 'is the same unknown where base has it, too, whatever the plan tells',
    base: { 'main.tf': FROM_HTTP },
    head: { 'main.tf': `${FROM_HTTP}# the same\n` },
    options: policyPlan('s3:GetObject', '*'),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['https://example.com', 'https://example.org'],
    caught: { access: { [FUNCTION]: 'widened' } },
  },
  {
    claim: 'is said to be known after apply only where the plan says so',
    base: { 'main.tf': FROM_HTTP },
    head: { 'main.tf': `${FROM_HTTP}# the same\n` },
    options: unknownPolicyPlan,
    silent: { access: { [FUNCTION]: 'unchanged' }, problems: ['known-after-apply'] },
    twin: ['https://example.com', 'https://example.org'],
    caught: {
      access: { [FUNCTION]: 'undecided' },
      problems: ['known-after-apply'],
      says: ['`aws_iam_role_policy.p.policy` is known only after the plan is applied'],
    },
  },
  {
    claim: 'is found by its ARN where it is attached',
    base: { 'main.tf': ATTACHED('"arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"') },
    head: { 'main.tf': ATTACHED('module.shared.policy_arn') },
    options: attachmentPlan('AmazonS3ReadOnlyAccess'),
    silent: { access: { [FUNCTION]: 'unchanged' }, problems: ['remote-module'] },
    twin: ['', ''],
    twinOptions: attachmentPlan('AdministratorAccess'),
    caught: { access: { [FUNCTION]: 'widened' }, problems: ['remote-module'], says: ['"severity":"critical"'] },
  },
  {
    claim: 'is what a new function may do',
    base: { 'README.md': '' },
    head: { 'main.tf': FROM_HTTP },
    options: policyPlan(null, 's3:GetObject'),
    silent: { access: { [FUNCTION]: 'new' }, findings: [] },
    twin: ['', ''],
    twinOptions: policyPlan(null, '*'),
    caught: { access: { [FUNCTION]: 'new' }, findings: ['no-new-access'] },
  },
]);

const BY_STAGE = (fallback: string, more = '') =>
  functionModule(
    `variable "stage" {${fallback}}\n${inlinePolicy('debug', 'Action = "s3:*", Resource = "*"', 'count = var.stage == "dev" ? 1 : 0')}`,
    'Action = "s3:GetObject", Resource = "arn:aws:s3:::${var.stage}/*"',
  ) + more;
const stagePlan = (stage: string, fallback?: string) =>
  plan(
    planText([], {
      variables: { stage },
      configuration: rootModule(
        { ...DECLARED, 'aws_iam_role_policy.debug': {} },
        { variables: { stage: fallback === undefined ? {} : { default: fallback } } },
      ),
    }),
  );

describePairs('the variables of a plan', [
  {
    claim: 'hold for both sides, and decide what exists',
    base: { 'main.tf': BY_STAGE('').replace('var.stage == "dev" ? 1 : 0', '0') },
    head: { 'main.tf': BY_STAGE('') },
    options: stagePlan('prod'),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['== "dev"', '== "prod"'],
    caught: { access: { [FUNCTION]: 'widened' } },
  },
  {
    claim: 'give way to what a side assigns itself',
    base: { 'main.tf': BY_STAGE(''), 'terraform.tfvars': 'stage = "prod"\n' },
    head: { 'main.tf': BY_STAGE(''), 'terraform.tfvars': '# the same\nstage = "prod"\n' },
    options: stagePlan('dev'),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['stage = "prod"', 'stage = "dev"'],
    caught: { access: { [FUNCTION]: 'widened' } },
  },
  {
    claim: 'are not given to the other side where one side assigns them',
    base: { 'main.tf': BY_STAGE('') },
    head: { 'main.tf': BY_STAGE(''), 'other.tfvars': 'stage = "prod"\n' },
    options: stagePlan('prod'),
    silent: {},
    twin: ['', ''],
    twinOptions: { ...stagePlan('prod'), values: { variableFiles: ['other.tfvars'] } },
    caught: { access: { [FUNCTION]: 'changed' } },
  },
  {
    claim: 'do not hide a default that the change sets',
    base: { 'main.tf': BY_STAGE(' default = "prod" ') },
    head: { 'main.tf': BY_STAGE(' default = "prod" ', '# touched\n') },
    options: stagePlan('prod', 'prod'),
    silent: { access: { [FUNCTION]: 'unchanged' } },
    twin: ['default = "prod"', 'default = "dev"'],
    caught: { access: { [FUNCTION]: 'changed' } },
  },
]);

test('a default that the change sets is not taken for a value that base was given, too', async () => {
  const base = { 'main.tf': BY_STAGE(' default = "prod" ') };
  const head = { 'main.tf': BY_STAGE(' default = "dev" ') };
  const { report } = await reviewInMemory(base, head, stagePlan('dev', 'dev'));
  expect({ verdict: report.verdict, words: report.changes.map(({ access }) => access) }).toEqual({
    verdict: 'fail',
    words: ['widened'],
  });
});

test('a value that head begins to assign is not taken for one that base was given, too', async () => {
  const base = { 'main.tf': BY_STAGE('') };
  const head = { ...base, 'terraform.tfvars': 'stage = "prod"\n' };
  const { report } = await reviewInMemory(base, head, stagePlan('prod'));
  expect(report.changes.map(({ access }) => access)).toEqual(['changed']);
});
