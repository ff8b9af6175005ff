import { scalarText } from '../../../source/node.ts';
import type { Value } from '../../../source/value.ts';
import { conditionGuard } from '../condition.ts';
import { argumentsOf, type Call, wrongShape } from '../expression.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html */
export function ifElse(call: Call): Value | undefined {
  const items = argumentsOf(call);
  const name = scalarText(items?.[0]);
  if (items?.length !== 3 || name === undefined) return wrongShape(call, '`Fn::If: [condition, value, other value]`');
  const guard = conditionGuard(call.context.stack, name, items[0]!.at, call.evaluate);
  return call.evaluate(call.choose(guard) ? items[1]! : items[2]!, call.context, call.choose);
}
