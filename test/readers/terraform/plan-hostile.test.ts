import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linkSide } from '../../../src/model/side.ts';
import { unitsOf } from '../../../src/model/units.ts';
import { plannedDeployments } from '../../../src/readers/terraform/plan.ts';
import { isRefusedPlan, parsePlan } from '../../../src/readers/terraform/plan-file.ts';
import { PlannedValues } from '../../../src/readers/terraform/planned-values.ts';

const SEED = 20261126;

/** Any data, with the names among it that a plan is read by. */
const data = fc.jsonValue({ maxDepth: 3 });
const document = fc.constantFrom(
  '',
  '{',
  '[]',
  '{"Statement":[1]}',
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow"}}',
);
const record = (...names: string[]) =>
  fc.dictionary(fc.constantFrom(...names), fc.oneof(data, document, fc.constant(true)));
const ARGUMENTS = ['name', 'arn', 'role', 'roles', 'policy', 'policy_arn', 'inline_policy', 'managed_policy_arns'];
const values = fc.oneof(fc.constant(null), data, record(...ARGUMENTS, 'assume_role_policy', 'permissions_boundary'));
const address = fc.oneof(
  fc.constantFrom('aws_iam_role.r', 'module.m["a.b"].aws_iam_role_policy.p[0]', 'module.m', '', '[', '"]', '\ue000'),
  fc.string(),
);
const TYPES = ['aws_iam_role', 'aws_iam_role_policy', 'aws_iam_policy', 'aws_lambda_function', 'aws_lambda_permission'];
const change = fc.record(
  {
    address,
    previous_address: fc.oneof(address, data),
    type: fc.constantFrom(...TYPES, 'aws_iam_policy_attachment', 'aws_lambda_function_url', ''),
    mode: fc.constantFrom('managed', 'data', 1),
    change: fc.oneof(
      data,
      fc.record({
        before: values,
        after: values,
        after_unknown: values,
        after_sensitive: values,
        before_sensitive: values,
      }),
    ),
  },
  { requiredKeys: ['address', 'type', 'change'] },
);
const configured = fc.record({
  address,
  provider_config_key: data,
  expressions: fc.dictionary(fc.constantFrom(...ARGUMENTS), data),
});
const plan = fc.record({
  format_version: fc.constant('1.2'),
  resource_changes: fc.oneof(fc.array(change, { maxLength: 4 }), data),
  prior_state: data,
  variables: data,
  configuration: fc.oneof(
    data,
    fc.record({ root_module: fc.record({ resources: fc.array(configured), module_calls: data }) }),
  ),
});

test('whatever a plan holds, it is read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(plan, (root) => {
      const parsed = parsePlan({ path: 'plan.json', text: JSON.stringify(root) });
      if (isRefusedPlan(parsed)) return;
      new PlannedValues(parsed, []);
      const { before, after } = plannedDeployments(parsed);
      for (const side of [before, after])
        unitsOf(
          linkSide([side], () => undefined),
          'all',
        );
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test('a text is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parsePlan({ path: 'plan.json', text })).toHaveProperty('help');
    }),
    { seed: SEED },
  );
});
