import { childOf, type Node, scalarText } from '../../../source/node.ts';
import { entrySpan } from '../context.ts';
import { addSchedulerRole } from './events.ts';
import { type Grant, managedGrant } from './grant.ts';
import { policyGrants } from './policies.ts';
import { addRole, trustIn } from './role.ts';
import { isGiven, withEntries, written } from './syntax.ts';
import { placeOf, propertyOf, type SamResource, type Transformation } from './transformation.ts';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html */
export function addStateMachine(made: Transformation, machine: SamResource): void {
  const { keyAt } = machine.source;
  const id = `${machine.id}Role`;
  let role = propertyOf(machine, 'Role');
  if (!isGiven(role)) {
    addRole(made, id, machine, { trust: trustIn('states.amazonaws.com', keyAt), grants: grantsOf(made, machine, id) });
    role = written({ 'Fn::GetAtt': [id, 'Arn'] }, keyAt);
  }
  const name = propertyOf(machine, 'Name');
  const properties = withEntries(machine.properties, { RoleArn: role, StateMachineName: name });
  made.replace(machine, 'AWS::StepFunctions::StateMachine', properties);
  addEventRoles(made, machine);
}

function grantsOf(made: Transformation, machine: SamResource, roleId: string): Grant[] {
  const grants = policyGrants(made, roleId, propertyOf(machine, 'Policies'));
  const enabled = childOf(propertyOf(machine, 'Tracing'), 'Enabled');
  if (enabled?.kind !== 'scalar' || enabled.type !== 'boolean' || !isGiven(enabled)) return grants;
  const path = made.stack.session.values.partition === 'aws' ? 'AWSXrayWriteOnlyAccess' : 'AWSXRayDaemonWriteAccess';
  return [...grants, managedGrant(made, path, { because: 'Tracing Enabled: true', at: placeOf(machine, 'Tracing') })];
}

const STARTING: Readonly<Record<string, string>> = {
  Schedule: 'events.amazonaws.com',
  CloudWatchEvent: 'events.amazonaws.com',
  EventBridgeRule: 'events.amazonaws.com',
  Api: 'apigateway.amazonaws.com',
};

/** What starts a state machine does so with a role of its own. */
function addEventRoles(made: Transformation, machine: SamResource): void {
  const events = propertyOf(machine, 'Events');
  if (events?.kind !== 'map') return;
  for (const { key, keyAt, value } of events.entries) {
    const type = scalarText(childOf(value, 'Type')) ?? '';
    const properties = childOf(value, 'Properties');
    const id = `${machine.id}${key}Role`;
    if (isGiven(childOf(properties, 'RoleArn'))) continue;
    const at = entrySpan(keyAt, value);
    const target: Node = written({ Ref: machine.id }, at);
    if (type === 'ScheduleV2') {
      const allow = { action: 'states:StartExecution', target };
      addSchedulerRole(made, id, machine, { because: `${key}: ${type} event`, at }, properties, allow);
    } else if (STARTING[type]) {
      const document = { Statement: [{ Action: 'states:StartExecution', Effect: 'Allow', Resource: target }] };
      const role = {
        AssumeRolePolicyDocument: trustIn(STARTING[type], at),
        Policies: [{ PolicyName: `${id}StartExecutionPolicy`, PolicyDocument: document }],
      };
      made.add(id, 'AWS::IAM::Role', written(role, at), machine.source);
    }
  }
}
