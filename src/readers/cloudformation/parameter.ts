import { childOf, entryNamed, scalarText } from '../../source/node.ts';
import type { Span } from '../../source/span.ts';
import { isUnknown, literalOf, type Text, textKey, textOf, type Unknown } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import type { Choose } from './choice.ts';
import { type Context, type Stack, stackUnknown } from './context.ts';
import { type Evaluate, problemAt, textIn, textValue } from './expression.ts';

export interface ParameterUse {
  readonly name: string;
  readonly at: Span;
  readonly context: Context;
  readonly choose: Choose;
  readonly evaluate: Evaluate;
}

/**
 * The value of a parameter: what the caller or the parent stack gives; otherwise an unknown that suggests the default.
 * Undefined where no such parameter is declared.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function parameterValue(use: ParameterUse): Value | undefined {
  const { stack } = use.context;
  const declaration = entryNamed(stack.parameters, use.name);
  if (!declaration) return undefined;
  const type = scalarText(childOf(declaration.value, 'Type')) ?? 'String';
  const written = childOf(declaration.value, 'Default');
  const fallback = written?.kind === 'scalar' ? written.text : undefined;
  if (written && fallback === undefined) {
    const message = `the default of \`${use.name}\` is not a literal`;
    const help = 'write it out, or leave it out; it counts as unknown';
    stack.session.report(problemAt(written.at, 'default-not-literal', message, help, false));
  }
  const given = stack.parent ? passed(use) : givenByCaller(stack, use.name, use.at);
  const nestedDefault =
    stack.parent && !given && fallback !== undefined ? textValue(textOf(fallback), use.at) : undefined;
  const value = given ?? nestedDefault;
  if (type.startsWith('AWS::SSM::Parameter::Value')) {
    const path = textIn(value) ?? (fallback === undefined ? undefined : textOf(fallback));
    return path ? stored(path, type, use.at) : unset(use, type, declaration.keyAt, undefined);
  }
  if (value) return isList(type) && value.kind === 'text' ? (listOf(value.text, use.at) ?? value) : value;
  if (fallback === undefined || use.context.existence) return unset(use, type, declaration.keyAt, undefined);
  const token = stackUnknown(stack, `Parameter:${use.name}`, use.name, 'parameter').token;
  stack.session.assume({ name: use.name, value: fallback, token, at: written!.at });
  return unset(use, type, declaration.keyAt, fallback);
}

function isList(type: string): boolean {
  return type === 'CommaDelimitedList' || type.startsWith('List<');
}

function givenByCaller(stack: Stack, name: string, at: Span): Value | undefined {
  const { parameters } = stack.session.values;
  return Object.hasOwn(parameters, name) ? textValue(textOf(parameters[name]!), at) : undefined;
}

/** What the parent stack passes. A parameter of a nested stack that nothing is passed to has its default. */
function passed(use: ParameterUse): Value | undefined {
  const { stack } = use.context;
  const parameters = stack.parent?.parameters;
  const node = parameters && childOf(parameters.node, use.name);
  if (!parameters || !node) return undefined;
  const context = use.context.existence ? { ...parameters.context, existence: true as const } : parameters.context;
  const active = `${stack.prefix}Parameter:${use.name}`;
  const { session } = stack;
  if (session.active.has(active)) {
    const help = 'pass something that does not depend on the nested stack itself';
    session.report(problemAt(node.at, 'circular-reference', `the parameter \`${use.name}\` depends on itself`, help));
    return textValue([stackUnknown(stack, `Parameter:${use.name}`, use.name, 'not-understood')], use.at);
  }
  session.active.add(active);
  const value = use.evaluate(node, context, use.choose);
  session.active.delete(active);
  return value;
}

/** The parameter names a place in Systems Manager, where the value lies. */
function stored(path: Text, type: string, at: Span): Value {
  const list = /List<|CommaDelimitedList/.test(type);
  const unknown: Unknown = {
    token: `#resolve:ssm:${textKey(path)}`,
    label: `resolve:ssm:${path.map((part) => (isUnknown(part) ? part.label : part)).join('')}`,
    why: 'dynamic-reference',
    shape: list ? 'list' : 'any',
    at,
  };
  return list ? { kind: 'unknown', unknown, at } : textValue([unknown], at);
}

/** A parameter that is set at deployment. */
function unset(use: ParameterUse, type: string, declared: Span, fallback: string | undefined): Value {
  const { stack } = use.context;
  const one = (suffix: string, shape: Unknown['shape'], value?: string): Unknown => ({
    ...stackUnknown(stack, `Parameter:${use.name}${suffix}`, `${use.name}${suffix}`, 'parameter', shape),
    ...(value === undefined ? {} : { value: textOf(value) }),
    at: declared,
  });
  if (!isList(type) && !/List</.test(type)) return textValue([one('', 'any', fallback)], use.at);
  if (fallback === undefined) return { kind: 'unknown', unknown: one('', 'list'), at: use.at };
  const items = fallback.split(',').map((item, index) => textValue([one(`[${index}]`, 'any', item.trim())], use.at));
  return { kind: 'list', items, at: use.at };
}

/** The items of a comma-separated text; undefined where an unknown part may hold a comma. */
function listOf(text: Text, at: Span): Value | undefined {
  const items = splitText(text, ',');
  return items && { kind: 'list', items: items.map((item) => textValue(trimmed(item), at)), at };
}

function trimmed(text: Text): Text {
  const literal = literalOf(text);
  return literal === undefined ? text : textOf(literal.trim());
}

/** Splits at a delimiter that stands in no unknown part; undefined where it might. */
export function splitText(text: Text, delimiter: string): Text[] | undefined {
  if (delimiter === '') return undefined;
  const safe = (unknown: Unknown) =>
    (unknown.shape === 'field' && (delimiter === ':' || delimiter === ',')) ||
    (unknown.shape === 'arn' && delimiter === ',');
  if (text.some((part) => isUnknown(part) && !safe(part))) return undefined;
  let current: (string | Unknown)[] = [];
  const items: Text[] = [];
  for (const part of text) {
    if (isUnknown(part)) {
      current.push(part);
      continue;
    }
    const [first, ...rest] = part.split(delimiter);
    current.push(first!);
    for (const piece of rest) {
      items.push(textOf(...current));
      current = [piece];
    }
  }
  return [...items, textOf(...current)];
}
