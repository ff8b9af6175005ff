import type { Clause, Principal, Selection, Statement } from '../../iam/policy.ts';
import type { PathElement } from '../../iam/validate/finding.ts';
import type { Span } from '../../source/span.ts';
import { isUnknown, type Text } from '../../source/text.ts';
import type { Placeholders } from './placeholders.ts';

/** A policy document that was put together from statements, with the way back. */
export interface SentDocument {
  readonly text: string;
  /** The statements that are in it; the Sid of each is `S` and its index. */
  readonly statements: readonly Statement[];
  /** What the document leaves out, as words; empty where it says all that the statements say. */
  readonly leftOut: readonly string[];
}

/**
 * Statements of several documents as one: for identity-based policies the union is exact. Sids are made unique. What
 * cannot be said to AWS is left out and named: policies that are not known, conditions of templates.
 */
export function concatenate(statements: readonly Statement[], placeholders: Placeholders): SentDocument {
  const known = statements.filter((statement) => !statement.opaque);
  const leftOut = new Set<string>();
  if (known.length < statements.length) leftOut.add('policies that are not in the repository');
  const written = known.map((statement, index) => ({
    Sid: `S${index}`,
    Effect: statement.effect,
    ...principalOf(statement, placeholders),
    ...selectionOf('Action', statement.actions, placeholders),
    ...(statement.principals && isEverything(statement.resources)
      ? {}
      : selectionOf('Resource', statement.resources, placeholders)),
    ...conditionOf(statement, placeholders, leftOut),
  }));
  return {
    text: JSON.stringify({ Version: '2012-10-17', Statement: written }, null, 1),
    statements: known,
    leftOut: [...leftOut],
  };
}

function isEverything({ except, items }: Selection): boolean {
  return except && items.length === 0;
}

function selectionOf(element: string, selection: Selection, placeholders: Placeholders): Record<string, unknown> {
  if (isEverything(selection)) return { [element]: ['*'] };
  const name = selection.except ? `Not${element}` : element;
  return { [name]: selection.items.map(({ text }) => placeholders.write(text)) };
}

function principalOf({ principals }: Statement, placeholders: Placeholders): Record<string, unknown> {
  if (!principals) return {};
  const name = principals.except ? 'NotPrincipal' : 'Principal';
  const byType = new Map<Exclude<Principal['type'], '*'>, string[]>();
  for (const { type, text } of principals.items) {
    const key = type === '*' ? 'AWS' : type;
    byType.set(key, [...(byType.get(key) ?? []), placeholders.write(text)]);
  }
  return { [name]: Object.fromEntries(byType) };
}

function conditionOf(
  { conditions }: Statement,
  placeholders: Placeholders,
  leftOut: Set<string>,
): Record<string, unknown> {
  const block: Record<string, Record<string, string[]>> = {};
  for (const clause of conditions) {
    const operator = operatorName(clause);
    const keys = block[operator] ?? {};
    const twice = Object.keys(keys).some((key) => key.toLowerCase() === clause.key.toLowerCase());
    if (clause.key.startsWith('template/')) leftOut.add('conditions of the template');
    else if (operator.startsWith('unread:') || twice) leftOut.add(`the condition \`${clause.operator}\``);
    else block[operator] = { ...keys, [clause.key]: clause.values.map((value) => placeholders.write(value)) };
  }
  return Object.keys(block).length > 0 ? { Condition: block } : {};
}

function operatorName({ quantifier, operator, ifExists }: Clause): string {
  return `${quantifier ? `${quantifier}:` : ''}${operator}${ifExists ? 'IfExists' : ''}`;
}

/** Everything that statements say in so many words, for placeholders to differ from. */
export function literalsOf(statements: readonly Statement[]): string {
  const texts = statements.flatMap(({ actions, resources, principals, conditions }) => [
    ...actions.items.map(({ text }) => text),
    ...resources.items.map(({ text }) => text),
    ...(principals?.items.map(({ text }) => text) ?? []),
    ...conditions.flatMap(({ values }) => values),
  ]);
  return texts.flatMap((text) => text.filter((part) => !isUnknown(part))).join('\n');
}

/** What of a statement a finding is about. */
export interface Pointed {
  readonly statement: Statement;
  readonly at: Span | undefined;
  /** What is written there; undefined for more than one text. */
  readonly text: Text | undefined;
  /** The way from the statement on, without indexes: `Action`. */
  readonly element: string;
}

/** Follows a path of the service's into a document; undefined where it leads nowhere. */
export function followPath(path: readonly PathElement[], { statements }: SentDocument): Pointed | undefined {
  const [first, second, third, fourth] = path;
  if (!first || !('value' in first) || first.value !== 'Statement' || !second || !('index' in second)) return undefined;
  const statement = statements[second.index];
  if (!statement) return undefined;
  const element = third && 'value' in third ? third.value : '';
  const selection = /Action$/.test(element)
    ? statement.actions
    : /Resource$/.test(element)
      ? statement.resources
      : undefined;
  const item = fourth && 'index' in fourth ? selection?.items[fourth.index] : undefined;
  return { statement, at: item?.at ?? statement.at, text: item?.text, element };
}
