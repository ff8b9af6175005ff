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
  return ['iam', 'sts'].map((service) => textOf(`arn:${account.partition}:${service}::`, account.id, ':*'));
}

interface Account {
  readonly partition: string;
  readonly id: Text;
}

/** The account that a principal names as a whole; a bare number is taken to be of the partition `aws`. */
export function accountOf(text: Text): Account | undefined {
  const literal = literalOf(text);
  if (literal !== undefined && ACCOUNT.test(literal)) return { partition: 'aws', id: text };
  const [only, ...more] = text;
  if (only !== undefined && more.length === 0 && isUnknown(only))
    return only.label === 'AWS::AccountId' ? { partition: 'aws', id: text } : undefined;
  const first = text[0];
  const last = text[text.length - 1];
  if (typeof first !== 'string' || typeof last !== 'string' || !last.endsWith(':root')) return undefined;
  const head = /^arn:([^:*?]+):iam::/.exec(first);
  if (!head) return undefined;
  const whole =
    literal === undefined ? textOf(first.slice(head[0].length), ...text.slice(1, -1), last.slice(0, -5)) : [];
  const id = literal === undefined ? whole : textOf(literal.slice(head[0].length, -5));
  const isId = id.length === 1 && (isUnknown(id[0]!) ? id[0].shape === 'field' : ACCOUNT.test(id[0]!));
  return isId ? { partition: head[1]!, id } : undefined;
}
