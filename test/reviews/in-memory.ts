import { readFileSync } from 'node:fs';
import { findConfiguration } from '../../src/app/configuration.ts';
import type { Gate } from '../../src/app/gate.ts';
import { type ReviewResult, runReview, type World } from '../../src/app/review-job.ts';
import { reviewSettings } from '../../src/app/review-settings.ts';
import type { SecondOpinion } from '../../src/app/second-opinion.ts';
import { embeddedEngine } from '../../src/engines/embedded.ts';
import { loadWorld } from '../../src/hosts/data.ts';
import type { Values, Workspace } from '../../src/readers/reader.ts';
import type { ChangedFile } from '../../src/source/changed-file.ts';

export type Files = Readonly<Record<string, string>>;

export interface MemoryReview {
  readonly values?: Partial<Values>;
  readonly parameterFiles?: readonly string[];
  /** Plans by their paths. */
  readonly plans?: Files;
  readonly gate?: Partial<Gate>;
  readonly scope?: 'lambda' | 'all';
  readonly renames?: Readonly<Record<string, string>>;
  readonly secondOpinion?: SecondOpinion;
  readonly config?: string;
}

let world: Promise<World> | undefined;

/** A whole review of two sets of files: everything but git and the network is the real thing. */
export async function reviewInMemory(base: Files, head: Files, options: MemoryReview = {}): Promise<ReviewResult> {
  world ??= loadWorld();
  const loaded = await world;
  const sides = {
    base: memoryWorkspace('base', base),
    head: memoryWorkspace('head', head),
    changed: changesBetween(base, head, options.renames ?? {}),
  };
  const { configuration, problems } = await findConfiguration({ ...sides, catalog: loaded.catalog }, options.config);
  const settings = reviewSettings([], configuration.given);
  return runReview({
    ...sides,
    rules: configuration.rules,
    problems,
    values: { ...settings.values, ...options.values },
    parameterFiles: options.parameterFiles ?? settings.parameterFiles,
    plans: Object.entries(options.plans ?? {}).map(([path, text]) => ({ path, text })),
    scope: options.scope ?? settings.scope,
    gate: { ...settings.gate, ...options.gate },
    engine: embeddedEngine({ catalog: loaded.catalog }),
    world: loaded,
    ...(options.secondOpinion ? { secondOpinion: options.secondOpinion } : {}),
  });
}

export function memoryWorkspace(revision: string, files: Files): Workspace {
  const paths = Object.keys(files).sort();
  return {
    revision,
    list: async () => paths.map((path) => ({ path, kind: 'file', size: files[path]!.length })),
    read: async (path) => (Object.hasOwn(files, path) ? { path, text: files[path]! } : undefined),
    search: async (needles) => paths.filter((path) => needles.some((needle) => files[path]!.includes(needle))),
  };
}

function changesBetween(base: Files, head: Files, renames: Readonly<Record<string, string>>): ChangedFile[] {
  const changed: ChangedFile[] = [];
  for (const path of new Set([...Object.keys(base), ...Object.keys(head)])) {
    const was = renames[path];
    if (was) changed.push({ path, status: 'renamed', was });
    else if (!(path in base)) changed.push({ path, status: 'added' });
    else if (!(path in head)) {
      if (!Object.values(renames).includes(path)) changed.push({ path, status: 'removed' });
    } else if (base[path] !== head[path]) changed.push({ path, status: 'modified' });
  }
  return changed;
}

export function readFixture(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
