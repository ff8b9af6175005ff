import type { Unit } from '../model/change.ts';
import { isUnknown, printText, type Text, withValues } from '../source/text.ts';
import type { Check } from './check.ts';

/** A resource that the access names has another physical name on head: the same resource, and worth a look. */
export const resourceRenamed: Check = {
  id: 'resource-renamed',
  title: 'a resource that the access names is called otherwise',
  run: async ({ before, after, binding, id, sides }) => {
    if (!before || !after || !sides) return [];
    const used = tokensOf(after);
    return binding.renamed
      .filter((pair) => used.has(pair.after.token))
      .map((pair) => ({
        check: 'resource-renamed',
        severity: 'low' as const,
        certainty: 'proved' as const,
        message: `\`${pair.after.id}\` was \`${printed(pair.before.name)}\` and is now \`${printed(pair.after.name)}\`; access to it follows the name`,
        help: 'make sure that the new name is not one that another resource already has',
        subject: id,
        at: pair.after.at,
        canonical: JSON.stringify([pair.after.id]),
        kind: 'remark' as const,
        onBase: false,
      }));
  },
};

function printed(name: Text | undefined): string {
  return name ? printText(withValues(name)) : 'named by AWS';
}

function tokensOf({ access }: Unit): Set<string> {
  const tokens = new Set<string>();
  for (const statement of [...access.identity, ...(access.boundary ?? [])])
    for (const { text } of statement.resources.items)
      for (const part of text) if (isUnknown(part)) tokens.add(part.token);
  return tokens;
}
