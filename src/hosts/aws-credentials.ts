import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What `process.env` is made of. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether somebody has set up credentials for AWS: in the environment, or in the profile that is in force. Those of an
 * instance's or a container's metadata do not count: nobody asked there for AWS to be asked. Nothing is loaded and
 * no connection is made.
 * https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
export function hasAwsCredentials(env: Environment = process.env): boolean {
  if (env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) return true;
  if (env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN) return true;
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  const profile = env.AWS_PROFILE || 'default';
  const files = [
    env.AWS_SHARED_CREDENTIALS_FILE ?? join(home, '.aws', 'credentials'),
    env.AWS_CONFIG_FILE ?? join(home, '.aws', 'config'),
  ];
  return files.some((file) => SOURCES.some((key) => sectionOf(contentOf(file), profile).has(key)));
}

/** A profile with one of these says where its credentials come from. */
const SOURCES = [
  'aws_access_key_id',
  'credential_process',
  'login_session',
  'role_arn',
  'sso_session',
  'sso_start_url',
];

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The keys of a profile's section: `[name]`, or `[profile name]` in the configuration file. */
function sectionOf(content: string, profile: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let inside = false;
  for (const line of content.split(/\r?\n/)) {
    const section = /^\s*\[\s*(?:profile\s+)?["']?([^\]"']+?)["']?\s*\]/.exec(line);
    if (section) inside = section[1] === profile;
    const key = /^(\w+)\s*=\s*\S/.exec(line)?.[1];
    if (inside && key) keys.add(key.toLowerCase());
  }
  return keys;
}
