import { sha256 } from '../source/edit.ts';
import type { Problem } from '../source/problem.ts';
import { lineOf, type Span } from '../source/span.ts';
import { literalOf, standingForItems, type Text } from '../source/text.ts';
import { canonicalValue, entryOf, itemsOf, type Value } from '../source/value.ts';
import { conditionsOf } from './condition-block.ts';
import type { Pattern, PolicyKind, Principal, Selection, Statement } from './policy.ts';
import { withVariables } from './variable.ts';

/** What a document says, and what of it could not be understood. */
export interface ParsedDocument {
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}

/** How one statement is read: as part of what, and under which version of the policy language. */
export interface StatementContext {
  readonly kind: PolicyKind;
  readonly version: Statement['version'];
}

/**
 * A policy document as statements. What is not understood becomes an opaque statement and a problem, so that it is
 * never mistaken for nothing.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parseDocument(document: Value, kind: PolicyKind): ParsedDocument {
  if (document.kind !== 'map') {
    const problem = malformed(document.at, 'a policy document has to be an object with `Version` and `Statement`');
    return { statements: [opaqueStatement(document)], problems: document.kind === 'unknown' ? [] : [problem] };
  }
  const context: StatementContext = { kind, version: versionOf(document) };
  const statement = entryOf(document, 'Statement');
  if (!statement || statement.kind === 'null')
    return { statements: [], problems: [malformed(document.at, 'a policy document without `Statement`')] };
  const parsed = itemsOf(statement).map((item) => parseStatement(item, context));
  return {
    statements: parsed.flatMap((one) => one.statements),
    problems: parsed.flatMap((one) => one.problems),
  };
}

/** The version a document is read under; the old one is the default. */
export function versionOf(document: Value): Statement['version'] {
  const version = entryOf(document, 'Version');
  return version?.kind === 'text' && literalOf(version.text) === '2012-10-17' ? '2012-10-17' : '2008-10-17';
}

/** One statement, or an opaque one in its place. */
export function parseStatement(value: Value, context: StatementContext): ParsedDocument {
  const problems: Problem[] = [];
  const fail = (at: Span, message: string): ParsedDocument => ({
    statements: [opaqueStatement(value)],
    problems: [...problems, malformed(at, message)],
  });
  if (value.kind === 'unknown') return { statements: [opaqueStatement(value)], problems: [] };
  if (value.kind !== 'map') return fail(value.at, 'a statement has to be an object');

  const effect = effectOf(value);
  if (effect === 'unknown') return { statements: [opaqueStatement(value)], problems: [] };
  if (effect === undefined) return fail(value.at, 'a statement needs `Effect: Allow` or `Effect: Deny`');
  const actions = selection(value, 'Action', 'NotAction', context);
  if (typeof actions === 'string') return fail(value.at, actions);
  const wantsResource = context.kind !== 'trust' && context.kind !== 'resource';
  const resources = selection(value, 'Resource', 'NotResource', context) ?? (wantsResource ? undefined : EVERYTHING);
  if (typeof resources === 'string') return fail(value.at, resources);
  if (!actions) return fail(value.at, 'a statement needs `Action` or `NotAction`');
  if (!resources) return fail(value.at, 'a statement needs `Resource` or `NotResource`');
  const principals = principalsOf(value);
  if (typeof principals === 'string') return fail(value.at, principals);
  const conditions = conditionsOf(entryOf(value, 'Condition'), context.version);
  if (typeof conditions === 'string') return fail(value.at, conditions);

  const sid = entryOf(value, 'Sid');
  const sidText = sid?.kind === 'text' ? literalOf(sid.text) : undefined;
  return {
    statements: [
      {
        ...(sidText ? { sid: sidText } : {}),
        effect,
        ...(principals ? { principals } : {}),
        actions,
        resources,
        conditions,
        version: context.version,
        at: value.at,
      },
    ],
    problems,
  };
}

const EVERYTHING: Selection = { except: true, items: [] };

/** Stands for a statement or a document that could not be read: it may allow or deny anything. */
export function opaqueStatement(value: Value): Statement {
  const identity = value.kind === 'unknown' ? value.unknown.token : `text#${sha256(canonicalValue(value))}`;
  const why = value.kind === 'unknown' ? `\`${value.unknown.label}\` is not known` : 'a statement could not be read';
  return {
    effect: 'Allow',
    actions: EVERYTHING,
    resources: EVERYTHING,
    conditions: [],
    version: '2012-10-17',
    at: value.at,
    opaque: { token: identity, why },
  };
}

function malformed(at: Span, message: string): Problem {
  return {
    code: 'policy-grammar',
    message,
    help: 'write the policy as the IAM JSON policy grammar asks, or AWS will refuse it',
    file: at.file.path,
    line: lineOf(at.file, at.start),
    hides: true,
    span: at,
  };
}

function effectOf(statement: Value): 'Allow' | 'Deny' | 'unknown' | undefined {
  const effect = entryOf(statement, 'Effect');
  if (effect?.kind === 'unknown') return 'unknown';
  if (effect?.kind !== 'text') return undefined;
  const literal = literalOf(effect.text);
  if (literal === undefined) return 'unknown';
  return literal === 'Allow' || literal === 'Deny' ? literal : undefined;
}

/** The selection, undefined where neither element is there, or a sentence on what is wrong. */
function selection(
  statement: Value,
  element: string,
  exception: string,
  context: StatementContext,
): Selection | string | undefined {
  const included = entryOf(statement, element);
  const excluded = entryOf(statement, exception);
  if (included && excluded) return `a statement cannot have both \`${element}\` and \`${exception}\``;
  const value = included ?? excluded;
  if (!value) return undefined;
  const items: Pattern[] = [];
  for (const item of itemsOf(value)) {
    if (item.kind === 'text') items.push({ text: withVariables(item.text, context.version), at: item.at });
    else if (item.kind === 'unknown') items.push({ text: [standingForItems(item.unknown)], at: item.at });
    else if (item.kind !== 'null') return `\`${included ? element : exception}\` has to hold strings`;
  }
  // An empty list is an error to AWS; read as it stands, an empty NotAction would be everything.
  if (items.length === 0) return `\`${included ? element : exception}\` is empty`;
  return { except: excluded !== undefined, items };
}

const PRINCIPAL_TYPES = new Set(['AWS', 'Service', 'Federated', 'CanonicalUser']);

function principalsOf(statement: Value): Statement['principals'] | string {
  const included = entryOf(statement, 'Principal');
  const excluded = entryOf(statement, 'NotPrincipal');
  if (included && excluded) return 'a statement cannot have both `Principal` and `NotPrincipal`';
  const value = included ?? excluded;
  if (!value) return undefined;
  const except = excluded !== undefined;
  if (value.kind === 'text') {
    if (literalOf(value.text) === '*') return { except, items: [{ type: '*', text: ['*'], at: value.at }] };
    return '`Principal` has to be `*` or an object such as `{"Service": "lambda.amazonaws.com"}`';
  }
  if (value.kind === 'unknown') return { except, items: [{ type: 'AWS', text: [value.unknown], at: value.at }] };
  if (value.kind !== 'map') return '`Principal` has to be `*` or an object';
  const items: Principal[] = [];
  for (const entry of value.entries) {
    if (!PRINCIPAL_TYPES.has(entry.key)) return `\`${entry.key}\` is not a type of principal`;
    const type = entry.key as Principal['type'];
    for (const item of itemsOf(entry.value)) {
      if (item.kind === 'text') items.push(principal(type, item.text, item.at));
      else if (item.kind === 'unknown') items.push({ type, text: [item.unknown], at: item.at });
      else return `\`${entry.key}\` has to hold strings`;
    }
  }
  return { except, items };
}

/** `{"AWS": "*"}` is everybody, as the bare star is. */
function principal(type: Principal['type'], text: Text, at: Span): Principal {
  return type === 'AWS' && literalOf(text) === '*' ? { type: '*', text: ['*'], at } : { type, text, at };
}
