import { describe, expect, test } from '@jest/globals';
import { textKey } from '../../src/source/text.ts';
import type { Value } from '../../src/source/value.ts';
import { jsonText } from '../../src/terraform/json.ts';
import { entriesOf } from '../../src/terraform/values.ts';
import { grammar, TestModule } from './language.ts';

/** Files that `terraform fmt` takes, with what `jsonencode` makes of `local.x`. */
const FILES: readonly (readonly [string, string, string])[] = [
  ['comments of all kinds', '# a\n// b\n/* c\n d */ x = [ # e\n 1, // f\n /* g */ 2 /* h */ # i\n]\n', '[1,2]'],
  ['comments between arguments', 'x = max(1, # one\n  2, /* two */\n  3 // three\n)\n', '3'],
  ['comments in an object', 'x = {\n # a\n b = 1 // c\n /* d */ e = 2, f = 3 }\n', '{"b":1,"e":2,"f":3}'],
  ['a heredoc as an argument', 'x = jsondecode(<<EOT\n{"a": 1}\nEOT\n)\n', '{"a":1}'],
  ['heredocs in a list', 'x = [<<A\na\nA\n, <<-B\n  b\n  B\n]\n', '["a\\n","b\\n"]'],
  ['a heredoc in an object', 'x = {\n  b = <<-E\n    y\n    E\n  c = 1\n}\n', '{"b":"y\\n","c":1}'],
  ['a marker with a dash', 'x = <<EO-T\ny\nEO-T\n', '"y\\n"'],
  ['a marker inside of the text', 'x = <<E\nE b\nE\n', '"E b\\n"'],
  ['the line ends of Windows', 'x = [\r\n  1, # a\r\n  2\r\n]\r\n', '[1,2]'],
  ['a byte order mark', '\ufeffx = 1\n', '1'],
  ['no line end', 'x = 1', '1'],
  ['trailing commas', 'x = [max(1, 2,), { a = 1, },]\n', '[2,{"a":1}]'],
  ['colons and line ends in an object', 'x = { b: 1, c = 2\n d : 3 }\n', '{"b":1,"c":2,"d":3}'],
  [
    'keys of all kinds',
    'y = "k"\nx = { (local.y) = 1, "${local.y}2" = 2, "d" = 3, 4 = 5, true = 6, null = 7, if = 8 }\n',
    '{"4":5,"d":3,"if":8,"k":1,"k2":2,"null":7,"true":6}',
  ],
  ['lines in parentheses', 'x = (true\n ? 1\n + 2\n : 3)\n', '3'],
  ['lines in a `for`', 'x = [\n for a in [1, 2] :\n a\n if a > 1\n]\n', '[2]'],
  ['lines in an index', 'x = ["a", "b"][\n 1\n]\n', '"b"'],
  ['lines in an interpolation', 'x = "a${\n 1\n}"\n', '"a1"'],
  ['quotes in quotes', 'x = "a${"b${"c"}"}d"\n', '"abcd"'],
  ['braces in quotes in braces', 'x = "a${{ b = "}" }.b}c"\n', '"a}c"'],
  [
    'escapes',
    'x = "\\n\\t\\"\\\\\\u00e9\\U0001F600$${y} %%{z} $y %z $ % $$ %%"\n',
    '"\\n\\t\\"\\\\é😀${y} %{z} $y %z $ % $$ %%"',
  ],
  ['a dollar before an escape', 'x = "$$${y}"\n', '"$${y}"'],
  ['names of operators and words', 'a-b = { b = 1, in = { if = 2 } }\nx = local.a-b.in.if - local.a-b.b\n', '1'],
  ['other letters', 'é = 1\nx = local.é\n', '1'],
  ['the old interpolation', 'y = [1]\nx = "${local.y}"\n', '[1]'],
  ['the old index', 'y = [{ a = [1, 2] }]\nx = local.y.0.a\n', '[1,2]'],
  ['exponents', 'x = [1e3, 1.5e3, 1E-3, "1e3", 2e+2]\n', '[1000,1500,0.001,"1e3",200]'],
  ['operators without spaces', 'x = 1+2*3-4/2%5==5&&!false||true\n', 'true'],
  ['signs', 'x = [-1, - 1, -(-1), !!true]\n', '[-1,-1,1,true]'],
  ['a directive over lines', 'x = <<E\n%{ for y in ["a", "b"] ~}\n${y}\n%{ endfor ~}\nE\n', '"a\\nb\\n"'],
];

test.each(FILES)('%s', async (_, text, expected) => {
  const module = new TestModule(await grammar(), text);
  expect(textKey(jsonText(module.value('x')))).toBe(expected);
  expect(module.problems).toEqual([]);
});

/** What `terraform fmt` refuses, with the line that it names. */
const MISTAKES: readonly (readonly [string, string, number])[] = [
  ['a comma too many', 'a = 1\nx = [1,,2]\n', 2],
  ['two values', 'x = 1 2\n', 1],
  ['an escape that means nothing', '\nx = "\\q"\n', 2],
  ['half an escape', 'x = "\\u12"\n', 1],
  ['an interpolation that does not end', 'x = "${"\n', 1],
  ['a directive that does not end', 'x = "%{ if true }y"\n', 1],
  ['an unknown directive', 'x = "%{ foo }"\n', 1],
  ['the end of nothing', 'x = "%{ endif }"\n', 1],
  ['single quotes', "a = 1\nx = 'y'\n", 2],
  ['a heredoc that does not end', 'x = <<E\ny\n', 3],
  ['a heredoc that ends with the file', 'x = <<E\ny\nE', 3],
  ['a key that is a `for`', 'x = { for = 1 }\n', 1],
  ['an argument after what is spread', 'x = max([1]..., 2)\n', 1],
  ['a name that begins with a digit', '1a = 1\n', 1],
  ['two arguments on one line of a block', '\nb { a = 1, d = 2 }\n', 2],
  ['an operator that is none', 'x = 1 === 2\n', 1],
];

test.each(MISTAKES)('%s is a mistake', async (_, text, line) => {
  const { problems } = new TestModule(await grammar(), text);
  expect(problems[0]).toMatchObject({ code: 'terraform-syntax', line, hides: true });
});

/** The place of every scalar of `local.x`, as it is written. */
function writtenIn(value: Value): string[] {
  if (value.kind === 'list') return value.items.flatMap(writtenIn);
  if (value.kind === 'map') return entriesOf(value).flatMap((entry) => writtenIn(entry.value));
  return [value.at.file.text.slice(value.at.start, value.at.end)];
}

describe('a value stands where it is written', () => {
  test.each([
    ['in a list', 'x = [ 1, "b" , true, null ]\n', ['1', '"b"', 'true', 'null']],
    ['behind other letters', '# 😀é\nx = ["😀", "b"]\n', ['"😀"', '"b"']],
    ['with the line ends of Windows', 'x = {\r\n  a = "b"\r\n  c = 1\r\n}\r\n', ['"b"', '1']],
    ['by a name', 'y = "b"\nx = [local.y]\n', ['"b"']],
    ['in an object of an object', 'y = { a = { b = "c" } }\nx = local.y.a.b\n', ['"c"']],
    ['behind an index', 'y = ["a", "b"]\nx = local.y[1]\n', ['"b"']],
    ['taken out of a merge', 'x = merge({ a = "b" }, { c = "d" })\n', ['"b"', '"d"']],
    ['chosen by a condition', 'x = true ? "a" : "b"\n', ['"a"']],
    ['of a `for`', 'x = [for y in ["a", "b"] : y]\n', ['"a"', '"b"']],
    ['read from JSON', 'x = jsondecode("{}") == {} ? jsondecode(<<E\n{"a": ["b", 1]}\nE\n) : {}\n', ['"b"', '1']],
    ['of a sum', 'x = [1 + 2, upper("a")]\n', ['1 + 2', 'upper("a")']],
  ])('%s', async (_, text, expected) => {
    expect(writtenIn(new TestModule(await grammar(), text).value('x'))).toEqual(expected);
  });
});
