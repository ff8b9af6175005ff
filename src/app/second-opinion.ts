import type { Finding } from '../checks/check.ts';
import { newAccessQuestion } from '../engines/access-analyzer/question.ts';
import { decide, type Opinion } from '../engines/access-analyzer/verdict.ts';
import { type AccessAnalyzer, ServiceError } from '../iam/access-analyzer.ts';
import type { Answer } from '../iam/answer.ts';
import type { UnitChange } from '../model/change.ts';
import { type Problem, problemIdentity } from '../source/problem.ts';
import { placeOf } from '../source/span.ts';
import type { Review } from './review.ts';
import { DOCUMENTS, newAccessFinding, publicTrustFindings, validationFindings } from './second-opinion-findings.ts';
import { askNeverGranted, hasChangedPolicies } from './second-opinion-grants.ts';

/** Access Analyzer beside the embedded engine. */
export interface SecondOpinion {
  readonly analyzer: AccessAnalyzer;
  /** The caller insists on it: what it could not check counts as something that could not be read. */
  readonly required: boolean;
}

/** AWS as the option `engine` has it. */
export function secondOpinion(
  analyzer: AccessAnalyzer,
  engine: 'auto' | 'embedded' | 'access-analyzer',
): SecondOpinion {
  return { analyzer, required: engine === 'access-analyzer' };
}

/** What one question came to, and whether it settles what the embedded engine left open. */
interface Answered {
  readonly findings: readonly Finding[];
  readonly settled?: boolean;
}

/** What asking about one change came to. */
interface Heard {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** The checks whose open questions Access Analyzer settles. */
  readonly settled: readonly string[];
}

/** The review with what AWS says about each change that it can be asked about. The embedded engine's proofs stand. */
export async function withSecondOpinion(review: Review, opinion: SecondOpinion): Promise<Review> {
  const heard = new Map<UnitChange, Heard>();
  await Promise.all(
    review.changes.map(async (change) => {
      if (change.after && change.sides) heard.set(change, await askAbout(change, opinion));
    }),
  );
  const settled = new Map([...heard].map(([{ id }, one]) => [id, one.settled]));
  const all = review.changes.flatMap((change) => heard.get(change) ?? []);
  const problems = new Map(all.flatMap((one) => one.problems).map((problem) => [problemIdentity(problem), problem]));
  return {
    ...review,
    findings: [
      ...review.findings.map((finding) => {
        const isSettled = finding.certainty === 'undecided' && settled.get(finding.subject)?.includes(finding.check);
        return isSettled ? settledFinding(finding) : finding;
      }),
      ...saidOnce(review.changes, heard),
    ],
    problems: { ...review.problems, head: [...review.problems.head, ...problems.values()] },
  };
}

/** What a shared role has is said once, for the first function that has it. */
function saidOnce(changes: readonly UnitChange[], heard: ReadonlyMap<UnitChange, Heard>): Finding[] {
  const said = new Set<string>();
  return changes.flatMap((change) =>
    (heard.get(change)?.findings ?? []).filter(({ kind, canonical }) => {
      const key = JSON.stringify([change.after?.role?.id ?? change.id, kind, canonical]);
      return !said.has(key) && said.add(key);
    }),
  );
}

function settledFinding(finding: Finding): Finding {
  return {
    ...finding,
    severity: 'info',
    certainty: 'reported',
    kind: 'remark',
    message: `${finding.message}; IAM Access Analyzer reports that there is none`,
  };
}

/** Each question by itself: one that could not be answered takes nothing from the others. */
async function askAbout(change: UnitChange, { analyzer, required }: SecondOpinion): Promise<Heard> {
  const problems: Problem[] = [];
  const findings: Finding[] = [];
  const attempt = async (operation: string, ask: () => Promise<Answered>): Promise<boolean> => {
    try {
      const heard = await ask();
      findings.push(...heard.findings);
      return heard.settled === true;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      problems.push(couldNotCheck(operation, error, change, required));
      return false;
    }
  };
  const settled: string[] = [];
  if (await attempt('CheckNoNewAccess', () => askNewAccess(change, analyzer))) settled.push('undecided');
  for (const document of DOCUMENTS)
    await attempt('ValidatePolicy', async () => ({ findings: await validationFindings(change, document, analyzer) }));
  await attempt('CheckNoPublicAccess', async () => ({ findings: await publicTrustFindings(change, analyzer) }));
  const lists = hasChangedPolicies(change) ? (change.neverGranted ?? []) : [];
  const isOpen: boolean[] = [];
  for (const one of lists) {
    const isSettled = await attempt('CheckAccessNotGranted', () => askNeverGranted(change, one, analyzer));
    isOpen.push(one.undecided !== undefined && !isSettled);
  }
  if (lists.length > 0 && !isOpen.includes(true)) settled.push('access-not-granted');
  return { findings, problems, settled };
}

const EMBEDDED: Readonly<Partial<Record<UnitChange['access'], Answer['status']>>> = {
  unchanged: 'proved',
  narrowed: 'proved',
  widened: 'refuted',
  changed: 'refuted',
  undecided: 'undecided',
};

/** Throws a ServiceError where it could not be checked. */
async function askNewAccess(change: UnitChange, analyzer: AccessAnalyzer): Promise<Answered> {
  const { before, sides } = change;
  const embedded = EMBEDDED[change.access];
  const question = before && sides && embedded && newAccessQuestion(sides.before, sides.after);
  if (!question) return { findings: [], settled: false };
  const answer = await analyzer.checkNoNewAccess(question.request);
  const status: Opinion['status'] = answer.result === 'PASS' ? 'pass' : 'fail';
  const verdict = decide(embedded, status, question.differs.length === 0);
  if (verdict !== 'blocks' && verdict !== 'noted') return { findings: [], settled: verdict === 'passes' };
  return { findings: [newAccessFinding(change, question, answer, verdict)], settled: false };
}

function couldNotCheck(operation: string, error: ServiceError, change: UnitChange, required: boolean): Problem {
  const { at } = change.after!;
  return {
    code: 'access-analyzer-could-not-check',
    message: `IAM Access Analyzer could not answer \`${operation}\`: ${error.type}: ${error.message}`,
    help: `${wayOut(operation, error)}, or use \`--engine embedded\``,
    file: at.file.path,
    line: placeOf(at).line,
    hides: required,
    span: at,
  };
}

function wayOut(operation: string, { type, message }: ServiceError): string {
  if (/AccessDenied/.test(type)) return `allow \`access-analyzer:${operation}\` to the credentials`;
  if (/Credential|UnrecognizedClient|ExpiredToken|InvalidSignature/.test(type))
    return 'set valid credentials in the environment or in a profile';
  return /region/i.test(message) ? 'set `AWS_REGION`' : 'try again';
}
