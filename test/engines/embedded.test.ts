import { expect, test } from '@jest/globals';
import { embeddedEngine } from '../../src/engines/embedded.ts';
import { access } from '../iam/build.ts';

const engine = embeddedEngine();

test('access is compared with identity policies and boundaries', async () => {
  const [read, all] = [access([{ Action: 's3:Get*', Resource: '*' }]), access([{ Action: 's3:*', Resource: '*' }])];
  expect((await engine.noNewAccess(all, read)).status).toBe('proved');
  expect((await engine.noNewAccess(read, all)).status).toBe('refuted');
  expect((await engine.noNewAccess(read, { ...all, boundary: read.identity })).status).toBe('proved');
});

test('trust is compared by principal', async () => {
  const trust = (service: string) => access([{ Action: 'sts:AssumeRole', Principal: { Service: service } }]).identity;
  expect((await engine.noNewTrust(trust('lambda.amazonaws.com'), trust('lambda.amazonaws.com'))).status).toBe('proved');
  expect((await engine.noNewTrust(trust('lambda.amazonaws.com'), trust('ec2.amazonaws.com'))).status).toBe('refuted');
});

test('a budget may be given', async () => {
  const answer = await embeddedEngine({ budget: 0 }).noNewAccess(
    access([{ Action: 's3:A*', Resource: '*' }]),
    access([{ Action: 's3:A?', Resource: '*' }]),
  );
  expect(answer.status).toBe('undecided');
});
