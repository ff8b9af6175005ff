import type { Finding } from '../checks/check.ts';
import type { Unit } from '../model/change.ts';
import { printText } from '../source/text.ts';

/** What to do where no edit could be proved, as the title of a suggestion. `unit` is the one that gained. */
export function byHand(finding: Finding, unit: Unit | undefined): string {
  const who = unit?.kind === 'function' || unit?.kind === 'role' ? `\`${unit.local}\`` : 'whoever has this policy';
  const witness = finding.gain?.witness;
  if (!witness) return `grant only what ${who} needs: name the actions that it calls and the resources that it uses`;
  const { request, allowedBy, nearest } = witness;
  const needed = `grant only the actions that ${who} calls, on the resources that it uses`;
  if (allowedBy.from) return `take \`${allowedBy.from}\` off the role; in a policy of its own, ${needed}`;
  const denied = nearest && /denied by|permissions boundary/.exec(nearest.why);
  if (denied) return `put back what held \`${request.action}\` back: ${nearest.why}`;
  const where = allowedBy.sid ? `statement \`${allowedBy.sid}\`` : 'this statement';
  if (allowedBy.actions.except) return `in ${where}, write \`Action\` in place of \`NotAction\`: ${needed}`;
  const patterns = [...allowedBy.actions.items, ...allowedBy.resources.items].map(({ text }) => printText(text));
  const wild = patterns.filter((pattern) => /[*?]/.test(pattern)).slice(0, 2);
  const what = wild.length > 0 ? `replace ${wild.map((pattern) => `\`${pattern}\``).join(' and ')}` : 'narrow it';
  return `if ${who} needs nothing new, remove ${where}; otherwise ${what}: ${needed}`;
}
