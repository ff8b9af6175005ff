import { childOf, type Node } from '../../../source/node.ts';
import type { Span } from '../../../source/span.ts';
import type { SamData } from './sam-data.ts';
import { written } from './syntax.ts';

/** The document of a policy template, with what it is given in the place of its parameters. */
export function templateDocument(sam: SamData, name: string, given: Node, at: Span): Node | undefined {
  const template = sam.policyTemplates.get(name);
  return template && written(filledIn(template.definition, new Set(template.parameters), given), at);
}

/** The definitions call their parameters by `Ref`, and by nothing else. */
function filledIn(data: unknown, parameters: ReadonlySet<string>, given: Node): unknown {
  if (Array.isArray(data)) return data.map((item) => filledIn(item, parameters, given));
  if (typeof data !== 'object' || data === null) return data;
  const name = (data as { readonly Ref?: unknown }).Ref;
  if (typeof name === 'string' && parameters.has(name)) return childOf(given, name);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, filledIn(value, parameters, given)]));
}
