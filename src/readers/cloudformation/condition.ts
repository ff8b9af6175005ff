import { ALWAYS, all, any, type Guard, NEVER, not } from '../../model/guard.ts';
import { canonicalNode, type Node, scalarText } from '../../source/node.ts';
import type { Span } from '../../source/span.ts';
import { isUnknown, literalOf, type Text, textKey } from '../../source/text.ts';
import { alternatives, guardKey, nothingKnown } from './choice.ts';
import { type Context, type Stack, stackUnknown } from './context.ts';
import { type Evaluate, problemAt, textIn } from './expression.ts';

/** More tests than any template has; a condition above it is one test, known by its text. */
const MAX_TESTS = 400;

/**
 * A named condition as a boolean function of what is set at deployment.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html
 */
export function conditionGuard(stack: Stack, name: string, at: Span, evaluate: Evaluate): Guard {
  const known = stack.guards.get(name);
  if (known) return known;
  const { session } = stack;
  const expression = stack.conditions.get(name);
  if (!expression) {
    const help = 'declare it under `Conditions`, or correct the name';
    session.report(problemAt(at, 'undeclared-reference', `no condition \`${name}\` is declared`, help));
    return opaque(stack, `Condition:${name}`);
  }
  const active = `${stack.prefix}Condition:${name}`;
  if (session.active.has(active)) {
    const help = 'write one of the conditions without the other';
    session.report(problemAt(at, 'circular-reference', `the condition \`${name}\` depends on itself`, help));
    return opaque(stack, `Condition:${name}`);
  }
  session.active.add(active);
  const context: Context = { ...expression.context, existence: true };
  let guard = guardOf(expression.node, context, evaluate);
  session.active.delete(active);
  if (sizeOf(guard) > MAX_TESTS) {
    const help = 'write it with fewer tests';
    session.report(problemAt(at, 'condition-too-large', `the condition \`${name}\` has too many tests`, help));
    guard = opaque(stack, `Condition:${canonicalNode(expression.node)}`);
  }
  stack.guards.set(name, guard);
  return guard;
}

function guardOf(node: Node, context: Context, evaluate: Evaluate): Guard {
  const { stack } = context;
  const entry = node.kind === 'map' && node.entries.length === 1 ? node.entries[0]! : undefined;
  const items = entry?.value.kind === 'list' ? entry.value.items : [];
  const parts = () => items.map((item) => guardOf(item, context, evaluate));
  const name = scalarText(entry?.value);
  if (entry?.key === 'Condition' && name !== undefined) return conditionGuard(stack, name, entry.value.at, evaluate);
  if (entry?.key === 'Fn::And' && items.length > 0) return distinct(all(...parts()));
  if (entry?.key === 'Fn::Or' && items.length > 0) return distinct(any(...parts()));
  if (entry?.key === 'Fn::Not' && items.length === 1) return not(parts()[0]!);
  if (entry?.key === 'Fn::Equals' && items.length === 2) {
    const guard = equality(items[0]!, items[1]!, context, evaluate);
    if (guard) return guard;
  }
  const help = 'use Fn::And, Fn::Or, Fn::Not, Fn::Equals or Condition, each with the arguments that it takes';
  stack.session.report(problemAt(node.at, 'intrinsic-shape', 'this is not written as a condition', help));
  return opaque(stack, `Condition:${canonicalNode(node)}`);
}

/** The two sides may themselves depend on conditions, where a parent stack passes an `If`. */
function equality(left: Node, right: Node, context: Context, evaluate: Evaluate): Guard | undefined {
  const found = alternatives(nothingKnown(), (choose) => ({
    left: textIn(evaluate(left, context, choose)),
    right: textIn(evaluate(right, context, choose)),
  }));
  if (!found || found.length === 0) return undefined;
  const parts: Guard[] = [];
  for (const { under, value } of found) {
    if (!value.left || !value.right) return undefined;
    parts.push(all(under.guard, equal(value.left, value.right)));
  }
  return distinct(any(...parts));
}

/** Under which two texts are the same. */
export function equal(left: Text, right: Text): Guard {
  if (textKey(left) === textKey(right)) return ALWAYS;
  const [a, b] = [literalOf(left), literalOf(right)];
  if (a !== undefined && b !== undefined) return NEVER;
  if (a !== undefined) return equalsLiteral(right, a);
  if (b !== undefined) return equalsLiteral(left, b);
  return test(`Equals(${[textKey(left), textKey(right)].sort().join(',')})`, 'true');
}

function equalsLiteral(text: Text, literal: string): Guard {
  if (cannotBe(text, literal)) return NEVER;
  const only = text.length === 1 ? text[0]! : undefined;
  if (only !== undefined && isUnknown(only)) return test(only.token, literal);
  return test(`Equals(${[textKey(text), literal].sort().join(',')})`, 'true');
}

/** A text that starts or ends with something else, or that names a resource, which is never empty. */
function cannotBe(text: Text, literal: string): boolean {
  const [first, last] = [text[0], text.at(-1)];
  if (typeof first === 'string' && !literal.startsWith(first)) return true;
  if (typeof last === 'string' && !literal.endsWith(last)) return true;
  return (
    literal === '' && text.some((part) => isUnknown(part) && part.why === 'known-after-deploy' && part.shape !== 'any')
  );
}

function test(what: string, value: string): Guard {
  return {
    kind: 'test',
    clause: { operator: 'StringEquals', key: `template/${what}`, values: [value === '' ? [] : [value]] },
  };
}

/** A condition that is known by its text alone. */
function opaque(stack: Stack, what: string): Guard {
  return test(stackUnknown(stack, what, what, 'not-understood').token, 'true');
}

function distinct(guard: Guard): Guard {
  if (guard.kind !== 'all' && guard.kind !== 'any') return guard;
  const seen = new Map(guard.of.map((part) => [guardKey(part), part]));
  return guard.kind === 'all' ? all(...seen.values()) : any(...seen.values());
}

const sizes = new WeakMap<Guard, number>();

/** The number of tests, written out. */
function sizeOf(guard: Guard): number {
  let size = sizes.get(guard);
  if (size === undefined) {
    if (guard.kind === 'not') size = sizeOf(guard.of);
    else if (guard.kind === 'all' || guard.kind === 'any') size = guard.of.reduce((sum, part) => sum + sizeOf(part), 0);
    else size = 1;
    sizes.set(guard, size);
  }
  return size;
}
