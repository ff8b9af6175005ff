import type { Attribute } from '../../terraform/syntax.ts';
import { isProblem, type Workspace } from '../reader.ts';
import { isConfiguration, type Library, type ParsedFiles } from './library.ts';
import type { ModuleSource } from './module-source.ts';
import { rootsOf } from './roots.ts';

/** What the files say that the caller names, by the variable's name; the last file that has a name counts. */
export type GivenVariables = ReadonlyMap<string, Attribute>;

/**
 * Reads the files that the caller names, as `-var-file` does: they win over those that Terraform loads by itself. One
 * that this side lacks says nothing here.
 * Source: https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
export async function givenVariables(
  workspace: Workspace,
  paths: readonly string[],
  parsed: ParsedFiles,
): Promise<GivenVariables> {
  const given = new Map<string, Attribute>();
  for (const path of paths) {
    const file = await workspace.read(path);
    if (!file || isProblem(file)) continue;
    for (const attribute of parsed.parse(file).body.attributes) given.set(attribute.name, attribute);
  }
  return given;
}

/** Root modules that declare a variable which one of these files gives its value; what something else deploys is none. */
export async function rootsFedBy(
  paths: readonly string[],
  given: GivenVariables,
  library: Library,
  workspace: Workspace,
  deployed: ReadonlySet<string>,
): Promise<string[]> {
  const names = [...given.values()].filter(({ at }) => paths.includes(at.file.path)).map(({ name }) => name);
  if (names.length === 0) return [];
  const mentioning = (await workspace.search(names)).filter(isConfiguration);
  const { directories } = await rootsOf(library, workspace, mentioning, deployed);
  return directories.filter((root) => names.some((name) => library.opened(root)?.variables.has(name)));
}

/** The files that give a variable of a root module its value: they are part of what it is read from. */
export function filesFeeding(source: ModuleSource, given: GivenVariables): string[] {
  const used = [...given.values()].filter(({ name }) => source.variables.has(name));
  return [...new Set(used.map(({ at }) => at.file.path))];
}
