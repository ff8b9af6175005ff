import { posix } from 'node:path';
import type { Problem } from '../../source/problem.ts';
import type { SourceFile } from '../../source/span.ts';
import type { Grammar, ParsedBody } from '../../terraform/grammar.ts';
import { readJsonAssignments, readJsonFile } from '../../terraform/json-syntax.ts';
import { attributeOf, literalString, type TemplateExpression } from '../../terraform/syntax.ts';
import { isProblem, type Workspace } from '../reader.ts';
import { type ModuleSource, moduleSource, type ParsedFile } from './module-source.ts';

/** Both syntaxes of Terraform and of OpenTofu. */
const CONFIGURATION = /\.(?:tf|tofu)(?:\.json)?$/;
const ASSIGNMENTS = /(?:^|\/)(?:terraform\.tfvars|[^/]+\.auto\.tfvars)(?:\.json)?$/;

export function isConfiguration(path: string): boolean {
  return CONFIGURATION.test(path);
}

export function isAssignments(path: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(path);
}

/** Parses of files by their text, kept across the two sides of a review: most files are the same on both. */
export class ParsedFiles {
  private readonly grammar: Grammar;
  private readonly byPath = new Map<string, ParsedFile[]>();

  constructor(grammar: Grammar) {
    this.grammar = grammar;
  }

  parse(file: SourceFile): ParsedFile {
    const known = this.byPath.get(file.path) ?? [];
    const same = known.find((parsed) => parsed.file.text === file.text);
    if (same) return same;
    const parsed = { file, ...this.read(file) };
    this.byPath.set(file.path, [...known.slice(-1), parsed]);
    return parsed;
  }

  private read(file: SourceFile): ParsedBody {
    if (!file.path.endsWith('.json')) return this.grammar.file(file);
    return isAssignments(file.path) ? readJsonAssignments(file) : readJsonFile(file, this.grammar);
  }
}

/** The directories of one revision as modules, and the files that expressions refer to. */
export class Library {
  readonly grammar: Grammar;
  private readonly workspace: Workspace;
  private readonly parsed: ParsedFiles;
  private readonly sources = new Map<string, ModuleSource>();
  private readonly texts = new Map<string, SourceFile | Problem | 'missing'>();
  private readonly wanted = new Set<string>();
  private readonly templates = new Map<string, TemplateExpression | undefined>();
  private paths: readonly string[] = [];
  private all: ReadonlySet<string> = new Set();
  private inDirectory = new Map<string, string[]>();

  private constructor(workspace: Workspace, grammar: Grammar, parsed: ParsedFiles) {
    this.workspace = workspace;
    this.grammar = grammar;
    this.parsed = parsed;
  }

  static async of(workspace: Workspace, grammar: Grammar, parsed: ParsedFiles): Promise<Library> {
    const library = new Library(workspace, grammar, parsed);
    library.paths = (await workspace.list()).filter(({ kind }) => kind !== 'submodule').map(({ path }) => path);
    library.all = new Set(library.paths);
    for (const path of library.paths) {
      if (!isConfiguration(path) && !ASSIGNMENTS.test(path)) continue;
      const directory = posix.dirname(path);
      const files = library.inDirectory.get(directory);
      if (files) files.push(path);
      else library.inDirectory.set(directory, [path]);
    }
    return library;
  }

  hasModule(directory: string): boolean {
    return this.inDirectory.get(directory)?.some(isConfiguration) ?? false;
  }

  /** Reads a directory, and those that it calls modules of. */
  async open(directory: string): Promise<ModuleSource | undefined> {
    const known = this.sources.get(directory);
    if (known || !this.hasModule(directory)) return known;
    const paths = withoutShadowed(this.inDirectory.get(directory)!);
    const files: ParsedFile[] = [];
    const assignments: ParsedFile[] = [];
    const unread: Problem[] = [];
    for (const path of paths) {
      const file = await this.workspace.read(path);
      if (isProblem(file)) unread.push(file);
      else if (file) (isConfiguration(path) ? files : assignments).push(this.parsed.parse(file));
    }
    const source = moduleSource(directory, files, inOrder(assignments));
    const whole = { ...source, problems: [...source.problems, ...unread] };
    this.sources.set(directory, whole);
    for (const call of source.calls.values()) {
      const called = calledDirectory(directory, literalString(attributeOf(call.body, 'source')?.value));
      if (called !== undefined) await this.open(called);
    }
    return whole;
  }

  /** A directory that was opened. */
  opened(directory: string): ModuleSource | undefined {
    return this.sources.get(directory);
  }

  /** A file that was loaded; asking for another one notes that it is wanted. */
  text(path: string): SourceFile | Problem | 'missing' {
    const known = this.texts.get(path);
    if (known) return known;
    this.wanted.add(path);
    return 'missing';
  }

  /** The text of a file that an expression reads, where it was loaded. */
  textRead(path: string): string | undefined {
    const known = this.texts.get(path);
    return typeof known === 'object' && 'text' in known ? known.text : undefined;
  }

  /** The text of a file of a module that was opened. */
  source(path: string): string | undefined {
    return this.sources.get(posix.dirname(path))?.files.find(({ path: own }) => own === path)?.text;
  }

  /** Loads what was asked for; whether there was anything. */
  async loadWanted(): Promise<boolean> {
    const paths = [...this.wanted];
    this.wanted.clear();
    for (const path of paths) this.texts.set(path, (await this.workspace.read(path)) ?? 'missing');
    return paths.length > 0;
  }

  /** A file that is not part of a module, such as one of Terragrunt. */
  parse(file: SourceFile): ParsedFile {
    return this.parsed.parse(file);
  }

  /** Whether there is such a file, or a folder with something in it. */
  has(path: string): boolean {
    return this.all.has(path) || this.paths.some((one) => one.startsWith(`${path}/`));
  }

  below(directory: string): readonly string[] {
    const prefix = directory === '.' ? '' : `${directory}/`;
    return this.paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  }

  template(file: SourceFile): TemplateExpression | undefined {
    if (!this.templates.has(file.path)) this.templates.set(file.path, this.grammar.template(file));
    return this.templates.get(file.path);
  }
}

/** The directory that a module's source names, if it lies in the repository. */
export function calledDirectory(from: string, source: string | undefined): string | undefined {
  if (source === undefined || !/^\.\.?(?:\/|$)/.test(source)) return undefined;
  const directory = posix.normalize(posix.join(from, source)).replace(/(?<=.)\/$/, '');
  return directory === '..' || directory.startsWith('../') ? undefined : directory;
}

/** OpenTofu's file of a name goes before Terraform's. */
function withoutShadowed(paths: readonly string[]): readonly string[] {
  const all = new Set(paths);
  return paths.filter(
    (path) => !(/\.tf(?:\.json)?$/.test(path) && all.has(path.replace(/\.tf(?=(?:\.json)?$)/, '.tofu'))),
  );
}

/** `terraform.tfvars` first, so that the automatic ones go before it. */
function inOrder(files: readonly ParsedFile[]): ParsedFile[] {
  const rank = ({ file }: ParsedFile) => (/\.auto\.tfvars/.test(file.path) ? 1 : 0);
  return [...files].sort((one, other) => rank(one) - rank(other) || (one.file.path < other.file.path ? -1 : 1));
}
