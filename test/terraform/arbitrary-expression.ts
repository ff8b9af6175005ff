import fc from 'fast-check';

/** What stands in an expression for something that is not known, and what it may turn out to be. */
export type Assignment = Readonly<Record<string, string>>;

export const ASSIGNMENTS: readonly Assignment[] = [
  {
    'text.a': '"a"',
    'text.b': '"b-c"',
    'number.n': '3',
    'any.x': '["a", "b"]',
    'any.y': '{ a = "x" }',
    'list.l': '["p"]',
  },
  { 'text.a': '"true"', 'text.b': '"ab"', 'number.n': '10', 'any.x': '{ a = ["r"] }', 'any.y': '"s"', 'list.l': '[]' },
  {
    'text.a': '"ab"',
    'text.b': '"ab"',
    'number.n': '1',
    'any.x': '7',
    'any.y': '["a"]',
    'list.l': '["ab", "a", "ab"]',
  },
];

export const UNKNOWNS: readonly string[] = Object.keys(ASSIGNMENTS[0]!);

/** The expression with what its unknowns turn out to be. */
export function withAssignment(expression: string, assignment: Assignment): string {
  return expression.replace(/\b(?:text|number|any|list)\.[a-z]\b/g, (name) => `(${assignment[name]})`);
}

interface Sorts {
  text: string;
  number: string;
  boolean: string;
  list: string;
  map: string;
  any: string;
}

const of = (...options: string[]) => fc.constantFrom(...options);
const call = (name: string, ...args: fc.Arbitrary<string>[]) =>
  fc.tuple(...args).map((all) => `${name}(${all.join(', ')})`);
const oneOf = (names: string, ...args: fc.Arbitrary<string>[]) =>
  fc.tuple(of(...names.split(' ')), ...args).map(([name, ...all]) => `${name}(${all.join(', ')})`);
const infix = (operators: string, left: fc.Arbitrary<string>, right: fc.Arbitrary<string>) =>
  fc.tuple(left, of(...operators.split(' ')), right).map(([one, operator, other]) => `(${one}) ${operator} (${other})`);

const SIZE = { maxDepth: 4, depthIdentifier: 'expression', withCrossShrink: true } as const;

/** Expressions of every operator and of most functions, in which things stand that are not known. */
export const anyExpression: fc.Arbitrary<string> = fc.letrec<Sorts>((sort: fc.LetrecTypedTie<Sorts>) => {
  const conditional = (key: keyof Sorts) =>
    fc.tuple(sort('boolean'), sort(key), sort(key)).map(([test, one, other]) => `(${test}) ? (${one}) : (${other})`);
  const choice = (key: keyof Sorts, leaves: fc.Arbitrary<string>, ...inner: fc.Arbitrary<string>[]) =>
    fc.oneof(SIZE, leaves, conditional(key), call('try', sort(key), sort(key)), ...inner);
  const items = fc.array(sort('any'), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`);
  const each = (result: fc.Arbitrary<string>) => fc.tuple(sort('list'), result, fc.option(sort('boolean')));
  const wrote = (text: string) => fc.constant(JSON.stringify(text));
  return {
    text: choice(
      'text',
      of('text.a', 'text.b', '"a"', '"x-y"', '""', '"10"'),
      fc.tuple(sort('text'), sort('number')).map(([one, other]) => `"p\${${one}}-\${${other}}"`),
      fc
        .tuple(sort('boolean'), sort('text'))
        .map(([test, text]) => `"%{ if ${test} }y\${${text}}%{ else }z%{ endif }"`),
      fc.tuple(sort('list'), sort('text')).map(([list, text]) => `"%{ for v in ${list} }<\${${text}}>%{ endfor }"`),
      oneOf('lower upper title strrev trimspace base64encode sha256', sort('text')),
      oneOf('trimprefix trimsuffix trim', sort('text'), sort('text')),
      call('join', wrote(','), sort('list')),
      call('format', wrote('%s/%s'), sort('text'), sort('any')),
      call('replace', sort('text'), of('"a"', '"/[a-c]/"'), of('"x"', '""')),
      call('substr', sort('text'), of('0', '1', '-1'), of('1', '2', '-1')),
      call('coalesce', sort('text'), sort('text')),
      call('lookup', sort('map'), wrote('a'), sort('text')),
      call('element', sort('list'), of('0', '1')),
      call('jsonencode', sort('any')),
      call('tostring', sort('number')),
    ),
    number: choice(
      'number',
      of('number.n', '0', '3', '2.5'),
      infix('+ - * / %', sort('number'), sort('number')),
      call('length', fc.oneof(sort('list'), sort('map'), sort('text'))),
      oneOf('max min', sort('number'), sort('number')),
      call('index', sort('list'), sort('any')),
      call('tonumber', sort('any')),
    ),
    boolean: choice(
      'boolean',
      of('true', 'false'),
      infix('== !=', sort('any'), sort('any')),
      infix('< <= > >=', sort('number'), sort('number')),
      infix('&& ||', sort('boolean'), sort('boolean')),
      sort('boolean').map((one) => `!(${one})`),
      call('contains', sort('list'), sort('any')),
      call('can', sort('any')),
      call('startswith', sort('text'), sort('text')),
    ),
    list: choice(
      'list',
      of('list.l', '[]', '["a", "b"]', '["a", 1]', 'toset(["b", "a"])'),
      items,
      each(sort('any')).map(([list, result, test]) => `[for v in ${list} : ${result}${test ? ` if ${test}` : ''}]`),
      sort('any').map((one) => `(${one})[*]`),
      oneOf('reverse distinct flatten compact toset tolist sort', sort('list')),
      oneOf('concat setunion setintersection setsubtract setproduct', sort('list'), sort('list')),
      oneOf('keys values', sort('map')),
      call('split', wrote('-'), sort('text')),
      call('slice', sort('list'), of('0', '1'), of('1', '2')),
      call('chunklist', sort('list'), of('1', '2')),
      call('formatlist', wrote('%s-%s'), sort('list'), sort('text')),
    ),
    map: choice(
      'map',
      of('{}', '{ a = 1 }', '{ b = "x", a = "y" }'),
      fc.tuple(sort('text'), sort('any')).map(([key, value]) => `{ a = 1, (${key}) = ${value} }`),
      each(sort('text')).map(
        ([list, value, test]) => `{ for v in ${list} : v => ${value}...${test ? ` if ${test}` : ''} }`,
      ),
      fc.tuple(sort('list'), sort('any')).map(([list, value]) => `{ for k, v in ${list} : k => ${value} }`),
      call('merge', sort('map'), sort('map')),
      call('zipmap', sort('list'), sort('list')),
      call('tomap', sort('map')),
    ),
    any: fc.oneof(
      SIZE,
      of('any.x', 'any.y', 'any.x.a', 'any.y["a"]', 'any.x[0]', 'any.y[*]', 'v', 'null'),
      sort('text'),
      sort('number'),
      sort('boolean'),
      sort('list'),
      sort('map'),
    ),
  };
}).any;
