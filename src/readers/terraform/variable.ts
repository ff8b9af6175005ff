import type { Span } from '../../source/span.ts';
import { literalOf, textOf, type Unknown } from '../../source/text.ts';
import { canonicalValue, type Value, type ValueEntry } from '../../source/value.ts';
import { converted } from '../../terraform/conversion.ts';
import { evaluate, evaluateSafely } from '../../terraform/evaluate.ts';
import type { Meaning } from '../../terraform/evaluation.ts';
import { attributeOf, type Block, type Expression } from '../../terraform/syntax.ts';
import { converts, type TypeConstraint, typeConstraint } from '../../terraform/type-constraint.ts';
import { listValue, unknownValue } from '../../terraform/values.ts';
import type { Module } from './module.ts';

/**
 * What `var.name` is: what a caller passes, or the files or the command line assign; otherwise an unknown that suggests
 * the default. In a module that is called, the default is the value.
 * Source: https://developer.hashicorp.com/terraform/language/values/variables
 */
export function variableMeaning(module: Module, name: string, at: Span): Meaning | undefined {
  const block = module.source.variables.get(name);
  if (!block) return undefined;
  const type = typeConstraint(attributeOf(block.body, 'type')?.value);
  const fallback = attributeOf(block.body, 'default')?.value;
  const adapt = converts(type) ? (value: Value) => fitted(module, value, type) : undefined;
  const adapting = adapt ? { adapt } : {};
  const { caller } = module;
  if (caller) {
    const passed = attributeOf(caller.block.body, name)?.value;
    const given = passed ?? fallback;
    if (!given) return { kind: 'value', value: unset(module, block, type, at), used: 2 };
    const scope = passed ? caller.module : module;
    const variables = passed ? caller.variables : new Map<string, Value>();
    return {
      kind: 'expression',
      key: `${module.prefix}var.${name}`,
      expression: given,
      scope,
      variables,
      used: 2,
      ...adapting,
    };
  }
  const assigned = assignment(module, name, type, block);
  if (assigned) return { ...module.defined(`var.${name}`, assigned, 2), ...adapting };
  const planned = plannedVariable(module, block, type);
  if (planned) return { kind: 'value', value: planned, used: 2 };
  if (!fallback || fallback.kind === 'null') return { kind: 'value', value: unset(module, block, type, at), used: 2 };
  return rootDefault(module, block, type, fallback, at);
}

/** On the command line a text is itself where a string is wanted, and an expression for any other type. */
function assignment(module: Module, name: string, type: TypeConstraint, block: Block): Expression | undefined {
  const { parameters } = module.session.values;
  if (!Object.hasOwn(parameters, name))
    return (module.session.given.get(name) ?? module.source.assigned.get(name))?.value;
  const text = parameters[name]!;
  const { at } = block;
  const plain: Expression = { kind: 'template', parts: text === '' ? [] : [{ kind: 'literal', text, at }], at };
  if (type.kind === 'string') return plain;
  if (type.kind === 'any' && !/^\s*[[{]/.test(text)) return plain;
  return module.session.library.grammar.expression(text, at) ?? plain;
}

/** What the plan was made with, if nothing of this side says otherwise. */
function plannedVariable(module: Module, block: Block, type: TypeConstraint): Value | undefined {
  const { plan } = module.session;
  if (!plan) return undefined;
  const fallback = attributeOf(block.body, 'default')?.value;
  const own =
    fallback &&
    evaluateSafely(
      fallback,
      module.evaluation(() => true),
    );
  const planned = plan.variable(block.labels[0]!, own, block.at);
  return planned && fitted(module, planned, type);
}

/** The meaning depends on what is asked, so that it is no definition that could be kept. */
function rootDefault(module: Module, block: Block, type: TypeConstraint, fallback: Expression, at: Span): Meaning {
  const evaluation = module.evaluation(() => true);
  const value = fitted(module, evaluateSafely(fallback, evaluation), type);
  const name = block.labels[0]!;
  const { session } = module;
  const unknown = variableUnknown(module, block, type);
  const open = unset(module, block, type, at);
  const suggested = withTokens(value, unknown, type, at);
  const scope = {
    file: (path: string) => module.file(path),
    filesBelow: (path: string) => module.filesBelow(path),
    template: module.template.bind(module),
    templateText: module.templateText.bind(module),
    lookup: (_: readonly string[], __: Span, evaluation: { existence: boolean }): Meaning => {
      if (evaluation.existence) return { kind: 'value', value: open, used: 1 };
      const written = value.kind === 'text' ? (literalOf(value.text) ?? '') : canonicalValue(value);
      session.assume({ name, value: written, token: unknown.token, at: fallback.at });
      return { kind: 'value', value: suggested, used: 1 };
    },
  };
  const expression: Expression = { kind: 'variable', name, at };
  return { kind: 'expression', key: `${module.prefix}var.${name}`, expression, scope, variables: new Map(), used: 2 };
}

function fitted(module: Module, value: Value, type: TypeConstraint): Value {
  return converted(value, type, (fallback) =>
    evaluate(
      fallback,
      module.evaluation(() => true),
    ),
  );
}

function variableUnknown(module: Module, block: Block, type: TypeConstraint): Unknown {
  const name = block.labels[0]!;
  const shape = type.kind === 'list' || type.kind === 'set' || type.kind === 'tuple' ? 'list' : 'any';
  const unknown = module.session.unknown(
    `${module.prefix}Parameter:${name}`,
    'parameter',
    shape,
    `${module.prefix}${name}`,
  );
  return { ...unknown, at: block.at };
}

/** A variable of which nothing is known. */
function unset(module: Module, block: Block, type: TypeConstraint, at: Span): Value {
  const unknown = variableUnknown(module, block, type);
  if (type.kind !== 'string' && type.kind !== 'number' && type.kind !== 'boolean') return unknownValue(unknown, at);
  return { kind: 'text', text: [unknown], scalar: type.kind, at };
}

/** The structure of a default, with an unknown for each text in it; what is empty may turn out to be anything. */
function withTokens(value: Value, unknown: Unknown, type: TypeConstraint, at: Span): Value {
  const inner = (step: string): Unknown => ({
    ...unknown,
    token: `${unknown.token}${step}`,
    label: `${unknown.label}${step}`,
    shape: 'any',
  });
  switch (value.kind) {
    case 'text': {
      const literal = literalOf(value.text);
      const text = literal === undefined ? value.text : [{ ...unknown, value: textOf(literal) }];
      return { kind: 'text', text, scalar: value.scalar, at };
    }
    case 'list': {
      if (value.items.length === 0) return unknownValue({ ...unknown, shape: 'list' }, at);
      const items = value.items.map((item, index) => withTokens(item, inner(`[${index}]`), { kind: 'any' }, at));
      // A set of plain texts is kept by its texts, in whose order Terraform goes through it.
      return listValue(items, value.at);
    }
    case 'map': {
      if (value.entries.length === 0) return unknownValue(unknown, at);
      const entries = value.entries.map(
        (entry): ValueEntry => ({
          key: entry.key,
          keyAt: entry.keyAt,
          value: withTokens(entry.value, inner(`.${entry.key}`), { kind: 'any' }, at),
        }),
      );
      return { kind: 'map', entries, at: value.at };
    }
    default:
      return type.kind === 'any' ? unknownValue(unknown, at) : value;
  }
}
