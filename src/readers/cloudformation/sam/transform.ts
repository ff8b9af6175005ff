import { childOf, type MapNode, type Node, scalarText } from '../../../source/node.ts';
import { type Context, type Expression, entrySpan, type Resource, type Stack } from '../context.ts';
import { addConnector, hasConnectors } from './connector.ts';
import { addFunction } from './function.ts';
import { globalsFor, withGlobals } from './globals.ts';
import { managedGrant } from './grant.ts';
import { addRole, trustIn } from './role.ts';
import { addStateMachine } from './state-machine.ts';
import { isGiven, mapNode, withEntries, written } from './syntax.ts';
import { propertyOf, type SamResource, Transformation } from './transformation.ts';
import { writtenOut } from './written-out.ts';

const SAM = 'AWS::Serverless::';

/** Resources that are plain ones with other names, as far as access is concerned. */
const PLAIN: Readonly<Record<string, string>> = {
  Api: 'AWS::ApiGateway::RestApi',
  HttpApi: 'AWS::ApiGatewayV2::Api',
  WebSocketApi: 'AWS::ApiGatewayV2::Api',
  SimpleTable: 'AWS::DynamoDB::Table',
  LayerVersion: 'AWS::Lambda::LayerVersion',
  GraphQLApi: 'AWS::AppSync::GraphQLApi',
};

/**
 * Does to the resources of a stack what the SAM transform does before deployment, as far as roles and policies go. What
 * it writes stands where the property stands that asks for it.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
export function transformSam(
  stack: Stack,
  resources: Map<string, Resource>,
  conditions: Map<string, Expression>,
): void {
  const made = new Transformation(stack, resources, conditions);
  const all = [...resources.values()];
  const own = all.filter(({ type }) => type.startsWith(SAM));
  for (const source of own) transformResource(made, source);
  // Connectors refer to what the others have become.
  for (const source of own) if (source.type === `${SAM}Connector`) connectorResource(made, source);
  for (const source of all) if (hasConnectors(source)) embeddedConnectors(made, source);
}

function transformResource(made: Transformation, source: Resource): void {
  const resource = samResource(made.stack, source);
  const kind = source.type.slice(SAM.length);
  const plain = PLAIN[kind];
  if (kind === 'Function') addFunction(made, resource);
  else if (kind === 'StateMachine') addStateMachine(made, resource);
  else if (kind === 'CapacityProvider') addCapacityProvider(made, resource);
  else if (kind === 'Application') addApplication(made, resource);
  else if (plain) addPlain(made, resource, plain);
  else if (kind !== 'Connector') {
    const help = 'review its roles and policies by hand';
    made.report(source.keyAt, 'sam-not-read', `\`${source.type}\` is no resource that SAM is known to have`, help);
  }
}

function samResource(stack: Stack, source: Resource): SamResource {
  const { properties, type, body } = source;
  const node = properties ? writtenOut(properties.node, properties.context) : undefined;
  const own: MapNode = node?.kind === 'map' ? node : mapNode([], source.keyAt);
  const section = globalsFor(childOf(stack.template.root, 'Globals'), type);
  const outside: Context = { stack, variables: new Map() };
  const globals = section && writtenOut(section, outside);
  return { id: source.id, source, properties: withGlobals(own, globals, childOf(body.node, 'IgnoreGlobals')) };
}

function addPlain(made: Transformation, resource: SamResource, type: string): void {
  made.replace(resource, type, resource.properties);
  const name = propertyOf(resource, 'StageName');
  const stage = made.literal(name, resource.source.body.context);
  if (!name || stage === undefined) return;
  const id = `${resource.id}${stage}Stage`;
  made.add(id, 'AWS::ApiGateway::Stage', written({ StageName: name }, name.at), resource.source);
  made.stack.referables.set(`${resource.id}.Stage`, id);
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-capacityprovider.html */
function addCapacityProvider(made: Transformation, resource: SamResource): void {
  const at = resource.source.keyAt;
  made.replace(resource, 'AWS::Lambda::CapacityProvider', resource.properties);
  if (isGiven(propertyOf(resource, 'OperatorRole'))) return;
  const cause = { because: 'AWS::Serverless::CapacityProvider', at };
  const grants = [managedGrant(made, 'AWSLambdaManagedEC2ResourceOperator', cause)];
  const bare = { ...resource, properties: mapNode([], at) };
  addRole(made, `${resource.id}OperatorRole`, bare, { trust: trustIn('lambda.amazonaws.com', at), grants });
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-application.html */
function addApplication(made: Transformation, resource: SamResource): void {
  const location = propertyOf(resource, 'Location');
  const path = scalarText(location);
  made.replace(resource, 'AWS::CloudFormation::Stack', withEntries(resource.properties, { TemplateURL: location }));
  if (path !== undefined) return;
  const { id, source } = resource;
  made.resources.set(id, { ...made.resources.get(id)!, properties: undefined });
  const message = `the application \`${id}\` is not in the repository`;
  made.report(location?.at ?? source.keyAt, 'application-not-read', message, 'review its roles and policies by hand');
}

function connectorResource(made: Transformation, source: Resource): void {
  const { id, properties } = samResource(made.stack, source);
  made.resources.delete(id);
  const at = entrySpan(source.keyAt, source.body.node);
  addConnector(made, { id, properties, source: childOf(properties, 'Source'), resource: source, at, because: id });
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/managing-permissions-connectors.html */
function embeddedConnectors(made: Transformation, source: Resource): void {
  const connectors = childOf(source.body.node, 'Connectors');
  if (connectors?.kind !== 'map') return;
  for (const { key, keyAt, value } of connectors.entries) {
    const properties = childOf(value, 'Properties');
    if (properties?.kind !== 'map') continue;
    const at = entrySpan(keyAt, value);
    const reference = childOf(properties, 'SourceReference');
    const from: Node = withEntries(reference?.kind === 'map' ? reference : mapNode([], at), {
      Id: written(source.id, at),
    });
    // A connector has the condition that is written in it, not that of its source.
    const resource: Resource = { ...source, keyAt, body: { node: value, context: source.body.context } };
    const id = `${source.id}${key}`;
    addConnector(made, { id, properties, source: from, resource, at, because: `Connectors: ${key}` });
  }
}
