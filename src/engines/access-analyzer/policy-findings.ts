import type { ServiceFinding } from '../../iam/access-analyzer.ts';
import { canonicalStatement } from '../../iam/canonical.ts';
import type { Statement } from '../../iam/policy.ts';
import type { Span } from '../../source/span.ts';
import { isUnknown, textKey } from '../../source/text.ts';
import { followPath, type SentDocument } from './document.ts';
import type { Placeholders } from './placeholders.ts';

/** A finding of ValidatePolicy, brought back from the document that was sent to what is written. */
export interface PolicyFinding {
  readonly finding: ServiceFinding;
  readonly statement: Statement;
  readonly at: Span | undefined;
  /** The same for the same complaint about the same text, or about the same statement where it is about all of it. */
  readonly canonical: string;
}

/** What is true of the document that was put together, and of none that somebody wrote. */
const OF_THE_WHOLE =
  /^(?:POLICY_SIZE_EXCEEDS_|UNIQUE_SIDS_|REDUNDANT_STATEMENT|UNSUPPORTED_SID|EMPTY_SID_VALUE|MISSING_VERSION)/;

/** Findings about texts that only stand for unknown values are dropped, and so are those about the whole document. */
export function policyFindings(
  findings: readonly ServiceFinding[],
  document: SentDocument,
  placeholders: Placeholders,
): readonly PolicyFinding[] {
  const kept = new Map<string, PolicyFinding>();
  for (const finding of findings) {
    if (OF_THE_WHOLE.test(finding.issueCode) || placeholders.isNamedIn(finding.findingDetails)) continue;
    const pointed = finding.locations.flatMap(({ path }) => followPath(path, document) ?? []);
    const [first] = pointed;
    if (!first || pointed.some(({ text }) => text?.some((part) => isUnknown(part) && part.why !== 'policy-variable')))
      continue;
    const { statement, at, element, text } = first;
    const about = text ? textKey(text) : canonicalStatement(statement);
    const canonical = JSON.stringify([finding.issueCode, statement.effect, element, about]);
    if (!kept.has(canonical)) kept.set(canonical, { finding, statement, at, canonical });
  }
  return [...kept.values()];
}
