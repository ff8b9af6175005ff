import { posix } from 'node:path';
import type { Problem } from '../../source/problem.ts';
import type { Span } from '../../source/span.ts';
import { literalOf, printText } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import type { Meaning } from '../../terraform/evaluation.ts';
import { problemAt } from '../../terraform/evaluation.ts';
import { type Attribute, attributeOf, type Block, type Expression } from '../../terraform/syntax.ts';
import { entriesOf, keyTextOf, literalIn, textIn } from '../../terraform/values.ts';
import type { Workspace } from '../reader.ts';
import type { Library } from './library.ts';
import { ModuleInstance } from './module-instance.ts';
import { type ModuleSource, moduleSource } from './module-source.ts';
import type { Session } from './session.ts';
import { TerragruntFile } from './terragrunt-file.ts';

const FILE = 'terragrunt.hcl';
/** Files that read files that read files. */
const MAX_ROUNDS = 6;

/** A folder with a `terragrunt.hcl`: one deployment of a module. */
export interface Stack {
  readonly folder: string;
  /** The directory of the module, where it lies in the repository. */
  readonly target: string | undefined;
  /** Every file of Terragrunt that was read for it. */
  readonly files: ReadonlySet<string>;
}

/** Whether a file may be one of Terragrunt's, which call included files as they like. */
export function isTerragrunt(path: string): boolean {
  return path.endsWith('.hcl') && !/\.(?:lock|pkr|pkrvars|tftest|nomad)\.hcl$/.test(path);
}

/** Files that put stacks together from units, which only running Terragrunt makes files of. */
export function unreadStackFiles(paths: readonly string[]): Problem[] {
  return paths
    .filter((path) => posix.basename(path) === 'terragrunt.stack.hcl')
    .map((file) => ({
      code: 'terragrunt-not-read',
      message: `what Terragrunt makes of the units in \`${file}\` is not read`,
      help: 'generate the stack and commit it, or review a plan with `--plan`',
      file,
      line: 1,
      hides: true,
    }));
}

/** Every stack of a revision. Each file of Terragrunt is read, since any of them may say what another one deploys. */
export async function stacksIn(
  workspace: Workspace,
  library: Library,
  sessionFor: (folder: string) => Session,
): Promise<Stack[]> {
  const paths = (await workspace.list()).map(({ path }) => path).filter((path) => posix.basename(path) === FILE);
  let stacks: Stack[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    stacks = paths.flatMap((path) => stackOf(sessionFor(posix.dirname(path)), path) ?? []);
    if (!(await library.loadWanted())) break;
  }
  return stacks;
}

/** Undefined for a file that others include, which deploys nothing by itself. */
function stackOf(session: Session, path: string): Stack | undefined {
  const layers = layersOf(session, path);
  const source = layers.map(sourceIn).find((found) => found !== undefined);
  const { library, id: folder, files } = session;
  if (layers.length === 0 || (!source && !library.hasModule(folder))) return undefined;
  return { folder, target: source ? targetOf(source.file, source.value, library) : folder, files };
}

/** The file of a folder and what it includes, nearest first: what it says goes before what they say. */
function layersOf(session: Session, path: string): TerragruntFile[] {
  const own = TerragruntFile.open(session, path);
  return own ? [own, ...own.included().values()] : [];
}

function sourceIn(file: TerragruntFile): { file: TerragruntFile; attribute: Attribute; value: Value } | undefined {
  const attribute = file.blocks('terraform').flatMap(({ body }) => attributeOf(body, 'source') ?? [])[0];
  const value = file.value(attribute);
  return attribute && value && value.kind !== 'null' ? { file, attribute, value } : undefined;
}

/** `//` marks from where on the module is a copy of its own; the path goes on behind it. */
function targetOf(file: TerragruntFile, value: Value, library: Library): string | undefined {
  const source = literalIn(value);
  if (source === undefined || !/^(?:\.|\/)/.test(source)) return undefined;
  const directory = file.inRepository(source);
  return directory !== undefined && library.hasModule(directory) ? directory : undefined;
}

/** The root module of a stack, with its inputs as what a caller passes. */
export function stackModule(session: Session, target: ModuleSource | undefined): ModuleInstance {
  const path = posix.join(session.id, FILE);
  const layers = layersOf(session, path);
  const [own] = layers;
  const at: Span = own?.body.at ?? { file: { path, text: '' }, start: 0, end: 0 };
  const place: Span = { ...at, end: at.start };
  const source = layers.map(sourceIn).find((found) => found !== undefined);
  const inputs = new Inputs(layers);
  const attributes = [...(target || !source ? [] : [written(source)]), ...inputs.attributes(place)];
  const name = posix.basename(session.id);
  const block: Block = {
    type: 'module',
    labels: [name],
    body: { attributes, blocks: [], at: place },
    at: source?.attribute.at ?? place,
  };
  const calling = moduleSource(session.id, [], []);
  const root = new TerragruntModule(
    session,
    { ...calling, calls: target ? new Map() : new Map([[name, block]]), providers: target?.providers ?? new Map() },
    inputs,
  );
  return target ? new ModuleInstance(session, target, '', { module: root, block, variables: new Map() }) : root;
}

/** The source as it comes out, for a module that is not in the repository. */
function written({ attribute, value }: { attribute: Attribute; value: Value }): Attribute {
  const { at } = attribute;
  const text = printText(textIn(value) ?? []);
  return { ...attribute, value: { kind: 'template', parts: [{ kind: 'literal', text, at }], at } };
}

/** What the files of a stack set, each input in the scope of the file that sets it. */
class Inputs {
  private readonly byName = new Map<string, { file: TerragruntFile; attribute: Attribute }>();

  constructor(layers: readonly TerragruntFile[]) {
    for (const file of [...layers].reverse()) {
      const attribute = attributeOf(file.body, 'inputs');
      if (attribute) for (const one of inputsIn(file, attribute)) this.byName.set(one.name, { file, attribute: one });
    }
  }

  attributes(at: Span): Attribute[] {
    const called = (name: string): Expression => ({
      kind: 'attribute',
      of: { kind: 'variable', name: 'inputs', at },
      name,
      at,
    });
    return [...this.byName].map(([name, { attribute }]) => ({
      name,
      value: { ...called(name), at: attribute.value.at },
      at: attribute.at,
    }));
  }

  meaning(name: string): Meaning | undefined {
    const found = this.byName.get(name);
    return found?.file.meaning(`inputs.${name}`, found.attribute, 2);
  }
}

function inputsIn(file: TerragruntFile, { value: written, at }: Attribute): Attribute[] {
  if (written.kind === 'object' && written.items.every(({ key }) => typeof key === 'string'))
    return written.items.map(({ key, keyAt, value }) => ({
      name: String(key),
      value,
      at: { ...keyAt, end: value.at.end },
    }));
  const value = file.value({ name: 'inputs', value: written, at });
  if (value?.kind === 'map')
    return entriesOf(value).flatMap((entry) => {
      const name = literalOf(keyTextOf(entry));
      return name === undefined
        ? []
        : [{ name, value: { kind: 'attribute', of: written, name, at: entry.value.at }, at: entry.keyAt }];
    });
  const help = 'write `inputs` as an object, or give the values with `--var`';
  file.session.report(problemAt(at, 'terragrunt-not-read', 'what Terragrunt passes to the module is not known', help));
  return [];
}

/** Whose names mean what the files of the stack say. */
class TerragruntModule extends ModuleInstance {
  private readonly inputs: Inputs;

  constructor(session: Session, source: ModuleSource, inputs: Inputs) {
    super(session, source, '');
    this.inputs = inputs;
  }

  override lookup(names: readonly string[], at: Span): Meaning | undefined {
    const [root, name] = names;
    return root === 'inputs' && name !== undefined ? this.inputs.meaning(name) : super.lookup(names, at);
  }
}
