import type { Node } from 'web-tree-sitter';
import type { Span } from '../source/span.ts';
import type { Expression } from './syntax.ts';

/** A node of the parser's tree. It lives as long as the tree. */
export type SyntaxNode = Node;

/** How nodes become expressions: where they stand, how deep, and how those inside are read. */
export interface Reading {
  readonly places: (start: number, end: number) => Span;
  readonly depth: number;
  readonly expression: (node: SyntaxNode, reading: Reading) => Expression;
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => child !== null && child.type !== 'comment') as SyntaxNode[];
}

/** The first place at which a text is not what the grammar asks for. */
export function firstError(root: SyntaxNode): SyntaxNode | undefined {
  let node = root;
  if (!node.hasError) return undefined;
  for (;;) {
    if (node.isError || node.isMissing) return node;
    const child: SyntaxNode | undefined = childrenOf(node).find((one) => one.hasError || one.isMissing);
    if (!child) return node;
    node = child;
  }
}
