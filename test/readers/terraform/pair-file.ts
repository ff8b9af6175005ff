import { readdirSync, readFileSync } from 'node:fs';
import type { Files } from './harness.ts';

/**
 * Golden pairs as people can read them. A case starts with `### title` and its files on base, each after `//// path`
 * (the first is `main.tf`). `=== silent` and `=== caught` are heads: whole files, or lines `~ this ~> that` that change
 * base. `+` lines add to `main.tf`. `␍` ends a line as Windows does, `\\ufeff` is the mark that some editors begin with.
 */
export interface Pair {
  readonly title: string;
  readonly expected: 'silent' | 'caught' | 'undecided';
  readonly base: Files;
  readonly head: Files;
}

/** A function with a role: what most cases are about. */
const PRELUDE = `resource "aws_lambda_function" "f" {
  function_name = "orders"
  filename      = "orders.zip"
  handler       = "orders.handler"
  role          = aws_iam_role.r.arn
}

resource "aws_iam_role" "r" {
  name               = "orders"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}
`;

export function readPairs(folder: URL): Pair[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return files.flatMap((name) =>
    pairsIn(withMarks(readFileSync(new URL(name, folder), 'utf8')), name.replace('.txt', '')),
  );
}

/** What no editor shows. */
function withMarks(text: string): string {
  return text.replaceAll('␍', '\r').replaceAll('\\ufeff', '\ufeff');
}

function pairsIn(text: string, file: string): Pair[] {
  return text
    .split(/^### /m)
    .slice(1)
    .flatMap((part) => pairsOf(part, file));
}

function pairsOf(text: string, file: string): Pair[] {
  const title = text.slice(0, text.indexOf('\n')).trim();
  const [first, ...heads] = text.slice(text.indexOf('\n') + 1).split(/^=== /m);
  const own = filesIn(first!);
  const base: Files = title.includes('(alone)') ? own : { 'prelude.tf': PRELUDE, ...own };
  return heads.map((head, index): Pair => {
    const word = head.slice(0, head.indexOf('\n')).trim();
    const expected = (/^\w+/.exec(word)?.[0] ?? '') as Pair['expected'];
    return {
      title: `${file}: ${title}: ${word} (${index + 1})`,
      expected,
      base,
      head: changedFiles(base, head.slice(head.indexOf('\n') + 1), title),
    };
  });
}

function filesIn(text: string, first = 'main.tf'): Files {
  const [main, ...others] = text.split(/^\/\/\/\/ /m);
  const files: Record<string, string> = main!.trim() === '' ? {} : { [first]: main! };
  for (const other of others) {
    const path = other.slice(0, other.indexOf('\n')).trim();
    files[path] = other.slice(other.indexOf('\n') + 1);
  }
  return files;
}

function changedFiles(base: Files, text: string, title: string): Files {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!lines.every((line) => /^[~+-] /.test(line))) {
    const { 'prelude.tf': prelude } = base;
    return { ...(prelude ? { 'prelude.tf': prelude } : {}), ...filesIn(text) };
  }
  let files: Files = base;
  for (const line of lines) {
    const [from, to] = line
      .slice(2)
      .split(' ~> ')
      .map((part) => part.replaceAll('\\n', '\n'));
    if (line.startsWith('+')) files = { ...files, 'main.tf': `${files['main.tf'] ?? ''}\n${from}\n` };
    else if (line.startsWith('-')) files = Object.fromEntries(Object.entries(files).filter(([path]) => path !== from));
    else files = replaced(files, from!, to ?? '', title);
  }
  return files;
}

function replaced(files: Files, from: string, to: string, title: string): Files {
  const found = Object.entries(files).filter(([, text]) => text.includes(from));
  if (found.length === 0) throw new Error(`the pair "${title}" changes "${from}", which is not there`);
  return { ...files, ...Object.fromEntries(found.map(([path, text]) => [path, text.split(from).join(to)])) };
}
