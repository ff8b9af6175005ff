import { posix } from 'node:path';
import type { SourceFile, Span } from '../../source/span.ts';
import { textOf } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import type { Choose, Evaluation, Meaning } from '../../terraform/evaluation.ts';
import { attributeOf, type Block, type TemplateExpression } from '../../terraform/syntax.ts';
import { textValue } from '../../terraform/values.ts';
import { isProblem } from '../reader.ts';
import { dataObject } from './data-source.ts';
import { expansionOf, instanceVariables, wholeObject } from './expansion.ts';
import type { Call, Expansion, Module } from './module.ts';
import { moduleObject } from './module-call.ts';
import { isEmbedded, type ModuleSource } from './module-source.ts';
import { resourceObject } from './resource.ts';
import type { Session } from './session.ts';
import { variableMeaning } from './variable.ts';

/** One instance of a module: the root, or a call of one. */
export class ModuleInstance implements Module {
  readonly session: Session;
  readonly source: ModuleSource;
  /** `module.a[0].`, empty for the root; addresses start with it. */
  readonly prefix: string;
  readonly caller: Call | undefined;
  private readonly expansions = new Map<Block, Expansion>();
  private readonly children = new Map<string, ModuleInstance>();

  constructor(session: Session, source: ModuleSource, prefix: string, caller?: Call) {
    this.session = session;
    this.source = source;
    this.prefix = prefix;
    this.caller = caller;
    for (const file of source.files) if (!isEmbedded(file)) session.files.add(file.path);
    for (const problem of source.problems) session.report(problem);
  }

  lookup(names: readonly string[], at: Span, _evaluation?: Evaluation): Meaning | undefined {
    const [root, first, second] = names;
    if (root === 'path' || root === 'terraform') return this.surroundings(root, first, at);
    if (first === undefined) return undefined;
    switch (root) {
      case 'var':
        return variableMeaning(this, first, at);
      case 'local': {
        const local = this.source.locals.get(first);
        return local && this.defined(`local.${first}`, local.value, 2);
      }
      case 'module': {
        const call = this.source.calls.get(first);
        if (!call) return undefined;
        return { kind: 'value', value: wholeObject(this, call, `module.${first}`, moduleObject, at), used: 2 };
      }
      case 'data': {
        const block = second === undefined ? undefined : this.source.data.get(`${first}.${second}`);
        if (!block) return undefined;
        return { kind: 'value', value: wholeObject(this, block, `data.${first}.${second}`, dataObject, at), used: 3 };
      }
      default: {
        const block = this.source.resources.get(`${root}.${first}`);
        if (!block) return undefined;
        return { kind: 'value', value: wholeObject(this, block, `${root}.${first}`, resourceObject, at), used: 2 };
      }
    }
  }

  /** An expression of this module, evaluated where it stands. */
  defined(name: string, expression: Block['body']['attributes'][number]['value'], used: number): Meaning {
    return { kind: 'expression', key: `${this.prefix}${name}`, expression, scope: this, variables: new Map(), used };
  }

  evaluation(choose: Choose, variables: ReadonlyMap<string, Value> = new Map(), existence = false): Evaluation {
    return { scope: this, session: this.session, variables, choose, existence };
  }

  expansion(block: Block): Expansion {
    let expansion = this.expansions.get(block);
    if (!expansion) {
      expansion = expansionOf(this, block);
      this.expansions.set(block, expansion);
    }
    return expansion;
  }

  /** One instance of a module that is called here, where its source was found. */
  child(block: Block, key: string, source: ModuleSource): Module {
    const name = `module.${block.labels[0]}${key}`;
    let child = this.children.get(name);
    if (!child) {
      const variables = instanceVariables(this, block, key);
      child = new ModuleInstance(this.session, source, `${this.prefix}${name}.`, { module: this, block, variables });
      this.children.set(name, child);
    }
    return child;
  }

  /** The configuration that `aws` or `aws.alias` means here: of the root module, which callers pass on. */
  provider(name: string): string {
    if (!this.caller) return name;
    const { module, block } = this.caller;
    const passed = attributeOf(block.body, 'providers')?.value;
    if (passed?.kind !== 'object') return module.provider(name);
    const item = passed.items.find(({ key }) => providerKey(key) === name);
    return module.provider(item ? (providerKey(item.value) ?? name) : name);
  }

  root(): Module {
    return this.caller ? this.caller.module.root() : this;
  }

  file(path: string): SourceFile | 'missing' | 'outside' | 'unreadable' {
    const full = posix.normalize(posix.join(this.session.directory, path));
    if (full === '..' || full.startsWith('../') || path.startsWith('/')) return 'outside';
    const text = this.session.library.text(full);
    if (text === 'missing') return 'missing';
    // A change of the file is a change of what reads it, whatever becomes of its text.
    this.session.files.add(full);
    return isProblem(text) ? 'unreadable' : text;
  }

  filesBelow(path: string): readonly string[] | undefined {
    const full = posix.normalize(posix.join(this.session.directory, path)).replace(/(?<=.)\/$/, '');
    return full === '..' || full.startsWith('../') ? undefined : this.session.library.below(full);
  }

  template(file: SourceFile): TemplateExpression | undefined {
    return this.session.library.template(file);
  }

  templateText(text: string, at: Span): TemplateExpression | undefined {
    return this.session.library.grammar.quoted(text, at);
  }

  /** https://developer.hashicorp.com/terraform/language/expressions/references#filesystem-and-workspace-info */
  private surroundings(root: string, name: string | undefined, at: Span): Meaning | undefined {
    const { session } = this;
    if (root === 'terraform') {
      const workspace = session.unknown('terraform.workspace', 'pseudo-parameter', 'field');
      if (name === 'workspace') return { kind: 'value', value: textValue([workspace], at), used: 2 };
      return undefined;
    }
    const here = posix.relative(session.directory, this.source.directory) || '.';
    const path = name === 'module' ? here : name === 'root' || name === 'cwd' ? '.' : undefined;
    return path === undefined ? undefined : { kind: 'value', value: textValue(textOf(path), at), used: 2 };
  }
}

function providerKey(key: string | Block['body']['attributes'][number]['value']): string | undefined {
  if (typeof key === 'string') return key;
  if (key.kind === 'variable') return key.name;
  if (key.kind === 'attribute' && key.of.kind === 'variable') return `${key.of.name}.${key.name}`;
  const part = key.kind === 'template' ? key.parts[0] : undefined;
  return part?.kind === 'literal' ? part.text : undefined;
}
