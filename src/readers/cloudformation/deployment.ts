import type {
  Assumption,
  Attachment,
  DeclaredResource,
  Deployment,
  InvokePermission,
  LambdaFunction,
  ManagedPolicy,
  Role,
} from '../../model/deployment.ts';
import { ALWAYS, type Guard } from '../../model/guard.ts';
import { type Problem, problemIdentity } from '../../source/problem.ts';
import { entrySpan, type Stack } from './context.ts';
import { evaluate } from './evaluate.ts';
import { inlineAttachments, managedAttachments, type Reading, readingOf, readManagedPolicy, readRole } from './iam.ts';
import { readFunction, readFunctionUrl, readPermission } from './lambda.ts';
import { missingProperties } from './required-properties.ts';
import { arnOf, nameOf, physicalName, typeOf } from './resource-name.ts';

/** What is found while a deployment is read. */
export class Findings {
  readonly functions: LambdaFunction[] = [];
  readonly roles: Role[] = [];
  readonly managedPolicies: ManagedPolicy[] = [];
  readonly attachments: Attachment[] = [];
  readonly declared: DeclaredResource[] = [];
  readonly permissions: InvokePermission[] = [];
  readonly problems = new Map<string, Problem>();
  readonly assumptions = new Map<string, Assumption>();

  /** The same problem at one place is told once, however often the place is evaluated. */
  report(problem: Problem): void {
    this.problems.set(`${problemIdentity(problem)}${problem.span?.start}`, problem);
  }
}

/** Reads every resource of a stack and of the stacks nested in it. */
export function readStack(stack: Stack, findings: Findings, outer: Guard = ALWAYS): void {
  for (const resource of stack.resources.values()) {
    const reading = readingOf(stack, resource, outer);
    findings.declared.push(declaredResource(reading));
    readResource(reading, findings);
    const nested = stack.nested.get(resource.id);
    if (nested) readStack(nested, findings, reading.guard);
  }
}

function readResource(reading: Reading, findings: Findings): void {
  const report = (problem: Problem) => findings.report(problem);
  for (const problem of missingProperties(reading)) report(problem);
  switch (reading.resource.type) {
    case 'AWS::Lambda::Function':
      findings.functions.push(readFunction(reading));
      break;
    case 'AWS::IAM::Role':
      findings.roles.push(roleWithProblems(reading, findings));
      break;
    case 'AWS::IAM::ManagedPolicy':
      findings.managedPolicies.push(readManagedPolicy(reading, report));
      findings.attachments.push(...managedAttachments(reading));
      break;
    case 'AWS::IAM::Policy':
    case 'AWS::IAM::RolePolicy':
      findings.attachments.push(...inlineAttachments(reading, report));
      break;
    case 'AWS::Lambda::Permission':
      findings.permissions.push(...readPermission(reading));
      break;
    case 'AWS::Lambda::Url':
      findings.permissions.push(...readFunctionUrl(reading));
      break;
  }
}

/** A role's own problems are those that reading it brings up. */
function roleWithProblems(reading: Reading, findings: Findings): Role {
  const before = new Set(findings.problems.keys());
  const role = readRole(reading, (problem) => findings.report(problem), []);
  const problems = [...findings.problems].filter(([key]) => !before.has(key)).map(([, problem]) => problem);
  return { ...role, problems };
}

function declaredResource(reading: Reading): DeclaredResource {
  const { stack, resource } = reading;
  const name = physicalName(stack, resource, evaluate);
  const type = typeOf(stack, resource);
  return {
    id: reading.id,
    token: nameOf(stack, resource, evaluate).token,
    type: resource.type,
    ...(name ? { name } : {}),
    ...(type.arn ? { arn: arnOf(stack, resource, evaluate) } : {}),
    at: entrySpan(resource.keyAt, resource.body.node),
  };
}

export function deploymentOf(id: string, files: readonly string[], findings: Findings): Deployment {
  return {
    id,
    dialect: 'cloudformation',
    files,
    functions: findings.functions,
    roles: findings.roles,
    managedPolicies: findings.managedPolicies,
    attachments: findings.attachments,
    documents: [],
    declared: findings.declared,
    assumptions: [...findings.assumptions.values()],
    permissions: findings.permissions,
    problems: [...findings.problems.values()],
  };
}
