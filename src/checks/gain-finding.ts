import { canonicalStatement } from '../iam/canonical.ts';
import { actionMatches, resourceMatches } from '../iam/evaluate.ts';
import type { Gain, UnitChange } from '../model/change.ts';
import { printText, textKey } from '../source/text.ts';
import type { Finding } from './check.ts';
import type { Weight } from './severity.ts';

/** A gain as a finding of a check: who may now call what, and why that is as bad as it is. */
export function gainFinding(check: string, change: UnitChange, gain: Gain, weight: Weight): Finding {
  const { request, allowedBy, nearest, futureOnly } = gain.witness;
  const what = `\`${request.action}\` on \`${printText(request.resource)}\`${oneOf(gain)}`;
  const verb = change.access === 'new' ? 'is new and may call' : 'may now call';
  const when = gain.when ? `, when \`${gain.when}\`` : '';
  const future = futureOnly ? ', an action that AWS has not published yet' : '';
  const cause = allowedBy.because ? `; \`${allowedBy.because}\` grants it` : '';
  const because = weight.because ? `; ${weight.because}` : '';
  return {
    check,
    severity: weight.severity,
    certainty: 'proved',
    message: `${noun(change)} \`${shortId(change)}\` ${verb} ${what}${when}${future}${cause}${because}`,
    help: helpFor(change, gain),
    subject: change.id,
    at: allowedBy.at ?? change.after!.at,
    canonical: JSON.stringify([canonicalStatement(allowedBy), request.action.toLowerCase(), textKey(request.resource)]),
    kind: 'access',
    onBase: false,
    ...(change.onlyOnCreated && weight.severity === 'low' ? { permitted: true } : {}),
    gain,
    ...(nearest?.statement.at ? { before: nearest.statement.at } : {}),
  };
}

function helpFor({ onlyOnCreated }: UnitChange, { neverGranted, createdHere }: Gain): string {
  if (neverGranted) return 'take it out of the statement, or deny it to the role';
  if (onlyOnCreated) return 'the resource is created by the same change, and the configuration lets that through';
  return createdHere
    ? 'the resource is created by the same change; keep it if the function is meant to use it'
    : 'narrow the statement to what the function needs, or have the access reviewed';
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

export function noun(change: UnitChange): string {
  return NOUNS[(change.after ?? change.before)!.kind];
}

export function shortId(change: UnitChange): string {
  return (change.after ?? change.before)!.local || change.id;
}
