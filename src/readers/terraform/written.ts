import { sha256 } from '../../source/edit.ts';
import type { Span } from '../../source/span.ts';
import { type Attribute, attributeOf, type Block, type Expression } from '../../terraform/syntax.ts';
import type { Module } from './module.ts';
import { sourceOf } from './module-call.ts';

/**
 * Everything that is written of what an expression is made of, as one short text: the expression, the definitions that
 * it names, those that they name, the modules whose outputs are used, and the files that are read. Where an expression
 * cannot be evaluated, what it comes to is the same only where all of this is the same.
 */
export function writtenOf(module: Module, expression: Expression): string {
  const definitions = new Definitions();
  definitions.visit(expression, module);
  return sha256(JSON.stringify(definitions.texts())).slice(0, 16);
}

class Definitions {
  private readonly written = new Map<string, string>();
  private readonly seen = new Map<object, Set<Module>>();

  texts(): readonly string[] {
    return [...this.written.values()].sort();
  }

  visit(expression: Expression, module: Module): void {
    this.add(expression.at);
    this.walk(expression, module);
  }

  /** Goes through whatever a node is made of; the names in it lead on. */
  private walk(node: unknown, module: Module): void {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const item of node) this.walk(item, module);
      return;
    }
    const names = namesOf(node as Partial<Expression>);
    if (names) this.follow(names, module);
    for (const [key, inner] of Object.entries(node)) if (key !== 'at' && key !== 'keyAt') this.walk(inner, module);
  }

  private follow([root, first, second]: readonly string[], module: Module): void {
    const { source } = module;
    if (first === undefined) return;
    if (root === 'var') this.variable(first, module);
    else if (root === 'local') this.definition(source.locals.get(first), module);
    else if (root === 'data') this.definition(source.data.get(`${first}.${second}`), module);
    else if (root === 'module') this.call(source.calls.get(first), module);
    else if (root === 'each' || root === 'count') return;
    else this.definition(source.resources.get(`${root}.${first}`), module);
  }

  private definition(found: Attribute | Block | undefined, module: Module): void {
    if (!found || this.isSeen(found, module)) return;
    this.add(found.at);
    this.walk(found, module);
  }

  private variable(name: string, module: Module): void {
    const { caller, source } = module;
    this.definition(source.variables.get(name), module);
    this.definition(source.assigned.get(name), module);
    const passed = caller && attributeOf(caller.block.body, name);
    if (caller && passed) this.definition(passed, caller.module);
  }

  /** Of a module that is called, all that is written in it counts, and all that is written in those that it calls. */
  private call(block: Block | undefined, module: Module): void {
    if (!block || this.isSeen(block, module)) return;
    this.add(block.at);
    this.walk(block, module);
    const source = sourceOf(module, block);
    if (!source) return;
    for (const file of source.files) this.add({ file, start: 0, end: file.text.length });
    const child = module.child(block, '', source);
    for (const inner of source.calls.values()) this.call(inner, child);
  }

  /** The same definition means something else in another instance of its module. */
  private isSeen(node: object, module: Module): boolean {
    const modules = this.seen.get(node) ?? new Set();
    const before = modules.has(module);
    this.seen.set(node, modules.add(module));
    return before;
  }

  private add({ file, start, end }: Span): void {
    this.written.set(`${file.path} ${start} ${end}`, file.text.slice(start, end));
  }
}

/** `data.aws_iam_policy_document.d` as its names; undefined for anything but a name and what follows it. */
function namesOf(node: Partial<Expression>): readonly string[] | undefined {
  if (node.kind === 'variable') return [node.name!];
  if (node.kind !== 'attribute') return undefined;
  const of = node.of && namesOf(node.of);
  return of && [...of, node.name!];
}
