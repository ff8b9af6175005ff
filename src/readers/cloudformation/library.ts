import type { Node } from '../../source/node.ts';
import type { Problem } from '../../source/problem.ts';
import type { SourceFile } from '../../source/span.ts';
import { parseYaml } from '../../source/yaml.ts';
import { isProblem, type Workspace } from '../reader.ts';
import type { Library } from './context.ts';
import { problemAt } from './expression.ts';
import { candidateNames, isAddress } from './nested.ts';
import { fileName, pathBeside } from './path.ts';
import { mayBeTemplate, recognise, type Template } from './template.ts';

/** What a path holds. */
interface Read {
  readonly template?: Template;
  /** The root of a file that is no template: a fragment that a template may include. */
  readonly node?: Node;
  readonly problems: readonly Problem[];
}

const ONE = 'put each template into a file of its own';
const MAX_SAME_NAME = 50;
const READABLE = /\.(?:ya?ml|json|template|cfn)$/i;

export function mayRead(path: string): boolean {
  return READABLE.test(path);
}

/** The templates of a revision with everything that they refer to, read once. */
export class TemplateLibrary implements Library {
  private readonly workspace: Workspace;
  /** What is wrong with the files that templates name by their path. */
  readonly problems: Problem[] = [];
  private readonly read = new Map<string, Promise<Read>>();
  private readonly done = new Map<string, Read>();
  private readonly fragments = new Map<string, Read>();
  private readonly byName = new Map<string, readonly string[]>();
  private readonly followed = new Set<string>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** A file that may be a template, and what is wrong with it. */
  async open(path: string): Promise<Read> {
    const read = await this.load(path, false);
    if (read.template) await this.follow(read.template);
    return read;
  }

  nested(from: string, written: string): Template | undefined {
    const exact = isAddress(written) ? undefined : this.done.get(pathBeside(from, written))?.template;
    if (exact || !isAddress(written)) return exact;
    const paths = this.byName.get(fileName(written)) ?? [];
    const templates = paths.flatMap((path) => this.done.get(path)?.template ?? []);
    return templates.length === 1 ? templates[0] : undefined;
  }

  fragment(from: string, written: string): Node | undefined {
    const exact = isAddress(written) ? undefined : this.fragments.get(pathBeside(from, written))?.node;
    if (exact) return exact;
    const nodes = (this.byName.get(fileName(written)) ?? []).flatMap((path) => this.fragments.get(path)?.node ?? []);
    return nodes.length === 1 ? nodes[0] : undefined;
  }

  private load(path: string, fragment: boolean): Promise<Read> {
    const key = fragment ? `fragment ${path}` : path;
    let read = this.read.get(key);
    if (!read) {
      read = this.workspace.read(path).then((file) => {
        const found = isProblem(file) ? { problems: [file] } : file ? readFile(file, fragment) : { problems: [] };
        (fragment ? this.fragments : this.done).set(path, found);
        return found;
      });
      this.read.set(key, read);
    }
    return read;
  }

  /** Reads what a template refers to by path or by file name, and what that refers to. */
  private async follow(template: Template): Promise<void> {
    const { path } = template.file;
    if (this.followed.has(path)) return;
    this.followed.add(path);
    const { templates, fragments } = candidateNames(template);
    for (const written of fragments) await this.candidates(path, written, true);
    for (const written of templates) {
      for (const read of await this.candidates(path, written, false))
        if (read.template) await this.follow(read.template);
    }
  }

  private async candidates(from: string, written: string, fragment: boolean): Promise<Read[]> {
    const exact = pathBeside(from, written);
    const paths = [exact, ...(await this.named(fileName(written)))];
    const readable = [...new Set(paths)].filter((path) => READABLE.test(path)).slice(0, MAX_SAME_NAME);
    const found = await Promise.all(readable.map((path) => this.load(path, fragment)));
    if (readable[0] === exact) this.problems.push(...found[0]!.problems);
    return found;
  }

  private async named(name: string): Promise<readonly string[]> {
    if (!READABLE.test(name)) return [];
    let paths = this.byName.get(name);
    if (!paths) {
      const entries = await this.workspace.list();
      paths = entries
        .filter((entry) => entry.kind === 'file' && fileName(entry.path) === name)
        .map((entry) => entry.path);
      this.byName.set(name, paths);
    }
    return paths;
  }
}

function readFile(file: SourceFile, fragment: boolean): Read {
  if (!fragment && !mayBeTemplate(file)) return { problems: [] };
  const { roots, problems } = parseYaml(file);
  const root = roots[0];
  if (!root) return { problems };
  const found = recognise(file, root);
  if (found.kind === 'template') {
    const second = roots[1];
    const more = second
      ? [problemAt(second.at, 'more-than-one-document', 'only the first document is a template', ONE)]
      : [];
    return { template: found.template, node: root, problems: [...problems, ...more] };
  }
  if (found.kind === 'something-else') return fragment ? { node: root, problems } : { problems: [] };
  const help = 'write it as an AWS CloudFormation template';
  return { problems: [...problems, problemAt(found.node.at, 'template-not-an-object', found.message, help)] };
}
