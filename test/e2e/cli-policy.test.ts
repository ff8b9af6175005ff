import { describe, expect, test } from '@jest/globals';
import { temporaryFolder, writeFiles } from '../hosts/git-fixture.ts';
import { runCli } from './run-cli.ts';

const statement = (...rest: readonly object[]) =>
  Object.assign({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }, ...rest) as object;
const policy = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const GOOD = policy(statement());
const IDENTITY = ['--policy-type', 'IDENTITY_POLICY'];

/** Each command on one document, beside a good one where it takes two. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  'validate-policy': ['--policy-document', 'file://p.json', ...IDENTITY],
  'check-no-new-access': [
    ...['--new-policy-document', 'file://p.json', '--existing-policy-document', 'file://good.json'],
    ...IDENTITY,
  ],
  'check-access-not-granted': [
    ...['--policy-document', 'file://p.json', '--access', 'actions=s3:PutObject'],
    ...IDENTITY,
  ],
  'check-no-public-access': ['--policy-document', 'file://p.json', '--resource-type', 'AWS::S3::Bucket'],
  'simulate-custom-policy': ['--policy-input-list', 'file://p.json', '--action-names', 's3:GetObject'],
};
const QUESTIONS = Object.keys(CALLS).filter((name) => name !== 'validate-policy');

function ask(command: string, document: string | Buffer) {
  const cwd = temporaryFolder();
  writeFiles(cwd, { 'p.json': document, 'good.json': GOOD });
  return runCli([command, ...CALLS[command]!], { cwd });
}

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const BROKEN: readonly [claim: string, document: string | Buffer, why: RegExp][] = [
  ['not JSON', "{'Version': 1}", /not JSON: expected a key in double quotes .* line 1/],
  ['nothing', '', /not JSON/],
  ['bytes that are no UTF-8', Buffer.from(GOOD.replace('"*"', '"arn:aws:s3:::\u00e9"'), 'latin1'), /not UTF-8/],
];
const REFUSED: readonly [claim: string, document: string, why: RegExp][] = [
  [
    'a key that is written twice',
    GOOD.replace('{"Version"', '{"Version":"2012-10-17","Version"'),
    /`Version` is written/,
  ],
  ['half of a surrogate pair', policy(statement({ Sid: 'a' })).replace('"a"', '"\\ud800"'), /half of a surrogate pair/],
  ['deep nesting', `{"Version":"2012-10-17","Statement":${deep}}`, /more than 150 levels/],
  ['a number for a string', policy(statement({ Action: 5 })), /line 1, column \d+: `Action` has to hold strings/],
  [
    'an element that there is not',
    policy(statement({ '\u001b[2J\u202e': 1 })),
    /`\\u001b\[2J\\u202e` is not an element/,
  ],
];

describe('a document that cannot be read ends with 2, the reason and nothing that moves the cursor', () => {
  const calls = [
    ...QUESTIONS.flatMap((command) => BROKEN.map((one) => [command, ...one] as const)),
    ...['check-no-new-access', 'simulate-custom-policy'].flatMap((command) =>
      REFUSED.map((one) => [command, ...one] as const),
    ),
  ];
  test.each(calls)('%s: %s', async (command, _, document, why) => {
    const { status, out, err } = await ask(command, document);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^error: .*\n {2}help: .*\n$/);
    expect(err).toMatch(why);
  });

  test.each(BROKEN)('validate-policy: %s', async (_, document, why) => {
    const { status, err } = await ask('validate-policy', document);
    expect([status, err]).toEqual([2, expect.stringMatching(why)]);
  });

  test.each(REFUSED)('validate-policy has a finding for %s', async (_, document) => {
    const { status, out } = await ask('validate-policy', document);
    const { findings } = JSON.parse(out) as { findings: { findingType: string }[] };
    expect([status, findings.some(({ findingType }) => findingType === 'ERROR')]).toEqual([0, true]);
    expect(['\u001b', '\u202e'].filter((character) => out.includes(character))).toEqual([]);
  });

  test('a Principal in an identity-based policy', async () => {
    const { status, err } = await ask('check-no-new-access', policy(statement({ Principal: '*' })));
    expect([status, err]).toEqual([2, expect.stringMatching(/line 1, column \d+: .* no `Principal`/)]);
  });
});

const stars = '*a'.repeat(1000);
const LARGE: readonly [claim: string, document: string][] = [
  ['a megabyte', policy(statement({ Resource: Array.from({ length: 9000 }, (_, at) => `${at}${'x'.repeat(100)}`) }))],
  ['10,000 statements', policy(...Array.from({ length: 10_000 }, (_, at) => statement({ Resource: `r${at}` })))],
  ['2,000 stars', policy(statement({ Resource: [`${stars}${stars}`, `${stars}b${stars}`], Action: `s3:${stars}` }))],
];

describe('a document that is large is answered', () => {
  test.each(Object.keys(CALLS).flatMap((command) => LARGE.map((one) => [command, ...one] as const)))(
    '%s: %s',
    async (command, _, document) => {
      const text =
        command === 'check-no-public-access' ? document.replaceAll('"Action"', '"Principal":"*","Action"') : document;
      const { status, out, err } = await ask(command, text);
      expect([status, err]).toEqual([0, '']);
      expect(Object.keys(JSON.parse(out) as object)[0]).toMatch(/^(result|findings|EvaluationResults)$/);
    },
    60_000,
  );
});

test('a file of nine megabytes is not read', async () => {
  const { status, err } = await ask('validate-policy', ' '.repeat(9_000_000));
  expect([status, err]).toEqual([2, expect.stringMatching(/`p\.json` cannot be read: files over 8 MB/)]);
});

test('a folder is no document', async () => {
  const folder = temporaryFolder();
  const { status, err } = await runCli(['validate-policy', '--policy-document', `file://${folder}`, ...IDENTITY]);
  expect([status, err]).toEqual([2, expect.stringMatching(/cannot be read: EISDIR/)]);
});
