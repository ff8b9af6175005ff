import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type Environment, hasAwsCredentials } from '../../src/hosts/aws-credentials.ts';

const folder = mkdtempSync(join(tmpdir(), 'lrg-aws-'));
afterAll(() => rmSync(folder, { recursive: true }));

function withFiles(config: string, credentials: string, env: Environment = {}): boolean {
  const [one, other] = [join(folder, 'config'), join(folder, 'credentials')];
  writeFileSync(one, config);
  writeFileSync(other, credentials);
  return hasAwsCredentials({ HOME: folder, AWS_CONFIG_FILE: one, AWS_SHARED_CREDENTIALS_FILE: other, ...env });
}

const KEY = 'aws_access_key_id = AKIA\naws_secret_access_key = x\n';

describe('somebody has set up credentials', () => {
  test.each<[string, string, string, Environment, boolean]>([
    ['in the environment', '', '', { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }, true],
    ['half of them in the environment', '', '', { AWS_ACCESS_KEY_ID: 'a' }, false],
    ['as a web identity', '', '', { AWS_WEB_IDENTITY_TOKEN_FILE: 'token', AWS_ROLE_ARN: 'arn' }, true],
    ['in the default profile', '', `[default]\n${KEY}`, {}, true],
    ['in another profile', '', `[other]\n${KEY}`, {}, false],
    ['in the profile that is chosen', '', `[other]\n${KEY}`, { AWS_PROFILE: 'other' }, true],
    ['by single sign-on', '[profile dev]\nsso_session = corp\n', '', { AWS_PROFILE: 'dev' }, true],
    ['by a role', '[default]\nrole_arn = arn:aws:iam::1:role/x\nsource_profile = y\n', '', {}, true],
    ['not by a region', '[default]\nregion = eu-west-1\n', '', {}, false],
    ['nowhere', '', '', {}, false],
    ['in a container’s metadata only', '', '', { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' }, false],
  ])('%s', (_, config, credentials, env, expected) => {
    expect(withFiles(config, credentials, env)).toBe(expected);
  });

  test('no files at all', () => {
    expect(hasAwsCredentials({ HOME: join(folder, 'nobody') })).toBe(false);
  });
});
