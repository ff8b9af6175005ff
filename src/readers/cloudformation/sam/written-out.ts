import type { MapEntry, MapNode, Node, ScalarNode } from '../../../source/node.ts';
import { literalOf } from '../../../source/text.ts';
import { undecidable } from '../choice.ts';
import type { Context } from '../context.ts';
import { evaluate } from '../evaluate.ts';
import { entriesOf } from '../for-each.ts';
import { includedNode } from '../intrinsics/transform.ts';
import { withLoopVariables } from '../loop-variable.ts';
import { callOf, listNode, mapNode, textNode } from './syntax.ts';

/**
 * A piece of a template as the SAM transform gets to see it: loops run and files are included before it.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-aws-languageextensions.html
 */
export function writtenOut(node: Node, context: Context): Node {
  if (!needsWriting(node)) return node;
  if (node.kind === 'list')
    return listNode(
      node.items.map((item) => writtenOut(item, context)),
      node.at,
    );
  if (node.kind !== 'map') return node;
  const call = callOf(node);
  if (call?.name === 'Fn::Transform') return includedNode(call.argument, context) ?? node;
  const entries = entriesOf(node, context, undecidable, evaluate).map((entry): MapEntry => {
    const { node: value, context: inner } = entry.value;
    return { key: entry.key, keyAt: entry.keyAt, value: bound(writtenOut(value, inner), inner, context) };
  });
  return mapNode(entries, node.at);
}

/** Most templates have neither loops nor included files, and are left as they are. */
function needsWriting(node: Node): boolean {
  if (node.kind === 'list') return node.items.some(needsWriting);
  if (node.kind !== 'map') return false;
  return node.entries.some(
    ({ key, value }) => key.startsWith('Fn::ForEach') || key === 'Fn::Transform' || needsWriting(value),
  );
}

/** Puts in the loop variables that hold inside a context and not around it. */
function bound(node: Node, inner: Context, outer: Context): Node {
  if (inner === outer) return node;
  if (node.kind === 'scalar') return boundText(node, inner);
  if (node.kind === 'list')
    return listNode(
      node.items.map((item) => bound(item, inner, outer)),
      node.at,
    );
  return boundReference(node, inner) ?? boundMap(node, inner, outer);
}

function boundMap(node: MapNode, inner: Context, outer: Context): MapNode {
  const entries = node.entries.map((entry) => ({
    key: literalOf(withLoopVariables(entry.key, inner)) ?? entry.key,
    keyAt: entry.keyAt,
    value: bound(entry.value, inner, outer),
  }));
  return mapNode(entries, node.at);
}

function boundReference(node: MapNode, inner: Context): ScalarNode | undefined {
  const call = callOf(node);
  if (call?.name !== 'Ref' || call.argument.kind !== 'scalar') return undefined;
  const value = inner.variables.get(call.argument.text);
  const literal = value && literalOf(value);
  return literal === undefined ? undefined : textNode(literal, node.at);
}

function boundText(node: ScalarNode, inner: Context): ScalarNode {
  const literal = literalOf(withLoopVariables(node.text, inner));
  return literal === undefined || literal === node.text ? node : { ...node, text: literal };
}
