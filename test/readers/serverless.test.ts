import { expect, test } from '@jest/globals';
import { type Files, reviewInMemory } from '../reviews/in-memory.ts';

const SERVICE = `service: orders
provider:
  name: aws
  iam: {role: {statements: "\${file(iam/statements.yml)}"}}
functions: {get: {handler: get.handler}}
`;
const base: Files = { 'api/serverless.yml': SERVICE, 'api/iam/statements.yml': '- {Effect: Allow, Action: s3:Get*}\n' };

async function said(head: Files) {
  const { report } = await reviewInMemory(base, { ...base, ...head });
  return { verdict: report.verdict, problems: report.problems.map(({ code, blocking }) => ({ code, blocking })) };
}

test('a service that is changed is named, and blocks', async () => {
  expect(
    (await said({ 'api/serverless.yml': SERVICE.replace('get.handler', 'other.handler') })).problems,
  ).toContainEqual({ code: 'serverless-not-read', blocking: true });
});

test('so is one that is broken, and one that is a program', async () => {
  expect((await said({ 'api/serverless.yml': `${SERVICE}functions: {` })).verdict).toBe('fail');
  expect((await said({ 'web/serverless.ts': 'export default {};\n' })).verdict).toBe('fail');
});

test('a file that a service takes parts from is part of it', async () => {
  expect((await said({ 'api/iam/statements.yml': '- {Effect: Allow, Action: s3:*}\n' })).verdict).toBe('fail');
});

test("a service that nothing changes is nobody's problem, nor is other data of the name", async () => {
  expect(await said({ 'README.md': 'x' })).toEqual({ verdict: 'pass', problems: [] });
  expect(await said({ 'web/serverless.json': '{"name": "x"}' })).toEqual({ verdict: 'pass', problems: [] });
});
