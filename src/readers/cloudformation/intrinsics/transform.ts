import { childOf, type MapNode, type Node, scalarText } from '../../../source/node.ts';
import type { Span } from '../../../source/span.ts';
import type { Value } from '../../../source/value.ts';
import type { Context } from '../context.ts';
import { type Call, notUnderstood, problemAt } from '../expression.ts';

/**
 * `AWS::Include` puts a file's text in place; any other macro runs code that is never run here.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/create-reusable-transform-function-snippets-and-add-to-your-template-with-aws-include-transform.html
 */
export function transform(call: Call): Value | undefined {
  const { context } = call;
  const fragment = includedNode(call.argument, context);
  const active = `include:${scalarText(childOf(childOf(call.argument, 'Parameters'), 'Location'))}`;
  if (!fragment || context.stack.session.active.has(active)) {
    const problem = notIncluded(call.argument);
    return notUnderstood(call, problem.code, problem.message, problem.help);
  }
  context.stack.session.active.add(active);
  const value = call.evaluate(fragment, context, call.choose);
  context.stack.session.active.delete(active);
  return value;
}

/** The entries that a fragment adds to the map it stands in. */
export function includedEntries(argument: Node, keyAt: Span, context: Context): MapNode | undefined {
  const fragment = includedNode(argument, context);
  // A fragment that includes another one is beyond what AWS takes.
  if (fragment?.kind === 'map' && !childOf(fragment, 'Fn::Transform')) return fragment;
  const { code, message, help } = notIncluded(argument);
  context.stack.session.report(problemAt(keyAt, code, message, help));
  return undefined;
}

/** The root of the file that `AWS::Include` names. */
export function includedNode(argument: Node, context: Context): Node | undefined {
  const location = scalarText(childOf(childOf(argument, 'Parameters'), 'Location'));
  if (scalarText(childOf(argument, 'Name')) !== 'AWS::Include' || location === undefined) return undefined;
  const { session, template } = context.stack;
  return session.files.fragment(template.file.path, location);
}

function notIncluded(argument: Node): { code: string; message: string; help: string } {
  const name = scalarText(childOf(argument, 'Name')) ?? '';
  if (name === 'AWS::Include')
    return {
      code: 'include-not-read',
      message: 'the file that `AWS::Include` names is not in the repository',
      help: 'put it beside the template, or review what it holds by hand',
    };
  return {
    code: 'macro-not-read',
    message: `the macro \`${name}\` runs code at deployment`,
    help: 'what it makes is unknown; review it by hand',
  };
}
