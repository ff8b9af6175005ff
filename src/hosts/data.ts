import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Catalog, ManagedPolicies } from '../iam/catalog.ts';
import { readCatalog, readManagedPolicies } from '../iam/catalog-snapshot.ts';
import { type ResourceTypes, readResourceTypes } from '../readers/cloudformation/resource-types.ts';
import { readSamData, type SamData } from '../readers/cloudformation/sam/sam-data.ts';
import type { GrammarBytes } from '../terraform/grammar.ts';

/** What AWS has, as of the dates of the snapshots. */
export interface AwsSnapshots {
  readonly catalog: Catalog;
  readonly managedPolicies: ManagedPolicies;
  readonly resourceTypes: ResourceTypes;
  readonly sam: SamData;
  /** The Terraform language's parser, loaded when there is something to parse. */
  readonly grammar: () => Promise<GrammarBytes>;
}

/** All of them at once. */
export async function loadWorld(): Promise<AwsSnapshots> {
  const loaded = await Promise.all([loadCatalog(), loadManagedPolicies(), loadResourceTypes(), loadSamData()]);
  const [catalog, managedPolicies, resourceTypes, sam] = loaded;
  return { catalog, managedPolicies, resourceTypes, sam, grammar: loadGrammarBytes };
}

export async function loadCatalog(): Promise<Catalog> {
  return readCatalog(await readCompressed('action-catalog.br'));
}

export async function loadManagedPolicies(): Promise<ManagedPolicies> {
  return readManagedPolicies(await readCompressed('managed-policies.br'));
}

export async function loadResourceTypes(): Promise<ResourceTypes> {
  return readResourceTypes(await readJsonText('cloudformation-types'));
}

export async function loadSamData(): Promise<SamData> {
  return readSamData(await readJsonText('sam-policy-templates'), await readJsonText('sam-connectors'));
}

export async function loadGrammarBytes(): Promise<GrammarBytes> {
  const [core, grammar] = await Promise.all(
    bundled
      ? ['hcl-engine.wasm.br', 'hcl-grammar.wasm.br'].map(async (name) => decompress(inData(name)))
      : [
          'web-tree-sitter/web-tree-sitter.wasm',
          '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
        ].map((name) => readFile(new URL(`../../node_modules/${name}`, import.meta.url))),
  );
  return { core: core!, grammar: grammar! };
}

// The bundle lies beside its data, this source file two folders below the project's.
const bundled = !import.meta.url.endsWith('.ts');

function inData(name: string): URL {
  return new URL(`${bundled ? './data' : '../../data'}/${name}`, import.meta.url);
}

async function readJsonText(name: string): Promise<string> {
  return bundled ? readCompressed(`${name}.br`) : readFile(inData(`${name}.json`), 'utf8');
}

async function readCompressed(name: string): Promise<string> {
  return (await decompress(inData(name))).toString('utf8');
}

async function decompress(file: URL): Promise<Buffer> {
  // One large chunk: by default the content comes in hundreds of small ones, at several times the cost.
  return promisify(brotliDecompress)(await readFile(file), { chunkSize: 4 * 1024 * 1024 });
}
