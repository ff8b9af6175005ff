import { canonicalStatement } from '../iam/canonical.ts';
import { actionMatches, resourceMatches } from '../iam/evaluate.ts';
import type { Gain, UnitChange } from '../model/change.ts';
import { printText, textKey } from '../source/text.ts';
import type { Check, Finding } from './check.ts';
import { type Weight, weigh } from './severity.ts';

/** Head allows a unit nothing that base did not. */
export const noNewAccess: Check = {
  id: 'no-new-access',
  title: 'a function may do nothing that it could not do before',
  run: async (change, { catalog }) => {
    const { sides } = change;
    if (!sides || !change.after) return [];
    const findings = change.gained.map((gain) => finding(change, gain, weigh(gain, sides, catalog)));
    // A new function has to be granted something: what is worth a word is what would be, anywhere.
    return change.access === 'new' ? findings.filter(({ severity }) => severity !== 'low') : findings;
  },
};

function finding(change: UnitChange, gain: Gain, weight: Weight): Finding {
  const { request, allowedBy, nearest, futureOnly } = gain.witness;
  const what = `\`${request.action}\` on \`${printText(request.resource)}\`${oneOf(gain)}`;
  const verb = change.access === 'new' ? 'is new and may call' : 'may now call';
  const when = gain.when ? `, when \`${gain.when}\`` : '';
  const future = futureOnly ? ', an action that AWS has not published yet' : '';
  const cause = allowedBy.because ? `; \`${allowedBy.because}\` grants it` : '';
  const because = weight.because ? `; ${weight.because}` : '';
  return {
    check: 'no-new-access',
    severity: weight.severity,
    certainty: 'proved',
    message: `${noun(change)} \`${shortId(change)}\` ${verb} ${what}${when}${future}${cause}${because}`,
    help: gain.createdHere
      ? 'the resource is created by the same change; keep it if the function is meant to use it'
      : 'narrow the statement to what the function needs, or have the access reviewed',
    subject: change.id,
    at: allowedBy.at ?? change.after!.at,
    canonical: JSON.stringify([canonicalStatement(allowedBy), request.action.toLowerCase(), textKey(request.resource)]),
    kind: 'access',
    onBase: false,
    gain,
    ...(nearest?.statement.at ? { before: nearest.statement.at } : {}),
  };
}

/** A wildcard gains more than the request that shows it. */
function oneOf({ witness }: Gain): string {
  const { actions, resources } = witness.allowedBy;
  const action = actions.items.find(({ text }) => actionMatches(text, witness.request.action));
  const resource = resources.items.find(({ text }) => resourceMatches(text, witness.request.resource));
  if (!action || !resource || actions.except || resources.except) return '';
  const patterns = [printText(action.text), printText(resource.text)];
  return patterns.some((pattern) => /[*?]/.test(pattern)) ? `, by \`${patterns[0]}\` on \`${patterns[1]}\`` : '';
}

const NOUNS = { function: 'function', role: 'role', policy: 'whoever has policy' };

function noun(change: UnitChange): string {
  return NOUNS[(change.after ?? change.before)!.kind];
}

function shortId(change: UnitChange): string {
  return (change.after ?? change.before)!.local || change.id;
}
