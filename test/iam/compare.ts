import type { Answer } from '../../src/iam/answer.ts';
import { type InclusionOptions, noNewAccess } from '../../src/iam/inclusion/no-new-access.ts';
import { printText } from '../../src/source/text.ts';
import { access, type Written } from './build.ts';

export type Side =
  | readonly Written[]
  | { readonly identity: readonly Written[]; readonly boundary: readonly Written[] };

export function compare(before: Side, after: Side, options: InclusionOptions = {}): Answer {
  const [b, a] = [before, after].map((side) =>
    'identity' in side ? access(side.identity, side.boundary) : access(side),
  );
  return noNewAccess(b!, a!, options);
}

/** `proved`, `undecided: why`, or the witnesses in a line each. */
export function brief(answer: Answer): string | readonly string[] {
  if (answer.status === 'proved') return 'proved';
  if (answer.status === 'undecided') return `undecided: ${answer.why}`;
  return answer.witnesses.map(({ request }) => {
    const who = request.principal ? ` by ${request.principal.type} ${printText(request.principal.text)}` : '';
    const context = Object.entries(request.context).map(([key, values]) => ` ${key}=${values.map(printText).join()}`);
    return `${request.action} on ${printText(request.resource)}${who}${context.join('')}`;
  });
}

export const s3 = (Action: string | string[], Resource: string | string[], more: Written = {}): Written => ({
  Action,
  Resource,
  ...more,
});
export const when = (operator: string, key: string, value: string | string[]): Written => ({
  Condition: { [operator]: { [key]: value } },
});
