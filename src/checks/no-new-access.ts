import type { Check } from './check.ts';
import { gainFinding } from './gain-finding.ts';
import { weigh } from './severity.ts';

/** Head allows a unit nothing that base did not. What nobody may ever have is another check's. */
export const noNewAccess: Check = {
  id: 'no-new-access',
  title: 'a function may do nothing that it could not do before',
  run: async (change, { catalog }) => {
    const { sides } = change;
    if (!sides || !change.after) return [];
    const findings = change.gained
      .filter(({ neverGranted }) => !neverGranted)
      .map((gain) => gainFinding('no-new-access', change, gain, weigh(gain, sides, catalog)));
    // A new function has to be granted something: what is worth a word is what would be, anywhere.
    return change.access === 'new' ? findings.filter(({ severity }) => severity !== 'low') : findings;
  },
};
