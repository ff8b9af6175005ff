import { ServiceError } from '../iam/access-analyzer.ts';
import { parseDocument } from '../iam/document.ts';
import type { PolicyKind, Statement } from '../iam/policy.ts';
import { readOperator } from '../iam/validate/condition-operator.ts';
import { readPolicyText } from '../iam/validate/read-policy-text.ts';
import { plainValue } from '../source/plain-value.ts';
import { lineOf, offsetOfLine, type Span } from '../source/span.ts';
import { literalOf } from '../source/text.ts';
import { entryOf, itemsOf, type Value } from '../source/value.ts';

/** What a caller's document is: which parameter it came in, and what kind of policy it is said to be. */
export interface DocumentRole {
  readonly parameter: string;
  readonly kind: Extract<PolicyKind, 'identity' | 'resource' | 'trust' | 'permissions-boundary'>;
}

/**
 * The statements of a policy that is given as text, in its own order: the index in the list is the index that AWS
 * counts. Throws a ServiceError with a position where AWS would refuse the document; a question about a policy that is
 * not what it is said to be has no answer.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readPolicyDocument(text: string, { parameter, kind }: DocumentRole): readonly Statement[] {
  const { root, issues } = readPolicyText(text);
  const [broken] = issues;
  if (!root || broken) {
    const message = broken?.message ?? 'there is no document';
    throw new ServiceError('ValidationException', `\`${parameter}\`: ${message}`, {
      reason: 'cannotParse',
      fieldList: [{ name: parameter, message }],
    });
  }
  const document = plainValue(root.node);
  const refuse: Refuse = (at, message) => {
    throw new ServiceError('InvalidParameterException', `\`${parameter}\`, ${positionOf(at)}: ${message}`);
  };
  checkDocument(document, kind, refuse);
  const { statements, problems } = parseDocument(document, kind);
  const [problem] = problems;
  if (problem) refuse(problem.span ?? document.at, problem.message);
  return statements;
}

type Refuse = (at: Span, message: string) => never;

const DOCUMENT_ELEMENTS = new Set(['Version', 'Id', 'Statement']);
const STATEMENT_ELEMENTS = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

function checkDocument(document: Value, kind: DocumentRole['kind'], refuse: Refuse): void {
  if (document.kind !== 'map') refuse(document.at, 'a policy has to be an object');
  refuseUnknown(document, DOCUMENT_ELEMENTS, refuse);
  const version = entryOf(document, 'Version');
  if (version && !isOneOf(version, ['2012-10-17', '2008-10-17']))
    refuse(version.at, '`Version` has to be `2012-10-17` or `2008-10-17`');
  const statements = entryOf(document, 'Statement');
  if (!statements) refuse(document.at, 'a policy needs `Statement`');
  const seen = new Set<string>();
  // A null would be read as no statement, and shift the indexes that are counted.
  for (const statement of statements.kind === 'null' ? [statements] : itemsOf(statements)) {
    if (statement.kind !== 'map') refuse(statement.at, 'a statement has to be an object');
    checkStatement(statement, kind, refuse);
    const sid = entryOf(statement, 'Sid');
    const name = sid?.kind === 'text' ? (literalOf(sid.text) ?? '') : '';
    if (sid && name !== '' && seen.has(name)) refuse(sid.at, `the Sid \`${name}\` is written twice`);
    seen.add(name);
  }
}

function checkStatement(statement: Value, kind: DocumentRole['kind'], refuse: Refuse): void {
  refuseUnknown(statement, STATEMENT_ELEMENTS, refuse);
  for (const element of ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource']) {
    const value = entryOf(statement, element);
    for (const item of value?.kind === 'null' ? [value] : itemsOf(value))
      if (item.kind !== 'text' || item.scalar !== 'string') refuse(item.at, `\`${element}\` has to hold strings`);
  }
  const condition = entryOf(statement, 'Condition');
  if (condition) checkCondition(condition, refuse);
  const principal = entryOf(statement, 'Principal') ?? entryOf(statement, 'NotPrincipal');
  if (kind === 'identity' || kind === 'permissions-boundary') {
    if (principal) refuse(principal.at, 'an identity-based policy has no `Principal`');
    return;
  }
  if (!principal) refuse(statement.at, 'a resource-based policy needs `Principal`');
  for (const entry of principal.kind === 'map' ? principal.entries : []) {
    const items = itemsOf(entry.value);
    if (items.length === 0) refuse(entry.value.at, `\`${entry.key}\` names nobody`);
    for (const item of items)
      if (item.kind !== 'text' || item.scalar !== 'string') refuse(item.at, `\`${entry.key}\` has to hold strings`);
  }
  if (principal.kind === 'map' && principal.entries.length === 0) refuse(principal.at, '`Principal` names nobody');
  const resource = entryOf(statement, 'Resource') ?? entryOf(statement, 'NotResource');
  if (kind === 'trust' && resource) refuse(resource.at, 'a role trust policy has no `Resource`');
}

/** An operator that there is not and a value that is no scalar are refused; a value of another type never matches. */
function checkCondition(condition: Value, refuse: Refuse): void {
  if (condition.kind !== 'map') refuse(condition.at, '`Condition` has to be an object');
  for (const { key: operator, keyAt, value: block } of condition.entries) {
    if (!readOperator(operator).family) refuse(keyAt, `there is no condition operator \`${operator}\``);
    if (block.kind !== 'map') refuse(block.at, `\`${operator}\` has to hold an object of condition keys`);
    for (const { key, value } of block.entries)
      for (const item of value.kind === 'null' ? [value] : itemsOf(value))
        if (item.kind !== 'text') refuse(item.at, `\`${key}\` has to hold strings, numbers or booleans`);
  }
}

function refuseUnknown(value: Value, known: ReadonlySet<string>, refuse: Refuse): void {
  if (value.kind !== 'map') return;
  for (const { key, keyAt } of value.entries)
    if (!known.has(key)) refuse(keyAt, `\`${key}\` is not an element of a policy`);
}

function isOneOf(value: Value, texts: readonly string[]): boolean {
  return value.kind === 'text' && value.scalar === 'string' && texts.includes(literalOf(value.text) ?? '');
}

function positionOf({ file, start }: Span): string {
  const line = lineOf(file, start);
  return `line ${line}, column ${start - offsetOfLine(file, line) + 1}`;
}
