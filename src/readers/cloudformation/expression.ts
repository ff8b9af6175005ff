import { canonicalNode, type MapNode, type Node } from '../../source/node.ts';
import type { Problem } from '../../source/problem.ts';
import { lineOf, type Span } from '../../source/span.ts';
import { literalOf, printText, type Text, textKey, textOf, type Unknown } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import type { Choose } from './choice.ts';
import { type Context, type Expression, stackUnknown } from './context.ts';

/** How an intrinsic function evaluates its argument. Undefined is `AWS::NoValue`. */
export type Evaluate = (node: Node, context: Context, choose: Choose) => Value | undefined;

export type Intrinsic = (call: Call) => Value | undefined;

/** One use of an intrinsic function. */
export interface Call {
  readonly name: string;
  readonly argument: Node;
  /** The whole expression. */
  readonly node: MapNode;
  readonly context: Context;
  readonly choose: Choose;
  readonly evaluate: Evaluate;
}

export function textValue(text: Text, at: Span): Value {
  return { kind: 'text', text, scalar: 'string', at };
}

/** The text of a value that is one, with an unknown value as an unknown part. */
export function textIn(value: Value | undefined): Text | undefined {
  if (value?.kind === 'text') return value.text;
  return value?.kind === 'unknown' && value.unknown.shape !== 'list' ? [value.unknown] : undefined;
}

/** A problem at a place. */
export function problemAt(at: Span, code: string, message: string, help: string, hides = true): Problem {
  return { code, message, help, file: at.file.path, line: lineOf(at.file, at.start), hides, span: at };
}

/** Reports what is wrong with an expression, and stands for it by what is written: equal expressions are equal. */
export function notUnderstood(expression: Expression, code: string, message: string, help: string): Value {
  const { node, context } = expression;
  context.stack.session.report(problemAt(node.at, code, message, help));
  const written = canonicalNode(node);
  return {
    kind: 'unknown',
    unknown: stackUnknown(context.stack, `expression:${written}`, written, 'not-understood'),
    at: node.at,
  };
}

/** The wrong number or kind of arguments. */
export function wrongShape(call: Call, wanted: string): Value {
  const help = `write it as ${wanted}`;
  return notUnderstood(call, 'intrinsic-shape', `\`${call.name}\` is not written as AWS asks`, help);
}

/** A value that is computed from unknown ones; `value` is what the suggested values make of it. */
export function derived(call: Call, from: readonly Text[], value: Text | undefined, suffix = ''): Unknown {
  const short = call.name.replace('Fn::', '');
  return {
    token: `#${short}(${from.map(textKey).join(',')})${suffix}`,
    label: `${short}(${from.map(printText).join(', ')})${suffix}`,
    why: 'known-after-deploy',
    shape: 'any',
    ...(value && literalOf(value) !== undefined ? { value } : {}),
    at: call.node.at,
  };
}

/** The arguments of a function that takes a list. */
export function argumentsOf(call: Call): readonly Node[] | undefined {
  return call.argument.kind === 'list' ? call.argument.items : undefined;
}

/** A literal argument, evaluated. */
export function literalArgument(call: Call, node: Node | undefined): string | undefined {
  const text = node && textIn(call.evaluate(node, call.context, call.choose));
  return text && literalOf(text);
}

export function joined(texts: readonly Text[], delimiter: string): Text {
  return textOf(...texts.flatMap((text, index) => (index === 0 ? [text] : [delimiter, text])));
}
