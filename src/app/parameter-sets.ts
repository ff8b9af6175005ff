import { posix } from 'node:path';
import { isProblem, type Values, type Workspace } from '../readers/reader.ts';
import { readPlainValue } from '../source/plain-value.ts';
import { literalOf } from '../source/text.ts';
import { UsageError } from '../source/usage-error.ts';
import { entryOf, itemsOf, type Value } from '../source/value.ts';

/** The values of one deployment, on either side. */
export interface ParameterSet {
  /** The parameter file's name where there are several; part of the units' ids. */
  readonly name?: string;
  readonly base: Values;
  readonly head: Values;
  /** Parameters that the two sides give different values. */
  readonly differing: readonly string[];
}

/**
 * One set of values for each parameter file, read from each side; values of the call hold for both and win. Without a
 * file there is one set. Throws a UsageError where a file is on neither side, or is none of the known forms.
 */
export async function parameterSets(
  sides: { readonly base: Workspace; readonly head: Workspace },
  given: Values,
  files: readonly string[],
): Promise<readonly ParameterSet[]> {
  if (files.length === 0) return [{ base: given, head: given, differing: [] }];
  return Promise.all(
    files.map(async (path) => {
      const base = await parametersIn(sides.base, path);
      const head = await parametersIn(sides.head, path);
      if (!base && !head)
        throw new UsageError(
          `there is no parameter file \`${path}\``,
          'name it relative to the root of the repository',
        );
      const names = new Set([...Object.keys(base ?? {}), ...Object.keys(head ?? {})]);
      const differing = [...names].filter((name) => !(name in given.parameters) && base?.[name] !== head?.[name]);
      const under = (found: Record<string, string> | undefined): Values => ({
        ...given,
        parameters: { ...found, ...given.parameters },
      });
      const name = files.length > 1 ? setName(path, files) : undefined;
      return { ...(name ? { name } : {}), base: under(base), head: under(head), differing };
    }),
  );
}

/** `params/prod.json` is `prod`, unless another file would be too. */
function setName(path: string, files: readonly string[]): string {
  const short = (file: string) => posix.basename(file).replace(/\.[^.]+$/, '');
  return files.filter((file) => short(file) === short(path)).length > 1 ? path : short(path);
}

async function parametersIn(workspace: Workspace, path: string): Promise<Record<string, string> | undefined> {
  const file = await workspace.read(path);
  if (!file) return undefined;
  if (isProblem(file)) throw new UsageError(`parameter file \`${path}\`: ${file.message}`, file.help);
  const { value, problems } = readPlainValue(file);
  const parameters = value && parametersOf(value);
  if (parameters) return parameters;
  const [problem] = problems;
  const message = problem ? `${problem.message} at line ${problem.line ?? 1}` : 'its form is not known';
  throw new UsageError(
    `parameter file \`${path}\`: ${message}`,
    'write a list of `ParameterKey` and `ParameterValue`, or an object `Parameters`, or an object of names and values',
  );
}

/** The forms that `aws cloudformation deploy`, `create-stack` and CodePipeline take. */
function parametersOf(root: Value): Record<string, string> | undefined {
  if (root.kind === 'list') return fromPairs(root.items);
  const inner = entryOf(root, 'Parameters') ?? root;
  if (inner.kind === 'list') return fromPairs(inner.items);
  if (inner.kind !== 'map') return undefined;
  const entries = inner.entries.map(({ key, value }) => [key, itemsOf(value).map(scalar).join(',')] as const);
  return Object.fromEntries(entries);
}

function fromPairs(items: readonly Value[]): Record<string, string> | undefined {
  const pairs = items.map((item) => {
    if (item.kind === 'text') return assignment(scalar(item));
    const key = entryOf(item, 'ParameterKey');
    const value = entryOf(item, 'ParameterValue');
    return key && value ? ([scalar(key), scalar(value)] as const) : undefined;
  });
  return pairs.every((pair) => pair !== undefined) ? Object.fromEntries(pairs) : undefined;
}

function assignment(text: string): readonly [string, string] | undefined {
  const equals = text.indexOf('=');
  return equals > 0 ? [text.slice(0, equals), text.slice(equals + 1)] : undefined;
}

function scalar(value: Value): string {
  return value.kind === 'text' ? (literalOf(value.text) ?? '') : '';
}
