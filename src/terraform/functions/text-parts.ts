import { isUnknown, literalOf, type Text, textOf, withoutPrefix } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { EvaluationError } from '../evaluation.ts';
import { derived, isCounted, listValue, literalIn, textIn, textValue, unknownValue } from '../values.ts';
import { mayBeList } from './collection.ts';
import { formatted } from './format.ts';
import { argument, type Call, fromPlain, plainOf, type TerraformFunction } from './function.ts';
import { TEXT_FUNCTIONS } from './text.ts';
import { suggestedResult, unknownResult } from './unknown-result.ts';

/** Functions that keep the unknown parts of a text where they are. */
export const TEXT_PART_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  join: (call) => {
    if (call.arguments.length < 2) throw new EvaluationError(call.at, '`join` takes at least one list');
    const separator = literalIn(argument(call, 0));
    const lists = call.arguments.slice(1);
    if (separator === undefined || !lists.every((list) => list.kind === 'list' && isCounted(list)))
      return unknownResult(call);
    const items = lists.flatMap((list) => (list.kind === 'list' ? list.items : []));
    const texts = items.map((item) => textOrRefuse(item, call));
    return textValue(textOf(...texts.flatMap((text, index) => (index === 0 ? [text] : [separator, text]))), call.at);
  },
  format: (call) => {
    const pattern = literalIn(argument(call, 0));
    // What a null comes to, Terraform does not say before it applies.
    if (pattern === undefined || call.arguments.some((value) => value.kind === 'null')) return unknownResult(call);
    const text = formatted(pattern, call.arguments.slice(1), call);
    return text ? textValue(text, call.at) : unknownResult(call);
  },
  formatlist: (call) => {
    const pattern = literalIn(argument(call, 0));
    const args = call.arguments.slice(1);
    const lists = args.filter((value) => value.kind === 'list');
    if (pattern === undefined || !lists.every(isCounted)) return unknownResult(call, 'list');
    if (args.some((value) => value.kind === 'null' || mayBeList(value))) return unknownResult(call, 'list');
    const length = lists[0]?.items.length ?? 1;
    if (lists.some((list) => list.items.length !== length))
      throw new EvaluationError(call.at, '`formatlist` takes lists of one length');
    const items = Array.from({ length }, (_, index): Value => {
      const row = args.map((value) => (value.kind === 'list' ? value.items[index]! : value));
      const text = formatted(pattern, row, call);
      return text
        ? textValue(text, call.at)
        : unknownValue(derived('format', [textValue(pattern, call.at), ...row], call.at), call.at);
    });
    return listValue(items, call.at, false, 'list');
  },
  split: (call) => {
    const [separator, text] = [literalIn(argument(call, 0)), textIn(argument(call, 1))];
    const parts = separator && text && splitText(text, separator);
    if (parts)
      return listValue(
        parts.map((part) => textValue(part, call.at)),
        call.at,
      );
    const result = suggestedResult(call, (args) => fromPlain(TEXT_FUNCTIONS['split']!(...args.map(plainOf)), call.at));
    return result.kind === 'unknown' ? unknownResult(call, 'list') : result;
  },
  trimprefix: (call) => {
    const [text, prefix] = [textIn(argument(call, 0)), textIn(argument(call, 1))];
    if (!text || !prefix) return unknownResult(call);
    const rest = withoutPrefix(text, prefix);
    if (rest) return textValue(rest, call.at);
    const [first] = text;
    const [want] = [literalOf(prefix)];
    if (want !== undefined && typeof first === 'string' && !want.startsWith(first)) return argument(call, 0);
    return plainly(call);
  },
  trimsuffix: (call) => {
    const [text, suffix] = [textIn(argument(call, 0)), literalIn(argument(call, 1))];
    const last = text?.at(-1);
    if (!text || suffix === undefined || typeof last !== 'string') return plainly(call);
    if (suffix !== '' && last.endsWith(suffix))
      return textValue(textOf(...text.slice(0, -1), last.slice(0, last.length - suffix.length)), call.at);
    return suffix.endsWith(last) ? plainly(call) : argument(call, 0);
  },
};

function plainly(call: Call): Value {
  return suggestedResult(call, (args) => fromPlain(TEXT_FUNCTIONS[call.name]!(...args.map(plainOf)), call.at));
}

function textOrRefuse(value: Value, call: Call): Text {
  const text = textIn(value);
  if (text) return text;
  throw new EvaluationError(call.at, `\`${call.name}\` takes strings`);
}

/** Splits at a separator that stands in no unknown part; undefined where it might. */
function splitText(text: Text, separator: string): Text[] | undefined {
  const safe = (part: Text[number]) =>
    !isUnknown(part) ||
    (part.shape === 'field' && /^[:,/]$/.test(separator)) ||
    (part.shape === 'arn' && separator === ',');
  if (!text.every(safe)) return undefined;
  let current: Text = [];
  const parts: Text[] = [];
  for (const part of text) {
    if (isUnknown(part)) {
      current = textOf(current, part);
      continue;
    }
    const [first, ...rest] = part.split(separator);
    current = textOf(current, first!);
    for (const piece of rest) {
      parts.push(current);
      current = textOf(piece);
    }
  }
  return [...parts, current];
}
