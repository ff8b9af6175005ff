import { isUnknown, literalOf, type Text, textOf } from '../../source/text.ts';
import type { Principal } from '../policy.ts';

const ACCOUNT = /^\d{12}$/;

/**
 * The patterns that a principal stands for. An account, by its number or its root, stands for every principal of the
 * account: trusting it leaves the choice to the account.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts
 */
export function principalPatterns({ type, text }: Pick<Principal, 'type' | 'text'>): Text[] {
  const account = type === 'AWS' ? accountOf(text) : undefined;
  if (!account) return [text];
  return ['iam', 'sts'].map((service) => textOf('arn:', account.partition, `:${service}::`, account.id, ':*'));
}

interface Account {
  readonly partition: Text;
  readonly id: Text;
}

/** The account that a principal names as a whole; a bare number is taken to be of the partition `aws`. */
export function accountOf(text: Text): Account | undefined {
  const literal = literalOf(text);
  const [only] = text;
  if (literal !== undefined ? ACCOUNT.test(literal) : text.length === 1 && isAccountId(only!))
    return { partition: ['aws'], id: text };
  const [arn, partition, service, region, id, name, ...more] = fieldsOf(text);
  const isRoot = spelled(arn) === 'arn' && spelled(service) === 'iam' && spelled(region) === '';
  if (!isRoot || spelled(name) !== 'root' || more.length > 0) return undefined;
  const number = literalOf(id!);
  const isId = number === undefined ? isWithin(id!, /^\d*$/) : ACCOUNT.test(number);
  return isId && isWithin(partition!, /^[^*?]+$/) ? { partition: partition!, id: id! } : undefined;
}

function isAccountId(part: Text[number]): boolean {
  return isUnknown(part) && part.label === 'AWS::AccountId';
}

function spelled(field: Text | undefined): string | undefined {
  return field && literalOf(field);
}

/** Whether what is written of a field is as it should be; what is not known is one field where all colons are written. */
function isWithin(field: Text, written: RegExp): boolean {
  return (
    field.length > 0 &&
    field.every((part) => (isUnknown(part) ? part.shape === 'field' || part.shape === 'any' : written.test(part)))
  );
}

/** All that stands between colons. */
function fieldsOf(text: Text): Text[] {
  const fields: Text[] = [[]];
  for (const part of text) {
    const [first, ...others] = isUnknown(part) ? [part] : part.split(':');
    fields.push(textOf(fields.pop()!, first!), ...others.map((field) => textOf(field)));
  }
  return fields;
}
