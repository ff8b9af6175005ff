import type { Finding } from '../checks/check.ts';
import { MOST_CHARACTERS, newAccessQuestion } from '../engines/access-analyzer/question.ts';
import { sparingly } from '../engines/access-analyzer/sparingly.ts';
import { decide, type Opinion } from '../engines/access-analyzer/verdict.ts';
import { type AccessAnalyzer, type ListedAccess, ServiceError } from '../iam/access-analyzer.ts';
import type { Answer } from '../iam/answer.ts';
import type { UnitChange } from '../model/change.ts';
import { type Problem, problemIdentity } from '../source/problem.ts';
import { placeOf } from '../source/span.ts';
import type { Review } from './review.ts';
import {
  grantedFindings,
  newAccessFinding,
  publicTrustFindings,
  validationFindings,
} from './second-opinion-findings.ts';

/** Access Analyzer beside the embedded engine. */
export interface SecondOpinion {
  readonly analyzer: AccessAnalyzer;
  /** The caller insists on it: what it could not check counts as something that could not be read. */
  readonly required: boolean;
  /** Access that no unit may ever have. */
  readonly neverGranted: readonly ListedAccess[];
}

/** AWS as the option `engine` has it; the configuration names no access that is never granted yet. */
export function secondOpinion(
  analyzer: AccessAnalyzer,
  engine: 'auto' | 'embedded' | 'access-analyzer',
): SecondOpinion {
  return { analyzer, required: engine === 'access-analyzer', neverGranted: [] };
}

/** What asking about one change came to. */
interface Heard {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Access Analyzer settles what the embedded engine left open. */
  readonly settled?: true;
}

/** The review with what AWS says about each change that it can be asked about. The embedded engine's proofs stand. */
export async function withSecondOpinion(review: Review, opinion: SecondOpinion): Promise<Review> {
  const analyzer = sparingly(opinion.analyzer);
  const heard = new Map<UnitChange, Heard>();
  await Promise.all(
    review.changes.map(async (change) => {
      if (change.after && change.sides) heard.set(change, await askAbout(change, { ...opinion, analyzer }));
    }),
  );
  const settled = new Set([...heard].flatMap(([{ id }, { settled }]) => (settled ? [id] : [])));
  const all = review.changes.flatMap((change) => heard.get(change) ?? []);
  const problems = new Map(all.flatMap((one) => one.problems).map((problem) => [problemIdentity(problem), problem]));
  return {
    ...review,
    findings: [
      ...review.findings.map((finding) => (settled.has(finding.subject) ? settledFinding(finding) : finding)),
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
  if (finding.check !== 'undecided') return finding;
  return {
    ...finding,
    severity: 'info',
    certainty: 'reported',
    kind: 'remark',
    message: `${finding.message}; IAM Access Analyzer reports no new access`,
  };
}

async function askAbout(change: UnitChange, opinion: SecondOpinion): Promise<Heard> {
  const { analyzer, required, neverGranted } = opinion;
  const problems: Problem[] = [];
  const findings: Finding[] = [];
  const attempt = async (operation: string, ask: () => Promise<readonly Finding[]>): Promise<void> => {
    try {
      findings.push(...(await ask()));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      problems.push(couldNotCheck(operation, error, change, required));
    }
  };
  let settled = false;
  await attempt('CheckNoNewAccess', async () => {
    const found = await askNewAccess(change, analyzer);
    settled = found.settled === true;
    return found.findings;
  });
  await attempt('ValidatePolicy', () => validationFindings(change, analyzer));
  await attempt('CheckNoPublicAccess', () => publicTrustFindings(change, analyzer));
  await attempt('CheckAccessNotGranted', () => grantedFindings(change, neverGranted, analyzer));
  return { findings, problems, ...(settled ? { settled } : {}) };
}

const EMBEDDED: Readonly<Partial<Record<UnitChange['access'], Answer['status']>>> = {
  unchanged: 'proved',
  narrowed: 'proved',
  widened: 'refuted',
  changed: 'refuted',
  undecided: 'undecided',
};

/** Throws a ServiceError where it could not be checked. */
async function askNewAccess(change: UnitChange, analyzer: AccessAnalyzer): Promise<Omit<Heard, 'problems'>> {
  const { before, sides } = change;
  const embedded = EMBEDDED[change.access];
  const question = before && sides && embedded && newAccessQuestion(sides.before, sides.after);
  if (!question) return { findings: [] };
  const { request, differs } = question;
  if (Math.max(request.newPolicyDocument.length, request.existingPolicyDocument.length) > MOST_CHARACTERS)
    throw new ServiceError('ValidationException', 'the policies of the role are too long to be asked about together');
  const answer = await analyzer.checkNoNewAccess(request);
  const status: Opinion['status'] = answer.result === 'PASS' ? 'pass' : 'fail';
  const verdict = decide(embedded, status, differs.length === 0);
  if (verdict === 'passes') return { findings: [], settled: true };
  if (verdict !== 'blocks' && verdict !== 'noted') return { findings: [] };
  return { findings: [newAccessFinding(change, question, answer, verdict)] };
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
