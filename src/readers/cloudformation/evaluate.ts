import { canonicalNode, type MapNode, type Node, type ScalarNode, spokenText } from '../../source/node.ts';
import type { Value, ValueEntry } from '../../source/value.ts';
import type { Choose } from './choice.ts';
import { type Context, stackUnknown } from './context.ts';
import { withDynamicReferences } from './dynamic-reference.ts';
import { type Intrinsic, notUnderstood, problemAt, textValue } from './expression.ts';
import { entriesOf } from './for-each.ts';
import { ifElse } from './intrinsics/if.ts';
import { cidr, findInMap, getAzs, length, select } from './intrinsics/list.ts';
import { getAtt, ref } from './intrinsics/reference.ts';
import { base64, importValue, join, split, sub, toJsonString } from './intrinsics/string.ts';
import { transform } from './intrinsics/transform.ts';
import { withLoopVariables } from './loop-variable.ts';
import { notEvaluated } from './not-evaluated.ts';

/** Every function that gives a value. Fn::And, Fn::Or, Fn::Not and Fn::Equals stand in `Conditions` only. */
const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', ref],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', sub],
  ['Fn::Join', join],
  ['Fn::Split', split],
  ['Fn::Select', select],
  ['Fn::If', ifElse],
  ['Fn::FindInMap', findInMap],
  ['Fn::ImportValue', importValue],
  ['Fn::Base64', base64],
  ['Fn::Cidr', cidr],
  ['Fn::GetAZs', getAzs],
  ['Fn::Length', length],
  ['Fn::ToJsonString', toJsonString],
  ['Fn::Transform', transform],
]);

/** The function that a node calls: a map whose only key is its name. */
export function intrinsicName(node: Node): string | undefined {
  if (node.kind !== 'map' || node.entries.length !== 1) return undefined;
  const { key } = node.entries[0]!;
  return key === 'Ref' || (key.startsWith('Fn::') && !key.startsWith('Fn::ForEach')) ? key : undefined;
}

/** What an expression comes to; undefined is `AWS::NoValue`. Only what is asked for is evaluated. */
export function evaluate(node: Node, context: Context, choose: Choose): Value | undefined {
  if (!context.stack.session.spend()) return exhausted(node, context);
  if (node.kind === 'scalar') return scalar(node, context);
  if (node.kind === 'list')
    return { kind: 'list', items: node.items.flatMap((item) => itemValues(item, context, choose)), at: node.at };
  const name = intrinsicName(node);
  if (name === undefined) return mapValue(node, context, choose);
  const intrinsic = INTRINSICS.get(name);
  if (!intrinsic) {
    const help = 'check the spelling; if it is newer than this version, its value counts as unknown';
    return notUnderstood({ node, context }, 'unknown-intrinsic', `no intrinsic function is called \`${name}\``, help);
  }
  return intrinsic({ name, argument: node.entries[0]!.value, node, context, choose, evaluate });
}

function scalar(node: ScalarNode, context: Context): Value {
  if (node.type === 'null') return { kind: 'null', at: node.at };
  const text = withDynamicReferences(withLoopVariables(spokenText(node), context), node.at);
  return { kind: 'text', text, scalar: node.type, at: node.at };
}

/** A function inside a list may give a list itself; AWS wants strings there, so its items count. */
function itemValues(item: Node, context: Context, choose: Choose): readonly Value[] {
  const value = evaluate(item, context, choose);
  if (!value) return [];
  return value.kind === 'list' && intrinsicName(item) !== undefined ? value.items : [value];
}

function mapValue(node: MapNode, context: Context, choose: Choose): Value {
  const entries: ValueEntry[] = [];
  for (const entry of entriesOf(node, context, choose, evaluate)) {
    const value = evaluate(entry.value.node, entry.value.context, choose);
    if (value) entries.push({ key: entry.key, keyAt: entry.keyAt, value });
  }
  return { kind: 'map', entries, at: node.at };
}

function exhausted(node: Node, context: Context): Value {
  const { stack } = context;
  const help = 'split the template; what is beyond the limit counts as unknown';
  stack.session.report(
    problemAt(stack.template.root.at, 'template-too-complex', 'evaluating the template takes too long', help),
  );
  const what = notEvaluated({ node, context });
  return node.kind === 'scalar'
    ? textValue([stackUnknown(stack, what, canonicalNode(node), 'not-understood')], node.at)
    : { kind: 'unknown', unknown: stackUnknown(stack, what, 'too complex', 'not-understood'), at: node.at };
}
