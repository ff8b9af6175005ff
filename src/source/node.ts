import type { Span } from './span.ts';

/** The syntax of a YAML or JSON document: what is written, with the place of every piece. */
export type Node = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  /** As it is written, so that `012345678901` stays an account and a condition may be called `Yes`. */
  readonly text: string;
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  readonly at: Span;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly at: Span;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly at: Span;
}

export interface MapEntry {
  readonly key: string;
  readonly keyAt: Span;
  readonly value: Node;
}

/** The entry of a key; the last one where a key is written twice. */
export function entryNamed(node: Node | undefined, key: string): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

/** The node of a key. */
export function childOf(node: Node | undefined, key: string): Node | undefined {
  return entryNamed(node, key)?.value;
}

/** The text of a scalar that is not null. */
export function scalarText(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type !== 'null' ? node.text : undefined;
}

/** What a scalar says: `yes` and `True` are the same boolean. */
export function spokenText(scalar: ScalarNode): string {
  if (scalar.type !== 'boolean') return scalar.text;
  return /^(?:true|yes|on)$/i.test(scalar.text) ? 'true' : 'false';
}

/** Identity of what is written: equal texts are the same expression, whatever the format, the order of keys, the place. */
export function canonicalNode(node: Node): string {
  if (node.kind === 'scalar') return node.type === 'null' ? 'null' : JSON.stringify(spokenText(node));
  if (node.kind === 'list') return `[${node.items.map(canonicalNode).join(',')}]`;
  const entries = node.entries.map((entry) => `${JSON.stringify(entry.key)}:${canonicalNode(entry.value)}`);
  return `{${entries.sort().join(',')}}`;
}
