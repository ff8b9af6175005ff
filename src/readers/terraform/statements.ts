import { parseDocument } from '../../iam/document.ts';
import type { PolicyKind, Statement } from '../../iam/policy.ts';
import type { GuardedStatement } from '../../model/deployment.ts';
import type { Span } from '../../source/span.ts';
import { isUnknown, literalOf, textKey } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { evaluate } from '../../terraform/evaluate.ts';
import { problemAt } from '../../terraform/evaluation.ts';
import { decodeJson } from '../../terraform/json.ts';
import type { Expression } from '../../terraform/syntax.ts';
import { textIn, textValue, unknownValue } from '../../terraform/values.ts';
import { merged } from './choice.ts';
import { isEmbedded } from './module-source.ts';
import { placeInRepository } from './place.ts';
import { plannedAttribute } from './planned.ts';
import { argument, notEvaluated, outcomes, type Reading, report } from './reading.ts';

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
  const found = outcomes(reading, expression.at, (evaluation) => pick(evaluate(expression, evaluation)));
  const values = found ?? [{ decisions: [], value: notEvaluated(reading, expression) }];
  const parsed = values.map(({ decisions, value }) => ({ decisions, value: parsedStatements(reading, value, kind) }));
  return merged(parsed, statementKey).map(({ guard, value }) => ({ guard, statement: relocated(value, reading) }));
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
