import { parseDocument } from '../../iam/document.ts';
import type { PolicyKind, Statement } from '../../iam/policy.ts';
import type { GuardedStatement } from '../../model/deployment.ts';
import type { Span } from '../../source/span.ts';
import { isUnknown, literalOf, textKey } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { evaluate } from '../../terraform/evaluate.ts';
import { type Evaluation, problemAt } from '../../terraform/evaluation.ts';
import { decodeJson } from '../../terraform/json.ts';
import type { Block, Expression } from '../../terraform/syntax.ts';
import { textIn, textValue, unknownValue } from '../../terraform/values.ts';
import { type Alternative, merged } from './choice.ts';
import { isEmbedded } from './module-source.ts';
import { placeInRepository } from './place.ts';
import { plannedAttribute } from './planned.ts';
import { piecesOf } from './policy-document-data.ts';
import { argument, attempt, found, notEvaluated, type Reading, report } from './reading.ts';

/** The statements of an argument that holds a policy document as a string of JSON. */
export function documentStatements(reading: Reading, name: string, kind: PolicyKind): GuardedStatement[] {
  const expression = argument(reading, name);
  return expression ? told(statementsOf(reading, expression, kind), reading, name, kind) : [];
}

/** What is unknown of a document under no condition is what the plan gives the argument as a whole. */
function told(
  statements: GuardedStatement[],
  { instance }: Reading,
  name: string,
  kind: PolicyKind,
): GuardedStatement[] {
  const unknown = statements.filter(({ statement }) => statement.opaque);
  if (unknown.length !== 1 || statements.some(({ guard }) => guard.kind !== 'always')) return statements;
  const { session } = instance.module;
  const text = session.plan?.planned(instance.address, name);
  // That only applying the plan tells is worth a word.
  if (text === undefined)
    plannedAttribute(instance, name, session.unknown(instance.address, 'known-after-deploy'), instance.block.at);
  const document = text === undefined ? undefined : decodeJson(textValue(text, instance.block.at));
  if (!document) return statements;
  const planned = parseDocument(document, kind).statements;
  return statements.map(({ guard, statement }) => {
    const { opaque } = statement;
    return { guard, statement: opaque ? { ...statement, opaque: { ...opaque, told: planned } } : statement };
  });
}

/** The statements that an expression comes to, each under what puts it there. */
export function statementsOf(
  reading: Reading,
  expression: Expression,
  kind: PolicyKind,
  pick: (value: Value) => Value = (value) => value,
): GuardedStatement[] {
  const read = (evaluation: Evaluation) => pick(evaluate(expression, evaluation));
  const { documents } = reading.instance.module.session.pieces;
  documents.clear();
  const attempted = attempt(reading, read);
  const pieces = attempted ? undefined : pieceByPiece(reading, read, kind, [...documents]);
  if (pieces) return pieces;
  const values = found(reading, expression.at, attempted);
  return statementsFrom(reading, kind, values ?? [{ decisions: [], value: notEvaluated(reading, expression) }]);
}

function statementsFrom(reading: Reading, kind: PolicyKind, values: readonly Alternative<Value>[]): GuardedStatement[] {
  const parsed = values.map(({ decisions, value }) => ({ decisions, value: parsedStatements(reading, value, kind) }));
  return merged(parsed, statementKey).map(({ guard, value }) => ({ guard, statement: relocated(value, reading) }));
}

/**
 * Many switches, each with a statement of its own, have more combinations than can be followed, and yet what each
 * statement comes to depends on few of them. Undefined where a statement may take the place of another one.
 */
function pieceByPiece(
  reading: Reading,
  read: (evaluation: Evaluation) => Value,
  kind: PolicyKind,
  documents: readonly Block[],
): GuardedStatement[] | undefined {
  const { session } = reading.instance.module;
  const { known } = session;
  const statements: GuardedStatement[] = [];
  const sids = new Set<string>();
  try {
    for (const piece of documents.flatMap(piecesOf)) {
      session.pieces.only = piece;
      session.known = new Map();
      const attempted = attempt(reading, read);
      if (!attempted || attempted.found.length === 0) return undefined;
      const own = statementsFrom(reading, kind, attempted.found);
      const named = new Set(own.flatMap(({ statement }) => statement.sid ?? []));
      for (const sid of named) if (sids.has(sid)) return undefined;
      for (const sid of named) sids.add(sid);
      statements.push(...own);
    }
  } finally {
    session.pieces.only = undefined;
    session.known = known;
  }
  return statements.length > 0 ? statements : undefined;
}

function parsedStatements(reading: Reading, value: Value, kind: PolicyKind): readonly Statement[] {
  if (value.kind === 'null') return [];
  const { statements, problems } = parseDocument(documentIn(reading, value), kind);
  for (const problem of problems) {
    const place = problem.span ? placeInRepository(problem.span, reading.instance.module) : reading.at;
    report(reading, problemAt(place, problem.code, problem.message, problem.help, problem.hides));
  }
  return statements;
}

/** A document as a value: read from its text, or standing for itself where the text is not known. */
function documentIn(reading: Reading, value: Value): Value {
  if (value.kind !== 'text') return value;
  const document = decodeJson(value);
  if (document) return document;
  const [only] = value.text;
  if (value.text.length === 1 && isUnknown(only!)) return unknownValue(only, value.at);
  const literal = literalOf(value.text);
  const at = placeInRepository(value.at, reading.instance.module);
  const help = 'write the document with `jsonencode` or as a policy document data source';
  const message =
    literal === undefined ? 'this policy document is not wholly known' : 'this policy document is no JSON';
  report(reading, problemAt(at, 'policy-not-read', message, help));
  const unknown = reading.instance.module.session.unknown(
    `document(${textKey(textIn(value)!)})`,
    'not-understood',
    'any',
  );
  return unknownValue({ ...unknown, label: 'a policy that could not be read', at }, at);
}

/** Statements that allow the same, wherever they stand. */
function statementKey(statement: Statement): string {
  return JSON.stringify(statement, (key, value) =>
    key === 'at' || key === 'arn' || key === 'value' ? undefined : value,
  );
}

/**
 * A statement that a module of the registry makes is shown where its caller wrote it: at what it consists of, or at
 * the call.
 */
function relocated(statement: Statement, reading: Reading): Statement {
  const { at } = statement;
  if (!at || !isEmbedded(at.file)) return statement;
  const call = placeInRepository(at, reading.instance.module);
  const written = [...statement.actions.items, ...statement.resources.items].flatMap((item) => item.at ?? []);
  const own = written.filter((span) => span.file === call.file && span.start >= call.start && span.end <= call.end);
  return { ...statement, at: own.length > 0 ? around(own) : call };
}

function around(spans: readonly Span[]): Span {
  const file = spans[0]!.file;
  const start = Math.min(...spans.map((span) => span.start));
  return { file, start, end: Math.max(...spans.map((span) => span.end)) };
}
