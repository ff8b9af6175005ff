import type { Clause, Statement } from '../../../src/iam/policy.ts';
import type { AttachedPolicy, Deployment, GuardedStatement } from '../../../src/model/deployment.ts';
import type { Guard } from '../../../src/model/guard.ts';
import type { ReadResult } from '../../../src/readers/reader.ts';
import type { Problem } from '../../../src/source/problem.ts';
import { placeOf, type Span } from '../../../src/source/span.ts';
import { printText, type Text } from '../../../src/source/text.ts';

/** What was read, as text that people can compare with the template beside it. */
export function render(result: ReadResult): string {
  return [
    ...result.deployments.map(renderDeployment),
    ...result.problems.map(renderProblem),
    ...names('mentions', result.mentions),
    ...names('references', result.references ?? []),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function names(label: string, list: readonly string[]): string[] {
  return list.length > 0 ? [`${label}: ${list.join(', ')}`] : [];
}

function renderDeployment(deployment: Deployment): string {
  const lines: string[] = [`deployment ${deployment.id} (${deployment.files.join(', ')})`];
  for (const one of deployment.functions) {
    lines.push(
      `function ${one.id} ${place(one.at)}${when(one.guard)}${one.name ? ` named ${printText(one.name)}` : ''}`,
    );
    for (const role of one.roles) lines.push(`  role ${printText(role.value)}${when(role.guard)}`);
  }
  for (const role of deployment.roles) {
    lines.push(`role ${role.id} ${place(role.at)}${when(role.guard)} = ${arn(role.arn)}`);
    lines.push(...statements('trust', role.trust));
    for (const policy of role.policies) lines.push(...attached(policy));
    for (const { guard, value } of role.boundaries)
      lines.push(`  boundary ${value ? printText(value.arn) : 'none'}${when(guard)}`);
  }
  for (const policy of deployment.managedPolicies) {
    lines.push(`managed policy ${policy.id} ${place(policy.at)}${when(policy.guard)} = ${arn(policy.arn)}`);
    lines.push(...statements('', policy.statements));
  }
  for (const { id, role, policy } of deployment.attachments)
    lines.push(`attachment ${id} to ${printText(role)}`, ...attached(policy));
  for (const { id, principal, narrowedBy, guard } of deployment.permissions) {
    const narrowed = narrowedBy.length > 0 ? ` narrowed by ${narrowedBy.map(printText).join(', ')}` : '';
    lines.push(`permission ${id} for ${printText(principal)}${narrowed}${when(guard)}`);
  }
  for (const { name, value } of deployment.assumptions) lines.push(`assumes ${name} = ${value}`);
  lines.push(...deployment.problems.map(renderProblem));
  return lines.join('\n');
}

function arn(text: Text): string {
  return text.map((part) => (typeof part === 'string' ? part : `\${${part.label}}`)).join('');
}

function attached(policy: AttachedPolicy): string[] {
  if (policy.kind === 'managed') {
    const { arn: reference, because } = policy.reference;
    return [`  managed ${printText(reference)}${cause(because)}${when(policy.guard)}`];
  }
  return [`  inline ${printText(policy.name)}${when(policy.guard)}`, ...statements('', policy.statements)];
}

function cause(because: string | undefined): string {
  return because === undefined ? '' : ` for ${because}`;
}

function statements(label: string, list: readonly GuardedStatement[]): string[] {
  return list.map(
    ({ guard, statement }) => `    ${label ? `${label} ` : ''}${renderStatement(statement)}${when(guard)}`,
  );
}

export function renderStatement(statement: Statement): string {
  const at = statement.at ? `${place(statement.at)} ` : '';
  if (statement.opaque) return `${at}opaque ${statement.opaque.why}`;
  const list = (label: string, of: { except: boolean; items: readonly { text: Text }[] }) =>
    of.items.length > 0
      ? ` ${of.except ? 'not ' : ''}${label}${of.items.map((item) => printText(item.text)).join(', ')}`
      : '';
  const conditions = statement.conditions.map((clause) => ` if ${renderClause(clause)}`).join('');
  const principals = statement.principals ? list('by ', statement.principals) : '';
  return `${at}${statement.effect}${list('', statement.actions)}${list('on ', statement.resources)}${principals}${conditions}${cause(statement.because)}`;
}

function renderClause(clause: Clause): string {
  return `${clause.key} ${clause.operator} ${clause.values.map(printText).join(' or ')}`;
}

export function when(guard: Guard): string {
  return guard.kind === 'always' ? '' : ` when ${renderGuard(guard)}`;
}

export function renderGuard(guard: Guard): string {
  switch (guard.kind) {
    case 'always':
    case 'never':
      return guard.kind;
    case 'test': {
      const key = guard.clause.key.replace(/^template\//, '').replace(/^[^#]*#(?:Parameter:)?/, '');
      return `${key}=${guard.clause.values.map((value) => `'${printText(value)}'`).join('|')}`;
    }
    case 'not':
      return `not(${renderGuard(guard.of)})`;
    default:
      return `${guard.kind}(${guard.of.map(renderGuard).join(', ')})`;
  }
}

export function renderProblem(problem: Problem): string {
  const hides = problem.hides ? '' : ' (hides nothing)';
  return `problem ${problem.file}:${problem.line ?? '-'} ${problem.code}: ${problem.message}${hides}`;
}

function place(span: Span): string {
  const { line, column } = placeOf(span);
  return `${line}:${column}`;
}
