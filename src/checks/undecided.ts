import type { Check } from './check.ts';

/** Nothing is left undecided in silence. */
export const undecided: Check = {
  id: 'undecided',
  title: 'every change of access is decided',
  run: async ({ access, why, after, before, id }) => {
    const unit = after ?? before;
    if (access !== 'undecided' || !unit) return [];
    return [
      {
        check: 'undecided',
        severity: 'high',
        certainty: 'undecided',
        message: `whether \`${unit.local || id}\` gains access is not decided: ${why ?? 'no reason is known'}`,
        help: 'make the value known, or pass it with `--parameters`, `--var` or `--plan`; `--on-undecided warn` lets it through',
        subject: id,
        at: unit.at,
        ...(after ? {} : { side: 'base' as const }),
        canonical: JSON.stringify(['undecided', unit.gaps]),
        kind: 'undecided',
        onBase: false,
      },
    ];
  },
};
