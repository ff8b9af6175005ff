import type { Catalog } from '../iam/catalog.ts';
import { actionMatches } from '../iam/evaluate.ts';
import { nearestName } from '../iam/validate/nearest-name.ts';
import type { Problem } from '../source/problem.ts';
import { placeOf, type Span } from '../source/span.ts';

/** An action pattern of a configuration, where it is written. */
export interface WrittenAction {
  readonly text: string;
  readonly at: Span;
}

/** Whoever has written more will see the rest after these. */
const MOST_TOLD = 20;

/** Patterns that no action of AWS meets: a rule that never holds is most likely a slip of the pen. */
export function unknownActions(actions: readonly WrittenAction[], catalog: Catalog): readonly Problem[] {
  const problems: Problem[] = [];
  for (const action of actions) {
    const service = action.text.slice(0, Math.max(0, action.text.indexOf(':')));
    const names = catalog.actionsOf(service).map(({ name }) => name);
    if (action.text === '*' || names.some((name) => actionMatches([action.text], name))) continue;
    const meant = names.length > 0 ? nearestName(action.text, names) : nearestName(service, catalog.services);
    problems.push(unknownAction(action, meant, catalog.date));
    if (problems.length === MOST_TOLD) break;
  }
  return problems;
}

function unknownAction({ text, at }: WrittenAction, meant: string | undefined, date: string): Problem {
  const { file, line } = placeOf(at);
  return {
    code: 'unknown-action',
    message: `no action of AWS meets \`${text}\`, as of ${date}`,
    help: meant ? `did you mean \`${meant}\`?` : 'see the service authorization reference of AWS for its actions',
    file,
    line,
    hides: false,
    span: at,
  };
}
