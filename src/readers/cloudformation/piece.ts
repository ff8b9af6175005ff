import type { Guard } from '../../model/guard.ts';
import { scalarText } from '../../source/node.ts';
import type { Span } from '../../source/span.ts';
import type { Text } from '../../source/text.ts';
import { entryOf, type Value } from '../../source/value.ts';
import {
  type Alternative,
  alternatives,
  decide,
  decided,
  MAX_ALTERNATIVES,
  type Under,
  undecidable,
} from './choice.ts';
import { conditionGuard } from './condition.ts';
import { type Expression, type Stack, stackUnknown } from './context.ts';
import { evaluate, intrinsicName } from './evaluate.ts';
import { problemAt, textIn } from './expression.ts';
import { entriesOf } from './for-each.ts';
import { notEvaluated } from './not-evaluated.ts';

/**
 * A part of a resource and the decisions under which it is there. It is an expression as long as its structure is
 * written out, so that a condition inside forks the smallest part that it touches, and a value where a function
 * computes it.
 */
export type Piece =
  | { readonly under: Under; readonly expression: Expression; readonly value?: undefined }
  | { readonly under: Under; readonly value: Value; readonly expression?: undefined };

export function placeOfPiece(piece: Piece): Span {
  return piece.expression ? piece.expression.node.at : piece.value.at;
}

/** A property of a resource, or of a part of one; nothing where it is not there. */
export function member(piece: Piece, key: string): Piece[] {
  if (piece.expression) {
    const found = entryExpression(piece.expression, key);
    return found ? heads(found, piece.under) : [];
  }
  const value = entryOf(piece.value, key);
  return value ? [{ under: piece.under, value }] : [];
}

/** The same, with the outcomes in which a condition takes the property away; nothing where it is not written. */
export function memberOutcomes(piece: Piece, key: string): { under: Under; piece: Piece | undefined }[] {
  const found = piece.expression && entryExpression(piece.expression, key);
  if (found) return outcomes(found, piece.under);
  return member(piece, key).map((one) => ({ under: one.under, piece: one }));
}

/** The expression of a key, with loops and includes written out. */
export function entryExpression(expression: Expression, key: string): Expression | undefined {
  const { node, context } = expression;
  if (node.kind !== 'map') return undefined;
  return entriesOf(node, context, undecidable, evaluate).findLast((entry) => entry.key === key)?.value;
}

/** What an expression is under each outcome of the conditions that choose the whole of it. `AWS::NoValue` is nothing. */
export function heads(expression: Expression, under: Under): Piece[] {
  return outcomes(expression, under).flatMap(({ piece }) => piece ?? []);
}

/** The same, with the outcomes in which nothing is there. */
export function outcomes(expression: Expression, under: Under): { under: Under; piece: Piece | undefined }[] {
  const { node, context } = expression;
  const name = intrinsicName(node);
  if (name === undefined) return [{ under, piece: isNull(expression) ? undefined : { under, expression } }];
  const argument = node.kind === 'map' ? node.entries[0]!.value : node;
  const condition = argument.kind === 'list' && argument.items.length === 3 ? scalarText(argument.items[0]) : undefined;
  if (name !== 'Fn::If' || argument.kind !== 'list' || condition === undefined) {
    return evaluated(expression, under).map(({ under, value }) => ({ under, piece: value && { under, value } }));
  }
  const guard = conditionGuard(context.stack, condition, argument.items[0]!.at, evaluate);
  return branches(under, guard).flatMap(({ under: branch, holds }) =>
    outcomes({ node: argument.items[holds ? 1 : 2]!, context }, branch),
  );
}

function branches(under: Under, guard: Guard): { under: Under; holds: boolean }[] {
  const known = decided(under, guard);
  if (known !== undefined) return [{ under, holds: known }];
  return [true, false].map((holds) => ({ under: decide(under, guard, holds), holds }));
}

function isNull(expression: Expression): boolean {
  return expression.node.kind === 'scalar' && expression.node.type === 'null';
}

/** The items of a list, with lists inside it put flat; what is not a list is its own only item. */
export function elements(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (!piece.expression)
      return piece.value.kind === 'list'
        ? elements(piece.value.items.map((value) => ({ under: piece.under, value })))
        : [piece];
    const { node, context } = piece.expression;
    if (node.kind !== 'list') return [piece];
    return node.items.flatMap((item) => elements(heads({ node: item, context }, piece.under)));
  });
}

/** Every value that a piece can have. */
export function valuesOf(piece: Piece): Alternative<Value>[] {
  if (!piece.expression) return [{ under: piece.under, value: piece.value }];
  return evaluated(piece.expression, piece.under).flatMap(({ under, value }) => (value ? [{ under, value }] : []));
}

/** Every text that a piece can have; undefined where it is no text. */
export function textsOf(piece: Piece, { session }: Stack): { under: Under; text: Text; at: Span }[] {
  return valuesOf(piece).flatMap(({ under, value }) => {
    const text = value.kind === 'unknown' ? [value.unknown] : textIn(value);
    if (text) return [{ under, text, at: value.at }];
    session.report(
      problemAt(value.at, 'not-a-string', 'a string has to stand here', 'write a string, or a function that gives one'),
    );
    return [];
  });
}

function evaluated(expression: Expression, under: Under): Alternative<Value | undefined>[] {
  const { node, context } = expression;
  const found = alternatives(under, (choose) => evaluate(node, context, choose));
  if (found) return found;
  const { stack } = context;
  const help = 'split it into parts that depend on fewer conditions';
  const message = `more than ${MAX_ALTERNATIVES} combinations of conditions decide this`;
  stack.session.report(problemAt(node.at, 'too-many-alternatives', message, help));
  const unknown = stackUnknown(stack, notEvaluated(expression), 'too many alternatives', 'not-understood');
  return [{ under, value: { kind: 'unknown', unknown, at: node.at } }];
}
