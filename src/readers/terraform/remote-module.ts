import { opaqueStatement } from '../../iam/document.ts';
import type { Attachment, BareDocument, Deployment, GuardedStatement } from '../../model/deployment.ts';
import { all } from '../../model/guard.ts';
import { isUnknown, printText, type Text, textKey, textOf } from '../../source/text.ts';
import { entryOf, type Value } from '../../source/value.ts';
import { evaluateSafely } from '../../terraform/evaluate.ts';
import { problemAt } from '../../terraform/evaluation.ts';
import { decodeJson } from '../../terraform/json.ts';
import { type Attribute, attributeOf } from '../../terraform/syntax.ts';
import { textIn, unknownValue, valueKey, withDefaults } from '../../terraform/values.ts';
import { calledDirectory } from './library.ts';
import { type Reading, report } from './reading.ts';
import { statementsOf } from './statements.ts';

const META = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);
/** Words of a module's source or of its inputs by which it may bear on what a function is allowed. */
const BEARING = /lambda|iam|role|polic|permission|statement|principal|trust|function|serverless/i;
/** Inputs that describe or size what a module makes: whatever they say, it is allowed the same. */
const WITHOUT_BEARING =
  /^(?:\w+_)?(?:tags|description|comment|memory_size|timeout|runtime|handler|retention_in_days|environment|environment_variables|reserved_concurrent_executions|layers|architectures|log_level)$/;

/**
 * Modules of the registry that attach nothing to a role that they are told of, and make none that a function could have.
 * Source: the "Resources" of each at https://registry.terraform.io/namespaces/terraform-aws-modules
 */
const KNOWN_WITHOUT_BEARING = new RegExp(
  `^(?:registry\\.(?:terraform\\.io|opentofu\\.org)/)?terraform-aws-modules/(?:${[
    'acm|alb|apigateway-v2|autoscaling|cloudfront|dynamodb-table|ecr|elasticache|kms|memory-db|msk-kafka-cluster|opensearch',
    'rds|rds-aurora|redshift|route53|s3-bucket|secrets-manager|security-group|sns|sqs|ssm-parameter|vpc|vpn-gateway',
  ].join('|')})/aws(?://.*)?$`,
);

/** What a module that is not in the repository comes to. */
export interface RemoteModule {
  readonly documents: readonly BareDocument[];
  /** What it may attach to the roles that it is told of. */
  readonly attachments: readonly Attachment[];
  /** The module itself, where nothing ties it to access but what it may give: by the tokens of its outputs. */
  readonly giving?: Giving;
}

export interface Giving {
  readonly outputs: string;
  readonly document: BareDocument;
}

/**
 * A module that is not in the repository: an unknown that is named. The policy documents that it is handed are units of
 * their own; what else it is told is compared as it is written, and so are its source and its version. It is part of
 * what the roles may do that it is told of, and a unit of its own where it is told of none.
 */
export function readRemoteModule(reading: Reading): RemoteModule {
  const { module, block, address } = reading.instance;
  const source = writtenOut(reading, 'source') ?? 'a source that is not written out';
  const inputs = block.body.attributes.filter(({ name }) => !META.has(name)).map((input) => told(reading, input));
  const documents = inputs.flatMap((input) => handedDocuments(reading, input));
  const handed = new Set(documents.map(({ input }) => input.attribute));
  const version = writtenOut(reading, 'version');
  const isPlanned = module.session.plan?.bears(address) ?? false;
  const isTold = !KNOWN_WITHOUT_BEARING.test(source) && (BEARING.test(source) || inputs.some(bears));
  const bearing = isPlanned || isTold;
  const where = calledDirectory(module.source.directory, source) === undefined ? 'not in the repository' : 'not found';
  const name = version === undefined ? source : `${source} ${version}`;
  const message = `the module \`${address}\` (\`${name}\`) is ${where}, so that what it makes is not known`;
  const help = isPlanned
    ? 'review the plan by itself, in a folder without the configuration: it says what the module makes'
    : 'read what changed in it by hand; the policy documents that it is given were reviewed';
  // What is not known of it is a unit, which moves about as other units do; the problem is for people.
  report(reading, problemAt(block.at, 'remote-module', message, help, false));
  const rest = inputs.filter(({ attribute }) => !handed.has(attribute) && !WITHOUT_BEARING.test(attribute.name));
  const found = documents.map(({ document }) => document);
  const unseen = unknownDocument(reading, name, rest);
  if (!bearing) {
    const outputs = module.session.unknown(`${address}.`, 'other-stack').token;
    return { documents: found, attachments: [], giving: { outputs, document: unseen } };
  }
  const attachments = rolesIn(inputs).map(
    (role): Attachment => ({
      id: address,
      role,
      policy: { kind: 'inline', name: textOf(address), ...unseen, guard: reading.guard },
    }),
  );
  return { documents: attachments.length > 0 ? found : [...found, unseen], attachments };
}

/** Whether a role carries a policy that is one of a module's outputs, and that no plan tells. */
export function givesPolicy(
  { outputs }: Giving,
  { roles, attachments }: Pick<Deployment, 'roles' | 'attachments'>,
): boolean {
  const policies = [...roles.flatMap((role) => role.policies), ...attachments.map(({ policy }) => policy)];
  return policies.some((policy) =>
    policy.kind === 'managed'
      ? !policy.reference.planned &&
        policy.reference.arn.some((part) => isUnknown(part) && part.token.includes(outputs))
      : policy.statements.some(({ statement: { opaque } }) => !opaque?.told && opaque?.token.includes(outputs)),
  );
}

/** OpenTofu takes variables and locals in a source, too. */
function writtenOut(reading: Reading, name: string): string | undefined {
  const attribute = attributeOf(reading.instance.block.body, name);
  const text = attribute && textIn(withDefaults(told(reading, attribute).value));
  return text && printText(text);
}

/** The roles of this configuration that a module is told of, by name or by ARN. */
function rolesIn(inputs: readonly Told[]): Text[] {
  const texts = inputs.flatMap(({ value }) => textsIn(value));
  const roles = texts.filter((text) => {
    const last = text.at(-1);
    if (!last || !isUnknown(last) || !/#(?:.*\.)?aws_iam_role\.[^.]+$/.test(last.token)) return false;
    return text.length === 1 || (typeof text[0] === 'string' && text[0].startsWith('arn:'));
  });
  return [...new Map(roles.map((role) => [textKey(role), role])).values()];
}

/** An input with what it comes to where nothing is decided. */
export interface Told {
  readonly attribute: Attribute;
  readonly value: Value;
}

export function told({ instance: { module, variables } }: Reading, attribute: Attribute): Told {
  const evaluation = module.evaluation(() => true, variables);
  return { attribute, value: evaluateSafely(attribute.value, evaluation) };
}

/** A switch says nothing by its name alone; a role or a policy bears on access under any name. */
function bears({ attribute, value }: Told): boolean {
  if (value.kind === 'text' && value.scalar !== 'string') return false;
  if (BEARING.test(attribute.name)) return !namesPrincipals(value);
  return textsIn(value).some((text) => text.some((part) => isIdentity(isUnknown(part) ? part.token : part)));
}

function isIdentity(part: string): boolean {
  return /#(?:.*\.)?aws_iam_(?:role|policy)\.|:iam::[^:]*:(?:role|policy)\//.test(part);
}

function textsIn(value: Value): Text[] {
  if (value.kind === 'text') return [value.text];
  if (value.kind === 'unknown') return [[value.unknown]];
  if (value.kind === 'list') return value.items.flatMap(textsIn);
  return value.kind === 'map' ? value.entries.flatMap((entry) => textsIn(entry.value)) : [];
}

interface Handed {
  readonly input: Told;
  readonly document: BareDocument;
}

/** The documents in an input: one, or those of a list or a map. */
function handedDocuments(reading: Reading, input: Told): Handed[] {
  const { name, value: expression, at } = input.attribute;
  return documentPaths(input.value).map(({ path, pick }) => {
    const statements = statementsOf(reading, expression, 'identity', pick).map(({ guard, statement }) => ({
      guard: all(reading.guard, guard),
      statement,
    }));
    return { input, document: { id: `${reading.instance.address}.${name}${path}`, statements, at } };
  });
}

function documentPaths(value: Value): { path: string; pick: (value: Value) => Value }[] {
  if (isDocument(value)) return [{ path: '', pick: (it) => it }];
  if (value.kind === 'list') {
    return value.items.flatMap((item, index) =>
      isDocument(item)
        ? [{ path: `[${index}]`, pick: (it: Value) => (it.kind === 'list' ? (it.items[index] ?? none(it)) : it) }]
        : [],
    );
  }
  if (value.kind !== 'map') return [];
  return value.entries.flatMap(({ key, value: item }) =>
    isDocument(item) ? [{ path: `.${key}`, pick: (it: Value) => entryOf(it, key) ?? none(it) }] : [],
  );
}

function none({ at }: Value): Value {
  return { kind: 'null', at };
}

/** A policy of what one may do; trust policies and those of resources name principals and are no unit. */
function isDocument(value: Value): boolean {
  const first = firstStatement(value);
  return first !== undefined && !hasPrincipal(first);
}

/** Whether it is a document that says who may do something to a resource, or assume a role. */
function namesPrincipals(value: Value): boolean {
  const first = firstStatement(value);
  return first !== undefined && hasPrincipal(first);
}

function firstStatement(value: Value): Value | undefined {
  const document = value.kind === 'text' ? decodeJson(value) : undefined;
  const statement = entryOf(document, 'Statement');
  return statement?.kind === 'list' ? statement.items[0] : statement;
}

function hasPrincipal(statement: Value): boolean {
  return entryOf(statement, 'Principal') !== undefined || entryOf(statement, 'NotPrincipal') !== undefined;
}

/** Known by what it is told: told the same, it does the same. */
export function unknownDocument(reading: Reading, name: string, inputs: readonly Told[]): BareDocument {
  const { module, block, address } = reading.instance;
  const said = inputs.map(({ attribute, value }) => `${attribute.name}=${valueKey(withDefaults(value))}`).sort();
  const unknown = module.session.unknown(`${address}.(${name};${said.join()})`, 'other-stack', 'any', address);
  const statement = opaqueStatement(unknownValue({ ...unknown, at: block.at }, block.at));
  const guarded: GuardedStatement = { guard: reading.guard, statement };
  return { id: address, statements: [guarded], at: block.at };
}
