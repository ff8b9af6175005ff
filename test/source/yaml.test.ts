import { describe, expect, test } from '@jest/globals';
import type { Node } from '../../src/source/node.ts';
import { lineOf } from '../../src/source/span.ts';
import { parseYaml } from '../../src/source/yaml.ts';

/** The tree as plain data, scalars with their type where it is not a string. */
function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.type === 'string' ? node.text : `${node.type} ${node.text}`.trim();
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
}

function read(text: string, path = 'a.yaml') {
  const { roots, problems } = parseYaml({ path, text });
  return { roots: roots.map(plain), problems: problems.map(({ code, line }) => `${code}:${line}`) };
}

describe('what is written is kept', () => {
  test.each<[claim: string, text: string, root: unknown]>([
    ['a date is text', 'Version: 2012-10-17', { Version: '2012-10-17' }],
    ['an account keeps its zeros', 'a: 012345678901', { a: 'number 012345678901' }],
    [
      'words of YAML 1.1 are booleans',
      'a: [yes, Off, true, "yes"]',
      { a: ['boolean yes', 'boolean Off', 'boolean true', 'yes'] },
    ],
    ['null has three spellings', 'a: ~\nb:\nc: null', { a: 'null', b: 'null', c: 'null' }],
    [
      'a short tag is its long form',
      'a: !Sub x\nb: !Ref y\nc: !Condition z',
      { a: { 'Fn::Sub': 'x' }, b: { Ref: 'y' }, c: { Condition: 'z' } },
    ],
    [
      'a tag may stand on a list or a map',
      'a: !If\n  - x\n  - !Foo {b: c}',
      { a: { 'Fn::If': ['x', { 'Fn::Foo': { b: 'c' } }] } },
    ],
    ['an alias is what its anchor is', 'a: &x {b: 1}\nc: *x', { a: { b: 'number 1' }, c: { b: 'number 1' } }],
    ['an alias is the last anchor before it', 'a: &x p\nb: *x\nc: &x q\nd: *x', { a: 'p', b: 'p', c: 'q', d: 'q' }],
    ['a key may be an anchor or an alias', '&x a: p\nb: *x\nc: {*x : q}', { a: 'p', b: 'a', c: { a: 'q' } }],
    [
      'merge keys fill in what is not there',
      'a: &x {b: p, c: q}\nd: {<<: *x, c: r}',
      { a: { b: 'p', c: 'q' }, d: { b: 'p', c: 'r' } },
    ],
    ['a byte order mark and CRLF change nothing', '\uFEFFa: x\r\nb: |\r\n  y\r\n', { a: 'x', b: 'y\n' }],
    ['JSON is read as YAML is', '{"a": [1, true, null, "x"]}', { a: ['number 1', 'boolean true', 'null', 'x'] }],
    ['quotes may go on with less indentation', "a:\n  b: 'x\ny'\n  c: z", { a: { b: 'x y', c: 'z' } }],
    [
      'brackets may go on with less indentation',
      'a:\n  b: {x: 1,\ny: [2,\n3]}\n  c: z',
      { a: { b: { x: 'number 1', y: ['number 2', 'number 3'] }, c: 'z' } },
    ],
  ])('%s', (_claim, text, root) => {
    expect(read(text)).toEqual({ roots: [root], problems: [] });
  });

  test('documents are told apart', () => {
    expect(read('---\na: x\n---\nb: y\n').roots).toEqual([{ a: 'x' }, { b: 'y' }]);
  });

  test('every piece knows its place', () => {
    const file = { path: 'a.yaml', text: 'a: 1\nb: !GetAtt Orders.Arn\n' };
    const root = parseYaml(file).roots[0]!;
    const call = root.kind === 'map' ? root.entries[1]!.value : root;
    const name = call.kind === 'map' ? call.entries[0]! : undefined;
    const text = ({ start, end }: { start: number; end: number }) => file.text.slice(start, end);
    expect([text(call.at), text(name!.keyAt), text(name!.value.at)]).toEqual([
      '!GetAtt Orders.Arn',
      '!GetAtt',
      'Orders.Arn',
    ]);
    expect(lineOf(file, call.at.start)).toBe(2);
  });
});

const bomb = Array.from({ length: 9 }, (_, level) =>
  level === 0
    ? 'a0: &a0 [x, x, x, x, x, x, x, x]'
    : `a${level}: &a${level} [${Array(8)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
).join('\n');

describe('bad input is a located problem', () => {
  test.each<[claim: string, text: string, problem: string]>([
    ['broken YAML', 'a: 1\nb: [c', 'yaml-syntax:2'],
    ['a tab as indentation', 'a:\n\tb: 1', 'yaml-syntax:2'],
    ['an open quote', 'a: 1\nb: "c', 'yaml-syntax:2'],
    ['an alias of nothing', 'a: *x', 'yaml-alias:1'],
    ['an alias inside its own anchor', 'a: &x [*x]', 'yaml-alias:1'],
    ['aliases that explode', bomb, 'yaml-too-large:7'],
    ['deep brackets', `a: 1\nb: ${'['.repeat(20_000)}`, 'nested-too-deep:2'],
    ['deep lists', '- '.repeat(20_000), 'nested-too-deep:1'],
    ['a file of five megabytes', `a: "${'x'.repeat(5_000_000)}"`, 'file-too-large:1'],
  ])('%s', (_claim, text, problem) => {
    expect(read(text)).toEqual({ roots: [], problems: [problem] });
  });

  test('a key that is written twice is told, and the last one counts', () => {
    expect(read('a: 1\nb: 2\na: 3')).toEqual({
      roots: [{ a: 'number 3', b: 'number 2' }],
      problems: ['duplicate-key:3'],
    });
  });

  test('what is wrong after the first mistake is not told as well', () => {
    expect(read('a: {b\nc: d\n  e: }\n- f').problems).toHaveLength(1);
  });

  test.each<[text: string, problem: string]>([
    ['{"a": 1,}', 'json-syntax:1'],
    ["{\n'a': 1}", 'json-syntax:2'],
    ['{"a": 1 // b\n}', 'json-syntax:1'],
    ['{"a": "x\ty"}', 'json-syntax:1'],
    ['{"a": "x\u001by"}', 'json-syntax:1'],
    ['{"a": 01}', 'json-syntax:1'],
    ['{"a": 1}\n{"b": 2}', 'json-syntax:2'],
    ['{"a": "b"', 'json-syntax:1'],
  ])('%j in a .json file is not JSON', (text, problem) => {
    expect(read(text, 'a.json').problems).toEqual([problem]);
  });

  test.each(['\r', '\n', '\r\n', '\t'])('%j is white space in a .json file', (space) => {
    const text = `{${space}"a"${space}:${space}"x"${space},${space}"b":"y"${space}}`;
    expect(read(text, 'a.json')).toEqual({ roots: [{ a: 'x', b: 'y' }], problems: [] });
  });
});
