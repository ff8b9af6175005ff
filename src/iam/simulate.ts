import { isUnknown, mapUnknowns, type Text, textOf, type Unknown } from '../source/text.ts';
import { actionMatches, evaluate, resourceMatches, statementMatches } from './evaluate.ts';
import type { Access, AccessRequest, Clause, Decision, Selection, Statement } from './policy.ts';
import { escaped, escapedCharacter, type Variable, variableOf } from './variable.ts';

/** One request as the policy simulator decides it. */
export interface Simulation {
  readonly decision: Decision;
  /** The statements that determine the result: the Denies, else the Allows that it needed, in the order given. */
  readonly matched: readonly Statement[];
  /** Condition keys and variables that were looked up and not given, as they are written. */
  readonly missing: readonly string[];
  /** Absent without a boundary. */
  readonly allowedByBoundary?: boolean;
}

/** A request by its texts; the context's keys are in any case. */
export interface SimulatedRequest {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
  /** For resource-based policies. */
  readonly principal?: AccessRequest['principal'];
}

/**
 * What the policies decide about one request, with policy variables filled in from the request's context.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html
 */
export function simulate(access: Access, { action, resource, context, principal }: SimulatedRequest): Simulation {
  const given = new Map(Object.entries(context).map(([key, values]) => [key.toLowerCase(), values]));
  const request: AccessRequest = {
    action,
    resource: verbatim(resource),
    ...(principal ? { principal } : {}),
    context: Object.fromEntries([...given].map(([key, values]) => [key, values.map((value) => textOf(value))])),
  };
  const filled = new Map<Statement, Statement>();
  const fill = (statement: Statement): Statement => {
    const one = withContext(statement, given);
    filled.set(one, statement);
    return one;
  };
  const identity = access.identity.map(fill);
  const boundary = access.boundary?.map(fill);
  const decision = evaluate({ identity, ...(boundary ? { boundary } : {}) }, request);
  const wanted = decision === 'explicitly-denied' ? 'Deny' : 'Allow';
  const deciding = decision === 'explicitly-denied' ? [...identity, ...(boundary ?? [])] : identity;
  const matched = deciding.filter(
    (one) => decision !== 'implicitly-denied' && one.effect === wanted && statementMatches(one, request, 'narrow'),
  );
  return {
    decision,
    matched: matched.map((one) => filled.get(one)!),
    missing: missingKeys([...identity, ...(boundary ?? [])], request, given),
    ...(boundary ? { allowedByBoundary: evaluate({ identity: boundary }, request) === 'allowed' } : {}),
  };
}

type Given = ReadonlyMap<string, readonly string[]>;

/** Keys of conditions that were reached, and variables in what they or the resources are compared with. */
function missingKeys(statements: readonly Statement[], request: AccessRequest, given: Given): readonly string[] {
  const missing = new Map<string, string>();
  const need = (key: string) => {
    const name = key.toLowerCase();
    if (!given.has(name) && !missing.has(name)) missing.set(name, key);
  };
  for (const { actions, resources, conditions } of statements) {
    if (!selects(actions, (text) => actionMatches(text, request.action))) continue;
    const open = resources.items.flatMap(({ text }) => text.flatMap(variablesIn));
    for (const { key } of open) need(key);
    if (open.length === 0 && !selects(resources, (text) => resourceMatches(text, request.resource))) continue;
    for (const { key, values } of conditions) {
      need(key);
      for (const variable of values.flatMap((value) => value.flatMap(variablesIn))) need(variable.key);
    }
  }
  return [...missing.values()];
}

function selects({ except, items }: Selection, matches: (pattern: Text) => boolean): boolean {
  return items.some(({ text }) => matches(text)) !== except;
}

function withContext(statement: Statement, given: Given): Statement {
  const fill = (text: Text, asPattern: boolean) =>
    mapUnknowns(text, (unknown) => {
      const value = escapedCharacter(unknown) ?? variableValue(unknown, given);
      if (value === undefined) return undefined;
      return asPattern ? verbatim(value) : textOf(value);
    });
  const selection = ({ except, items }: Selection): Selection => ({
    except,
    items: items.map((item) => ({ ...item, text: fill(item.text, true) })),
  });
  const clause = (one: Clause): Clause => ({
    ...one,
    values: one.values.map((value) => fill(value, /like|arn/i.test(one.operator))),
  });
  return {
    ...statement,
    resources: selection(statement.resources),
    conditions: statement.conditions.map(clause),
  };
}

function variablesIn(part: string | Unknown): readonly Variable[] {
  const variable = isUnknown(part) ? variableOf(part) : undefined;
  return variable ? [variable] : [];
}

function variableValue(unknown: Unknown, given: Given): string | undefined {
  const variable = variableOf(unknown);
  const values = variable && given.get(variable.key.toLowerCase());
  return values?.length === 1 ? values[0] : variable?.fallback;
}

/** A text that is no pattern: a star in it is a star, as `${*}` is one in a policy. */
function verbatim(text: string): Text {
  return textOf(...text.split(/([*?])/).map((piece) => (piece === '*' || piece === '?' ? escaped(piece) : piece)));
}
