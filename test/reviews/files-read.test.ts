import { expect, test } from '@jest/globals';
import { type Files, reviewInMemory } from './in-memory.ts';

const TRUST = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"lambda.amazonaws.com"}}]}`;

/** A service that deploys a module of its own, in three files. */
const service = (name: string, action: string): Files => ({
  [`services/${name}/main.tf`]: 'module "api" {\n  source = "./modules/api"\n}\n',
  [`services/${name}/modules/api/main.tf`]: `resource "aws_lambda_function" "f" {\n  role = aws_iam_role.r.arn\n}\n`,
  [`services/${name}/modules/api/iam.tf`]: `resource "aws_iam_role" "r" {
  assume_role_policy = ${JSON.stringify(TRUST)}
  inline_policy {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "${action}", Resource = "*" }] })
  }
}
`,
});

test('files count once for both sides, and what the change does not reach is not read', async () => {
  const others = Object.assign({}, ...Array.from({ length: 20 }, (_, index) => service(`s${index}`, 's3:GetObject')));
  const base = { ...others, ...service('orders', 's3:GetObject') };
  const { report } = await reviewInMemory(base, { ...base, ...service('orders', 's3:PutObject') });
  expect(report.changes.map(({ subject, access }) => [subject.id, access])).toEqual([
    ['services/orders#module.api.aws_lambda_function.f', 'changed'],
  ]);
  expect(report.coverage.filesRead).toBe(3);
});

test('a module that others call from afar is found', async () => {
  const { 'services/orders/main.tf': _, ...module } = service('orders', 's3:GetObject');
  const base = {
    ...module,
    'live/eu/main.tf': 'module "api" {\n  source = "../../services/orders//modules/api/"\n}\n',
    'services/orders/modules/api/examples/all/main.tf': 'module "api" {\n  source = "../.."\n}\n',
    'services/main.tf': 'module "api" {\n  source = "./orders/modules/api"\n}\n',
  };
  const { report } = await reviewInMemory(base, { ...base, ...module, ...service('orders', 's3:PutObject') });
  expect(report.changes.map(({ subject }) => subject.id).sort()).toEqual([
    'live/eu#module.api.aws_lambda_function.f',
    'services#module.api.aws_lambda_function.f',
    'services/orders#module.api.aws_lambda_function.f',
    'services/orders/modules/api/examples/all#module.api.aws_lambda_function.f',
  ]);
});
