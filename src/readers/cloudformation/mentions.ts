import type { AttachedPolicy, Deployment, Role } from '../../model/deployment.ts';
import { isUnknown, literalOf, type Text, withValues } from '../../source/text.ts';
import type { ReadResult } from '../reader.ts';
import type { Stack } from './context.ts';
import { exportsOf, longestLiteral } from './exports.ts';

/** By what names other files and what was read are tied together, sorted. */
export function tiesOf(
  roots: readonly { readonly deployment: Deployment; readonly stack: Stack }[],
): Required<Pick<ReadResult, 'mentions' | 'references'>> {
  const mentions = new Set<string>();
  const references = new Set<string>();
  for (const { deployment, stack } of roots) {
    for (const { name } of exportsOf(stack)) mentions.add(searchable(name));
    for (const { name } of deployment.managedPolicies) mentions.add(wholeName(name));
    for (const role of deployment.roles) {
      mentions.add(wholeName(role.name));
      for (const arn of policiesOf(role)) references.add(nameInArn(arn));
    }
    for (const { role, policy } of deployment.attachments) {
      // The role may be declared elsewhere, and others may attach to it too.
      for (const names of [mentions, references]) names.add(nameOfRole(role));
      for (const arn of managed([policy])) references.add(nameInArn(arn));
    }
    for (const { roles } of deployment.functions) for (const { value } of roles) references.add(nameInArn(value));
  }
  return { mentions: sorted(mentions), references: sorted(references) };
}

function sorted(names: ReadonlySet<string>): string[] {
  return [...names].filter((name) => name !== '').sort();
}

function policiesOf({ policies, boundaries }: Role): Text[] {
  return [...managed(policies), ...boundaries.flatMap(({ value }) => (value ? [value.arn] : []))];
}

function managed(policies: readonly AttachedPolicy[]): Text[] {
  return policies.flatMap((policy) => (policy.kind === 'managed' ? [policy.reference.arn] : []));
}

/** Tokens of what is the same for every stack of a review, so that other files write the same text. */
const ACCOUNT_WIDE = new Set(['#AWS::AccountId', '#AWS::Region']);

/** What of an export's name importers write too; nothing where only its own stack can tell the name. */
function searchable(name: Text): string {
  const shared = name.filter(isUnknown).every(({ token }) => ACCOUNT_WIDE.has(token));
  return shared ? longestLiteral(name) : '';
}

function wholeName(name: Text): string {
  return literalOf(withValues(name)) ?? '';
}

/** An attachment names its role, or gives the ARN. */
function nameOfRole(role: Text): string {
  const name = wholeName(role);
  return name.startsWith('arn:') || name === '' ? nameInArn(role) : name;
}

/** The name at the end of an ARN that is written out. What AWS declares itself is nobody else's to declare. */
function nameInArn(arn: Text): string {
  const text = withValues(arn);
  const last = text.at(-1);
  if (typeof last !== 'string' || /^arn:[^:]*:iam::aws:/.test(literalOf(text) ?? '')) return '';
  const slash = last.lastIndexOf('/');
  return slash < 0 ? '' : last.slice(slash + 1);
}
