import type { AccessAnalyzer, CheckAccessNotGrantedRequest, CheckResponse } from '../iam/access-analyzer.ts';
import { inAskableParts } from '../iam/access-not-granted.ts';

/**
 * CheckAccessNotGranted for any number of actions and resources: each of them is in one call, no call has more than AWS
 * takes, and what one of them finds granted is granted.
 */
export async function accessNotGrantedInBatches(
  analyzer: Pick<AccessAnalyzer, 'checkAccessNotGranted'>,
  request: CheckAccessNotGrantedRequest,
): Promise<CheckResponse> {
  const batches = request.access.flatMap(({ actions = [], resources = [] }) => inAskableParts({ actions, resources }));
  if (batches.length <= 1) return analyzer.checkAccessNotGranted(request);
  const answers: CheckResponse[] = [];
  for (const one of batches) answers.push(await analyzer.checkAccessNotGranted({ ...request, access: [one] }));
  const failing = answers.filter(({ result }) => result === 'FAIL');
  if (failing.length === 0) return answers[0]!;
  const reasons = new Map(failing.flatMap((one) => one.reasons ?? []).map((one) => [JSON.stringify(one), one]));
  return { ...failing[0]!, reasons: [...reasons.values()] };
}
