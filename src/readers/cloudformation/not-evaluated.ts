import { sha256 } from '../../source/edit.ts';
import { canonicalNode } from '../../source/node.ts';
import { textKey } from '../../source/text.ts';
import type { Expression, Stack } from './context.ts';

/**
 * What identifies an expression that is not evaluated, for lack of steps or for its many conditions: itself and all that
 * decides what it comes to. Equal ones come to the same.
 */
export function notEvaluated({ node, context: { stack, variables } }: Expression): string {
  const loops = [...variables].map(([name, value]) => [name, textKey(value)]);
  const decided = sha256(JSON.stringify([loops, stack.session.values.parameters, decidersOf(stack)]));
  return `expression:${canonicalNode(node)}:${decided.slice(0, 16)}`;
}

/** Parameters, mappings and conditions, what the parent passes, and the nested stacks that outputs come from. */
function decidersOf(stack: Stack): unknown {
  const passed = stack.parent?.parameters;
  return [
    [stack.parameters, stack.mappings].map((section) => section && canonicalNode(section)),
    [...stack.conditions].map(([name, { node }]) => [name, canonicalNode(node)]),
    [...stack.nested].map(([name, nested]) => [name, textsOf(nested)]),
    passed && [canonicalNode(passed.node), decidersOf(passed.context.stack)],
  ];
}

function textsOf({ template, nested }: Stack): readonly string[] {
  return [template.file.text, ...[...nested.values()].flatMap(textsOf)];
}
