import type { Witness } from '../iam/answer.ts';
import type { Statement } from '../iam/policy.ts';
import { EMPTY_TEXT, literalOf, printKey, printText, type Text, textKey } from '../source/text.ts';

/**
 * Which choice at deployment a witness needs, for people: `Stage = prod`. The values that the templates test are named;
 * a witness with any other value means none of them.
 */
export function conditionsFor({ request }: Witness, statements: readonly Statement[]): string | undefined {
  const parts = Object.entries(request.context).flatMap(([key, [value]]) => {
    if (!key.startsWith('template/') || !value) return [];
    const clauses = statements
      .flatMap((one) => one.conditions)
      .filter((one) => one.key.toLowerCase() === key.toLowerCase());
    const tested = new Map(clauses.flatMap((one) => one.values.map((text) => [textKey(text), text] as const)));
    const name = labelOf(clauses[0]?.key ?? key);
    if (tested.has(textKey(value))) return [sentence(name, '=', [value])];
    return [sentence(name, '≠', [...tested.values()])];
  });
  return parts.length === 0 ? undefined : parts.sort().join(' and ');
}

/** `template/app.yaml#Parameter:Stage` is `Stage` to people; an equation of two unknowns stays as it is. */
function labelOf(key: string): string {
  const test = key.slice('template/'.length);
  return /^[^(]*#Parameter:([^#]+)$/.exec(test)?.[1] ?? printKey(test);
}

function sentence(name: string, sign: string, values: readonly Text[]): string {
  if (values.length === 1 && literalOf(values[0]!) === 'true' && name.startsWith('Equals('))
    return sign === '=' ? name : `not ${name}`;
  return `${name} ${sign} ${values.map((value) => printText(value) || EMPTY_TEXT).join(' and ')}`;
}
