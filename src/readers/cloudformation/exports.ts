import { childOf } from '../../source/node.ts';
import type { Problem } from '../../source/problem.ts';
import { printText, type Text, textKey } from '../../source/text.ts';
import { alternatives, nothingKnown } from './choice.ts';
import type { Expression, Stack } from './context.ts';
import { evaluate } from './evaluate.ts';
import { problemAt, textIn } from './expression.ts';
import type { Template } from './template.ts';

export interface Export {
  readonly name: Text;
  readonly value: Expression;
  readonly file: string;
}

/**
 * What the templates of a repository export, by name.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html
 */
export class Exports {
  private readonly open: (template: Template) => Stack;
  private readonly known = new Map<string, Export>();
  private readonly templates = new Set<string>();
  private readonly wanted = new Map<string, Text>();
  private readonly active = new Set<string>();
  private readonly circles = new Map<string, Problem>();

  constructor(open: (template: Template) => Stack) {
    this.open = open;
  }

  /** Adds what a template exports; false if it was there already, or exports nothing. */
  add(template: Template): boolean {
    if (this.templates.has(template.file.path)) return false;
    this.templates.add(template.file.path);
    const found = exportsOf(this.open(template));
    for (const one of found) this.known.set(textKey(one.name), one);
    return found.length > 0;
  }

  /** The exported text. A name that is not known is noted as wanted. */
  value(name: Text): { readonly text: Text; readonly file: string } | undefined {
    const key = textKey(name);
    const found = this.known.get(key);
    if (!found) this.wanted.set(key, name);
    if (!found) return undefined;
    if (this.active.has(key)) {
      const message = `the export \`${printText(name)}\` depends on itself`;
      const help = 'export something that does not import this';
      this.circles.set(key, problemAt(found.value.node.at, 'circular-reference', message, help));
      return undefined;
    }
    this.active.add(key);
    const text = only(found.value);
    this.active.delete(key);
    return text && { text, file: found.file };
  }

  /** Exports that import themselves, by way of others. */
  get problems(): Iterable<Problem> {
    return this.circles.values();
  }

  /** The names that were asked for and are not known; each is given out once. */
  takeWanted(): Text[] {
    const names = [...this.wanted.values()].filter((name) => !this.known.has(textKey(name)));
    this.wanted.clear();
    return names;
  }
}

export function exportsOf(stack: Stack): Export[] {
  return [...stack.exports.values()].flatMap((output): Export[] => {
    const name = childOf(childOf(output.node, 'Export'), 'Name');
    const value = childOf(output.node, 'Value');
    const text = name && only({ node: name, context: output.context });
    if (!text || !value) return [];
    return [{ name: text, value: { node: value, context: output.context }, file: stack.template.file.path }];
  });
}

function only({ node, context }: Expression): Text | undefined {
  const found = alternatives(nothingKnown(), (choose) => textIn(evaluate(node, context, choose)));
  return found?.length === 1 ? found[0]!.value : undefined;
}

/** What of a name can be searched for. */
export function longestLiteral(name: Text): string {
  const literals = name.map((part) => (typeof part === 'string' ? part : ''));
  return literals.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
