import { canonicalNode, type Node, scalarText } from '../../../source/node.ts';
import { literalOf, type Text, textKey, textOf, withValues } from '../../../source/text.ts';
import type { Value } from '../../../source/value.ts';
import { withDynamicReferences } from '../dynamic-reference.ts';
import {
  argumentsOf,
  type Call,
  derived,
  joined,
  literalArgument,
  textIn,
  textValue,
  wrongShape,
} from '../expression.ts';
import { splitText } from '../parameter.ts';
import { attribute, referenced, undeclared } from './reference.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html */
export function sub(call: Call): Value | undefined {
  const items = argumentsOf(call);
  const template = scalarText(items ? items[0] : call.argument);
  const names = items?.[1];
  if (template === undefined || (items && (items.length !== 2 || names?.kind !== 'map')))
    return wrongShape(call, '`Fn::Sub: "text with ${Name}"`, or a list of the text and a map of names');
  const pieces: (string | Text)[] = [];
  let at = 0;
  for (const match of template.matchAll(/\$\{([^{}]*)\}/g)) {
    pieces.push(template.slice(at, match.index));
    const text = substituted(call, match[1]!.trim(), names);
    if (!text) return wrongShape(call, 'a text in which every `${Name}` stands for a string');
    pieces.push(text);
    at = match.index + match[0].length;
  }
  pieces.push(template.slice(at));
  return textValue(withDynamicReferences(textOf(...pieces), call.node.at), call.node.at);
}

function substituted(call: Call, name: string, names: Node | undefined): Text | undefined {
  if (name.startsWith('!')) return textOf(`\${${name.slice(1)}}`);
  const own = names?.kind === 'map' ? names.entries.find((entry) => entry.key === name) : undefined;
  if (own) return textIn(call.evaluate(own.value, call.context, call.choose));
  const direct = referenced(call, name);
  const dot = name.indexOf('.');
  if (direct || dot < 0) return textIn(direct ?? undeclared(call, name));
  return textIn(attribute(call, name.slice(0, dot), name.slice(dot + 1)));
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-join.html */
export function join(call: Call): Value | undefined {
  const items = argumentsOf(call);
  const delimiter = items?.length === 2 ? literalArgument(call, items[0]) : undefined;
  const list = items?.[1] && call.evaluate(items[1], call.context, call.choose);
  const wanted = '`Fn::Join: [delimiter, [texts]]`';
  if (delimiter === undefined || !list) return wrongShape(call, wanted);
  if (list.kind === 'unknown')
    return textValue([derived(call, [textOf(delimiter), [list.unknown]], undefined)], call.node.at);
  if (list.kind !== 'list') return wrongShape(call, wanted);
  const texts: Text[] = [];
  for (const item of list.items) {
    // A list of unknown length inside the list: the text is known by what it is made of.
    const text =
      item.kind === 'unknown' ? [derived(call, [textOf(delimiter), [item.unknown]], undefined)] : textIn(item);
    if (!text) return wrongShape(call, wanted);
    texts.push(text);
  }
  return textValue(withDynamicReferences(joined(texts, delimiter), call.node.at), call.node.at);
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-split.html */
export function split(call: Call): Value | undefined {
  const items = argumentsOf(call);
  const delimiter = items?.length === 2 ? literalArgument(call, items[0]) : undefined;
  const text = items?.[1] && textIn(call.evaluate(items[1], call.context, call.choose));
  if (!delimiter || !text) return wrongShape(call, '`Fn::Split: [delimiter, text]`');
  const at = call.node.at;
  const parts = splitText(text, delimiter);
  if (parts) return { kind: 'list', items: parts.map((part) => textValue(part, at)), at };
  const suggested = literalOf(withValues(text));
  const from = [textOf(delimiter), text];
  if (suggested === undefined || call.context.existence)
    return { kind: 'unknown', unknown: { ...derived(call, from, undefined), shape: 'list' }, at };
  const values = suggested.split(delimiter);
  const unknowns = values.map((value, index) => derived(call, from, textOf(value), `[${index}]`));
  return { kind: 'list', items: unknowns.map((unknown) => textValue([unknown], at)), at };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-base64.html */
export function base64(call: Call): Value | undefined {
  const text = textIn(call.evaluate(call.argument, call.context, call.choose));
  if (!text) return wrongShape(call, '`Fn::Base64: text`');
  const literal = literalOf(text);
  if (literal !== undefined) return textValue(textOf(Buffer.from(literal).toString('base64')), call.node.at);
  return textValue([derived(call, [text], undefined)], call.node.at);
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-ToJsonString.html */
export function toJsonString(call: Call): Value | undefined {
  if (call.argument.kind === 'scalar') return wrongShape(call, '`Fn::ToJsonString` of an object or a list');
  const value = call.evaluate(call.argument, call.context, call.choose);
  const text = value && jsonText(value);
  if (text) return textValue(text, call.node.at);
  return textValue([derived(call, [textOf(canonicalNode(call.argument))], undefined)], call.node.at);
}

/** The JSON of a value, with unknown parts where the value has them; undefined where a whole piece is unknown. */
function jsonText(value: Value): Text | undefined {
  switch (value.kind) {
    case 'null':
      return ['null'];
    case 'unknown':
      return undefined;
    case 'text': {
      if (value.scalar !== 'string') return value.text;
      const quoted = value.text.map((part) => (typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part));
      return textOf('"', quoted, '"');
    }
    case 'list': {
      const items = value.items.map(jsonText);
      return items.every((item) => item !== undefined) ? textOf('[', joined(items, ','), ']') : undefined;
    }
    case 'map': {
      const entries = value.entries.map((entry) => {
        const inner = jsonText(entry.value);
        return inner && textOf(JSON.stringify(entry.key), ':', inner);
      });
      return entries.every((entry) => entry !== undefined) ? textOf('{', joined(entries, ','), '}') : undefined;
    }
  }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-importvalue.html */
export function importValue(call: Call): Value | undefined {
  const name = textIn(call.evaluate(call.argument, call.context, call.choose));
  if (!name) return wrongShape(call, '`Fn::ImportValue: export name`');
  const exported = call.context.stack.session.exported(name);
  if (exported) return textValue(exported, call.node.at);
  const label = derived(call, [name], undefined).label;
  return textValue(
    [{ token: `#export:${textKey(name)}`, label, why: 'other-stack', shape: 'any', at: call.node.at }],
    call.node.at,
  );
}
