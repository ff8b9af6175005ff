import { expect, test } from '@jest/globals';
import { isUnknown, textKey } from '../../src/source/text.ts';
import { EvaluationError } from '../../src/terraform/evaluation.ts';
import { jsonText } from '../../src/terraform/json.ts';
import { grammar, TestModule } from './language.ts';

const FILES: Readonly<Record<string, string>> = {
  'a.txt': 'a: é\n',
  'empty.txt': '',
  'dir/x.json': '{"a": 1}',
  'dir/sub/y.json': 'y',
  't.tpl': 'hello ${name}\n%{ for x in list ~}\n- ${x}\n%{ endfor ~}\n',
  'up.tpl': '${upper(v)} $${w} "q" \\n',
  'one.tpl': 'x${v}',
  'whole.tpl': '${v}',
  'bad.tpl': '${nope}',
};

/** What Terraform 1.11 makes of them in a module with these files and `t = "hello $${name}, $${upper(name)}"`. */
const EXPRESSIONS: readonly (readonly [string, string])[] = [
  ['file("a.txt")', '"a: é\\n"'],
  ['file("empty.txt")', '""'],
  ['filebase64("a.txt")', '"YTogw6kK"'],
  ['filemd5("a.txt")', '"3f61f6959afd53d5187ce905afcce136"'],
  ['filesha1("a.txt")', '"62847fb2504197b00d71966690f31d88b4f9cc46"'],
  ['filesha256("a.txt")', '"7b4c0d74a603dd4c402e0ec1eba36d650f9ce3f7a98596e5329630cc5704cd63"'],
  [
    'filesha512("empty.txt")',
    '"cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"',
  ],
  ['filebase64sha256("a.txt")', '"e0wNdKYD3UxALg7B66NtZQ+c4/ephZblMpYwzFcEzWM="'],
  [
    'filebase64sha512("empty.txt")',
    '"z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="',
  ],
  ['fileexists("a.txt")', 'true'],
  ['fileexists("nope.txt")', 'false'],
  ['fileset(".", "*.txt")', '["a.txt","empty.txt"]'],
  ['fileset("dir", "**")', '["sub/y.json","x.json"]'],
  ['fileset("dir", "**/*.json")', '["sub/y.json","x.json"]'],
  ['fileset("dir", "*/*.json")', '["sub/y.json"]'],
  ['fileset("dir", "{x,z}.json")', '["x.json"]'],
  ['fileset("dir", "?.json")', '["x.json"]'],
  ['fileset("dir", "[xy].json")', '["x.json"]'],
  ['fileset("nope", "*")', '[]'],
  ['jsondecode(file("dir/x.json")).a', '1'],
  ['templatefile("t.tpl", { name = "w", list = ["a", "b"] })', '"hello w\\n- a\\n- b\\n"'],
  ['templatefile("up.tpl", { v = "x" })', '"X ${w} \\"q\\" \\\\n"'],
  ['templatefile("one.tpl", { v = 1 })', '"x1"'],
  ['templatefile("whole.tpl", { v = [1] })', '[1]'],
  ['templatefile("whole.tpl", { v = true })', 'true'],
  ['templatefile("bad.tpl", { v = true })', 'refused'],
  ['templatefile("one.tpl", {})', 'refused'],
  ['templatefile("one.tpl", { v = 1, w = 2 })', '"x1"'],
  ['templatefile("one.tpl", [1])', 'refused'],
  ['templatestring(local.t, { name = "w" })', '"hello w, W"'],
  ['templatestring(local.t, {})', 'refused'],
];

test.each(EXPRESSIONS)('%s', async (expression, expected) => {
  const text = `t = "hello $\${name}, $\${upper(name)}"\nx = ${expression}\n`;
  const module = new TestModule(await grammar(), text, FILES);
  let found: string;
  try {
    const json = jsonText(module.value('x'));
    found = json.some(isUnknown) ? 'unknown' : textKey(json);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    found = 'refused';
  }
  expect(found).toBe(expected);
  expect(module.problems).toEqual([]);
});
