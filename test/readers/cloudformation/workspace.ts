import { loadWorld } from '../../../src/hosts/data.ts';
import { cloudFormationReader } from '../../../src/readers/cloudformation/reader.ts';
import type { ReadResult, Values, Workspace } from '../../../src/readers/reader.ts';

export type Files = Readonly<Record<string, string>>;

export function workspaceOf(files: Files): Workspace {
  const paths = Object.keys(files).sort();
  return {
    revision: 'test',
    list: async () => paths.map((path) => ({ path, kind: 'file' as const, size: files[path]!.length })),
    read: async (path) => (files[path] === undefined ? undefined : { path, text: files[path] }),
    search: async (needles) => paths.filter((path) => needles.some((needle) => files[path]!.includes(needle))),
  };
}

const reader = cloudFormationReader(await loadWorld());

export function readFiles(files: Files, values: Partial<Values> = {}, paths = Object.keys(files)): Promise<ReadResult> {
  return reader.read(workspaceOf(files), paths, { parameters: {}, partition: 'aws', ...values });
}
