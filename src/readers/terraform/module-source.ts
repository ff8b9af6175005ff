import type { Problem } from '../../source/problem.ts';
import type { SourceFile } from '../../source/span.ts';
import { type Attribute, attributeOf, type Block, type Body, literalString } from '../../terraform/syntax.ts';

/** What the files of one directory declare. */
export interface ModuleSource {
  /** The directory, `.` for the root of the repository. */
  readonly directory: string;
  readonly files: readonly SourceFile[];
  /** By `type.name`. */
  readonly resources: ReadonlyMap<string, Block>;
  /** By `type.name`. */
  readonly data: ReadonlyMap<string, Block>;
  readonly variables: ReadonlyMap<string, Block>;
  readonly locals: ReadonlyMap<string, Attribute>;
  readonly outputs: ReadonlyMap<string, Block>;
  readonly calls: ReadonlyMap<string, Block>;
  /** By `aws`, or `aws.alias`. */
  readonly providers: ReadonlyMap<string, Block>;
  readonly moved: readonly Block[];
  /** Values from `terraform.tfvars` and `*.auto.tfvars`. */
  readonly assigned: ReadonlyMap<string, Attribute>;
  /** Whether it says itself that it is deployed: it configures a provider or where the state lies. */
  readonly isRoot: boolean;
  readonly problems: readonly Problem[];
}

export interface ParsedFile {
  readonly file: SourceFile;
  readonly body: Body;
  readonly problems: readonly Problem[];
}

/** Puts the files of a directory together; `override.tf` and `*_override.tf` change what the others say. */
export function moduleSource(
  directory: string,
  files: readonly ParsedFile[],
  assignments: readonly ParsedFile[],
): ModuleSource {
  const plain = files.filter(({ file }) => !isOverride(file.path));
  const overriding = files.filter(({ file }) => isOverride(file.path));
  const blocks = overridden(
    plain.flatMap(({ body }) => body.blocks),
    overriding.flatMap(({ body }) => body.blocks),
  );
  const named = (type: string, labels: number) =>
    new Map(
      blocks
        .filter((block) => block.type === type && block.labels.length >= labels)
        .map((block) => [block.labels.slice(0, labels).join('.'), block]),
    );
  const providers = blocks.filter((block) => block.type === 'provider' && block.labels[0] === 'aws');
  const settings = blocks.filter((block) => block.type === 'terraform');
  return {
    directory,
    files: [...files, ...assignments].map(({ file }) => file),
    resources: named('resource', 2),
    data: named('data', 2),
    variables: named('variable', 1),
    locals: new Map(
      blocks
        .filter(({ type }) => type === 'locals')
        .flatMap(({ body }) => body.attributes.map((one) => [one.name, one])),
    ),
    outputs: named('output', 1),
    calls: named('module', 1),
    providers: new Map(providers.map((block) => [providerName(block), block])),
    moved: blocks.filter((block) => block.type === 'moved'),
    assigned: new Map(assignments.flatMap(({ body }) => body.attributes.map((one) => [one.name, one]))),
    isRoot: providers.length > 0 || settings.some(({ body }) => hasState(body)),
    problems: [...files, ...assignments].flatMap(({ problems }) => problems),
  };
}

function isOverride(path: string): boolean {
  return /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

/** https://developer.hashicorp.com/terraform/language/files/override */
function overridden(blocks: readonly Block[], changes: readonly Block[]): readonly Block[] {
  if (changes.length === 0) return blocks;
  const keyOf = (block: Block) => JSON.stringify([block.type, block.labels]);
  const byKey = new Map(changes.map((block) => [keyOf(block), block]));
  const changed = blocks.map((block) => {
    const change = block.type === 'locals' ? undefined : byKey.get(keyOf(block));
    return change ? { ...block, body: combined(block.body, change.body) } : block;
  });
  return [...changed, ...changes.filter((block) => block.type === 'locals')];
}

function combined(body: Body, change: Body): Body {
  const names = new Set(change.attributes.map(({ name }) => name));
  const types = new Set(change.blocks.map(({ type, labels }) => (type === 'dynamic' ? labels[0] : type)));
  return {
    ...body,
    attributes: [...body.attributes.filter(({ name }) => !names.has(name)), ...change.attributes],
    blocks: [
      ...body.blocks.filter(({ type, labels }) => !types.has(type === 'dynamic' ? labels[0] : type)),
      ...change.blocks,
    ],
  };
}

function providerName(block: Block): string {
  const alias = literalString(attributeOf(block.body, 'alias')?.value);
  return alias === undefined ? 'aws' : `aws.${alias}`;
}

function hasState(body: Body): boolean {
  return (
    body.blocks.some(({ type }) => type === 'backend' || type === 'cloud') ||
    attributeOf(body, 'backend') !== undefined ||
    attributeOf(body, 'cloud') !== undefined
  );
}

/** Files that no repository has: the sources of modules that are known by their inputs. */
export function isEmbedded(file: SourceFile): boolean {
  return file.path.startsWith('registry:');
}
