import type {
  AccessAnalyzer,
  AccessCheckPolicyType,
  ListedAccess,
  ValidatePolicyRequest,
} from '../iam/access-analyzer.ts';
import { UsageError } from '../source/usage-error.ts';
import { type Given, optionValue, optionValues, parseArguments } from './command-line.ts';
import { accessNotGrantedInBatches } from './not-granted-batches.ts';
import type { PolicyCommand } from './policy-options.ts';
import { readStructures } from './policy-shorthand.ts';
import type { ContextEntry, SimulateCustomPolicyRequest } from './policy-simulation.ts';

/** A policy command as it was called, with its documents read. */
export interface PolicyCall {
  readonly command: string;
  readonly given: readonly Given[];
}

/** Reads what an option names: the text of `file://policy.json`, or the value itself. */
export type Load = (option: string, value: string) => string;

/** Throws a UsageError for a call that cannot be answered. Lists take all values up to the next option. */
export function policyCall(command: PolicyCommand, argv: readonly string[]): PolicyCall {
  const help = `see \`lambda-role-guard ${command.name} --help\``;
  const { given, positionals } = parseArguments(spreadLists(argv, command), command.options, help);
  if (positionals.length > 0)
    throw new UsageError(`\`${command.name}\` does not take \`${positionals[0]!.slice(0, 60)}\``, help);
  const missing = command.required.filter((name) => optionValue(given, name) === undefined);
  if (missing.length > 0)
    throw new UsageError(`\`${command.name}\` needs ${missing.map((name) => `\`--${name}\``).join(', ')}`, help);
  return { command: command.name, given };
}

/** `--action-names a b` is `--action-names a --action-names b`. */
function spreadLists(argv: readonly string[], { options }: PolicyCommand): string[] {
  const lists = new Set(options.flatMap(({ name, repeatable }) => (repeatable ? [`--${name}`] : [])));
  const spread: string[] = [];
  let open: string | undefined;
  for (const argument of argv) {
    if (argument.startsWith('--')) open = undefined;
    else if (open && spread.at(-1) !== open) spread.push(open);
    spread.push(argument);
    if (lists.has(argument)) open = argument;
  }
  return spread;
}

/** Asks what the call asks; the simulator is not among the questions of Access Analyzer. */
export function askAnalyzer({ command, given }: PolicyCall, load: Load, analyzer: AccessAnalyzer): Promise<unknown> {
  const value = (name: string) => optionValue(given, name)!;
  const document = (name: string) => load(name, value(name));
  const policyType = optionValue(given, 'policy-type') as AccessCheckPolicyType;
  if (command === 'validate-policy') {
    const resourceType = optionValue(given, 'validate-policy-resource-type');
    return analyzer.validatePolicy({
      policyDocument: document('policy-document'),
      policyType: value('policy-type') as ValidatePolicyRequest['policyType'],
      ...(resourceType === undefined ? {} : { validatePolicyResourceType: resourceType }),
    });
  }
  if (command === 'check-no-new-access')
    return analyzer.checkNoNewAccess({
      newPolicyDocument: document('new-policy-document'),
      existingPolicyDocument: document('existing-policy-document'),
      policyType,
    });
  if (command === 'check-access-not-granted')
    return accessNotGrantedInBatches(analyzer, {
      policyDocument: document('policy-document'),
      access: listedAccess(given, load),
      policyType,
    });
  return analyzer.checkNoPublicAccess({
    policyDocument: document('policy-document'),
    resourceType: value('resource-type'),
  });
}

function listedAccess(given: readonly Given[], load: Load): ListedAccess[] {
  return optionValues(given, 'access')
    .flatMap((text) => readStructures('access', load('access', text), ['actions', 'resources']))
    .map(({ actions = [], resources = [] }) => ({ actions, resources }));
}

export function simulationRequest({ given }: PolicyCall, load: Load): SimulateCustomPolicyRequest {
  const documents = (name: string) => optionValues(given, name).flatMap((value) => listOf(load(name, value)));
  const entries = optionValues(given, 'context-entries').flatMap((value) =>
    readStructures('context-entries', load('context-entries', value), [
      'ContextKeyName',
      'ContextKeyValues',
      'ContextKeyType',
    ]),
  );
  return {
    PolicyInputList: documents('policy-input-list'),
    PermissionsBoundaryPolicyInputList: documents('permissions-boundary-policy-input-list'),
    ActionNames: optionValues(given, 'action-names').flatMap(listOf),
    ResourceArns: optionValues(given, 'resource-arns').flatMap(listOf),
    ContextEntries: entries.map(contextEntry),
  };
}

function contextEntry({
  ContextKeyName = [],
  ContextKeyValues = [],
  ContextKeyType = [],
}: Record<string, readonly string[]>): ContextEntry {
  return {
    ContextKeyName: ContextKeyName[0] ?? '',
    ContextKeyValues,
    ContextKeyType: ContextKeyType[0] ?? 'string',
  };
}

/** A list may be given whole, as a JSON array of strings. */
function listOf(text: string): readonly string[] {
  if (!text.trimStart().startsWith('[')) return [text];
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) && data.every((item) => typeof item === 'string') ? data : [text];
  } catch {
    return [text];
  }
}
