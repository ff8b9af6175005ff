import { canonicalStatement } from '../iam/canonical.ts';
import type { Gain, UnitChange } from '../model/change.ts';
import { printText, textKey } from '../source/text.ts';
import type { Check, Finding } from './check.ts';
import { gainFinding, noun, shortId } from './gain-finding.ts';
import { neverGrants, weigh } from './severity.ts';

const ID = 'access-not-granted';

/** Head grants a unit nothing that the configuration never grants. What base granted as well is told and blocks nothing. */
export const accessNotGranted: Check = {
  id: ID,
  title: 'a function is granted nothing that the configuration never grants',
  run: async (change, { catalog }) => {
    const { sides, gained, kept = [] } = change;
    if (!sides || !change.after) return [];
    return [
      ...gained
        .filter((gain) => gain.neverGranted)
        .map((gain) => gainFinding(ID, change, gain, weigh(gain, sides, catalog))),
      ...kept.map((gain) => keptFinding(change, gain)),
      ...undecidedFinding(change),
    ];
  },
};

function keptFinding(change: UnitChange, gain: Gain): Finding {
  const { request, allowedBy } = gain.witness;
  const what = `\`${request.action}\` on \`${printText(request.resource)}\``;
  return {
    check: ID,
    severity: 'critical',
    certainty: 'proved',
    message: `${noun(change)} \`${shortId(change)}\` may call ${what}, as on base; ${neverGrants(gain)}`,
    help: 'this change did not bring it, so it does not block; take it out of the statement all the same',
    subject: change.id,
    at: allowedBy.at ?? change.after!.at,
    canonical: JSON.stringify([canonicalStatement(allowedBy), request.action.toLowerCase(), textKey(request.resource)]),
    kind: 'remark',
    onBase: true,
  };
}

/** A unit that is undecided as a whole is told about already. */
function undecidedFinding(change: UnitChange): Finding[] {
  const { access, neverGranted = [] } = change;
  const why = neverGranted.find(({ undecided }) => undecided !== undefined)?.undecided;
  if (why === undefined || access === 'undecided') return [];
  return [
    {
      check: ID,
      severity: 'high',
      certainty: 'undecided',
      message: `whether ${noun(change)} \`${shortId(change)}\` gains what the configuration never grants is not decided: ${why}`,
      help: 'make the value known, or pass it with `--parameters`; `--on-undecided warn` lets it through',
      subject: change.id,
      at: change.after!.at,
      canonical: JSON.stringify(['undecided']),
      kind: 'undecided',
      onBase: false,
    },
  ];
}
