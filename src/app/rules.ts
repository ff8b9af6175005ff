import type { ListedAccess } from '../iam/access-not-granted.ts';

/** What a configuration says about access, besides the options. */
export interface Rules {
  /** Access that no function is ever granted, each in a part that Access Analyzer takes. */
  readonly neverGrant: readonly ListedAccess[];
  /** A unit that gains nothing but access to resources that the same change creates is let through. */
  readonly allowCreatedHere: boolean;
}

export const NO_RULES: Rules = { neverGrant: [], allowCreatedHere: false };
