import { type Node, scalarText } from '../../../source/node.ts';
import { deadLetterGrants, invokeConfigGrants } from './destinations.ts';
import { eventGrants } from './events.ts';
import { type Grant, managedGrant } from './grant.ts';
import { policyGrants } from './policies.ts';
import { addRole, trustIn } from './role.ts';
import { callOf, choiceOf, choose, isGiven, isNoValue, mapNode, withEntries, written } from './syntax.ts';
import { placeOf, propertyOf, type SamResource, type Transformation } from './transformation.ts';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
export function addFunction(made: Transformation, fn: SamResource): void {
  const role = executionRole(made, fn);
  const code = codeOf(fn);
  const properties = withEntries(fn.properties, { Role: role, ...(code ? { Code: code } : {}) });
  made.replace(fn, 'AWS::Lambda::Function', properties);
  addAlias(made, fn);
  const url = propertyOf(fn, 'FunctionUrlConfig');
  if (isGiven(url)) made.add(`${fn.id}Url`, 'AWS::Lambda::Url', url, fn.source);
}

/** The role that is written, or the one that the transform writes: where none is, or where a condition takes it away. */
function executionRole(made: Transformation, fn: SamResource): Node {
  const role = propertyOf(fn, 'Role');
  const id = `${fn.id}Role`;
  const own = written({ 'Fn::GetAtt': [id, 'Arn'] }, role?.at ?? fn.source.keyAt);
  const absent = !role || (role.kind === 'scalar' && role.type === 'null');
  const choice = role && choiceOf(role);
  const [without, orWithout] = choice ? [isNoValue(choice.yes), isNoValue(choice.no)] : [absent, absent];
  if (!without && !orWithout) {
    ignoredPolicies(made, fn);
    return role!;
  }
  const { keyAt } = fn.source;
  const trust = propertyOf(fn, 'AssumeRolePolicyDocument') ?? trustIn('lambda.amazonaws.com', keyAt);
  addRole(made, id, fn, { trust, grants: grantsOf(made, fn, id) });
  if (!choice || (without && orWithout)) return own;
  return choose(choice, without ? own : choice.yes, orWithout ? own : choice.no, role.at);
}

function grantsOf(made: Transformation, fn: SamResource, roleId: string): Grant[] {
  return [
    basicGrant(made, fn),
    ...tracingGrants(made, fn),
    ...networkGrants(made, fn),
    ...deadLetterGrants(made, fn),
    ...invokeConfigGrants(made, fn),
    ...policyGrants(made, roleId, propertyOf(fn, 'Policies')),
    ...eventGrants(made, fn),
  ];
}

function ignoredPolicies(made: Transformation, fn: SamResource): void {
  if (!isGiven(propertyOf(fn, 'Policies'))) return;
  const help = 'move them to the role, or leave out `Role` and let SAM write one';
  const message = `SAM ignores the \`Policies\` of \`${fn.id}\`, since it has a \`Role\``;
  made.report(placeOf(fn, 'Policies'), 'policies-ignored', message, help, false);
}

/** Every function may write its log. */
function basicGrant(made: Transformation, fn: SamResource): Grant {
  const durable = isGiven(propertyOf(fn, 'DurableConfig'));
  const path = durable ? 'AWSLambdaBasicDurableExecutionRolePolicy' : 'AWSLambdaBasicExecutionRole';
  const cause = durable
    ? { because: 'DurableConfig', at: placeOf(fn, 'DurableConfig') }
    : { because: 'AWS::Serverless::Function', at: fn.source.keyAt };
  return managedGrant(made, `service-role/${path}`, cause);
}

/** A mode that a parameter gives is known at deployment only; any other function counts as a mode. */
function tracingGrants(made: Transformation, fn: SamResource): Grant[] {
  const tracing = propertyOf(fn, 'Tracing');
  if (!isGiven(tracing) || scalarText(tracing) === 'Disabled') return [];
  const at = placeOf(fn, 'Tracing');
  const mode = scalarText(tracing) ?? made.literal(tracing, fn.source.body.context) ?? 'Active';
  const path = made.stack.session.values.partition === 'aws' ? 'AWSXrayWriteOnlyAccess' : 'AWSXRayDaemonWriteAccess';
  const grant = managedGrant(made, path, { because: `Tracing: ${mode}`, at });
  const call = callOf(tracing)?.name;
  const set = (call === 'Ref' && !isNoValue(tracing)) || call === 'Fn::Sub';
  if (!set) return [grant];
  const condition = made.addCondition(`${fn.id}Tracing`, { 'Fn::Not': [{ 'Fn::Equals': [tracing, 'Disabled'] }] }, fn);
  return [{ kind: 'managed', node: written({ 'Fn::If': [condition, grant.node, { Ref: 'AWS::NoValue' }] }, at) }];
}

function networkGrants(made: Transformation, fn: SamResource): Grant[] {
  if (!isGiven(propertyOf(fn, 'VpcConfig'))) return [];
  const cause = { because: 'VpcConfig', at: placeOf(fn, 'VpcConfig') };
  return [managedGrant(made, 'service-role/AWSLambdaVPCAccessExecutionRole', cause)];
}

function codeOf(fn: SamResource): Node | undefined {
  const inline = propertyOf(fn, 'InlineCode');
  return inline ? written({ ZipFile: inline }, inline.at) : (propertyOf(fn, 'CodeUri') ?? propertyOf(fn, 'ImageUri'));
}

/** What `Ref: Function.Alias` and `Ref: Function.Version` stand for. */
function addAlias(made: Transformation, fn: SamResource): void {
  const property = propertyOf(fn, 'AutoPublishAlias');
  const name = made.literal(property, fn.source.body.context);
  if (!property || !name) return;
  // The id of a version ends with a digest of the code; no template can write it.
  const ids = { Alias: `${fn.id}Alias${name}`, Version: `${fn.id}.Version` };
  for (const [kind, id] of Object.entries(ids)) {
    made.add(id, `AWS::Lambda::${kind}`, mapNode([], property.at), fn.source);
    made.stack.referables.set(`${fn.id}.${kind}`, id);
  }
}
