import { childOf, type MapNode, type Node, scalarText } from '../../../source/node.ts';
import type { Span } from '../../../source/span.ts';
import type { Resource } from '../context.ts';
import type { Connectable, ConnectorProfile } from './sam-data.ts';
import { isGiven, logicalIdIn, type Writing, written } from './syntax.ts';
import type { Transformation } from './transformation.ts';

/** A connector: a resource of its own, or written inside its source. */
export interface Connector {
  readonly id: string;
  readonly properties: MapNode;
  readonly source: Node | undefined;
  readonly resource: Resource;
  readonly at: Span;
  /** How people find it: `Connectors.Table`. */
  readonly because: string;
}

const PLAIN_TYPES: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
};

/** What a connector is told, or can tell, of one of its two sides. */
interface Side {
  readonly type: string;
  /** `Arn`, `Name`, `ResourceId` and `Qualifier`, as far as they are known. */
  readonly parts: Readonly<Record<string, Writing | undefined>>;
  readonly role: Writing | undefined;
}

/**
 * The policies that a connector attaches to the role of its source, or of its destination. The policies of queues and
 * topics and the permissions of functions that some connectors write as well are no part of a role.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-connector.html
 */
export function addConnector(made: Transformation, connector: Connector): void {
  const destination = childOf(connector.properties, 'Destination');
  const several = destination?.kind === 'list';
  const destinations = destination?.kind === 'list' ? destination.items : destination ? [destination] : [];
  destinations.forEach((node, index) => {
    const to = sideOf(made, node, connector.source);
    const from = sideOf(made, connector.source, node);
    const suffix = several ? `PolicyDestination${index}` : 'Policy';
    const problem = connect(made, connector, { from, to, id: `${connector.id}${suffix}` });
    if (!problem) return;
    const help = 'correct it, or write the policy that it stands for';
    made.report(node.at, 'connector-not-read', `the connector \`${connector.id}\` was not read: ${problem}`, help);
  });
}

interface Connection {
  readonly from: Side | undefined;
  readonly to: Side | undefined;
  readonly id: string;
}

/** What is wrong, where it cannot be followed. */
function connect(made: Transformation, connector: Connector, { from, to, id }: Connection): string | undefined {
  if (!from || !to) return 'one of its sides is not in the template';
  const profile = made.stack.session.sam.connectors.get(from.type)?.get(to.type);
  if (!profile) return `SAM has none from \`${from.type}\` to \`${to.type}\``;
  const names = permissionsOf(connector);
  const known = profile.Properties.AccessCategories;
  const unknown = names.find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined || names.length === 0) return `the permission \`${unknown ?? ''}\` is not one that it has`;
  if (profile.Type !== 'AWS_IAM_ROLE_MANAGED_POLICY') return undefined;
  const { role } = profile.Properties.SourcePolicy ? from : to;
  if (!role) return 'the role that it adds to is not known';
  const statements = statementsOf(profile, names, partsOf(from, to));
  if (!statements) return 'what it refers to is not known';
  const { at, because } = connector;
  const document = made.cause(written({ Version: '2012-10-17', Statement: statements }, at), because);
  const properties = written({ PolicyDocument: document, Roles: [role] }, at);
  made.add(id, 'AWS::IAM::ManagedPolicy', properties, connector.resource);
  return undefined;
}

function permissionsOf({ properties }: Connector): string[] {
  const permissions = childOf(properties, 'Permissions');
  return permissions?.kind === 'list' ? permissions.items.map((item) => scalarText(item) ?? '') : [];
}

function sideOf(made: Transformation, node: Node | undefined, other: Node | undefined): Side | undefined {
  if (!node) return undefined;
  const own = (name: string): Writing | undefined => childOf(node, name);
  const id = scalarText(childOf(node, 'Id'));
  if (id === undefined) {
    const type = scalarText(childOf(node, 'Type'));
    const parts = { Arn: own('Arn'), Name: own('Name'), ResourceId: own('ResourceId'), Qualifier: own('Qualifier') };
    return type ? { type: PLAIN_TYPES[type] ?? type, parts, role: own('RoleName') } : undefined;
  }
  const resource = made.resources.get(id);
  if (!resource) return undefined;
  const known = made.stack.session.sam.connectable.get(resource.type);
  const outputs = filled(known?.Outputs ?? {}, { logicalId: id }) as Readonly<Record<string, Writing>>;
  const parts = { ...outputs, ResourceId: outputs['Id'], Qualifier: own('Qualifier') ?? outputs['Qualifier'] };
  const roleId = logicalIdIn(roleOf(resource, known, other));
  return { type: resource.type, parts, role: roleId === undefined ? undefined : { Ref: roleId } };
}

/** The property that holds the role; a rule of EventBridge has one for each of its targets. */
function roleOf(resource: Resource, known: Connectable | undefined, other: Node | undefined): Node | undefined {
  const properties = resource.properties?.node;
  const property = known?.Inputs?.Role;
  if (typeof property === 'string') return childOf(properties, property);
  const targets = property ? childOf(properties, 'Targets') : undefined;
  const id = scalarText(childOf(other, 'Id'));
  const arn = logicalIdIn(childOf(other, 'Arn'));
  const target = (targets?.kind === 'list' ? targets.items : []).find((item) => {
    const meant = logicalIdIn(childOf(item, 'Arn'));
    return meant !== undefined && (meant === id || meant === arn);
  });
  return childOf(target, 'RoleArn');
}

function partsOf(from: Side, to: Side): Record<string, Writing | undefined> {
  const parts: Record<string, Writing | undefined> = {};
  for (const name of ['Arn', 'Name', 'ResourceId', 'Qualifier']) {
    parts[`Source.${name}`] = from.parts[name];
    parts[`Destination.${name}`] = to.parts[name];
  }
  return parts;
}

function statementsOf(
  { Properties }: ConnectorProfile,
  names: readonly string[],
  parts: Readonly<Record<string, Writing | undefined>>,
): Writing | undefined {
  const wanted = Object.entries(Properties.AccessCategories).filter(([name]) => names.includes(name));
  return filled(
    wanted.flatMap(([, category]) => category.Statement ?? []),
    parts,
  );
}

/** Puts in the parts of the sides: `%{Source.Arn}/stream/*`. Undefined where one is not known. */
function filled(data: unknown, parts: Readonly<Record<string, Writing | undefined>>): Writing | undefined {
  if (typeof data === 'string') return filledText(data, parts);
  if (Array.isArray(data)) {
    const items = data.map((item) => filled(item, parts));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (typeof data !== 'object' || data === null) return data as Writing;
  const entries = Object.entries(data).map(([key, value]) => [key, filled(value, parts)] as const);
  if (entries.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(entries) as Readonly<Record<string, Writing>>;
}

function filledText(text: string, parts: Readonly<Record<string, Writing | undefined>>): Writing | undefined {
  const whole = /^%\{([\w.]+)\}$/.exec(text);
  if (whole) return parts[whole[1]!];
  const variables: Record<string, Writing> = {};
  let known = true;
  const template = text.replace(/%\{([\w.]+)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) known = false;
    else variables[name.replace('.', '')] = part;
    return `\${${name.replace('.', '')}}`;
  });
  if (!known) return undefined;
  if (!/\$\{.+\}/.test(template)) return template;
  return { 'Fn::Sub': Object.keys(variables).length > 0 ? [template, variables] : template };
}

export function hasConnectors(resource: Resource): boolean {
  return isGiven(childOf(resource.body.node, 'Connectors'));
}
