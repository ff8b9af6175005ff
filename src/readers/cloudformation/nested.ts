import { childOf, type Node, scalarText } from '../../source/node.ts';
import { isUnknown } from '../../source/text.ts';
import { alternatives, nothingKnown } from './choice.ts';
import type { Resource, Stack } from './context.ts';
import { evaluate } from './evaluate.ts';
import { problemAt, textIn } from './expression.ts';
import type { Template } from './template.ts';

/**
 * The template of a nested stack, where the repository has it.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cloudformation-stack.html
 */
export function childTemplate(stack: Stack, resource: Resource): Template | undefined {
  const node = childOf(resource.properties?.node, 'TemplateURL');
  const { session } = stack;
  const missing = (message: string) => {
    const help = 'put its template into the repository, or review it by hand: it may hold roles';
    session.report(problemAt(node?.at ?? resource.keyAt, 'nested-stack-not-read', message, help));
    return undefined;
  };
  if (!node || !resource.properties) return missing(`the nested stack \`${resource.id}\` has no \`TemplateURL\``);
  const { context } = resource.properties;
  const texts = alternatives(nothingKnown(), (choose) => textIn(evaluate(node, context, choose)));
  const text = texts?.length === 1 ? texts[0]!.value : undefined;
  const written = text?.map((part) => (isUnknown(part) ? '?' : part)).join('');
  if (!written) return missing(`what \`${resource.id}\` nests is not known`);
  const template = session.files.nested(stack.template.file.path, written);
  if (!template) return missing(`the template of the nested stack \`${resource.id}\` is not in the repository`);
  if (isAddress(written)) {
    const help = 'check that this is the file that is deployed from there';
    const message = `the nested stack \`${resource.id}\` is taken to be \`${template.file.path}\``;
    session.report(problemAt(node.at, 'nested-stack-by-name', message, help, false));
  }
  return template;
}

export function isAddress(written: string): boolean {
  return /^(?:https?|s3):\/\//.test(written) || written.includes('?');
}

/** File names that a template may refer to, before anything in it is evaluated. */
export function candidateNames(template: Template): { readonly templates: string[]; readonly fragments: string[] } {
  const templates: string[] = [];
  const fragments: string[] = [];
  const open: Node[] = [template.root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'list') open.push(...node.items);
    if (node.kind !== 'map') continue;
    for (const entry of node.entries) {
      if (entry.key === 'TemplateURL') templates.push(...stringsIn(entry.value));
      // A SAM application has a template at its location, `AWS::Include` a fragment.
      else if (entry.key === 'Location') {
        templates.push(...stringsIn(entry.value));
        fragments.push(...stringsIn(entry.value));
      } else open.push(entry.value);
    }
  }
  return { templates, fragments };
}

function stringsIn(node: Node): string[] {
  const text = scalarText(node);
  if (text !== undefined) return [text];
  if (node.kind === 'list') return node.items.flatMap(stringsIn);
  return node.kind === 'map' ? node.entries.flatMap((entry) => stringsIn(entry.value)) : [];
}
