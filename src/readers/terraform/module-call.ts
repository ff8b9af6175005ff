import type { Span } from '../../source/span.ts';
import type { Value } from '../../source/value.ts';
import { evaluate, evaluateSafely } from '../../terraform/evaluate.ts';
import type { Evaluation, LazyObject } from '../../terraform/evaluation.ts';
import { notUnderstood } from '../../terraform/evaluation.ts';
import { attributeOf, type Block, literalString } from '../../terraform/syntax.ts';
import { unknownValue, valueKey, withDefaults } from '../../terraform/values.ts';
import { instanceVariables } from './expansion.ts';
import { knownModule } from './known-modules.ts';
import { calledDirectory } from './library.ts';
import type { Module } from './module.ts';
import type { ModuleSource } from './module-source.ts';

/** Deeper than anyone calls. */
const MAX_DEPTH = 12;

/** The module that a call means: from the repository, or one that is known by its inputs. */
export function sourceOf(module: Module, block: Block): ModuleSource | undefined {
  const source = literalString(attributeOf(block.body, 'source')?.value);
  const { library } = module.session;
  if (source === undefined) return undefined;
  const directory = calledDirectory(module.source.directory, source);
  if (directory === undefined) return knownModule(source, library.grammar);
  return calls(module, directory) ? undefined : library.opened(directory);
}

/** Whether a module is called inside itself. */
function calls(module: Module, directory: string): boolean {
  let depth = 0;
  for (let outer: Module | undefined = module; outer; outer = outer.caller?.module) {
    depth += 1;
    if (outer.source.directory === directory || depth > MAX_DEPTH) return true;
  }
  return false;
}

/** A module as an expression of its caller sees it: by its outputs. */
export function moduleObject(module: Module, block: Block, key: string): LazyObject {
  return { attribute: (name, at, evaluation) => output(module, block, key, name, at, evaluation) };
}

function output(module: Module, block: Block, key: string, name: string, at: Span, evaluation: Evaluation): Value {
  const { session } = module;
  const source = sourceOf(module, block);
  const address = `${module.prefix}module.${block.labels[0]}${key}`;
  const made = source ? '' : computedFrom(module, block, key);
  const unknown = session.unknown(`${address}${made}.${name}`, 'other-stack', name.endsWith('arn') ? 'arn' : 'any');
  if (!source) return unknownValue({ ...unknown, at: block.at }, at);
  const declared = source.outputs.get(name);
  const expression = declared && attributeOf(declared.body, 'value')?.value;
  if (!expression) {
    if (source.directory.startsWith('registry:')) return unknownValue({ ...unknown, at: block.at }, at);
    const help = 'declare it in the module, or correct the name';
    return notUnderstood(evaluation, at, 'undeclared-reference', `\`${address}\` has no output \`${name}\``, help);
  }
  const active = `${address}.${name}`;
  if (session.active.has(active)) {
    const help = 'break the circle between the modules';
    return notUnderstood(evaluation, at, 'circular-reference', `\`${active}\` depends on itself`, help);
  }
  session.active.add(active);
  try {
    const child = module.child(block, key, source);
    return evaluate(expression, { ...evaluation, scope: child, variables: new Map() });
  } finally {
    session.active.delete(active);
  }
}

/** Modules that make no resources: what they give is computed from what they are told. */
const COMPUTING = /\/null(?:$|\/\/)|terraform-null-/;
const WITHOUT_BEARING = new Set(['source', 'version', 'providers', 'depends_on', 'tags', 'additional_tag_map']);

function computedFrom(module: Module, block: Block, key: string): string {
  if (!COMPUTING.test(literalString(attributeOf(block.body, 'source')?.value) ?? '')) return '';
  const evaluation = module.evaluation(() => true, instanceVariables(module, block, key));
  const told = block.body.attributes
    .filter(({ name }) => !WITHOUT_BEARING.has(name))
    .map(({ name, value }) => `${name}=${valueKey(withDefaults(evaluateSafely(value, evaluation)))}`);
  return `(${told.sort().join()})`;
}
