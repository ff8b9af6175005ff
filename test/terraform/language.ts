import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Problem } from '../../src/source/problem.ts';
import { textOf, type Unknown } from '../../src/source/text.ts';
import type { Value } from '../../src/source/value.ts';
import { evaluate } from '../../src/terraform/evaluate.ts';
import type { Choose, Evaluation, Scope } from '../../src/terraform/evaluation.ts';
import { type Grammar, loadGrammar } from '../../src/terraform/grammar.ts';
import { attributeOf, type Body } from '../../src/terraform/syntax.ts';

const require = createRequire(import.meta.url);

export const grammarBytes = {
  core: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
  grammar: readFileSync(require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm')),
};

let loaded: Promise<Grammar> | undefined;

export function grammar(): Promise<Grammar> {
  loaded ??= loadGrammar(grammarBytes);
  return loaded;
}

/** Names of what is not known: a text, a number, a list, and something of any type. */
const ROOTS: Readonly<Record<string, Unknown['shape']>> = {
  unknown: 'any',
  text: 'any',
  number: 'any',
  list: 'list',
  any: 'any',
};

/** A module of nothing but attributes, each of which is a local; `unknown.x` and the like are not known. */
export class TestModule implements Scope {
  readonly body: Body;
  readonly problems: Problem[];
  private readonly grammar: Grammar;
  private readonly files: Readonly<Record<string, string>>;

  constructor(grammar: Grammar, text: string, files: Readonly<Record<string, string>> = {}) {
    this.files = files;
    this.grammar = grammar;
    const parsed = grammar.file({ path: 'main.tf', text });
    this.body = parsed.body;
    this.problems = [...parsed.problems];
  }

  lookup: Scope['lookup'] = (names, at) => {
    const [root, name] = names;
    const shape = Object.hasOwn(ROOTS, root!) ? ROOTS[root!] : undefined;
    if (shape && name) {
      const unknown: Unknown = {
        token: `m#${root === 'unknown' ? '' : `${root} `}${name}`,
        label: name,
        why: 'parameter',
        shape,
      };
      const scalar = root === 'number' ? 'number' : 'string';
      const value: Value =
        root === 'list' || root === 'any'
          ? { kind: 'unknown', unknown, at }
          : { kind: 'text', text: textOf(unknown), scalar, at };
      return { kind: 'value', value, used: 2 };
    }
    const definition = root === 'local' && name ? attributeOf(this.body, name) : undefined;
    if (!definition) return undefined;
    const { value } = definition;
    return { kind: 'expression', key: name!, expression: value, scope: this, variables: new Map(), used: 2 };
  };

  file: Scope['file'] = (path) => {
    const text = this.files[path];
    return text === undefined ? 'missing' : { path, text };
  };
  filesBelow: Scope['filesBelow'] = (path) => {
    const folder = path === '.' ? '' : `${path}/`;
    const below = Object.keys(this.files).filter((name) => name.startsWith(folder));
    return below.map((name) => name.slice(folder.length));
  };
  template: Scope['template'] = (file) => this.grammar.template(file);
  templateText: Scope['templateText'] = (text, at) => this.grammar.quoted(text, at);

  value(name: string, choose: Choose = () => true): Value {
    const evaluation: Evaluation = {
      scope: this,
      session: {
        report: (problem) => this.problems.push(problem),
        spend: () => true,
        everything: () => '',
        active: new Set(),
        known: new Map(),
        choices: 0,
      },
      variables: new Map(),
      choose,
      existence: false,
    };
    const definition = attributeOf(this.body, name);
    if (!definition) throw new Error(`the test has no \`${name}\``);
    return evaluate(definition.value, evaluation);
  }
}
