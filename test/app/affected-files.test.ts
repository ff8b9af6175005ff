import { describe, expect, test } from '@jest/globals';
import { type AffectedFilesOptions, affectedFiles } from '../../src/app/affected-files.ts';
import { isProblem, type Reader, type Values, type Workspace } from '../../src/readers/reader.ts';
import type { ChangedFile } from '../../src/source/changed-file.ts';

type Files = Readonly<Record<string, string>>;

interface Watched extends Workspace {
  readonly opened: Set<string>;
}

/** A revision in memory that remembers what was opened. */
function workspaceOf(files: Files): Watched {
  const paths = Object.keys(files).sort();
  const opened = new Set<string>();
  return {
    opened,
    revision: 'memory',
    list: async () => paths.map((path) => ({ path, kind: 'file', size: files[path]!.length })),
    read: async (path) => {
      opened.add(path);
      const text = files[path];
      if (text !== '(unreadable)') return text === undefined ? undefined : { path, text };
      return { code: 'not-text', message: `\`${path}\` is not text`, help: '', file: path, hides: true };
    },
    search: async (needles) =>
      paths.filter((path) => files[path] === '(unreadable)' || needles.some((needle) => files[path]!.includes(needle))),
  };
}

/** A dialect of lines: `declares NAME` and `uses role/NAME` are all that it understands. */
const lines: Reader = {
  dialect: 'cloudformation',
  mayRead: (path) => path.endsWith('.yaml'),
  read: async (workspace, paths) => {
    const words = async (verb: string) => {
      const files = await Promise.all(paths.map((path) => workspace.read(path)));
      const texts = files.map((file) => (file && !isProblem(file) ? file.text : ''));
      return texts.flatMap((text) => [...text.matchAll(new RegExp(`^${verb}(.*)$`, 'gm'))].map((match) => match[1]!));
    };
    return { deployments: [], problems: [], mentions: await words('declares '), references: await words('uses role/') };
  },
};

const VALUES: Values = { parameters: {}, partition: 'aws' };

function modified(...paths: readonly string[]): ChangedFile[] {
  return paths.map((path) => ({ path, status: 'modified' }));
}

async function affected(
  base: Files,
  head: Files,
  changed: readonly ChangedFile[],
  more: Partial<AffectedFilesOptions> = {},
) {
  const [before, after] = [workspaceOf(base), workspaceOf(head)];
  const values = { base: VALUES, head: VALUES };
  const result = await affectedFiles({ base: before, head: after, changed, readers: [lines], values, ...more });
  return { ...result, opened: after.opened };
}

/** What is affected in head where both sides look alike but for the first file. */
async function reached(files: Files, changed = Object.keys(files)[0]!): Promise<readonly string[]> {
  const { base, head, problems } = await affected(files, files, modified(changed));
  expect(base).toEqual(head);
  expect(problems).toEqual({ base: [], head: [] });
  return head.filter((path) => path !== changed);
}

describe('a change reaches', () => {
  test.each<[string, Files, readonly string[]]>([
    ['a file that mentions it', { 'policy.json': '', 'a.yaml': 'Include: policy.json' }, ['a.yaml']],
    ['nothing that does not', { 'policy.json': '', 'a.yaml': 'Include: other.json' }, []],
    ['nothing that no reader may read', { 'policy.json': '', 'README.md': 'see policy.json' }, []],
    [
      'what uses a name that it declares',
      { 'a.yaml': 'declares orders-role', 'b.yaml': 'Role: orders-role' },
      ['b.yaml'],
    ],
    [
      'what declares a name that it uses, or attaches to it',
      { 'a.yaml': 'uses role/orders-role', 'b.yaml': 'declares orders-role', 'c.yaml': 'Roles: [orders-role]' },
      ['b.yaml', 'c.yaml'],
    ],
    ['not what merely uses the same', { 'a.yaml': 'uses role/shared', 'b.yaml': 'uses role/shared' }, []],
    [
      'not what uses other names of a file that it needs',
      { 'a.yaml': 'uses role/one', 'roles.yaml': 'declares one\ndeclares two', 'b.yaml': 'uses role/two' },
      ['roles.yaml'],
    ],
    [
      'what a file that it needs needs itself',
      { 'a.yaml': 'uses role/one', 'roles.yaml': 'declares one\nuses role/base', 'base.yaml': 'declares base' },
      ['base.yaml', 'roles.yaml'],
    ],
    [
      'what uses the names of a file that was needed first and turns out to be affected',
      {
        'a.yaml': 'uses role/one\ndeclares x',
        'b.yaml': 'declares one\ndeclares two\nRef: y',
        'c.yaml': 'Ref: x\ndeclares y',
        'd.yaml': 'uses role/two',
      },
      ['b.yaml', 'c.yaml', 'd.yaml'],
    ],
    [
      'a name in an ARN, a text or a list',
      {
        'a.yaml': 'declares orders',
        'b.yaml': 'arn:aws:iam::1:role/x/orders',
        'c.yaml': '["orders"]',
        'd.yaml': "'orders'",
      },
      ['b.yaml', 'c.yaml', 'd.yaml'],
    ],
    [
      'not a name within another',
      { 'a.yaml': 'declares role', 'b.yaml': 'service-role role2 my_role orders-role-x roles' },
      [],
    ],
    [
      'from file to file until nothing is added',
      {
        'policy.json': '',
        'a.yaml': 'policy.json\ndeclares x1',
        'b.yaml': 'x1\ndeclares x2',
        'c.yaml': 'x2',
        'd.yaml': 'x3',
      },
      ['a.yaml', 'b.yaml', 'c.yaml'],
    ],
    ['a circle once', { 'a.yaml': 'declares n1\nn2', 'b.yaml': 'n1\ndeclares n2' }, ['b.yaml']],
    ['names of any letters', { 'a.yaml': 'declares 注文', 'b.yaml': 'x: 注文', 'c.yaml': 'x: 注文書' }, ['b.yaml']],
    ['names of one letter', { 'a.yaml': 'declares r', 'b.yaml': 'Role: r', 'c.yaml': 'Role: other' }, ['b.yaml']],
    ['files that cannot be looked into', { 'a.yaml': 'declares x1', 'b.yaml': '(unreadable)' }, ['b.yaml']],
  ])('%s', async (_title, files, expected) => {
    expect(await reached(files)).toEqual(expected);
  });
});

describe('a path that is written in another file leads to a file of that base name', () => {
  const target = 'services/orders/template.yaml';
  const variable = (rest: string) => `\${path.module}${rest}`;
  test.each<[boolean, string, string]>([
    [true, 'services/orders/root.yaml', './template.yaml'],
    [true, 'services/orders/root.yaml', 'template.yaml'],
    [true, 'services/root.yaml', 'orders/template.yaml'],
    [true, 'root.yaml', './services/orders/template.yaml'],
    [true, 'root.yaml', 'TemplateURL: !Sub ["template.yaml"]'],
    [true, 'services/orders/infra/root.yaml', '../template.yaml'],
    [true, 'services/users/root.yaml', '../orders/template.yaml'],
    [true, 'root.yaml', variable('/orders/template.yaml')],
    [true, 'services/users/root.yaml', variable('/template.yaml')],
    [false, 'root.yaml', variable('/users/template.yaml')],
    [true, 'services/users/root.yaml', variable('template.yaml')],
    [true, 'services/users/root.yaml', 's3://bucket/any/template.yaml'],
    [true, 'services/users/root.yaml', 'https://bucket.s3.amazonaws.com/template.yaml'],
    [false, 'services/users/root.yaml', './template.yaml'],
    [false, 'services/users/root.yaml', 'template.yaml'],
    [false, 'services/users/root.yaml', '../users/template.yaml'],
    [false, 'services/users/root.yaml', '../template.yaml'],
    [false, 'services/orders/root.yaml', 'my-template.yaml'],
    [false, 'services/orders/root.yaml', 'template.yaml2'],
  ])('%s: in %s, `%s`', async (leads, path, text) => {
    expect(await reached({ [target]: '', [path]: text }, target)).toEqual(leads ? [path] : []);
  });
});

describe('the two sides', () => {
  test('what is reached on one is read on both', async () => {
    const base = { 'a.yaml': 'declares n1', 'b.yaml': 'n1', 'c.yaml': 'n2' };
    const { base: before, head: after } = await affected(
      base,
      { ...base, 'a.yaml': 'declares n2' },
      modified('a.yaml'),
    );
    expect(before).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    expect(after).toEqual(before);
  });

  test('added and removed files are read where they are, renamed ones under both names', async () => {
    const base = { 'gone.yaml': '', 'old/a.yaml': 'declares n1', 'b.yaml': 'n1' };
    const head = { 'came.yaml': '', 'new/a.yaml': 'declares n1', 'b.yaml': 'n1' };
    const changed: ChangedFile[] = [
      { path: 'came.yaml', status: 'added' },
      { path: 'gone.yaml', status: 'removed' },
      { path: 'new/a.yaml', status: 'renamed', was: 'old/a.yaml' },
    ];
    const result = await affected(base, head, changed);
    expect(result.base).toEqual(['b.yaml', 'gone.yaml', 'old/a.yaml']);
    expect(result.head).toEqual(['b.yaml', 'came.yaml', 'new/a.yaml']);
  });

  test('a name whose meaning differs reaches what mentions it, although no file has changed', async () => {
    const files = { 'a.yaml': 'Ref: Stage', 'b.yaml': 'Ref: Stages' };
    expect((await affected(files, files, [], { needles: ['Stage'] })).head).toEqual(['a.yaml']);
  });

  test('nothing changed, nothing read', async () => {
    const { base, head, opened } = await affected({ 'a.yaml': 'n1' }, { 'a.yaml': 'n1' }, []);
    expect({ base, head, opened: [...opened] }).toEqual({ base: [], head: [], opened: [] });
  });
});

describe('the cost follows the change', () => {
  const many = (text: string) =>
    Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`services/s${10 + at}/template.yaml`, text]));

  test('files that mention nothing are never opened', async () => {
    const files = { ...many('Resources: {}'), 'a.yaml': 'declares orders', 'b.yaml': 'orders' };
    const { opened } = await affected(files, files, modified('a.yaml'));
    expect([...opened].sort()).toEqual(['a.yaml', 'b.yaml']);
  });

  test('a base name that every folder has does not reach every folder', async () => {
    const files = many('sam build --template template.yaml');
    expect(await reached(files, 'services/s33/template.yaml')).toEqual([]);
  });

  const limits = { files: 10, candidates: 50 };
  const tooMany = (name: string, file: string) => ({
    code: 'too-many-mentions',
    message: `\`${name}\` is mentioned in more files than are followed, and not all of them were read`,
    help: 'give it a name of its own, or split the change',
    file,
    hides: true,
  });

  test('beyond the limit the nearest files are read, and the name is a problem, the same on both sides', async () => {
    const files = { 'services/s33/iam.yaml': 'declares role', ...many('Role: role') };
    const { head, problems } = await affected(files, files, modified('services/s33/iam.yaml'), {
      limits: { files: 10, candidates: 100 },
    });
    expect(head).toHaveLength(11);
    expect(head).toContain('services/s33/template.yaml');
    expect(problems.head).toEqual([tooMany('role', 'services/s33/iam.yaml')]);
    expect(problems.base).toEqual(problems.head);
  });

  test('a word that is nearly everywhere is not followed, and the others still are', async () => {
    const files = { 'a.yaml': 'declares role\ndeclares orders', 'b.yaml': 'orders', ...many('Role: role') };
    const { head, problems, opened } = await affected(files, files, modified('a.yaml'), { limits });
    expect(head).toEqual(['a.yaml', 'b.yaml']);
    expect(problems.head).toEqual([tooMany('role', 'a.yaml')]);
    expect([...opened].sort()).toEqual(['a.yaml', 'b.yaml']);
  });

  test('very many names reach what few names would', async () => {
    const names = Array.from({ length: 600 }, (_, at) => `declares name-${at}`).join('\n');
    const files = { 'a.yaml': names, 'b.yaml': 'Ref: name-599', ...many('Ref: name-600') };
    expect(await reached(files)).toEqual(['b.yaml']);
  });

  test('changed files are all read, however many there are', async () => {
    const files = many('x');
    const { head, problems } = await affected(files, files, modified(...Object.keys(files)), { limits });
    expect(head).toEqual(Object.keys(files));
    expect(problems.head).toEqual([]);
  });
});
