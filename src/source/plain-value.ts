import type { Node } from './node.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './span.ts';
import type { Value } from './value.ts';
import { parseYaml } from './yaml.ts';

/** A JSON or YAML document that holds no expressions, as a value. No value where it does not parse. */
export function readPlainValue(file: SourceFile): { value: Value | undefined; problems: readonly Problem[] } {
  const { roots, problems } = parseYaml(file);
  const [root] = roots;
  return { value: root && problems.every((problem) => !problem.hides) ? plainValue(root) : undefined, problems };
}

export function plainValue(node: Node): Value {
  if (node.kind === 'list') return { kind: 'list', items: node.items.map(plainValue), at: node.at };
  if (node.kind === 'map') {
    const entries = node.entries.map(({ key, keyAt, value }) => ({ key, keyAt, value: plainValue(value) }));
    return { kind: 'map', entries, at: node.at };
  }
  if (node.type === 'null') return { kind: 'null', at: node.at };
  return { kind: 'text', text: node.text === '' ? [] : [node.text], scalar: node.type, at: node.at };
}
