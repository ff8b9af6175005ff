import { isUnknown, type Text, textKey } from '../../source/text.ts';
import { canonicalClause, lowered } from '../canonical.ts';
import type { Access, Selection, Statement } from '../policy.ts';

/**
 * Whether every Allow of the new side is an Allow of the old one, and every Deny of the old side a Deny of the new one,
 * word for word but for order: nothing is new then. A policy that is not known may do either.
 */
export function onlyRepeats(before: Access, after: Access): boolean {
  if (before.boundary && !after.boundary) return false;
  return (
    isWithin(after.identity.filter(mayAllow), before.identity.filter(mayAllow)) &&
    (!before.boundary || isWithin(after.boundary!.filter(mayAllow), before.boundary.filter(mayAllow))) &&
    isWithin(deniesOf(before), deniesOf(after))
  );
}

function deniesOf({ identity, boundary = [] }: Access): readonly Statement[] {
  return [...identity, ...boundary].filter((statement) => statement.effect === 'Deny' || statement.opaque);
}

function mayAllow({ effect, opaque }: Statement): boolean {
  return effect === 'Allow' || opaque !== undefined;
}

function isWithin(some: readonly Statement[], others: readonly Statement[]): boolean {
  if (some.length === 0) return true;
  const alike = new Map<number, Statement[]>();
  for (const statement of others) {
    const digest = digestOf(statement);
    const found = alike.get(digest);
    if (found) found.push(statement);
    else alike.set(digest, [statement]);
  }
  return some.every((statement) => alike.get(digestOf(statement))?.some((other) => isSame(statement, other)));
}

/** The same number for the same items in any order. */
function digestOf({ actions, resources }: Statement): number {
  const sum = (items: Selection['items'], from: number) =>
    items.reduce((total, { text }) => (total + hashOf(text, from)) | 0, 0);
  return sum(actions.items, 1) ^ sum(resources.items, 2);
}

/** FNV-1a over what two equal texts have in common in any case. */
function hashOf(text: Text, from: number): number {
  let hash = 0x811c9dc5 ^ from;
  for (const part of text) {
    const letters = isUnknown(part) ? part.token : part;
    for (let at = 0; at < letters.length; at += 1) hash = Math.imul(hash ^ (letters.charCodeAt(at) & CASELESS), PRIME);
  }
  return hash;
}

/** The bits of a letter that are the same in either case. Letters beyond ASCII may miss each other, which costs time alone. */
const CASELESS = 0x1f;
const PRIME = 0x01000193;

/** Whether two statements of one effect say the same. */
function isSame(one: Statement, other: Statement): boolean {
  return (
    one.opaque?.token === other.opaque?.token &&
    isSameSelection(one.actions, other.actions, lowered) &&
    isSameSelection(one.resources, other.resources, (text) => text) &&
    isSameSet(one.conditions, other.conditions, canonicalClause) &&
    one.principals?.except === other.principals?.except &&
    isSameSet(
      one.principals?.items ?? [],
      other.principals?.items ?? [],
      ({ type, text }) => `${type}:${textKey(text)}`,
    )
  );
}

function isSameSelection(one: Selection, other: Selection, spelled: (text: Text) => Text): boolean {
  return one.except === other.except && isSameSet(one.items, other.items, ({ text }) => textKey(spelled(text)));
}

function isSameSet<T>(some: readonly T[], others: readonly T[], keyOf: (item: T) => string): boolean {
  if (some.length !== others.length) return false;
  const keys = others.map(keyOf);
  if (some.every((item, index) => keyOf(item) === keys[index])) return true;
  const [one, other] = [new Set(some.map(keyOf)), new Set(keys)];
  return one.size === other.size && keys.every((key) => one.has(key));
}
