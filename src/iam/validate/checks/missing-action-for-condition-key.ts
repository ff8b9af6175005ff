import { type Check, issue, quote } from '../check.ts';
import { covers } from '../globs.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html */
const NEEDED: ReadonlyMap<string, string> = new Map([
  ['aws:requesttag/', 'sts:TagSession'],
  ['aws:tagkeys', 'sts:TagSession'],
  ['sts:transitivetagkeys', 'sts:TagSession'],
  ['sts:sourceidentity', 'sts:SetSourceIdentity'],
]);

/**
 * In a trust policy: what a session is given is only asked about where somebody may give it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-action-for-condition-key
 */
export const missingActionForConditionKey: Check = {
  codes: ['MISSING_ACTION_FOR_CONDITION_KEY'],
  *document({ kind, statements }) {
    if (kind !== 'trust') return;
    const patterns = statements.flatMap(({ actions }) => actions?.items.map(({ text }) => text.toLowerCase()) ?? []);
    const missing = [...new Set(NEEDED.values())].filter(
      (action) => !patterns.some((pattern) => covers(pattern, action.toLowerCase())),
    );
    for (const { effect, clauses } of missing.length > 0 ? statements : [])
      for (const { name, key, keyPiece } of effect === 'Allow' ? clauses : []) {
        const needed = NEEDED.get(name.startsWith('aws:requesttag/') ? 'aws:requesttag/' : name);
        if (needed && missing.includes(needed))
          yield issue(
            'MISSING_ACTION_FOR_CONDITION_KEY',
            `nobody can set ${quote(key)} without \`${needed}\`: add the action`,
            keyPiece,
          );
      }
  },
};
