import type { Finding } from '../checks/check.ts';
import { type NotGrantedQuestion, notGrantedQuestion, reasonStatement } from '../engines/access-analyzer/question.ts';
import { decide } from '../engines/access-analyzer/verdict.ts';
import type { AccessAnalyzer, CheckResponse } from '../iam/access-analyzer.ts';
import { canonicalStatement } from '../iam/canonical.ts';
import type { NeverGranted, UnitChange } from '../model/change.ts';
import { listed as listedWords } from '../reporters/wording.ts';
import { analyzerFinding, disagreement, saysSoOfBase } from './analyzer-finding.ts';
import { isSame } from './second-opinion-findings.ts';

/** Patterns that one sentence names. */
const NAMED = 6;

/** What AWS says of one list of access that is never granted, as one part of it is asked about. */
export interface GrantsHeard {
  readonly findings: readonly Finding[];
  /** AWS settles what the embedded engine left open. */
  readonly settled: boolean;
}

/** Whether there is anything to ask: the policies of the unit changed. */
export function hasChangedPolicies({ sides }: UnitChange): boolean {
  return sides !== undefined && !isSame(sides.before.identity, sides.after.identity);
}

/** Asks about what a unit has on head. Throws a ServiceError where it could not be checked. */
export async function askNeverGranted(
  change: UnitChange,
  one: NeverGranted,
  analyzer: AccessAnalyzer,
): Promise<GrantsHeard> {
  const question = notGrantedQuestion(change.sides!.after, one.listed);
  if (!question) return { findings: [], settled: false };
  const answer = await analyzer.checkAccessNotGranted(question.request);
  const isIdentical = question.differs.length === 0;
  // The embedded engine's answer to this very question, whatever base granted.
  const verdict = decide(one.status, answer.result === 'PASS' ? 'pass' : 'fail', isIdentical);
  if (verdict !== 'blocks' && verdict !== 'noted') return { findings: [], settled: verdict === 'passes' };
  const onBase = verdict === 'blocks' && (await saysSoOfBase(() => isReportedOfBase(change, one, analyzer)));
  return { findings: [grantedFinding(change, { one, question, answer, verdict, onBase })], settled: false };
}

async function isReportedOfBase(
  { sides }: UnitChange,
  { listed }: NeverGranted,
  analyzer: AccessAnalyzer,
): Promise<boolean> {
  const question = notGrantedQuestion(sides!.before, listed);
  return question !== undefined && (await analyzer.checkAccessNotGranted(question.request)).result !== 'PASS';
}

interface Disagreement {
  readonly one: NeverGranted;
  readonly question: NotGrantedQuestion;
  readonly answer: CheckResponse;
  readonly verdict: 'blocks' | 'noted';
  readonly onBase: boolean;
}

function grantedFinding(change: UnitChange, { one, question, answer, verdict, onBase }: Disagreement): Finding {
  const statements = (answer.reasons ?? []).flatMap((reason) => reasonStatement(reason, question.document) ?? []);
  const { actions, resources } = one.listed;
  const what = listedWords(
    [...actions, ...resources].map((text) => `\`${text}\``),
    NAMED,
  );
  return analyzerFinding(change, {
    ...disagreement(verdict, 'critical', {
      reports: `that \`${change.after!.local || change.id}\` is granted some of ${what}`,
      differs: question.differs,
      proves: 'it is not',
    }),
    canonical: JSON.stringify(['granted', one.listed, ...statements.map(canonicalStatement)]),
    onBase,
    ...(statements[0]?.at ? { at: statements[0].at } : {}),
  });
}
