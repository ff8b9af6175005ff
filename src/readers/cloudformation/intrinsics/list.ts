import { childOf, type Node } from '../../../source/node.ts';
import { literalOf, type Text, textOf } from '../../../source/text.ts';
import type { Value } from '../../../source/value.ts';
import { CannotDeploy } from '../choice.ts';
import { equal } from '../condition.ts';
import {
  argumentsOf,
  type Call,
  derived,
  literalArgument,
  notUnderstood,
  textIn,
  textValue,
  wrongShape,
} from '../expression.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-select.html */
export function select(call: Call): Value | undefined {
  const items = argumentsOf(call);
  const index = items?.length === 2 ? literalArgument(call, items[0]) : undefined;
  const list = items?.[1] && call.evaluate(items[1], call.context, call.choose);
  if (index === undefined || !/^\d+$/.test(index) || !list) return wrongShape(call, '`Fn::Select: [index, list]`');
  if (list.kind === 'unknown')
    return textValue([derived(call, [textOf(index), [list.unknown]], undefined)], call.node.at);
  if (list.kind !== 'list') return wrongShape(call, '`Fn::Select: [index, list]`');
  const chosen = list.items[Number(index)];
  if (chosen) return chosen;
  const help = 'use an index below the number of items; the first one is 0';
  return notUnderstood(
    call,
    'select-out-of-range',
    `\`Fn::Select\` asks for item ${index} of ${list.items.length}`,
    help,
  );
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-length.html */
export function length(call: Call): Value | undefined {
  const list = call.evaluate(call.argument, call.context, call.choose);
  if (list?.kind === 'list')
    return { kind: 'text', text: [String(list.items.length)], scalar: 'number', at: call.node.at };
  if (list?.kind !== 'unknown') return wrongShape(call, '`Fn::Length` of a list');
  return textValue([{ ...derived(call, [[list.unknown]], undefined), shape: 'field' }], call.node.at);
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html */
export function cidr(call: Call): Value | undefined {
  const items = argumentsOf(call);
  if (!items || items.length < 2 || items.length > 3) return wrongShape(call, '`Fn::Cidr: [block, count, bits]`');
  const texts = items.map((item) => textIn(call.evaluate(item, call.context, call.choose)));
  if (texts.some((text) => text === undefined)) return wrongShape(call, '`Fn::Cidr: [block, count, bits]`');
  // Blocks grant nothing by themselves; what counts is that equal calls are equal.
  return {
    kind: 'unknown',
    unknown: { ...derived(call, texts as Text[], undefined), shape: 'list' },
    at: call.node.at,
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-getavailabilityzones.html */
export function getAzs(call: Call): Value | undefined {
  const text = textIn(call.evaluate(call.argument, call.context, call.choose)) ?? [];
  return { kind: 'unknown', unknown: { ...derived(call, [text], undefined), shape: 'list' }, at: call.node.at };
}

const MAX_KEYS = 40;

/**
 * A key that deployment decides is followed for each key of the map, since each has its own value.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-findinmap.html
 */
export function findInMap(call: Call): Value | undefined {
  const { context, choose, evaluate } = call;
  const items = argumentsOf(call);
  const wanted = '`Fn::FindInMap: [map, key, second key]`';
  if (!items || items.length < 3 || items.length > 4) return wrongShape(call, wanted);
  const fallback = childOf(items[3], 'DefaultValue');
  const byDefault = () => (fallback ? evaluate(fallback, context, choose) : undefined);
  const name = literalArgument(call, items[0]);
  if (name === undefined) return wrongShape(call, `${wanted} with the name of the map`);
  let node: Node | undefined = childOf(context.stack.mappings, name);
  if (!node) {
    if (fallback) return byDefault();
    const help = 'declare it under `Mappings`, or correct the name';
    return notUnderstood(call, 'undeclared-reference', `no mapping \`${name}\` is declared`, help);
  }
  for (const item of items.slice(1, 3)) {
    const key = textIn(evaluate(item, { ...context, existence: true }, choose));
    if (!key) return wrongShape(call, wanted);
    const keys: string[] = node.kind === 'map' ? node.entries.map((entry) => entry.key) : [];
    if (literalOf(key) === undefined && keys.length > MAX_KEYS)
      return notUnderstood(
        call,
        'mapping-too-large',
        `the mapping \`${name}\` has too many keys to follow`,
        'give the value with --parameters',
      );
    const found: string | undefined = keys.find((candidate) => choose(equal(key, textOf(candidate))));
    if (found !== undefined) {
      node = childOf(node, found)!;
      continue;
    }
    if (fallback) return byDefault();
    // Any other value of the key fails to deploy.
    if (literalOf(key) === undefined) throw new CannotDeploy();
    const help = 'add the key to the mapping, or give a `DefaultValue`';
    return notUnderstood(
      call,
      'undeclared-reference',
      `the mapping \`${name}\` has no key \`${literalOf(key)}\``,
      help,
    );
  }
  return evaluate(node, context, choose);
}
