import type { Span } from '../source/span.ts';
import type { Expression, TemplateExpression, TemplatePart } from './syntax.ts';
import { childrenOf, type Reading, type SyntaxNode } from './syntax-node.ts';

/** A piece of a template before directives are matched. `trim` says which sides a strip mark eats. */
type Token =
  | { readonly kind: 'literal'; text: string; at: Span }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly left: boolean; readonly right: boolean; readonly at: Span };

type Mark =
  | { readonly kind: 'interpolation'; readonly of: Expression | undefined }
  | { readonly kind: 'if'; readonly condition: Expression }
  | { readonly kind: 'for'; readonly key: string | undefined; readonly value: string; readonly collection: Expression }
  | { readonly kind: 'else' }
  | { readonly kind: 'end' };

/** A string in quotes that holds no interpolation. */
export function readQuoted(node: SyntaxNode, reading: Reading): TemplateExpression {
  const at = reading.places(node.startIndex, node.endIndex);
  const text = quotedText(node);
  const inside = reading.places(node.startIndex + 1, node.endIndex - 1);
  return { kind: 'template', parts: text === '' ? [] : [{ kind: 'literal', text, at: inside }], at };
}

/** What a quoted string without interpolation says; the grammar drops its white space, so it is cut from the text. */
export function quotedText(node: SyntaxNode): string {
  return unescaped(node.text.slice(1, -1), true);
}

/** A `quoted_template` or a `heredoc_template`. */
export function readTemplate(node: SyntaxNode, reading: Reading): TemplateExpression {
  const at = reading.places(node.startIndex, node.endIndex);
  if (node.type === 'string_lit') return readQuoted(node, reading);
  const heredoc = node.type === 'heredoc_template';
  const children = childrenOf(node);
  const [from, to] = heredoc ? heredocBounds(node, children) : [node.startIndex + 1, node.endIndex - 1];
  const source = { node, heredoc, reading };
  const tokens: Token[] = [];
  const inner = children.filter((child) => child.type.startsWith('template_'));
  collect(inner, from, to, source, tokens);
  trim(tokens);
  if (heredoc && children[0]!.text === '<<-') outdent(tokens);
  return { kind: 'template', parts: partsOf(tokens), at };
}

/** From the line after the opening marker to the line of the closing one. */
function heredocBounds(node: SyntaxNode, children: readonly SyntaxNode[]): [number, number] {
  const text = node.text;
  const start = node.startIndex + text.indexOf('\n') + 1;
  const close = children.at(-1)!.startIndex - node.startIndex;
  return [start, Math.max(start, node.startIndex + text.lastIndexOf('\n', close) + 1)];
}

interface Source {
  readonly node: SyntaxNode;
  readonly heredoc: boolean;
  readonly reading: Reading;
}

/** Literal text is what lies between the marks: the grammar's own literals lose their white space. */
function collect(nodes: readonly SyntaxNode[], from: number, to: number, source: Source, tokens: Token[]): void {
  let at = from;
  for (const node of nodes) {
    if (node.type === 'template_literal' || isEscaped(node, source)) continue;
    literal(at, node.startIndex, source, tokens);
    at = node.endIndex;
    if (node.type === 'template_interpolation') tokens.push(markOf(node, source));
    else if (node.type === 'template_directive') directive(childrenOf(node)[0]!, source, tokens);
  }
  literal(at, to, source, tokens);
}

/** In `$$${x}` the last two dollars are the escape of the brace, which the grammar takes for an interpolation. */
function isEscaped(node: SyntaxNode, { node: template }: Source): boolean {
  const before = node.startIndex - template.startIndex - 1;
  return node.type === 'template_interpolation' && template.text[before] === '$';
}

function directive(node: SyntaxNode, source: Source, tokens: Token[]): void {
  const children = childrenOf(node);
  let open = 0;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]!;
    if (!/_(intro|start|end)$/.test(child.type)) continue;
    if (index > 0) collect(children.slice(open + 1, index), children[open]!.endIndex, child.startIndex, source, tokens);
    tokens.push(markOf(child, source));
    open = index;
  }
}

function markOf(node: SyntaxNode, { reading }: Source): Token {
  const children = childrenOf(node);
  const left = children[1]?.type === 'strip_marker';
  const right = children.at(-2)?.type === 'strip_marker';
  const expression = children.find((child) => child.type === 'expression');
  const of = expression && reading.expression(expression, reading);
  const names = children.filter((child) => child.type === 'identifier').map((child) => child.text);
  const at = reading.places(node.startIndex, node.endIndex);
  return { kind: 'mark', mark: meaning(node.type, of, names), left, right, at };
}

function meaning(type: string, of: Expression | undefined, names: readonly string[]): Mark {
  switch (type) {
    case 'template_if_intro':
      return { kind: 'if', condition: of! };
    case 'template_for_start':
      return { kind: 'for', key: names.length > 1 ? names[0] : undefined, value: names.at(-1)!, collection: of! };
    case 'template_else_intro':
      return { kind: 'else' };
    case 'template_interpolation':
      return { kind: 'interpolation', of };
    default:
      return { kind: 'end' };
  }
}

/** In a heredoc each line is a literal of its own: a strip mark eats no further than its line. */
function literal(from: number, to: number, source: Source, tokens: Token[]): void {
  if (to <= from) return;
  const { node, heredoc, reading } = source;
  const text = node.text.slice(from - node.startIndex, to - node.startIndex);
  if (!heredoc) {
    tokens.push({ kind: 'literal', text: unescaped(text, true), at: reading.places(from, to) });
    return;
  }
  let at = from;
  for (const line of text.split(/(?<=\n)/)) {
    tokens.push({ kind: 'literal', text: unescaped(line, false), at: reading.places(at, at + line.length) });
    at += line.length;
  }
}

function trim(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'mark') continue;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (token.left && before?.kind === 'literal') keep(before, 0, before.text.trimEnd().length);
    if (token.right && after?.kind === 'literal')
      keep(after, after.text.length - after.text.trimStart().length, after.text.length);
  }
}

/** Cuts a literal, and its place with it as long as the place is that of every character. */
function keep(token: Token & { kind: 'literal' }, from: number, to: number): void {
  const { at, text } = token;
  if (at.end - at.start === text.length)
    token.at = { ...at, start: at.start + from, end: at.start + Math.max(from, to) };
  token.text = text.slice(from, to);
}

/** `<<-` takes away the indentation that all lines share. Empty lines do not count. */
function outdent(tokens: readonly Token[]): void {
  let least = Number.POSITIVE_INFINITY;
  let fresh = true;
  const starts: (Token & { kind: 'literal' })[] = [];
  for (const token of tokens) {
    if (token.kind === 'mark') {
      if (fresh) least = 0;
      fresh = false;
      continue;
    }
    const blank = /^\s*\n$/.test(token.text);
    if (fresh && !blank) {
      least = Math.min(least, /^\s*/.exec(token.text)![0].length);
      starts.push(token);
    }
    fresh = token.text.endsWith('\n');
  }
  if (least > 0 && Number.isFinite(least)) for (const token of starts) keep(token, least, token.text.length);
}

function partsOf(tokens: readonly Token[]): TemplatePart[] {
  const queue = tokens.filter((token) => token.kind === 'mark' || token.text !== '');
  const parts: TemplatePart[] = [];
  while (queue.length > 0) parts.push(...until(queue).parts);
  return parts;
}

/** Parts up to the mark that ends or divides the directive around them. */
function until(queue: Token[]): { parts: TemplatePart[]; closedBy: 'else' | 'end' | undefined; end: number } {
  const parts: TemplatePart[] = [];
  for (let token = queue.shift(); token; token = queue.shift()) {
    if (token.kind === 'literal') {
      parts.push(token);
      continue;
    }
    const { mark, at } = token;
    if (mark.kind === 'else' || mark.kind === 'end') return { parts, closedBy: mark.kind, end: at.end };
    if (mark.kind === 'interpolation') {
      if (mark.of) parts.push({ kind: 'interpolation', of: mark.of, at });
      continue;
    }
    const first = until(queue);
    const second = first.closedBy === 'else' ? until(queue) : undefined;
    const whole = { ...at, end: (second ?? first).end };
    if (mark.kind === 'for') parts.push({ ...mark, parts: first.parts, at: whole });
    else parts.push({ ...mark, whenTrue: first.parts, whenFalse: second?.parts ?? [], at: whole });
  }
  return { parts, closedBy: undefined, end: 0 };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** `$${` and `%%{` are literal everywhere, backslashes count in quotes only. */
function unescaped(text: string, quoted: boolean): string {
  if (!/[\\$%]/.test(text)) return text;
  return text.replace(
    /\$\$\{|%%\{|\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([nrt"\\]))/g,
    (found, four: string | undefined, eight: string | undefined, one: string | undefined) => {
      if (found.endsWith('{')) return found.slice(1);
      if (!quoted || !found.startsWith('\\')) return found;
      if (one) return ESCAPES[one]!;
      const code = Number.parseInt((four ?? eight)!, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : found;
    },
  );
}
