import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { findConfiguration } from '../../src/app/configuration.ts';
import { CONFIGURATION_KEYS } from '../../src/app/configuration-keys.ts';
import { readConfiguration } from '../../src/app/read-configuration.ts';
import { NO_RULES } from '../../src/app/rules.ts';
import { loadCatalog } from '../../src/hosts/data.ts';
import { UsageError } from '../../src/source/usage-error.ts';
import { memoryWorkspace } from '../reviews/in-memory.ts';
import { configurationPage, configurationSchema } from './configuration-documents.ts';

const PATH = '.github/lambda-role-guard.yml';
const read = (text: string) => readConfiguration({ path: PATH, text });

test('every key is read', () => {
  const { configuration } = read(`# how strict
engine: embedded
fail-on: high
on-undecided: warn
scope: all
parameters: { Stage: prod, Count: 3, Enabled: yes }
var:
  region: eu-west-1
parameters-file:
  - params/prod.json
  - params/test.json
account: 012345678901
region: eu-west-1
partition: aws-cn
comment: always
inline: off
never-grant:
  - iam:CreateUser
  - "s3:Delete*"
  - { actions: [s3:PutObject, "s3:Get*"], resources: "arn:aws:s3:::audit/*" }
allow-created-here: true
`);
  expect(configuration?.given.map(({ name, value }) => `${name} ${value}`)).toEqual([
    'engine embedded',
    'fail-on high',
    'on-undecided warn',
    'scope all',
    'parameters Stage=prod',
    'parameters Count=3',
    'parameters Enabled=yes',
    'var region=eu-west-1',
    'parameters-file params/prod.json',
    'parameters-file params/test.json',
    'account 012345678901',
    'region eu-west-1',
    'partition aws-cn',
    'comment always',
    'inline off',
  ]);
  expect(configuration?.rules).toEqual({
    neverGrant: [
      { actions: ['iam:CreateUser', 's3:Delete*'], resources: [] },
      { actions: ['s3:PutObject', 's3:Get*'], resources: ['arn:aws:s3:::audit/*'] },
    ],
    allowCreatedHere: true,
  });
});

test.each(['', '# nothing\n', '---\n', '~\n', '{}'])('%j says nothing', (text) => {
  expect(read(text).configuration).toEqual({ given: [], rules: NO_RULES });
});

test('a list of actions is cut into what Access Analyzer takes at once, and no action is lost or sent twice', () => {
  const actions = Array.from({ length: 150 }, (_, index) => `s3:Action${index}`);
  const resources = Array.from({ length: 101 }, (_, index) => `arn:aws:s3:::bucket${index}`);
  const rules = read(JSON.stringify({ 'never-grant': [...actions, { actions, resources }] })).configuration!.rules;
  expect(rules.neverGrant.map((one) => [one.actions.length, one.resources.length])).toEqual([
    [100, 0],
    [50, 0],
    [100, 100],
    [100, 1],
    [50, 100],
    [50, 1],
  ]);
  expect(rules.neverGrant.slice(0, 2).flatMap((one) => one.actions)).toEqual(actions);
});

/** Mistakes: what is written, at which line it is told, what is said and what helps. */
const MISTAKES: readonly [claim: string, text: string, line: number, message: string, help: string][] = [
  ['no YAML', 'fail-on: [high\n', 2, 'not YAML', 'correct the syntax'],
  ['a list', '- fail-on\n', 1, 'a configuration is a map of keys', 'fail-on: widened'],
  ['two documents', 'fail-on: high\n---\nfail-on: high\n', 3, 'more than one document', 'leave one'],
  ['an unknown key', 'scope: all\nfial-on: high\n', 2, 'unknown key `fial-on`', 'did you mean `fail-on`?'],
  ['a key like no other', 'zzzzzzzzzzzzzz: 1\n', 1, 'unknown key', 'the keys are `engine`'],
  ['an option of calls alone', 'format: json\n', 1, 'unknown key `format`', ''],
  ['a key twice', 'scope: all\nscope: lambda\n', 2, '`scope`', ''],
  ['an unknown word', 'fail-on: hihg\n', 1, '`fail-on` does not take `hihg`', 'did you mean `high`?'],
  ['no word', 'fail-on:\n', 1, '`fail-on` takes one word', 'docs/configuration.md'],
  ['a list for a word', 'fail-on: [high]\n', 1, '`fail-on` takes one word', 'docs/configuration.md'],
  ['an account that is none', 'account: 12\n', 1, '`account` does not take `12`', 'twelve digits'],
  ['a region that is none', 'region: Ireland\n', 1, '`region` does not take `Ireland`', '`eu-central-1`'],
  ['a list of pairs', 'parameters: [Stage=prod]\n', 1, '`parameters` takes names and values', ''],
  ['a value that is none', 'parameters:\n  Stage: [a]\n', 2, '`Stage` takes one text', ''],
  ['a name that is none', 'parameters:\n  "A=B": c\n', 2, 'takes no name `A=B`', ''],
  ['a map for a list', 'parameters-file: { a: b }\n', 1, '`parameters-file` takes a list of words', ''],
  ['a word for a switch', 'allow-created-here: perhaps\n', 1, 'takes `true` or `false`', ''],
  ['an action without service', 'never-grant:\n  - CreateUser\n', 2, '`CreateUser` is no action pattern', '`iam:*`'],
  ['a list in a list', 'never-grant:\n  - [iam:CreateUser]\n', 2, '`never-grant` takes action patterns', ''],
  ['no pattern', 'never-grant:\n', 1, '`never-grant` takes action patterns', ''],
  ['an object of nothing', 'never-grant: [{}]\n', 1, 'nothing is listed here', ''],
  ['an object with an empty list', 'never-grant: [{ actions: [] }]\n', 1, '`actions` lists nothing', ''],
  ['an object with another key', 'never-grant: [{ action: "*" }]\n', 1, 'unknown key `action`', 'mean `actions`?'],
  ['a resource that is none', 'never-grant: [{ resources: bucket }]\n', 1, '`bucket` is no resource pattern', 'ARN'],
  ['a tag', 'fail-on: !Ref x\n', 1, '`fail-on` takes one word', ''],
];

test.each(MISTAKES)('%s is a mistake with its line, and nothing of the file holds', (_, text, line, message, help) => {
  const { configuration, mistakes } = read(`${text}`);
  expect(configuration).toBeUndefined();
  expect(mistakes?.[0]).toMatchObject({ file: PATH, line });
  expect(mistakes?.[0]?.message).toContain(message);
  expect(mistakes?.[0]?.help).toContain(help);
});

test('a file that is made to be slow or to flood the report is neither', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `service:Action${index}`);
  expect(read(JSON.stringify({ 'never-grant': many })).configuration?.rules.neverGrant).toHaveLength(200);
  const wrong = read(JSON.stringify({ 'never-grant': many.map((text) => text.replace(':', '')) })).mistakes;
  expect(wrong).toHaveLength(20);
  const [long] = read(`${'x'.repeat(1_000_000)}: 1\n`).mistakes ?? [];
  expect(long?.message.length).toBeLessThan(400);
  expect(read(JSON.stringify({ 'fail-on': 'x'.repeat(1_000_000) })).mistakes?.[0]?.message.length).toBeLessThan(400);
});

describe('which file is in force', () => {
  const STRICT = 'fail-on: medium\n';
  const LAX = 'fail-on: never\n';
  const BROKEN = 'fial-on: never\n';
  const find = async (
    base: string | undefined,
    head: string | undefined,
    others: readonly string[] = [],
    named?: string,
  ) => {
    const files = (text: string | undefined) => (text === undefined ? {} : { [named ?? PATH]: text });
    const changed = [...(base === head ? [] : [named ?? PATH]), ...others];
    const sides = { base: memoryWorkspace('base', files(base)), head: memoryWorkspace('head', files(head)) };
    const modified = changed.map((path) => ({ path, status: 'modified' as const }));
    return findConfiguration({ ...sides, changed: modified, catalog: await loadCatalog() }, named);
  };
  const failOn = async (...sides: Parameters<typeof find>) => (await find(...sides)).configuration.given[0]?.value;
  const said = async (...sides: Parameters<typeof find>) =>
    (await find(...sides)).problems.map(({ message, hides, line }) => ({ message, blocks: hides, line }));

  test('base’s, whatever head makes of it', async () => {
    expect(await failOn(STRICT, LAX)).toBe('medium');
    expect(await failOn(STRICT, undefined)).toBe('medium');
    expect(await failOn(STRICT, BROKEN)).toBe('medium');
    expect(await failOn(undefined, LAX)).toBeUndefined();
  });

  test.each([
    ['new', undefined, STRICT, 'is new in this change, which is reviewed without it'],
    ['gone', STRICT, undefined, 'is gone in this change, which is reviewed under the file of base'],
    ['changed', STRICT, LAX, 'is changed in this change, which is reviewed under the file of base'],
  ])('what is %s is told, and does not block', async (_, base, head, message) => {
    expect(await said(base, head)).toEqual([{ message: `\`${PATH}\` ${message}`, blocks: false }]);
  });

  test('nothing is told of a file that says the same', async () => {
    expect(await said(STRICT, STRICT)).toEqual([]);
    expect(await said(STRICT, `# a comment\n${STRICT}`)).toEqual([]);
    expect(await said(undefined, undefined)).toEqual([]);
  });

  test('a file that breaks is told with its line, and does not block yet', async () => {
    expect(await said(STRICT, `scope: all\n${BROKEN}`)).toEqual([
      { message: expect.stringContaining('after the merge: unknown key `fial-on`'), blocks: false, line: 2 },
    ]);
  });

  test('a file that is broken on base blocks, and the defaults hold', async () => {
    expect(await failOn(BROKEN, BROKEN, ['template.yaml'])).toBeUndefined();
    expect(await said(BROKEN, BROKEN, ['template.yaml'])).toEqual([
      { message: 'the configuration of base is not in force: unknown key `fial-on`', blocks: true, line: 1 },
    ]);
  });

  test('but not a change that repairs it and does nothing else', async () => {
    expect((await said(BROKEN, LAX)).map(({ blocks }) => blocks)).toEqual([false, false]);
    expect((await said(BROKEN, undefined)).map(({ blocks }) => blocks)).toEqual([false]);
    expect((await said(BROKEN, LAX, ['template.yaml'])).map(({ blocks }) => blocks)).toEqual([true, false]);
    expect((await said(BROKEN, `${BROKEN}#`)).map(({ blocks }) => blocks)).toEqual([true, false]);
  });

  test('a file with the other ending is told, and not read', async () => {
    const head = memoryWorkspace('head', { '.github/lambda-role-guard.yaml': LAX });
    const sides = { base: head, head, changed: [], catalog: await loadCatalog() };
    const { configuration, problems } = await findConfiguration(sides);
    expect(configuration.given).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'configuration-not-read', hides: false, help: expect.stringMatching(/\.yml`/) },
    ]);
    expect((await findConfiguration(sides, '.github/lambda-role-guard.yaml')).configuration.given).toHaveLength(1);
  });

  test('an action that AWS does not have is told once, and does not block', async () => {
    const some = 'never-grant:\n  - iam:CreateUsr\n  - iam:Create*\n  - "*"\n';
    const more = '  - "iam:Creat?Users"\n  - { actions: [iamm:CreateUser, "S3:getobject"] }\n';
    expect(await said(some, `${some}${more}`)).toEqual([
      { message: expect.stringContaining('no action of AWS meets `iam:CreateUsr`'), blocks: false, line: 2 },
      { message: expect.stringContaining('is changed in this change'), blocks: false },
      { message: expect.stringContaining('no action of AWS meets `iam:Creat?Users`'), blocks: false, line: 5 },
      { message: expect.stringContaining('no action of AWS meets `iamm:CreateUser`'), blocks: false, line: 6 },
    ]);
    const { problems } = await find(undefined, `${some}${more}`);
    expect(problems.map(({ help }) => help)).toContain('did you mean `iam:CreateUser`?');
    expect(problems.map(({ help }) => help)).toContain('did you mean `iam`?');
  });

  test('a file that is named and is on neither side is a wrong call', async () => {
    await expect(find(undefined, undefined, [], 'guard.yml')).rejects.toThrow(UsageError);
    expect(await failOn(LAX, LAX, [], 'guard.yml')).toBe('never');
    expect(await failOn(undefined, LAX, [], 'guard.yml')).toBeUndefined();
  });

  test('a file that cannot be read is broken', async () => {
    const problem = { code: 'not-text', message: 'no text', help: 'save it', file: PATH, hides: true };
    const base = { ...memoryWorkspace('base', {}), read: async () => problem };
    const changed = [{ path: 'a', status: 'modified' as const }];
    const { problems } = await findConfiguration({ base, head: base, changed, catalog: await loadCatalog() });
    expect(problems).toMatchObject([{ message: expect.stringContaining('no text'), hides: true }]);
  });
});

describe('what editors and readers are told', () => {
  const ROOT = new URL('../../', import.meta.url);
  const written = (name: string, expected: string) => {
    const url = new URL(name, ROOT);
    if (process.env.UPDATE) writeFileSync(url, expected);
    expect(readFileSync(url, 'utf8')).toBe(expected);
  };

  test('docs/configuration.md lists the keys that are read', () => {
    const page = readFileSync(new URL('docs/configuration.md', ROOT), 'utf8');
    written('docs/configuration.md', configurationPage(page));
    for (const { name } of CONFIGURATION_KEYS) expect(page).toContain(`\`${name}\``);
  });

  test('the examples of docs/configuration.md are read', () => {
    const page = readFileSync(new URL('docs/configuration.md', ROOT), 'utf8');
    const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(read(example).mistakes).toBeUndefined();
  });

  test('the schema is made of the keys', () => {
    written('schema/configuration.schema.json', `${JSON.stringify(configurationSchema(), null, 2)}\n`);
  });

  const validate = new Ajv2020({ allowUnionTypes: true }).compile(configurationSchema());
  /** What an editor sees of YAML 1.2. What its parser refuses needs no schema. */
  const takes = (text: string) => {
    try {
      return validate(parse(text));
    } catch {
      return false;
    }
  };

  test.each(MISTAKES)('it refuses %s', (_, text) => {
    expect(takes(text)).toBe(false);
  });

  test.each([
    'fail-on: high\nengine: auto\ninline: off\n',
    'account: "012345678901"\n',
    'account: 123456789012\n',
    'parameters: { Stage: prod, Count: 3, Enabled: true }\nvar: { a: b }\n',
    'parameters-file: params/prod.json\n',
    'parameters-file: [params/prod.json]\n',
    'never-grant: iam:CreateUser\n',
    'never-grant: ["*", "iam:*", { actions: s3:PutObject }, { actions: ["s3:*"], resources: ["arn:aws:s3:::a/*", "*"] }]\n',
    'never-grant: []\nallow-created-here: false\n',
  ])('it takes what is read: %j', (text) => {
    expect(read(text).mistakes).toBeUndefined();
    expect(takes(text)).toBe(true);
  });
});
