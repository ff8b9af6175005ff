import { parseDocument, parseStatement } from '../../iam/document.ts';
import type { PolicyKind } from '../../iam/policy.ts';
import type { GuardedStatement } from '../../model/deployment.ts';
import { all } from '../../model/guard.ts';
import type { Problem } from '../../source/problem.ts';
import type { Span } from '../../source/span.ts';
import { isUnknown, literalOf, printText, type Text, textKey, textOf, type Unknown } from '../../source/text.ts';
import { dataValue, type Value } from '../../source/value.ts';
import { problemAt } from './expression.ts';
import { elements, member, type Piece, valuesOf } from './piece.ts';

/** The statements of a policy document, each under what it depends on by itself. */
export function documentStatements(
  document: Piece,
  kind: PolicyKind,
  report: (problem: Problem) => void,
): GuardedStatement[] {
  const statement = document.expression?.node.kind === 'map' ? member(document, 'Statement') : [];
  if (statement.length === 0) return wholeDocument(document, kind, report);
  const versions = member(document, 'Version').flatMap(valuesOf);
  const found: GuardedStatement[] = [];
  for (const element of elements(statement)) {
    for (const { under, value } of valuesOf(element)) {
      const parsed = parseStatement(value, { kind, version: versionIn(versions) });
      for (const problem of parsed.problems) report(problem);
      found.push(...parsed.statements.map((one) => ({ guard: under.guard, statement: one })));
    }
  }
  return found;
}

function versionIn(versions: readonly { readonly value: Value }[]): '2012-10-17' | '2008-10-17' {
  const newer = versions.some(({ value }) => value.kind === 'text' && literalOf(value.text) === '2012-10-17');
  return newer ? '2012-10-17' : '2008-10-17';
}

/** A document that a function computes, or that is written as a string of JSON. */
function wholeDocument(document: Piece, kind: PolicyKind, report: (problem: Problem) => void): GuardedStatement[] {
  return valuesOf(document).flatMap(({ under, value }) => {
    const data = value.kind === 'text' ? parsedJson(value.text, value.at) : value;
    const asWritten: Value = data ?? { kind: 'unknown', unknown: unread(value), at: value.at };
    if (!data) {
      const help = 'write the document as an object';
      report(problemAt(value.at, 'policy-not-read', 'this policy document is not an object', help));
    }
    const parsed = parseDocument(asWritten, kind);
    for (const problem of parsed.problems) report(problem);
    return parsed.statements.map((statement) => ({ guard: all(under.guard), statement }));
  });
}

function unread(value: Value): Unknown {
  const text: Text = value.kind === 'text' ? value.text : [];
  return {
    token: `#document:${textKey(text)}`,
    label: text.some(isUnknown) ? printText(text) : 'a policy that could not be read',
    why: 'not-understood',
    shape: 'any',
  };
}

/** Reads a string of JSON whose unknown parts stand inside strings. */
function parsedJson(text: Text, at: Span): Value | undefined {
  const unknowns = text.filter(isUnknown);
  const marked = text.map((part) => (isUnknown(part) ? `\uE000${unknowns.indexOf(part)}\uE001` : part)).join('');
  let data: unknown;
  try {
    data = JSON.parse(marked);
  } catch {
    return undefined;
  }
  return typeof data === 'object' && data !== null ? withUnknowns(dataValue(data, at), unknowns) : undefined;
}

function withUnknowns(value: Value, unknowns: readonly Unknown[]): Value {
  if (unknowns.length === 0) return value;
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => withUnknowns(item, unknowns)) };
  if (value.kind === 'map')
    return {
      ...value,
      entries: value.entries.map((entry) => ({ ...entry, value: withUnknowns(entry.value, unknowns) })),
    };
  if (value.kind !== 'text') return value;
  const pieces = (literalOf(value.text) ?? '').split(/(\uE000\d+\uE001)/).map((piece): string | Unknown => {
    return piece.startsWith('\uE000') ? (unknowns[Number(piece.slice(1, -1))] ?? piece) : piece;
  });
  return { ...value, text: textOf(...pieces) };
}
