import { isUnknown, literalOf, type Text } from '../source/text.ts';
import { isReadable, operatorOf, typedMatch } from './condition/operators.ts';
import type { Access, AccessRequest, Clause, Decision, Principal, Selection, Statement } from './policy.ts';
import { escapedCharacter } from './variable.ts';

/** Characters; an unknown is one character that no text has. */
type Spelling = readonly string[];

/** How to count what is not understood: a clause with an operator that nobody knows. */
export type Doubt = 'narrow' | 'wide';

/**
 * What IAM decides about one request: the reference that the fast search is held to.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 *
 * Unknowns are taken to differ from each other and from every text. `doubt` says whether what is not understood counts
 * for less access (the default) or for more.
 */
export function evaluate(access: Access, request: AccessRequest, doubt: Doubt = 'narrow'): Decision {
  const { identity, boundary } = access;
  const applies = (statement: Statement) => statementMatches(statement, request, doubt);
  const allows = (statements: readonly Statement[]) => statements.some((one) => one.effect === 'Allow' && applies(one));
  const denies = (statements: readonly Statement[]) => statements.some((one) => one.effect === 'Deny' && applies(one));
  if (denies(identity) || denies(boundary ?? [])) return 'explicitly-denied';
  return allows(identity) && (!boundary || allows(boundary)) ? 'allowed' : 'implicitly-denied';
}

/** The ways in which a statement can fail to match a request. */
export type Mismatch =
  | { readonly part: 'policy' | 'action' | 'resource' | 'principal' }
  | { readonly part: 'condition'; readonly clause: Clause };

export function statementMatches(statement: Statement, request: AccessRequest, doubt: Doubt): boolean {
  return mismatch(statement, request, doubt) === undefined;
}

/** The first thing about a statement that does not match a request: actions first, conditions last. */
export function mismatch(statement: Statement, request: AccessRequest, doubt: Doubt): Mismatch | undefined {
  if (statement.opaque) return { part: 'policy' };
  const wanted = (statement.effect === 'Allow') === (doubt === 'wide');
  const { actions, resources, principals } = statement;
  if (!selects(actions, (text) => actionMatches(text, request.action))) return { part: 'action' };
  if (
    !(principals && resources.items.length === 0) &&
    !selects(resources, (text) => resourceMatches(text, request.resource))
  )
    return { part: 'resource' };
  if (principals && principals.items.some((item) => principalMatches(item, request.principal)) === principals.except)
    return { part: 'principal' };
  const clause = statement.conditions.find((one) => !clauseHolds(one, request.context, wanted));
  return clause && { part: 'condition', clause };
}

function selects({ except, items }: Selection, matches: (pattern: Text) => boolean): boolean {
  return items.some(({ text }) => matches(text)) !== except;
}

export function actionMatches(pattern: Text, action: string): boolean {
  return glob(spell(pattern).map(lower), spell([action]).map(lower));
}

/** In the first five fields of an ARN a wildcard stops at the colon; fields that are not there are `*`. */
export function resourceMatches(pattern: Text, resource: Text): boolean {
  const literal = literalOf(pattern);
  if (literal !== undefined && /^\*+$/.test(literal)) return true;
  const count = fieldCount(pattern);
  const patterns = fieldsOf(spell(pattern), count);
  while (patterns.length < count) patterns.push(['*']);
  const fields = fieldsOf(spell(resource), count);
  return fields.length === patterns.length && fields.every((field, index) => glob(patterns[index]!, field));
}

/** Six, unless an unknown may stand for several fields: from there on all is one. */
function fieldCount(pattern: Text): number {
  const all =
    fieldsOf(
      pattern.flatMap((part) => (isUnknown(part) ? [] : [...part])),
      Infinity,
    ).length - 1;
  // The bare star also matches what is no ARN.
  const mayBeStar = pattern.every((part) =>
    isUnknown(part) ? escapedCharacter(part) === undefined : /^\*+$/.test(part),
  );
  let colons = 0;
  for (const [index, part] of pattern.entries()) {
    if (!isUnknown(part)) colons += part.split(':').length - 1;
    else if (part.shape === 'arn' && index === 0) return 6;
    else if (part.shape === 'arn' || ((part.shape !== 'field' || mayBeStar) && (index === 0 || all < 5)))
      return Math.min(6, colons + 1);
  }
  return 6;
}

function principalMatches(item: Principal, found: AccessRequest['principal']): boolean {
  const literal = literalOf(item.text);
  if (item.type === '*' || (item.type === 'AWS' && literal !== undefined && /^\*+$/.test(literal))) return true;
  if (!found || found.type !== item.type) return false;
  const name = spell(found.text);
  if (item.type !== 'AWS') return glob(spell(item.text), name);
  const account = accountPrefix(item.text);
  if (!account) return glob(spell(item.text), name);
  return ['iam', 'sts'].some((service) =>
    glob([...'arn:', ...account.partition, ...`:${service}::`, ...account.id, ':', '*'], name),
  );
}

/** `123456789012` and `arn:aws:iam::123456789012:root` stand for the whole account. */
function accountPrefix(text: Text): { partition: Spelling; id: Spelling } | undefined {
  const unknowns = text.filter(isUnknown);
  const written = text.map((part) => (isUnknown(part) ? '$' : part.replaceAll('$', '-'))).join('');
  if (/^\d{12}$/.test(written) || (written === '$' && unknowns[0]!.label === 'AWS::AccountId'))
    return { partition: [...'aws'], id: spell(text) };
  if (!/^arn:[^:*?]+:iam::(\d{12}|\d*\$[\d$]*):root$/.test(written)) return undefined;
  // In an ARN with all of its colons an unknown is one field.
  if (unknowns.some(({ shape }) => shape !== 'field' && shape !== 'any')) return undefined;
  const [, partition, , , id] = fieldsOf(spell(text), 6);
  return { partition: partition!, id: id! };
}

/** `ifNotUnderstood` is what an unknown operator or an unreadable value comes to. */
function clauseHolds(clause: Clause, context: AccessRequest['context'], ifNotUnderstood: boolean): boolean {
  const operator = operatorOf(clause.operator);
  const readable = operator && clause.values.every((value) => isValue(clause, value));
  if (!operator || !readable || (operator.family === 'null' && clause.quantifier)) return ifNotUnderstood;
  const key = clause.key.toLowerCase();
  const found = Object.hasOwn(context, key) ? context[key]! : [];
  if (operator.family === 'null')
    return clause.values.some((value) => (literalOf(value)?.toLowerCase() === 'true') === (found.length === 0));
  if (found.length === 0)
    return clause.ifExists === true || (clause.quantifier ? clause.quantifier === 'ForAllValues' : operator.negated);
  const passes = (value: Text) =>
    clause.values.some((wanted) => valueMatches(clause, wanted, value)) !== operator.negated;
  const all = clause.quantifier === 'ForAllValues' || (!clause.quantifier && operator.negated);
  return all ? found.every(passes) : found.some(passes);
}

function isValue(clause: Clause, value: Text): boolean {
  const operator = operatorOf(clause.operator)!;
  const literal = literalOf(value);
  if (operator.family !== 'text') return literal !== undefined && isReadable(operator, literal);
  if (operator.reading !== 'arn') return true;
  return (
    (literal !== undefined && /^\*+$/.test(literal)) || fieldCount(value) < 6 || fieldsOf(spell(value), 6).length === 6
  );
}

function valueMatches(clause: Clause, wanted: Text, found: Text): boolean {
  const operator = operatorOf(clause.operator)!;
  if (operator.family !== 'text') return typedMatch(operator, literalOf(wanted)!, literalOf(found) ?? '');
  if (operator.reading === 'arn') return resourceMatches(wanted, found);
  const [a, b] = [spell(wanted), spell(found)];
  if (operator.reading === 'glob') return glob(a, b);
  const same = (one: string) => (operator.reading === 'ignore-case' ? lower(unescaped(one)) : unescaped(one));
  return a.length === b.length && a.every((one, index) => same(one) === same(b[index]!));
}

function lower(character: string): string {
  return character.startsWith('\u0000') ? character : character.toLowerCase();
}

/** Before a star or a question mark that is no wildcard. */
const ESCAPED = '\u0000\\';

function unescaped(character: string): string {
  return character.startsWith(ESCAPED) ? character.slice(ESCAPED.length) : character;
}

/** An unknown is one character; one that is known to be an ARN has an ARN's fields. */
function spell(text: Text): Spelling {
  return text.flatMap((part, index) => {
    if (!isUnknown(part)) return part.split('');
    const character = escapedCharacter(part);
    if (character !== undefined) return [`${ESCAPED}${character}`];
    const name = `\u0000${part.token}`;
    if (part.shape !== 'arn' || index > 0) return [name];
    return ['a', 'r', 'n', ...[1, 2, 3, 4, 5].flatMap((field) => [':', `${name} ${field}`])];
  });
}

/** At most `count` fields; the last one keeps its colons. */
function fieldsOf(spelling: Spelling, count: number): Spelling[] {
  const fields: string[][] = [[]];
  for (const character of spelling)
    if (character === ':' && fields.length < count) fields.push([]);
    else fields[fields.length - 1]!.push(character);
  return fields;
}

/** `*` is any stretch, `?` any one character. A mismatch goes back to the last star, which is enough. */
function glob(pattern: Spelling, word: Spelling): boolean {
  let [at, read, star, retry] = [0, 0, -1, 0];
  while (read < word.length) {
    if (pattern[at] === '*') [star, retry, at] = [at, read, at + 1];
    else if (at < pattern.length && (pattern[at] === '?' || unescaped(pattern[at]!) === unescaped(word[read]!)))
      [at, read] = [at + 1, read + 1];
    else if (star >= 0) [at, read, retry] = [star + 1, retry + 1, retry + 1];
    else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
