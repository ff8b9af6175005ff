import { isUnknown, literalOf, type Text } from '../../src/source/text.ts';
import type { Value } from '../../src/source/value.ts';
import { entriesOf, isCounted, isOpen, isSet, keyTextOf, standsForMany } from '../../src/terraform/values.ts';

/** Whether a value that is partly unknown may turn out to be one that is known. */
export function mayBecome(value: Value, known: Value): boolean {
  switch (value.kind) {
    case 'unknown':
      if (value.unknown.shape === 'list') return known.kind === 'list';
      return value.unknown.shape !== 'field' || known.kind !== 'text' || textMayBecome([value.unknown], known.text);
    case 'null':
      return known.kind === 'null';
    case 'text':
      if (value.text.length === 1 && isUnknown(value.text[0]!) && known.kind !== 'text') return true;
      return known.kind === 'text' && textMayBecome(value.text, known.text);
    case 'list':
      return known.kind === 'list' && listMayBecome(value, known);
    case 'map':
      return known.kind === 'map' && mapMayBecome(value, known);
  }
}

function textMayBecome(text: Text, known: Text): boolean {
  const pattern = text.map((part) => {
    if (isUnknown(part)) return part.shape === 'field' ? '[^:]*' : '[^]*';
    return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${pattern.join('')}$`).test(literalOf(known)!);
}

type List = Value & { kind: 'list' };

function listMayBecome(list: List, known: List): boolean {
  if (isCounted(list) && !isSet(list))
    return (
      list.items.length === known.items.length && list.items.every((item, at) => mayBecome(item, known.items[at]!))
    );
  const all = known.items.every((item) => list.items.some((one) => standsForMany(one) || mayBecome(one, item)));
  const each = list.items.every((one) => isOpen(list) || known.items.some((item) => mayBecome(one, item)));
  // What may be empty need not be in a list that leaves out what is empty.
  return all && (each || list.items.some((one) => one.kind === 'text' && literalOf(one.text) === undefined));
}

type Map = Value & { kind: 'map' };

function mapMayBecome(map: Map, known: Map): boolean {
  const entries = entriesOf(map);
  const all = entriesOf(known).every((entry) =>
    entries.some((one) => textMayBecome(keyTextOf(one), [entry.key]) && mayBecome(one.value, entry.value)),
  );
  const keys = new Set(known.entries.map((entry) => entry.key));
  return all && (isOpen(map) || entries.every((one) => literalOf(keyTextOf(one)) === undefined || keys.has(one.key)));
}
