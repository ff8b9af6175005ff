import type { Values } from '../readers/reader.ts';
import { type Given, optionPairs, optionValue, optionValues, repositoryPath } from './command-line.ts';
import type { FailOn, Gate } from './gate.ts';

/** What a configuration file may settle besides a call. */
export interface ReviewSettings {
  readonly engine: 'auto' | 'embedded' | 'access-analyzer';
  readonly gate: Gate;
  readonly scope: 'lambda' | 'all';
  readonly values: Values;
  readonly parameterFiles: readonly string[];
  /** For the action alone. */
  readonly comment: 'always' | 'on-findings' | 'never';
  readonly inline: 'all' | 'blocking' | 'off';
}

/**
 * The settings of a review; what is given in a call goes before what is `configured`. Pairs are settled name by name,
 * lists as a whole.
 */
export function reviewSettings(given: readonly Given[], configured: readonly Given[] = []): ReviewSettings {
  const all = [...configured, ...given];
  const listOf = (name: string) => {
    const own = optionValues(given, name);
    return own.length > 0 ? own : optionValues(configured, name);
  };
  return {
    engine: optionValue(all, 'engine', 'auto') as ReviewSettings['engine'],
    gate: {
      failOn: optionValue(all, 'fail-on', 'widened') as FailOn,
      onUndecided: optionValue(all, 'on-undecided', 'block') as Gate['onUndecided'],
    },
    scope: optionValue(all, 'scope', 'lambda') as ReviewSettings['scope'],
    values: {
      ...valuesOf(all, listOf('var-file').map(repositoryPath)),
      parameters: { ...pairsOf(configured), ...pairsOf(given) },
    },
    parameterFiles: listOf('parameters-file'),
    comment: optionValue(all, 'comment', 'on-findings') as ReviewSettings['comment'],
    inline: optionValue(all, 'inline', 'all') as ReviewSettings['inline'],
  };
}

function pairsOf(given: readonly Given[]): Values['parameters'] {
  return { ...optionPairs(given, 'parameters'), ...optionPairs(given, 'var') };
}

function valuesOf(given: readonly Given[], variableFiles: readonly string[]): Omit<Values, 'parameters'> {
  const account = optionValue(given, 'account');
  const region = optionValue(given, 'region');
  return {
    ...(variableFiles.length === 0 ? {} : { variableFiles }),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    partition: optionValue(given, 'partition', 'aws')!,
  };
}
