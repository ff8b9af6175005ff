import type {
  Attachment,
  BareDocument,
  DeclaredResource,
  Deployment,
  InvokePermission,
  LambdaFunction,
  ManagedPolicy,
  Role,
} from '../../model/deployment.ts';
import { ALWAYS, all, type Guard } from '../../model/guard.ts';
import type { Block } from '../../terraform/syntax.ts';
import { type ExclusiveList, exclusionProblems, exclusiveListsOf, readExclusive } from './exclusive.ts';
import { readForeignResource } from './foreign-resource.ts';
import {
  readAttachment,
  readExclusiveAttachments,
  readManagedPolicy,
  readPolicyAttachment,
  readRole,
  readRolePolicy,
} from './iam.ts';
import { readFunction, readFunctionUrl, readPermission } from './lambda.ts';
import type { Module } from './module.ts';
import { sourceOf } from './module-call.ts';
import { movesOf } from './moved.ts';
import { type Reading, readingOf } from './reading.ts';
import { type Giving, givesPolicy, readRemoteModule } from './remote-module.ts';
import { arnOf, instanceOf, nameOf, physicalName, typeOf } from './resource.ts';
import { sameNameProblems } from './same-name.ts';
import { documentStatements } from './statements.ts';

/** What is found while a root module is read. */
class Findings {
  readonly functions: LambdaFunction[] = [];
  readonly roles: Role[] = [];
  readonly managedPolicies: ManagedPolicy[] = [];
  readonly attachments: Attachment[] = [];
  readonly documents: BareDocument[] = [];
  readonly declared: DeclaredResource[] = [];
  readonly permissions: InvokePermission[] = [];
  readonly modules: Module[] = [];
  readonly exclusive: ExclusiveList[] = [];
  readonly giving: Giving[] = [];
}

/** Reads a root module with the modules that it calls. */
export function readDeployment(root: Module): Deployment {
  const findings = new Findings();
  readModule(root, ALWAYS, findings);
  const { session } = root;
  const { modules, exclusive, giving, ...found } = findings;
  found.documents.push(...giving.filter((one) => givesPolicy(one, found)).map(({ document }) => document));
  for (const problem of sameNameProblems(found.attachments)) session.report(problem);
  for (const problem of exclusionProblems(exclusive, found.attachments)) session.report(problem);
  return {
    id: session.id,
    dialect: 'terraform',
    files: [...session.files],
    ...found,
    moved: movesOf(
      modules,
      found.declared.map(({ id }) => id),
    ),
    assumptions: [...session.assumptions.values()],
    problems: [...session.problems.values()],
  };
}

function readModule(module: Module, outer: Guard, findings: Findings): void {
  findings.modules.push(module);
  for (const block of module.source.resources.values()) {
    for (const { key, guard } of instancesOf(module, block)) {
      const instance = instanceOf(module, block, key);
      const reading = readingOf(instance, all(outer, guard));
      findings.declared.push(declared(reading));
      readResource(reading, findings);
    }
  }
  for (const block of module.source.calls.values()) {
    const source = sourceOf(module, block);
    for (const { key, guard } of instancesOf(module, block)) {
      if (source) {
        readModule(module.child(block, key, source), all(outer, guard), findings);
        continue;
      }
      const instance = {
        ...instanceOf(module, block, key),
        address: `${module.prefix}module.${block.labels[0]}${key}`,
      };
      const reading = readingOf(instance, all(outer, guard));
      findings.declared.push({
        id: instance.address,
        token: module.session.unknown(instance.address, 'other-stack').token,
        type: 'module',
        at: reading.at,
      });
      const { documents, attachments, giving } = readRemoteModule(reading);
      if (giving) findings.giving.push(giving);
      findings.documents.push(...documents);
      findings.attachments.push(...attachments);
    }
  }
}

/** Resources of other clouds and of no bearing are not expanded beyond what names them. */
function instancesOf(module: Module, block: Block): readonly { readonly key: string; readonly guard: Guard }[] {
  return module.expansion(block).instances;
}

function declared({ instance, at }: Reading): DeclaredResource {
  const name = physicalName(instance);
  return {
    id: instance.address,
    token: nameOf(instance).token,
    type: instance.type,
    ...(name ? { name } : {}),
    ...(typeOf(instance.type).arn ? { arn: arnOf(instance) } : {}),
    at,
  };
}

function readResource(reading: Reading, findings: Findings): void {
  switch (reading.instance.type) {
    case 'aws_lambda_function':
      findings.functions.push(readFunction(reading));
      break;
    case 'aws_iam_role': {
      const role = readRole(reading);
      const inline = role.policies.flatMap((policy) => (policy.kind === 'inline' ? [policy.name] : []));
      findings.roles.push(role);
      findings.exclusive.push(...exclusiveListsOf(reading, inline));
      break;
    }
    case 'aws_iam_policy':
      findings.managedPolicies.push(readManagedPolicy(reading));
      break;
    case 'aws_iam_role_policy':
      findings.attachments.push(...readRolePolicy(reading));
      break;
    case 'aws_iam_role_policy_attachment':
      findings.attachments.push(...readAttachment(reading));
      break;
    case 'aws_iam_policy_attachment':
      findings.attachments.push(...readPolicyAttachment(reading));
      break;
    case 'aws_iam_role_policy_attachments_exclusive':
      findings.attachments.push(...readExclusiveAttachments(reading));
      findings.exclusive.push(...readExclusive(reading, 'managed'));
      break;
    case 'aws_iam_role_policies_exclusive':
      findings.exclusive.push(...readExclusive(reading, 'inline'));
      break;
    case 'aws_ssoadmin_permission_set_inline_policy': {
      const statements = documentStatements(reading, 'inline_policy', 'identity');
      findings.documents.push({ id: reading.instance.address, statements, at: reading.at });
      break;
    }
    case 'aws_lambda_permission':
      findings.permissions.push(...readPermission(reading));
      break;
    case 'aws_lambda_function_url':
      findings.permissions.push(...readFunctionUrl(reading));
      break;
    default:
      findings.documents.push(...readForeignResource(reading));
  }
}
