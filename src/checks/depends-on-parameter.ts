import { toldBeside } from '../model/told.ts';
import type { Check } from './check.ts';

/** What holds for the defaults of the parameters holds for every other value that may be given at deployment. */
export const dependsOnParameter: Check = {
  id: 'depends-on-parameter',
  title: 'the result does not rest on the default of a parameter',
  run: async ({ access, before, after, binding, id, sides }, { engine }) => {
    if ((access !== 'unchanged' && access !== 'narrowed') || !before || !after || !sides) return [];
    const open = binding.withOpenParameters();
    const onBase = open.before(before.access);
    const answer = await engine.noNewAccess(onBase, toldBeside(open.after(after.access), onBase));
    if (answer.status === 'proved') return [];
    const [witness] = answer.status === 'refuted' ? answer.witnesses : [];
    return [
      {
        check: 'depends-on-parameter',
        severity: 'medium',
        certainty: 'proved',
        message: `\`${after.local || id}\` gains nothing only as long as the parameters keep their defaults`,
        help: 'use the same parameter on both sides, or review the deployments that set another value',
        subject: id,
        at: witness?.allowedBy.at ?? after.at,
        canonical: JSON.stringify(['defaults']),
        kind: 'remark',
        onBase: false,
      },
    ];
  },
};
