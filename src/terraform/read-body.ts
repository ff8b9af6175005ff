import type { Problem } from '../source/problem.ts';
import { lineOf, type Span } from '../source/span.ts';
import { readExpression } from './read-expression.ts';
import { quotedText } from './read-template.ts';
import type { Attribute, Block, Body } from './syntax.ts';
import { childrenOf, type SyntaxNode } from './syntax-node.ts';

type Places = (start: number, end: number) => Span;

/** The body of a file. An attribute or a nested block that holds a mistake is left out with the block around it. */
export function readBody(root: SyntaxNode, places: Places): { body: Body; problems: Problem[] } {
  const problems: Problem[] = [];
  const nodes = childrenOf(root).flatMap((node) => (node.type === 'body' ? childrenOf(node) : [node]));
  const body = bodyOf(
    nodes.filter((node) => !node.hasError),
    places(root.startIndex, root.endIndex),
    { places, problems, depth: 0 },
  );
  return { body, problems };
}

interface Reading {
  readonly places: Places;
  readonly problems: Problem[];
  readonly depth: number;
}

function bodyOf(nodes: readonly SyntaxNode[], at: Span, reading: Reading): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (const node of nodes) {
    if (node.type === 'block') blocks.push(blockOf(node, reading));
    if (node.type !== 'attribute') continue;
    const attribute = attributeFrom(node, reading);
    // The parser takes an attribute that is written twice; Terraform does not.
    if (attributes.has(attribute.name)) reading.problems.push(duplicate(attribute));
    attributes.set(attribute.name, attribute);
  }
  return { attributes: [...attributes.values()], blocks, at };
}

function attributeFrom(node: SyntaxNode, { places, depth }: Reading): Attribute {
  const [name, value] = node.namedChildren.filter((child) => child?.type !== 'comment');
  return {
    name: name!.text,
    value: readExpression(value!, places, depth),
    at: places(node.startIndex, node.endIndex),
  };
}

function blockOf(node: SyntaxNode, reading: Reading): Block {
  const children = childrenOf(node);
  const [type, ...rest] = children;
  const labels = rest.filter((child) => child.type === 'string_lit' || child.type === 'identifier');
  const body = children.find((child) => child.type === 'body');
  const nested = { ...reading, depth: reading.depth + 1 };
  const span = body ?? node;
  return {
    type: type!.text,
    labels: labels.map((label) => (label.type === 'identifier' ? label.text : quotedText(label))),
    body: bodyOf(body ? childrenOf(body) : [], reading.places(span.startIndex, span.endIndex), nested),
    at: reading.places(node.startIndex, node.endIndex),
  };
}

function duplicate({ name, at }: Attribute): Problem {
  return {
    code: 'duplicate-attribute',
    message: `the argument \`${name}\` is written twice in one block`,
    help: 'keep one of them; Terraform refuses both',
    file: at.file.path,
    line: lineOf(at.file, at.start),
    hides: true,
    span: at,
  };
}
