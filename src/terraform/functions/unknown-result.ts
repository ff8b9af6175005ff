import { literalOf, type Text, textOf, type Unknown } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { presume } from '../evaluation.ts';
import { assumed, derived, isKnown, listValue, unknownValue } from '../values.ts';
import type { Call } from './function.ts';

/** Functions that have a result for all arguments of the types that they take. */
const TOTAL = new Set(
  (
    'abs alltrue anytrue base64encode base64gzip base64sha256 base64sha512 basename bcrypt ceil chomp compact dirname ' +
    'distinct endswith floor jsonencode length lower md5 reverse sha1 sha256 sha512 sort split startswith ' +
    'strcontains strrev timestamp plantimestamp title transpose trim trimprefix trimspace trimsuffix upper urlencode ' +
    'uuid yamlencode issensitive'
  ).split(' '),
);

function presumeSuccess(call: Call): void {
  if (!TOTAL.has(call.name)) presume(call.evaluation, derived(call.name, call.arguments, call.at).token);
}

/** What a function gives whose arguments are not known: the same for the same arguments. */
export function unknownResult(call: Call, shape: Unknown['shape'] = 'any'): Value {
  presumeSuccess(call);
  return unknownValue(derived(call.name, call.arguments, call.at, shape), call.at);
}

/**
 * The same, for a function that can be applied to what the files suggest for the unknown parts: to a parameter's
 * default, to the name of a resource.
 */
export function suggestedResult(call: Call, apply: (args: readonly Value[]) => Value): Value {
  presumeSuccess(call);
  const args = call.arguments.map(assumed);
  if (call.evaluation.existence || !args.every(isKnown)) return unknownResult(call);
  const value = apply(args);
  if (value.kind === 'list') {
    const items = value.items.map((item, index) => suggested(call, item, `[${index}]`));
    return items.every((item) => item !== undefined) ? listValue(items, call.at) : unknownResult(call, 'list');
  }
  return suggested(call, value, '') ?? unknownResult(call);
}

function suggested(call: Call, value: Value, suffix: string): Value | undefined {
  const literal = value.kind === 'text' ? literalOf(value.text) : undefined;
  if (literal === undefined || value.kind !== 'text') return undefined;
  const unknown = derived(call.name, call.arguments, call.at, 'any', textOf(literal));
  const text: Text = [{ ...unknown, token: `${unknown.token}${suffix}`, label: `${unknown.label}${suffix}` }];
  return { kind: 'text', text, scalar: value.scalar, at: call.at };
}
