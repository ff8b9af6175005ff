import { canonicalStatement } from '../iam/canonical.ts';
import { toldStatements } from '../model/told.ts';
import { printText } from '../source/text.ts';
import type { Check, Finding } from './check.ts';

/** Nobody may assume the role who could not before, and under no weaker condition. */
export const trustWidened: Check = {
  id: 'trust-widened',
  title: 'nobody may assume a role who could not before',
  run: async (change, { engine }) => {
    const { before, after, binding } = change;
    if (!before || !after || !change.sides) return [];
    const onBase = binding.beforeTrust(before.trust);
    const answer = await engine.noNewTrust(onBase, toldStatements(binding.afterTrust(after.trust), onBase));
    const role = after.role?.id ?? after.id;
    const finding = (message: string, rest: Pick<Finding, 'certainty' | 'canonical' | 'kind' | 'at'>): Finding => ({
      check: 'trust-widened',
      severity: 'high',
      message,
      help: 'name only the principals that need the role, with `aws:SourceAccount` or `aws:SourceArn` for services',
      subject: change.id,
      onBase: false,
      ...rest,
    });
    if (answer.status === 'proved') return [];
    if (answer.status === 'undecided') {
      const message = `whether somebody new may assume role \`${role}\` is not decided: ${answer.why}`;
      return [finding(message, { certainty: 'undecided', canonical: role, kind: 'undecided', at: after.at })];
    }
    return answer.witnesses.map(({ request, allowedBy }) => {
      const who = request.principal ? `${request.principal.type} \`${printText(request.principal.text)}\`` : 'somebody';
      const keys = Object.keys(request.context).filter((key) => !key.startsWith('template/'));
      const how = keys.length > 0 ? `, with ${keys.map((key) => `\`${key}\``).join(', ')} as it likes` : '';
      return finding(`${who} may now call \`${request.action}\` on role \`${role}\`${how}`, {
        certainty: 'proved',
        canonical: JSON.stringify([role, canonicalStatement(allowedBy)]),
        kind: 'trust',
        at: allowedBy.at ?? after.at,
      });
    });
  },
};
