import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../../../source/node.ts';
import type { Span } from '../../../source/span.ts';

/** What a transform writes: plain data in which nodes of the template stand for themselves. */
export type Writing =
  | string
  | boolean
  | number
  | null
  | Node
  | readonly Writing[]
  | { readonly [key: string]: Writing };

/** Data as syntax, all of it at one place. */
export function written(data: unknown, at: Span): Node {
  if (isNode(data)) return data;
  if (data === null || data === undefined) return { kind: 'scalar', text: '', type: 'null', at };
  if (Array.isArray(data))
    return listNode(
      data.map((item) => written(item, at)),
      at,
    );
  if (typeof data === 'object')
    return mapNode(
      Object.entries(data).map(([key, value]) => entryNode(key, written(value, at), at)),
      at,
    );
  const type = typeof data === 'number' ? 'number' : typeof data === 'boolean' ? 'boolean' : 'string';
  return { kind: 'scalar', text: String(data), type, at };
}

function isNode(data: unknown): data is Node {
  return typeof data === 'object' && data !== null && 'kind' in data && 'at' in data;
}

export function textNode(text: string, at: Span): ScalarNode {
  return { kind: 'scalar', text, type: 'string', at };
}

export function listNode(items: readonly Node[], at: Span): ListNode {
  return { kind: 'list', items, at };
}

export function mapNode(entries: readonly MapEntry[], at: Span): MapNode {
  return { kind: 'map', entries, at };
}

export function entryNode(key: string, value: Node, keyAt: Span): MapEntry {
  return { key, keyAt, value };
}

/** A map with some of its entries replaced, added, or taken away where the value is undefined. */
export function withEntries(node: MapNode, changes: Readonly<Record<string, Node | undefined>>): MapNode {
  const kept = node.entries.filter(({ key }) => !Object.hasOwn(changes, key));
  const added = Object.entries(changes).flatMap(([key, value]) => (value ? [entryNode(key, value, value.at)] : []));
  return mapNode([...kept, ...added], node.at);
}

/** The name and the argument of a function call. */
export function callOf(node: Node): { readonly name: string; readonly argument: Node } | undefined {
  if (node.kind !== 'map' || node.entries.length !== 1) return undefined;
  const { key, value } = node.entries[0]!;
  return key === 'Ref' || key === 'Condition' || key.startsWith('Fn::') ? { name: key, argument: value } : undefined;
}

export interface Choice {
  readonly condition: Node;
  readonly yes: Node;
  readonly no: Node;
}

/** The parts of an `Fn::If` that is written as AWS asks. */
export function choiceOf(node: Node): Choice | undefined {
  const call = callOf(node);
  const items = call?.name === 'Fn::If' && call.argument.kind === 'list' ? call.argument.items : [];
  return items.length === 3 ? { condition: items[0]!, yes: items[1]!, no: items[2]! } : undefined;
}

/** The same choice between other things; what is undefined is not there. */
export function choose(choice: Choice, then: Node | undefined, otherwise: Node | undefined, at: Span): Node {
  return written({ 'Fn::If': [choice.condition, then ?? noValue(at), otherwise ?? noValue(at)] }, at);
}

export function noValue(at: Span): Node {
  return written({ Ref: 'AWS::NoValue' }, at);
}

export function isNoValue(node: Node): boolean {
  const call = callOf(node);
  return call?.name === 'Ref' && call.argument.kind === 'scalar' && call.argument.text === 'AWS::NoValue';
}

/** Whether a property counts as given: the transform asks no more of it than to be something. */
export function isGiven(node: Node | undefined): node is Node {
  if (!node) return false;
  if (node.kind === 'list') return node.items.length > 0;
  if (node.kind === 'map') return node.entries.length > 0;
  return (
    node.type !== 'null' && node.text !== '' && !(node.type === 'boolean' && /^(?:false|no|off)$/i.test(node.text))
  );
}

/** The logical id that a `Ref` or a `Fn::GetAtt` names. */
export function logicalIdIn(node: Node | undefined): string | undefined {
  const call = node && callOf(node);
  if (!call) return undefined;
  const { name, argument } = call;
  const first = argument.kind === 'list' ? argument.items[0] : argument;
  if (first?.kind !== 'scalar' || (name !== 'Ref' && name !== 'Fn::GetAtt')) return undefined;
  return name === 'Ref' || argument.kind === 'list' ? first.text : first.text.split('.')[0];
}
