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

/** Patterns that no action of AWS meets: a rule that never holds is most likely a slip of the pen. */
export function unknownActions(actions: readonly WrittenAction[], catalog: Catalog): readonly Problem[] {
  return actions.flatMap(({ text, at }): Problem[] => {
    const service = text.slice(0, Math.max(0, text.indexOf(':')));
    const names = catalog.actionsOf(service).map(({ name }) => name);
    if (text === '*' || names.some((name) => actionMatches([text], name))) return [];
    const meant = names.length > 0 ? nearestName(text, names) : nearestName(service, catalog.services);
    const { file, line } = placeOf(at);
    return [
      {
        code: 'unknown-action',
        message: `no action of AWS meets \`${text}\`, as of ${catalog.date}`,
        help: meant ? `did you mean \`${meant}\`?` : 'see the service authorization reference of AWS for its actions',
        file,
        line,
        hides: false,
        span: at,
      },
    ];
  });
}
