import { posix } from 'node:path';
import type { SourceFile, Span } from '../../source/span.ts';
import { textOf } from '../../source/text.ts';
import type { Value, ValueEntry } from '../../source/value.ts';
import { evaluateSafely } from '../../terraform/evaluate.ts';
import type { Evaluation, Meaning, Scope } from '../../terraform/evaluation.ts';
import { type Attribute, attributeOf, type Block, type Body, type TemplateExpression } from '../../terraform/syntax.ts';
import { literalIn, textValue, unknownValue } from '../../terraform/values.ts';
import { isProblem } from '../reader.ts';
import type { Session } from './session.ts';
import { callTerragrunt, type Included, type TerragruntPlace } from './terragrunt-functions.ts';

/** Stands for the repository's root in the absolute paths that Terragrunt's functions give. */
const REPOSITORY = '/repository';

/**
 * One file of Terragrunt: a scope of its own, with its locals, what it includes, and what it depends on.
 * Source: https://terragrunt.gruntwork.io/docs/reference/config-blocks-and-attributes/
 */
export class TerragruntFile implements Scope, TerragruntPlace {
  readonly session: Session;
  readonly path: string;
  readonly body: Body;
  readonly from: Included;

  private constructor(session: Session, path: string, body: Body, from: Included) {
    this.session = session;
    this.path = path;
    this.body = body;
    this.from = from;
  }

  /** Undefined where there is none, or as long as it is not loaded. */
  static open(session: Session, path: string, folder?: string): TerragruntFile | undefined {
    const file = session.library.text(path);
    if (file === 'missing' || isProblem(file)) return undefined;
    session.files.add(path);
    const { body, problems } = session.library.parse(file);
    for (const problem of problems) session.report(problem);
    const parent = posix.dirname(path);
    return new TerragruntFile(session, path, body, { folder: folder ?? parent, parent });
  }

  /** The files that `include` blocks name, by the blocks' labels. */
  included(): ReadonlyMap<string, TerragruntFile> {
    const found = new Map<string, TerragruntFile>();
    for (const block of this.blocks('include')) {
      const path = this.pathIn(this.value(attributeOf(block.body, 'path')));
      const file = path === undefined ? undefined : TerragruntFile.open(this.session, path, this.from.folder);
      if (file) found.set(block.labels[0] ?? '', file);
    }
    return found;
  }

  blocks(type: string): readonly Block[] {
    return this.body.blocks.filter((block) => block.type === type);
  }

  evaluation(): Evaluation {
    return { scope: this, session: this.session, variables: new Map(), choose: () => true, existence: false };
  }

  value(attribute: Attribute | undefined): Value | undefined {
    return attribute && evaluateSafely(attribute.value, this.evaluation());
  }

  /** A path of the repository, from one that is absolute or starts at the folder of `terragrunt.hcl`. */
  pathIn(value: Value | undefined): string | undefined {
    const literal = literalIn(value);
    return literal === undefined ? undefined : this.inRepository(literal);
  }

  inRepository(path: string): string | undefined {
    const absolute = path.startsWith('/') ? path : `${REPOSITORY}/${this.from.folder}/${path}`;
    const relative = posix.relative(REPOSITORY, posix.normalize(absolute));
    return relative.startsWith('..') ? undefined : relative || '.';
  }

  /** What other files read of it: its locals and its inputs. Files that read each other come to nothing. */
  asObject(at: Span): Value | undefined {
    const { active } = this.session;
    const name = `all of ${this.path} for ${this.from.folder}`;
    if (active.has(name)) return undefined;
    active.add(name);
    try {
      const entry = (key: string, value: Value | undefined): ValueEntry[] => (value ? [{ key, keyAt: at, value }] : []);
      const locals = this.locals().flatMap((attribute) => entry(attribute.name, this.value(attribute)));
      const inputs = this.value(attributeOf(this.body, 'inputs'));
      const entries = [...entry('locals', { kind: 'map', entries: locals, at }), ...entry('inputs', inputs)];
      return { kind: 'map', entries, at };
    } finally {
      active.delete(name);
    }
  }

  other(path: string, at: Span): Value | undefined {
    return TerragruntFile.open(this.session, path)?.asObject(at);
  }

  lookup(names: readonly string[], at: Span): Meaning | undefined {
    const [root, first, second] = names;
    if (root === 'local' && first !== undefined) {
      const local = this.locals().find(({ name }) => name === first);
      return local && this.meaning(`local.${first}`, local, 2);
    }
    if (root === 'include' && first !== undefined) {
      const all = this.included();
      const named = all.get(first);
      const value = (named ?? all.get(''))?.asObject(at);
      return value && { kind: 'value', value, used: named ? 2 : 1 };
    }
    if (root === 'dependency' && first !== undefined && second === 'outputs') {
      const block = this.blocks('dependency').find(({ labels }) => labels[0] === first);
      const path = block && this.pathIn(this.value(attributeOf(block.body, 'config_path')));
      const token = path === undefined ? `${this.session.id}#dependency.${first}.outputs` : `${path}#outputs`;
      const unknown = { token, label: `dependency.${first}.outputs`, why: 'other-stack', shape: 'any', at } as const;
      return { kind: 'value', value: unknownValue(unknown, at), used: 3 };
    }
    return undefined;
  }

  file(path: string): SourceFile | 'missing' | 'outside' | 'unreadable' {
    const full = this.inRepository(path);
    if (full === undefined) return 'outside';
    const text = this.session.library.text(full);
    if (text === 'missing') return 'missing';
    this.session.files.add(full);
    return isProblem(text) ? 'unreadable' : text;
  }

  filesBelow(path: string): readonly string[] | undefined {
    const full = this.inRepository(path);
    return full === undefined ? undefined : this.session.library.below(full);
  }

  template(file: SourceFile): TemplateExpression | undefined {
    return this.session.library.template(file);
  }

  templateText(text: string, at: Span): TemplateExpression | undefined {
    return this.session.library.grammar.quoted(text, at);
  }

  call(name: string, given: readonly Value[], at: Span): Value | undefined {
    return callTerragrunt(this, name, given, at);
  }

  /** An absolute path as Terragrunt's functions give it. */
  absolute(path: string, at: Span): Value {
    return textValue(textOf(posix.normalize(`${REPOSITORY}/${path}`).replace(/\/$/, '')), at);
  }

  meaning(name: string, { value }: Attribute, used: number): Meaning {
    const key = `${this.path} for ${this.from.folder} ${name}`;
    return { kind: 'expression', key, expression: value, scope: this, variables: new Map(), used };
  }

  private locals(): readonly Attribute[] {
    return this.blocks('locals').flatMap(({ body }) => body.attributes);
  }
}
