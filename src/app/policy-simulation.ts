import { ServiceError } from '../iam/access-analyzer.ts';
import type { Decision, Statement } from '../iam/policy.ts';
import { type Simulation, simulate } from '../iam/simulate.ts';
import { lineOf, offsetOfLine, type Span } from '../source/span.ts';
import { type DocumentRole, readPolicyDocument } from './policy-document.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html */
export interface SimulateCustomPolicyRequest {
  readonly PolicyInputList: readonly string[];
  readonly PermissionsBoundaryPolicyInputList: readonly string[];
  readonly ActionNames: readonly string[];
  readonly ResourceArns: readonly string[];
  readonly ContextEntries: readonly ContextEntry[];
}

/** Which of the results are asked for, counted from 0; all of them where nothing is said. */
export interface ResultPage {
  readonly from: number;
  readonly size: number;
}

export interface ContextEntry {
  readonly ContextKeyName: string;
  readonly ContextKeyValues: readonly string[];
  readonly ContextKeyType: string;
}

export interface SimulateCustomPolicyResponse {
  readonly EvaluationResults: readonly EvaluationResult[];
}

/** How many results a request has: one for each action on each resource. */
export function resultCount({ ActionNames, ResourceArns }: SimulateCustomPolicyRequest): number {
  return ActionNames.length * Math.max(1, ResourceArns.length);
}

type EvalDecision = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** Keys in the order in which the AWS CLI prints them. */
export interface EvaluationResult {
  readonly EvalActionName: string;
  readonly EvalResourceName: string;
  readonly EvalDecision: EvalDecision;
  readonly MatchedStatements: readonly MatchedStatement[];
  readonly MissingContextValues: readonly string[];
  readonly PermissionsBoundaryDecisionDetail?: BoundaryDetail;
  /** Empty within one account; absent for the resource `*`. */
  readonly EvalDecisionDetails?: Readonly<Record<string, never>>;
  readonly ResourceSpecificResults?: readonly ResourceSpecificResult[];
}

export interface ResourceSpecificResult {
  readonly EvalResourceName: string;
  readonly EvalResourceDecision: EvalDecision;
  readonly MatchedStatements: readonly MatchedStatement[];
  readonly MissingContextValues: readonly string[];
  readonly PermissionsBoundaryDecisionDetail?: BoundaryDetail;
}

interface BoundaryDetail {
  readonly AllowedByPermissionsBoundary: boolean;
}

export interface MatchedStatement {
  readonly SourcePolicyId: string;
  readonly StartPosition: Position;
  readonly EndPosition: Position;
}

interface Position {
  readonly Line: number;
  readonly Column: number;
}

const DECISIONS: Readonly<Record<Decision, EvalDecision>> = {
  allowed: 'allowed',
  'explicitly-denied': 'explicitDeny',
  'implicitly-denied': 'implicitDeny',
};

/** Each action on each resource, in the order given. Throws a ServiceError, `InvalidInput`, for a call IAM refuses. */
export function simulateCustomPolicy(
  request: SimulateCustomPolicyRequest,
  page: ResultPage = { from: 0, size: resultCount(request) },
): SimulateCustomPolicyResponse {
  if (request.PolicyInputList.length === 0) throw invalidInput('`PolicyInputList` is empty');
  if (request.ActionNames.length === 0) throw invalidInput('`ActionNames` is empty');
  if (request.PermissionsBoundaryPolicyInputList.length > 1)
    throw invalidInput('there can be one permissions boundary only');
  for (const action of request.ActionNames)
    if (!/^[\w-]+:[\w-]+$/.test(action)) throw invalidInput(`\`${action}\` is not the name of an action`);
  for (const resource of request.ResourceArns)
    if (!/^(?:\*|arn(?::[^:]*){4}:.*)$/s.test(resource)) throw invalidInput(`\`${resource}\` is not an ARN`);
  const sources = new Map<Statement, MatchedStatement>();
  const read = (list: 'PolicyInputList' | 'PermissionsBoundaryPolicyInputList', kind: DocumentRole['kind']) =>
    request[list].flatMap((text, index) => {
      const id = `${list}.${index + 1}`;
      const statements = readSimulated(text, { parameter: id, kind });
      statements.forEach((statement, at) => {
        sources.set(statement, { SourcePolicyId: id, ...positionsOf(statement.at!, statements[at - 1]?.at) });
      });
      return statements;
    });
  const identity = read('PolicyInputList', 'identity');
  const boundary = read('PermissionsBoundaryPolicyInputList', 'permissions-boundary');
  const access = { identity, ...(request.PermissionsBoundaryPolicyInputList.length > 0 ? { boundary } : {}) };
  const context = contextOf(request.ContextEntries);
  const resources = request.ResourceArns.length > 0 ? request.ResourceArns : ['*'];
  const results: EvaluationResult[] = [];
  for (let at = page.from; at < Math.min(page.from + page.size, resultCount(request)); at += 1) {
    const action = request.ActionNames[Math.floor(at / resources.length)]!;
    const resource = resources[at % resources.length]!;
    const found = simulate(access, { action, resource, context });
    const matched = found.matched.map((statement) => sources.get(statement)!);
    results.push(evaluationResult(action, resource, found, matched));
  }
  return { EvaluationResults: results };
}

/** A document that cannot be read is what IAM calls invalid input. */
function readSimulated(text: string, role: DocumentRole): readonly Statement[] {
  try {
    return readPolicyDocument(text, role);
  } catch (error) {
    throw error instanceof ServiceError ? new ServiceError('InvalidInput', error.message, error.detail) : error;
  }
}

function evaluationResult(
  action: string,
  resource: string,
  { decision, missing, allowedByBoundary }: Simulation,
  matched: readonly MatchedStatement[],
): EvaluationResult {
  const shared = {
    MatchedStatements: matched,
    MissingContextValues: missing,
    ...(allowedByBoundary === undefined
      ? {}
      : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: allowedByBoundary } }),
  };
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: DECISIONS[decision],
    ...shared,
    ...(resource === '*'
      ? {}
      : {
          EvalDecisionDetails: {},
          ResourceSpecificResults: [
            { EvalResourceName: resource, EvalResourceDecision: DECISIONS[decision], ...shared },
          ],
        }),
  };
}

/**
 * Where the simulator says that a statement stands: from behind the token before it (the bracket, or the statement
 * before; its own brace where it is not in a list) to behind its closing brace, in columns from 1.
 */
function positionsOf(at: Span, previous: Span | undefined): Pick<MatchedStatement, 'StartPosition' | 'EndPosition'> {
  const before = at.file.text.slice(0, at.start).trimEnd();
  const start = previous ? previous.end : before.endsWith('[') ? before.length : at.start + 1;
  return { StartPosition: positionOf(at, start), EndPosition: positionOf(at, at.end) };
}

function positionOf({ file }: Span, offset: number): Position {
  const line = lineOf(file, offset);
  return { Line: line, Column: offset - offsetOfLine(file, line) + 1 };
}

/** The types that a context entry may have; each has a list of its own. */
const KEY_TYPES = /^(string|numeric|boolean|ip|binary|date)(List)?$/;

function contextOf(entries: readonly ContextEntry[]): Record<string, readonly string[]> {
  const context: Record<string, readonly string[]> = {};
  for (const { ContextKeyName: name, ContextKeyValues: values, ContextKeyType: type } of entries) {
    const kind = KEY_TYPES.exec(type);
    if (!/^[^:]+:.+$/.test(name)) throw invalidInput(`\`${name}\` is not the name of a context key`);
    if (!kind) throw invalidInput(`\`${type}\` is not a type of context key`);
    if (!kind[2] && values.length !== 1) throw invalidInput(`\`${name}\` of type \`${type}\` needs one value`);
    context[name.toLowerCase()] = values;
  }
  return context;
}

function invalidInput(message: string): ServiceError {
  return new ServiceError('InvalidInput', message);
}
