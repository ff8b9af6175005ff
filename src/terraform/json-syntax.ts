import type { MapEntry, Node } from '../source/node.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';
import { parseYaml } from '../source/yaml.ts';
import type { Grammar, ParsedBody } from './grammar.ts';
import type { Attribute, Block, Body, Expression } from './syntax.ts';

/** How many labels a block of a type has, which JSON writes as objects in objects. */
const LABELS: Readonly<Record<string, number>> = {
  check: 1,
  data: 2,
  ephemeral: 2,
  import: 0,
  locals: 0,
  module: 1,
  moved: 0,
  output: 1,
  provider: 1,
  removed: 0,
  resource: 2,
  terraform: 0,
  variable: 1,
};

/**
 * A `.tf.json` file in the shape of the native syntax.
 * Source: https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function readJsonFile(file: SourceFile, grammar: Grammar): ParsedBody {
  const { roots, problems } = parseYaml(file);
  const [root] = roots;
  const at = { file, start: 0, end: file.text.length };
  if (root?.kind !== 'map' || roots.length > 1)
    return { body: { attributes: [], blocks: [], at, json: true }, problems };
  const reading = new JsonReading(grammar);
  const blocks = members(root).flatMap((entry) => reading.blocks(entry.key, entry.value, LABELS[entry.key], []));
  return { body: { attributes: [], blocks, at, json: true }, problems: [...problems, ...reading.problems] };
}

/**
 * A `.tfvars.json` file: names and values, whose texts are themselves, whatever they hold.
 * Source: https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files
 */
export function readJsonAssignments(file: SourceFile): ParsedBody {
  const { roots, problems } = parseYaml(file);
  const [root] = roots;
  const at = { file, start: 0, end: file.text.length };
  if (root?.kind === 'map' && roots.length === 1) return { body: new JsonReading().body(root), problems };
  const help = 'write an object of the variables’ names and values';
  const mistake = { code: 'not-an-object', message: 'the values of variables are no object', help };
  const found = problems.length > 0 ? problems : [{ ...mistake, file: file.path, line: 1, hides: true, span: at }];
  return { body: { attributes: [], blocks: [], at, json: true }, problems: found };
}

class JsonReading {
  readonly problems: Problem[] = [];
  private readonly grammar: Grammar | undefined;

  /** Without a grammar there are no templates. */
  constructor(grammar?: Grammar) {
    this.grammar = grammar;
  }

  blocks(type: string, node: Node, labels: number | undefined, outer: readonly string[]): Block[] {
    if (labels === undefined) return [];
    if (node.kind === 'list') return node.items.flatMap((item) => this.blocks(type, item, labels, outer));
    if (node.kind !== 'map') return [];
    if (outer.length < labels)
      return members(node).flatMap((entry) => this.blocks(type, entry.value, labels, [...outer, entry.key]));
    return [{ type, labels: outer, body: this.body(node), at: node.at }];
  }

  body(node: Node & { kind: 'map' }): Body {
    const attributes = members(node).map(
      ({ key, keyAt, value }): Attribute => ({
        name: key,
        value: this.expression(value),
        at: { ...keyAt, end: value.at.end },
      }),
    );
    return { attributes, blocks: [], at: node.at, json: true };
  }

  private expression(node: Node): Expression {
    const { at } = node;
    if (node.kind === 'list') return { kind: 'tuple', items: node.items.map((item) => this.expression(item)), at };
    if (node.kind === 'map') {
      const items = members(node).map(({ key, keyAt, value }) => ({
        key: this.template(key, keyAt),
        keyAt,
        value: this.expression(value),
      }));
      return { kind: 'object', items, at };
    }
    if (node.type === 'null') return { kind: 'null', at };
    if (node.type === 'boolean') return { kind: 'boolean', value: node.text === 'true', at };
    if (node.type === 'number') return { kind: 'number', text: node.text, at };
    const template = this.template(node.text, at);
    return typeof template === 'string'
      ? { kind: 'template', parts: template === '' ? [] : [{ kind: 'literal', text: template, at }], at }
      : template;
  }

  /** A text without interpolation is itself. */
  private template(text: string, at: Node['at']): string | Expression {
    if (!this.grammar || !/[$%]\{/.test(text)) return text;
    const template = this.grammar.quoted(text, at);
    if (template) return { ...template, at };
    this.problems.push({
      code: 'terraform-syntax',
      message: `not Terraform's syntax at \`${text.slice(0, 40)}\``,
      help: 'correct the template in this string; it was read as plain text',
      file: at.file.path,
      hides: true,
      span: at,
    });
    return text;
  }
}

/** `//` is a comment. */
function members(node: Node & { kind: 'map' }): readonly MapEntry[] {
  return node.entries.filter((entry) => entry.key !== '//');
}
