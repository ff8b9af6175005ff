import type { Catalog } from '../iam/catalog.ts';
import { isProblem, type Workspace } from '../readers/reader.ts';
import type { ChangedFile } from '../source/changed-file.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';
import { UsageError } from '../source/usage-error.ts';
import { CONFIGURATION_FILE } from './options.ts';
import {
  type Configuration,
  NO_CONFIGURATION,
  type ReadConfiguration,
  readConfiguration,
} from './read-configuration.ts';
import { unknownActions } from './unknown-actions.ts';

/** The configuration in force, and what there is to say about the file. */
export interface FoundConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
}

export interface ConfigurationSides {
  readonly base: Workspace;
  readonly head: Workspace;
  readonly changed: readonly ChangedFile[];
  readonly catalog: Catalog;
}

/**
 * The configuration file of base, so that a change cannot switch off its own review; what head makes of it is told, and
 * takes effect after the merge. Where base's is broken the defaults hold, and as they may be laxer than what was meant,
 * the change is blocked, unless it does nothing but repair the file. `named` is the path that the caller gives; throws
 * a UsageError where neither side has it.
 */
export async function findConfiguration(
  { base, head, changed, catalog }: ConfigurationSides,
  named?: string,
): Promise<FoundConfiguration> {
  const path = named ?? CONFIGURATION_FILE;
  const [before, after] = await Promise.all([base.read(path), head.read(path)]);
  if (named !== undefined && !before && !after)
    throw new UsageError(
      `there is no configuration file \`${path}\``,
      'name it relative to the root of the repository; the one of the base side is read',
    );
  if (!before && !after) return { configuration: NO_CONFIGURATION, problems: await misnamed(head) };
  const inForce = before && read(before);
  const proposed = after && read(after);
  const isRepair = !proposed?.mistakes && changed.every((file) => (file.was ?? file.path) === path);
  return {
    configuration: inForce?.configuration ?? NO_CONFIGURATION,
    problems: [
      ...(inForce?.mistakes ?? []).map((mistake) => inForceMistake(mistake, isRepair)),
      ...unknownActions(inForce?.actions ?? [], catalog),
      ...(isSame(before, after) ? [] : proposals(path, inForce, proposed)),
      ...unknownActions(newActions(inForce, proposed), catalog),
    ],
  };
}

const MISNAMED = CONFIGURATION_FILE.replace(/yml$/, 'yaml');

/** A file that somebody takes for the configuration. */
async function misnamed(head: Workspace): Promise<readonly Problem[]> {
  if (!(await head.read(MISNAMED))) return [];
  return [
    {
      code: 'configuration-not-read',
      message: `\`${MISNAMED}\` is not read, and the defaults hold`,
      help: `rename it to \`${CONFIGURATION_FILE}\`, or name it with \`--config\``,
      file: MISNAMED,
      hides: false,
    },
  ];
}

function read(file: SourceFile | Problem): ReadConfiguration {
  return isProblem(file) ? { mistakes: [file] } : readConfiguration(file);
}

function isSame(one: SourceFile | Problem | undefined, other: SourceFile | Problem | undefined): boolean {
  const text = (file: typeof one) => file && (isProblem(file) ? file.message : file.text);
  return text(one) === text(other);
}

/** What is written on head alone. */
function newActions(inForce: ReadConfiguration | undefined, proposed: ReadConfiguration | undefined) {
  const known = new Set(inForce?.actions?.map(({ text }) => text));
  return proposed?.actions?.filter(({ text }) => !known.has(text)) ?? [];
}

function inForceMistake(mistake: Problem, isRepair: boolean): Problem {
  return {
    ...mistake,
    message: `the configuration of base is not in force: ${mistake.message}`,
    help: `${mistake.help}; a change of this file alone is not blocked`,
    hides: !isRepair,
  };
}

/** What head makes of the file: nothing of it is in force yet. */
function proposals(
  path: string,
  inForce: ReadConfiguration | undefined,
  proposed: ReadConfiguration | undefined,
): readonly Problem[] {
  if (proposed?.mistakes)
    return proposed.mistakes.map((mistake) => ({
      ...mistake,
      message: `the configuration of head would block every review after the merge: ${mistake.message}`,
      hides: false,
    }));
  if (JSON.stringify(inForce?.configuration) === JSON.stringify(proposed?.configuration)) return [];
  const word = !inForce ? 'new' : proposed ? 'changed' : 'gone';
  return [
    {
      code: 'configuration-not-in-force',
      message: `\`${path}\` is ${word} in this change, which is reviewed ${inForce ? 'under the file of base' : 'without it'}`,
      help: 'it takes effect after the merge',
      file: path,
      hides: false,
    },
  ];
}
