import { describe, expect, test } from '@jest/globals';
import { textKey } from '../../src/source/text.ts';
import { textIn } from '../../src/terraform/values.ts';
import { grammar, TestModule } from './language.ts';

/** What Terraform 1.11 makes of them, asked with `jsonencode(local.x)` on its console. */
const HEREDOCS: readonly (readonly [string, string, string])[] = [
  [
    'strip marks eat no further than their line',
    '<<-EOT\n    one ${ 1 } two\n\n      %{~ if true ~} yes %{ else } no %{ endif }\n    %{ for v in ["p", "q"] ~}\n      x${v}\n    %{ endfor ~}\n    end\n    EOT',
    '    one 1 two\n\nyes \n          xp\n          xq\n        end\n',
  ],
  [
    'the least indentation is taken away',
    '<<-EOT\n      indented\n    ${true}\n     more\n  EOT',
    '  indented\ntrue\n more\n',
  ],
  [
    'a plain heredoc keeps its indentation',
    '<<EOT\n  a\n    ${true ~}\n     b\n    ${~ true}\n  EOT',
    '  a\n    true     b\ntrue\n',
  ],
  ['blank lines have no indentation', '<<-EOT\n    a\n\n    b\n   \n      c\n  EOT', 'a\n\nb\n   \n  c\n'],
  [
    'a line that a mark continues is none of its own',
    '<<-EOT\n    %{ for v in ["p", "q"] ~}\n       %{~ if v == "p" }\n       is p\n       %{ endif ~}\n    %{ endfor ~}\n  EOT',
    '\n   is p\n           ',
  ],
  ['escapes are those of templates', '<<EOT\n$${a} \\n %%{b} "q" $$ %% $x\nEOT', '${a} \\n %{b} "q" $$ %% $x\n'],
  ['nothing is nothing', '<<-EOT\n  EOT', ''],
  ['tabs count as one', '<<-EOT\n\ttab\n\t  two\n  EOT', 'tab\n  two\n'],
];

describe('a heredoc', () => {
  test.each(HEREDOCS)('%s', async (_, source, expected) => {
    const module = new TestModule(await grammar(), `x = ${source}\n`);
    expect(module.problems).toEqual([]);
    expect(textKey(textIn(module.value('x'))!)).toBe(expected);
  });

  test.each(HEREDOCS)('%s, with the line ends of Windows', async (_, source) => {
    const module = new TestModule(await grammar(), `x = ${source}\n`.replaceAll('\n', '\r\n'));
    expect(module.problems).toEqual([]);
    expect(textIn(module.value('x'))).toBeDefined();
  });
});

test('a choice is asked for once and followed', async () => {
  const module = new TestModule(await grammar(), 'x = unknown.a == "p" ? [1] : [unknown.b == "" ? 2 : 3]\n');
  const asked: string[] = [];
  module.value('x', (test) => {
    asked.push(`${test.subject}=${test.equals.join('')}`);
    return false;
  });
  expect(asked).toEqual(['m#a=p', 'm#b=']);
});

test.each([
  ['a mistake is named with its line', 'a = 1\nb = = 2\n', 2],
  ['an unfinished string', 'a = "x\n', 1],
  ['an unfinished block', 'locals {\n  a = 1\n', 1],
])('%s', async (_, text, line) => {
  const { problems } = new TestModule(await grammar(), text);
  expect(problems[0]).toMatchObject({ code: 'terraform-syntax', file: 'main.tf', hides: true });
  expect(problems[0]!.line).toBeGreaterThanOrEqual(line);
});
