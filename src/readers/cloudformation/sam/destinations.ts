import { childOf, type Node } from '../../../source/node.ts';
import { type Cause, type Grant, inlineGrant } from './grant.ts';
import { choiceOf, choose, isGiven, isNoValue, mapNode, type Writing, written } from './syntax.ts';
import { placeOf, propertyOf, type SamResource, type Transformation } from './transformation.ts';

const QUEUE_ACTIONS: Readonly<Record<string, string>> = { SQS: 'sqs:SendMessage', SNS: 'sns:Publish' };

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-deadletterqueue.html */
export function deadLetterGrants(made: Transformation, fn: SamResource): Grant[] {
  const queue = propertyOf(fn, 'DeadLetterQueue');
  if (!isGiven(queue)) return [];
  const at = placeOf(fn, 'DeadLetterQueue');
  const type = made.literal(childOf(queue, 'Type'), fn.source.body.context) ?? '';
  const target = childOf(queue, 'TargetArn');
  const action = QUEUE_ACTIONS[type];
  if (!action || !isGiven(target)) {
    const help = 'give it a `Type`, `SQS` or `SNS`, and a `TargetArn`';
    made.report(at, 'sam-not-read', `the \`DeadLetterQueue\` of \`${fn.id}\` was not read`, help);
    return [];
  }
  const statement = { Action: action, Resource: target, Effect: 'Allow' };
  const document = { Version: '2012-10-17', Statement: [statement] };
  return [inlineGrant(made, 'DeadLetterQueuePolicy', document, { because: `DeadLetterQueue: ${type}`, at })];
}

/**
 * What a function may send its results to; a queue or a topic that is not named is made.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventinvokedestinationconfiguration.html
 */
export function invokeConfigGrants(made: Transformation, fn: SamResource): Grant[] {
  const destinations = childOf(propertyOf(fn, 'EventInvokeConfig'), 'DestinationConfig');
  return ['OnSuccess', 'OnFailure'].flatMap((event): Grant[] => {
    const config = childOf(destinations, event);
    if (!config || !isGiven(config)) return [];
    const type = made.literal(childOf(config, 'Type'), fn.source.body.context) ?? '';
    const cause: Cause = { because: `EventInvokeConfig ${event}: ${type}`, at: config.at };
    const id = `${fn.id}EventInvokeConfig${event}`;
    const target = targetOf(made, fn, { id, type, destination: childOf(config, 'Destination') });
    const grant = target && destinationGrant(made, id, type, target, cause);
    if (grant) return [grant];
    const help = 'give it a `Type` that SAM knows and a `Destination`';
    made.report(config.at, 'sam-not-read', `the destination \`${event}\` of \`${fn.id}\` was not read`, help);
    return [];
  });
}

/** Where the destination of an event source is of a kind that SAM grants access to. */
export function onFailureGrants(made: Transformation, id: string, source: Node | undefined, fn: SamResource): Grant[] {
  const config = childOf(childOf(source, 'DestinationConfig'), 'OnFailure');
  const type = made.literal(childOf(config, 'Type'), fn.source.body.context);
  const target = childOf(config, 'Destination');
  if (!config || !type || type === 'Kafka') return [];
  const cause: Cause = { because: `OnFailure: ${type}`, at: config.at };
  const grant = target && destinationGrant(made, id, type === 'S3' ? 'S3Bucket' : type, target, cause);
  if (grant) return [grant];
  const help = 'give it a `Type`, one of `SQS`, `SNS`, `S3` and `Kafka`, and a `Destination`';
  made.report(config.at, 'sam-not-read', `the destination \`OnFailure\` of \`${fn.id}\` was not read`, help);
  return [];
}

const MADE: Readonly<Record<string, { readonly suffix: string; readonly type: string; readonly arn: string }>> = {
  SQS: { suffix: 'Queue', type: 'AWS::SQS::Queue', arn: 'Arn' },
  SNS: { suffix: 'Topic', type: 'AWS::SNS::Topic', arn: '' },
};

interface Destination {
  readonly id: string;
  readonly type: string;
  readonly destination: Node | undefined;
}

/** The ARN that is written, or that of what is made in its place. */
function targetOf(made: Transformation, fn: SamResource, { id, type, destination }: Destination): Node | undefined {
  const choice = destination && choiceOf(destination);
  const partly = choice && [choice.yes, choice.no].filter(isNoValue).length === 1;
  if (destination && !partly) return destination;
  const making = MADE[type];
  if (!making) return undefined;
  const { keyAt } = fn.source;
  const own = `${id}${making.suffix}`;
  made.add(own, making.type, mapNode([], keyAt), fn.source);
  const at = destination?.at ?? placeOf(fn, 'EventInvokeConfig');
  const arn = written(making.arn ? { 'Fn::GetAtt': [own, making.arn] } : { Ref: own }, at);
  if (!choice) return arn;
  return isNoValue(choice.yes)
    ? choose(choice, arn, choice.no, choice.no.at)
    : choose(choice, choice.yes, arn, choice.yes.at);
}

function destinationGrant(
  made: Transformation,
  id: string,
  type: string,
  target: Node,
  cause: Cause,
): Grant | undefined {
  const allow = (action: string, resource: Writing) => ({ Action: action, Effect: 'Allow', Resource: resource });
  const inline = (name: string, ...statements: Writing[]) =>
    inlineGrant(made, `${id}${name}Policy`, { Statement: statements }, cause);
  switch (type) {
    case 'SQS':
      return inline('SQS', allow('sqs:SendMessage', target));
    case 'SNS':
      return inline('SNS', allow('sns:publish', target));
    case 'EventBridge':
      return inline('EventBridge', allow('events:PutEvents', target));
    case 'Lambda':
      return inline('Lambda', allow('lambda:InvokeFunction', target));
    case 'S3Bucket':
      return inline('S3', allow('s3:PutObject', { 'Fn::Join': ['/', [target, '*']] }), allow('s3:ListBucket', target));
    default:
      return undefined;
  }
}
