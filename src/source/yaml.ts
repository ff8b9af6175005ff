import { Composer, type CST, Lexer, Parser } from 'yaml';
import { jsonMistake } from './json.ts';
import type { Node } from './node.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './span.ts';
import { Conversion, problemAt } from './yaml-nodes.ts';

/** What a file of YAML or JSON holds: nothing, and a problem, where it is not well-formed. */
export interface Documents {
  readonly roots: readonly Node[];
  readonly problems: readonly Problem[];
}

/** Far above what AWS takes (a template may have 1 MB, https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html). */
const MAX_CHARACTERS = 4_000_000;
const MAX_DEPTH = 150;

/**
 * Reads YAML 1.1 as AWS does, and JSON, into one tree with exact places. Short tags become their long form:
 * `!Sub x` is the map `{Fn::Sub: x}`, whose key stands where the tag does.
 */
export function parseYaml(file: SourceFile): Documents {
  const fail = (code: string, message: string, help: string, offset = 0): Documents => ({
    roots: [],
    problems: [problemAt(file, offset, code, message, help)],
  });
  if (file.text.length > MAX_CHARACTERS)
    return fail('file-too-large', 'the file is too large to be read', 'split it, or take it out of the review');
  const isJson = file.path.endsWith('.json');
  // A carriage return alone is white space to JSON, and odd to the library; in a JSON string there is none.
  const tokens = [...tokensOf(isJson ? file.text.replace(/\r(?!\n)/g, ' ') : file.text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined)
    return fail('nested-too-deep', `more than ${MAX_DEPTH} levels of nesting`, 'write it with less nesting', deep);

  const problems: Problem[] = [];
  const mistake = isJson ? jsonMistake(file.text) : undefined;
  if (mistake) {
    const help = 'write it as JSON: double quotes, no trailing comma, no comment';
    problems.push(problemAt(file, mistake.offset, 'json-syntax', `not JSON: expected ${mistake.expected}`, help));
  }
  const roots: Node[] = [];
  // Failsafe: every scalar stays the text that is written, so that `2012-10-17` is no date and an account no number.
  // The library looks for repeated keys in quadratic time; the conversion does it in linear time.
  const composer = new Composer({ schema: 'failsafe', logLevel: 'silent', uniqueKeys: false });
  for (const document of composer.compose(tokens, false, file.text.length)) {
    // What follows the first syntax error is mostly its consequence.
    const error = document.errors[0];
    if (error && !mistake) problems.push(errorProblem(file, error.message, error.pos[0]));
    if (error || !document.contents) continue;
    const conversion = new Conversion(file);
    const root = conversion.node(document.contents);
    problems.push(...conversion.problems);
    if (root) roots.push(root);
  }
  // A broken stream splits at odd places: none of its documents is what its author wrote.
  const broken = problems.some((problem) => problem.code === 'yaml-syntax');
  return { roots: broken ? [] : roots, problems };
}

function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of lenientLexer().lex(text)) yield* parser.next(lexeme);
  yield* parser.end();
}

/**
 * Lines inside quotes or brackets may be indented less than what they belong to: YAML 1.2 and the library refuse that,
 * YAML 1.1 and AWS do not, and templates are written so. The lexer is made to ask for no indentation there.
 */
function lenientLexer(): Lexer {
  const lexer = new Lexer();
  const now = (name: string): unknown => Reflect.get(lexer, name);
  let indentNext = 0;
  const free = () => {
    const [buffer, at] = [now('buffer'), now('pos')];
    const next = typeof buffer === 'string' && typeof at === 'number' ? buffer[at] : undefined;
    return now('flowLevel') !== 0 || next === '"' || next === "'";
  };
  Object.defineProperty(lexer, 'indentNext', {
    get: () => (free() ? 0 : indentNext),
    set: (value: number) => {
      indentNext = value;
    },
  });
  return lexer;
}

function errorProblem(file: SourceFile, message: string, offset: number): Problem {
  const first = message.split(/ at line \d+|\n/)[0] ?? message;
  const sentence = first.charAt(0).toLowerCase() + first.slice(1);
  return problemAt(
    file,
    offset,
    'yaml-syntax',
    `not YAML: ${sentence}`,
    'correct the syntax; nothing in it was reviewed',
  );
}

/** The offset of the first token below the allowed depth. The composer recurses, so this has to be asked before. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return token.offset;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if ('key' in item && item.key) open.push({ token: item.key, depth: depth + 1 });
      if (item.value) open.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}
