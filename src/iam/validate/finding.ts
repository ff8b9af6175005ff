import { FINDING_TYPES, type FindingType, type IssueCode } from './issue-codes.ts';

export type PolicyType = 'IDENTITY_POLICY' | 'RESOURCE_POLICY' | 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY';

/**
 * One step from the root of the document. `value` goes to what a key holds, `key` to the key itself, `index` to an item
 * of an array, `substring` to a part of a string (UTF-16 units of the text that the JSON string stands for).
 */
export type PathElement =
  | { readonly value: string }
  | { readonly index: number }
  | { readonly key: string }
  | { readonly substring: { readonly start: number; readonly length: number } };

/**
 * `line` counts from 1, `column` and `offset` from 0. The API's model does not say in what it counts columns and
 * offsets; they are UTF-16 code units here, as in the JSON text of the service's own samples, which are all ASCII.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** `end` is exclusive. Strings and keys are spanned with their quotes. */
export interface PolicyLocation {
  readonly path: readonly PathElement[];
  readonly span: { readonly start: Position; readonly end: Position };
}

/** https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicyFinding.html */
export interface ValidatePolicyFinding {
  readonly findingDetails: string;
  readonly findingType: FindingType;
  readonly issueCode: IssueCode;
  readonly learnMoreLink: string;
  readonly locations: readonly PolicyLocation[];
}

const REFERENCE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html';

/** AWS's section on a code; the page says "general warning" where the API says `WARNING`. */
export function learnMoreLink(code: IssueCode): string {
  const type = FINDING_TYPES[code] === 'WARNING' ? 'GENERAL_WARNING' : FINDING_TYPES[code];
  const kebab = (name: string) => name.toLowerCase().replaceAll('_', '-');
  return `${REFERENCE}#access-analyzer-reference-policy-checks-${kebab(type)}-${kebab(code)}`;
}
