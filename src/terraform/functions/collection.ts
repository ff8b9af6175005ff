import type { Value } from '../../source/value.ts';
import { EvaluationError, lazyObjectOf, presume } from '../evaluation.ts';
import {
  identityOf,
  isKnown,
  isSet,
  type ListValue,
  literalIn,
  numberValue,
  standsForMany,
  textIn,
} from '../values.ts';
import { argument, type Call } from './function.ts';
import { unknownResult } from './unknown-result.ts';

/** The instances of a resource with `count` or `for_each` count as the list or map that they are. */
export function collection(value: Value, call: Call): Value {
  const instances = lazyObjectOf(value)?.instances;
  return instances ? instances(call.at, call.evaluation) : value;
}

/** An argument that has to be a list; undefined where it is not known. */
export function listIn(call: Call, index: number, sets = true): ListValue | undefined {
  return asList(argument(call, index), call, sets);
}

export function asList(value: Value, call: Call, sets = true): ListValue | undefined {
  if (value.kind === 'list' && (sets || !isSet(value))) return value;
  if (mayBe(value, call)) return undefined;
  throw new EvaluationError(value.at, `\`${call.name}\` takes a list${sets ? '' : ' or a tuple'}`);
}

/** An argument that has to be a map or an object; undefined where it is not known. */
export function mapIn(call: Call, index: number): (Value & { kind: 'map' }) | undefined {
  return asMap(argument(call, index), call);
}

export function asMap(value: Value, call: Call): (Value & { kind: 'map' }) | undefined {
  if (value.kind === 'map') return value;
  if (mayBe(value, call)) return undefined;
  throw new EvaluationError(value.at, `\`${call.name}\` takes a map or an object`);
}

/** Whether a value may turn out to be of any type. */
function mayBe(value: Value, call: Call): boolean {
  const unknown = value.kind === 'unknown' || (value.kind === 'text' && value.text.length === 1 && !isKnown(value));
  if (unknown && !standsForMany(value)) presume(call.evaluation, `${call.name}(${identityOf(value)})`);
  return unknown;
}

/** A whole number among the arguments; undefined where it is not known. */
export function wholeNumberIn(call: Call, index: number): number | undefined {
  const literal = literalIn(argument(call, index));
  if (literal === undefined) return undefined;
  const number = Number(literal);
  if (!Number.isSafeInteger(number))
    throw new EvaluationError(argument(call, index).at, `\`${call.name}\` takes a whole number`);
  return number;
}

/** `length`, of a text as well. */
export function lengthOf(text: Value & { kind: 'text' }, call: Call): Value {
  const literal = literalIn(text);
  if (text.scalar !== 'string') throw new EvaluationError(call.at, '`length` takes a list, a map or a string');
  if (literal === undefined || !textIn(text)) return unknownResult(call, 'field');
  return numberValue([...graphemes(literal)].length, call.at);
}

const segmenter = new Intl.Segmenter();

/** What people take for characters. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Whether a value may turn out to be a list; what is known to be part of an ARN is a text. */
export function mayBeList(value: Value): boolean {
  return value.kind === 'unknown' && value.unknown.shape !== 'arn' && value.unknown.shape !== 'field';
}
