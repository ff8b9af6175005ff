import { canonicalNode, childOf, type MapEntry, type MapNode, type Node, scalarText } from '../../source/node.ts';
import type { Problem } from '../../source/problem.ts';
import { isProblem, type Workspace } from '../reader.ts';
import { problemAt } from './expression.ts';
import { mayRead, type TemplateLibrary } from './library.ts';
import type { Template } from './template.ts';

const TRANSFORM = /^["'{\s]*Transform["']?\s*:/m;
const MAX_ROUNDS = 3;

/**
 * Templates that are put together before they are deployed. SAM resources in a file without `Transform` cannot be
 * deployed from there: a tool merges the file into the template with a `Transform` in the nearest folder above, with
 * what else the two refer to. Names are unique across all of them, as in one template.
 */
export class Assembly {
  private readonly workspace: Workspace;
  private readonly library: TemplateLibrary;
  readonly problems: Problem[] = [];
  private samFiles: Promise<readonly string[]> | undefined;
  private readonly transforms = new Map<string, Promise<boolean>>();

  constructor(workspace: Workspace, library: TemplateLibrary) {
    this.workspace = workspace;
    this.library = library;
  }

  /** The templates as they are deployed, each once. */
  async assembled(templates: readonly Template[]): Promise<Template[]> {
    const parents = new Map<string, Template | undefined>();
    for (const template of templates) {
      const path = hasTransform(template) ? template.file.path : await this.parentOf(template.file.path);
      if (path === undefined || parents.has(path)) continue;
      const parent = (await this.library.open(path)).template;
      parents.set(path, parent && (await this.merged(parent)));
    }
    const whole = [...parents.values()].filter((one) => one !== undefined);
    const holds = (one: Template, { file }: Template) =>
      one.file.path === file.path || (one.parts?.includes(file.path) ?? false);
    const wanted = whole.filter((one) => templates.some((template) => holds(one, template)));
    const alone = templates.filter((template) => !whole.some((one) => holds(one, template)));
    return [...wanted, ...alone].sort((one, other) => (one.file.path < other.file.path ? -1 : 1));
  }

  /** The template with everything that belongs to it; undefined where nothing does. */
  private async merged(parent: Template): Promise<Template | undefined> {
    const folder = folderOf(parent.file.path);
    const parts: Template[] = [];
    for (const path of await this.sam()) {
      if (!path.startsWith(folder) || path === parent.file.path || (await this.transformed(path))) continue;
      const { template } = await this.library.open(path);
      if (template && (await this.parentOf(path)) === parent.file.path) parts.push(template);
    }
    if (parts.length === 0) return undefined;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const more = await this.declaring(missingNames([parent, ...parts]), folder, [parent, ...parts]);
      if (more.length === 0) break;
      parts.push(...more);
    }
    const root = this.mergedRoot([parent, ...parts]);
    return { file: parent.file, root, parts: parts.map(({ file }) => file.path) };
  }

  /** Templates below a folder that declare one of the names. */
  private async declaring(names: ReadonlySet<string>, folder: string, known: readonly Template[]): Promise<Template[]> {
    if (names.size === 0) return [];
    const found: Template[] = [];
    for (const path of await this.workspace.search([...names])) {
      const taken = known.some(({ file }) => file.path === path);
      if (taken || !path.startsWith(folder) || !mayRead(path) || (await this.transformed(path))) continue;
      const { template } = await this.library.open(path);
      if (template && [...declaredIn(template)].some((name) => names.has(name))) found.push(template);
    }
    return found;
  }

  /** The only template with a `Transform` in the nearest folder that has one. */
  private async parentOf(path: string): Promise<string | undefined> {
    const sam = await this.sam();
    for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
      const here = sam.filter((one) => folderOf(one) === folder && one !== path);
      const transformed: string[] = [];
      for (const one of here) if (await this.transformed(one)) transformed.push(one);
      if (transformed.length > 0) return transformed.length === 1 ? transformed[0] : undefined;
      if (folder === '') return undefined;
    }
  }

  private sam(): Promise<readonly string[]> {
    this.samFiles ??= this.workspace.search(['AWS::Serverless']).then((paths) => paths.filter(mayRead));
    return this.samFiles;
  }

  /** Told by the text, so that a repository's other templates need not be parsed. */
  private transformed(path: string): Promise<boolean> {
    let found = this.transforms.get(path);
    if (!found) {
      found = this.workspace.read(path).then((file) => !file || isProblem(file) || TRANSFORM.test(file.text));
      this.transforms.set(path, found);
    }
    return found;
  }

  private mergedRoot(templates: readonly Template[]): MapNode {
    const sections = new Map<string, MapEntry>();
    for (const { root } of templates) {
      for (const entry of root.entries) {
        const known = sections.get(entry.key);
        if (!known) sections.set(entry.key, entry);
        else if (known.value.kind === 'map' && entry.value.kind === 'map')
          sections.set(entry.key, { ...known, value: this.mergedSection(known.value, entry.value) });
      }
    }
    return { ...templates[0]!.root, entries: [...sections.values()] };
  }

  private mergedSection(section: MapNode, more: MapNode): MapNode {
    const entries = new Map(section.entries.map((entry) => [entry.key, entry]));
    for (const entry of more.entries) {
      const known = entries.get(entry.key);
      if (known && canonicalNode(known.value) !== canonicalNode(entry.value)) {
        const help = 'give one of the two another name';
        const message = `\`${entry.key}\` is declared differently in \`${known.keyAt.file.path}\``;
        this.problems.push(problemAt(entry.keyAt, 'duplicate-logical-id', message, help));
      } else entries.set(entry.key, known ?? entry);
    }
    return { ...section, entries: [...entries.values()] };
  }
}

function hasTransform({ root }: Template): boolean {
  return childOf(root, 'Transform') !== undefined;
}

/** With a slash at the end; empty for the root of the repository. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function declaredIn({ root }: Template): Set<string> {
  const names = new Set<string>();
  for (const section of ['Parameters', 'Resources', 'Conditions', 'Mappings']) {
    const node = childOf(root, section);
    if (node?.kind === 'map') for (const { key } of node.entries) names.add(key);
  }
  return names;
}

/** What templates refer to and none of them declares. */
function missingNames(templates: readonly Template[]): Set<string> {
  const declared = new Set(templates.flatMap((template) => [...declaredIn(template)]));
  const named = templates.flatMap(({ root }) => [...referencesIn(root)]);
  return new Set(named.filter((name) => !declared.has(name) && /^\w+$/.test(name)));
}

function* referencesIn(node: Node): Generator<string> {
  if (node.kind === 'list') for (const item of node.items) yield* referencesIn(item);
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    const text = scalarText(value) ?? (value.kind === 'list' ? scalarText(value.items[0]) : undefined);
    if (text !== undefined && /^(?:Ref|Condition|Fn::If|Fn::GetAtt|Fn::FindInMap)$/.test(key))
      yield text.split('.')[0]!;
    if (text !== undefined && key === 'Fn::Sub') for (const [, name] of text.matchAll(/\$\{(\w+)[.}]/g)) yield name!;
    yield* referencesIn(value);
  }
}
