import { Language, Parser, type Tree } from 'web-tree-sitter';
import type { Problem } from '../source/problem.ts';
import { lineOf, type SourceFile, type Span } from '../source/span.ts';
import { readBody } from './read-body.ts';
import { readExpression, TooDeep } from './read-expression.ts';
import type { Body, Expression, TemplateExpression } from './syntax.ts';
import { firstError, type SyntaxNode } from './syntax-node.ts';

/** The two WebAssembly modules: the parser's engine, and the grammar of the Terraform language. */
export interface GrammarBytes {
  readonly core: Uint8Array;
  readonly grammar: Uint8Array;
}

export interface ParsedBody {
  readonly body: Body;
  readonly problems: readonly Problem[];
}

/** Reads the native syntax of the Terraform language. */
export interface Grammar {
  /** A whole file. What does not parse is left out, and a problem says where. */
  file(file: SourceFile): ParsedBody;
  /** A file that is one template, as `templatefile` reads it; undefined where it is none. */
  template(file: SourceFile): TemplateExpression | undefined;
  /** An expression or a template inside another text, such as a string of JSON; places lie in `at`. */
  expression(text: string, at: Span): Expression | undefined;
  quoted(text: string, at: Span): TemplateExpression | undefined;
}

/** Far more than anyone writes by hand. */
const MAX_CHARACTERS = 2_000_000;

let ready: Promise<void> | undefined;

/** Prepares the parser; the engine is started once, whatever is passed later. */
export async function loadGrammar(bytes: GrammarBytes): Promise<Grammar> {
  ready ??= Parser.init({ wasmBinary: bytes.core });
  await ready;
  const parser = new Parser();
  parser.setLanguage(await Language.load(bytes.grammar));
  return new TreeSitterGrammar(parser);
}

class TreeSitterGrammar implements Grammar {
  private readonly parser: Parser;

  constructor(parser: Parser) {
    this.parser = parser;
  }

  file(file: SourceFile): ParsedBody {
    const empty = { attributes: [], blocks: [], at: { file, start: 0, end: file.text.length } };
    if (file.text.length > MAX_CHARACTERS)
      return { body: empty, problems: [problemAt(file, 0, 'file-too-large', 'the file is too large to be read')] };
    try {
      return this.parse(file.text, (root) => {
        const place = (start: number, end: number): Span => ({ file, start, end });
        const { body, problems } = readBody(root, place);
        const error = firstError(root);
        return { body, problems: error ? [...problems, syntaxProblem(file, error)] : problems };
      });
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
      return { body: empty, problems: [problemAt(file, error.offset, 'nested-too-deep', error.message)] };
    }
  }

  template(file: SourceFile): TemplateExpression | undefined {
    return this.wrapped(file.text, (start, end) => ({ file, start, end }));
  }

  quoted(text: string, at: Span): TemplateExpression | undefined {
    return this.wrapped(text, placesIn(text, at));
  }

  expression(text: string, at: Span): Expression | undefined {
    const places = placesIn(text, at);
    return this.attributeValue(`_=${text}\n`, (start, end) => places(start - 2, end - 2));
  }

  /** A heredoc knows no escapes but those of templates, as files and strings of JSON do not. */
  private wrapped(text: string, places: (start: number, end: number) => Span): TemplateExpression | undefined {
    let marker = 'END';
    while (text.includes(marker)) marker += '_';
    const opening = `_=<<${marker}\n`;
    const shift = opening.length;
    const found = this.attributeValue(`${opening}${text}\n${marker}\n`, (start, end) =>
      places(start - shift, end - shift),
    );
    return found?.kind === 'template' ? withoutLastBreak(found) : undefined;
  }

  private attributeValue(text: string, places: (start: number, end: number) => Span): Expression | undefined {
    if (text.length > MAX_CHARACTERS) return undefined;
    return this.parse(text, (root) => {
      if (firstError(root)) return undefined;
      const attributes = root.namedChildren.flatMap((body) => body?.namedChildren ?? []);
      const [attribute] = attributes;
      const value = attribute?.namedChildren.at(-1);
      if (attributes.length !== 1 || attribute?.type !== 'attribute' || !value) return undefined;
      try {
        return readExpression(value, places, 0);
      } catch (error) {
        if (error instanceof TooDeep) return undefined;
        throw error;
      }
    });
  }

  private parse<T>(text: string, use: (root: SyntaxNode) => T): T {
    let source = withPlainNumbers(text);
    const tree: Tree | null = this.parser.parse((index) => source.slice(index));
    // From here on the nodes say what is written.
    source = text;
    if (!tree) throw new Error('the parser was given no language');
    try {
      return use(tree.rootNode);
    } finally {
      tree.delete();
    }
  }
}

/** The grammar does not know `1e3`, which is shown to it as a number of as many digits. */
function withPlainNumbers(text: string): string {
  return text.replace(/(?<![\w.])\d+[eE][-+]?\d+/g, (number) => number.replace(/\D/g, '0'));
}

/** A text that stands in a file as it is has exact places; one with escapes has the place of the whole. */
function placesIn(text: string, at: Span): (start: number, end: number) => Span {
  const offset = at.file.text.slice(at.start, at.end).indexOf(text);
  if (offset < 0 || text === '') return () => at;
  const base = at.start + offset;
  return (start, end) => ({ file: at.file, start: base + start, end: base + end });
}

function withoutLastBreak(template: TemplateExpression): TemplateExpression {
  const last = template.parts.at(-1);
  if (last?.kind !== 'literal' || !last.text.endsWith('\n')) return template;
  const text = last.text.slice(0, -1);
  const kept = text === '' ? [] : [{ ...last, text, at: { ...last.at, end: last.at.end - 1 } }];
  return { ...template, parts: [...template.parts.slice(0, -1), ...kept] };
}

function syntaxProblem(file: SourceFile, node: SyntaxNode): Problem {
  const whole = file.text.slice(node.startIndex, node.endIndex);
  const written = whole.trim().split('\n')[0]!.trim().slice(0, 40);
  const message = node.isMissing
    ? `not Terraform's syntax: \`${node.type}\` is missing`
    : `not Terraform's syntax${written === '' ? '' : ` at \`${written}\``}`;
  const blank = whole.length - whole.trimStart().length;
  return problemAt(file, node.startIndex + blank, 'terraform-syntax', message);
}

function problemAt(file: SourceFile, offset: number, code: string, message: string): Problem {
  const help = 'correct it (`terraform fmt` names the place); the block that it stands in was not reviewed';
  const span: Span = { file, start: offset, end: offset };
  return { code, message, help, file: file.path, line: lineOf(file, offset), hides: true, span };
}
