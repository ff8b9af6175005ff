import { canonicalNode, type MapNode, type Node } from '../../source/node.ts';
import type { Problem } from '../../source/problem.ts';
import type { Span } from '../../source/span.ts';
import { literalOf, type Text } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { CannotDeploy, type Choose, undecidable } from './choice.ts';
import type { Context, Expression } from './context.ts';
import { type Evaluate, problemAt, textIn } from './expression.ts';
import { includedEntries } from './intrinsics/transform.ts';
import { withLoopVariables } from './loop-variable.ts';

export interface Entry {
  readonly key: string;
  readonly keyAt: Span;
  readonly value: Expression;
}

/** The entries of a map, with loops written out and `AWS::Include` fragments put in. */
export function entriesOf(node: MapNode, context: Context, choose: Choose, evaluate: Evaluate): Entry[] {
  return node.entries.flatMap((entry): Entry[] => {
    if (entry.key.startsWith('Fn::ForEach')) return loop(entry.value, entry.keyAt, context, choose, evaluate);
    if (entry.key === 'Fn::Transform') return included(entry.value, entry.keyAt, context, choose, evaluate);
    const key = literalOf(withLoopVariables(entry.key, context)) ?? entry.key;
    return [{ key, keyAt: entry.keyAt, value: { node: entry.value, context } }];
  });
}

/**
 * `Fn::ForEach::Name: [Variable, collection, {key: body}]`.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html
 */
function loop(argument: Node, keyAt: Span, context: Context, choose: Choose, evaluate: Evaluate): Entry[] {
  const { session } = context.stack;
  const items = argument.kind === 'list' ? argument.items : [];
  const [name, collection, body] = items;
  const leftOut = (problem: Problem) => session.report({ ...problem, unread: canonicalNode(argument) });
  if (items.length !== 3 || name?.kind !== 'scalar' || body?.kind !== 'map') {
    const help = 'write it as `Fn::ForEach::Name: [Variable, collection, {key: value}]`';
    leftOut(problemAt(keyAt, 'intrinsic-shape', '`Fn::ForEach` is not written as AWS asks', help));
    return [];
  }
  const values = collectionOf(collection!, context, choose, evaluate);
  if (!values) {
    const help = 'loop over a list that the template determines, or give the parameter with --parameters';
    leftOut(problemAt(keyAt, 'loop-not-known', 'what `Fn::ForEach` loops over is not known', help));
    return [];
  }
  return values.flatMap((value) => {
    const variables = new Map(context.variables).set(name.text, value);
    return session.spend() ? entriesOf(body, { ...context, variables }, choose, evaluate) : [];
  });
}

function collectionOf(node: Node, context: Context, choose: Choose, evaluate: Evaluate): Text[] | undefined {
  let list: Value | undefined;
  try {
    list = evaluate(node, context, choose);
  } catch (error) {
    if (choose !== undecidable || !(error instanceof CannotDeploy)) throw error;
  }
  if (list?.kind !== 'list') return undefined;
  const texts = list.items.map((item) => loopValue(textIn(item)));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** Loops run before deployment, so a parameter's default is all that there is to go by. */
function loopValue(text: Text | undefined): Text | undefined {
  if (!text) return undefined;
  return text.map((part) => (typeof part !== 'string' && part.value ? (literalOf(part.value) ?? part) : part));
}

function included(argument: Node, keyAt: Span, context: Context, choose: Choose, evaluate: Evaluate): Entry[] {
  const fragment = includedEntries(argument, keyAt, context);
  return fragment ? entriesOf(fragment, context, choose, evaluate) : [];
}
