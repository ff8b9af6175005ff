import type { Span } from '../../source/span.ts';
import { type Text, textOf, type Unknown } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { type Stack, stackUnknown } from './context.ts';
import { textValue } from './expression.ts';

const SUFFIXES: Readonly<Record<string, string>> = {
  'aws-cn': 'amazonaws.com.cn',
  'aws-iso': 'c2s.ic.gov',
  'aws-iso-b': 'sc2s.sgov.gov',
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
export function pseudoParameter(stack: Stack, name: string, at: Span): Value | undefined {
  const { values } = stack.session;
  switch (name) {
    case 'AWS::AccountId':
      return textValue(accountId(stack), at);
    case 'AWS::Region':
      return textValue(region(stack), at);
    case 'AWS::Partition':
      return textValue(textOf(values.partition), at);
    case 'AWS::URLSuffix':
      return textValue(textOf(SUFFIXES[values.partition] ?? 'amazonaws.com'), at);
    case 'AWS::StackName':
      return textValue([stackUnknown(stack, name, name, 'pseudo-parameter', 'field')], at);
    case 'AWS::StackId':
      return textValue([stackUnknown(stack, name, name, 'pseudo-parameter', 'arn')], at);
    case 'AWS::NotificationARNs':
      return { kind: 'unknown', unknown: stackUnknown(stack, name, name, 'pseudo-parameter', 'list'), at };
    default:
      return undefined;
  }
}

export function accountId(stack: Stack): Text {
  return given(stack.session.values.account, 'AWS::AccountId');
}

export function region(stack: Stack): Text {
  return given(stack.session.values.region, 'AWS::Region');
}

/** The account and the region are the same for every deployment of a review. */
function given(value: string | undefined, name: string): Text {
  const unknown: Unknown = { token: `#${name}`, label: name, why: 'pseudo-parameter', shape: 'field' };
  return [value ?? unknown];
}
