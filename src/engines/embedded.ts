import { type InclusionOptions, noNewAccess, noNewTrust } from '../iam/inclusion/no-new-access.ts';
import type { PolicyEngine } from './engine.ts';

/** Decides offline, from the policies alone; the catalogue makes its witnesses readable. */
export function embeddedEngine(options: InclusionOptions = {}): PolicyEngine {
  return {
    name: 'embedded',
    noNewAccess: async (before, after) => noNewAccess(before, after, options),
    noNewTrust: async (before, after) => noNewTrust(before, after, options),
  };
}
