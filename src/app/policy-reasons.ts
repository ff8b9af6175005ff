import type { CheckResponse, ReasonSummary, ReasonWitness } from '../iam/access-analyzer.ts';
import type { Answer, Witness } from '../iam/answer.ts';
import type { Statement } from '../iam/policy.ts';
import { printText } from '../source/text.ts';

/** How the service words the answers to one question. */
export interface AnswerWords {
  readonly pass: string;
  readonly fail: string;
  /** Up to `sid: …` or `index: …`. */
  readonly reason: string;
  /** Whether each reason carries the request that shows it. */
  readonly witness?: true;
}

/**
 * An answer as the service gives it: one reason for each statement of the policy, in the policy's order. What is not
 * decided might be allowed, so it fails, and its reason says what stood in the way.
 */
export function checkResponse(answer: Answer, policy: readonly Statement[], words: AnswerWords): CheckResponse {
  if (answer.status === 'proved') return { result: 'PASS', message: words.pass };
  if (answer.status === 'undecided')
    return { result: 'FAIL', message: words.fail, reasons: [{ description: `Not decided: ${answer.why}.` }] };
  const first = new Map<number, Witness>();
  for (const witness of answer.witnesses) {
    const index = indexOf(witness.allowedBy, policy);
    if (!first.has(index)) first.set(index, witness);
  }
  const reasons = [...first].sort(([one], [other]) => one - other);
  return {
    result: 'FAIL',
    message: words.fail,
    reasons: reasons.map(([index, witness]) => reasonOf(index, policy[index]?.sid, witness, words)),
  };
}

function indexOf({ at }: Statement, policy: readonly Statement[]): number {
  return policy.findIndex((one) => one.at?.start === at?.start);
}

function reasonOf(index: number, sid: string | undefined, witness: Witness, words: AnswerWords): ReasonSummary {
  return {
    description: `${words.reason} ${sid === undefined ? `index: ${index}` : `sid: ${sid}`}.`,
    statementIndex: index,
    ...(sid === undefined ? {} : { statementId: sid }),
    ...(words.witness ? { witness: reasonWitness(witness) } : {}),
  };
}

function reasonWitness({ request, nearest, futureOnly }: Witness): ReasonWitness {
  const { action, resource, principal, context } = request;
  return {
    action,
    resource: printText(resource),
    ...(principal ? { principal: { type: principal.type, name: printText(principal.text) } } : {}),
    context: Object.fromEntries(Object.entries(context).map(([key, values]) => [key, values.map(printText)])),
    futureOnly,
    nearest: nearest?.why ?? null,
  };
}
