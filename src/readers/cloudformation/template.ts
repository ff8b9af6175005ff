import { childOf, type MapNode, type Node, scalarText } from '../../source/node.ts';
import type { SourceFile } from '../../source/span.ts';

/** One template file, as it is written. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html */
export interface Template {
  readonly file: SourceFile;
  readonly root: MapNode;
  /** The paths of the files that were merged into it. */
  readonly parts?: readonly string[];
}

/** Cheap enough to be asked of every file: whether the text can be a template at all. */
export function mayBeTemplate(file: SourceFile): boolean {
  if (/AWSTemplateFormatVersion|AWS::Serverless-2016-10-31/.test(file.text)) return true;
  return file.text.includes('::') && /(?:^|[{,\s])["']?Resources["']?\s*:/.test(file.text);
}

export type Recognised =
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'broken'; readonly node: Node; readonly message: string }
  | { readonly kind: 'something-else' };

/** A template says so, or has resources with types; anything else is another kind of file. */
export function recognise(file: SourceFile, root: Node): Recognised {
  if (root.kind !== 'map') {
    if (!file.text.includes('AWSTemplateFormatVersion')) return { kind: 'something-else' };
    return { kind: 'broken', node: root, message: 'a template has to be an object' };
  }
  const resources = childOf(root, 'Resources');
  const declared = childOf(root, 'AWSTemplateFormatVersion') !== undefined || isSam(root);
  const typed = resources?.kind === 'map' && resources.entries.some((entry) => isResource(entry.key, entry.value));
  if (typed) return { kind: 'template', template: { file, root } };
  if (!declared) return { kind: 'something-else' };
  if (!resources || resources.kind === 'map') return { kind: 'template', template: { file, root } };
  return { kind: 'broken', node: resources, message: '`Resources` has to be an object' };
}

/** The part of a template that others are merged into may have no resources of its own. */
function isSam(root: MapNode): boolean {
  const transform = childOf(root, 'Transform');
  const names = transform?.kind === 'list' ? transform.items.map(scalarText) : [scalarText(transform)];
  return names.includes('AWS::Serverless-2016-10-31');
}

function isResource(key: string, node: Node): boolean {
  return key.startsWith('Fn::ForEach::') || (scalarText(childOf(node, 'Type'))?.includes('::') ?? false);
}
